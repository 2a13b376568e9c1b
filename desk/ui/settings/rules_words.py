"""The figures in force as sentences: what a section of the profile says, label and value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from desk.rules.cards import CardType
from desk.rules.money import yuan
from desk.rules.profile import Profile
from desk.rules.tiers import Tier
from desk.ui.words.people import language

Line = tuple[str, str]
translate = QCoreApplication.translate


@dataclass(frozen=True)
class Group:
    """A section with its lines."""

    title: str
    lines: tuple[Line, ...]


def groups(profile: Profile) -> list[Group]:
    """All sections, in the order in which a counter meets them."""
    return [
        Group(translate("Rules", "Points"), tuple(_points(profile))),
        Group(translate("Rules", "Members"), tuple(_members(profile))),
        Group(translate("Rules", "Cards"), tuple(_cards(profile))),
        Group(translate("Rules", "Tiers"), tuple(_tier(tier, profile) for tier in profile.tiers.rows)),
        Group(translate("Rules", "Business day and shifts"), tuple(_days(profile))),
        Group(translate("Rules", "PIN and privacy"), tuple(_safety(profile))),
    ]


def _points(profile: Profile) -> Iterator[Line]:
    rule = profile.points
    yield (
        translate("Rules", "1 yuan paid"),
        translate("Rules", "{points} points, times the tier's factor").format(points=rule.points_per_yuan),
    )
    yield translate("Rules", "Supervisor above"), money(rule.supervisor_above_fen)
    yield translate("Rules", "Refused above"), money(rule.refuse_above_fen)
    yield (
        translate("Rules", "Supervisor when late"),
        translate("Rules", "more than {days} days after the slip").format(days=rule.late_after_days),
    )
    yield (
        translate("Rules", "A slip's number"),
        translate("Rules", "begins anew each day at the till")
        if rule.till_restarts_daily
        else translate("Rules", "is never used twice at a till"),
    )
    yield translate("Rules", "Points lapse"), _lapse(profile)
    yield translate("Rules", "Told beforehand"), translate("Rules", "{days} days").format(days=rule.warn_days)
    for campaign in rule.campaigns:
        yield campaign.name.of(language()), f"×{campaign.factor}"


def _lapse(profile: Profile) -> str:
    rule = profile.points
    if rule.lapse_after_years is None:
        return translate("Rules", "never")
    if rule.lapse_after_years == 1:
        return translate("Rules", "at the close of {day} of the next year").format(day=rule.year_closes)
    words = translate("Rules", "at the close of {day}, {years} years later")
    return words.format(day=rule.year_closes, years=rule.lapse_after_years)


def _members(profile: Profile) -> Iterator[Line]:
    rule = profile.members
    known = {
        "name": translate("Rules", "name"),
        "phone": translate("Rules", "phone"),
        "birthday": translate("Rules", "birthday"),
        "sex": translate("Rules", "sex"),
        "address": translate("Rules", "address"),
        "document": translate("Rules", "document"),
    }
    needed = translate("Rules", ", ").join(known.get(field, field) for field in rule.needed)
    yield translate("Rules", "Needed on joining"), needed
    yield (
        translate("Rules", "Cards from the age of"),
        translate("Rules", "{years} years of age").format(years=rule.adult_age)
        if rule.warn_under_age
        else translate("Rules", "any age"),
    )
    yield (
        translate("Rules", "Charter"),
        translate("Rules", "version {version}").format(version=rule.charter.version),
    )


def _cards(profile: Profile) -> Iterator[Line]:
    rule = profile.cards
    years = translate("Rules", "{years} years").format(years=rule.valid_years)
    yield translate("Rules", "Valid"), years if rule.valid_years else translate("Rules", "for ever")
    yield translate("Rules", "Replacement"), money(rule.replacement_fee_fen)
    example = f"{rule.numbers.start(0)}{'1'.zfill(rule.numbers.digits)}"
    yield translate("Rules", "Numbers"), translate("Rules", "from {number}").format(number=example)
    for card in rule.types:
        yield card.name.of(language()), _card(card, profile)


def _card(card: CardType, profile: Profile) -> str:
    said = [
        translate("Rules", "fee {amount}").format(amount=money(card.fee_fen))
        if card.fee_fen
        else translate("Rules", "free")
    ]
    if card.first_top_up_from_fen:
        words = translate("Rules", "first top-up from {amount}")
        said.append(words.format(amount=money(card.first_top_up_from_fen)))
    if card.proof_needed:
        said.append(translate("Rules", "proof noted"))
    if (tier := profile.tiers.find(card.tier)) is not None:
        said.append(translate("Rules", "{tier} at once").format(tier=tier.name.of(language())))
    return translate("Rules", ", ").join(said)


def _tier(tier: Tier, profile: Profile) -> Line:
    said = []
    for fen, words in (
        (tier.one_purchase_from_fen, translate("Rules", "one purchase from {amount}")),
        (tier.cumulative_12m_from_fen, translate("Rules", "{amount} in 12 months")),
        (tier.balance_from_fen, translate("Rules", "stored value from {amount}")),
    ):
        if fen is not None:
            said.append(words.format(amount=money(fen)))
    if tier.points_factor != "1":
        said.append(translate("Rules", "points ×{factor}").format(factor=tier.points_factor))
    if tier.discount:
        said.append(share(tier.discount))
    if tier.birthday_discount:
        said.append(translate("Rules", "birthday {share}").format(share=share(tier.birthday_discount)))
    name = tier.name.of(language())
    bare = (
        translate("Rules", "on joining")
        if tier.key == profile.tiers.on_joining
        else translate("Rules", "off until set")
    )
    return name, translate("Rules", ", ").join(said) or bare


def _days(profile: Profile) -> Iterator[Line]:
    venue = profile.venue
    yield (
        translate("Rules", "A business day runs"),
        translate("Rules", "to {time} of the next").format(time=venue.day_ends),
    )
    yield translate("Rules", "Clock"), venue.timezone
    yield translate("Rules", "The till's paper is called"), venue.pos_slip.of(language())
    for shift in profile.shifts.rows:
        yield shift.name.of(language()), f"{shift.begins}–{shift.ends}"


def _safety(profile: Profile) -> Iterator[Line]:
    pins = profile.pins
    minutes = translate("Rules", ", then ").join(_changes(pins.lock_minutes))
    words = translate("Rules", "{tries} wrong PINs lock a number")
    yield (
        words.format(tries=pins.wrong_tries),
        translate("Rules", "for {minutes} minutes").format(minutes=minutes),
    )
    yield (
        translate("Rules", "The screen locks after"),
        translate("Rules", "{minutes} minutes").format(minutes=profile.privacy.lock_after_minutes),
    )


def _changes(minutes: Sequence[int]) -> list[str]:
    """5, 15, 15 is '5, then 15': the last one repeats anyway."""
    return [str(now) for at, now in enumerate(minutes) if at == 0 or now != minutes[at - 1]]


def money(fen: int | None) -> str:
    """5,000元; 'off' where the venue has set nothing."""
    return (
        translate("Rules", "off")
        if fen is None
        else translate("Rules", "{yuan} yuan").format(yuan=yuan(fen).removesuffix(".00"))
    )


def share(paid: str) -> str:
    """'0.88' as 8.8折, or 12 % off."""
    if language() == "en":
        return f"{float(100 * (1 - Fraction(paid))):g} % off"
    return f"{float(10 * Fraction(paid)):g}折"
