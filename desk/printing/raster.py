"""A page as the one-bit picture that prints: screen preview and printer get this same image, pixel for pixel.

Glyphs are drawn once in grey with hinting and cut at a threshold: strokes stay an even two dots wide,
where one-bit hinting thins some to a single dot that thermal paper loses.
"""

from __future__ import annotations

from functools import cache, lru_cache

from PIL import Image, ImageDraw, ImageFont

from desk.printing import faces, metrics
from desk.printing.faces import Face
from desk.printing.paper import DOTS_80MM
from desk.slips import code128
from desk.slips.document import Size, Stroke
from desk.slips.grid import COLUMN_DOTS, BarcodeRow, Cell, Row, RuleRow, SignRow, TextRow, rows
from desk.slips.overlay import Page

_WHITE, _BLACK = 1, 0
_THRESHOLD = 110
_ASIDE = 4
"""Room around a glyph for what leans out of its cell."""


def draw(page: Page, dots: int = DOTS_80MM) -> Image.Image:
    """The page on paper of so many dots (a multiple of 8): mode '1', white is 1, as high as its rows."""
    grid = rows(page, dots // COLUMN_DOTS)
    total = metrics.TOP + sum(map(metrics.height, grid)) + metrics.BOTTOM
    image = Image.new("1", (dots, total), _WHITE)
    top = metrics.TOP
    for row in grid:
        _draw_row(image, row, top)
        top += metrics.height(row)
    return image


def _draw_row(image: Image.Image, row: Row, top: int) -> None:
    match row:
        case TextRow(cells):
            _draw_cells(image, cells, top + metrics.baseline(row))
        case SignRow(cells, start):
            base = top + metrics.baseline(row)
            _draw_cells(image, cells, base)
            _fill(image, start * COLUMN_DOTS, base + 2, image.width, base + 4)
        case RuleRow(stroke):
            _draw_rule(image, stroke, top + metrics.rule_top(stroke))
        case BarcodeRow(digits):
            _draw_barcode(image, digits, top)


def _draw_cells(image: Image.Image, cells: tuple[Cell, ...], base: int) -> None:
    for cell in cells:
        if cell.char in " \u3000":
            continue
        mask, left, above = _glyph(cell.char, cell.columns, cell.size, cell.bold)
        image.paste(_BLACK, (cell.column * COLUMN_DOTS + left, base - above), mask)


def _draw_rule(image: Image.Image, stroke: Stroke, top: int) -> None:
    bottom = top + metrics.STROKE[stroke]
    if stroke is Stroke.SOLID:
        _fill(image, 0, top, image.width, bottom)
        return
    for left in range(0, image.width, metrics.DASH + metrics.DASH_GAP):
        _fill(image, left, top, left + metrics.DASH, bottom)


def _draw_barcode(image: Image.Image, digits: str, top: int) -> None:
    module = code128.MODULE_DOTS
    first = (image.width - code128.length(digits) * module) // 2
    for at, wide in code128.bars(digits):
        left = first + at * module
        _fill(image, left, top, left + wide * module, top + metrics.BARCODE_BARS)


def _fill(image: Image.Image, left: int, top: int, right: int, bottom: int) -> None:
    image.paste(_BLACK, (left, top, min(right, image.width), bottom))


@lru_cache(maxsize=4096)
def _glyph(char: str, columns: int, size: Size, bold: bool) -> tuple[Image.Image, int, int]:
    """A character as a mask, with its left edge from the cell's and its top above the baseline, in dots.

    A glyph that is narrower than its cell, or wider, stands in the cell's middle.
    """
    face, drawn = faces.choose(char, bold=bold)
    font = _font(face, metrics.EM[size])
    wide = columns * COLUMN_DOTS
    above, below = metrics.EM[size], metrics.EM[size] // 3
    grey = Image.new("L", (wide + 2 * _ASIDE, above + below), 0)
    left = _ASIDE + (wide - round(font.getlength(drawn))) // 2
    ImageDraw.Draw(grey).text((left, above), drawn, fill=255, font=font, anchor="ls")
    mask = grey.point(_cut_table()).convert("1", dither=Image.Dither.NONE)
    box = mask.getbbox() or (0, 0, 1, 1)
    return mask.crop(box), box[0] - _ASIDE, above - box[1]


@cache
def _cut_table() -> list[int]:
    return [255 if grey >= _THRESHOLD else 0 for grey in range(256)]


@cache
def _font(face: Face, em: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(faces.path(face), em, layout_engine=ImageFont.Layout.BASIC)
