"""Using up a supervisor's approval inside the act that it allows."""

from __future__ import annotations

from datetime import datetime

import msgspec

from desk.context import Operation
from desk.models.staff import Approval
from desk.refusals import Refused, Why


class Approved(msgspec.Struct, frozen=True, tag=True):
    """What a right PIN gave: proof for one operation on one subject, for a minute, once."""

    approval_id: int
    approver_id: int


def use_approval(op: Operation, approved: Approved, subject: str, amount: int | None = None) -> Approval:
    """Consumes the approval for this operation.

    Refused: APPROVAL_USED, APPROVAL_EXPIRED, APPROVAL_FOR_OTHER (operation, subject or amount differ, or
    another clerk's), OWN_APPROVAL.
    """
    approval = op.session.get(Approval, approved.approval_id)
    asked = (op.name, subject, amount, op.staff.id)
    if approval is None or asked != (
        approval.operation,
        approval.subject,
        approval.amount,
        approval.requested_by_id,
    ):
        raise Refused(Why.APPROVAL_FOR_OTHER)
    if approval.approver_id == op.staff.id:
        raise Refused(Why.OWN_APPROVAL)
    if approval.used_at is not None:
        raise Refused(Why.APPROVAL_USED)
    if not _is_alive(approval, op.now):
        raise Refused(Why.APPROVAL_EXPIRED)
    approval.used_at = op.now
    op.session.flush()
    return approval


def _is_alive(approval: Approval, now: datetime) -> bool:
    """A clock that was set back must not lengthen its life; one that is corrected by a moment may."""
    life = approval.expires_at - approval.minted_at
    return approval.minted_at - life <= now <= approval.expires_at


def require_approval(
    op: Operation, approved: Approved | None, subject: str, amount: int | None, reasons: tuple[str, ...]
) -> Approval:
    """The approval of an act that needs one only now and then.

    Without it Refused(NEEDS_APPROVAL) with all that the approval dialog asks for: `act`, `subject`, `amount`,
    `reasons`.
    """
    if approved is None:
        raise Refused(Why.NEEDS_APPROVAL, act=op.name, subject=subject, amount=amount, reasons=reasons)
    return use_approval(op, approved, subject, amount)
