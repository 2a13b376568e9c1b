"""Pieces that several slips share: the member's lines, before → change → after, the frame of a guest's
slip."""

from __future__ import annotations

import msgspec

from desk.slips import figures
from desk.slips.document import (
    Align,
    Block,
    Document,
    Line,
    Pair,
    Personal,
    Rule,
    Signature,
    SignedBy,
    Size,
)
from desk.slips.words import Words


class MemberFacts(msgspec.Struct, frozen=True):
    """Who the slip is for. Name and phone come masked (张*明, 138****6621): paper lies about (rules §11).

    `verified_by` names who verified the guest when the card was not shown; empty: the card was shown.
    """

    name: str
    form_of_address: str
    tier: str
    card: str = ""
    phone: str = ""
    verified_by: str = ""


def member(facts: MemberFacts, words: Words) -> tuple[Block, ...]:
    """Name with form of address and tier, card, phone; 'card not shown' with who verified."""
    called = f"{facts.name} {facts.form_of_address}".rstrip()
    tier = f"　{facts.tier}" if facts.tier else ""
    return (
        Pair(words["member.member"], (Personal(called), tier)),
        *personal(words["member.card"], facts.card),
        *personal(words["member.phone"], facts.phone),
        *_not_shown(facts, words),
    )


def _not_shown(facts: MemberFacts, words: Words) -> tuple[Block, ...]:
    """The whole sentence is the clerk's value: where the name stands in it is the venue's own wording."""
    if not facts.verified_by:
        return ()
    return personal(words["member.card_not_shown"], words.say("member.verified_by", name=facts.verified_by))


def balance(words: Words, key: str, before: int, change: int, after: int) -> tuple[Block, ...]:
    """Before, change in double size, after. `key` names whose words ('points', 'reversal')."""
    return (
        Pair(words[f"{key}.before"], (figures.points(before),)),
        Pair(words[f"{key}.change"], (figures.change(change),), Size.DOUBLE, bold=True),
        Pair(words[f"{key}.after"], (figures.points(after),), bold=True),
    )


def optional(label: str, value: str) -> tuple[Block, ...]:
    """A pair, or nothing without a value."""
    return (Pair(label, (value,)),) if value else ()


def personal(label: str, value: str) -> tuple[Block, ...]:
    """A pair with a value of a person, or nothing without one."""
    return (Pair(label, (Personal(value),)),) if value else ()


def signed_by_pin(label: str, name: str, at: str) -> Signature:
    """Somebody with an account has signed by number and PIN, at this time of the venue's clock."""
    return Signature(label, SignedBy.PIN, (Personal(name),), at)


def foot(text: str) -> tuple[Block, ...]:
    """The profile's own words below the body, if it has any."""
    return (Rule(), Line((text,), Align.CENTER)) if text else ()


def guest_slip(
    kind: str, body: tuple[Block, ...], signatures: tuple[Signature, ...], words: Words
) -> Document:
    """A slip in two copies: the retained one first, the guest's second."""
    return Document(
        kind=kind,
        title=words[f"{kind}.title"],
        body=body,
        signatures=signatures,
        copies=(words["copies.retained"], words["copies.customer"]),
        kept_note=words["copies.retained_note"],
    )
