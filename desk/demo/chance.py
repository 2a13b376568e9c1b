"""Time and chance of a venue that is made up: set, not found, so that a seed makes the same venue again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random


def dice(seed: int, *names: object) -> Random:
    """Chance of one's own for each use: another use drawing more of it changes nothing here."""
    return Random("/".join(map(str, (seed, *names))))


@dataclass
class SetClock:
    """Stands where it was set: on the day whose history is being made."""

    moment: datetime

    def now(self) -> datetime:
        return self.moment.astimezone(UTC)


class SeededIds:
    """Ids and salts that a seed makes again. Of people who don't exist there is nothing to hide."""

    def __init__(self, seed: int) -> None:
        self._dice = dice(seed, "ids")

    def request(self) -> str:
        return f"{self._dice.getrandbits(128):032x}"

    def salt(self) -> bytes:
        return self._dice.randbytes(16)
