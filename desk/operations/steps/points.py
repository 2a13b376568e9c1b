"""Posting to the points ledger: the entry, its lots and the balance beside it, in one open operation (rules
§3).
"""

from __future__ import annotations

from datetime import date

from sqlalchemy import bindparam, insert, select, update

from desk.context import Operation
from desk.models.points import Lot, LotMove, PointsBalance, PointsEntry

_CHANGE = (
    update(PointsBalance)
    .where(PointsBalance.member_id == bindparam("member"))
    .values(points=PointsBalance.points + bindparam("delta"))
    .returning(PointsBalance.points)
)
_LOT = select(Lot).where(Lot.member_id == bindparam("member"), Lot.lapses_on == bindparam("day"))


def change_balance(op: Operation, member_id: int, delta: int) -> int:
    """Adds `delta` points to the balance beside the ledger and gives the new one.

    Relative, so that it is right whatever runs beside it; whether it may go below zero is the entry's CHECK.
    """
    change = op.session.connection().execute(_CHANGE, {"member": member_id, "delta": delta})
    balance = change.scalar_one_or_none()
    if balance is None:
        op.session.execute(insert(PointsBalance).values(member_id=member_id, points=delta))
        return delta
    return balance


def lot_of(op: Operation, member_id: int, lapses_on: date) -> Lot:
    """The member's lot that lapses on this day, made when it is the first."""
    lot = op.session.scalar(_LOT, {"member": member_id, "day": lapses_on})
    if lot is None:
        lot = Lot(member_id=member_id, lapses_on=lapses_on)
        op.write(lot)
    return lot


def post_entry(op: Operation, entry: PointsEntry, moves: dict[int, int]) -> PointsEntry:
    """Writes an entry with its moves (lot id → points). The moves add up to the entry's delta."""
    if sum(moves.values()) != entry.delta:
        raise ValueError(f"moves {moves} don't add up to {entry.delta}")
    op.write(entry)
    op.write(*(LotMove(entry_id=entry.id, lot_id=lot_id, delta=delta) for lot_id, delta in moves.items()))
    return entry
