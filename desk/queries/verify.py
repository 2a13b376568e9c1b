"""`desk verify`: nothing that was kept has been changed behind the program's back, and every balance is the
sum of its ledger.

Read-only, free to run, names no person: rows are named by table and key.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from typing import TypeVar

from sqlalchemy import Table, and_, func, select
from sqlalchemy.orm import Session

from desk.models import guards, indexes
from desk.models.base import Base
from desk.models.digests import GENESIS, Run, chain_hash, row_digest, row_key
from desk.models.journal import JournalItem, JournalLine, JournalRun
from desk.models.points import LotMove, PointsBalance, PointsEntry
from desk.models.slips import PrintJob, Slip, SlipCopy
from desk.queries.index_terms import wrongly_indexed
from desk.queries.runs import Runs
from desk.queries.verify_slip import is_intact

R = TypeVar("R")
BATCH = 1000
JOURNAL = frozenset({"journal_lines", "journal_items", "journal_runs"})


class Fault(StrEnum):
    """What can be wrong."""

    CHAIN = "chain"
    """A journal line is not what was written, or stands at another place."""
    GAP = "gap"
    """A journal line is missing."""
    CHANGED = "changed"
    """A row is not what the journal says it was last."""
    GONE = "gone"
    """A row that the journal names is no longer there."""
    UNKNOWN = "unknown"
    """A row that no journal line names."""
    BALANCE = "balance"
    """A balance is not the sum of its entries."""
    LOTS = "lots"
    """An entry's moves don't add up to it."""
    RUNNING = "running"
    """An entry's balance doesn't follow from the one before."""
    DOCUMENT = "document"
    """A slip's document or a kept value is not what was frozen."""
    NUMBERS = "numbers"
    """Slip numbers of a counter and day have a gap."""
    PRINTS = "prints"
    """A copy has no print job."""
    GUARD = "guard"
    """A trigger that keeps a table's history is missing or changed, or is none of ours."""
    INDEX = "index"
    """An index is missing or changed, or is none of ours."""
    SEARCH = "search"
    """The one box would miss a member, or find them under another's name."""


@dataclass(frozen=True)
class Difference:
    """One thing that differs. `area` is a table, `key` its row; `expected` and `found` are figures or short
    digests.
    """

    fault: Fault
    area: str
    key: str
    expected: str = ""
    found: str = ""


@dataclass(frozen=True)
class Verified:
    """What was looked at, and everything that differs. `head` is the journal's last hash in hex."""

    lines: int
    rows: int
    head: str
    differences: tuple[Difference, ...]


Found = Iterator[Difference | None]
"""What a step finds. None is a beat: another `BATCH` of rows is looked through, nothing differs there."""


def verify(
    session: Session,
    progress: Callable[[int, int], None] = lambda _done, _of: None,
    stopped: Callable[[], bool] = lambda: False,
) -> Verified:
    """Looks at everything. `progress(done, of)` counts rows; `stopped()`, asked at least every 1000 of them,
    ends it early with what was found so far.
    """
    steps = _steps(session)
    of = sum(size for _, size in steps)
    found: list[Difference] = []
    done = 0
    for step, size in steps:
        progress(done, of)
        if stopped() or not _go(step(session), found, _from(done, size, of, progress), stopped):
            return _verified(session, found)
        done += size
    progress(of, of)
    return _verified(session, found)


def _steps(session: Session) -> list[tuple[Callable[[Session], Found], int]]:
    """What is looked at, and how many rows each has about."""
    tables = [
        table
        for table in Base.metadata.sorted_tables
        if table.name not in JOURNAL and not table.info.get("derived")
    ]
    sizes = {
        table.name: session.scalar(select(func.count()).select_from(table)) or 0
        for table in (*tables, _table_of(JournalLine))
    }
    return [
        (_guards, 1),
        (_chain, sizes["journal_lines"]),
        *((_rows_of(table), sizes[table.name]) for table in tables),
        (_points, sizes["points_entries"]),
        (_slips, sizes["slips"]),
        (_search, sizes["members"]),
    ]


def _from(done: int, size: int, of: int, progress: Callable[[int, int], None]) -> Callable[[int], None]:
    """Tells how far all of it is from how far one step is."""
    return lambda rows: progress(done + min(rows, size), of)


def _go(
    step: Found, found: list[Difference], tell: Callable[[int], None], stopped: Callable[[], bool]
) -> bool:
    """Whether the step went to its end."""
    rows = 0
    for each in step:
        if each is not None:
            found.append(each)
            continue
        rows += BATCH
        tell(rows)
        if stopped():
            return False
    return True


def _verified(session: Session, found: Iterable[Difference]) -> Verified:
    lines, head = session.execute(
        select(func.count(), func.max(JournalLine.seq)).select_from(JournalLine)
    ).one()
    last = session.get(JournalLine, head) if head else None
    rows = session.scalar(select(func.count()).select_from(JournalItem)) or 0
    rows += session.scalar(select(func.sum(JournalRun.last - JournalRun.first + 1))) or 0
    return Verified(lines, rows, last.hash.hex() if last else "", tuple(found))


def _beaten(rows: Iterable[R]) -> Iterator[tuple[R, bool]]:
    """The rows, and with every thousandth that it is time for a beat."""
    for at, row in enumerate(rows, 1):
        yield row, at % BATCH == 0


def _table_of(model: type[Base]) -> Table:
    table = model.__table__
    assert isinstance(table, Table)
    return table


def _guards(session: Session) -> Found:
    """The file refuses what it has to refuse: every guard and every index stands as it was put up."""
    for table, name, right, found in guards.differing(session.connection(), Base.metadata):
        yield Difference(Fault.GUARD, table, name, _short(right), _short(found))
    for table, name, right, found in indexes.differing(session.connection(), Base.metadata):
        yield Difference(Fault.INDEX, table, name, _short(right), _short(found))


def _search(session: Session) -> Found:
    """What the one box looks in, made again from each member."""
    for member_id in wrongly_indexed(session):
        if member_id is None:
            yield None
            continue
        yield Difference(Fault.SEARCH, "search_terms", str(member_id))


def _short(sql: str) -> str:
    return sha256(sql.encode()).hexdigest()[:12] if sql else "none"


def _chain(session: Session) -> Found:
    """Every line's hash again, in order, from the first."""
    previous, expected = GENESIS, 1
    lines = session.execute(select(JournalLine.__table__).order_by(JournalLine.seq))
    for line, beat in _beaten(lines.mappings().yield_per(BATCH)):
        if beat:
            yield None
        if line["seq"] != expected:
            yield Difference(Fault.GAP, "journal_lines", str(expected), found=str(line["seq"]))
            expected = line["seq"]
        items = [
            (area, row, digest)
            for area, row, digest in session.execute(
                select(JournalItem.area, JournalItem.row, JournalItem.digest)
                .where(JournalItem.seq == line["seq"])
                .order_by(JournalItem.area, JournalItem.row)
            )
        ]
        right = chain_hash(previous, dict(line), items, _runs_of_line(session, line["seq"]))
        if line["previous"] != previous or line["hash"] != right:
            yield Difference(
                Fault.CHAIN, "journal_lines", str(line["seq"]), right.hex()[:12], line["hash"].hex()[:12]
            )
        previous, expected = line["hash"], expected + 1


def _runs_of_line(session: Session, seq: int) -> list[Run]:
    rows = session.execute(
        select(JournalRun.area, JournalRun.first, JournalRun.last, JournalRun.digests)
        .where(JournalRun.seq == seq)
        .order_by(JournalRun.area, JournalRun.first)
    )
    return [Run(*row) for row in rows]


def _rows_of(table: Table) -> Callable[[Session], Found]:
    """Every row of a table against its last digest in the journal, and every digest against a row that is
    there.
    """

    def look(session: Session) -> Found:
        last = _last_digests(session, table)
        runs = Runs(session, table)
        rows = session.execute(select(table).order_by(*table.primary_key.columns)).mappings()
        for row, beat in _beaten(rows.yield_per(BATCH)):
            if beat:
                yield None
            values = {column.key: row[column] for column in table.columns}
            key = row_key(table, values)
            written = runs.digest_of(values[runs.key])
            known = last.pop(key, written)
            if known is None:
                yield Difference(Fault.UNKNOWN, table.name, key)
            elif known != (right := row_digest(table, values)):
                yield Difference(Fault.CHANGED, table.name, key, known.hex()[:12], right.hex()[:12])
        for key in (*last, *runs.left()):
            yield Difference(Fault.GONE, table.name, key)

    return look


def _last_digests(session: Session, table: Table) -> dict[str, bytes]:
    newest = (
        select(JournalItem.row, func.max(JournalItem.seq).label("seq"))
        .where(JournalItem.area == table.name)
        .group_by(JournalItem.row)
        .subquery()
    )
    rows = session.execute(
        select(JournalItem.row, JournalItem.digest)
        .where(JournalItem.area == table.name)
        .join(newest, and_(JournalItem.row == newest.c.row, JournalItem.seq == newest.c.seq))
    )
    return {row: digest for row, digest in rows}


def _points(session: Session) -> Found:
    """Moves against entries; each entry's balance against the one before, and the balance beside the ledger
    against its sum.
    """
    moves = (
        select(LotMove.entry_id, func.sum(LotMove.delta).label("delta")).group_by(LotMove.entry_id).subquery()
    )
    for entry_id, delta, moved in session.execute(
        select(PointsEntry.id, PointsEntry.delta, func.coalesce(moves.c.delta, 0))
        .outerjoin(moves, moves.c.entry_id == PointsEntry.id)
        .where(PointsEntry.delta != func.coalesce(moves.c.delta, 0))
    ):
        yield Difference(Fault.LOTS, "points_entries", str(entry_id), str(delta), str(moved))
    yield from _running(session)
    without = select(PointsEntry.id).where(PointsEntry.member_id == PointsBalance.member_id)
    for member, kept in session.execute(
        select(PointsBalance.member_id, PointsBalance.points)
        .where(PointsBalance.points != 0, ~without.exists())
        .order_by(PointsBalance.member_id)
    ):
        yield Difference(Fault.BALANCE, "points_balances", str(member), "0", str(kept))


def _running(session: Session) -> Found:
    """Member by member: of a million, no two balances are held at once."""
    entries = session.execute(
        select(
            PointsEntry.id,
            PointsEntry.member_id,
            PointsEntry.delta,
            PointsEntry.balance_after,
            func.coalesce(PointsBalance.points, 0),
        )
        .outerjoin(PointsBalance, PointsBalance.member_id == PointsEntry.member_id)
        .order_by(PointsEntry.member_id, PointsEntry.id)
    )
    whose = total = before = beside = 0
    for (entry_id, member, delta, after, kept), beat in _beaten(entries.yield_per(BATCH)):
        if beat:
            yield None
        if member != whose:
            yield from _balance(whose, total, beside)
            whose, total, before = member, 0, 0
        total += delta
        if before + delta != after:
            yield Difference(Fault.RUNNING, "points_entries", str(entry_id), str(before + delta), str(after))
        before, beside = after, kept
    yield from _balance(whose, total, beside)


def _balance(member: int, total: int, beside: int) -> Iterator[Difference]:
    if total != beside:
        yield Difference(Fault.BALANCE, "points_balances", str(member), str(total), str(beside))


def _slips(session: Session) -> Found:
    """Documents and kept values, the run of numbers, and that each copy was asked to print."""
    last: dict[tuple[int, object], int] = {}
    slips = session.scalars(select(Slip).order_by(Slip.counter_id, Slip.business_day, Slip.sequence))
    for slip, beat in _beaten(slips.yield_per(BATCH)):
        if beat:
            yield None
        if not is_intact(session, slip):
            yield Difference(Fault.DOCUMENT, "slips", slip.number)
        run = (slip.counter_id, slip.business_day)
        if slip.sequence != last.get(run, 0) + 1:
            yield Difference(
                Fault.NUMBERS, "slips", slip.number, str(last.get(run, 0) + 1), str(slip.sequence)
            )
        last[run] = slip.sequence
    jobless = session.scalars(
        select(SlipCopy.id).outerjoin(PrintJob, PrintJob.copy_id == SlipCopy.id).where(PrintJob.id.is_(None))
    )
    for copy_id in jobless:
        yield Difference(Fault.PRINTS, "slip_copies", str(copy_id))
