"""Who held the counter when: every entry names its shift."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, guarded
from desk.models.columns import BusinessDay, plain


class Shift(Base):
    """A shift of a counter: opened by the first to sign in. One is open at a counter at a time."""

    __tablename__ = "shifts"
    __table_args__ = (
        Index("uq_shifts_open", "counter_id", unique=True, sqlite_where=text("ended_at IS NULL")),
        {"info": guarded(fill_once=("ended_at",))},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    counter_id: Mapped[int] = mapped_column(ForeignKey("counters.id"))
    name: Mapped[str] = mapped_column(info=plain())
    business_day: Mapped[BusinessDay]
    planned_from: Mapped[datetime] = mapped_column(info=plain())
    planned_until: Mapped[datetime] = mapped_column(info=plain())
    opened_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    opened_at: Mapped[datetime] = mapped_column(info=plain())
    ended_at: Mapped[datetime | None] = mapped_column(info=plain())
