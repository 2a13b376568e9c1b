"""How large everything is drawn, beyond what the system does already. Qt takes it up at the start only."""

from __future__ import annotations

import os

from PySide6.QtCore import QSize

SCALES = (100, 125, 150, 200)
LEAST = QSize(1280, 672)
"""What the window needs: a scale at which the screen has less is not offered."""
VARIABLE = "QT_SCALE_FACTOR"


def apply(percent: int) -> None:
    """Before the application object is made. What somebody set in the environment stands."""
    if percent != SCALES[0]:
        os.environ.setdefault(VARIABLE, str(percent / 100))


def started_with() -> float:
    """The factor that Qt has taken up."""
    try:
        return float(os.environ.get(VARIABLE, "1"))
    except ValueError:
        return 1.0


def fitting(screen: QSize, factor: float) -> tuple[int, ...]:
    """The scales, in per cent, at which the window fits a screen that has this size at that factor. The first
    always does.
    """
    wide, high = screen.width() * factor, screen.height() * factor
    larger = (s for s in SCALES[1:] if wide * 100 >= LEAST.width() * s and high * 100 >= LEAST.height() * s)
    return (SCALES[0], *larger)
