"""Who is at the counter: signing in, which opens the shift when none is open."""

from __future__ import annotations

import msgspec

from desk.context import Operation, operation
from desk.operations.steps.pins import WrongPin, name_person
from desk.operations.steps.shifts import take_up_shift


class SignedIn(msgspec.Struct, frozen=True, tag=True):
    """A right PIN. `shift_id` is None where no shift is open and this person opens none."""

    staff_id: int
    number: str
    roles: tuple[str, ...]
    shift_id: int | None


@operation("session.sign_in", who="anybody", replays=False)
def sign_in(op: Operation, *, request: str, number: str, pin: str) -> SignedIn | WrongPin:
    """Signs somebody in at this counter, or lets them take over from who is signed in.

    A wrong PIN is remembered and is a result; each try has its own request. Refused(NOBODY_WITH_NUMBER)
    beside 'number'.
    """
    staff = name_person(op, number, pin)
    if isinstance(staff, WrongPin):
        return staff
    shift = take_up_shift(op, staff)
    return SignedIn(staff.id, staff.number, tuple(staff.roles), shift.id if shift else None)


class Identified(msgspec.Struct, frozen=True, tag=True):
    """A right PIN, for one act outside the counter."""

    staff_id: int
    roles: tuple[str, ...]


@operation("session.identify", who="anybody", replays=False)
def identify(op: Operation, *, request: str, number: str, pin: str) -> Identified | WrongPin:
    """Names somebody at the command line: like `sign_in`, but no shift is opened and nobody is at the
    counter.
    """
    staff = name_person(op, number, pin)
    if isinstance(staff, WrongPin):
        return staff
    return Identified(staff.id, tuple(staff.roles))
