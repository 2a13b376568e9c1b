"""Giving a card to a member (rules §1)."""

from __future__ import annotations

from sqlalchemy import select

from desk.context import Operation
from desk.models.cards import Card
from desk.models.members import Member
from desk.queries.imports import profiles_ahead
from desk.queries.joining import next_number
from desk.refusals import Refused, Why
from desk.rules import cards
from desk.rules.digits import clean


def issue_card(op: Operation, member: Member, card_type: str, number: str, proof: str = "") -> Card:
    """A blank card of the member's, named and numbered; it serves once it is activated.

    Refused: NOT_A_CHOICE beside 'card_type', also for a type that opens an account (nothing takes its first
    top-up yet) and for one whose end is planned. MISSING and TOO_LONG beside 'proof', BAD_CARD_NUMBER and
    CARD_TAKEN (`number`) beside 'card_number'.
    """
    found = op.profile.cards.find(card_type)
    if found is None or found.opens_account:
        raise Refused(Why.NOT_A_CHOICE, "card_type")
    if any(ahead.cards.find(card_type) is None for ahead in profiles_ahead(op.desk, op.session)):
        raise Refused(Why.NOT_A_CHOICE, "card_type")
    seen = _proof(found, proof)
    scheme = op.profile.cards.numbers
    if number.strip():
        name = cards.parse(
            number, scheme, level=found.level if isinstance(scheme, cards.BranchScheme) else None
        )
    else:
        name = next_number(op.session, scheme, found.level)
    key = cards.compact(name)
    if op.session.scalar(select(Card.id).where(Card.key == key)) is not None:
        raise Refused(Why.CARD_TAKEN, "card_number", number=name)
    card = Card(
        number=name,
        key=key,
        type=found.key,
        state="blank",
        member_id=member.id,
        issued_at=op.now,
        valid_until=cards.valid_until(op.business_day, op.profile.cards.valid_years),
        proof=seen,
        salt=op.desk.ids.salt(),
    )
    op.write(card)
    return card


def _proof(card_type: cards.CardType, typed: str) -> str:
    """What was seen, where the type needs it; of others nothing is kept."""
    if not card_type.proof_needed:
        return ""
    seen = clean(typed, "proof", cards.PROOF_LIMIT)
    if not seen:
        raise Refused(Why.MISSING, "proof")
    return seen
