"""A count in a solid round: brass = just a count, red = someone must act."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.look import fonts, paint
from desk.ui.look.theme import tokens

SMALL = 23
LARGE = 27


def paint_count(
    painter: QPainter, where: QRectF, count: int, *, alert: bool = False, on_current: bool = False
) -> None:
    """The badge in that box; on the current tab, which is brass itself, a plain count is umber."""
    t = tokens()
    fill, ink = (t.alert, t.on_alert) if alert else (t.brass_c, t.on_brass)
    if on_current and not alert:
        fill, ink = t.chrome, t.chrome_ink
    paint.box(painter, where, where.height() / 2, fill)
    size = fonts.TITLE if alert else fonts.SECONDARY
    paint.text(
        painter,
        where,
        words(count),
        ink,
        fonts.font(size, bold=True),
        Qt.AlignmentFlag.AlignHCenter,
        elide=False,
    )


def words(count: int) -> str:
    """What stands in the badge."""
    return str(count) if count < 100 else "99+"


def badge_width(count: int, *, alert: bool = False) -> int:
    """As wide as high for one digit, wider for more."""
    height = LARGE if alert else SMALL
    size = fonts.TITLE if alert else fonts.SECONDARY
    return max(height, fonts.width(words(count), size, bold=True) + 14)


class CountBadge(QWidget):
    """A count by itself."""

    def __init__(self, count: int = 0, *, alert: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._alert = count, alert
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words(count))

    def show_count(self, count: int, *, alert: bool = False) -> None:
        """Another count."""
        self._count, self._alert = count, alert
        self.setAccessibleName(words(count))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(badge_width(self._count, alert=self._alert), LARGE if self._alert else SMALL)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        paint_count(painter, QRectF(self.rect()), self._count, alert=self._alert)
        painter.end()
