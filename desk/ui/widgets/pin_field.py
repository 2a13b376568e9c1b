"""The six cells of a PIN: dots, no echo, no clipboard, no input method."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desk.rules.digits import ascii_digits
from desk.ui.look import paint
from desk.ui.look.theme import tokens
from desk.ui.widgets.answer_line import Answer
from desk.ui.widgets.labelled import Labelled

CELLS = 6
HEIGHT = 56
GAP = 11
DOT = 7


class PinCells(QWidget):
    """The cells. What is typed never leaves but by `value()`; the ear hears how many are filled, not what."""

    typed = Signal(int)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._digits = ""
        self.refused = False
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def value(self) -> str:
        """The digits typed so far."""
        return self._digits

    def clear(self) -> None:
        """Forget them."""
        self._take("")

    def push(self, digit: str) -> None:
        """One more digit, as if typed (from the pad)."""
        plain = ascii_digits(digit)
        if len(plain) == 1 and plain.isdecimal() and plain.isascii() and len(self._digits) < CELLS:
            self._take(self._digits + plain)

    def restore(self, digits: str) -> None:
        """Put back what stood there before a scan typed into it."""
        self._take(digits)

    def pop(self) -> None:
        """The last digit away."""
        self._take(self._digits[:-1])

    def _take(self, digits: str) -> None:
        if digits != self._digits:
            self._digits = digits
            self.setAccessibleDescription(f"{len(digits)} / {CELLS}")
            self.typed.emit(len(digits))
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self.pop()
        elif event.key() == Qt.Key.Key_Delete:
            self.clear()
        elif event.text() and ascii_digits(event.text()).isdecimal() and not event.isAutoRepeat():
            self.push(event.text())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(CELLS * 46 + (CELLS - 1) * GAP, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(CELLS * 36 + (CELLS - 1) * 8, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        wide = (self.width() - (CELLS - 1) * GAP) / CELLS
        at_work = min(len(self._digits), CELLS - 1)
        for at in range(CELLS):
            where = QRectF(round(at * (wide + GAP)), 0, round(wide), self.height())
            edge, stroke = self._edge(at == at_work)
            t = tokens()
            paint.box(painter, where, 7, t.surface, t.colour(edge), stroke)
            if at < len(self._digits):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(t.ink)
                painter.drawEllipse(QPointF(where.center()), DOT, DOT)
        painter.end()

    def _edge(self, at_work: bool) -> tuple[str, int]:
        if self.hasFocus() and at_work:
            return "focus", 2
        return ("danger_t", 1) if self.refused else ("field", 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()


class PinField(Labelled):
    """Label, six cells, answer. `typed(count)`, `entered()` on Enter. A refusal empties the cells."""

    typed = Signal(int)
    entered = Signal()

    def __init__(
        self,
        label: str,
        *,
        aside: str = "",
        hint: str = "",
        required: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, aside=aside, hint=hint, required=required, parent=parent)
        self.cells = PinCells()
        self.cells.setAccessibleName(label)
        self._put(self.cells)
        self.setFocusProxy(self.cells)
        self.cells.typed.connect(self._typed)
        self.cells.entered.connect(self.entered)

    def value(self) -> str:
        """The digits typed so far."""
        return self.cells.value()

    def full(self) -> bool:
        """True when all six are there."""
        return len(self.cells.value()) == CELLS

    def ask_for(self, words: str) -> None:
        """Not all of it yet: says so, and keeps what is there. A refusal that emptied the cells stays."""
        if not (self.refused and not self.value()):
            self.answer.say(Answer.REFUSAL, words)
            self.answered.emit()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear(self) -> None:
        """Forget the digits, and what was answered."""
        self.cells.clear()
        self.settle()

    def set_label(self, label: str, aside: str | None = None) -> None:
        """Another label (the language changed)."""
        self.label.set_texts(label, aside)
        self.cells.setAccessibleName(label)

    def _typed(self, count: int) -> None:
        if count and self.refused:
            self.settle()
        self.typed.emit(count)

    def _show_refused(self, refused: bool) -> None:
        self.cells.refused = refused
        if refused:
            self.cells.clear()
        self.cells.update()
