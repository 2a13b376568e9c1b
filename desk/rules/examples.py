"""What an example slip earns before and after a change of the rules (rules §3)."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec

from desk.rules.campaigns import Campaign, Occasion, running
from desk.rules.points import earned
from desk.rules.profile import Profile
from desk.rules.section import Words, wall_time

AMOUNT_FEN = 388_00
"""What is paid on the example slip."""
EVENING = wall_time("20:00")


class Example(msgspec.Struct, frozen=True, kw_only=True):
    """Points of one slip: of a member of that tier (None: without one), on that occasion."""

    tier: Words | None
    occasion: Occasion
    before: int
    after: int


def examples(before: Profile, after: Profile, from_day: date) -> tuple[Example, ...]:
    """Every case in which the example slip earns another number of points from that day on: each tier, on an
    evening of that day and once while each campaign that is new or another runs.
    """
    known = set(before.points.campaigns)
    occasions = [Occasion(day=from_day, at=EVENING)]
    occasions += [_within(campaign, from_day) for campaign in after.points.campaigns if campaign not in known]
    tiers = [("", None), *((row.key, row.name) for row in after.tiers.rows)]
    if after.tiers.on_joining:
        tiers = tiers[1:]
    found = {
        (key, occasion.day, occasion.at): Example(
            tier=name,
            occasion=occasion,
            before=_earns(before, key, occasion),
            after=_earns(after, key, occasion),
        )
        for occasion in occasions
        for key, name in tiers
    }
    return tuple(example for example in found.values() if example.before != example.after)


def _earns(profile: Profile, tier: str, occasion: Occasion) -> int:
    factor = profile.tiers.points_factor(tier)
    return earned(AMOUNT_FEN, profile.points, factor, running(profile.points.campaigns, occasion)).points


def _within(campaign: Campaign, from_day: date) -> Occasion:
    """A moment at which the campaign runs, on its first day from `from_day` on."""
    day = max(from_day, campaign.first_day or from_day)
    while campaign.weekdays and day.isoweekday() not in campaign.weekdays:
        day += timedelta(days=1)
    return Occasion(
        day=day,
        at=wall_time(campaign.hours_from) if campaign.hours_from else EVENING,
        card_types=frozenset(campaign.card_types[:1]),
    )
