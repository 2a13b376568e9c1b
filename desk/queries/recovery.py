"""The recovery code: since when the present one is in force. The code itself is nowhere."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.venue import KeySlot
from desk.vault import RECOVERY


def code_since(desk: Desk, session: Session) -> datetime | None:
    """When the code that opens the venue now was made, on the venue's wall clock."""
    made = session.scalar(
        select(KeySlot.made_at)
        .where(KeySlot.kind == RECOVERY, KeySlot.retired_at.is_(None))
        .order_by(KeySlot.id.desc())
        .limit(1)
    )
    return desk.local(session, made) if made else None
