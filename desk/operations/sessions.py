"""Who is at the counter: signing in, which opens the shift when none is open, and one's own PIN."""

from __future__ import annotations

import msgspec

from desk.context import Operation, operation
from desk.models.staff import Pin
from desk.operations.steps.pins import WrongPin, name_person, refuse_lent_pin
from desk.operations.steps.shifts import take_up_shift
from desk.operations.steps.staff import give_pin
from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits


class SignedIn(msgspec.Struct, frozen=True, tag=True):
    """A right PIN. `shift_id` is None where no shift is open and this person opens none.

    `pin_must_change`: somebody else chose the PIN; `change_pin` comes before any work.
    """

    staff_id: int
    number: str
    roles: tuple[str, ...]
    shift_id: int | None
    pin_must_change: bool = False


@operation("session.sign_in", who="anybody", replays=False)
def sign_in(op: Operation, *, request: str, number: str, pin: str) -> SignedIn | WrongPin:
    """Signs somebody in at this counter, or lets them take over from who is signed in.

    A wrong PIN is remembered and is a result; each try has its own request. Refused(NOBODY_WITH_NUMBER)
    beside 'number'. A PIN that must be changed opens no shift: `change_pin` does.
    """
    staff = name_person(op, number, pin)
    if isinstance(staff, WrongPin):
        return staff
    kept = op.session.get_one(Pin, staff.id)
    kept.signed_in_at = op.now
    shift = op.open_shift if kept.must_change else take_up_shift(op, staff)
    shift_id = shift.id if shift else None
    return SignedIn(staff.id, staff.number, tuple(staff.roles), shift_id, kept.must_change)


class PinChanged(msgspec.Struct, frozen=True, tag=True):
    """Whose PIN is another one now."""

    staff_id: int


@operation("session.change_pin", who="anybody", replays=False)
def change_pin(op: Operation, *, request: str, pin: str, new_pin: str) -> PinChanged | WrongPin:
    """Another PIN of one's own: the old one, then the new one (rules §11). Everybody may.

    A wrong old PIN counts as at the sign-in and is a result. Refused beside 'new_pin': NOT_A_NUMBER,
    TRIVIAL_PIN, SAME_PIN.
    """
    staff = name_person(op, op.staff.number, pin)
    if isinstance(staff, WrongPin):
        return staff
    if ascii_digits(new_pin).strip() == ascii_digits(pin).strip():
        raise Refused(Why.SAME_PIN, "new_pin")
    begins_work = op.session.get_one(Pin, staff.id).must_change
    give_pin(op, staff, new_pin, must_change=False, field="new_pin")
    if begins_work:
        take_up_shift(op, staff)
    return PinChanged(staff.id)


class Identified(msgspec.Struct, frozen=True, tag=True):
    """A right PIN, for one act outside the counter."""

    staff_id: int
    roles: tuple[str, ...]


@operation("session.identify", who="anybody", replays=False)
def identify(op: Operation, *, request: str, number: str, pin: str) -> Identified | WrongPin:
    """Names somebody at the command line: like `sign_in`, but no shift is opened and nobody is at the
    counter. Refused(PIN_MUST_CHANGE) beside 'number' while the PIN is somebody else's choice.
    """
    staff = name_person(op, number, pin)
    if isinstance(staff, WrongPin):
        return staff
    refuse_lent_pin(op, staff)
    return Identified(staff.id, tuple(staff.roles))
