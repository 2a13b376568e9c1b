"""Small tables for the tests of the file itself, so that they don't change with the program's own."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Index, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from desk.models.base import TYPES, guarded, strict_metadata


class Little(DeclarativeBase):
    metadata = strict_metadata()
    type_annotation_map = TYPES


class Account(Little):
    __tablename__ = "accounts"
    __table_args__ = (CheckConstraint("balance >= 0", name="balance_not_negative"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    balance: Mapped[int]
    open: Mapped[bool] = mapped_column(default=True)


class Entry(Little):
    """Append-only; a partial key as well: one entry per slip that isn't void."""

    __tablename__ = "entries"
    __table_args__ = (
        Index("uq_entries_slip", "slip", unique=True, sqlite_where=text("void = 0")),
        {"info": guarded("append_only")},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    request: Mapped[str] = mapped_column(unique=True)
    slip: Mapped[str | None]
    void: Mapped[bool] = mapped_column(default=False)


class Person(Little):
    __tablename__ = "people"
    __table_args__ = ({"info": guarded("no_delete")},)

    number: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]


class Found(Little):
    """Filled once, emptied once, else fixed."""

    __tablename__ = "found"
    __table_args__ = ({"info": guarded(fill_once=("released_by",), erasable=("marks",))},)

    id: Mapped[int] = mapped_column(primary_key=True)
    what: Mapped[str]
    released_by: Mapped[int | None]
    marks: Mapped[str | None]
