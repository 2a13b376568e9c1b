"""Who works here, as screens show it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from desk.models.shifts import Shift
from desk.models.slips import ScanBack, Slip, SlipCopy
from desk.models.staff import Pin, Staff
from desk.models.venue import Counter
from desk.refusals import Refused, Why


@dataclass(frozen=True)
class StaffRow:
    """A member of staff. `roles` are keys of the profile; `locked_until` and `signed_in_at` are UTC.

    `must_change`: somebody else chose the PIN. `successor` took over from who left.
    """

    id: int
    number: str
    name: str
    phone: str
    roles: tuple[str, ...]
    active: bool
    locked_until: datetime | None
    signed_in_at: datetime | None = None
    must_change: bool = False
    successor: str = ""
    revision: int = 1


@dataclass(frozen=True)
class StillOpen:
    """What somebody would leave behind: retained copies that are not scanned back, and an open shift."""

    copies: int
    shift: bool

    @property
    def anything(self) -> bool:
        """Whether there is something to take over."""
        return bool(self.copies or self.shift)


def everybody(session: Session) -> list[StaffRow]:
    """All staff in order of their numbers, those who left last."""
    successor = aliased(Staff)
    rows = session.execute(
        select(Staff, Pin, successor.name)
        .outerjoin(Pin, Pin.staff_id == Staff.id)
        .outerjoin(successor, successor.id == Staff.successor_id)
        .order_by(Staff.state, Staff.number)
    )
    return [_row(staff, pin, name or "") for staff, pin, name in rows]


def still_open(session: Session, staff_id: int, since: date) -> StillOpen:
    """What somebody leaves open of the business days from `since` on. Slips that were reversed need no
    signature any more.
    """
    voids = aliased(Slip)
    copies = session.scalar(
        select(func.count())
        .select_from(SlipCopy)
        .join(Slip, Slip.id == SlipCopy.slip_id)
        .outerjoin(ScanBack, ScanBack.copy_id == SlipCopy.id)
        .outerjoin(voids, voids.voids_id == Slip.id)
        # By counter and day, for which there is an index: of a year's slips only the last ones are read.
        .where(Slip.counter_id.in_(select(Counter.id)), Slip.business_day >= since)
        .where(Slip.staff_id == staff_id, SlipCopy.retained, ScanBack.copy_id.is_(None), voids.id.is_(None))
    )
    shift = session.scalar(
        select(Shift.id).where(Shift.opened_by_id == staff_id, Shift.ended_at.is_(None)).limit(1)
    )
    return StillOpen(copies or 0, shift is not None)


def by_number(session: Session, number: str) -> StaffRow | None:
    """The active member of staff with this number."""
    staff = session.scalar(select(Staff).where(Staff.number == number, Staff.state == "active"))
    return _row(staff, session.get(Pin, staff.id), "") if staff else None


def begins_number(session: Session, digits: str) -> bool:
    """Whether somebody active has a number that begins like this."""
    found = select(Staff.id).where(Staff.number.startswith(digits, autoescape=True), Staff.state == "active")
    return session.scalar(found.limit(1)) is not None


def name_of(session: Session, staff_id: int) -> str:
    """The name of somebody who is known to exist. Refused(NOBODY_WITH_NUMBER) otherwise."""
    staff = session.get(Staff, staff_id)
    if staff is None:
        raise Refused(Why.NOBODY_WITH_NUMBER)
    return staff.name


def _row(staff: Staff, pin: Pin | None, successor: str) -> StaffRow:
    return StaffRow(
        staff.id,
        staff.number,
        staff.name,
        staff.phone,
        tuple(staff.roles),
        staff.state == "active",
        pin.locked_until if pin else None,
        pin.signed_in_at if pin else None,
        must_change=pin is not None and pin.must_change,
        successor=successor,
        revision=staff.revision,
    )
