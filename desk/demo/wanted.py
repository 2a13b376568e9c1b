"""What is asked of a demo venue, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desk.places import Places
    from desk.vault import RecoveryCode

Step = Literal["venue", "members", "history", "file"]
"""What it is at; the words for it are the window's."""
Progress = Callable[[int, int, Step], None]
"""Is told `done` of `of` within the whole making, and the step."""


@dataclass(frozen=True)
class Wanted:
    """The same wishes make the same venue, its keys aside.

    `profile` names a file of resources/profiles; `language` is that of slips and of the venue's name.
    `until` is the aware moment at which its history ends; None is now, so that the PC's clock never stands
    before the last entry.
    """

    members: int = 500
    days: int = 14
    seed: int = 1
    profile: str = "ktv"
    language: str = "zh_CN"
    until: datetime | None = None


@dataclass(frozen=True)
class Made:
    """A whole demo venue, closed: it opens like any other. `entries` are its journal's lines.

    `code` is the recovery code, to be shown once.
    """

    places: Places
    code: RecoveryCode
    members: int
    entries: int


def nothing(_done: int, _of: int, _step: Step) -> None:
    """Nobody wants to know how far it is."""


def never() -> bool:
    """Nobody stops it."""
    return False
