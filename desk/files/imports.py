"""A file of members on its way in, and its rejected rows on their way back (rules §1). All for a thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path

from desk.context import Desk
from desk.files.tables.reading import Stopped, Table, Tell, fingerprint, rows_of
from desk.files.tables.writing import UTF8, Abandoned, leave_if, writing
from desk.operations.imports import (
    Checked,
    Pace,
    begin,
    drop,
    finish_checking,
    forget_finished,
    stage,
)
from desk.operations.steps.staging import Checker
from desk.queries.imports import import_figures, rejected, rejected_count
from desk.rules.cells import TableRow
from desk.rules.import_rows import Reading
from desk.rules.imports import Mapped, Reason, mapping_faults

PAGE = 200


def reading_of(desk: Desk, table: Table) -> Reading:
    """By what the table's rows are read today."""
    with desk.read() as session:
        today = desk.today(session)
        return Reading(desk.rules_on(session, today).profile, today, table.epoch)


def check(
    desk: Desk,
    table: Table,
    mapping: Mapped,
    card_type: str,
    *,
    again: bool = False,
    tell: Tell = lambda _done, _of: None,
    stopped: Stopped = lambda: False,
) -> Checked | None:
    """The dry run: every row is read, compared and put aside; nothing is in the venue's books. None when it
    was stopped: then nothing of it is left.

    Refused: as `mapping_faults`, `begin`, `rows_of`; NO rows at all is BAD_TABLE (`no_rows`) of `look_at`.
    """
    reading = reading_of(desk, table)
    for fault in mapping_faults(mapping, reading.profile.members.needed):
        raise fault
    digest = fingerprint(table.path, stopped=stopped)
    if digest is None:
        return None
    import_id = begin(
        desk,
        request=desk.ids.request(),
        name=table.path.name,
        digest=digest,
        columns=list(table.titles),
        card_type=card_type,
        again=again,
    ).import_id
    try:
        forget_finished(desk)
        checker = Checker(desk, import_id, mapping, reading, len(table.titles))
        _stage_all(desk, import_id, checker, rows_of(table, tell, stopped))
        if not stopped():
            return finish_checking(desk, request=desk.ids.request(), import_id=import_id)
    except BaseException:
        drop(desk, import_id)
        raise
    drop(desk, import_id)
    return None


def write_rejected(
    desk: Desk,
    import_id: int,
    path: Path,
    title: str,
    say: Callable[[Reason], str],
    *,
    encoding: str = UTF8,
    tell: Tell = lambda _done, _of: None,
    stopped: Stopped = lambda: False,
) -> int | None:
    """Writes the rows that stayed outside, to be put right and chosen again: their reasons under `title`,
    then their cells as they stood. .xlsx or CSV, by the suffix. How many there are; None when stopped.

    Trouble: as `writing`.
    """
    with desk.read() as session:
        columns = import_figures(desk, session, import_id).columns
        of = rejected_count(session, import_id)
    try:
        with writing(path, (title, *columns), encoding) as put:
            for done, line in enumerate(_rejected(desk, import_id, say), start=1):
                leave_if(stopped)
                put(line)
                tell(done, of)
    except Abandoned:
        return None
    return of


def _rejected(desk: Desk, import_id: int, say: Callable[[Reason], str]) -> Iterator[tuple[str, ...]]:
    after = 0
    while True:
        with desk.read() as session:
            page = rejected(desk, session, import_id, after=after, limit=PAGE)
        for row in page:
            yield ("；".join(dict.fromkeys(say(reason) for reason in row.reasons)), *row.cells)
        if not page:
            return
        after = page[-1].row


def _stage_all(desk: Desk, import_id: int, checker: Checker, rows: Iterable[TableRow]) -> None:
    every, pace = iter(rows), Pace(size=100, least=50)
    while batch := list(islice(every, pace.size)):
        checked = checker.check(batch)
        with pace:
            stage(desk, import_id, checked)
