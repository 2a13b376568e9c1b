"""Birthdays: which day is one, and the day that is celebrated instead (rules §1, §5)."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date

from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits

_SOLAR_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LUNAR_DAYS = 30
_FORM = re.compile(r"(闰?)([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})日?")


def is_birthday(born: date, today: date) -> bool:
    """Whether the business day is the birthday of the ID. 29 February counts as the 28th in a common year
    (rules §5).
    """
    if (born.month, born.day) == (2, 29) and not isleap(today.year):
        return (today.month, today.day) == (2, 28)
    return (born.month, born.day) == (today.month, today.day)


def celebrated_day(text: str, calendar: str, field: str = "celebrated") -> str:
    """A typed day of the year as it is stored: '08-15', or '04r-03' for 闰四月初三, typed 闰4-3.

    `calendar` is 'solar' or 'lunar'; the empty text is no other day.

    Raises:
        Refused: NOT_A_DATE.
    """
    bare = re.sub(r"\s", "", ascii_digits(text))
    if not bare:
        return ""
    found = _FORM.fullmatch(bare)
    if not found or (found[1] and calendar != "lunar"):
        raise Refused(Why.NOT_A_DATE, field)
    month, day = int(found[2]), int(found[3])
    if not 1 <= month <= 12 or not 1 <= day <= _days(month, calendar):
        raise Refused(Why.NOT_A_DATE, field)
    return f"{month:02}{'r' if found[1] else ''}-{day:02}"


def _days(month: int, calendar: str) -> int:
    return _LUNAR_DAYS if calendar == "lunar" else _SOLAR_DAYS[month - 1]
