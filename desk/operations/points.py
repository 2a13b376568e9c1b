"""Crediting points from a consumption slip, undoing a credit, and both at once for the wrong guest (rules
§3).
"""

from __future__ import annotations

import msgspec

from desk.context import Operation, operation
from desk.models.points import PointsEntry
from desk.models.slips import Slip
from desk.models.staff import Approval
from desk.operations.steps.approvals import Approved, require_approval, use_approval
from desk.operations.steps.credits import post_credit
from desk.operations.steps.reversals import post_reversal, reversible
from desk.queries.credits import CreditForm, reckon, reckon_instead
from desk.refusals import Refused, Why


class PointsCredited(msgspec.Struct, frozen=True):
    """A posted credit. Points whole."""

    entry_id: int
    slip_id: int
    points: int
    balance: int


class PointsReversed(msgspec.Struct, frozen=True):
    """A posted reversal; `points` is negative."""

    entry_id: int
    slip_id: int
    points: int
    balance: int


class PointsMoved(msgspec.Struct, frozen=True):
    """'Wrong guest': the reversal and the right credit, one operation, both slips."""

    reversed: PointsReversed
    credited: PointsCredited


@operation("points.credit")
def credit(op: Operation, *, request: str, form: CreditForm, approval: Approved | None) -> PointsCredited:
    """Credits a consumption slip, once ever, and issues its confirmation in two copies.

    Refused as `reckon`; NEEDS_APPROVAL for `credit:MEMBER:SLIP` and the amount in fen when it is late, above
    the limit, or the clerk's own card.
    """
    reckoning = reckon(op.desk, op.session, form)
    allowed = _allowed(
        op, form.member_id, str(reckoning.till), reckoning.amount_fen, reckoning.asks, approval
    )
    entry = post_credit(op, reckoning, allowed)
    op.subject = f"member:{form.member_id}"
    return PointsCredited(entry.id, entry.paper_id, entry.delta, entry.balance_after)


@operation("points.reverse")
def reverse(op: Operation, *, request: str, entry_id: int, approval: Approved) -> PointsReversed:
    """Undoes a credit: takes the points back from its lots, frees the consumption slip, prints a 冲账单.

    Needs an approval of `entry:ID` over the entry's points. Refused: NOT_REVERSIBLE, ALREADY_REVERSED.
    """
    entry = reversible(op, entry_id)
    allowed = use_approval(op, approval, f"entry:{entry_id}", entry.delta)
    undone = post_reversal(op, entry, allowed)
    op.subject = f"member:{entry.member_id}"
    return PointsReversed(undone.id, undone.paper_id, undone.delta, undone.balance_after)


@operation("points.recredit")
def recredit(
    op: Operation, *, request: str, entry_id: int, member_id: int, verified_how: str, approval: Approved
) -> PointsMoved:
    """'Wrong guest': reverses an entry and credits its slip to `member_id`, with one PIN and both slips.

    Needs an approval of `entry:ID>member:ID` over the entry's points. Refused: SAME_MEMBER, as `reverse`, as
    `reckon_instead`.
    """
    entry = reversible(op, entry_id)
    if entry.member_id == member_id:
        raise Refused(Why.SAME_MEMBER, "member")
    allowed = use_approval(op, approval, f"entry:{entry_id}>member:{member_id}", entry.delta)
    undone = post_reversal(op, entry, allowed)
    right = _credit_instead(op, entry, member_id, verified_how, allowed)
    op.subject = f"member:{member_id}"
    return PointsMoved(
        PointsReversed(undone.id, undone.paper_id, undone.delta, undone.balance_after),
        PointsCredited(right.id, right.paper_id, right.delta, right.balance_after),
    )


def _credit_instead(
    op: Operation, wrong: PointsEntry, member_id: int, verified_how: str, allowed: Approval
) -> PointsEntry:
    replaced = op.session.get_one(Slip, wrong.slip_id).number
    reckoning = reckon_instead(op.desk, op.session, wrong, member_id, verified_how)
    return post_credit(op, reckoning, allowed, replaces=replaced)


def _allowed(
    op: Operation,
    member_id: int,
    slip: str,
    amount_fen: int,
    asks: tuple[str, ...],
    approval: Approved | None,
) -> Approval | None:
    if not asks and approval is None:
        return None
    return require_approval(op, approval, f"credit:{member_id}:{slip}", amount_fen, asks)
