"""The lunar day of a date, near enough for people who are made up: by the mean moon and the sun's usual days.

A real calendar differs by a day now and then; no rule reckons with these figures.
"""

from __future__ import annotations

from datetime import date
from math import floor

_NEW_MOON = date(2000, 1, 6).toordinal() + 0.76
"""A new moon, in days of Beijing's clock."""
_MONTH = 29.530588853
_SOLSTICE = date(1999, 12, 22).toordinal() + 0.66
_YEAR = 365.2422
_TERMS = (0.0, 29.4, 59.0, 88.9, 119.4, 150.3, 181.7, 213.1, 244.4, 275.3, 305.7, 335.6)
"""Days from the winter solstice to each principal term; the first stands in the eleventh month, and a month
without one is a leap month.
"""
LONGEST = 30


def lunar_day(day: date) -> str:
    """As `Member.celebrated` keeps it: '08-15', and '04r-03' in a leap month."""
    at = day.toordinal()
    lunation = floor((at + 1 - _NEW_MOON) / _MONTH)
    begins, ends = (floor(_NEW_MOON + (lunation + n) * _MONTH) for n in (0, 1))
    term = _last_term(ends)
    leap = "r" if _day_of(term) < begins else ""
    return f"{(term + 10) % 12 + 1:02}{leap}-{min(max(at - begins + 1, 1), LONGEST):02}"


def _last_term(before: int) -> int:
    """The last principal term before a day, counted from the solstice of 1999 on."""
    year = floor((before - _SOLSTICE) / _YEAR)
    return max(term for term in range(12 * year - 1, 12 * year + 13) if _day_of(term) < before)


def _day_of(term: int) -> int:
    year, number = divmod(term, 12)
    return floor(_SOLSTICE + year * _YEAR + _TERMS[number])
