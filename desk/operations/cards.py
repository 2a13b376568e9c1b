"""Cards: activation against the signed charter (rules §1)."""

from __future__ import annotations

import msgspec

from desk.context import Operation, operation
from desk.models.cards import Card
from desk.models.members import Member
from desk.models.slips import Slip
from desk.operations.steps.approvals import Approved, require_approval
from desk.operations.steps.scan_back import take_back_copy
from desk.refusals import Refused, Why
from desk.rules.members import under_age
from desk.slips.numbers import MEMBERSHIP


class Activated(msgspec.Struct, frozen=True):
    """A card that serves from now on, and the signed form that came back for it."""

    card_id: int
    member_id: int
    slip_id: int


@operation("cards.activate")
def activate(
    op: Operation, *, request: str, card_id: int, form: str, ticked: bool, approval: Approved | None
) -> Activated:
    """Activates a blank card against the signed membership form, which then counts as scanned back.

    `form`: the barcode of the signed copy; with `ticked`, its number instead ('I have the signed copy in my
    hand').
    Refused: CARD_NOT_BLANK (`state`), CHARTER_NOT_SIGNED when it is another member's or another slip, as
    `take_back_copy`, NEEDS_APPROVAL for a member under age.
    """
    card = op.session.get(Card, card_id)
    if card is None:
        raise Refused(Why.NO_SUCH_MEMBER)
    if card.state != "blank":
        raise Refused(Why.CARD_NOT_BLANK, state=card.state)
    if card.valid_until is not None and card.valid_until < op.business_day:
        raise Refused(Why.CARD_NOT_BLANK, state="expired")
    if not form.strip():
        raise Refused(Why.MISSING, "number")
    slip = take_back_copy(op, form, how="ticked" if ticked else "scanned")
    _refuse_other_form(slip, card)
    _ask_for_minor(op, card, approval)
    card.state, card.activated_at = "active", op.now
    op.subject = f"member:{card.member_id}"
    return Activated(card.id, card.member_id, slip.id)


def _refuse_other_form(slip: Slip, card: Card) -> None:
    if slip.kind != MEMBERSHIP.key or slip.member_id != card.member_id:
        raise Refused(Why.CHARTER_NOT_SIGNED, "number", number=slip.number)


def _ask_for_minor(op: Operation, card: Card, approval: Approved | None) -> None:
    rule = op.profile.members
    member = op.session.get_one(Member, card.member_id)
    if rule.warn_under_age and under_age(member.birthday, op.business_day, rule.adult_age):
        require_approval(op, approval, f"card:{card.id}", None, (Why.UNDER_AGE.value,))
