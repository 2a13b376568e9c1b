"""The people of the venue: adding, changing, new PINs, leaving, coming back (rules §11: settings, staff and
roles are the owner's).
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import select

from desk.context import Operation, operation
from desk.models.staff import Pin, Staff
from desk.operations.steps.staff import give_pin, known_roles, new_staff, staff_name, staff_phone
from desk.refusals import Refused, Why

OWNER = "owner"


def _refuse_reaching_up(op: Operation, staff: Staff, roles: Sequence[str] = ()) -> None:
    """Who is no owner touches nobody above the counter or above themselves, puts nobody there, and doesn't
    change their own roles: through a PIN that they gave themselves they could approve their own acts.
    OWNER_ONLY.
    """
    if OWNER in op.staff.roles:
        return
    own_roles = bool(roles) and staff.id == op.staff.id and sorted(roles) != sorted(staff.roles)
    if own_roles or any(_above(op, role) for role in (*staff.roles, *roles)):
        raise Refused(Why.OWNER_ONLY, "roles" if roles else "")


def _above(op: Operation, key: str) -> bool:
    """An owner, somebody whose PIN approves what others do, or who may what the one who does it may not."""
    role = op.profile.roles.find(key)
    if role is None:
        return key == OWNER
    mine = (op.profile.roles.find(own) for own in op.staff.roles)
    granted = {each for own in mine if own is not None for each in own.may}
    return key == OWNER or bool(role.approves) or not granted.issuperset(role.may)


def _refuse_own_counter(op: Operation, staff: Staff, roles: Sequence[str]) -> None:
    """An owner posts nothing: they don't make a clerk of themselves either (rules §11)."""
    found = (op.profile.roles.find(key) for key in roles)
    if staff.id == op.staff.id and OWNER in staff.roles and any(role and role.posts for role in found):
        raise Refused(Why.ROLES_APART, "roles")


class StaffKept(msgspec.Struct, frozen=True):
    """Whose row was written."""

    staff_id: int


@operation("staff.add")
def add(
    op: Operation,
    *,
    request: str,
    number: str,
    name: str,
    roles: Sequence[str],
    pin: str,
    phone: str = "",
    must_change: bool = False,
) -> StaffKept:
    """Adds somebody. `phone` tells their own member's card. `must_change`: they didn't type the PIN
    themselves, and replace it when they first sign in. Refused as `new_staff`.
    """
    staff = new_staff(op, number, name, roles, pin, phone, must_change=must_change)
    _refuse_reaching_up(op, staff, roles)
    return StaffKept(staff.id)


@operation("staff.change")
def change(
    op: Operation,
    *,
    request: str,
    staff_id: int,
    revision: int,
    name: str,
    roles: Sequence[str],
    phone: str = "",
) -> StaffKept:
    """Another name, phone or other roles. `revision` is the one that was on screen: when it is no longer,
    Refused(CHANGED_MEANWHILE). Refused: OWNER_ONLY, ROLES_APART beside 'roles', LAST_OWNER when nobody would
    be left to run the settings.
    """
    staff = _active(op, staff_id)
    if staff.revision != revision:
        raise Refused(Why.CHANGED_MEANWHILE)
    _refuse_reaching_up(op, staff, roles)
    _refuse_own_counter(op, staff, roles)
    staff.name, staff.phone, staff.roles = staff_name(name), staff_phone(phone), known_roles(op, roles)
    staff.revision += 1
    op.session.flush()
    _keep_an_owner(op)
    return StaffKept(staff.id)


@operation("staff.set_pin")
def set_pin(op: Operation, *, request: str, staff_id: int, new_pin: str) -> StaffKept:
    """A new PIN for somebody else, who replaces it at their next sign-in; wrong tries and a lock-out end.
    Refused: OWN_PIN for one's own, OWNER_ONLY, NOT_A_NUMBER, TRIVIAL_PIN beside 'pin'.
    """
    staff = _active(op, staff_id)
    if staff.id == op.staff.id:
        raise Refused(Why.OWN_PIN)
    _refuse_reaching_up(op, staff)
    give_pin(op, staff, new_pin, must_change=True)
    return StaffKept(staff.id)


@operation("staff.unlock")
def unlock(op: Operation, *, request: str, staff_id: int) -> StaffKept:
    """Lifts a lock-out after wrong PINs. Nobody lifts their own: Refused(OWN_APPROVAL)."""
    if staff_id == op.staff.id:
        raise Refused(Why.OWN_APPROVAL)
    pin = op.session.get_one(Pin, _active(op, staff_id).id)
    pin.wrong, pin.locked_until = 0, None
    return StaffKept(staff_id)


@operation("staff.leave")
def leave(op: Operation, *, request: str, staff_id: int, successor_id: int | None = None) -> StaffKept:
    """Somebody leaves: the number stays theirs for ever, the PIN is gone. `successor_id` takes over what they
    leave open. Refused: LAST_OWNER, OWNER_ONLY; NOT_A_CHOICE beside 'successor'.
    """
    staff = _active(op, staff_id)
    _refuse_reaching_up(op, staff)
    staff.successor_id = _successor(op, staff, successor_id)
    staff.state = "left"
    staff.revision += 1
    op.session.get_one(Pin, staff.id).hash = None
    op.session.flush()
    _keep_an_owner(op)
    return StaffKept(staff.id)


@operation("staff.return")
def come_back(
    op: Operation, *, request: str, staff_id: int, roles: Sequence[str], pin: str, must_change: bool = False
) -> StaffKept:
    """Somebody who left works here again, under their old number, with these roles and a new PIN
    (`must_change` as in `add`). Refused: NOBODY_WITH_NUMBER, OWNER_ONLY, as `known_roles` and `hashed_pin`.
    """
    staff = op.session.get(Staff, staff_id)
    if staff is None or staff.state != "left":
        raise Refused(Why.NOBODY_WITH_NUMBER)
    staff.roles = known_roles(op, roles)
    _refuse_reaching_up(op, staff, roles)
    give_pin(op, staff, pin, must_change=must_change)
    staff.state, staff.successor_id = "active", None
    staff.revision += 1
    op.subject = f"staff:{staff.id}"
    return StaffKept(staff.id)


def _successor(op: Operation, staff: Staff, successor_id: int | None) -> int | None:
    if successor_id is None:
        return None
    found = op.session.get(Staff, successor_id)
    if found is None or found.state != "active" or found.id == staff.id:
        raise Refused(Why.NOT_A_CHOICE, "successor")
    return found.id


def _active(op: Operation, staff_id: int) -> Staff:
    staff = op.session.get(Staff, staff_id)
    if staff is None or staff.state != "active":
        raise Refused(Why.NOBODY_WITH_NUMBER)
    op.subject = f"staff:{staff.id}"
    return staff


def _keep_an_owner(op: Operation) -> None:
    roles = op.session.scalars(select(Staff.roles).where(Staff.state == "active"))
    if not any(OWNER in held for held in roles):
        raise Refused(Why.LAST_OWNER)
