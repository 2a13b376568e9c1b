"""A member's points by the day on which they lapse: what the rules of lots.py work on."""

from __future__ import annotations

from datetime import date

from sqlalchemy import bindparam, func, select
from sqlalchemy.orm import Session

from desk.models.points import Lot, LotMove

_LOTS = (
    select(Lot.lapses_on, func.sum(LotMove.delta))
    .join(LotMove, LotMove.lot_id == Lot.id)
    .where(Lot.member_id == bindparam("member"))
    .group_by(Lot.id)
)


def lots_of(session: Session, member_id: int) -> dict[date, int]:
    """Day of lapsing → points, summed over the moves of the ledger."""
    return {day: int(points) for day, points in session.execute(_LOTS, {"member": member_id})}
