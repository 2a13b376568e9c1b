"""The program's mark: five bars of sound on a brass tile."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.ui.look import paint
from desk.ui.look.theme import tokens

# Middle and length of each bar, in parts of the tile's side.
BARS = ((0.222, 0.25), (0.361, 0.486), (0.5, 0.70), (0.639, 0.41), (0.778, 0.20))
THICK = 0.083


def paint_logo(painter: QPainter, where: QRectF) -> None:
    """The mark in that square."""
    t = tokens()
    side = where.width()
    paint.box(painter, where, side * 0.22, t.brass_c)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(t.on_brass)
    for middle, length in BARS:
        bar = QRectF(0, 0, side * THICK, side * length)
        bar.moveCenter(where.center())
        bar.moveLeft(where.x() + side * (middle - THICK / 2))
        painter.drawRoundedRect(bar, side * THICK / 2, side * THICK / 2)


class Logo(QWidget):
    """The mark by itself."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        paint_logo(painter, QRectF(self.rect()))
        painter.end()
