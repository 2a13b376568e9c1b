"""Values of figures as text: as they are typed and as they are read, and a change in words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any

from PySide6.QtCore import QCoreApplication

from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits
from desk.rules.money import parse_yuan, yuan
from desk.ui.settings.rules_figures import CARD_TYPES, TIERS, Figure, Sort
from desk.ui.widgets.date_field import read_date
from desk.ui.words.people import language

translate = QCoreApplication.translate
PLAIN = re.compile(r"[0-9]+(\.[0-9]+)?")
LONG = 24
"""Characters of a text that a change shows."""


@dataclass(frozen=True)
class Lists:
    """Names of the rows that other figures choose from: key → name."""

    tiers: Mapping[str, str]
    card_types: Mapping[str, str]

    def of(self, source: str) -> Mapping[str, str]:
        """The table of that name."""
        return {TIERS: self.tiers, CARD_TYPES: self.card_types}.get(source, {})


def lists_of(figures: Mapping[str, Any]) -> Lists:
    """The lists that a set of figures gives."""
    return Lists(_names(figures["tiers.rows"]), _names(figures["cards.types"]))


def _names(rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    return {row["key"]: name_of(row) for row in rows}


def name_of(row: Mapping[str, Any]) -> str:
    """What a row of a table is called."""
    name: Mapping[str, str] = row["name"]
    return name["en" if language() == "en" else "zh"]


# typed text ↔ value


def to_text(figure: Figure, value: Any) -> str:
    """What stands in the field of a figure."""
    if value is None:
        return ""
    match figure.sort:
        case Sort.MONEY:
            return yuan(value).removesuffix(".00") if isinstance(value, int) else str(value)
        case Sort.SHARE:
            return _share_text(str(value))
        case Sort.WORDS:
            return translate("Rules", ", ").join(value)
        case Sort.NUMBERS:
            return translate("Rules", ", ").join(str(each) for each in value)
        case _:
            return str(value)


def from_text(figure: Figure, typed: str) -> Any:
    """The value that was typed. What can't be understood stays text: the rules say what is wrong with it.

    Refused: MISSING where nothing stands and something must; as `parse_yuan` for an amount.
    """
    typed = typed.strip()
    if not typed:
        if figure.off:
            return None
        if figure.sort not in {Sort.TEXT, Sort.LONG}:
            raise Refused(Why.MISSING, figure.key)
        return ""
    match figure.sort:
        case Sort.MONEY:
            return parse_yuan(typed, figure.key, least=0)
        case Sort.TEXT | Sort.LONG:
            return typed
        case Sort.WORDS:
            return [each.strip() for each in re.split(r"[、,，;；]", typed) if each.strip()]
        case Sort.NUMBERS:
            return [_whole(each) for each in re.split(r"[\s、,，;；]+", typed) if each]
        case _:
            return _READ[figure.sort](ascii_digits(typed).replace("。", "."))


def _whole(typed: str) -> int | str:
    bare = ascii_digits(typed).replace(",", "")
    return int(bare) if re.fullmatch(r"-?[0-9]{1,12}", bare) else typed


def _factor(typed: str) -> str:
    if not PLAIN.fullmatch(typed):
        return typed
    return f"{Decimal(typed).normalize():f}"


def _time(typed: str) -> str:
    found = re.fullmatch(r"([0-9]{1,2})[:：.]?([0-9]{2})", typed)
    return f"{int(found[1]):02d}:{found[2]}" if found else typed


def _month_day(typed: str) -> str:
    found = re.fullmatch(r"([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?", typed)
    return f"{int(found[1]):02d}-{int(found[2]):02d}" if found else typed


def _day(typed: str) -> str:
    day = read_date(typed)
    return typed if day is None else day.isoformat()


def _share(typed: str) -> str:
    """8.8 (折) or 12 (% off) is 0.88."""
    try:
        number = Decimal(typed.rstrip("折% "))
    except InvalidOperation:
        return typed
    paid = (100 - number) / 100 if language() == "en" else number / 10
    return f"{paid.normalize():f}" if 0 < paid <= 1 else typed


def _share_text(value: str) -> str:
    if not PLAIN.fullmatch(value):
        return value
    paid = Fraction(value)
    return f"{float(100 * (1 - paid)):g}" if language() == "en" else f"{float(10 * paid):g}"


_READ = {
    Sort.COUNT: _whole,
    Sort.FACTOR: _factor,
    Sort.SHARE: _share,
    Sort.TIME: _time,
    Sort.MONTH_DAY: _month_day,
    Sort.DAY: _day,
}


# in words


def unit_of(figure: Figure) -> str:
    """What stands inside the field at its right."""
    if figure.sort is Sort.MONEY:
        return translate("Rules", "yuan")
    return translate("Rules", "% off") if figure.sort is Sort.SHARE else figure.unit


def in_words(figure: Figure, value: Any, lists: Lists) -> str:
    """A value to be read: 5,000元, 8.8折, 姓名、手机号; what `off` says where it is absent."""
    match figure.sort:
        case Sort.TICK:
            return translate("Rules", "yes") if value else translate("Rules", "no")
        case Sort.CHOICE:
            return dict(figure.options).get(value) or lists.of(figure.source).get(value, str(value))
        case Sort.SOME:
            names = dict(figure.options) | dict(lists.of(figure.source))
            return translate("Rules", ", ").join(str(names.get(each, each)) for each in value) or figure.off
        case Sort.SCHEME:
            return scheme_in_words(value)
        case Sort.TABLE:
            return translate("Rules", ", ").join(_names(value).values()) or translate("Rules", "none")
        case _:
            return _line_in_words(figure, value)


def _line_in_words(figure: Figure, value: Any) -> str:
    if value is None or value == "":
        return figure.off or translate("Rules", "nothing")
    text = to_text(figure, value)
    unit = unit_of(figure)
    if not unit:
        return f"×{text}" if figure.sort is Sort.FACTOR and "." not in figure.key else text
    if language() == "en" and text == "1":
        unit = unit.removesuffix("s")
    return translate("Rules", "{number} {unit}").format(number=text, unit=unit)


def row_in_words(figure: Figure, row: Mapping[str, Any], lists: Lists) -> str:
    """What a row says beyond its name, in this language; what is off, nothing or once isn't said."""
    other = ".zh" if language() == "en" else ".en"
    said = []
    for cell in figure.cells:
        value = cell_of(row, cell.key)
        if cell.key.startswith("name.") or cell.key.endswith(other) or value in (None, "", [], 0, False, "1"):
            continue
        words = in_words(cell, value, lists)
        if cell.sort is Sort.TICK:
            words = cell.label
        elif cell.sort not in {Sort.LONG, Sort.SOME}:
            words = translate("Rules", "{figure} {value}").format(figure=cell.label, value=words)
        said.append(words.rstrip("。."))
    return translate("Rules", ", ").join(said)


def scheme_in_words(value: Mapping[str, Any]) -> str:
    """The first number of a scheme: VIP 000001."""
    digits = value.get("digits")
    serial = "1".zfill(digits) if isinstance(digits, int) and 0 < digits <= 10 else "1"
    start = value.get("prefix", "") if value["scheme"] == "serial" else f"{value.get('branch', '')}0"
    return translate("Rules", "from {number}").format(number=f"{start}{serial}")


@dataclass(frozen=True)
class Change:
    """One line of what changes: which figure, from what to what. `row` names the row of a table."""

    label: str
    before: str
    after: str
    row: str = ""


def changes(figure: Figure, before: Any, after: Any, old: Lists, new: Lists) -> list[Change]:
    """What becomes another, in words; of a table row by row and cell by cell."""
    if figure.sort is Sort.TABLE:
        return _table_changes(figure, before, after, old, new)
    return [Change(figure.label, _short(in_words(figure, before, old)), _short(in_words(figure, after, new)))]


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= 2 * LONG else f"{line[:LONG]}…{line[-LONG // 2 :]}"


def _table_changes(figure: Figure, before: Any, after: Any, old: Lists, new: Lists) -> list[Change]:
    was, now = ({row["key"]: row for row in rows} for rows in (before, after))
    found = [_gone(row) for key, row in was.items() if key not in now]
    for key, row in now.items():
        if key not in was:
            told = row_in_words(figure, row, new) or "—"
            found.append(Change(translate("Rules", "new"), "", told, name_of(row)))
            continue
        for cell in figure.cells:
            one, other = cell_of(was[key], cell.key), cell_of(row, cell.key)
            if one != other:
                words = _short(in_words(cell, one, old)), _short(in_words(cell, other, new))
                found.append(Change(cell.label, *words, name_of(was[key])))
    if not found and list(was) != list(now):
        order = [translate("Rules", ", ").join(_names(rows).values()) for rows in (before, after)]
        found.append(Change(translate("Rules", "Order"), order[0], order[1]))
    return found


def _gone(row: Mapping[str, Any]) -> Change:
    return Change("", translate("Rules", "there"), translate("Rules", "taken out"), name_of(row))


def cell_of(row: Mapping[str, Any], key: str) -> Any:
    """A cell by its dotted key."""
    value: Any = row
    for part in key.split("."):
        value = value[part]
    return value


def with_cell(row: Mapping[str, Any], key: str, value: Any) -> dict[str, Any]:
    """The row with another value in a cell."""
    first, _, rest = key.partition(".")
    inner = with_cell(row[first], rest, value) if rest else value
    return {**row, first: inner}
