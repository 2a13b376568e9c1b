"""Who works here, as screens show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.models.staff import Pin, Staff
from desk.refusals import Refused, Why


@dataclass(frozen=True)
class StaffRow:
    """A member of staff. `roles` are keys of the profile; `locked_until` is UTC."""

    id: int
    number: str
    name: str
    phone: str
    roles: tuple[str, ...]
    active: bool
    locked_until: datetime | None


def everybody(session: Session) -> list[StaffRow]:
    """All staff in order of their numbers, those who left last."""
    rows = session.execute(
        select(Staff, Pin.locked_until)
        .outerjoin(Pin, Pin.staff_id == Staff.id)
        .order_by(Staff.state, Staff.number)
    )
    return [_row(staff, locked_until) for staff, locked_until in rows]


def by_number(session: Session, number: str) -> StaffRow | None:
    """The active member of staff with this number."""
    staff = session.scalar(select(Staff).where(Staff.number == number, Staff.state == "active"))
    return _row(staff, None) if staff else None


def name_of(session: Session, staff_id: int) -> str:
    """The name of somebody who is known to exist. Refused(NOBODY_WITH_NUMBER) otherwise."""
    staff = session.get(Staff, staff_id)
    if staff is None:
        raise Refused(Why.NOBODY_WITH_NUMBER)
    return staff.name


def _row(staff: Staff, locked_until: datetime | None) -> StaffRow:
    return StaffRow(
        staff.id,
        staff.number,
        staff.name,
        staff.phone,
        tuple(staff.roles),
        staff.state == "active",
        locked_until,
    )
