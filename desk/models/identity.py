"""ID numbers: the one table that holds them, sealed. Members, claims and lodgers refer to it (data.md:
Secrets).
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import Index
from sqlalchemy.orm import Mapped, mapped_column

from desk.models.base import Base, guarded
from desk.models.columns import personal, plain, technical


class IdentityDocument(Base):
    """An ID paper. `id` is made beforehand, since the seal is bound to it; `sealed` is NULL once its time is
    up.
    """

    __tablename__ = "identity_documents"
    __table_args__ = (
        Index("ix_identity_documents_blind_index", "blind_index"),
        {"info": guarded("no_delete")},
    )

    id: Mapped[str] = mapped_column(primary_key=True, info=technical())
    kind: Mapped[str] = mapped_column(info=plain())
    masked: Mapped[str] = mapped_column(info=personal("document"))
    blind_index: Mapped[bytes | None] = mapped_column(info=personal("document"))
    sealed: Mapped[bytes | None] = mapped_column(info=personal("document"))
    purge_day: Mapped[date | None] = mapped_column(info=plain())
    salt: Mapped[bytes] = mapped_column(info=technical())
