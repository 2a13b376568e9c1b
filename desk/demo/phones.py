"""Telephone numbers: as mobiles look, no two alike, and a few that end alike."""

from __future__ import annotations

from desk.demo.lists import words

PREFIXES = words(
    "130 131 132 133 134 135 136 137 138 139 147 150 151 152 153 155 156 157 158 159 "
    "166 173 175 176 177 178 180 181 182 183 184 185 186 187 188 189 191 193"
)
ALIKE = ("195", "197", "198", "199")
"""Kept for those who share their last four digits with somebody."""
EVERY = 40
"""One of so many shares them."""
_TAILS = 10_000
_HEADS = len(PREFIXES) * _TAILS


def phone(number: int, seed: int) -> str:
    """The mobile of the member with that number, from 0. Different for each up to a million and more; every
    fortieth ends as somebody's else just before does, for a counter asks for the last four digits.
    """
    if number % EVERY == EVERY - 1:
        round_, within = divmod(number // EVERY, _TAILS)
        middle = (within * 7_919 + seed * 131) % _TAILS
        return f"{ALIKE[round_ % len(ALIKE)]}{middle:04}{phone(number - 5, seed)[-4:]}"
    head, tail = divmod(_scattered(number, seed), _TAILS)
    prefix, middle = divmod(head, _TAILS)
    return f"{PREFIXES[prefix]}{middle:04}{tail:04}"


def _scattered(number: int, seed: int) -> int:
    """Each number to a place of its own: three rounds that could be walked back."""
    head, tail = divmod((number * 104_729 + seed * 1_299_709) % (_HEADS * _TAILS), _TAILS)
    tail = (tail + head * 6_173 + head // 97) % _TAILS
    head = (head + tail * 30_011 + tail // 7 + seed) % _HEADS
    tail = (tail + head * 4_801 + head // 13) % _TAILS
    return head * _TAILS + tail
