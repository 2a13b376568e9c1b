"""Cards: what a guest shows. A card names its holder and a state; money and points never hang on it (rules
§1).
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, guarded
from desk.models.columns import personal, plain, technical

STATES = ("blank", "active", "lost", "replaced", "revoked", "expired", "refunded", "spoiled")


class Card(Base):
    """A card. `number` is as printed on it; `key` is the same without spaces and dashes, upper case, for
    search.
    """

    __tablename__ = "cards"
    __table_args__ = (
        CheckConstraint(f"state IN {STATES}", name="state_known"),
        Index("ix_cards_member_id", "member_id"),
        Index("ix_cards_blank", "id", sqlite_where=text("state = 'blank'")),
        {"info": guarded("no_delete")},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str] = mapped_column(unique=True, info=personal("card"))
    key: Mapped[str] = mapped_column(unique=True, info=personal("card"))
    type: Mapped[str] = mapped_column(info=plain())
    state: Mapped[str] = mapped_column(info=plain())
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    issued_at: Mapped[datetime] = mapped_column(info=plain())
    activated_at: Mapped[datetime | None] = mapped_column(info=plain())
    valid_until: Mapped[date | None] = mapped_column(info=plain())
    """Its last day; NULL is for ever."""
    proof: Mapped[str] = mapped_column(info=personal("free_text"), default="")
    """What was seen where the type asks for a proof: whose student card, of which school."""
    salt: Mapped[bytes] = mapped_column(info=technical())
