"""A strip above the content that stands until it is answered.

The printer, a slip that may not have come out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.widgets.button import SMALL, Button
from desk.ui.widgets.text import Text

HEIGHT = 52


class Tone(Enum):
    """OK: done. WARN: do something soon. DANGER: answer now. INFO: news."""

    OK = "primary"
    WARN = "warn"
    DANGER = "danger"
    INFO = "info"


ICONS = {
    Tone.OK: Icon.CHECK_CIRCLE,
    Tone.WARN: Icon.WARNING,
    Tone.DANGER: Icon.WARNING_CIRCLE,
    Tone.INFO: Icon.INFO,
}


class MessageStrip(QWidget):
    """Bar, icon, words and at most two small buttons: `acts` are (label, what it does)."""

    def __init__(
        self, tone: Tone, words: str, acts: Sequence[tuple[str, Callable[[], object]]] = (),
        *, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._tone = tone
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(44, 0, 8, 0)
        self._row.setSpacing(8)
        self._words = Text(words, fonts.BODY, bold=True, tone=f"{tone.value}_t")
        self._row.addWidget(self._words, 1)
        self.buttons = [self._add(label, act) for label, act in acts[:2]]

    def _add(self, label: str, act: Callable[[], object]) -> Button:
        button = Button(label, height=SMALL)
        button.setMinimumWidth(80)
        button.clicked.connect(lambda *_: act())
        self._row.addWidget(button)
        return button

    def say(self, words: str) -> None:
        """Other words (a countdown, another count)."""
        self._words.setText(words)
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        paint.box(painter, where, 7, t.colour(f"{self._tone.value}_bg"))
        paint.left_bar(painter, where, 7, 5, t.colour(self._tone.value))
        spot = QRectF(14, 0, 22, where.height())
        icons.paint(painter, ICONS[self._tone], spot, 22, t.colour(f"{self._tone.value}_t"), "fill")
        painter.end()
