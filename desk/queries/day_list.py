"""A business day's points for finance: every entry with what the till was paid, and the sums (rules §3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from desk.context import Desk
from desk.models.members import Member
from desk.models.points import POSTED, ConsumptionSlip, PointsEntry
from desk.models.slips import Slip
from desk.models.staff import Staff
from desk.models.venue import Venue
from desk.rules.names import mask_name


@dataclass(frozen=True)
class DayLine:
    """An entry. What a reversal takes back is negative, in fen as in points."""

    at: datetime
    """On the venue's wall clock."""
    slip_number: str
    consumption_slip: str
    room: str
    amount_fen: int
    points: int
    member: str
    """Masked."""
    clerk: str
    kind: str
    """'credit' or 'reversal'."""
    reversed: bool
    """A credit that a later entry took back, on this day or another one."""


@dataclass(frozen=True)
class Sum:
    """Of some lines: how many, and what they come to."""

    count: int
    amount_fen: int
    points: int


@dataclass(frozen=True)
class DayList:
    """A business day as it goes to finance, in the order of its entries, all counters together."""

    venue: str
    day: date
    printed_at: datetime
    printed_by: str
    lines: tuple[DayLine, ...]

    def sum_of(self, kind: str = "") -> Sum:
        """The lines of a kind, or all of them: what the day brought in the end."""
        lines = [line for line in self.lines if kind in ("", line.kind)]
        amount, points = sum(line.amount_fen for line in lines), sum(line.points for line in lines)
        return Sum(len(lines), amount, points)


def day_list(desk: Desk, session: Session, day: date) -> DayList:
    """The list as it stands now, asked for by who is signed in."""
    actor = desk.actor
    return DayList(
        venue=session.get_one(Venue, 1).name,
        day=day,
        printed_at=desk.local(session, desk.clock.now()),
        printed_by=f"{actor.name} {actor.number}" if actor else "",
        lines=tuple(_lines(desk, session, day)),
    )


def _lines(desk: Desk, session: Session, day: date) -> list[DayLine]:
    undo = aliased(PointsEntry)
    rows = session.execute(
        select(PointsEntry, ConsumptionSlip, Slip.number, Member.name, Staff.name, undo.id)
        .join(ConsumptionSlip, ConsumptionSlip.id == PointsEntry.consumption_slip_id)
        .join(Slip, Slip.id == PointsEntry.slip_id)
        .join(Member, Member.id == PointsEntry.member_id)
        .join(Staff, Staff.id == PointsEntry.staff_id)
        .outerjoin(undo, undo.reverses_id == PointsEntry.id)
        .where(PointsEntry.business_day == day, POSTED)
        .order_by(PointsEntry.id)
    )
    return [
        DayLine(
            at=desk.local(session, entry.at),
            slip_number=number,
            consumption_slip=f"{till.till}-{till.number}" if till.till else till.number,
            room=till.room,
            amount_fen=till.amount_fen if entry.kind == "credit" else -till.amount_fen,
            points=entry.delta,
            member=mask_name(member),
            clerk=clerk,
            kind=entry.kind,
            reversed=undone is not None,
        )
        for entry, till, number, member, clerk, undone in rows
    ]
