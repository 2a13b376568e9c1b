"""入会登记表: what the guest told, the card, the fee, and the charter that is signed (rules §1)."""

from __future__ import annotations

import msgspec

from desk.slips import figures
from desk.slips.document import Align, Block, Document, Line, Paragraph, Rule, Signature, SignedBy, Stroke
from desk.slips.layouts import parts
from desk.slips.words import Words


class MembershipFacts(msgspec.Struct, frozen=True):
    """A joining. Phone and document number come masked; texts that are empty don't print. The fee is in fen.

    `charter` holds the paragraphs of the charter, `charter_version` what the journal calls it.
    """

    name: str
    form_of_address: str
    phone: str
    birthday: str
    card_type: str
    charter: tuple[str, ...]
    charter_version: str
    sex: str = ""
    celebrated: str = ""
    address: str = ""
    document: str = ""
    """Kind and masked number: '身份证 110****1234'."""
    contact: str = ""
    """'可致电、不收短信', as the guest decided."""
    tastes: str = ""
    joined_by: str = ""
    salesperson: str = ""
    remarks: str = ""
    card: str = ""
    fee_fen: int | None = None
    valid_until: str = ""


def membership_form(facts: MembershipFacts, words: Words) -> Document:
    """The form that a guest signs to join."""
    body: tuple[Block, ...] = (
        *_person(facts, words),
        Rule(),
        *_card(facts, words),
        Rule(Stroke.SOLID),
        Line((words.say("membership.charter", version=facts.charter_version),), Align.CENTER, bold=True),
        *(Paragraph((paragraph,)) for paragraph in facts.charter),
        Rule(Stroke.SOLID),
        Paragraph((words["membership.declaration"],), bold=True),
        *parts.foot(words["membership.foot"]),
    )
    signatures = (Signature(words["sign.guest"], SignedBy.INK),)
    return parts.guest_slip("membership", body, signatures, words)


def _person(facts: MembershipFacts, words: Words) -> tuple[Block, ...]:
    told = (
        ("name", f"{facts.name} {facts.form_of_address}".rstrip()),
        ("sex", facts.sex),
        ("phone", facts.phone),
        ("birthday", facts.birthday),
        ("celebrated", facts.celebrated),
        ("address", facts.address),
        ("document", facts.document),
        ("contact", facts.contact),
        ("tastes", facts.tastes),
        ("remarks", facts.remarks),
    )
    return tuple(block for key, value in told for block in parts.personal(words[f"membership.{key}"], value))


def _card(facts: MembershipFacts, words: Words) -> tuple[Block, ...]:
    fee = "" if facts.fee_fen is None else figures.money(facts.fee_fen)
    return (
        *parts.optional(words["membership.card_type"], facts.card_type),
        *parts.personal(words["membership.card"], facts.card),
        *parts.optional(words["membership.fee"], fee if facts.fee_fen else fee and words["membership.free"]),
        *parts.optional(words["membership.valid_until"], facts.valid_until),
        *parts.personal(words["membership.joined_by"], facts.joined_by),
        *parts.personal(words["membership.salesperson"], facts.salesperson),
    )
