"""Amounts of money: read from what is typed, written for screens and slips. Always integer fen."""

from __future__ import annotations

import re

from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits

MOST_FEN = 99_999_999_99
"""Above it a typed amount is a slip of the finger or of the scanner. What a venue permits are figures of its
profile.
"""

MINUS = "−"
"""U+2212, as amounts are written (look.md §2), and so read back: not to be taken for a plain sum."""
_AMOUNT = re.compile(r"(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.(?P<part>[0-9]{1,2}))?")
_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("仟", "佰", "拾", "")
_GROUPS = ("亿", "万", "")


def parse_yuan(text: str, field: str = "amount", least: int = 1) -> int:
    """Typed yuan as fen: '1288', '1,288.00', '￥１２８８．５', '1288元'. `least` in fen; 0 allows nothing to
    pay.

    Raises:
        Refused: NOT_AN_AMOUNT (also for a third decimal and for commas that don't part thousands),
        NOT_POSITIVE, TOO_MUCH with
            `limit_fen`.
    """
    bare = re.sub(r"\A[¥￥]|元\Z|\s", "", ascii_digits(text).replace(MINUS, "-").strip())
    found = _AMOUNT.fullmatch(bare.removeprefix("-"))
    if not found:
        raise Refused(Why.NOT_AN_AMOUNT, field)
    whole = found["whole"].replace(",", "")
    if len(whole.lstrip("0")) > len(str(MOST_FEN)):
        raise Refused(Why.TOO_MUCH, field, limit_fen=MOST_FEN)
    return _within(
        int(whole) * 100 + int((found["part"] or "").ljust(2, "0")), bare.startswith("-"), field, least
    )


def _within(fen: int, negative: bool, field: str, least: int) -> int:
    if negative or fen < least:
        raise Refused(Why.NOT_POSITIVE, field)
    if fen > MOST_FEN:
        raise Refused(Why.TOO_MUCH, field, limit_fen=MOST_FEN)
    return fen


def yuan(fen: int) -> str:
    """'1,288.00'; a minus is U+2212 (look.md §2)."""
    whole, part = divmod(abs(fen), 100)
    return f"{MINUS if fen < 0 else ''}{whole:,}.{part:02d}"


def capitals(fen: int) -> str:
    """Amount in the capitals that can't be altered: 128800 → 壹仟贰佰捌拾捌元整. From 0 up to below 10^14
    fen.

    After the customs for bills: 零 once for a gap, 整 after 元 and 角, none after 分.
    """
    if not 0 <= fen < 10**14:
        raise ValueError(f"no capitals for {fen} fen")
    whole, part = divmod(fen, 100)
    if not part:
        return f"{_whole(whole) or '零'}元整"
    jiao, cents = divmod(part, 10)
    head = f"{_whole(whole)}元" if whole else ""
    tenth = f"{_DIGITS[jiao]}角" if jiao else ("零" if whole else "")
    # A zero before 元 is a gap to 角 as well: 107000.53 reads 柒仟元零伍角叁分.
    gap = "零" if jiao and whole and whole % 10 == 0 else ""
    return head + gap + tenth + (f"{_DIGITS[cents]}分" if cents else "整")


def _whole(yuan_: int) -> str:
    groups = [yuan_ // 10000**power % 10000 for power in (2, 1, 0)]
    text, gap = "", False
    for group, name in zip(groups, _GROUPS, strict=True):
        if group:
            text += ("零" if text and (gap or group < 1000) else "") + _group(group) + name
        gap = group == 0
    return text


def _group(group: int) -> str:
    text, gap = "", False
    for place, name in enumerate(_PLACES):
        digit = group // 10 ** (3 - place) % 10
        if digit:
            text += ("零" if gap and text else "") + _DIGITS[digit] + name
        gap = digit == 0
    return text
