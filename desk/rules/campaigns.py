"""Campaigns: when points count more than once (rules §3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from desk.rules.faults import Fault, WrongFigure
from desk.rules.section import Factor, HourMinute, Key, Section, Words, fraction, wall_time

Weekday = Literal[1, 2, 3, 4, 5, 6, 7]


class Campaign(Section, frozen=True, kw_only=True):
    """One row of the table. What is empty doesn't narrow it down.

    `first_day`, `last_day` and `weekdays` (1 = Monday) are business days, both ends included. Hours that run
    over midnight ('22:00' to '02:00') belong to the business day on which they begin; `hours_to` itself is no
    longer inside.
    """

    key: Key
    name: Words
    factor: Factor
    first_day: date | None = None
    last_day: date | None = None
    weekdays: Annotated[tuple[Weekday, ...], Meta(max_length=7)] = ()
    hours_from: HourMinute | None = None
    hours_to: HourMinute | None = None
    card_types: tuple[Key, ...] = ()
    room_types: tuple[Key, ...] = ()

    def __post_init__(self) -> None:
        if self.first_day and self.last_day and self.last_day < self.first_day:
            raise WrongFigure("last_day", Fault.ENDS_BEFORE)
        if (self.hours_from is None) != (self.hours_to is None):
            raise WrongFigure("hours_to" if self.hours_to is None else "hours_from", Fault.ONE_HOUR_MISSING)
        if self.hours_from is not None and self.hours_from == self.hours_to:
            raise WrongFigure("hours_to", Fault.SAME_HOURS)
        for position, weekday in enumerate(self.weekdays):
            if weekday in self.weekdays[:position]:
                raise WrongFigure(f"weekdays[{position}]", Fault.TWICE, name=weekday)


class Occasion(msgspec.Struct, frozen=True, kw_only=True):
    """What a campaign looks at: the slip's business day, the wall-clock time if known, the member's active
    card types, the room.
    """

    day: date
    at: time | None = None
    card_types: frozenset[str] = frozenset()
    room_type: str = ""


def running(campaigns: Iterable[Campaign], occasion: Occasion) -> tuple[Campaign, ...]:
    """The campaigns that count on this occasion, in the order of the table."""
    return tuple(campaign for campaign in campaigns if _runs(campaign, occasion))


def highest(campaigns: Iterable[Campaign]) -> Campaign | None:
    """The one that wins: they don't multiply with each other. Of equal ones the first; never one that takes
    points away.
    """
    above_one = [campaign for campaign in campaigns if fraction(campaign.factor) > 1]
    return max(above_one, key=lambda campaign: fraction(campaign.factor), default=None)


def _runs(campaign: Campaign, occasion: Occasion) -> bool:
    return (
        (campaign.first_day is None or campaign.first_day <= occasion.day)
        and (campaign.last_day is None or occasion.day <= campaign.last_day)
        and (not campaign.weekdays or occasion.day.isoweekday() in campaign.weekdays)
        and _within_hours(campaign, occasion.at)
        and (not campaign.card_types or not occasion.card_types.isdisjoint(campaign.card_types))
        and (not campaign.room_types or occasion.room_type in campaign.room_types)
    )


def _within_hours(campaign: Campaign, at: time | None) -> bool:
    if campaign.hours_from is None or campaign.hours_to is None:
        return True
    if at is None:
        return False
    begins, stops = wall_time(campaign.hours_from), wall_time(campaign.hours_to)
    return begins <= at < stops if begins < stops else at >= begins or at < stops
