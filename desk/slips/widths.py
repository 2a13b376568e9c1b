"""How wide a character is on paper, and which characters may reach it at all.

A column is half a Chinese character. The width is what a GBK printer would give it
(`len(c.encode('gbk'))`), so that the raster, the PDF, plain text and a printer's own font agree about
every line.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

MISSING = "〓"
"""Stands for a character that no bundled face has (the Chinese printers' own 'tofu')."""

_MAPPED = {"¥": "￥", "\u00a0": " ", "\t": " ", "\n": " ", "\r": " ", "\u2028": " ", "\u2029": " "}
# Controls, invisible formats (joiners, direction marks), surrogates, private use, unassigned, loose accents:
# none draws a cell of its own, and controls are commands to a printer.
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Mn", "Me", "Mc", "Zl", "Zp"})

CLOSING = frozenset("，。、；：？！）》」』】〕〉〗”’…—·～％‰℃￠,.;:?!)]}%°")
"""Never begins a line."""
OPENING = frozenset("（《「『【〔〈〖“‘￥＄([{$")
"""Never ends a line."""


def clean(text: str) -> str:
    """The text that may be printed: line breaks and tabs become spaces, everything without a cell goes."""
    if text.isascii() and text.isprintable():
        return text
    mapped = "".join(_MAPPED.get(char, char) for char in text)
    composed = unicodedata.normalize("NFC", mapped)
    return "".join(char for char in composed if unicodedata.category(char) not in _DROPPED)


def has_cells(text: str) -> bool:
    """Whether all of it may be printed as it stands: nothing that `clean` would drop or turn into a space."""
    return not any(unicodedata.category(char) in _DROPPED for char in unicodedata.normalize("NFC", text))


@lru_cache(maxsize=8192)
def width(char: str) -> int:
    """Columns of one printable character: 1 or 2."""
    try:
        return len(char.encode("gbk"))
    except UnicodeEncodeError:
        return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def columns_of(text: str) -> int:
    """Columns of a clean text."""
    return sum(map(width, text))
