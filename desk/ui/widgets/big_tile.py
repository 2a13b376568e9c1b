"""One of two ways to go: a big tile with its picture, what it is, what it brings, and its key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens

HEIGHT = 132
MARK = 64
PAD = 24
TITLE = 40


class BigTile(QAbstractButton):
    """Enter or a click goes there; `primary` is the one that most people take. The key is drawn only."""

    def __init__(
        self,
        icon: Icon,
        words: str,
        facts: str,
        key: str,
        *,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon, self._facts, self._key, self._primary = icon, facts, key, primary
        self.setText(words)
        self.setAccessibleName(words)
        self.setAccessibleDescription(facts)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(560, HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        edge, stroke = (t.focus, 3.0) if self.hasFocus() else (t.line2, 1.0)
        paint.box(painter, where, 14, t.hover if self.underMouse() else t.surface, edge, stroke)
        mark = QRectF(PAD, (where.height() - MARK) / 2, MARK, MARK)
        ground, ink = ("primary_bg", "primary_t") if self._primary else ("brass_bg", "brass_t")
        paint.box(painter, mark, 14, t.colour(ground))
        icons.paint(painter, self._icon, mark, 36, t.colour(ink), "fill")
        cap = paint.cap_box(where.right() - PAD - paint.cap_width(self._key), where, self._key)
        paint.key_cap(painter, cap, self._key, t.ink2, t.line2)
        words = QRectF(mark.right() + 20, 0, cap.left() - mark.right() - 36, where.height())
        self._paint_words(painter, words)
        painter.end()

    def _paint_words(self, painter: QPainter, where: QRectF) -> None:
        """Title and facts stand in the middle together, whether the facts take one line or two."""
        t = tokens()
        painter.setFont(fonts.font(fonts.BODY))
        flags = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        facts = painter.boundingRect(where, flags, self._facts)
        top = (where.height() - TITLE - facts.height()) / 2
        painter.setPen(t.ink2)
        painter.drawText(facts.translated(0, top + TITLE), flags, self._facts)
        upper = QRectF(where.x(), top, where.width(), TITLE - 8)
        paint.text(painter, upper, self.text(), t.ink, fonts.font(22, bold=True))
