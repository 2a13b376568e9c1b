"""Posting a credit that was reckoned: slip, consumption slip, entry, lots, balance (rules §3)."""

from __future__ import annotations

from desk.context import Operation
from desk.models.points import ConsumptionSlip, PointsEntry
from desk.models.staff import Approval, Staff
from desk.operations.steps.points import change_balance, lot_of, post_entry
from desk.operations.steps.slips import issue_slip
from desk.queries.credits import Reckoning, credit_document


def post_credit(
    op: Operation, reckoning: Reckoning, allowed: Approval | None, *, replaces: str = ""
) -> PointsEntry:
    """Writes the credit and its confirmation. `replaces`: the number of the slip whose reversal it
    follows.
    """
    approver = op.session.get_one(Staff, allowed.approver_id) if allowed else None
    document = credit_document(
        op.desk,
        op.session,
        reckoning,
        clerk=f"{op.staff.name} {op.staff.number}",
        approved_by=f"{approver.name} {approver.number}" if approver else "",
        approved_at=f"{op.desk.local(op.session, op.now):%H:%M}" if approver else "",
        replaces=replaces,
    )
    slip = issue_slip(op, document, member_id=reckoning.strip.id)
    consumed = _consume(op, reckoning)
    moves = {lot_of(op, reckoning.strip.id, day).id: points for day, points in reckoning.lots.items()}
    entry = PointsEntry(
        member_id=reckoning.strip.id,
        kind="credit",
        delta=reckoning.earned.points,
        balance_after=change_balance(op, reckoning.strip.id, reckoning.earned.points),
        consumption_slip_id=consumed.id,
        card_id=reckoning.strip.card and reckoning.strip.card.id,
        card_shown=not reckoning.verified_how,
        verified_how=reckoning.verified_how,
        rule_version=reckoning.rule_version,
        approval_id=allowed and allowed.id,
        slip_id=slip.id,
        business_day=op.business_day,
        shift_id=op.shift.id,
        staff_id=op.staff.id,
        at=op.now,
    )
    return post_entry(op, entry, moves)


def _consume(op: Operation, reckoning: Reckoning) -> ConsumptionSlip:
    consumed = ConsumptionSlip(
        till=reckoning.till.till,
        number=reckoning.till.number,
        key=reckoning.till.key,
        till_day=reckoning.till_day,
        business_day=reckoning.slip_day,
        amount_fen=reckoning.amount_fen,
        room=reckoning.room,
    )
    op.write(consumed)
    return consumed
