"""Looking through the journal: by day, by person, by what was done, by the member or slip it was about.

Every way has its index, so that a page is read and nothing is scanned, nor sorted, at a million lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, String, cast, select, union
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.cards import Card
from desk.models.journal import JournalItem, JournalLine, JournalRun
from desk.models.points import ConsumptionSlip, PointsEntry
from desk.models.slips import PrintJob, Slip, SlipCopy
from desk.queries.search import LIMIT, MemberHit, SlipHit, find
from desk.refusals import Refused
from desk.rules.consumption_slips import parse
from desk.rules.names import mask_name

Seqs = Select[int]
SLIP, MEMBER = "slip", "member"


@dataclass(frozen=True)
class About:
    """A member or a slip that lines are about. `name` is what people call it: a masked name, a number."""

    area: str
    key: int
    name: str


@dataclass(frozen=True)
class Filter:
    """What lines are wanted; all of it has to fit, None and '' fit everything."""

    day: date | None = None
    """A business day."""
    staff_id: int | None = None
    """Who did it, or who signed in."""
    operation: str = ""
    about: tuple[About, ...] | None = None
    """One of these; an empty tuple fits nothing."""


def named(desk: Desk, session: Session, text: str) -> tuple[About, ...]:
    """What a text may mean, as in the one box: a slip's number or barcode, a card, a phone's end, a name; and
    the number on the till's paper that is credited.
    """
    found = list(_credited(desk, session, text))
    for hit in find(desk, session, text):
        if isinstance(hit, SlipHit):
            found.append(About(SLIP, hit.slip_id, hit.number))
        elif isinstance(hit, MemberHit):
            found.append(About(MEMBER, hit.member_id, mask_name(hit.name)))
    return tuple(found)


def _credited(desk: Desk, session: Session, text: str) -> Iterable[About]:
    tills_named = desk.rules_on(session, desk.today(session)).profile.points.tills_named
    try:
        paper = parse(text, tills_named)
    except Refused:
        return ()
    rows = session.execute(
        select(Slip.id, Slip.number)
        .join(PointsEntry, PointsEntry.slip_id == Slip.id)
        .join(ConsumptionSlip, ConsumptionSlip.id == PointsEntry.consumption_slip_id)
        .where(ConsumptionSlip.key == paper.key, ConsumptionSlip.freed_by_id.is_(None))
        .order_by(Slip.id.desc())
        .limit(LIMIT)
    )
    return [About(SLIP, key, number) for key, number in rows]


def seqs_of(session: Session, asked: Filter, before: int | None, limit: int) -> list[int]:
    """The newest lines that fit, the newest first; `before` is the last `seq` of the page before."""
    bounds = [JournalLine.seq < before] if before is not None else []
    if asked.day is not None:
        bounds += _bounds_of_day(session, asked.day)
    found: set[int] = set()
    for lines in _alternatives(asked):
        found.update(session.scalars(lines.where(*bounds).order_by(JournalLine.seq.desc()).limit(limit)))
    return sorted(found, reverse=True)[:limit]


def _bounds_of_day(session: Session, day: date) -> list[ColumnElement[bool]]:
    """The first and the last line of the day, so that every other index can stop there."""
    of_day = select(JournalLine.seq).where(JournalLine.business_day == day).limit(1)
    first = session.scalar(of_day.order_by(JournalLine.seq))
    last = session.scalar(of_day.order_by(JournalLine.seq.desc()))
    # A clock that was set back leaves lines of another day between them.
    bounds = JournalLine.seq.between(first or 0, last or 0)
    return [bounds, JournalLine.business_day == day]


def _alternatives(asked: Filter) -> Iterable[Seqs]:
    """Selects whose lines together fit; each is walked down its own index."""
    lines = select(JournalLine.seq)
    if asked.operation:
        lines = lines.where(JournalLine.operation == asked.operation)
    if asked.about is not None:
        for about in asked.about:
            these = lines.where(JournalLine.seq.in_(_written_about(about)))
            yield from _of_person(these, asked.staff_id)
    else:
        yield from _of_person(lines, asked.staff_id)


def _of_person(lines: Seqs, staff_id: int | None) -> Iterable[Seqs]:
    if staff_id is None:
        yield lines
        return
    yield lines.where(JournalLine.staff_id == staff_id)
    # Nobody is at the counter yet while somebody signs in: the line is about them.
    yield lines.where(JournalLine.subject == f"staff:{staff_id}", JournalLine.operation.like("session.%"))


def _written_about(about: About) -> Select[int]:
    parts = _about_slip(about.key) if about.area == SLIP else _about_member(about.key)
    return select(union(*parts).subquery().c.seq)


def _about_member(key: int) -> list[Seqs]:
    """Lines that name the member, and those that wrote them, their cards, entries or slips."""
    credited = JournalLine.subject.between(f"credit:{key}:", f"credit:{key};")
    return [
        _named(f"member:{key}", f"document:{key}", f"birthday:{key}"),
        select(JournalLine.seq).where(credited),
        _wrote("members", [key]),
        _wrote("cards", select(Card.id).where(Card.member_id == key)),
        _wrote("points_entries", select(PointsEntry.id).where(PointsEntry.member_id == key)),
        _wrote("slips", select(Slip.id).where(Slip.member_id == key)),
        select(JournalRun.seq).where(
            JournalRun.area == "members", JournalRun.first <= key, JournalRun.last >= key
        ),
    ]


def _about_slip(key: int) -> list[Seqs]:
    """Lines that name the slip, one of its copies or prints, or the entry it confirms; and those that wrote
    them, or the slip that made it void.
    """
    copies = select(SlipCopy.id).where(SlipCopy.slip_id == key)
    jobs = select(PrintJob.id).where(PrintJob.copy_id.in_(copies))
    # Entries and slips have an index by member, none by the slip that they belong to or make void.
    of_member = select(Slip.member_id).where(Slip.id == key)
    entries = select(PointsEntry.id).where(PointsEntry.member_id.in_(of_member), PointsEntry.slip_id == key)
    return [
        _named(f"slip:{key}"),
        *(_named_by(area, keys) for area, keys in (("copy", copies), ("job", jobs), ("entry", entries))),
        _wrote("slips", [key]),
        _wrote("slips", select(Slip.id).where(Slip.member_id.in_(of_member), Slip.voids_id == key)),
        _wrote("print_jobs", jobs),
        _wrote("scan_backs", copies),
    ]


def _named(*subjects: str) -> Seqs:
    return select(JournalLine.seq).where(JournalLine.subject.in_(subjects))


def _named_by(area: str, keys: Select[int]) -> Seqs:
    found = keys.subquery()
    subjects = select(f"{area}:" + cast(found.c[0], String))
    return select(JournalLine.seq).where(JournalLine.subject.in_(subjects))


def _wrote(area: str, keys: Select[int] | Sequence[int]) -> Seqs:
    rows = select(JournalItem.seq).where(JournalItem.area == area)
    if isinstance(keys, Select):
        return rows.where(JournalItem.row.in_(select(cast(keys.subquery().c[0], String))))
    return rows.where(JournalItem.row.in_([str(key) for key in keys]))
