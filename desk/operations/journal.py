"""Looking whether history is whole: the look itself writes nothing, that somebody looked is a line of the
journal.
"""

from __future__ import annotations

from desk.context import Operation, operation
from desk.queries.journal import DIFFERS, WHOLE, Looked


@operation("journal.verify")
def note_verified(op: Operation, *, request: str, lines: int, rows: int, differences: int) -> Looked:
    """Notes a verification that ran to its end (`queries.verify`)."""
    op.subject = WHOLE if differences == 0 else DIFFERS
    return Looked(lines, rows, differences)
