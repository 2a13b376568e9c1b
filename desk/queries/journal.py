"""The journal as people read it: who did what to what, and when it was last verified."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

import msgspec
from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.cards import Card
from desk.models.journal import JournalLine
from desk.models.members import Member
from desk.models.points import PointsEntry
from desk.models.slips import PrintJob, Slip, SlipCopy
from desk.models.staff import Approval, Staff
from desk.models.venue import Counter
from desk.queries.journal_filter import Filter, seqs_of
from desk.rules.names import mask_name

PAGE = 100
EVERYTHING = Filter()
APPROVE, WRONG_PIN = "approvals.approve", "WrongPin"
ASK_PIN = frozenset({APPROVE, "session.sign_in", "session.identify"})
"""Operations that answer to a PIN; a wrong one is their result."""
LOOKED = WHOLE, DIFFERS = "journal:whole", "journal:differs"
"""Subjects of the lines that a verification leaves: they are found by the index of subjects."""


class Looked(msgspec.Struct, frozen=True):
    """What a verification found: lines of the journal, rows behind them, how many things differ."""

    lines: int
    rows: int
    differences: int


@dataclass(frozen=True)
class JournalRow:
    """A line. `at` is on the venue's wall clock; `subject` is `area:key`, or two of them with '>' between.

    `names` says for each of them what people call it: a slip's number, a masked name; '' where it has no
    name.
    """

    seq: int
    at: datetime
    operation: str
    subject: str
    names: tuple[str, ...]
    who: str
    wrong_pin: bool = False
    """Somebody was asked for a PIN and typed another."""
    approval: Given | None = None
    """What a supervisor allowed in this line."""


@dataclass(frozen=True)
class Given:
    """An approval: the operation that it is for, who gave it, and why, in the words that were typed."""

    operation: str
    approver: str
    reason: str


@dataclass(frozen=True)
class LastLook:
    """The last verification that ran to its end. `at` is on the venue's wall clock."""

    at: datetime
    lines: int
    differences: int


def lines_of(
    desk: Desk, session: Session, before: int | None = None, asked: Filter = EVERYTHING
) -> list[JournalRow]:
    """The journal, newest first, at most 100 lines that fit; `before` is the last `seq` of the page
    before.
    """
    seqs = seqs_of(session, asked, before, PAGE)
    query = select(JournalLine, Staff.name).outerjoin(Staff, Staff.id == JournalLine.staff_id)
    query = query.where(JournalLine.seq.in_(seqs))
    found = session.execute(query.order_by(JournalLine.seq.desc())).all()
    names = _names(session, [part for line, _ in found for part in line.subject.split(">")])
    given = _given(session, [line for line, _ in found if line.operation == APPROVE])
    return [
        JournalRow(
            line.seq,
            desk.local(session, line.at),
            line.operation,
            line.subject,
            tuple(names.get(_stem(part), "") for part in line.subject.split(">")),
            who or "",
            wrong_pin=line.operation in ASK_PIN and _is_wrong_pin(line),
            approval=given.get(line.seq),
        )
        for line, who in found
    ]


@dataclass(frozen=True)
class Head:
    """The journal's end: how many lines there are, and the last one's hash in hex. Who has noted both knows
    later whether the end was cut off.
    """

    lines: int
    hash: str


def head_of(session: Session) -> Head:
    """The end as it is now."""
    last = session.execute(
        select(JournalLine.seq, JournalLine.hash).order_by(JournalLine.seq.desc()).limit(1)
    ).one_or_none()
    return Head(last[0], last[1].hex()) if last else Head(0, "")


def people(session: Session) -> list[tuple[int, str]]:
    """Everybody who is or was on the staff, by number: id, and name with number."""
    rows = session.execute(select(Staff.id, Staff.number, Staff.name).order_by(Staff.number))
    return [(key, f"{number} {name}") for key, number, name in rows]


def operations(session: Session) -> list[str]:
    """The operations that stand in the journal. Each is looked up once, however many lines it has."""
    found: list[str] = []
    following = select(JournalLine.operation).order_by(JournalLine.operation).limit(1)
    last = session.scalar(following)
    while last is not None:
        found.append(last)
        last = session.scalar(following.where(JournalLine.operation > last))
    return found


def last_look(desk: Desk, session: Session) -> LastLook | None:
    """When the journal was verified last, and what came of it."""
    line = session.scalar(
        select(JournalLine).where(JournalLine.subject.in_(LOOKED)).order_by(JournalLine.seq.desc()).limit(1)
    )
    if line is None:
        return None
    looked = msgspec.json.decode(line.result, type=Looked)
    return LastLook(desk.local(session, line.at), looked.lines, looked.differences)


class _Result(msgspec.Struct, frozen=True):
    """As much of an operation's kept result as the journal shows."""

    type: str = ""
    approval_id: int = 0


def _is_wrong_pin(line: JournalLine) -> bool:
    return msgspec.json.decode(line.result, type=_Result).type == WRONG_PIN


def _given(session: Session, lines: Iterable[JournalLine]) -> dict[int, Given]:
    """What was allowed, by the line's number; a wrong PIN allowed nothing."""
    asked = {line.seq: msgspec.json.decode(line.result, type=_Result).approval_id for line in lines}
    rows = session.execute(
        select(Approval.id, Approval.operation, Staff.name, Approval.reason)
        .join(Staff, Staff.id == Approval.approver_id)
        .where(Approval.id.in_(asked.values()))
    )
    found = {key: Given(operation, name, reason) for key, operation, name, reason in rows}
    return {seq: found[key] for seq, key in asked.items() if key in found}


def _stem(part: str) -> str:
    """`area:key` of a part; a credit's slip behind it is no key."""
    return ":".join(part.split(":")[:2])


def _names(session: Session, parts: Iterable[str]) -> dict[str, str]:
    """What people say instead of a key. One statement an area."""
    keys: dict[str, set[int]] = {}
    for part in parts:
        area, _, key = _stem(part).partition(":")
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
    return _pairs(session, select(Slip.id, Slip.number).where(Slip.id.in_(keys)))


def _copies(session: Session, keys: set[int]) -> Iterable[tuple[int, str]]:
    query = select(SlipCopy.id, Slip.number).join(Slip, Slip.id == SlipCopy.slip_id)
    return _pairs(session, query.where(SlipCopy.id.in_(keys)))


def _jobs(session: Session, keys: set[int]) -> Iterable[tuple[int, str]]:
    query = select(PrintJob.id, Slip.number).join(SlipCopy, SlipCopy.id == PrintJob.copy_id)
    return _pairs(session, query.join(Slip, Slip.id == SlipCopy.slip_id).where(PrintJob.id.in_(keys)))


def _entries(session: Session, keys: set[int]) -> Iterable[tuple[int, str]]:
    query = select(PointsEntry.id, Slip.number).join(Slip, Slip.id == PointsEntry.slip_id)
    return _pairs(session, query.where(PointsEntry.id.in_(keys)))


def _cards(session: Session, keys: set[int]) -> Iterable[tuple[int, str]]:
    return _pairs(session, select(Card.id, Card.number).where(Card.id.in_(keys)))


def _counters(session: Session, keys: set[int]) -> Iterable[tuple[int, str]]:
    return _pairs(session, select(Counter.id, Counter.name).where(Counter.id.in_(keys)))


def _pairs(session: Session, query: Select[int, str]) -> list[tuple[int, str]]:
    return [(key, words) for key, words in session.execute(query)]


_LOOK_UP: dict[str, Callable[[Session, set[int]], Iterable[tuple[int, str]]]] = {
    "staff": _staff,
    "member": _members,
    "document": _members,
    "birthday": _members,
    "credit": _members,
    "slip": _slips,
    "copy": _copies,
    "job": _jobs,
    "entry": _entries,
    "card": _cards,
    "counter": _counters,
}
