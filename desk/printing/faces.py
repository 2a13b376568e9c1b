"""The bundled faces of slips, and which of them draws a character: the same choice for raster and PDF.

Latin in Slip Mono, exactly half as wide as a Chinese character at the same size; everything else in
Noto Sans SC; rare characters of names in Rare Han. All are TrueType outlines under the OFL, their
licences beside them.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache
from pathlib import Path

from desk import resources
from desk.printing.cmap import characters
from desk.slips.widths import MISSING, width


class Face(StrEnum):
    """A face by its file name without the ending."""

    LATIN = "SlipMono-Regular"
    LATIN_BOLD = "SlipMono-Bold"
    CHINESE = "NotoSansSC-Regular"
    CHINESE_BOLD = "NotoSansSC-Bold"
    RARE = "RareHan-Regular"


def path(face: Face) -> Path:
    """The font file of a face."""
    return resources.root() / "fonts" / f"{face}.ttf"


@lru_cache(maxsize=8192)
def choose(char: str, *, bold: bool) -> tuple[Face, str]:
    """The face that has a character, and what it draws: 〓 where no face has it. Rare Han has one weight."""
    if width(char) == 1 and char in _has(Face.LATIN):
        return (Face.LATIN_BOLD if bold else Face.LATIN), char
    chinese = Face.CHINESE_BOLD if bold else Face.CHINESE
    if char in _has(Face.CHINESE):
        return chinese, char
    if char in _has(Face.RARE):
        return Face.RARE, char
    return (chinese, MISSING) if width(char) == 2 else (Face.LATIN_BOLD if bold else Face.LATIN, "?")


@cache
def _has(face: Face) -> frozenset[str]:
    return characters(path(face).read_bytes())
