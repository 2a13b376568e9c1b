"""Members and what finds them. Points, cards and money stand in tables of their own (rules §1)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, guarded
from desk.models.columns import Json, personal, plain, technical


class Member(Base):
    """A person with a profile. `revision` grows with each change, so that two people can't overwrite each
    other.
    """

    __tablename__ = "members"
    __table_args__ = (
        CheckConstraint("sex IN ('', 'm', 'f')", name="sex_known"),
        CheckConstraint("celebrates IN ('', 'solar', 'lunar')", name="celebrates_known"),
        Index("ix_members_phone", "phone"),
        Index("ix_members_phone_tail", "phone_tail", "id"),
        Index("ix_members_document_id", "document_id"),
        Index("ix_members_day_of_birth", text("substr(birthday, 6)")),
        {"info": guarded("no_delete")},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(info=personal("name"))
    form_of_address: Mapped[str] = mapped_column(info=personal("name"), default="")
    sex: Mapped[str] = mapped_column(info=personal("free_text"), default="")
    phone: Mapped[str] = mapped_column(info=personal("phone"))
    phone_tail: Mapped[str] = mapped_column(info=personal("phone"))
    """The last four digits: what a guest says at the counter."""
    birthday: Mapped[date] = mapped_column(info=personal("birthday"))
    """As on the ID."""
    celebrates: Mapped[str] = mapped_column(info=personal("birthday"), default="")
    celebrated: Mapped[str] = mapped_column(info=personal("birthday"), default="")
    """Another day that is celebrated, as month-day, in the calendar of `celebrates`; a leap month ends in
    `r`.
    """
    address: Mapped[str] = mapped_column(info=personal("address"), default="")
    document_id: Mapped[str | None] = mapped_column(ForeignKey("identity_documents.id"), info=technical())
    may_call: Mapped[bool] = mapped_column(default=False)
    may_call_since: Mapped[date | None] = mapped_column(info=plain())
    may_write: Mapped[bool] = mapped_column(default=False)
    may_write_since: Mapped[date | None] = mapped_column(info=plain())
    tastes: Mapped[str] = mapped_column(info=personal("free_text"), default="")
    how_joined: Mapped[str] = mapped_column(info=personal("free_text"), default="")
    salesperson_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    account_manager_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    remarks: Mapped[str] = mapped_column(info=personal("free_text"), default="")
    tier: Mapped[str] = mapped_column(info=plain())
    pinyin: Mapped[str] = mapped_column(info=personal("name"))
    initials: Mapped[list[str]] = mapped_column(Json, info=personal("name"))
    charter_version: Mapped[str] = mapped_column(info=plain())
    joined_at: Mapped[datetime] = mapped_column(info=plain())
    joined_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("members.id"))
    revision: Mapped[int] = mapped_column(default=1)
    salt: Mapped[bytes] = mapped_column(info=technical())


class SearchTerm(Base):
    """What the one box finds a member by: bigrams and single characters of the name, pinyin, initials."""

    __tablename__ = "search_terms"
    __table_args__ = (
        CheckConstraint("kind IN ('name', 'pinyin', 'initials')", name="kind_known"),
        # A change of name and verify ask by member: at a million members they read nine million rows else.
        Index("ix_search_terms_member_id", "member_id"),
        {"info": guarded(derived=True), "sqlite_with_rowid": False},
    )

    kind: Mapped[str] = mapped_column(primary_key=True, info=plain())
    term: Mapped[str] = mapped_column(primary_key=True, info=personal("name"))
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), primary_key=True)
