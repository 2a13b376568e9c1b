"""One line of the journal in full: what it wrote, and the member and slip that it leads to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Integer, cast, func, select
from sqlalchemy.orm import Session

from desk.models.cards import Card
from desk.models.journal import JournalItem, JournalLine, JournalRun
from desk.models.members import Member
from desk.models.points import ConsumptionSlip, PointsEntry
from desk.models.slips import PrintJob, Slip, SlipCopy
from desk.models.staff import Approval, Staff
from desk.models.venue import Counter
from desk.rules.consumption_slips import TillNumber
from desk.rules.names import mask_name

SHOWN_KEYS = 3


@dataclass(frozen=True)
class Wrote:
    """Rows of one table that a line wrote: how many, and the keys of the first of them."""

    area: str
    rows: int
    keys: tuple[str, ...]


@dataclass(frozen=True)
class Booked:
    """A points entry that a line wrote: points, `balance` after them; number and amount of the till's paper,
    '' and None for an opening balance; who approved it and why, '' where nobody had to.
    """

    points: int
    balance: int
    consumption_slip: str
    amount_fen: int | None
    approver: str
    reason: str


@dataclass(frozen=True)
class Details:
    """A line in full. `hash` and `previous` are hex: the line's own, and that of the line before.

    `member_id` and `slip_id` are whom and what it is about, None where it is about none; `member` is a masked
    name, `slip` a number. `booked`: at most the first of its points entries.
    """

    seq: int
    business_day: date
    counter: str
    hash: str
    previous: str
    wrote: tuple[Wrote, ...]
    booked: tuple[Booked, ...]
    member_id: int | None
    member: str
    slip_id: int | None
    slip: str


def details_of(session: Session, seq: int) -> Details:
    """Everything that is kept of a line, but for the digests of its rows."""
    line = session.get_one(JournalLine, seq)
    subjects = dict(part.split(":")[:2] for part in line.subject.split(">") if ":" in part)
    slip = _slip(session, line, subjects)
    member = _member(session, line, subjects, slip)
    return Details(
        seq=seq,
        business_day=line.business_day,
        counter=session.scalar(select(Counter.name).where(Counter.id == line.counter_id)) or "",
        hash=line.hash.hex(),
        previous=line.previous.hex(),
        wrote=_wrote(session, seq),
        booked=_booked(session, seq),
        member_id=member.id if member else None,
        member=mask_name(member.name) if member else "",
        slip_id=slip.id if slip else None,
        slip=slip.number if slip else "",
    )


def _wrote(session: Session, seq: int) -> tuple[Wrote, ...]:
    found: dict[str, list[str]] = {}
    for area, row in session.execute(
        select(JournalItem.area, JournalItem.row).where(JournalItem.seq == seq).order_by(JournalItem.area)
    ):
        found.setdefault(area, []).append(row)
    single = [Wrote(area, len(rows), tuple(rows[:SHOWN_KEYS])) for area, rows in found.items()]
    runs = session.execute(
        select(JournalRun.area, JournalRun.first, JournalRun.last).where(JournalRun.seq == seq)
    )
    many = [Wrote(area, last - first + 1, (f"{first}–{last}",)) for area, first, last in runs]
    return tuple(sorted((*single, *many), key=lambda each: each.area))


def _booked(session: Session, seq: int) -> tuple[Booked, ...]:
    keys = session.scalars(
        select(JournalItem.row)
        .where(JournalItem.seq == seq, JournalItem.area == "points_entries")
        .order_by(cast(JournalItem.row, Integer))
        .limit(SHOWN_KEYS)
    )
    rows = session.execute(
        select(
            PointsEntry.delta,
            PointsEntry.balance_after,
            ConsumptionSlip.till,
            ConsumptionSlip.number,
            ConsumptionSlip.amount_fen,
            Staff.name,
            Approval.reason,
        )
        .outerjoin(ConsumptionSlip, ConsumptionSlip.id == PointsEntry.consumption_slip_id)
        .outerjoin(Approval, Approval.id == PointsEntry.approval_id)
        .outerjoin(Staff, Staff.id == Approval.approver_id)
        .where(PointsEntry.id.in_([int(key) for key in keys]))
        .order_by(PointsEntry.id)
    )
    return tuple(
        Booked(delta, balance, str(TillNumber(till, number)) if number else "", fen, by or "", why or "")
        for delta, balance, till, number, fen, by, why in rows
    )


def _slip(session: Session, line: JournalLine, subjects: dict[str, str]) -> Slip | None:
    """The slip that the line wrote, else the one that its subject names."""
    written = _first_key(session, line.seq, "slips")
    if written is not None:
        return session.get(Slip, written)
    for area, key in subjects.items():
        if (found := _slip_of(session, area, key)) is not None:
            return found
    return None


def _slip_of(session: Session, area: str, key: str) -> Slip | None:
    if not key.isdecimal():
        return None
    of_copy = select(SlipCopy.slip_id).where(SlipCopy.id == int(key))
    ways: dict[str, ColumnElement[bool]] = {
        "slip": Slip.id == int(key),
        "copy": Slip.id.in_(of_copy),
        "job": Slip.id.in_(
            select(SlipCopy.slip_id)
            .join(PrintJob, PrintJob.copy_id == SlipCopy.id)
            .where(PrintJob.id == int(key))
        ),
        "entry": Slip.id.in_(select(PointsEntry.slip_id).where(PointsEntry.id == int(key))),
    }
    return session.scalar(select(Slip).where(ways[area])) if area in ways else None


def _member(
    session: Session, line: JournalLine, subjects: dict[str, str], slip: Slip | None
) -> Member | None:
    """Whom the subject names, else whom the line wrote, else whose slip it is."""
    for area in ("member", "document", "birthday", "credit"):
        if (key := subjects.get(area, "")).isdecimal():
            return session.get(Member, int(key))
    if (key := subjects.get("card", "")).isdecimal():
        return session.scalar(
            select(Member).join(Card, Card.member_id == Member.id).where(Card.id == int(key))
        )
    written = _first_key(session, line.seq, "members")
    if written is not None:
        return session.get(Member, written)
    return session.get(Member, slip.member_id) if slip is not None and slip.member_id is not None else None


def _first_key(session: Session, seq: int, area: str) -> int | None:
    """The only row of that table that the line wrote; None where there are none, or many."""
    count, key = session.execute(
        select(func.count(), func.min(cast(JournalItem.row, Integer))).where(
            JournalItem.seq == seq, JournalItem.area == area
        )
    ).one()
    return key if count == 1 else None
