"""A tick box with its words."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens

HEIGHT = 36
BOX = 20


class Tick(QCheckBox):
    """Yes or no; the whole line is the target."""

    def __init__(self, words: str, *, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setAccessibleName(words)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(BOX + 14 + fonts.width(self.text()), HEIGHT)

    def hitButton(self, pos: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        place = QRectF(2, (self.height() - BOX) / 2, BOX, BOX)
        if self.hasFocus():
            paint.box(painter, QRectF(self.rect()), 7, None, t.focus, 2)
            place.translate(4, 0)
        on = self.isChecked()
        fill = t.primary if on and self.isEnabled() else t.surface if self.isEnabled() else t.sunken
        paint.box(painter, place, 4, fill, None if on and self.isEnabled() else t.field, 1)
        if on:
            ink = t.on_primary if self.isEnabled() else t.ink3
            icons.paint(painter, Icon.CHECK, place, 16, ink, "bold")
        where = QRectF(self.rect()).adjusted(place.right() + 8, 0, -4, 0)
        paint.text(painter, where, self.text(), t.ink if self.isEnabled() else t.ink3, fonts.font())
        painter.end()

    def checkStateText(self) -> str:
        """For the dump of a screen as text."""
        return "[x]" if self.checkState() == Qt.CheckState.Checked else "[ ]"
