"""Strokes that every painted widget shares.

Boxes on whole pixels, focus rings, key caps, one baseline for a row.
"""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from desk.ui.look import fonts
from desk.ui.look.theme import tokens

CAP_HEIGHT = 20
CAP_PAD = 6
FOCUS = 2
FOCUS_GAP = 2


def begin(widget: QWidget) -> QPainter:
    """A painter with smooth edges on that widget."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def box(
    painter: QPainter,
    where: QRectF,
    radius: float,
    fill: QColor | None = None,
    edge: QColor | None = None,
    stroke: float = 1,
    *,
    dashed: bool = False,
) -> None:
    """A rounded box whose edge lies wholly inside `where`, so that one pixel stays one pixel."""
    half = stroke / 2 if edge is not None else 0
    painter.setBrush(QBrush(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    if edge is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(edge, stroke, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine))
    painter.drawRoundedRect(where.adjusted(half, half, -half, -half), radius - half, radius - half)


def focus_ring(painter: QPainter, where: QRectF, radius: float) -> QRectF:
    """Two pixels of focus along the edge of `where`.

    Gives the box inside its gap, where the thing itself is drawn.
    """
    box(painter, where, radius, None, tokens().focus, FOCUS)
    inside = FOCUS + FOCUS_GAP
    return where.adjusted(inside, inside, -inside, -inside)


def text(
    painter: QPainter,
    where: QRectF,
    words: str,
    colour: QColor,
    font: QFont,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    elide: bool = True,
) -> None:
    """One line, its baseline set from the font's own measures: digits and Chinese stand level."""
    measures = QFontMetrics(font)
    if elide:
        words = measures.elidedText(words, Qt.TextElideMode.ElideRight, max(0, int(where.width()) + 1))
    advance = measures.horizontalAdvance(words)
    x = where.x()
    if align & Qt.AlignmentFlag.AlignRight:
        x = where.right() - advance
    elif align & Qt.AlignmentFlag.AlignHCenter:
        x += (where.width() - advance) / 2
    painter.setPen(colour)
    painter.setFont(font)
    painter.drawText(QPointF(x, baseline(where, font.pixelSize())), words)


def baseline(where: QRectF, pixels: int) -> float:
    """The baseline that puts the middle of a Chinese character of that size in the middle of the box.

    A character stands 0.88 above and 0.12 below the baseline. The line's own ascent and descent, made for
    every script, would set it off, and digits and Chinese would not stand level.
    """
    return round(where.center().y() + pixels * 0.38)


def cap_width(label: str) -> int:
    """How wide the drawn key is."""
    return max(26, fonts.width(label, fonts.CAP, bold=True) + 2 * CAP_PAD)


def key_cap(
    painter: QPainter, where: QRectF, label: str, ink: QColor, edge: QColor, fill: QColor | None = None
) -> None:
    """A key as it stands on the keyboard: its name in 12 bold in a small box."""
    box(painter, where, 4, fill, edge)
    text(painter, where, label, ink, fonts.font(fonts.CAP, bold=True), Qt.AlignmentFlag.AlignHCenter)


def cap_box(x: float, around: QRectF, label: str) -> QRectF:
    """Where a key cap stands that begins at x and is centred in the height of `around`."""
    return QRectF(x, round(around.center().y() - CAP_HEIGHT / 2), cap_width(label), CAP_HEIGHT)


def left_bar(painter: QPainter, where: QRectF, radius: float, width: int, colour: QColor) -> None:
    """A bar at the left, cut to the rounded corners of the box that it belongs to."""
    painter.save()
    path = QPainterPath()
    path.addRoundedRect(where, radius, radius)
    painter.setClipPath(path)
    painter.fillRect(QRectF(where.x(), where.y(), width, where.height()), colour)
    painter.restore()


def rectf(rect: QRect) -> QRectF:
    """Short for the same box in floating point."""
    return QRectF(rect)
