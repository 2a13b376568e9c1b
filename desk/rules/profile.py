"""A venue profile: every figure of the rules as data, read from TOML or put together from rows of the
settings table.

The sections stand beside the rules that use them (`points.PointsRule` in points.py …); here they become one
value, which is valid on a day and handed to the rules. Amounts are fen, times of day are the venue's wall
clock.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping

import msgspec

from desk.rules.cards import Cards
from desk.rules.faults import Fault, WrongFigure, read_fault
from desk.rules.members import MembersRule
from desk.rules.pins import PinsRule
from desk.rules.points import PointsRule
from desk.rules.privacy import PrivacyRule
from desk.rules.roles import Roles
from desk.rules.section import Section
from desk.rules.shifts import ShiftsRule
from desk.rules.tiers import Tiers
from desk.rules.venue import Venue

WordTable = dict[str, str]


class WordOverrides(Section, frozen=True):
    """Words on slips that this venue says differently: key of resources/words → text."""

    zh: WordTable = msgspec.field(default_factory=dict)
    en: WordTable = msgspec.field(default_factory=dict)


class Profile(Section, frozen=True, kw_only=True):
    """All sections. Tables refer to each other by key; what they refer to exists."""

    venue: Venue
    members: MembersRule
    cards: Cards
    tiers: Tiers
    points: PointsRule
    privacy: PrivacyRule
    pins: PinsRule
    roles: Roles
    shifts: ShiftsRule
    words: WordOverrides = WordOverrides()

    def __post_init__(self) -> None:
        for position, card_type in enumerate(self.cards.types):
            if card_type.tier and self.tiers.find(card_type.tier) is None:
                raise WrongFigure(f"cards.types[{position}].tier", Fault.NO_TIER, tier=card_type.tier)
        for position, campaign in enumerate(self.points.campaigns):
            for key in campaign.card_types:
                if self.cards.find(key) is None:
                    raise WrongFigure(
                        f"points.campaigns[{position}].card_types", Fault.NO_CARD_TYPE, card_type=key
                    )


class BadProfile(Exception):
    """A profile that is refused. `key` is the figure at fault ('points.warn_days', 'cards.types[1].fee_fen'),
    `reason` why (a `Fault`, or what is wrong with the TOML) with its `details`; `said` is all of it for the
    log.
    """

    def __init__(self, key: str, reason: str, said: str = "", **details: object) -> None:
        super().__init__(f"{key}: {said or reason}" if key else said or reason)
        self.key = key
        self.reason = reason
        self.details = details


def parse(toml_text: str) -> Profile:
    """Read a profile file.

    Raises:
        BadProfile: with the exact key and the reason; no key where the text isn't TOML.
    """
    try:
        data = tomllib.loads(toml_text)
    except tomllib.TOMLDecodeError as fault:
        raise BadProfile("", str(fault)) from fault
    return _build(data)


def flatten(profile: Profile) -> dict[str, object]:
    """One JSON value a figure under its dotted key, as the settings table stores it, absent figures as None.

    A table (tiers, card types, campaigns, roles, shifts) is one value: it is edited, and takes effect, as a
    whole.
    """
    return dict(_flat("", profile))


def assemble(values: Mapping[str, object], base: Profile | None = None) -> Profile:
    """The profile of `flatten`. What is missing comes from `base`: a file older than the program lacks its
    new figures.

    Raises:
        BadProfile: with the exact key and the reason.
    """
    data: dict[str, object] = {}
    known = {} if base is None else flatten(base)
    for key, value in (known | dict(values)).items():
        *sections, figure = key.split(".")
        _inner(data, sections)[figure] = value
    return _build(data)


def _inner(data: dict[str, object], sections: list[str]) -> dict[str, object]:
    for section in sections:
        found = data.setdefault(section, {})
        if not isinstance(found, dict):
            raise BadProfile(section, Fault.UNKNOWN)
        data = found
    return data


def _flat(prefix: str, section: Section) -> Iterator[tuple[str, object]]:
    for name in section.__struct_fields__:
        key, value = f"{prefix}{name}", getattr(section, name)
        # One of several shapes (the number scheme) changes shape as a whole, else figures of the old one
        # would stay behind.
        if isinstance(value, Section) and value.__struct_config__.tag is None:
            yield from _flat(f"{key}.", value)
        else:
            yield key, msgspec.json.decode(msgspec.json.encode(value))


def _build(data: object) -> Profile:
    try:
        return msgspec.convert(data, Profile)
    except msgspec.ValidationError as fault:
        raise _located(str(fault), fault.__cause__) from fault


def _located(message: str, cause: BaseException | None) -> BadProfile:
    """Take msgspec's sentence apart: 'Expected `int`, got `str` - at `$.points.warn_days`'."""
    reason, _, path = message.partition(" - at `$")
    key = path.rstrip("`").lstrip(".")
    named = re.search(r"(?:required|unknown) field `([^`]+)`", reason)
    field = cause.field if isinstance(cause, WrongFigure) else named.group(1) if named else ""
    place = ".".join(part for part in (key, field) if part)
    if isinstance(cause, WrongFigure):
        return BadProfile(place, cause.why, reason, **cause.details)
    why, details = read_fault(reason)
    return BadProfile(place, why, reason, **details)
