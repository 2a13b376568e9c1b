"""The printer on the top bar: icon with a dot, its state, how many slips wait.

Press it for the print queue.
"""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.shell.chrome_button import ChromeButton

LEAST, MOST = 138, 190
BESIDE = 50
"""What the icon and the margins take beside the words."""
DOT = 5.5


class Light(Enum):
    """The dot: UNKNOWN is grey and never green; WARN paper low; BAD paper out, offline."""

    UNKNOWN = "chrome_ink2"
    OK = "good_c"
    WARN = "warn_c"
    BAD = "alert"


class PrinterChip(ChromeButton):
    """`show_state` with the light, the state in words and what waits."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Icon.PRINTER, "", parent)
        self.light, self._state, self._waiting = Light.UNKNOWN, "", ""
        self.show_state(Light.UNKNOWN, self.tr("Printer unknown"), "")

    def show_state(self, light: Light, state: str, waiting: str) -> None:
        """The two lines, and what the ear hears."""
        self.light, self._state, self._waiting = light, state, waiting
        words = " ".join(part for part in (state, waiting) if part)
        self.setAccessibleName(words)
        self.setToolTip(words)
        wide = max(fonts.width(state, fonts.SECONDARY, bold=True), fonts.width(waiting, fonts.SMALL))
        self.setFixedWidth(max(LEAST, min(MOST, wide + BESIDE + 2)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        fill = t.chrome_line if self.isDown() or self.underMouse() else t.chrome_2
        edge = t.brass_c if self.hasFocus() else None
        paint.box(painter, where, 8, fill, edge, 2)
        icons.paint(painter, Icon.PRINTER, QRectF(8, 0, 24, where.height()), 24, t.chrome_ink, "regular")
        self._paint_dot(painter, fill_under=fill.name())
        self._paint_words(painter, where)
        painter.end()

    def _paint_dot(self, painter: QPainter, fill_under: str) -> None:
        t = tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        middle = QPointF(29, self.height() / 2 + 9)
        painter.setBrush(t.chrome_line if fill_under == t.chrome_line.name() else t.chrome_2)
        painter.drawEllipse(middle, DOT + 2, DOT + 2)
        painter.setBrush(t.colour(self.light.value))
        painter.drawEllipse(middle, DOT, DOT)

    def _paint_words(self, painter: QPainter, where: QRectF) -> None:
        t = tokens()
        inner = where.adjusted(42, 0, -8, 0)
        middle = where.center().y()
        upper = QRectF(inner.x(), middle - 19 if self._waiting else middle - 10, inner.width(), 20)
        paint.text(painter, upper, self._state, t.chrome_ink, fonts.font(fonts.SECONDARY, bold=True))
        lower = QRectF(inner.x(), middle, inner.width(), 18)
        paint.text(painter, lower, self._waiting, t.chrome_ink2, fonts.font(fonts.SMALL))
