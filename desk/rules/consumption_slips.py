"""The number on the till's paper: which till, which slip (rules §3)."""

from __future__ import annotations

import re

import msgspec

from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits

LIMIT = 32
_FORM = re.compile(r"(?:([0-9A-Z]{1,8})[\-/ ])?([0-9A-Z]+)")


class TillNumber(msgspec.Struct, frozen=True):
    """`till` is empty where the paper names none."""

    till: str
    number: str

    def __str__(self) -> str:
        return f"{self.till}-{self.number}" if self.till else self.number


def parse(text: str, field: str = "slip") -> TillNumber:
    """A typed or scanned number: '02-118734' is slip 118734 of till 02; without a dash the till is empty.

    Raises:
        Refused: MISSING, TOO_LONG with `limit`, BAD_NUMBER for anything but letters and digits.
    """
    bare = ascii_digits(text).strip().upper()
    if not bare:
        raise Refused(Why.MISSING, field)
    if len(bare) > LIMIT:
        raise Refused(Why.TOO_LONG, field, limit=LIMIT)
    found = _FORM.fullmatch(bare)
    if not found:
        raise Refused(Why.BAD_NUMBER, field, example="02-118734")
    return TillNumber(found[1] or "", found[2])
