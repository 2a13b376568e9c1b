"""Chips: a few ready answers, one of them at most; the chosen one is a tint with a tick."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QWidget,
)

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens

HEIGHT = 36
BY_KEY = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Chip(QAbstractButton):
    """One answer."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.toggled.connect(self.updateGeometry)
        self.types_into: Callable[[], QLineEdit | None] = lambda: None
        """The line that takes what is typed while the focus is here; None: it goes nowhere."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        typed = event.text().strip()
        line = self.types_into() if typed.isprintable() and typed and not event.modifiers() & BY_KEY else None
        if line is None:
            super().keyPressEvent(event)
            return
        QApplication.sendEvent(line, event)
        line.setFocus(Qt.FocusReason.OtherFocusReason)

    def sizeHint(self) -> QSize:
        tick = 20 if self.isChecked() else 0
        return QSize(fonts.width(self.text(), bold=self.isChecked()) + tick + 26, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        on = self.isChecked()
        edge, stroke = (t.focus, 2.0) if self.hasFocus() else (t.primary, 1.5) if on else (t.line2, 1.0)
        fill = t.primary_bg if on else t.hover if self.underMouse() else t.surface
        paint.box(painter, where, HEIGHT / 2, fill, edge, stroke)
        inner = where.adjusted(13, 0, -8, 0)
        if on:
            icons.paint(painter, Icon.CHECK, QRectF(inner.x() - 2, 0, 16, HEIGHT), 16, t.primary_t, "bold")
            inner = inner.adjusted(18, 0, 0, 0)
        ink = t.primary_t if on else t.ink
        paint.text(painter, inner, self.text(), ink, fonts.font(fonts.BODY, bold=on), elide=False)
        painter.end()


class Chips(QWidget):
    """A row of chips. `picked(words)`: chosen by a person, '' when the choice was taken back."""

    picked = Signal(str)

    def __init__(self, words: Sequence[str], *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.chips = [Chip(word) for word in words]
        for chip in self.chips:
            self._group.addButton(chip)
            row.addWidget(chip)
        row.addStretch(1)
        self._group.buttonClicked.connect(self._clicked)

    def value(self) -> str:
        """The chosen words, '' if none."""
        return next((chip.text() for chip in self.chips if chip.isChecked()), "")

    def _clicked(self, pressed: QAbstractButton) -> None:
        for chip in self.chips:
            if chip is not pressed:
                chip.setChecked(False)
        self.picked.emit(self.value())
