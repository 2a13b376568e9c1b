"""The wrapped venue key as rows: a slot is added, the older ones of its kind are retired (data.md:
secrets).
"""

from __future__ import annotations

from sqlalchemy import select

from desk.context import Operation
from desk.models.venue import KeySlot
from desk.vault import Slot


def key_slot(op: Operation, slot: Slot) -> KeySlot:
    """The row of a wrapped venue key."""
    return KeySlot(kind=slot.kind, salt=slot.salt, nonce=slot.nonce, wrapped=slot.wrapped, made_at=op.now)


def replace_slots(op: Operation, slot: Slot) -> int:
    """Adds the slot and retires every other of its kind: those open nothing any more. Gives its id."""
    older = op.session.scalars(select(KeySlot).where(KeySlot.kind == slot.kind, KeySlot.retired_at.is_(None)))
    for row in older.all():
        row.retired_at = op.now
    op.session.flush()
    row = key_slot(op, slot)
    op.write(row)
    return row.id
