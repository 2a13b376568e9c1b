"""Lots: points that lapse together, and which of them a movement touches (rules §3).

A member's lots are `{day of lapsing: points}`. The balance is their sum. A lot is below zero only after a
reversal took back what was already spent; then no other lot holds anything, because every movement evens
debts out first.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from desk.refusals import Refused, Why
from desk.rules.points import PointsRule

Lots = Mapping[date, int]
NEVER = date.max
"""The lot of points that don't lapse."""


class Lapsing(msgspec.Struct, frozen=True):
    """What a member loses at the close of a business day. `warned`: the day is near enough to be told (rules
    §3).
    """

    day: date
    points: int
    warned: bool


def lapses_on(earned_on: date, rule: PointsRule) -> date:
    """The business day at whose close points earned on a business day lapse; NEVER where the rule is off.

    Earned in 2026, with the close on 31 December and one year: 31 December 2027.
    """
    if rule.lapse_after_years is None:
        return NEVER
    closes = _close(earned_on.year, rule)
    year = earned_on.year if earned_on <= closes else earned_on.year + 1
    return _close(year + rule.lapse_after_years, rule)


def credit(lots: Lots, lapsing_on: date, points: int) -> dict[date, int]:
    """What a credit changes: debts of other lots are paid first, the rest goes to its own. The changes add up
    to `points`.
    """
    changes: dict[date, int] = {}
    rest = points
    for day in sorted(day for day, held in lots.items() if held < 0 and day != lapsing_on):
        changes[day] = min(rest, -lots[day])
        rest -= changes[day]
    changes[lapsing_on] = rest
    return _moved(changes)


def spend(lots: Lots, points: int) -> dict[date, int]:
    """What spending changes: what lapses first goes first. The changes add up to `-points`.

    Raises:
        Refused: NO_POINTS with the `balance`.
    """
    balance = sum(lots.values())
    if points > balance:
        raise Refused(Why.NO_POINTS, "points", balance=balance)
    return _moved(_taken(lots, sorted(lots), points))


def take_back(lots: Lots, lapsing_on: date, points: int) -> dict[date, int]:
    """What the reversal of a credit changes: its own lot first, then what lapses first; what is still missing
    becomes a debt of its own lot (rules §3: the balance may go below zero only so). The changes add up to
    `-points`.
    """
    others = sorted(day for day in lots if day != lapsing_on)
    changes = _taken(lots, [lapsing_on, *others], points)
    missing = points + sum(changes.values())
    changes[lapsing_on] = changes.get(lapsing_on, 0) - missing
    return _moved(changes)


def due(lots: Lots, day: date) -> dict[date, int]:
    """What lapses at the close of the business day `day`: minus what is left in each lot whose day has come.
    Debts stay.
    """
    return {lapsing: -held for lapsing, held in sorted(lots.items()) if lapsing <= day and held > 0}


def next_lapse(lots: Lots, today: date, rule: PointsRule) -> Lapsing | None:
    """What the member loses next if nothing is spent; None where nothing of it ever lapses."""
    coming = [day for day, held in lots.items() if held > 0 and today <= day != NEVER]
    if not coming:
        return None
    day = min(coming)
    return Lapsing(day, lots[day], warned=day - today <= timedelta(days=rule.warn_days))


def _taken(lots: Lots, order: list[date], points: int) -> dict[date, int]:
    changes: dict[date, int] = {}
    rest = points
    for day in order:
        part = min(rest, max(lots.get(day, 0), 0))
        changes[day] = -part
        rest -= part
    return changes


def _moved(changes: dict[date, int]) -> dict[date, int]:
    return {day: change for day, change in sorted(changes.items()) if change}


def _close(year: int, rule: PointsRule) -> date:
    month, day = map(int, rule.year_closes.split("-"))
    return date(year, month, min(day, monthrange(year, month)[1]))
