"""What an entry does to the points: the change biggest, its sum in words, then before and after."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.widgets.paged_model import Cells, shown

HEIGHT = 140


@dataclass(frozen=True, slots=True)
class Change:
    """Points: the change with its sign, the sum in words (1,288元×等级1.0), before and after. None.

    Not known yet.
    """

    title: str
    before_word: str
    after_word: str
    amount: int | None = None
    sum: str = ""
    before: int | None = None
    after: int | None = None


class PointsPreview(QWidget):
    """The preview, 140 high; empty figures show as a dash."""

    def __init__(self, change: Change, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_change(change)

    def show_change(self, change: Change) -> None:
        """Another change."""
        self._change = change
        amount, after = shown(change.amount, Cells.POINTS), shown(change.after, Cells.NUMBER)
        self.setAccessibleName(f"{change.title} {amount}")
        self.setAccessibleDescription(f"{change.sum} {change.after_word} {after}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(382, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        paint.box(painter, where, 8, t.primary_bg, t.primary_t if t.dark else None)
        inner = where.adjusted(17, 0, -17, 0)
        self._paint_upper(painter, inner)
        painter.setPen(t.field)
        painter.setOpacity(0.6)
        painter.drawLine(QPointF(inner.x(), 99.5), QPointF(inner.right(), 99.5))
        painter.setOpacity(1)
        self._paint_lower(painter, QRectF(inner.x(), 100, inner.width(), 40))
        painter.end()

    def _paint_upper(self, painter: QPainter, inner: QRectF) -> None:
        t, change = tokens(), self._change
        head = QRectF(inner.x(), 12, inner.width(), 20)
        paint.text(painter, head, change.title, t.primary_t, fonts.font(fonts.BODY, bold=True))
        taken = fonts.width(change.title, fonts.BODY, bold=True) + 16
        right = Qt.AlignmentFlag.AlignRight
        paint.text(
            painter, head.adjusted(taken, 0, 0, 0), change.sum, t.ink2, fonts.font(fonts.SECONDARY), right
        )
        words = shown(change.amount, Cells.POINTS) if change.amount is not None else "—"
        ink = t.primary_t if change.amount is None or change.amount >= 0 else t.ink
        font = fonts.font(fonts.CHANGE, bold=True)
        paint.text(painter, QRectF(inner.x() - 3, 32, inner.width(), 62), words, ink, font, elide=False)

    def _paint_lower(self, painter: QPainter, where: QRectF) -> None:
        t, change = tokens(), self._change
        before = "—" if change.before is None else shown(change.before, Cells.NUMBER)
        after = "—" if change.after is None else shown(change.after, Cells.NUMBER)
        small, plain, bold = (
            fonts.font(fonts.SECONDARY),
            fonts.font(fonts.NAME),
            fonts.font(fonts.ACT, bold=True),
        )
        paint.text(painter, where, change.before_word, t.ink2, small)
        x = where.x() + fonts.width(change.before_word, fonts.SECONDARY) + 10
        paint.text(painter, QRectF(x, where.y(), 140, where.height()), before, t.ink, plain, elide=False)
        spot = QRectF(where.center().x() - 21, where.y(), 22, where.height())
        icons.paint(painter, Icon.ARROW_RIGHT, spot, 22, t.primary_t, "bold")
        paint.text(painter, where, after, t.ink, bold, Qt.AlignmentFlag.AlignRight, elide=False)
        taken = fonts.width(after, fonts.ACT, bold=True) + 12
        right = Qt.AlignmentFlag.AlignRight
        paint.text(
            painter, where.adjusted(0, 0, -taken, 0), change.after_word, t.ink2, small, right, elide=False
        )
