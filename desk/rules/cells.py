"""What stands in a cell of somebody's table, and what it can mean: text, number, day, yes or no (rules §1).

Programs that keep tables change what is typed: a phone becomes a number, a number 1.38E+10, a day a count of
days. What can be read without guessing is read; the rest is refused, with the reason.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from desk.refusals import Refused, Why
from desk.rules import masks
from desk.rules.digits import ascii_digits, visible


class Fault(StrEnum):
    """What stands in a cell instead of a value."""

    NO_VALUE = "no_value"
    """A formula that nobody has calculated."""
    ERROR = "error"
    """#N/A, #REF! and so on."""
    MERGED = "merged"
    """The cell was merged with one above or beside it, so whose value it is can't be known."""


Cell = str | int | float | bool | date | time | Fault | None
"""`datetime` is a `date`. None and '' are empty."""


@dataclass(frozen=True)
class TableRow:
    """A row as it stands in the table. `row`: its line there, counted from 1; `broken`: it doesn't end as it
    began, so what follows may belong to it or not.
    """

    row: int
    cells: tuple[Cell, ...]
    broken: bool = False


EXACT = 10**15
"""From here on a table's number has lost digits: it keeps 15."""
EPOCH_1900 = date(1899, 12, 30)
"""Day 0 of a serial from 61 on; below it Excel counts a 29 February 1900 that never was."""
EPOCH_1904 = date(1904, 1, 1)
_LONGEST_DAY = 40
"""Characters. What is longer is no day, and would take the patterns below forever."""
_YEARS = range(1900, 2101)
_SERIALS = range(366, 80_000)

_ROUNDED = re.compile(r"[+-]?[0-9]+(?:[.,][0-9]+)?[eE]\+?[0-9]+")
_TRAILING_ZERO = re.compile(r"([0-9]+)\.0+")
_TIME = re.compile(r"[ T]\s*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?\Z")
_YEAR_FIRST = re.compile(
    r"([0-9]{4})\s*[-/.年]\s*([0-9]{1,2})\s*[-/.月]\s*([0-9]{1,2})\s*日?|([0-9]{4})([0-9]{2})([0-9]{2})"
)
_YEAR_LAST = re.compile(r"([0-9]{1,2})\s*[-/.]\s*([0-9]{1,2})\s*[-/.]\s*([0-9]{4})")
_DEFUSED = re.compile(r"'[=+\-@\t\r]")
_ID_NUMBER = re.compile(r"[0-9]{14,}[Xx]?")
_DASHES = str.maketrans({"－": "-", "—": "-", "–": "-", "−": "-"})
_POINTS = re.compile(r"[0-9]{1,3}(?:[,， ][0-9]{3})+|[0-9]+")
_YES = frozenset(["1", "y", "yes", "true", "t", "√", "✓", "✔", "是", "可", "可以", "同意", "有", "对"])
_NO = frozenset(
    ["0", "n", "no", "false", "f", "x", "×", "✗", "✘", "否", "不", "不可", "不同意", "无", "拒绝"]
)


def is_empty(cell: Cell) -> bool:
    """Whether nobody would see anything in it."""
    return cell is None or (isinstance(cell, str) and not isinstance(cell, Fault) and not visible(cell))


def shown(cell: Cell) -> str:
    """A cell as people read it: what goes back into the file of the rows that were refused."""
    if cell is None or isinstance(cell, Fault):
        return ""
    if isinstance(cell, datetime):
        return f"{cell:%Y-%m-%d}" if cell.time() == time() else f"{cell:%Y-%m-%d %H:%M:%S}"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < EXACT:
        return str(int(cell))
    return str(cell)


def veiled(words: str) -> str:
    """Words as a screen shows them: an ID number, whichever column it stands in, is masked (rules §11)."""
    return _ID_NUMBER.sub(lambda found: masks.document(found[0]), words)


def text(cell: Cell, field: str) -> str:
    """The words of a cell, without the apostrophe that keeps a table's program from carrying them out as a
    formula (files.tables.writing sets one). Refused: FORMULA_WITHOUT_VALUE, CELL_ERROR, MERGED_CELL.
    """
    if isinstance(cell, Fault):
        raise Refused(_WHY[cell], field)
    words = shown(cell)
    return words[1:] if _DEFUSED.match(words) else words


def digits(cell: Cell, field: str) -> str:
    """A number that is a name: of a phone, a card, a document. A trailing '.0' of a table is taken off.

    Raises:
        Refused: LOST_DIGITS where the table rounded it (1.38E+10, more than 15 digits, a phone of zeros only
        behind the first ones); as `text`.
    """
    words = ascii_digits(text(cell, field)).strip().lstrip("'").strip()
    if _ROUNDED.fullmatch(words) or (isinstance(cell, int | float) and _lost(cell)):
        raise Refused(Why.LOST_DIGITS, field, value=veiled(words)[:40])
    found = _TRAILING_ZERO.fullmatch(words)
    return found[1] if found else words


def day(cell: Cell, field: str, epoch: date = EPOCH_1900) -> date:
    """A day as a table holds one: a date, a count of days since `epoch`, 1990-8-21, 1990/8/21, 1990年8月21日,
    19900821, 21.08.1990.

    Raises:
        Refused: AMBIGUOUS_DATE where day and month could be either, NOT_A_DATE; as `text`.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float) and not math.isfinite(cell):
        raise Refused(Why.NOT_A_DATE, field)
    if isinstance(cell, float) and not cell.is_integer():
        return _serial(int(cell), field, epoch)
    words = digits(cell, field)
    if len(words) > _LONGEST_DAY:
        raise Refused(Why.NOT_A_DATE, field)
    if words.isdecimal() and len(words) <= 5:
        return _serial(int(words), field, epoch)
    return _written(_TIME.sub("", words.translate(_DASHES)).strip(), field)


def whole(cell: Cell, field: str, limit: int) -> int:
    """A whole number from 0 to `limit`; 1,200 is one. Refused(NOT_WHOLE) with `limit`; as `text`."""
    found = None if isinstance(cell, bool) else _POINTS.fullmatch(_whole_words(cell, field))
    figures = re.sub(r"[^0-9]", "", found[0]).lstrip("0") if found else ""
    # Python makes no number of more than 4,300 digits, so they are counted first.
    if not found or len(figures) > len(str(limit)) or int(figures or 0) > limit:
        raise Refused(Why.NOT_WHOLE, field, limit=limit)
    return int(figures or 0)


def yes(cell: Cell, field: str) -> bool:
    """Yes or no in many words. Refused(UNKNOWN_WORD) with `value` and `choices`; as `text`."""
    word = ascii_digits(text(cell, field)).strip().casefold()
    if word in _YES | _NO:
        return word in _YES
    raise Refused(Why.UNKNOWN_WORD, field, value=veiled(visible(word))[:40], choices="是, 否")


_WHY = {
    Fault.NO_VALUE: Why.FORMULA_WITHOUT_VALUE,
    Fault.ERROR: Why.CELL_ERROR,
    Fault.MERGED: Why.MERGED_CELL,
}


def _whole_words(cell: Cell, field: str) -> str:
    words = ascii_digits(text(cell, field)).strip()
    found = _TRAILING_ZERO.fullmatch(words)
    return found[1] if found else words


def _lost(number: float) -> bool:
    """Also a phone that was 1.38E+10 when it was saved: eleven digits, the last seven of them zeros."""
    return abs(number) >= EXACT or (number >= 10**10 and number % 10**7 == 0)


def _serial(number: int, field: str, epoch: date) -> date:
    if number in _YEARS or number not in _SERIALS:
        raise Refused(Why.NOT_A_DATE, field)  # a year alone, or no day that anybody lived
    return epoch + timedelta(days=number)


def _written(words: str, field: str) -> date:
    if found := _YEAR_FIRST.fullmatch(words):
        year, month, of_month = (int(part) for part in found.groups() if part is not None)
        return _date(year, month, of_month, field)
    found = _YEAR_LAST.fullmatch(words)
    if not found:
        raise Refused(Why.NOT_A_DATE, field)
    first, second, year = (int(part) for part in found.groups())
    if first <= 12 and second <= 12 and first != second:
        raise Refused(Why.AMBIGUOUS_DATE, field)
    return _date(year, min(first, second) if max(first, second) > 12 else first, max(first, second), field)


def _date(year: int, month: int, of_month: int, field: str) -> date:
    try:
        return date(year, month, of_month)
    except ValueError:
        raise Refused(Why.NOT_A_DATE, field) from None
