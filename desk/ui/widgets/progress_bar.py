"""How far long work is: a bar with its words above; it never runs backwards and never pretends."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desk.ui.look import fonts, paint
from desk.ui.look.theme import tokens
from desk.ui.widgets.text import Text

THICK = 10


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setFixedHeight(THICK)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        paint.box(painter, where, THICK / 2, t.sunken, t.line2)
        if self.share > 0:
            wide = max(float(THICK), where.width() * self.share)
            paint.box(painter, QRectF(where.x(), where.y(), wide, THICK), THICK / 2, t.primary)
        painter.end()


class ProgressBar(QWidget):
    """`show_progress(done, of, words)`: the words say what the bar shows."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.words = Text("", fonts.ROW, bold=True)
        self._bar = _Bar()
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(self.words)
        stack.addWidget(self._bar)

    def show_progress(self, done: int, of: int, words: str) -> None:
        """So much of so much; `of` 0 is not known yet."""
        self._bar.share = min(1.0, done / of) if of else 0.0
        self._bar.update()
        self.words.setText(words)
        self.setAccessibleDescription(words)

    @property
    def share(self) -> float:
        """How much of the bar is filled, 0 to 1."""
        return self._bar.share
