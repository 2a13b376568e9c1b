"""How numbers stand on paper: thousands by comma, signs shown, money in yuan with its fen."""

from __future__ import annotations

from datetime import date, datetime

MINUS = "−"
"""U+2212, as wide as the plus sign."""


def points(count: int) -> str:
    """12480 → '12,480', −600 → '−600'."""
    return f"{count:,}".replace("-", MINUS)


def change(count: int) -> str:
    """Points with their sign: '+2,576', '−600', '0'."""
    return f"{count:+,}".replace("-", MINUS) if count else "0"


def money(fen: int) -> str:
    """128800 fen → '￥1,288.00'."""
    yuan, rest = divmod(abs(fen), 100)
    return f"{MINUS if fen < 0 else ''}￥{yuan:,}.{rest:02}"


def day(on: date) -> str:
    """'2026-11-21'."""
    return on.isoformat()


def minute(at: datetime) -> str:
    """'11-21 22:14' in the time that it is given in: the venue's own."""
    return f"{at:%m-%d %H:%M}"


def clock(at: datetime) -> str:
    """'22:14'."""
    return f"{at:%H:%M}"
