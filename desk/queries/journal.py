"""The journal as people read it: who did what to what, and when it was last verified."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.journal import JournalLine
from desk.models.members import Member
from desk.models.slips import Slip
from desk.models.staff import Staff
from desk.rules.names import mask_name

PAGE = 100
LOOKED = WHOLE, DIFFERS = "journal:whole", "journal:differs"
"""Subjects of the lines that a verification leaves: they are found by the index of subjects."""


class Looked(msgspec.Struct, frozen=True):
    """What a verification found: lines of the journal, rows behind them, how many things differ."""

    lines: int
    rows: int
    differences: int


@dataclass(frozen=True)
class JournalRow:
    """A line. `at` is on the venue's wall clock; `subject` a slip's number, a masked name, or `area:key`."""

    seq: int
    at: datetime
    operation: str
    subject: str
    who: str


@dataclass(frozen=True)
class LastLook:
    """The last verification that ran to its end. `at` is on the venue's wall clock."""

    at: datetime
    lines: int
    differences: int


def lines_of(desk: Desk, session: Session, before: int | None = None) -> list[JournalRow]:
    """The journal, newest first, at most 100 lines; `before` is the last `seq` of the page before."""
    query = select(JournalLine, Staff.name).outerjoin(Staff, Staff.id == JournalLine.staff_id)
    if before is not None:
        query = query.where(JournalLine.seq < before)
    found = session.execute(query.order_by(JournalLine.seq.desc()).limit(PAGE)).all()
    names = _subjects(session, [line.subject for line, _ in found])
    return [
        JournalRow(
            line.seq,
            desk.local(session, line.at),
            line.operation,
            names.get(line.subject, line.subject),
            who or "",
        )
        for line, who in found
    ]


def count_of(session: Session) -> int:
    """How many lines there are."""
    return session.scalar(select(func.max(JournalLine.seq))) or 0


def last_look(desk: Desk, session: Session) -> LastLook | None:
    """When the journal was verified last, and what came of it."""
    line = session.scalar(
        select(JournalLine).where(JournalLine.subject.in_(LOOKED)).order_by(JournalLine.seq.desc()).limit(1)
    )
    if line is None:
        return None
    looked = msgspec.json.decode(line.result, type=Looked)
    return LastLook(desk.local(session, line.at), looked.lines, looked.differences)


def _subjects(session: Session, subjects: Iterable[str]) -> dict[str, str]:
    """What the screen says instead of a key. One statement an area."""
    keys: dict[str, set[int]] = {}
    for subject in subjects:
        area, _, key = subject.partition(":")
        if key.isdecimal():
            keys.setdefault(area, set()).add(int(key))
    return {
        f"{area}:{key}": words
        for area, look_up in _LOOK_UP.items()
        if keys.get(area)
        for key, words in look_up(session, keys[area])
    }


def _staff(session: Session, keys: set[int]) -> Iterable[tuple[int, str]]:
    rows = session.execute(select(Staff.id, Staff.name, Staff.number).where(Staff.id.in_(keys)))
    return [(key, f"{name} {number}") for key, name, number in rows]


def _members(session: Session, keys: set[int]) -> Iterable[tuple[int, str]]:
    rows = session.execute(select(Member.id, Member.name).where(Member.id.in_(keys)))
    return [(key, mask_name(name)) for key, name in rows]


def _slips(session: Session, keys: set[int]) -> Iterable[tuple[int, str]]:
    rows = session.execute(select(Slip.id, Slip.number).where(Slip.id.in_(keys)))
    return [(key, number) for key, number in rows]


_LOOK_UP: dict[str, Callable[[Session, set[int]], Iterable[tuple[int, str]]]] = {
    "staff": _staff,
    "member": _members,
    "slip": _slips,
}
