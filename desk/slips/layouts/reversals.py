"""冲账单: an entry is undone by another that names it, its reason and its approver (rules §3)."""

from __future__ import annotations

import msgspec

from desk.slips import figures
from desk.slips.document import Block, Document, Pair, Personal, Rule, Signature, SignedBy, Stroke
from desk.slips.layouts import parts
from desk.slips.layouts.parts import MemberFacts
from desk.slips.words import Words


class ReversalFacts(msgspec.Struct, frozen=True):
    """A reversal of a points entry. Points whole, amount in fen.

    `guest_signs`: the guest stands there and signs in ink; without, the supervisor's PIN is all there is.
    """

    member: MemberFacts
    reversed_number: str
    reversed_title: str
    reversed_day: str
    """The business day of the entry that is undone."""
    reason: str
    before: int
    change: int
    after: int
    approved_by: str
    approved_at: str
    consumption_slip: str = ""
    amount_fen: int | None = None
    guest_signs: bool = True


def reversal_slip(facts: ReversalFacts, words: Words) -> Document:
    """What is undone, why, by whose approval, and what the member has afterwards."""
    body: tuple[Block, ...] = (
        *parts.member(facts.member, words),
        Rule(),
        Pair(words["reversal.reversed"], (facts.reversed_number,), bold=True),
        Pair(words["reversal.what"], (f"{facts.reversed_title}　{facts.reversed_day}",)),
        *parts.optional(words["points.consumption_slip"], facts.consumption_slip),
        *_amount(facts, words),
        Pair(words["reversal.reason"], (Personal(facts.reason),)),
        Rule(Stroke.SOLID),
        *parts.balance(words, "reversal", facts.before, facts.change, facts.after),
        Rule(Stroke.SOLID),
        *parts.foot(words["reversal.foot"]),
    )
    return parts.guest_slip("reversal", body, _signatures(facts, words), words)


def _amount(facts: ReversalFacts, words: Words) -> tuple[Block, ...]:
    if facts.amount_fen is None:
        return ()
    return (Pair(words["points.amount"], (figures.money(facts.amount_fen),)),)


def _signatures(facts: ReversalFacts, words: Words) -> tuple[Signature, ...]:
    guest = (Signature(words["sign.guest"], SignedBy.INK),) if facts.guest_signs else ()
    return (
        *guest,
        parts.signed_by_pin(words["sign.supervisor"], facts.approved_by, facts.approved_at),
    )
