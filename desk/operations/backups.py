"""What is done to the venue's file as a whole leaves a line in its journal, once it is done (data.md:
files).
"""

from __future__ import annotations

import msgspec

from desk.context import Operation, operation
from desk.rules.digits import clean

NAME_LIMIT = 120


class Noted(msgspec.Struct, frozen=True):
    """What the journal keeps of it."""

    name: str
    journal_rows: int


@operation("backup.make")
def note_made(op: Operation, *, request: str, name: str, journal_rows: int, elsewhere: bool) -> Noted:
    """A backup was made and looked through. `name`: of its file; `elsewhere`: not on this PC's own place for
    them.
    """
    op.subject = "backup:elsewhere" if elsewhere else "backup:here"
    return Noted(clean(name, "name", NAME_LIMIT), journal_rows)


class Understood(msgspec.Struct, frozen=True):
    """Who was told, and how many lines of the journal this PC had seen before."""

    staff_id: int
    journal_rows: int


@operation("backup.note_older", who="anybody")
def note_older(op: Operation, *, request: str, journal_rows: int) -> Understood:
    """Who is at the counter has understood that this file is older than the journal of so many lines that
    the PC saw. Whoever signs in first may: it is about being told. Refused(NOT_SIGNED_IN).
    """
    op.subject = "backup:older"
    return Understood(op.staff.id, journal_rows)


@operation("backup.restore")
def note_restored(op: Operation, *, request: str, name: str, journal_rows: int) -> Noted:
    """This file was restored from a backup that held so many lines of the journal. The restored file is told
    so itself.
    """
    op.subject = "backup:restored"
    return Noted(clean(name, "name", NAME_LIMIT), journal_rows)
