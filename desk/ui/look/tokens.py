"""The colours of the window, light and dark: one object that is swapped as a whole.

One law: solid = you can act on it or must notice it now; tint = it is a fact; hatch = not available.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

from PySide6.QtGui import QColor


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour by its role.

    `*_t` is text of that meaning, `*_bg` its tint, `on_*` what stands on the solid.
    """

    canvas: QColor
    surface: QColor
    sunken: QColor
    hover: QColor
    sel: QColor
    line: QColor
    line2: QColor
    field: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    chrome: QColor
    chrome_2: QColor
    chrome_line: QColor
    chrome_ink: QColor
    chrome_ink2: QColor
    brass_c: QColor
    on_brass: QColor
    brass: QColor
    brass_t: QColor
    brass_bg: QColor
    primary: QColor
    primary_h: QColor
    primary_p: QColor
    on_primary: QColor
    primary_t: QColor
    primary_bg: QColor
    danger: QColor
    danger_h: QColor
    danger_p: QColor
    on_danger: QColor
    danger_t: QColor
    danger_bg: QColor
    warn: QColor
    on_warn: QColor
    warn_t: QColor
    warn_bg: QColor
    info: QColor
    on_info: QColor
    info_t: QColor
    info_bg: QColor
    wine_t: QColor
    wine_bg: QColor
    wine_line: QColor
    oos_t: QColor
    oos_bg: QColor
    oos_line: QColor
    focus: QColor
    paper: QColor
    paper_ink: QColor
    alert: QColor
    on_alert: QColor
    big_alert: QColor
    good_c: QColor
    warn_c: QColor
    scrim: QColor
    dark: bool

    def colour(self, name: str) -> QColor:
        """The token of that name; KeyError when there is none."""
        if name not in NAMES:
            raise KeyError(name)
        found: QColor = getattr(self, name)
        return found


def _tokens(dark: bool, scrim: tuple[int, int, int, int], **hexes: str) -> Tokens:
    return Tokens(
        dark=dark, scrim=QColor(*scrim), **{name: QColor(f"#{value}") for name, value in hexes.items()}
    )


NAMES = frozenset(field.name for field in fields(Tokens)) - {"dark"}

# Hover and pressed of the danger button are not in the list of tokens: the same steps as primary makes.
# good_c and warn_c are the two states that stand on chrome (sign-in's health lines, the printer's dot).
LIGHT = _tokens(
    False, (20, 12, 8, 150),
    canvas="F3EDE4", surface="FFFFFF", sunken="FAF6F0", hover="F6EFE5", sel="E6F2EE",
    line="E5DCCF", line2="D3C6B5", field="94866F", ink="271D17", ink2="5A4D42", ink3="75675A",
    chrome="2B201B", chrome_2="41322A", chrome_line="4E3D33", chrome_ink="FBF4EA", chrome_ink2="C9B8A6",
    brass_c="F0BC5E", on_brass="2A1C05", brass="B98528", brass_t="83560A", brass_bg="FBF0DA",
    primary="0B6B58", primary_h="095848", primary_p="07483B", on_primary="FFFFFF",
    primary_t="0A6150", primary_bg="E1F1EC",
    danger="B8281D", danger_h="9E2017", danger_p="861A12", on_danger="FFFFFF",
    danger_t="A8231A", danger_bg="FCEAE7",
    warn="F2B134", on_warn="331F00", warn_t="865000", warn_bg="FFF2D6",
    info="1D5FA6", on_info="FFFFFF", info_t="1A5698", info_bg="E5EFFA",
    wine_t="6E2438", wine_bg="F0E0DF", wine_line="CDABAA",
    oos_t="635A50", oos_bg="E8E3DB", oos_line="CFC7BB",
    focus="1D6FD1", paper="FFFEFB", paper_ink="1B1815",
    alert="CF3A2A", on_alert="FFFFFF", big_alert="C8321F", good_c="62CFB1", warn_c="F2B134",
)  # fmt: skip

# primary_p is two steps lighter than in the list: 2B9478 leaves its text at 4.45 to 1.
DARK = _tokens(
    True, (20, 12, 8, 184),
    canvas="191411", surface="241D19", sunken="1E1814", hover="2E2520", sel="173530",
    line="3A2F28", line2="4E4037", field="85766A", ink="F4ECE2", ink2="CDBFB1", ink3="A89989",
    chrome="110D0B", chrome_2="2C231E", chrome_line="33291F", chrome_ink="FBF4EA", chrome_ink2="BBAA98",
    brass_c="F0BC5E", on_brass="2A1C05", brass="D9A646", brass_t="EDBD68", brass_bg="3A2C15",
    primary="38AB8D", primary_h="4DBFA1", primary_p="2C967A", on_primary="04231B",
    primary_t="62CFB1", primary_bg="153A31",
    danger="F0695B", danger_h="F48377", danger_p="DB5A4D", on_danger="2B0703",
    danger_t="FF9486", danger_bg="46201B",
    warn="E9A92F", on_warn="2B1A00", warn_t="F3BE5C", warn_bg="40300F",
    info="6FA9EA", on_info="071D36", info_t="92C1F5", info_bg="1B3049",
    wine_t="F0A9BA", wine_bg="43222C", wine_line="6E3A49",
    oos_t="B0A497", oos_bg="2F2924", oos_line="4A4139",
    focus="7DB6FF", paper="EFE8DC", paper_ink="1B1815",
    alert="CF3A2A", on_alert="FFFFFF", big_alert="C8321F", good_c="62CFB1", warn_c="F2B134",
)  # fmt: skip
