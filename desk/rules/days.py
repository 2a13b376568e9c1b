"""Business days: to which day of the venue a moment belongs (product.md 'BusinessDay', rules §10)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def business_day(moment: datetime, zone: tzinfo, day_ends: time) -> date:
    """The business day of an aware moment.

    `day_ends` is wall-clock time in `zone`: with 06:00, Monday runs from Monday 06:00 until just before
    Tuesday 06:00. The comparison is made between instants, not between wall clocks, so that a clock set back
    never moves the venue to yesterday again.
    """
    today = moment.astimezone(zone).date()
    candidates = (today + timedelta(days=1), today, today - timedelta(days=1))
    return next(day for day in candidates if starts(day, zone, day_ends) <= moment)


def starts(day: date, zone: tzinfo, day_ends: time) -> datetime:
    """The UTC instant at which the business day begins."""
    return datetime.combine(day, day_ends, zone).astimezone(UTC)


def ends(day: date, zone: tzinfo, day_ends: time) -> datetime:
    """The UTC instant at which the next business day begins: the first that no longer belongs to `day`."""
    return starts(day + timedelta(days=1), zone, day_ends)
