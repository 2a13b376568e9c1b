"""The venue, its counters, and its figures: one row a figure and day from which it holds."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import CheckConstraint, Index
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, guarded
from desk.models.columns import Json, plain, technical


class Venue(Base):
    """The one venue of this file."""

    __tablename__ = "venues"
    __table_args__ = (CheckConstraint("id = 1", name="only_one"), {"info": guarded("no_delete")})

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(info=plain())
    profile: Mapped[str] = mapped_column(info=plain())
    slip_language: Mapped[str] = mapped_column(info=plain())
    founded_at: Mapped[datetime] = mapped_column(info=plain())
    mark: Mapped[str] = mapped_column(info=technical())
    """Random, made at first start: tells this venue's files and keys from another's."""


class Counter(Base):
    """A place where guests are served; its number (1 to 9) stands in every slip number."""

    __tablename__ = "counters"
    __table_args__ = (
        CheckConstraint("number BETWEEN 1 AND 9", name="number_one_digit"),
        {"info": guarded("no_delete")},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(unique=True)
    name: Mapped[str] = mapped_column(info=plain())


class Printer(Base):
    """The printer of a counter: where slips go, and what paper it holds."""

    __tablename__ = "printers"
    __table_args__ = (
        CheckConstraint("kind IN ('none', 'file', 'network', 'device')", name="kind_known"),
        CheckConstraint("dots IN (384, 576)", name="dots_known"),
        {"info": guarded("no_delete")},
    )

    counter_id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(info=plain())
    target: Mapped[str] = mapped_column(info=plain())
    """A folder or file, `host:port`, or a device's path; empty for 'none'."""
    dots: Mapped[int]
    cutter: Mapped[bool]


class Setting(Base):
    """A figure of the venue's rules, valid from the start of a business day. The newest row that has begun
    holds.
    """

    __tablename__ = "settings"
    __table_args__ = (Index("ix_settings_key_day", "key", "from_day", "id"), {"info": guarded("append_only")})

    id: Mapped[int] = mapped_column(primary_key=True)
    key: Mapped[str] = mapped_column(info=plain())
    value: Mapped[Any] = mapped_column(Json, info=plain(), nullable=True)
    from_day: Mapped[date] = mapped_column(info=plain())
    set_by_id: Mapped[int | None]
    set_at: Mapped[datetime] = mapped_column(info=plain())


class KeySlot(Base):
    """The venue key, wrapped: once by the PC's machine secret, once by the recovery code."""

    __tablename__ = "key_slots"
    __table_args__ = (
        CheckConstraint("kind IN ('machine', 'recovery')", name="kind_known"),
        {"info": guarded(fill_once=("retired_at",))},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(info=plain())
    salt: Mapped[bytes] = mapped_column(info=technical())
    nonce: Mapped[bytes] = mapped_column(info=technical())
    wrapped: Mapped[bytes] = mapped_column(info=technical())
    made_at: Mapped[datetime] = mapped_column(info=plain())
    retired_at: Mapped[datetime | None] = mapped_column(info=plain())
