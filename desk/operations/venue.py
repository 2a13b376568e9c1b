"""The venue itself: its first start, its name, its printer, the language of its slips."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from desk.context import UNSETTLED, Desk, Operation, operation
from desk.models.venue import Counter, Printer, Setting, Venue
from desk.operations.steps.key_slots import key_slot
from desk.operations.steps.slips import hold_waiting
from desk.operations.steps.staff import new_staff
from desk.refusals import Refused, Why
from desk.rules.addresses import network_address
from desk.rules.digits import ascii_digits, clean
from desk.rules.profile import Profile, flatten
from desk.slips.words import LANGUAGES
from desk.vault import Slot

NAME_LIMIT = 40
TARGET_LIMIT = 260
COUNTER_NAMES = {"zh_CN": "前台一号机", "en": "Counter 1"}
FOR_EVER = date(1, 1, 1)
"""The day from which the profile's own figures hold."""
CLERK = "receptionist"
"""The role of who works at the counter first; every profile has it."""
PRINTERS = ("none", "file", "network", "device")
DOTS = (384, 576)


class Done(msgspec.Struct, frozen=True):
    """Nothing to tell but that it is done."""


@dataclass(frozen=True)
class NewClerk:
    """The first receptionist, who chose the PIN themselves."""

    number: str
    name: str
    pin: str


@dataclass(frozen=True)
class NewVenue:
    """What the welcome page asks for. `language` of the slips: 'zh_CN' or 'en'."""

    name: str
    profile: Profile
    language: str
    owner_number: str
    owner_name: str
    pin: str
    printer: str = "none"
    printer_target: str = ""
    clerk: NewClerk | None = None


def found(desk: Desk, new: NewVenue, slots: Sequence[Slot], *, request: str) -> None:
    """The first start, in one transaction: the profile's figures, key slots, counter 1 with its printer, the
    owner, and the first receptionist where there is one.

    `slots` are the wrapped venue key's, made with `desk.vault`. Refused as `new_staff` (beside 'clerk_name' …
    for the receptionist) and `set_up_printer`, and MISSING or TOO_LONG beside 'venue'. Afterwards both can
    sign in.
    """
    with desk.store.write() as session:
        now = desk.clock.now()
        figures = [
            Setting(key=key, value=value, from_day=FOR_EVER, set_at=now)
            for key, value in sorted(flatten(new.profile).items())
        ]
        session.info[UNSETTLED] = True
        session.add_all(figures)
        session.flush()
        op = Operation(desk, session, "venue.found", request)
        op.adopt(*figures)
        _establish(op, new, slots)
        new_staff(op, new.owner_number, new.owner_name, ["owner"], new.pin)
        if new.clerk is not None:
            _employ(op, new.clerk)
        op.subject = "venue:1"
        op.journal(b"", Done())


def _employ(op: Operation, clerk: NewClerk) -> None:
    try:
        new_staff(op, clerk.number, clerk.name, [CLERK], clerk.pin)
    except Refused as no:
        raise Refused(no.why, f"clerk_{no.field}", **no.details) from None


def _establish(op: Operation, new: NewVenue, slots: Sequence[Slot]) -> None:
    kind = new.profile.venue.kind
    op.write(
        Venue(
            id=1,
            name=_venue_name(new.name),
            profile=kind,
            slip_language=new.language,
            founded_at=op.now,
            mark=op.desk.ids.request(),
        ),
        Counter(id=op.desk.counter_id, number=1, name=COUNTER_NAMES[new.language]),
        *(key_slot(op, slot) for slot in slots),
    )
    place = _printer_place(new.printer, new.printer_target)
    op.write(Printer(counter_id=op.desk.counter_id, kind=new.printer, target=place, dots=576, cutter=True))


@operation("venue.rename")
def rename(op: Operation, *, request: str, name: str) -> Done:
    """Another name for the venue, on screens and on slips from now on. Refused: MISSING, TOO_LONG."""
    op.session.get_one(Venue, 1).name = _venue_name(name)
    op.subject = "venue:1"
    return Done()


@operation("venue.set_language")
def set_slip_language(op: Operation, *, request: str, language: str) -> Done:
    """The language of slips from now on; frozen documents stay as they are. Refused: NOT_A_CHOICE."""
    if language not in LANGUAGES:
        raise Refused(Why.NOT_A_CHOICE, "language")
    op.session.get_one(Venue, 1).slip_language = language
    op.subject = "venue:1"
    return Done()


@operation("printer.set_up")
def set_up_printer(op: Operation, *, request: str, kind: str, target: str, dots: int, cutter: bool) -> Done:
    """Where this counter's slips go. Waiting ones keep waiting until somebody prints them.

    `target`: a folder's or device's path, or host and port. Refused: NOT_A_CHOICE beside 'kind' or 'dots';
    MISSING, TOO_LONG and BAD_ADDRESS (`kind`) beside 'target'.
    """
    place = _printer_place(kind, target)
    if dots not in DOTS:
        raise Refused(Why.NOT_A_CHOICE, "dots")
    printer = op.session.get_one(Printer, op.desk.counter_id)
    if (kind, place) != (printer.kind, printer.target):
        hold_waiting(op)
    printer.kind, printer.target, printer.dots, printer.cutter = kind, place, dots, cutter
    op.subject = f"counter:{op.desk.counter_id}"
    return Done()


def _printer_place(kind: str, target: str) -> str:
    if kind not in PRINTERS:
        raise Refused(Why.NOT_A_CHOICE, "kind")
    place = clean(target, "target", TARGET_LIMIT)
    if kind != "none" and not place:
        raise Refused(Why.MISSING, "target")
    return _reachable(kind, place)


def _reachable(kind: str, place: str) -> str:
    """A place that can be a printer's. Whether one answers there shows in its status."""
    if kind == "network":
        place = ascii_digits(place)
        network_address(place, "target")
    elif (kind == "file" and not _has_folder(Path(place))) or (
        kind == "device" and not Path(place).is_absolute()
    ):
        raise Refused(Why.BAD_ADDRESS, "target", kind=kind)
    return place


def _has_folder(path: Path) -> bool:
    """A folder, or a file in one. A name without an ending is meant as a folder: one that isn't there must
    not become a file that all slips go into.
    """
    return path.is_dir() or (path.parent.is_dir() and (bool(path.suffix) or path.is_file()))


def _venue_name(text: str) -> str:
    name = clean(text, "venue", NAME_LIMIT)
    if not name:
        raise Refused(Why.MISSING, "venue")
    return name
