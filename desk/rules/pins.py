"""PINs: six digits that aren't everybody's first guess, and what wrong ones cost (rules §11, data.md)."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Annotated

from msgspec import Meta

from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits
from desk.rules.faults import Fault, WrongFigure
from desk.rules.section import Minutes, Section

LENGTH = 6


class PinsRule(Section, frozen=True, kw_only=True):
    """The section [pins]. After `wrong_tries` wrong ones the number is locked for the first of
    `lock_minutes`, after as many more for the second, and so on; the last one repeats.
    """

    wrong_tries: Annotated[int, Meta(ge=1, le=10)] = 5
    lock_minutes: Annotated[tuple[Minutes, ...], Meta(min_length=1, max_length=10)] = (5, 15, 15)

    def __post_init__(self) -> None:
        for position, (before, after) in enumerate(pairwise(self.lock_minutes), start=1):
            if after < before:
                raise WrongFigure(f"lock_minutes[{position}]", Fault.SHRINKS, minutes=before)


def check(pin: str, staff_number: str = "", field: str = "pin") -> str:
    """A PIN that may be set, in ASCII digits.

    Raises:
        Refused: NOT_A_NUMBER unless it is six digits (`digits`), TRIVIAL_PIN for what is guessed first.
    """
    digits = ascii_digits(pin).strip()
    if not re.fullmatch(rf"[0-9]{{{LENGTH}}}", digits):
        raise Refused(Why.NOT_A_NUMBER, field, digits=LENGTH)
    if trivial(digits) or _is_number_of(digits, staff_number):
        raise Refused(Why.TRIVIAL_PIN, field)
    return digits


def trivial(digits: str) -> bool:
    """Whether six digits are among the first guesses: one or two figures only in a pattern (111111, 121212,
    123123, 112233), a run up or down (123456, 098765), a mirror (123321), or a keypad's column twice
    (147258).
    """
    steps = {(int(after) - int(before)) % 10 for before, after in pairwise(digits)}
    half = LENGTH // 2
    return (
        (len(steps) == 1 and steps <= {0, 1, 9})
        or digits in (digits[:2] * half, digits[:half] * 2)
        or digits == digits[::-1]
        or _pairs_run(digits)
        or digits in ("147258", "258369", "369258", "147369", "159357", "135790", "246810")
    )


def locked_minutes(wrong: int, rule: PinsRule) -> int:
    """For how long the number is locked once `wrong` PINs in a row were wrong; 0 = it isn't. A right one sets
    the count to 0.
    """
    round_, left = divmod(wrong, rule.wrong_tries)
    if round_ == 0 or left:
        return 0
    return rule.lock_minutes[min(round_, len(rule.lock_minutes)) - 1]


def tries_left(wrong: int, rule: PinsRule) -> int:
    """How many more may be wrong before the next lock."""
    return rule.wrong_tries - wrong % rule.wrong_tries


def _pairs_run(digits: str) -> bool:
    firsts, seconds = digits[::2], digits[1::2]
    steps = {int(after) - int(before) for before, after in pairwise(firsts)}
    return firsts == seconds and len(steps) == 1


def _is_number_of(digits: str, staff_number: str) -> bool:
    own = ascii_digits(staff_number).strip()
    return own.isdigit() and digits in (own.zfill(LENGTH), (own * LENGTH)[:LENGTH])
