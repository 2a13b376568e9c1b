"""Two or three modes of one form side by side; the chosen one is solid jade."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.ui.look import fonts, paint
from desk.ui.look.theme import tokens

HEIGHT = 40
INSET = 4


@dataclass(frozen=True, slots=True)
class Mode:
    """One of them: its value, its words, the key that chooses it (drawn only)."""

    value: str
    words: str
    key: str = ""

    def width(self, size: int) -> int:
        """How wide it must be."""
        cap = paint.cap_width(self.key) + 8 if self.key else 0
        return fonts.width(self.words, size, bold=True) + cap + 24


class Segmented(QWidget):
    """The switch. `chosen(value)` when a person changed it; arrows move it."""

    chosen = Signal(str)

    def __init__(
        self, modes: Sequence[Mode], *, name: str = "", least: int = 60, height: int = HEIGHT,
        size: int = fonts.ROW, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._modes = tuple(modes)
        self._least, self._size = least, size
        self._value = self._modes[0].value
        self.setFixedHeight(height)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._say()

    def value(self) -> str:
        """The chosen mode."""
        return self._value

    def set_value(self, value: str) -> None:
        """Choose without `chosen`."""
        self._value = value
        self._say()
        self.update()

    def choose(self, value: str) -> None:
        """Choose as a person does."""
        if value != self._value:
            self.set_value(value)
            self.chosen.emit(value)

    def _say(self) -> None:
        words = next((mode.words for mode in self._modes if mode.value == self._value), "")
        self.setAccessibleDescription(words)

    def _places(self) -> list[QRectF]:
        inner = QRectF(self.rect()).adjusted(INSET, INSET, -INSET, -INSET)
        wanted = [max(self._least, mode.width(self._size)) for mode in self._modes]
        scale = inner.width() / sum(wanted)
        places, x = [], inner.x()
        for wide in wanted:
            places.append(QRectF(x, inner.y(), wide * scale, inner.height()))
            x += wide * scale
        return places

    def sizeHint(self) -> QSize:
        wide = sum(max(self._least, mode.width(self._size)) for mode in self._modes)
        return QSize(wide + 2 * INSET, self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        paint.box(painter, where, 8, t.sunken, t.line2)
        if self.hasFocus():
            paint.box(painter, where, 8, None, t.focus, 2)
        for mode, place in zip(self._modes, self._places(), strict=True):
            self._paint_mode(painter, place, mode)
        painter.end()

    def _paint_mode(self, painter: QPainter, place: QRectF, mode: Mode) -> None:
        t = tokens()
        now = mode.value == self._value
        ink = t.on_primary if now else t.ink
        if now:
            paint.box(painter, place, 6, t.primary)
        wide = fonts.width(mode.words, self._size, bold=now)
        cap = paint.cap_width(mode.key) + 8 if mode.key else 0
        x = place.x() + (place.width() - wide - cap) / 2
        font = fonts.font(self._size, bold=now)
        paint.text(painter, QRectF(x, place.y(), wide, place.height()), mode.words, ink, font, elide=False)
        if mode.key:
            edge = t.on_primary if now else t.line2
            paint.key_cap(painter, paint.cap_box(x + wide + 8, place, mode.key), mode.key, ink, edge)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for mode, place in zip(self._modes, self._places(), strict=True):
            if place.contains(event.position()):
                self.choose(mode.value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Space: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        values = [mode.value for mode in self._modes]
        self.choose(values[(values.index(self._value) + step) % len(values)])
