"""积分确认单: what a guest's consumption slip brought, signed by the guest on the kept copy."""

from __future__ import annotations

from datetime import date

import msgspec

from desk.rules.points import factor_shown
from desk.slips import figures
from desk.slips.document import Block, Document, Pair, Paragraph, Rule, Signature, SignedBy, Stroke
from desk.slips.layouts import parts
from desk.slips.layouts.parts import MemberFacts
from desk.slips.words import Words


class EarningFacts(msgspec.Struct, frozen=True):
    """The rule in the figures that applied, as decimal texts: points a yuan, the tier's factor, the
    campaign's."""

    per_yuan: str = "1"
    tier_factor: str = "1"
    campaign: str = ""
    campaign_factor: str = ""


class PointsFacts(msgspec.Struct, frozen=True):
    """A credit. Amount in fen, points whole. `lapse_day` is when `lapsing` points go next, None if none
    do."""

    member: MemberFacts
    consumption_slip: str
    amount_fen: int
    earning: EarningFacts
    before: int
    change: int
    after: int
    room: str = ""
    lapse_day: date | None = None
    lapsing: int = 0
    approved_by: str = ""
    approved_at: str = ""
    """'22:16', the approval's time in the venue's zone."""
    replaces: str = ""
    """The number of the slip whose reversal this credit follows ('wrong guest')."""
    slip_day: str = ""
    """The till's business day, '2026-10-01', where it is not the one of the credit."""


def points_slip(facts: PointsFacts, words: Words) -> Document:
    """The confirmation of a credit (rules §3)."""
    body: tuple[Block, ...] = (
        *parts.member(facts.member, words),
        Pair(words["points.consumption_slip"], (f"{facts.consumption_slip}　{facts.room}".rstrip("　"),)),
        *parts.optional(words["points.slip_day"], facts.slip_day),
        Pair(words["points.amount"], (figures.money(facts.amount_fen),)),
        Paragraph((_rule(facts.earning, words),)),
        *parts.optional(words["points.replaces"], facts.replaces),
        Rule(Stroke.SOLID),
        *parts.balance(words, "points", facts.before, facts.change, facts.after),
        Rule(Stroke.SOLID),
        *_lapse(facts, words),
        *parts.foot(words["points.foot"]),
    )
    signatures = [Signature(words["sign.guest"], SignedBy.INK)]
    if facts.approved_by:
        signatures.append(parts.signed_by_pin(words["sign.supervisor"], facts.approved_by, facts.approved_at))
    return parts.guest_slip("points", body, tuple(signatures), words)


def _rule(earning: EarningFacts, words: Words) -> str:
    said = [
        words.say("points.rule_rate", points=earning.per_yuan),
        words.say("points.rule_tier", factor=factor_shown(earning.tier_factor)),
    ]
    if earning.campaign:
        factor = factor_shown(earning.campaign_factor)
        said.append(words.say("points.rule_campaign", name=earning.campaign, factor=factor))
    return " × ".join(said)


def _lapse(facts: PointsFacts, words: Words) -> tuple[Block, ...]:
    if facts.lapse_day is None or facts.lapsing <= 0:
        return ()
    label = words.say("points.lapse", day=figures.day(facts.lapse_day))
    return (Pair(label, (words.say("points.amount_of_points", points=figures.points(facts.lapsing)),)),)
