"""The points ledger. The sum of the entries is the truth; the balances beside it are checked by `desk verify`
(rules §3).
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint, literal_column, text
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, guarded
from desk.models.columns import BusinessDay, plain


class ConsumptionSlip(Base):
    """The till's paper that earned points: credited once, ever, unless a reversal frees its number."""

    __tablename__ = "consumption_slips"
    __table_args__ = (
        CheckConstraint("amount_fen > 0", name="amount_positive"),
        Index(
            "uq_consumption_slips_credited",
            "key",
            "till_day",
            unique=True,
            sqlite_where=text("freed_by_id IS NULL"),
        ),
        {"info": guarded(fill_once=("freed_by_id",))},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    till: Mapped[str] = mapped_column(info=plain())
    number: Mapped[str] = mapped_column(info=plain())
    """Till and number as they were typed."""
    key: Mapped[str] = mapped_column(info=plain())
    """Both without leading zeros (`rules.consumption_slips.TillNumber`)."""
    till_day: Mapped[str] = mapped_column(info=plain())
    """The slip's business day where the till restarts its numbers each day, else empty."""
    business_day: Mapped[BusinessDay]
    """The day on the till's paper."""
    amount_fen: Mapped[int]
    room: Mapped[str] = mapped_column(info=plain())
    freed_by_id: Mapped[int | None] = mapped_column(ForeignKey("points_entries.id", use_alter=True))


class PointsEntry(Base):
    """One signed line of the ledger. `id` is the order; what stood on the slip is kept in its document.

    An opening balance comes from an import, which it names: no till's paper, no slip and no shift belong to
    it.
    """

    __tablename__ = "points_entries"
    __table_args__ = (
        CheckConstraint("kind IN ('credit', 'reversal', 'opening')", name="kind_known"),
        CheckConstraint("delta <> 0", name="delta_not_zero"),
        CheckConstraint("kind = 'reversal' OR delta > 0", name="credit_adds"),
        CheckConstraint("delta > 0 OR kind = 'reversal' OR balance_after >= 0", name="no_overdraft"),
        CheckConstraint("(kind = 'reversal') = (reverses_id IS NOT NULL)", name="reversal_names_entry"),
        CheckConstraint("(kind = 'opening') = (import_id IS NOT NULL)", name="opening_names_import"),
        CheckConstraint(
            "(kind = 'opening') = (consumption_slip_id IS NULL) AND (kind = 'opening') = (slip_id IS NULL)"
            " AND (kind = 'opening') = (shift_id IS NULL)",
            name="only_opening_without_slip",
        ),
        UniqueConstraint("reverses_id"),
        Index("ix_points_entries_member_id", "member_id", "id"),
        # An import brings a day thousands of opening balances: the day's work is found without them.
        Index("ix_points_entries_business_day", "business_day", "id", sqlite_where=text("kind != 'opening'")),
        Index("ix_points_entries_consumption_slip_id", "consumption_slip_id"),
        {"info": guarded("append_only")},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    kind: Mapped[str] = mapped_column(info=plain())
    delta: Mapped[int]
    balance_after: Mapped[int]
    consumption_slip_id: Mapped[int | None] = mapped_column(ForeignKey("consumption_slips.id"))
    card_id: Mapped[int | None] = mapped_column(ForeignKey("cards.id"))
    card_shown: Mapped[bool]
    verified_how: Mapped[str] = mapped_column(info=plain())
    """How the member was recognised where the card was not shown: a key of the form's choices, else empty."""
    reverses_id: Mapped[int | None] = mapped_column(ForeignKey("points_entries.id"))
    import_id: Mapped[int | None] = mapped_column(ForeignKey("imports.id"))
    rule_version: Mapped[int]
    """The newest row of `settings` that the rule was made of."""
    approval_id: Mapped[int | None] = mapped_column(ForeignKey("approvals.id"))
    slip_id: Mapped[int | None] = mapped_column(ForeignKey("slips.id"))
    business_day: Mapped[BusinessDay]
    shift_id: Mapped[int | None] = mapped_column(ForeignKey("shifts.id"))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime] = mapped_column(info=plain())

    @property
    def paper_id(self) -> int:
        """The slip that confirms it; of an opening balance there is none to ask for."""
        if self.slip_id is None:
            raise ValueError(f"entry {self.id} is an opening balance")
        return self.slip_id


POSTED = PointsEntry.kind != literal_column("'opening'")
"""What was posted at a counter. Said so in every query for a day's entries, it goes by their index."""


class Lot(Base):
    """Points of a member that lapse together, at the close of `lapses_on`."""

    __tablename__ = "lots"
    __table_args__ = (UniqueConstraint("member_id", "lapses_on"), {"info": guarded("append_only")})

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    lapses_on: Mapped[date] = mapped_column(info=plain())


class LotMove(Base):
    """The part of an entry that went into or came out of one lot. An entry's moves add up to its delta."""

    __tablename__ = "lot_moves"
    __table_args__ = (
        Index("ix_lot_moves_lot_id", "lot_id"),
        {"info": guarded("append_only")},
    )

    entry_id: Mapped[int] = mapped_column(ForeignKey("points_entries.id"), primary_key=True)
    lot_id: Mapped[int] = mapped_column(ForeignKey("lots.id"), primary_key=True)
    delta: Mapped[int]


class PointsBalance(Base):
    """The sum of a member's entries, kept beside them and written in the same transaction."""

    __tablename__ = "points_balances"
    __table_args__ = ({"info": guarded(derived=True)},)

    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"), primary_key=True)
    points: Mapped[int]
