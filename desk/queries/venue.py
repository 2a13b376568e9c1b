"""The venue, its counter, the shift that runs, and its printer, as the frame of the window shows them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.context import Desk, open_shift
from desk.models.imports import Import
from desk.models.staff import Staff
from desk.models.venue import Counter, Printer, Venue


@dataclass(frozen=True)
class VenueView:
    """Names of venue and counter, and the business day that runs."""

    name: str
    profile: str
    counter: str
    counter_number: int
    slip_language: str
    business_day: date


@dataclass(frozen=True)
class ShiftView:
    """The counter's open shift. Planned times are on the venue's wall clock; `key` names it in the
    profile.
    """

    key: str
    name_zh: str
    name_en: str
    planned_from: datetime
    planned_until: datetime
    opened_by: str
    now: Literal["before", "running", "after"] = "running"
    """Whether its planned time runs: the first to sign in may come early, and work goes on past the end."""


@dataclass(frozen=True)
class PrinterSetup:
    """Where slips go: `kind` is none, file, network or device. `dots` 576 (80 mm) or 384 (58 mm)."""

    kind: str
    target: str
    dots: int
    cutter: bool


def venue_view(desk: Desk, session: Session) -> VenueView:
    """The venue and this counter."""
    venue = session.get_one(Venue, 1)
    counter = session.get_one(Counter, desk.counter_id)
    return VenueView(
        venue.name, venue.profile, counter.name, counter.number, venue.slip_language, desk.today(session)
    )


def shift_view(desk: Desk, session: Session) -> ShiftView | None:
    """The open shift; None before anybody signed in."""
    shift = open_shift(session, desk.counter_id)
    if shift is None:
        return None
    rows = desk.rules_on(session, shift.business_day).profile.shifts.rows
    named = next((row for row in rows if row.key == shift.name), None)
    now = desk.clock.now()
    early, late = now < shift.planned_from, now >= shift.planned_until
    return ShiftView(
        shift.name,
        named.name.zh if named else shift.name,
        named.name.en if named else shift.name,
        desk.local(session, shift.planned_from),
        desk.local(session, shift.planned_until),
        session.get_one(Staff, shift.opened_by_id).name,
        "before" if early else "after" if late else "running",
    )


def is_demo(session: Session) -> bool:
    """Whether the people of this venue were made up to try things."""
    return session.scalar(select(Import.id).where(Import.kind == "demo").limit(1)) is not None


def has_printer(desk: Desk, session: Session) -> bool:
    """Whether this counter's slips go anywhere."""
    return session.get_one(Printer, desk.counter_id).kind != "none"


def printer_setup(desk: Desk, session: Session) -> PrinterSetup:
    """This counter's printer."""
    printer = session.get_one(Printer, desk.counter_id)
    return PrinterSetup(printer.kind, printer.target, printer.dots, printer.cutter)
