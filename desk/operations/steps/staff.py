"""Making a member of staff: the row and the PIN that names them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from desk.context import Operation
from desk.models.staff import Pin, Staff
from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits, person_name, phone, visible
from desk.rules.pins import check

NUMBER_LIMIT = 8


def new_staff(
    op: Operation,
    number: str,
    name: str,
    roles: Sequence[str],
    pin: str,
    own_phone: str = "",
    *,
    must_change: bool = False,
) -> Staff:
    """Adds somebody. Numbers are digits, written as they are ('012'), and never given twice. `must_change`:
    the PIN is somebody else's choice.

    Refused beside its field: MISSING, BAD_NUMBER, NUMBER_TAKEN, NOT_A_NAME, NOT_A_CHOICE and ROLES_APART
    (roles), NOT_A_NUMBER and TRIVIAL_PIN (pin).
    """
    digits = ascii_digits(number).strip()
    if not digits:
        raise Refused(Why.MISSING, "number")
    if not digits.isdecimal() or len(digits) > NUMBER_LIMIT:
        raise Refused(Why.BAD_NUMBER, "number", limit=NUMBER_LIMIT)
    if op.session.scalar(select(Staff.id).where(Staff.number == digits)) is not None:
        raise Refused(Why.NUMBER_TAKEN, "number", number=digits)
    staff = Staff(
        number=digits,
        name=staff_name(name),
        phone=staff_phone(own_phone),
        roles=known_roles(op, roles),
        salt=op.desk.ids.salt(),
    )
    secret = hashed_pin(op, pin, digits)
    op.write(staff)
    op.write(Pin(staff_id=staff.id, hash=secret, must_change=must_change, salt=op.desk.ids.salt()))
    op.subject = f"staff:{staff.id}"
    return staff


def staff_name(text: str) -> str:
    """A name of somebody on the staff. Refused: MISSING, NOT_A_NAME, TOO_LONG beside 'name'."""
    name = person_name(text, "name")
    if not name:
        raise Refused(Why.MISSING, "name")
    return name


def staff_phone(text: str) -> str:
    """Their own phone, or nothing. Refused: NOT_A_PHONE beside 'phone'."""
    return phone(text, "phone") if visible(text) else ""


def known_roles(op: Operation, roles: Sequence[str]) -> list[str]:
    """Roles that the venue has, at least one, and that one person may hold. Refused: MISSING, NOT_A_CHOICE,
    ROLES_APART beside 'roles'.
    """
    if not roles:
        raise Refused(Why.MISSING, "roles")
    if any(op.profile.roles.find(role) is None for role in roles):
        raise Refused(Why.NOT_A_CHOICE, "roles")
    if op.profile.roles.clash(roles):
        raise Refused(Why.ROLES_APART, "roles")
    return list(roles)


def hashed_pin(op: Operation, pin: str, number: str, field: str = "pin") -> str:
    """What is kept of a new PIN. Refused: NOT_A_NUMBER, TRIVIAL_PIN beside `field`."""
    return op.desk.vault.hash_pin(check(pin, number, field))


def give_pin(op: Operation, staff: Staff, pin: str, *, must_change: bool, field: str = "pin") -> None:
    """A new PIN; wrong tries and a lock-out end. `must_change`: its person didn't choose it. Refused as
    `hashed_pin`.
    """
    kept = op.session.get_one(Pin, staff.id)
    kept.hash = hashed_pin(op, pin, staff.number, field)
    kept.wrong, kept.locked_until, kept.must_change = 0, None, must_change
