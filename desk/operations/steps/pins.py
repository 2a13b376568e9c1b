"""Naming a person by number and PIN: for sign-in, approvals and the command line alike (rules §11,
data.md).
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec
from sqlalchemy import select

from desk.context import Operation
from desk.models.staff import Pin, Staff
from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits
from desk.rules.pins import locked_minutes, tries_left


class WrongPin(msgspec.Struct, frozen=True, tag=True):
    """A wrong PIN, remembered. `locked_until` (UTC) is set when it was one too many, or the number was locked
    already.
    """

    tries_left: int
    locked_until: datetime | None


def name_person(op: Operation, number: str, pin: str, field: str = "number") -> Staff | WrongPin:
    """The active member of staff with this number, if the PIN is theirs. Wrong tries count and lock the
    number for a while.

    While it is locked even the right PIN is WrongPin. Refused(NOBODY_WITH_NUMBER) beside `field`.
    """
    staff = op.session.scalar(
        select(Staff).where(Staff.number == ascii_digits(number).strip(), Staff.state == "active")
    )
    if staff is None:
        raise Refused(Why.NOBODY_WITH_NUMBER, field, number=number)
    kept = op.session.get_one(Pin, staff.id)
    op.subject = f"staff:{staff.id}"
    if kept.locked_until is not None and op.now < kept.locked_until:
        return WrongPin(0, kept.locked_until)
    if kept.hash is not None and op.desk.vault.pin_agrees(kept.hash, ascii_digits(pin).strip()):
        if kept.wrong or kept.locked_until:
            kept.wrong, kept.locked_until = 0, None
        return staff
    return _count_wrong(op, kept)


def refuse_lent_pin(op: Operation, staff: Staff) -> None:
    """Who was given a PIN by somebody else may be that somebody: it approves nothing until its person has
    changed it at the sign-in. Refused(PIN_MUST_CHANGE) beside 'number'.
    """
    if op.session.get_one(Pin, staff.id).must_change:
        raise Refused(Why.PIN_MUST_CHANGE, "number")


def _count_wrong(op: Operation, kept: Pin) -> WrongPin:
    kept.wrong += 1
    minutes = locked_minutes(kept.wrong, op.profile.pins)
    kept.locked_until = op.now + timedelta(minutes=minutes) if minutes else None
    return WrongPin(0 if minutes else tries_left(kept.wrong, op.profile.pins), kept.locked_until)
