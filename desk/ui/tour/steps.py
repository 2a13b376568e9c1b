"""The story of the tour, step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desk.ui.tour import opening
from desk.ui.tour.story import Story


@dataclass(frozen=True)
class Step:
    """A part of the story. `name` is what a failure is called by."""

    name: str
    play: Callable[[Story], None]


STEPS = (
    Step("first start", opening.first_start),
    Step("recovery code", opening.recovery_code),
    Step("owner signs in", opening.owner_signs_in),
    Step("staff is added", opening.staff_is_added),
    Step("printer is set up", opening.printer_is_set_up),
)
