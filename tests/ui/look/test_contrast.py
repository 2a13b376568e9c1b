"""The contrasts of the look hold for every pair that is drawn.

Text 4.5 to 1, field border and focus 3 to 1.
"""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor

from desk.ui.look.tokens import DARK, LIGHT, NAMES, Tokens

TEXT = [
    *((ink, ground) for ink in ("ink", "ink2", "ink3") for ground in ("surface", "sunken", "hover")),
    *((ink, "canvas") for ink in ("ink", "ink2")),
    *((ink, "sel") for ink in ("ink", "ink2", "primary_t", "danger_t")),
    *((f"{name}_t", f"{name}_bg") for name in ("brass", "primary", "danger", "warn", "info", "wine", "oos")),
    *((f"{name}_t", "surface") for name in ("brass", "primary", "danger", "warn", "info", "wine")),
    *((ink, ground) for ink in ("chrome_ink", "chrome_ink2") for ground in ("chrome", "chrome_2")),
    *((f"on_{name}", name) for name in ("primary", "danger", "warn", "info", "alert")),
    ("on_primary", "primary_h"), ("on_primary", "primary_p"),
    ("on_danger", "danger_h"), ("on_danger", "danger_p"),
    ("on_brass", "brass_c"), ("on_alert", "big_alert"), ("paper_ink", "paper"),
    ("ink2", "primary_bg"), ("ink2", "danger_bg"), ("ink2", "brass_bg"), ("good_c", "chrome"),
    ("warn_c", "chrome"), ("brass_c", "chrome"), ("primary_t", "canvas"), ("danger_t", "canvas"),
]  # fmt: skip
EDGES = [
    ("field", "surface"),
    ("focus", "surface"),
    ("focus", "canvas"),
    ("primary", "surface"),
    ("danger", "surface"),
]


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2 counts it."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", TEXT, ids=" on ".join)
def test_text_is_readable(tokens: Tokens, pair: tuple[str, str]) -> None:
    assert contrast(*map(tokens.colour, pair)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", EDGES, ids=" on ".join)
def test_edges_are_seen(tokens: Tokens, pair: tuple[str, str]) -> None:
    assert contrast(*map(tokens.colour, pair)) >= 3


def test_the_measure_itself() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


def test_an_unknown_token_is_a_bug() -> None:
    assert "ink" in NAMES
    with pytest.raises(KeyError, match="inc"):
        LIGHT.colour("inc")
