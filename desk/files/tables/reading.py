"""Somebody's table of members: looked at first, then read row by row; a file that is none is refused.

Nothing is loaded whole but an XLSX file's shared words, so reading takes no more memory for more rows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import Literal

from desk.files.tables import csv_rows, xlsx_rows
from desk.files.tables.limits import (
    HEAD_ROWS,
    MOST_COLUMNS,
    MOST_ROWS,
    SAMPLE_ROWS,
    bad,
    refuse_large,
)
from desk.rules.cells import EPOCH_1900, Cell, TableRow, is_empty, shown
from desk.rules.imports import looks_like_titles

Tell = Callable[[int, int], None]
Stopped = Callable[[], bool]

_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_PIECE = 1024 * 1024


@dataclass(frozen=True)
class Table:
    """A file that was looked at. Rows count from 1, as its own program shows them."""

    path: Path
    kind: Literal["xlsx", "csv"]
    encoding: str
    """Of a CSV file."""
    separator: str
    sheet: str
    sheets: tuple[str, ...]
    """The visible ones of an XLSX file."""
    header_row: int
    data_row: int
    """The first row that can be a member's."""
    titles: tuple[str, ...]
    sample: tuple[TableRow, ...]
    size: int
    changed_at: int
    epoch: date


def look_at(path: Path, sheet: str = "") -> Table:
    """What the file is: a second at most. `sheet`: which one of a book; the first with a table unless told.

    Refused(BAD_TABLE) beside 'file', with its `fault` (see `limits.bad`).
    """
    with _telling_unreadable():
        stat = path.stat()
        if not path.is_file():
            raise bad("unreadable")
        refuse_large(stat.st_size)
        with path.open("rb") as file:
            head = file.read(8)
        if head == _OLD:
            raise bad("locked" if _LOCKED in path.read_bytes() else "old_xls")
        if head[:2] == b"PK":
            return _look_at_xlsx(path, sheet)
        return _look_at_csv(path)


def rows_of(
    table: Table,
    tell: Tell = lambda _done, _of: None,
    stopped: Stopped = lambda: False,
) -> Iterator[TableRow]:
    """The rows under the titles, blank ones left out; ends early when it is `stopped`.

    Refused(BAD_TABLE): rows (more than a million), columns, changed, broken, unreadable.
    """
    with _telling_unreadable():
        stat = table.path.stat()
        if (stat.st_size, stat.st_mtime_ns) != (table.size, table.changed_at):
            raise bad("changed")
        for count, row in enumerate(_all(table, tell), start=1):
            if stopped():
                return
            if count > MOST_ROWS:
                raise bad("rows", limit=MOST_ROWS)
            yield row


def fingerprint(
    path: Path, tell: Tell = lambda _done, _of: None, stopped: Stopped = lambda: False
) -> str | None:
    """SHA-256 of the file in hex, by which it is known again; None when stopped."""
    digest, done = hashlib.sha256(), 0
    with _telling_unreadable(), path.open("rb") as file:
        of = path.stat().st_size
        while piece := file.read(_PIECE):
            if stopped():
                return None
            digest.update(piece)
            done += len(piece)
            tell(done, of)
    return digest.hexdigest()


def _all(table: Table, tell: Tell) -> Iterator[TableRow]:
    if table.kind == "csv":
        how = csv_rows.Format(table.encoding, table.separator, _mark(table))
        rows = csv_rows.csv_rows(table.path, how, lambda done: tell(done, table.size))
        yield from (_judged(row, table) for row in rows if row.row >= table.data_row)
        return
    with xlsx_rows.opened(table.path) as book:
        merged = [
            one
            for one in xlsx_rows.merged_cells(book, table.sheet)
            if one.last >= table.data_row  # titles may be merged
        ]
        rows = xlsx_rows.xlsx_rows(book, table.sheet, merged, tell)
        yield from (row for row in rows if row.row >= table.data_row)


def _judged(row: TableRow, table: Table) -> TableRow:
    """A line of a CSV file with more cells than titles has a separator too many somewhere."""
    beyond = any(not is_empty(cell) for cell in row.cells[len(table.titles) :])
    return TableRow(row.row, row.cells, broken=True) if beyond else row


def _mark(table: Table) -> int:
    return csv_rows.recognise(table.path).skip


def _look_at_csv(path: Path) -> Table:
    how = csv_rows.recognise(path)
    head = list(islice(csv_rows.csv_rows(path, how, lambda _done: None), HEAD_ROWS + SAMPLE_ROWS))
    header = _header(head)
    return _table(path, "csv", head, header, header.row + 1, encoding=how.encoding, separator=how.separator)


def _look_at_xlsx(path: Path, sheet: str) -> Table:
    with xlsx_rows.opened(path) as book:
        for name in [sheet] if sheet in book.sheets else book.sheets:
            rows = xlsx_rows.xlsx_rows(book, name, [], lambda _done, _of: None)
            head = list(islice(rows, HEAD_ROWS + SAMPLE_ROWS))
            rows.close()  # type: ignore[attr-defined] # a generator, which holds the part open
            if len(head) > 1:
                break
        header = _header(head)
        merged = xlsx_rows.merged_cells(book, name)
        last = max((one.last for one in merged if one.first <= header.row <= one.last), default=header.row)
        return _table(path, "xlsx", head, header, last + 1, sheet=name, sheets=book.sheets, epoch=book.epoch)


def _table(
    path: Path,
    kind: Literal["xlsx", "csv"],
    head: Sequence[TableRow],
    header: TableRow,
    data_row: int,
    *,
    encoding: str = "",
    separator: str = "",
    sheet: str = "",
    sheets: tuple[str, ...] = (),
    epoch: date = EPOCH_1900,
) -> Table:
    titles = _titles(header.cells)
    sample = tuple(row for row in head if row.row >= data_row)[:SAMPLE_ROWS]
    if not sample:
        raise bad("no_rows")
    if len(titles) > MOST_COLUMNS:
        raise bad("columns", limit=MOST_COLUMNS)
    stat = path.stat()
    return Table(
        path=path,
        kind=kind,
        encoding=encoding,
        separator=separator,
        sheet=sheet,
        sheets=sheets,
        header_row=header.row,
        data_row=data_row,
        titles=titles,
        sample=sample,
        size=stat.st_size,
        changed_at=stat.st_mtime_ns,
        epoch=epoch,
    )


def _header(head: Sequence[TableRow]) -> TableRow:
    """The row whose words are known as titles; where none is known, the first one that is as wide as the
    table and no data. Refused: no_rows, no_header.
    """
    if not head:
        raise bad("no_rows")
    some = head[:HEAD_ROWS]
    known = max(some, key=lambda row: looks_like_titles([shown(cell) for cell in row.cells]))
    if looks_like_titles([shown(cell) for cell in known.cells]):
        return known
    widest = max(_filled(row.cells) for row in some)
    first = next((row for row in some if _filled(row.cells) * 2 > widest), None)
    if first is None or any(_is_data(cell) for cell in first.cells) or widest < 2:
        raise bad("no_header")
    return first


def _filled(cells: Sequence[Cell]) -> int:
    return sum(not is_empty(cell) for cell in cells)


def _is_data(cell: Cell) -> bool:
    return sum(char.isdigit() for char in shown(cell)) >= 5


def _titles(cells: Sequence[Cell]) -> tuple[str, ...]:
    words = [" ".join(shown(cell).split()) for cell in cells]
    while words and not words[-1]:
        words.pop()
    return tuple(words)


@contextmanager
def _telling_unreadable() -> Iterator[None]:
    try:
        yield
    except OSError as closed:
        raise bad("unreadable", reason=str(closed)) from closed
