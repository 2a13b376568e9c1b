"""The people of the venue, their PINs, and what a supervisor's PIN has allowed."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, guarded
from desk.models.columns import Json, personal, plain, technical


class Staff(Base):
    """A member of staff. The number names them for ever; who left keeps the row and loses the PIN."""

    __tablename__ = "staff"
    __table_args__ = (
        CheckConstraint("state IN ('active', 'left')", name="state_known"),
        {"info": guarded("no_delete")},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True, info=plain())
    name: Mapped[str] = mapped_column(info=personal("name"))
    phone: Mapped[str] = mapped_column(info=personal("phone"), default="")
    """Tells their own member's card: points on it need a supervisor."""
    roles: Mapped[list[str]] = mapped_column(Json, info=plain())
    state: Mapped[str] = mapped_column(info=plain(), default="active")
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    """Who takes over what somebody left open when they went."""
    revision: Mapped[int] = mapped_column(default=1)
    """Grows with each change, so that two managers can't overwrite each other."""
    salt: Mapped[bytes] = mapped_column(info=technical())


class Pin(Base):
    """What proves who somebody is. Wrong tries and the lock-out outlive a restart."""

    __tablename__ = "pins"
    __table_args__ = ({"info": guarded("no_delete")},)

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), primary_key=True)
    hash: Mapped[str | None] = mapped_column(info=personal("secret"))
    wrong: Mapped[int] = mapped_column(default=0)
    """Wrong tries in a row; a right one sets it to 0."""
    locked_until: Mapped[datetime | None] = mapped_column(info=plain())
    must_change: Mapped[bool] = mapped_column(default=False)
    """Somebody else chose it: it is replaced before its person works, and approves nothing until then."""
    signed_in_at: Mapped[datetime | None] = mapped_column(info=plain())
    """When its person signed in last."""
    salt: Mapped[bytes] = mapped_column(info=technical())


class Approval(Base):
    """A supervisor's PIN for one named operation on one subject: lives a minute, is used once."""

    __tablename__ = "approvals"
    __table_args__ = (
        CheckConstraint("approver_id <> requested_by_id", name="two_people"),
        Index("ix_approvals_approver_id", "approver_id"),
        {"info": guarded(fill_once=("used_at",))},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    operation: Mapped[str] = mapped_column(info=plain())
    subject: Mapped[str] = mapped_column(info=plain())
    """What it is for, as `area:key`, such as `entry:17`."""
    amount: Mapped[int | None]
    """Points or fen of the act, where it has an amount."""
    reason: Mapped[str] = mapped_column(info=personal("free_text"))
    requested_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    approver_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    minted_at: Mapped[datetime] = mapped_column(info=plain())
    expires_at: Mapped[datetime] = mapped_column(info=plain())
    used_at: Mapped[datetime | None] = mapped_column(info=plain())
    salt: Mapped[bytes] = mapped_column(info=technical())
