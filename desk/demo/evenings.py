"""When guests come to the counter, how many, and what they have paid: no two kinds of venue alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from math import sqrt
from random import Random

from desk.rules.days import starts
from desk.rules.section import wall_time
from desk.rules.venue import Venue

LAST_MINUTES = timedelta(minutes=4)
"""Nobody comes so short before the end: what they came for has to be done by then."""
SQUEEZED = timedelta(hours=5)
"""Where the day has hardly begun, guests came within so long."""
FEWEST, MOST = 8, 90
"""Guests who bring a slip on an ordinary day."""


@dataclass(frozen=True)
class Trade:
    """Hours of the wall clock (24 and more are after midnight) by weight; Monday to Sunday against an
    ordinary day; amounts in fen: the middle one, the least, and how far they spread.
    """

    hours: Mapping[int, int]
    week: tuple[float, ...]
    middle_fen: int
    least_fen: int
    spread: float
    rooms: tuple[str, ...]


_FRIDAY = (0.7, 0.7, 0.8, 0.9, 1.5, 1.7, 1.1)
_EVEN = (0.9, 0.9, 0.9, 1.0, 1.1, 1.2, 1.1)
TRADES = {
    "ktv": Trade(
        {14: 2, 15: 3, 16: 3, 17: 3, 18: 5, 19: 8, 20: 12, 21: 14, 22: 13, 23: 11, 24: 8, 25: 4, 26: 1},
        _FRIDAY,
        68_000,
        9_800,
        0.75,
        ("A08", "A12", "A16", "B03", "B09", "V01", "V06", "V18", "K02"),
    ),
    "bathhouse": Trade(
        {11: 2, 13: 4, 14: 6, 15: 7, 16: 6, 18: 5, 19: 8, 20: 10, 21: 11, 22: 9, 23: 6, 25: 3, 28: 1},
        _FRIDAY,
        23_800,
        6_800,
        0.6,
        ("", "", "贵宾2", "贵宾5", "汗蒸3"),
    ),
    "hotel": Trade(
        {7: 5, 8: 10, 9: 11, 10: 9, 11: 8, 12: 7, 14: 5, 16: 4, 18: 5, 19: 5, 20: 4, 22: 2},
        _EVEN,
        52_000,
        18_800,
        0.5,
        ("0806", "0812", "1003", "1015", "1208", "1502"),
    ),
    "retail": Trade(
        {10: 4, 11: 6, 12: 6, 13: 6, 14: 8, 15: 10, 16: 11, 17: 10, 18: 8, 19: 9, 20: 7, 21: 3},
        (0.7, 0.7, 0.8, 0.9, 1.2, 1.7, 1.6),
        32_000,
        2_900,
        0.8,
        ("",),
    ),
}
"""By kind of venue."""


def volume(members: int, day: date, trade: Trade, chance: Random) -> int:
    """How many slips are credited that day."""
    usual = min(max(6 + 0.6 * sqrt(members), FEWEST), MOST)
    return max(3, round(usual * trade.week[day.weekday()] * chance.uniform(0.85, 1.15)))


def arrivals(day: date, venue: Venue, count: int, until: datetime, chance: Random) -> list[datetime]:
    """The moments, in order, at which so many guests of a business day come to the counter; only those before
    `until`, and on a day that has hardly begun a handful.
    """
    zone, hours = venue.zone(), TRADES[venue.kind].hours
    at = chance.choices(list(hours), list(hours.values()), k=count)
    moments = sorted(_moment(day, hour, zone, chance) for hour in at)
    there = [moment for moment in moments if moment < until - LAST_MINUTES]
    begins = max(starts(day, zone, wall_time(venue.day_ends)), until - SQUEEZED)
    if len(there) >= min(FEWEST, count) or begins >= until - LAST_MINUTES:
        return there
    span = until - LAST_MINUTES - begins
    return sorted(begins + span * chance.random() for _ in range(min(FEWEST, count)))


def amount_fen(trade: Trade, chance: Random) -> int:
    """Most pay about the usual; one in a hundred pays for a whole company."""
    if chance.random() < 0.012:
        return chance.randrange(510_000, 1_280_000, 100)
    paid = int(trade.middle_fen * chance.lognormvariate(0, trade.spread))
    return min(max(paid - paid % 100, trade.least_fen), 498_800)


def _moment(day: date, hour: int, zone: tzinfo, chance: Random) -> datetime:
    midnight = datetime.combine(day, time(0), zone)
    return midnight + timedelta(hours=hour, seconds=chance.randrange(3600))
