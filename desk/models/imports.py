"""Members and balances that were taken over from elsewhere: where each came from, and what waits to be taken
in (rules §1).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import CheckConstraint, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, guarded
from desk.models.columns import Json, personal, plain, technical

STATES = ("checking", "checked", "accepted", "done", "dropped")


class Import(Base):
    """A source of members: a file that somebody chose, or the demo. What it brought names it for ever.

    Its rows are checked into `import_rows`; once accepted they are taken in, slice by slice.
    """

    __tablename__ = "imports"
    __table_args__ = (
        CheckConstraint("kind IN ('file', 'demo')", name="kind_known"),
        CheckConstraint(f"state IN {STATES}", name="state_known"),
        {"info": guarded("no_delete")},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(info=plain())
    """The file's name without its folder."""
    digest: Mapped[str] = mapped_column(info=technical())
    """SHA-256 of the file in hex: the same file twice is asked about."""
    kind: Mapped[str] = mapped_column(info=plain())
    state: Mapped[str] = mapped_column(info=plain())
    card_type: Mapped[str] = mapped_column(info=plain())
    """What the file's cards are, where it doesn't say."""
    columns: Mapped[list[str]] = mapped_column(Json, info=plain())
    """The titles above the file's columns: the rows that were refused go back under them."""
    rows: Mapped[int] = mapped_column(default=0)
    good: Mapped[int] = mapped_column(default=0)
    bad: Mapped[int] = mapped_column(default=0)
    taken: Mapped[int] = mapped_column(default=0)
    made_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    made_at: Mapped[datetime] = mapped_column(info=plain())
    accepted_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    accepted_at: Mapped[datetime | None] = mapped_column(info=plain())
    done_at: Mapped[datetime | None] = mapped_column(info=plain())


class ImportRow(Base):
    """A line of a file on its way in; gone once it is a member. No ID number stands here unsealed."""

    __tablename__ = "import_rows"
    __table_args__ = (
        CheckConstraint("state IN ('good', 'bad', 'taken', 'refused')", name="state_known"),
        {"info": guarded(derived=True)},
    )

    import_id: Mapped[int] = mapped_column(ForeignKey("imports.id"), primary_key=True)
    row: Mapped[int] = mapped_column(primary_key=True)
    """The line in the file, from 1."""
    state: Mapped[str] = mapped_column(info=plain())
    content: Mapped[dict[str, Any]] = mapped_column(Json, info=personal("content"))
    why: Mapped[list[Any]] = mapped_column(Json, info=personal("content"))
    """What is wrong with it, and in which field; which value it was is sealed with the content."""
    member_id: Mapped[int | None] = mapped_column(ForeignKey("members.id"))
