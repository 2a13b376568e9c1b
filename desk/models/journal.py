"""The hash-chained record of every operation: one line each, with the rows that it wrote (data.md: Ledgers
and journal).
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, guarded
from desk.models.columns import BusinessDay, plain, technical


class JournalLine(Base):
    """One operation. `hash` covers the line, its items and the line before; nothing personal stands in it."""

    __tablename__ = "journal_lines"
    __table_args__ = (
        Index("ix_journal_lines_subject", "subject"),
        # What the journal is looked through by. Each keeps the order of `seq`, so that a page of a million
        # lines is read and not sorted.
        Index("ix_journal_lines_day", "business_day"),
        Index("ix_journal_lines_operation", "operation"),
        Index("ix_journal_lines_staff", "staff_id"),
        Index("ix_journal_lines_staff_operation", "staff_id", "operation"),
        {"info": guarded("append_only")},
    )

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    operation: Mapped[str] = mapped_column(info=plain())
    request: Mapped[str] = mapped_column(unique=True, info=technical())
    payload: Mapped[bytes] = mapped_column(info=technical())
    """Keyed digest of what was asked: tells a replay from another content under the same request."""
    result: Mapped[str] = mapped_column(info=technical())
    """JSON of keys and figures, to answer a replay."""
    subject: Mapped[str] = mapped_column(info=plain())
    at: Mapped[datetime] = mapped_column(info=plain())
    business_day: Mapped[BusinessDay]
    counter_id: Mapped[int] = mapped_column(ForeignKey("counters.id"))
    shift_id: Mapped[int | None] = mapped_column(ForeignKey("shifts.id"))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    previous: Mapped[bytes] = mapped_column(info=technical())
    hash: Mapped[bytes] = mapped_column(info=technical())


class JournalRun(Base):
    """Rows that an operation wrote many of at once, and their digests: 32 bytes each, in the order of the
    rows' keys, which are the whole numbers from `first` to `last`.
    """

    __tablename__ = "journal_runs"
    __table_args__ = (
        Index("ix_journal_runs_area", "area", "first"),
        {"info": guarded("append_only")},
    )

    seq: Mapped[int] = mapped_column(ForeignKey("journal_lines.seq"), primary_key=True)
    area: Mapped[str] = mapped_column(primary_key=True, info=plain())
    first: Mapped[int] = mapped_column(primary_key=True)
    """Of a key with several parts, the first part: in one run no two rows share it."""
    last: Mapped[int]
    digests: Mapped[bytes] = mapped_column(info=technical())


class JournalItem(Base):
    """A row that an operation wrote, and the digest of what it then was."""

    __tablename__ = "journal_items"
    __table_args__ = (
        Index("ix_journal_items_row", "area", "row", "seq"),
        {"info": guarded("append_only")},
    )

    seq: Mapped[int] = mapped_column(ForeignKey("journal_lines.seq"), primary_key=True)
    area: Mapped[str] = mapped_column(primary_key=True, info=plain())
    """The table's name."""
    row: Mapped[str] = mapped_column(primary_key=True, info=technical())
    digest: Mapped[bytes] = mapped_column(info=technical())
