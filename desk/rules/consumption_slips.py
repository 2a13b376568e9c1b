"""The number on the till's paper: which till, which slip (rules §3)."""

from __future__ import annotations

import re
from datetime import date

import msgspec

from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits
from desk.rules.members import birthday

LIMIT = 32
_SHORT = re.compile(r"(?:(\d{1,2})[\-/.月](\d{1,2})日?|(\d{2})(\d{2}))", re.ASCII)
_NAMED = re.compile(r"([0-9A-Z]{1,8})[\-/ ]([0-9A-Z]+)")
_UNNAMED = re.compile(r"()([0-9A-Z]+)")
_COUNTED = re.compile(r"[1-9]", re.ASCII)
"""Tills count from 1: '0' and '00-0' are what stands on a test print, or fingers in a hurry."""
EXAMPLE = "02-118734"


class TillNumber(msgspec.Struct, frozen=True):
    """As it was typed. `till` is empty where the venue's paper names none."""

    till: str
    number: str

    def __str__(self) -> str:
        return f"{self.till}-{self.number}" if self.till else self.number

    @property
    def key(self) -> str:
        """What is the same paper is the same here: '2-118734' and '02-118734' are one slip."""
        return f"{self.till.lstrip('0')}-{self.number.lstrip('0')}"


def example(named: bool) -> str:
    """What the number on the paper looks like."""
    return EXAMPLE if named else EXAMPLE.partition("-")[2]


def parse(text: str, named: bool, field: str = "slip") -> TillNumber:
    """A typed or scanned number. `named`: the paper names the till, and the number is typed with it
    ('02-118734', '02/118734', '02 118734'); else it is the number alone. One form only: with two, one paper
    could be credited twice.

    Raises:
        Refused: MISSING, TOO_LONG with `limit`, BAD_NUMBER with an `example`.
    """
    bare = ascii_digits(text).strip().upper()
    if not bare:
        raise Refused(Why.MISSING, field)
    if len(bare) > LIMIT:
        raise Refused(Why.TOO_LONG, field, limit=LIMIT)
    found = (_NAMED if named else _UNNAMED).fullmatch(bare)
    if not found or not _COUNTED.search(found[2]):
        raise Refused(Why.BAD_NUMBER, field, example=example(named))
    return TillNumber(found[1], found[2])


def slip_day(text: str, today: date, field: str = "day") -> date:
    """The business day on the till's paper: empty is today; '11-20', '1120', '11月20日' is the one nearest
    to today, so that '12-31' on New Year's Day is yesterday; with its year as birth dates are typed.

    Raises:
        Refused: NOT_A_DATE, IN_THE_FUTURE.
    """
    bare = re.sub(r"\s", "", ascii_digits(text))
    if not bare:
        return today
    found = _SHORT.fullmatch(bare)
    if not found:
        return birthday(text, today, field)
    month, day = (int(part) for part in found.groups() if part)
    near = [on for year in (today.year - 1, today.year, today.year + 1) if (on := _on(year, month, day))]
    if not near:
        raise Refused(Why.NOT_A_DATE, field)
    nearest = min(near, key=lambda on: abs(on - today))
    if nearest > today:
        raise Refused(Why.IN_THE_FUTURE, field)
    return nearest


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
