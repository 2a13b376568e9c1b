"""Undoing a points entry by another that names it (rules §3: reversal 撤销)."""

from __future__ import annotations

from sqlalchemy import select

from desk.context import Operation
from desk.models.points import ConsumptionSlip, PointsEntry
from desk.models.slips import Slip
from desk.models.staff import Approval, Staff
from desk.operations.steps.points import change_balance, lot_of, post_entry
from desk.operations.steps.slips import issue_slip
from desk.queries.credits import first_credit, member_facts
from desk.queries.lots import lots_of
from desk.queries.members import balance_of, member_strip
from desk.queries.slips import slip_words
from desk.refusals import Refused, Why
from desk.rules.lots import lapses_on, take_back
from desk.slips.document import Document
from desk.slips.layouts.reversals import ReversalFacts, reversal_slip


def reversible(op: Operation, entry_id: int) -> PointsEntry:
    """The credit that can be undone. Refused: NOT_REVERSIBLE for what is no credit, ALREADY_REVERSED."""
    entry = op.session.get(PointsEntry, entry_id)
    if entry is None or entry.kind != "credit":
        raise Refused(Why.NOT_REVERSIBLE)
    if op.session.scalar(select(PointsEntry.id).where(PointsEntry.reverses_id == entry_id)) is not None:
        raise Refused(Why.ALREADY_REVERSED)
    return entry


def post_reversal(op: Operation, entry: PointsEntry, allowed: Approval) -> PointsEntry:
    """Takes the points of a credit back, its own lot first; the balance may go below zero only so."""
    consumed = op.session.get_one(ConsumptionSlip, entry.consumption_slip_id)
    first = first_credit(op.session, entry)
    rules = op.desk.rules_of(op.session, first.business_day, first.rule_version)
    lapsing = lapses_on(consumed.business_day, rules.profile.points)
    changes = take_back(lots_of(op.session, entry.member_id), lapsing, entry.delta)
    document = _document(op, entry, consumed, allowed)
    slip = issue_slip(op, document, member_id=entry.member_id, voids_id=entry.slip_id)
    undone = PointsEntry(
        member_id=entry.member_id,
        kind="reversal",
        delta=-entry.delta,
        balance_after=change_balance(op, entry.member_id, -entry.delta),
        consumption_slip_id=consumed.id,
        card_id=entry.card_id,
        card_shown=entry.card_shown,
        verified_how=entry.verified_how,
        reverses_id=entry.id,
        rule_version=op.rule_version,
        approval_id=allowed.id,
        slip_id=slip.id,
        business_day=op.business_day,
        shift_id=op.shift.id,
        staff_id=op.staff.id,
        at=op.now,
    )
    post_entry(op, undone, {lot_of(op, entry.member_id, day).id: points for day, points in changes.items()})
    consumed.freed_by_id = undone.id
    op.session.flush()
    return undone


def _document(op: Operation, entry: PointsEntry, consumed: ConsumptionSlip, allowed: Approval) -> Document:
    words = slip_words(op.desk, op.session)
    wrong = op.session.get_one(Slip, entry.slip_id)
    approver = op.session.get_one(Staff, allowed.approver_id)
    before = balance_of(op.session, entry.member_id)
    facts = ReversalFacts(
        member=member_facts(op.desk, op.session, member_strip(op.desk, op.session, entry.member_id), ""),
        reversed_number=wrong.number,
        reversed_title=words[f"{wrong.kind}.title"],
        reversed_day=entry.business_day.isoformat(),
        reason=allowed.reason,
        before=before,
        change=-entry.delta,
        after=before - entry.delta,
        approved_by=f"{approver.name} {approver.number}",
        approved_at=f"{op.desk.local(op.session, op.now):%H:%M}",
        consumption_slip=f"{consumed.till}-{consumed.number}" if consumed.till else consumed.number,
        amount_fen=consumed.amount_fen,
    )
    return reversal_slip(facts, words)
