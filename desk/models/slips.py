"""What the program prints, and how each copy is accounted for (slips.md: the life of a copy)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, guarded
from desk.models.columns import BusinessDay, personal, plain, technical


class Slip(Base):
    """A slip with its frozen document. Personal values stand in `SlipSpan`; the document holds commitments to
    them.
    """

    __tablename__ = "slips"
    __table_args__ = (
        UniqueConstraint("counter_id", "business_day", "sequence"),
        CheckConstraint("sequence BETWEEN 1 AND 9999", name="sequence_four_digits"),
        Index("ix_slips_member_id", "member_id", "id"),
        Index("ix_slips_shift_id", "shift_id"),
        {"info": guarded("append_only")},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(info=plain())
    number: Mapped[str] = mapped_column(unique=True, info=plain())
    counter_id: Mapped[int] = mapped_column(ForeignKey("counters.id"))
    business_day: Mapped[BusinessDay]
    sequence: Mapped[int]
    document: Mapped[str] = mapped_column(info=plain())
    digest: Mapped[bytes] = mapped_column(info=technical())
    check_code: Mapped[str] = mapped_column(info=technical())
    member_id: Mapped[int | None] = mapped_column(ForeignKey("members.id"))
    voids_id: Mapped[int | None] = mapped_column(ForeignKey("slips.id"))
    """The slip whose paper this one makes void (a reversal's)."""
    shift_id: Mapped[int | None] = mapped_column(ForeignKey("shifts.id"))
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime] = mapped_column(info=plain())


class SlipSpan(Base):
    """A personal value of a document. Erasure empties value and salt; the document's commitment stays."""

    __tablename__ = "slip_spans"
    __table_args__ = ({"info": guarded(erasable=("value", "salt"), derived=True)},)

    slip_id: Mapped[int] = mapped_column(ForeignKey("slips.id"), primary_key=True)
    n: Mapped[int] = mapped_column(primary_key=True)
    value: Mapped[str | None] = mapped_column(info=personal("content"))
    salt: Mapped[bytes | None] = mapped_column(info=technical())
    commitment: Mapped[bytes] = mapped_column(info=technical())


class SlipCopy(Base):
    """A copy of a slip. `retained`: it has an ink line and is scanned back."""

    __tablename__ = "slip_copies"
    __table_args__ = (UniqueConstraint("slip_id", "copy"), {"info": guarded("append_only")})

    id: Mapped[int] = mapped_column(primary_key=True)
    slip_id: Mapped[int] = mapped_column(ForeignKey("slips.id"))
    copy: Mapped[int]
    retained: Mapped[bool]


class PrintJob(Base):
    """One printing of one copy. `progress` is technical and moves often; `outcome` is a fact and is
    journalled.
    """

    __tablename__ = "print_jobs"
    __table_args__ = (
        UniqueConstraint("copy_id", "print_no"),
        CheckConstraint("print_no BETWEEN 1 AND 9", name="print_no_one_digit"),
        CheckConstraint("progress IN ('pending', 'sending', 'sent', 'ended')", name="progress_known"),
        CheckConstraint(
            "outcome IN ('printed', 'failed', 'unknown', 'not_printed', 'dropped')", name="outcome_known"
        ),
        Index("ix_print_jobs_open", "progress", sqlite_where=text("progress <> 'ended'")),
        Index("ix_print_jobs_asked", "outcome", sqlite_where=text("outcome IN ('unknown', 'failed')")),
        {"info": guarded("no_delete")},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    copy_id: Mapped[int] = mapped_column(ForeignKey("slip_copies.id"))
    print_no: Mapped[int]
    held: Mapped[bool] = mapped_column(default=False, info={"undigested": True})
    """Waits for somebody to say 'print the waiting slips': nothing floods out after an outage."""
    progress: Mapped[str] = mapped_column(info=plain() | {"undigested": True}, default="pending")
    outcome: Mapped[str | None] = mapped_column(info=plain())
    trouble: Mapped[str] = mapped_column(info=plain(), default="")
    made_at: Mapped[datetime] = mapped_column(info=plain())
    ended_at: Mapped[datetime | None] = mapped_column(info=plain())
    asked_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    approval_id: Mapped[int | None] = mapped_column(ForeignKey("approvals.id"))


class ScanBack(Base):
    """The signed copy is in the pile. Once a copy."""

    __tablename__ = "scan_backs"
    __table_args__ = (
        CheckConstraint("how IN ('scanned', 'ticked')", name="how_known"),
        {"info": guarded("append_only")},
    )

    copy_id: Mapped[int] = mapped_column(ForeignKey("slip_copies.id"), primary_key=True)
    print_no: Mapped[int]
    how: Mapped[str] = mapped_column(info=plain())
    business_day: Mapped[BusinessDay]
    shift_id: Mapped[int] = mapped_column(ForeignKey("shifts.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime] = mapped_column(info=plain())
