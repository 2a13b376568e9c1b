"""Shifts: which named shift a moment belongs to (rules §10)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import combinations

import msgspec

from desk.rules.days import business_day, starts
from desk.rules.faults import Fault, WrongFigure
from desk.rules.section import HourMinute, Key, Section, Words, all_different, wall_time


class NamedShift(Section, frozen=True, kw_only=True):
    """One row: planned wall-clock times; `ends` at or before `begins` is on the next calendar day."""

    key: Key
    name: Words
    begins: HourMinute
    ends: HourMinute


class ShiftsRule(Section, frozen=True, kw_only=True):
    """The section [shifts]."""

    rows: tuple[NamedShift, ...]

    def __post_init__(self) -> None:
        if not self.rows:
            raise WrongFigure("rows", Fault.ONE_SHIFT)
        all_different("rows", [row.key for row in self.rows])
        for (_, one), (at, other) in combinations(enumerate(self.rows), 2):
            if _overlap(one, other):
                raise WrongFigure(
                    f"rows[{at}].begins", Fault.OVERLAPS, shift_zh=one.name.zh, shift_en=one.name.en
                )


def _overlap(one: NamedShift, other: NamedShift) -> bool:
    """Whether one begins while the other runs, round the clock. A shift that ends when it began runs all
    day.
    """
    return _runs_at(one, other.begins) or _runs_at(other, one.begins)


def _runs_at(shift: NamedShift, hour_minute: str) -> bool:
    begins, ends = shift.begins, shift.ends
    return begins <= hour_minute < ends if begins < ends else hour_minute >= begins or hour_minute < ends


class Planned(msgspec.Struct, frozen=True, kw_only=True):
    """One occurrence of a named shift. `begins` and `ends` are UTC instants; `day` is the business day of its
    beginning.
    """

    shift: NamedShift
    day: date
    begins: datetime
    ends: datetime


def planned(shift: NamedShift, on: date, zone: tzinfo, day_ends: str) -> Planned:
    """The occurrence that begins on the calendar day `on`. `day_ends` as in the profile, '06:00'."""
    begins = datetime.combine(on, wall_time(shift.begins), zone).astimezone(UTC)
    last = on if shift.ends > shift.begins else on + timedelta(days=1)
    ends = datetime.combine(last, wall_time(shift.ends), zone).astimezone(UTC)
    return Planned(shift=shift, day=business_day(begins, zone, wall_time(day_ends)), begins=begins, ends=ends)


def shift_at(moment: datetime, rule: ShiftsRule, zone: tzinfo, day_ends: str) -> Planned:
    """The shift that an aware moment belongs to.

    Within planned times: the one that began last, so that who comes as another ends opens the new one.
    Between them: the nearest, of two equally near the coming one. The caller only proposes it: the name of a
    shift is a label.
    """
    today = moment.astimezone(zone).date()
    days = [today + timedelta(days=offset) for offset in (-1, 0, 1)]
    occurrences = [planned(row, day, zone, day_ends) for row in rule.rows for day in days]
    return min(occurrences, key=lambda found: (_distance(moment, found), -found.begins.timestamp()))


def spans_two_days(begins: datetime, ends: datetime, zone: tzinfo, day_ends: str) -> bool:
    """Whether a worked shift holds entries of two business days and says so (rules §10). `ends` itself isn't
    part of it.
    """
    last = business_day(begins, zone, wall_time(day_ends)) + timedelta(days=1)
    return ends > starts(last, zone, wall_time(day_ends))


def _distance(moment: datetime, found: Planned) -> timedelta:
    if found.begins <= moment < found.ends:
        return timedelta(0)
    return found.begins - moment if moment < found.begins else moment - found.ends
