"""The top bar: logo, venue and counter, day and shift, the one box, printer, person, clock, lock."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.look import fonts, metrics, paint
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.look.theme import tokens
from desk.ui.shell.chrome_button import COMPACT_SIDE, SIDE, ChromeButton
from desk.ui.shell.logo import Logo
from desk.ui.shell.printer_chip import Light, PrinterChip
from desk.ui.widgets.avatar import paint_avatar
from desk.ui.widgets.text import Text

AVATAR = 36


class Divider(QWidget):
    """A thin upright line on umber."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(1, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().chrome_line)
        painter.end()


class ChromeAvatar(QWidget):
    """The surname tile in brass on umber."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self.setFixedSize(AVATAR, AVATAR)

    def show_name(self, name: str) -> None:
        """Whose it is."""
        self._name = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        paint_avatar(painter, QRectF(self.rect()), self._name, "chrome_2", "brass_c")
        painter.end()


class TwoLines(QWidget):
    """A bold line over a small one, on umber."""

    def __init__(self, size: int = fonts.ROW, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.above = Text("", size, bold=True, tone="chrome_ink")
        self.below = Text("", fonts.SMALL, tone="chrome_ink2")
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addStretch(1)
        stack.addWidget(self.above)
        stack.addWidget(self.below)
        stack.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def show_lines(self, upper: str, lower: str) -> None:
        """Other words."""
        self.above.setText(upper)
        self.below.setText(lower)


class TopBar(QWidget):
    """The bar; `box` is what stands in its middle and stretches."""

    printer_pressed = Signal()
    lock_pressed = Signal()

    def __init__(self, box: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._venue, self._day, self._person = (
            TwoLines(),
            TwoLines(),
            TwoLines(),
        )
        self._avatar = ChromeAvatar()
        self.printer = PrinterChip()
        self._clock = Text("", fonts.CLOCK, bold=True, tone="chrome_ink", elide=False)
        self.lock = ChromeButton(Icon.LOCK_SIMPLE, self.tr("Lock the screen"))
        self.printer.clicked.connect(self.printer_pressed)
        self.lock.clicked.connect(self.lock_pressed)
        self._lay_out(box)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _lay_out(self, box: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(14)
        row.addWidget(Logo(36))
        row.setSpacing(10)
        row.addWidget(self._venue)
        row.addSpacing(6)
        row.addWidget(Divider())
        row.addSpacing(5)
        row.addWidget(self._day)
        row.addSpacing(4)
        row.addWidget(box, 1)
        row.addSpacing(4)
        for part in (self.printer, Divider(), self._avatar, self._person, self._clock, self.lock):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
            row.addSpacing(3)
        row.setSpacing(9)

    def _measure(self, measures: Metrics) -> None:
        self.setFixedHeight(measures.top)
        side = COMPACT_SIDE if measures.compact else SIDE
        self.lock.setFixedSize(SIDE, side)
        self.printer.setFixedHeight(side)

    def set_venue(self, name: str, counter: str) -> None:
        """The venue and the counter's name."""
        self._venue.show_lines(name, counter)

    def set_day(self, day: str, shift: str) -> None:
        """The business day and the shift, in words."""
        self._day.show_lines(day, shift)

    def set_person(self, name: str, role: str) -> None:
        """Who is signed in: name, and role with number."""
        self._avatar.show_name(name)
        self._person.show_lines(name, role)

    def set_clock(self, now: str) -> None:
        """The time as hh:mm."""
        self._clock.setText(now)

    def set_printer(self, light: Light, state: str, waiting: str) -> None:
        """The printer's light, state and queue."""
        self.printer.show_state(light, state, waiting)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), tokens().chrome)
        painter.fillRect(0, self.height() - 1, self.width(), 1, tokens().chrome_line)
        painter.end()
