"""The recovery code: a new one in place of the old, and a new PC that came in by it (data.md: secrets).

The code itself never comes here: an operation is given the slot that was wrapped with it, so that neither
journal nor database nor log can hold it.
"""

from __future__ import annotations

import msgspec

from desk.context import Operation, operation
from desk.operations.steps.approvals import Approved, use_approval
from desk.operations.steps.key_slots import replace_slots
from desk.refusals import Refused, Why
from desk.vault import MACHINE, RECOVERY, Slot

SUBJECT = "venue:1"


class SlotKept(msgspec.Struct, frozen=True):
    """The slot that opens the venue from now on."""

    slot_id: int


@operation("recovery.renew")
def renew(op: Operation, *, request: str, slot: Slot, approval: Approved) -> SlotKept:
    """Puts a new recovery code in force; the old one opens nothing any more.

    `slot`: of `Vault.recovery_slot`. The owner does it with a manager's approval of `venue:1`. Refused as
    `use_approval`; NOT_A_CHOICE for a slot of another kind.
    """
    use_approval(op, approval, SUBJECT)
    return _replaced(op, slot, RECOVERY)


@operation("recovery.new_machine", who="anybody")
def new_machine(op: Operation, *, request: str, slot: Slot) -> SlotKept:
    """This PC opens the venue by itself from now on, no other does: the recovery code was typed right here.

    `slot`: of `Vault.machine_slot`. Refused: NOT_A_CHOICE for a slot of another kind.
    """
    return _replaced(op, slot, MACHINE)


def _replaced(op: Operation, slot: Slot, kind: str) -> SlotKept:
    if slot.kind != kind:
        raise Refused(Why.NOT_A_CHOICE, "slot")
    op.subject = SUBJECT
    return SlotKept(replace_slots(op, slot))
