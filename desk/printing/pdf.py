"""The PDF twin of a slip, drawn from the same rows: thermal paper fades within a year or so.

Byte for byte the same for the same page (no dates, no random ids), faces embedded as TrueType subsets,
text searchable.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import groupby

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from desk.printing import faces, metrics, pdf_fonts
from desk.printing.faces import Face
from desk.slips import code128
from desk.slips.document import Stroke
from desk.slips.grid import COLUMN_DOTS, BarcodeRow, Cell, Row, RuleRow, SignRow, TextRow, rows
from desk.slips.overlay import Page
from desk.slips.plain import segments

_POINTS_PER_DOT = 72 / 25.4 / metrics.DOTS_PER_MM
_MARGIN_DOTS = 32
"""4 mm at each side: 576 dots of print stand on 80 mm of paper."""


def write(pages: tuple[Page, ...], dots: int = 576) -> bytes:
    """One PDF with a sheet for each page (the copies of a slip), each as high as its text."""
    for face in Face:
        pdf_fonts.register(face)
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, pageCompression=1, initialFontName=str(Face.CHINESE))
    canvas.setTitle(pages[0].name if pages else "")
    canvas.setCreator("VIP Desk")
    for page in pages:
        _draw_page(canvas, page, dots)
    canvas.save()
    return out.getvalue()


def _draw_page(canvas: Canvas, page: Page, dots: int) -> None:
    """Coordinates are dots from the upper left corner, y downwards and so negative."""
    grid = rows(page, dots // COLUMN_DOTS)
    total = metrics.TOP + sum(map(metrics.height, grid)) + metrics.BOTTOM
    canvas.setPageSize(((dots + 2 * _MARGIN_DOTS) * _POINTS_PER_DOT, total * _POINTS_PER_DOT))
    canvas.scale(_POINTS_PER_DOT, _POINTS_PER_DOT)
    canvas.translate(_MARGIN_DOTS, total)
    top = metrics.TOP
    for row in grid:
        _draw_row(canvas, row, -top, dots)
        top += metrics.height(row)
    canvas.showPage()


def _draw_row(canvas: Canvas, row: Row, top: int, dots: int) -> None:
    match row:
        case TextRow(cells):
            _draw_cells(canvas, cells, top - metrics.baseline(row))
        case SignRow(cells, start):
            base = top - metrics.baseline(row)
            _draw_cells(canvas, cells, base)
            left = start * COLUMN_DOTS
            canvas.rect(left, base - 4, dots - left, 2, stroke=0, fill=1)
        case RuleRow(stroke):
            _draw_rule(canvas, stroke, top - metrics.rule_top(stroke), dots)
        case BarcodeRow(digits):
            _draw_barcode(canvas, digits, top, dots)


def _draw_cells(canvas: Canvas, cells: tuple[Cell, ...], base: int) -> None:
    for segment in segments(cells):
        for face, left, text in _strings(segment):
            canvas.setFont(face, metrics.EM[segment[0].size])
            canvas.drawString(left, base, text)


def _strings(segment: tuple[Cell, ...]) -> Iterator[tuple[Face, float, str]]:
    """What one drawing call can write: characters of one face that are as wide as their cells.

    Others stand alone in the middle of theirs.
    """
    for (face, _), group in groupby(segment, key=_run_key):
        cells = tuple(group)
        text = "".join(faces.choose(cell.char, bold=cell.bold)[1] for cell in cells)
        yield face, cells[0].column * COLUMN_DOTS + _aside(cells[0]), text


def _run_key(cell: Cell) -> tuple[Face, int]:
    face, _ = faces.choose(cell.char, bold=cell.bold)
    return face, -1 if _aside(cell) == 0 else cell.column


def _aside(cell: Cell) -> float:
    """Dots from the cell's left edge to the character's, where its advance is not the cell's width."""
    face, drawn = faces.choose(cell.char, bold=cell.bold)
    advance = pdfmetrics.stringWidth(drawn, face, metrics.EM[cell.size])
    room = cell.columns * COLUMN_DOTS - advance
    return 0 if abs(room) < 1 / 8 else room / 2


def _draw_rule(canvas: Canvas, stroke: Stroke, top: int, dots: int) -> None:
    thick = metrics.STROKE[stroke]
    step, dash = (dots, dots) if stroke is Stroke.SOLID else (metrics.DASH + metrics.DASH_GAP, metrics.DASH)
    for left in range(0, dots, step):
        canvas.rect(left, top - thick, min(dash, dots - left), thick, stroke=0, fill=1)


def _draw_barcode(canvas: Canvas, digits: str, top: int, dots: int) -> None:
    module = code128.MODULE_DOTS
    first = (dots - code128.length(digits) * module) // 2
    for at, wide in code128.bars(digits):
        canvas.rect(
            first + at * module,
            top - metrics.BARCODE_BARS,
            wide * module,
            metrics.BARCODE_BARS,
            stroke=0,
            fill=1,
        )
