"""The cards that guests of a demo venue hold already: types, numbers, states, how far the numbers reach."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from random import Random

import msgspec

from desk.operations.steps.take_in import OldCard
from desk.rules import cards
from desk.rules.profile import Profile

SPARE = 20_000
"""Numbers left over for who joins during the history and after."""
REPLACED = 50
"""One of so many lost a card and has another one."""
LOST, EXPIRED, REVOKED = (60, 13), (70, 21), (400, 33)
"""One of so many, and which of them."""


@dataclass(frozen=True)
class Holder:
    """Whose cards they are. `latest`: nothing was issued after it."""

    number: int
    of: int
    card_type: cards.CardType
    joined_at: datetime
    latest: datetime


def with_room(profile: Profile, members: int) -> Profile:
    """The profile with as many digits in its card numbers as so many members need."""
    numbers, needed = profile.cards.numbers, len(str(members + members // REPLACED + SPARE))
    if numbers.digits >= needed:
        return profile
    wider = msgspec.structs.replace(numbers, digits=needed)
    return msgspec.structs.replace(profile, cards=msgspec.structs.replace(profile.cards, numbers=wider))


def everyday_type(profile: Profile) -> cards.CardType:
    """The card that most members hold, and that who joins is given."""
    return next(row for row in profile.cards.types if not row.opens_account and not row.proof_needed)


def card_type(profile: Profile, tier: str, age: int, chance: Random) -> cards.CardType:
    """The type that made the guest what they are; students are young."""
    for row in profile.cards.types:
        if row.tier and row.tier == tier and chance.random() < 0.8:
            return row
        if row.proof_needed and age < 25 and chance.random() < 0.35:
            return row
    return everyday_type(profile)


def held(profile: Profile, holder: Holder, began: date) -> tuple[OldCard, ...]:
    """The holder's cards on the day `began`, the one that serves last."""
    first = _card(profile, holder, holder.number + 1, holder.joined_at, began)
    if holder.number % REPLACED != REPLACED - 1:
        return (_fated(first, holder.number, began),)
    later = min(holder.joined_at + timedelta(days=1 + holder.number % 20), holder.latest)
    second = _card(profile, holder, holder.of + 1 + holder.number // REPLACED, later, began)
    return replace(first, state="lost"), second


def serves(card: OldCard, until: date) -> bool:
    """Whether points can be credited on it up to that day."""
    return card.state == "active" and (card.valid_until is None or card.valid_until >= until)


def _card(profile: Profile, holder: Holder, serial: int, issued: datetime, began: date) -> OldCard:
    """Cards that ran out meanwhile were renewed."""
    rule, last = profile.cards, issued.date()
    number = cards.number(serial, rule.numbers, holder.card_type.level)
    until = cards.valid_until(last, rule.valid_years)
    while until is not None and until <= began:
        until = cards.valid_until(until, rule.valid_years)
    return OldCard(number, holder.card_type.key, "active", issued, until)


def _fated(card: OldCard, number: int, began: date) -> OldCard:
    """What became of a few: lost and not replaced yet, run out, revoked."""
    if number % LOST[0] == LOST[1]:
        return replace(card, state="lost")
    if number % REVOKED[0] == REVOKED[1]:
        return replace(card, state="revoked")
    if number % EXPIRED[0] == EXPIRED[1] and card.valid_until is not None:
        return replace(card, valid_until=began - timedelta(days=1 + number % 30))
    return card
