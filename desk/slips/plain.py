"""A page as plain text: for golden files, for search, and for eyes without a printer.

Double-sized text stands in its middle, written narrow: words stay words.
"""

from __future__ import annotations

from desk.slips.document import Size, Stroke
from desk.slips.grid import BarcodeRow, Cell, RuleRow, SignRow, TextRow, rows
from desk.slips.overlay import Page
from desk.slips.widths import columns_of


def text(page: Page, columns: int) -> str:
    """The page in lines of at most `columns`, each without trailing spaces, the last ended by a line feed."""
    lines: list[str] = []
    for row in rows(page, columns):
        match row:
            case TextRow(cells):
                lines.append(_line(cells, columns).rstrip())
            case RuleRow(stroke):
                lines.append(("=" if stroke is Stroke.SOLID else "-") * columns)
            case SignRow(cells, start):
                label = _line(cells, columns)
                lines.append(label + " " * (start - columns_of(label)) + "_" * (columns - start))
            case BarcodeRow(digits):
                lines.append(f"[{digits}]".center(columns).rstrip())
    return "\n".join(lines) + "\n"


def _line(cells: tuple[Cell, ...], columns: int) -> str:
    line = ""
    for segment in segments(cells):
        written = "".join(cell.char for cell in segment)
        first, end = segment[0].column, segment[-1].column + segment[-1].columns
        narrow = columns_of(written)
        if segment[0].size is Size.NORMAL or first == 0:
            start = first
        else:
            start = end - narrow if end == columns else first + (end - first - narrow) // 2
        line += " " * (start - columns_of(line)) + written
    return line


def segments(cells: tuple[Cell, ...]) -> list[tuple[Cell, ...]]:
    """Cells that stand side by side without a gap and look the same: what one drawing call writes."""
    found: list[list[Cell]] = []
    for cell in cells:
        last = found[-1][-1] if found else None
        if last and last.column + last.columns == cell.column and last[3:] == cell[3:]:
            found[-1].append(cell)
        else:
            found.append([cell])
    return [tuple(segment) for segment in found]
