"""The pad of digits for fingers: 1 to 9, clear, 0, erase.

It never takes the focus from the field that it types into.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens

GAP = 10


class PadKey(QAbstractButton):
    """One key of the pad."""

    def __init__(self, label: str, *, icon: Icon | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setText(label)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoRepeat(False)

    def relabel(self, label: str) -> None:
        """Another word on it."""
        self.setText(label)
        self.setAccessibleName(label)

    def sizeHint(self) -> QSize:
        return QSize(104, 58)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        fill = t.sel if self.isDown() else t.hover if self.underMouse() else t.sunken
        paint.box(painter, where, 8, fill, t.line2)
        if self._icon is not None:
            icons.paint(painter, self._icon, where, 24, t.ink, "regular")
        else:
            size = fonts.CLOCK if len(self.text()) == 1 else fonts.TITLE
            font = fonts.font(size, bold=True)
            paint.text(painter, where, self.text(), t.ink, font, Qt.AlignmentFlag.AlignHCenter, elide=False)
        painter.end()


class NumberPad(QWidget):
    """`digit(str)`, `cleared()`, `erased()`."""

    digit = Signal(str)
    cleared = Signal()
    erased = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(GAP)
        for at, label in enumerate("123456789"):
            grid.addWidget(self._digit_key(label), at // 3, at % 3)
        self._clear = PadKey(self.tr("Clear"))
        self._clear.clicked.connect(self.cleared)
        self._erase = PadKey(self.tr("Erase"), icon=Icon.BACKSPACE)
        self._erase.clicked.connect(self.erased)
        grid.addWidget(self._clear, 3, 0)
        grid.addWidget(self._digit_key("0"), 3, 1)
        grid.addWidget(self._erase, 3, 2)

    def _digit_key(self, label: str) -> PadKey:
        key = PadKey(label)
        key.clicked.connect(lambda *_: self.digit.emit(label))
        return key

    def retranslate(self) -> None:
        """The language changed."""
        self._clear.relabel(self.tr("Clear"))
        self._erase.relabel(self.tr("Erase"))
