"""How large a table may be, and how a bad one is refused."""

from __future__ import annotations

from desk.refusals import Refused, Why

MOST_BYTES = 200 * 1024 * 1024
MOST_ROWS = 1_000_000
MOST_COLUMNS = 200
MOST_UNPACKED = 3 * 1024 * 1024 * 1024
"""Of an XLSX file, all parts together. A million rows of twenty columns are some 1.2 GB."""
MOST_RATIO = 100
"""Unpacked to packed, of parts above `FREE_RATIO`: tables reach 30, a bomb 1000."""
FREE_RATIO = 20 * 1024 * 1024
HEAD_ROWS = 30
"""Among so many rows the titles are looked for."""
SAMPLE_ROWS = 20


def bad(fault: str, **details: object) -> Refused:
    """The refusal of a file. `fault`: empty, binary, large, rows, columns, encoding, old_xls, locked, broken,
    bomb, no_rows, no_header, unreadable, changed.
    """
    return Refused(Why.BAD_TABLE, "file", fault=fault, **details)


def refuse_large(size: int) -> None:
    """Refused(BAD_TABLE) for a file that is empty or above the limit."""
    if not size:
        raise bad("empty")
    if size > MOST_BYTES:
        raise bad("large", limit=MOST_BYTES // 1024 // 1024)
