"""Looking whether history is whole: the look itself writes nothing, that somebody looked is a line of the
journal.
"""

from __future__ import annotations

import msgspec

from desk.context import Operation, operation


class Looked(msgspec.Struct, frozen=True):
    """What a verification found: lines of the journal, rows behind them, how many things differ."""

    lines: int
    rows: int
    differences: int


@operation("journal.verify")
def note_verified(op: Operation, *, request: str, lines: int, rows: int, differences: int) -> Looked:
    """Notes a verification that ran to its end (`queries.verify`)."""
    op.subject = "journal:whole" if differences == 0 else "journal:differs"
    return Looked(lines, rows, differences)
