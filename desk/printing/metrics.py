"""How high each row is, in dots, and where in it the baseline runs: the same for the raster and the PDF.

All faces of a row stand on one baseline computed for its largest size; so digits do not float above
Chinese characters.
"""

from __future__ import annotations

from desk.slips.document import Size, Stroke
from desk.slips.grid import BarcodeRow, Row, RuleRow, SignRow, TextRow

DOTS_PER_MM = 8
EM = {Size.NORMAL: 24, Size.DOUBLE: 48}
_HEIGHT = {Size.NORMAL: 30, Size.DOUBLE: 62}
_BASELINE = {Size.NORMAL: 24, Size.DOUBLE: 48}
_RULE_HEIGHT = 16
_BARCODE_HEIGHT = 76
BARCODE_BARS = 68
"""Dots that the bars are high; the rest of the row is the gap below."""
_SIGN_HEIGHT = 44
_SIGN_BASELINE = 36
STROKE = {Stroke.DASHED: 2, Stroke.SOLID: 3}
DASH, DASH_GAP = 7, 5
TOP = 12
"""Empty dots above the first row."""
BOTTOM = 12


def height(row: Row) -> int:
    """Dots of a row."""
    match row:
        case TextRow(_, size):
            return _HEIGHT[size]
        case SignRow():
            return _SIGN_HEIGHT
        case BarcodeRow():
            return _BARCODE_HEIGHT
        case RuleRow():
            return _RULE_HEIGHT


def baseline(row: TextRow | SignRow) -> int:
    """Dots from the row's top to the line that its characters stand on."""
    return _BASELINE[row.size] if isinstance(row, TextRow) else _SIGN_BASELINE


def rule_top(stroke: Stroke) -> int:
    """Dots from a rule row's top to its line."""
    return (_RULE_HEIGHT - STROKE[stroke]) // 2
