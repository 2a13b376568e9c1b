"""The story of the tour, step by step."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desk.ui.tour import counter, night, opening
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
    Step("receptionist signs in", counter.receptionist_signs_in),
    Step("guest joins", counter.guest_joins),
    Step("card is activated", counter.card_is_activated),
    Step("slip is credited", counter.slip_is_credited),
    Step("same slip again", counter.same_slip_again),
    Step("slip is reversed", counter.slip_is_reversed),
    Step("copies come back", counter.copies_come_back),
    Step("slip is verified", counter.slip_is_verified),
    Step("second guest joins", night.second_guest_joins),
    Step("guest is found", night.guest_is_found),
    Step("person changes", night.person_changes),
    Step("large credit", night.large_credit),
    Step("printer is gone", night.printer_is_gone),
    Step("printer is back", night.printer_is_back),
    Step("copy is reprinted", night.copy_is_reprinted),
    Step("evening ends", night.evening_ends),
)
