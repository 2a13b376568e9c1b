"""The day's points entries, as the Points tab lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session, aliased

from desk.context import Desk
from desk.models.imports import Import
from desk.models.members import Member
from desk.models.points import POSTED, ConsumptionSlip, PointsEntry
from desk.models.slips import Slip
from desk.models.staff import Staff
from desk.queries.credits import reckon_instead
from desk.queries.slips import CopyState, states_of
from desk.refusals import Refused, Why
from desk.rules.names import mask_name

PAGE = 200


@dataclass(frozen=True)
class EntryRow:
    """An entry of the ledger. `consumption_slip` is the till's number, `sequence` the day's number of our own
    paper; an opening balance has neither, but a `source`: the file that it came from.
    """

    id: int
    at: datetime
    """On the venue's wall clock."""
    sequence: int
    slip_id: int
    """0 where there is no slip."""
    slip_number: str
    member_id: int
    member: str
    """Masked name with form of address."""
    consumption_slip: str
    room: str
    source: str
    kind: str
    delta: int
    balance_after: int
    copy: CopyState
    prints: int
    clerk: str
    reversed: bool


@dataclass(frozen=True)
class DaySums:
    """Of one business day: entries, points in and taken back, retained copies not yet in the pile, and in
    doubt.
    """

    entries: int
    credited: int
    reversed: int
    waiting: int
    doubtful: int


@dataclass(frozen=True)
class Undoing:
    """What the approval dialog says of a reversal, and what the approval is asked for."""

    act: str
    subject: str
    amount: int
    member: str
    points: int
    clerk: str
    at: datetime
    consumption_slip: str
    before: int
    after: int
    right_points: int | None
    """What the right guest gets; None for a reversal alone, and for who can't be credited: then the posting
    says why.
    """


def entries_of(desk: Desk, session: Session, day: date, after: int | None = None) -> list[EntryRow]:
    """What was posted on a business day, the newest first, at most 200; `after` is the last id of the page
    before. Opening balances are no work of the day: a file brings thousands.
    """
    query = _entries().where(PointsEntry.business_day == day, POSTED)
    if after is not None:
        query = query.where(PointsEntry.id < after)
    return _rows(desk, session, session.execute(query.order_by(PointsEntry.id.desc()).limit(PAGE)).all())


def entries_of_member(
    desk: Desk, session: Session, member_id: int, after: int | None = None
) -> list[EntryRow]:
    """A member's entries, the newest first, at most 200."""
    query = _entries().where(PointsEntry.member_id == member_id)
    if after is not None:
        query = query.where(PointsEntry.id < after)
    return _rows(desk, session, session.execute(query.order_by(PointsEntry.id.desc()).limit(PAGE)).all())


def entry(desk: Desk, session: Session, entry_id: int) -> EntryRow:
    """One entry. Refused(NOT_REVERSIBLE) when there is none."""
    found = session.execute(_entries().where(PointsEntry.id == entry_id)).all()
    if not found:
        raise Refused(Why.NOT_REVERSIBLE)
    return _rows(desk, session, found)[0]


def sums_of(session: Session, day: date) -> DaySums:
    """The day in four figures."""
    entries, credited, taken = session.execute(
        select(
            func.count(),
            func.coalesce(func.sum(PointsEntry.delta).filter(PointsEntry.kind == "credit"), 0),
            func.coalesce(func.sum(PointsEntry.delta).filter(PointsEntry.kind == "reversal"), 0),
        ).where(PointsEntry.business_day == day, POSTED)
    ).one()
    papers = select(PointsEntry.slip_id).where(PointsEntry.business_day == day, POSTED)
    slips = [slip_id for slip_id in session.scalars(papers) if slip_id is not None]
    states = [state for state, _ in states_of(session, slips).values()]
    doubtful = sum(state in (CopyState.UNKNOWN, CopyState.UNPRINTED) for state in states)
    return DaySums(entries, int(credited), int(taken), states.count(CopyState.WAITING), doubtful)


def undoing(desk: Desk, session: Session, entry_id: int, to_member_id: int | None = None) -> Undoing:
    """What a reversal (or, with `to_member_id`, 'reverse and credit right') of a credit would do."""
    row = entry(desk, session, entry_id)
    balance = session.scalar(
        select(PointsEntry.balance_after)
        .where(PointsEntry.member_id == row.member_id)
        .order_by(PointsEntry.id.desc())
        .limit(1)
    )
    before = balance or 0
    moved = to_member_id is not None
    return Undoing(
        act="points.recredit" if moved else "points.reverse",
        subject=f"entry:{entry_id}>member:{to_member_id}" if moved else f"entry:{entry_id}",
        amount=row.delta,
        member=row.member,
        points=row.delta,
        clerk=row.clerk,
        at=row.at,
        consumption_slip=row.consumption_slip,
        before=before,
        after=before - row.delta,
        right_points=None if to_member_id is None else _right_points(desk, session, entry_id, to_member_id),
    )


def _right_points(desk: Desk, session: Session, entry_id: int, member_id: int) -> int | None:
    wrong = session.get_one(PointsEntry, entry_id)
    try:
        return reckon_instead(desk, session, wrong, member_id).earned.points
    except Refused:
        return None


Found = Row[*tuple[Any, ...]]
_undo = aliased(PointsEntry)


def _entries() -> Select[*tuple[Any, ...]]:
    return (
        select(
            PointsEntry,
            Slip.sequence,
            Slip.number,
            Member.name,
            Member.form_of_address,
            ConsumptionSlip.till,
            ConsumptionSlip.number,
            ConsumptionSlip.room,
            Import.name,
            Staff.name,
            _undo.id,
        )
        .outerjoin(Slip, Slip.id == PointsEntry.slip_id)
        .join(Member, Member.id == PointsEntry.member_id)
        .outerjoin(ConsumptionSlip, ConsumptionSlip.id == PointsEntry.consumption_slip_id)
        .outerjoin(Import, Import.id == PointsEntry.import_id)
        .join(Staff, Staff.id == PointsEntry.staff_id)
        .outerjoin(_undo, _undo.reverses_id == PointsEntry.id)
    )


def _rows(desk: Desk, session: Session, found: Sequence[Found]) -> list[EntryRow]:
    states = states_of(session, [row[0].slip_id for row in found if row[0].slip_id is not None])
    return [_row(desk, session, row, states.get(row[0].slip_id, (CopyState.NONE, 0))) for row in found]


def _row(desk: Desk, session: Session, row: Found, copy: tuple[CopyState, int]) -> EntryRow:
    posted, sequence, slip_number, name, form, till, number, room, source, clerk, undone = row
    return EntryRow(
        id=posted.id,
        at=desk.local(session, posted.at),
        sequence=sequence or 0,
        slip_id=posted.slip_id or 0,
        slip_number=slip_number or "",
        member_id=posted.member_id,
        member=f"{mask_name(name)} {form}".rstrip(),
        consumption_slip=f"{till}-{number}" if till else number or "",
        room=room or "",
        source=source or "",
        kind=posted.kind,
        delta=posted.delta,
        balance_after=posted.balance_after,
        copy=copy[0],
        prints=copy[1],
        clerk=clerk,
        reversed=undone is not None,
    )
