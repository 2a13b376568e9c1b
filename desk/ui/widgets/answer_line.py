"""The line under a field that is always there: a hint, a fact, or a refusal that says what to do."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens

HEIGHT = 19
ICON = 16
STEP = 20


class Answer(Enum):
    """What the line says: nothing or a hint in grey, a fact in jade, a refusal in red."""

    HINT = "hint"
    FACT = "fact"
    REFUSAL = "refusal"


class AnswerLine(QWidget):
    """One reserved line of 19 px, so that nothing jumps when an answer comes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = Answer.HINT
        self.words = ""
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, kind: Answer, words: str) -> None:
        """Show the words; '' leaves the line empty."""
        self.kind, self.words = kind, words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def needed(self) -> int:
        """How wide the words are with their icon."""
        icon = 0 if self.kind is Answer.HINT else STEP
        return icon + fonts.width(self.words, self._size(), bold=self.kind is Answer.REFUSAL) + 1

    def sizeHint(self) -> QSize:
        return QSize(0, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.words:
            return
        painter = paint.begin(self)
        self._paint(painter, paint.rectf(self.rect()))
        painter.end()
        cut = self.needed() > self.width()
        self.setToolTip(self.words if cut else "")

    def _size(self) -> int:
        return fonts.SECONDARY if self.kind is Answer.REFUSAL else fonts.SMALL

    def _paint(self, painter: QPainter, where: QRectF) -> None:
        t = tokens()
        colour = {Answer.HINT: t.ink2, Answer.FACT: t.primary_t, Answer.REFUSAL: t.danger_t}[self.kind]
        if self.kind is not Answer.HINT:
            icon = Icon.CHECK_CIRCLE if self.kind is Answer.FACT else Icon.WARNING_CIRCLE
            icons.paint(painter, icon, QRectF(0, where.y(), ICON, where.height()), ICON, colour, "fill")
            where = where.adjusted(STEP, 0, 0, 0)
        font = fonts.font(self._size(), bold=self.kind is Answer.REFUSAL)
        paint.text(painter, where, self.words, colour, font)
