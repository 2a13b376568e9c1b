"""Masks of telephone, card and document numbers, for lists and slips (rules §11)."""

from __future__ import annotations

HIDDEN = "*"
_WHOLE_TAIL = 4


def phone(number: str) -> str:
    """Middle four hidden: '138****6621', '+852****4567', '010****6666'. Short numbers show their last two
    digits at most.
    """
    if len(number) < 8:
        return _between(number, 0, 2 if len(number) > 4 else 0)
    return _between(number, len(number) - 4 - _WHOLE_TAIL, _WHOLE_TAIL)


def card(number: str) -> str:
    """The last four, or fewer: never more than half is shown. Old cards bear a phone at times."""
    return _between(number, 0, min(_WHOLE_TAIL, len(number) // 2))


def document(number: str) -> str:
    """First three and last four, or fewer: never more than half of the number is shown."""
    length = len(number)
    if length >= 14:
        return _between(number, 3, 4)
    if length >= 8:
        return _between(number, 2, 2)
    return _between(number, 0, 2 if length > 4 else 0)


def _between(number: str, head: int, tail: int) -> str:
    """`head` and `tail` characters stay, one star for each that doesn't."""
    return number[:head] + HIDDEN * (len(number) - head - tail) + number[len(number) - tail :]
