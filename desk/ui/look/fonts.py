"""The one face of the window: Noto Sans SC, loaded from the program's own files, so that every machine
shows the same.

The Chinese face stands first in every language: Latin letters keep one baseline with it, and “ ” … — · stay
full width. Weights 400 and 700 only; no italics.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

from desk import resources

FAMILY = "Noto Sans SC"
FALLBACKS = (FAMILY, "Microsoft YaHei UI", "Noto Sans CJK SC")
FILES = ("NotoSansSC-Regular.ttf", "NotoSansSC-Bold.ttf")

# The sizes in pixels. 13 is the floor of what people read; key caps alone are 12 bold.
CAP = 12
SMALL = 13
SECONDARY = 14
BODY = 15
ROW = 16
TITLE = 18
ACT_LABEL = 19
NAME = 20
ACT = 22
CLOCK = 24
BALANCE = 28
BADGE = 36
CHANGE = 58


def load() -> bool:
    """Make the bundled face known to Qt, once at start.

    False when a file is missing (the fallbacks serve then).
    """
    folder = resources.root() / "fonts"
    return all(QFontDatabase.addApplicationFont(str(folder / name)) >= 0 for name in FILES)


@lru_cache(maxsize=64)
def _font(pixels: int, bold: bool) -> QFont:
    font = QFont(list(FALLBACKS))
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def font(pixels: int = BODY, *, bold: bool = False) -> QFont:
    """The face at that size, digits all of one width."""
    return QFont(_font(pixels, bold))


@lru_cache(maxsize=64)
def measure(pixels: int = BODY, *, bold: bool = False) -> QFontMetrics:
    """The measures of that size (shared; don't change)."""
    return QFontMetrics(_font(pixels, bold))


def width(text: str, pixels: int = BODY, *, bold: bool = False) -> int:
    """How wide the text is drawn, in pixels."""
    return measure(pixels, bold=bold).horizontalAdvance(text)
