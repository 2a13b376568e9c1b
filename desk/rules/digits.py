"""What people type, made clean: digits, telephone numbers, lines of text."""

from __future__ import annotations

import re
import unicodedata

from desk.refusals import Refused, Why

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−﹣"), "-")

_MOBILE = r"1[3-9][0-9]{9}"
_LANDLINE = r"(?:10|2[0-9])[0-9]{8}|[3-9][0-9]{2}[0-9]{7,8}"
# Without +86 the 0 of the area code must be there: else a mobile that lacks a digit would pass.
_MAINLAND = re.compile(rf"(?:\+860?|0)(?P<landline>{_LANDLINE})|(?:\+?86|0)?(?P<mobile>{_MOBILE})")
_ABROAD = re.compile(r"\+(?:852[2-9][0-9]{7}|853[2-9][0-9]{7}|(?!0|86|852|853)[0-9]{7,15})")

# Control characters reach a printer as commands (slips.md); format characters hide or turn what is read; lone
# surrogates can't be stored. Unassigned ones stay: they are the newest rare name characters, which this
# Python doesn't know yet.
_DROPPED = frozenset({"Cc", "Cf", "Cs"})
_BREAKS = frozenset("\t\n\v\f\r\x85")


def ascii_digits(text: str) -> str:
    """Full-width forms (１２３，．＋　) as their ASCII twins; the rest stays."""
    return text.translate(_FULL_WIDTH)


def phone(text: str, field: str = "phone") -> str:
    """A telephone number in the one form in which it is stored.

    Mainland mobiles ('13800006621') and landlines with area code ('01088886666') as bare digits, others as
    '+85291234567'. Spaces, dashes, brackets, full-width forms and a leading +86 or 0086 are understood.

    Raises:
        Refused: NOT_A_PHONE.
    """
    bare = re.sub(r"[\s\-().·]", "", ascii_digits(text).translate(_DASHES))
    number = re.sub(r"\A00(?=[1-9])", "+", bare)
    if found := _MAINLAND.fullmatch(number):
        return found["mobile"] or "0" + found["landline"]
    if _ABROAD.fullmatch(number):
        return number
    raise Refused(Why.NOT_A_PHONE, field)


def clean(text: str, field: str, limit: int) -> str:
    """One line of text as it is stored: NFC, runs of white space folded to one, nothing that isn't visible.

    `limit` counts characters of the result.

    Raises:
        Refused: TOO_LONG with `limit`.
    """
    line = visible(text)
    if len(line) > limit:
        raise Refused(Why.TOO_LONG, field, limit=limit)
    return line


def visible(text: str) -> str:
    """What is left of a text as `clean` stores it, however long; '' where there is nothing to see."""
    spaced = "".join(" " if char in _BREAKS else char for char in text)
    seen = "".join(char for char in spaced if unicodedata.category(char) not in _DROPPED)
    return " ".join(unicodedata.normalize("NFC", seen).split())


def person_name(text: str, field: str = "name", limit: int = 40) -> str:
    """A person's name: letters of any script, with the dots, hyphens and apostrophes that names have.

    Raises:
        Refused: NOT_A_NAME for digits, emoji and other signs, or where no letter is left; TOO_LONG with
        `limit`.
    """
    name = clean(ascii_digits(text), field, limit)
    if name and not all(_in_names(char) for char in name):
        raise Refused(Why.NOT_A_NAME, field)
    if name and not any(_is_letter(char) for char in name):
        raise Refused(Why.NOT_A_NAME, field)
    return name


def _in_names(char: str) -> bool:
    return _is_letter(char) or unicodedata.category(char).startswith("M") or char in " ·•‧・.'’-()"


def _is_letter(char: str) -> bool:
    # 〇 is a number by category and a given name in life; the planes from 2 on hold nothing but Chinese
    # characters.
    return unicodedata.category(char).startswith("L") or char == "〇" or 0x20000 <= ord(char) <= 0x3FFFF
