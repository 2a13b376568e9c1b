"""The one engine that decides where each character stands: every renderer draws these rows.

A page and a number of columns (48 on 80 mm, 32 on 58 mm) become rows of cells. No cell crosses the
right edge.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from desk.slips.document import (
    Align,
    Columns,
    Line,
    Pair,
    Paragraph,
    Rule,
    Runs,
    Size,
    Space,
    Stroke,
    text_of,
)
from desk.slips.overlay import Barcode, Page, PageBlock, SignHere
from desk.slips.widths import clean, columns_of, width
from desk.slips.wrapping import wrap

COLUMN_DOTS = 12
_LEAST_VALUE = 12
"""A value that has fewer columns than this beside its label goes below it."""


class Cell(NamedTuple):
    """A character at a column. `columns` is what it takes up: 1 or 2, or 2 or 4 in double size."""

    char: str
    column: int
    columns: int
    size: Size
    bold: bool


class TextRow(NamedTuple):
    """Characters on one baseline; `size` is the largest of them."""

    cells: tuple[Cell, ...]
    size: Size


class RuleRow(NamedTuple):
    """A line across."""

    stroke: Stroke


class BarcodeRow(NamedTuple):
    """A barcode in the middle."""

    digits: str


class SignRow(NamedTuple):
    """A label, and a line to write on from column `start` to the right edge."""

    cells: tuple[Cell, ...]
    start: int


Row = TextRow | RuleRow | BarcodeRow | SignRow


def rows(page: Page, columns: int) -> list[Row]:
    """The rows of a page on paper of so many columns."""
    return [row for block in page.blocks for row in _block(block, columns)]


def _block(block: PageBlock, columns: int) -> Iterator[Row]:
    match block:
        case Line(runs, align, size, bold):
            yield from _texts(_text(runs), columns, align, size, bold=bold)
        case Paragraph(runs, bold):
            yield from _texts(_text(runs), columns, Align.LEFT, Size.NORMAL, bold=bold)
        case Pair():
            yield from _pair(block, columns)
        case Columns():
            yield from _columns(block, columns)
        case Rule(stroke):
            yield RuleRow(stroke)
        case Space(count):
            yield from [TextRow((), Size.NORMAL)] * count
        case Barcode(digits):
            yield BarcodeRow(digits)
        case SignHere(label):
            yield from _sign_here(clean(label), columns)


def _texts(text: str, columns: int, align: Align, size: Size, *, bold: bool) -> Iterator[TextRow]:
    scale = _scale(size)
    for line in wrap(text, columns // scale):
        start = _start(columns_of(line) * scale, columns, align)
        yield TextRow(_cells(line, start, size, bold=bold), size)


def _pair(pair: Pair, columns: int) -> Iterator[TextRow]:
    """Label and value on one row if they fit. Else the long one gives way.

    A value that fits a row of its own stands below its label, a longer one wraps beside it; a long label
    wraps beside a short value.
    """
    label, value, scale = clean(pair.label), _text(pair.value), _scale(pair.size)
    long, wide = columns_of(label), columns_of(value) * scale
    fits = long + 1 + wide <= columns
    if fits or (wide > columns and columns - long - 1 >= _LEAST_VALUE * scale):
        yield from _beside([label], wrap(value, (columns - long - 1) // scale), pair, columns)
    elif wide * 3 <= columns:
        yield from _beside(wrap(label, columns - wide - 1), [value], pair, columns)
    else:
        yield from _texts(label, columns, Align.LEFT, Size.NORMAL, bold=pair.bold)
        yield from _texts(value, columns, Align.RIGHT, pair.size, bold=pair.bold)


def _beside(labels: list[str], values: list[str], pair: Pair, columns: int) -> Iterator[TextRow]:
    """Lines of a label at the left, lines of its value at the right."""
    for label, value in zip_longest(labels, values, fillvalue=""):
        head = _cells(label, 0, Size.NORMAL, bold=pair.bold)
        start = columns - columns_of(value) * _scale(pair.size)
        yield TextRow(
            (*head, *_cells(value, start, pair.size, bold=pair.bold)), pair.size if value else Size.NORMAL
        )


def _sign_here(label: str, columns: int) -> Iterator[Row]:
    """The line to write on has at least half the paper; a longer label stands above it."""
    if columns_of(label) * 2 > columns:
        yield from _texts(label, columns, Align.LEFT, Size.NORMAL, bold=False)
        label = ""
    cells = _cells(label, 0, Size.NORMAL, bold=False)
    yield SignRow(cells, columns_of(label) + 1 if label else 0)


def _columns(block: Columns, columns: int) -> Iterator[TextRow]:
    """Cells side by side with one column between them, each wrapped in its own width."""
    room = columns - (len(block.shares) - 1)
    total = sum(block.shares)
    wides = [max(2, room * share // total) for share in block.shares]
    wides[0] += room - sum(wides)
    wrapped = [wrap(_text(runs), wide) for runs, wide in zip(block.cells, wides, strict=True)]
    for index in range(max(map(len, wrapped))):
        cells: list[Cell] = []
        left = 0
        for lines, wide, align in zip(wrapped, wides, block.aligns, strict=True):
            line = lines[index] if index < len(lines) else ""
            start = left + _start(columns_of(line), wide, align)
            cells += _cells(line, start, Size.NORMAL, bold=block.bold)
            left += wide + 1
        yield TextRow(tuple(cells), Size.NORMAL)


def _cells(text: str, start: int, size: Size, *, bold: bool) -> tuple[Cell, ...]:
    cells: list[Cell] = []
    scale, column = _scale(size), start
    for char in text:
        wide = width(char) * scale
        cells.append(Cell(char, column, wide, size, bold))
        column += wide
    return tuple(cells)


def _text(runs: Runs) -> str:
    return clean(text_of(runs))


def _scale(size: Size) -> int:
    return 2 if size is Size.DOUBLE else 1


def _start(wide: int, columns: int, align: Align) -> int:
    match align:
        case Align.LEFT:
            return 0
        case Align.CENTER:
            return max(0, (columns - wide) // 2)
        case Align.RIGHT:
            return max(0, columns - wide)
