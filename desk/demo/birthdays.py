"""When somebody was born: from 18 to 80, mostly between 23 and 45, some today and some this week."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from functools import lru_cache
from random import Random

from desk.demo.lunar import lunar_day
from desk.rules.members import age

AGES = ((18, 22, 12), (23, 29, 27), (30, 39, 28), (40, 49, 17), (50, 59, 9), (60, 69, 5), (70, 80, 2))
"""From, to, and how often of a hundred."""
TODAY = frozenset({2, 11, 29})
THIS_WEEK = {5: 1, 8: 2, 14: 2, 19: 3, 23: 5, 37: 4, 41: 6}
"""Guests by number, and how many days after today. What falls on a day by chance comes on top."""
LEAP_DAY = 331
"""One of so many is born on 29 February."""
_BANDS = [(low, high) for low, high, _ in AGES]
_OFTEN = [often for _, _, often in AGES]
ADULT = 18


def born(number: int, today: date, chance: Random) -> date:
    """The birthday of the guest with that number, who is an adult for sure."""
    low, high = chance.choices(_BANDS, _OFTEN)[0]
    years, days = chance.randint(low, high), chance.randint(0, 364)
    if number in TODAY or number in THIS_WEEK:
        return _on(today + timedelta(days=THIS_WEEK.get(number, 0)), today.year - max(years, ADULT + 1))
    if number % LEAP_DAY == 17:
        return _leap_day(today.year - max(years, ADULT + 1))
    birthday = _on(today, today.year - years) - timedelta(days=days)
    return birthday if age(birthday, today) >= ADULT else _on(birthday, birthday.year - 1)


@lru_cache(maxsize=50_000)
def lunar_of(birthday: date) -> str:
    """The same day by the moon."""
    return lunar_day(birthday)


def _on(day: date, year: int) -> date:
    """The same day of another year; 29 February is the 28th of a common one."""
    at = 28 if (day.month, day.day) == (2, 29) and not isleap(year) else day.day
    return date(year, day.month, at)


def _leap_day(year: int) -> date:
    return date(next(each for each in range(year, year - 9, -1) if isleap(each)), 2, 29)
