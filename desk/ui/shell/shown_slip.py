"""A slip as it printed, to be looked at again: the picture of either copy in a dialog."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QWidget

from desk.context import Desk
from desk.queries.slips import copies_of, copy_of, page_of
from desk.queries.venue import printer_setup
from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.shell.drawing import Drawing
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.segmented import Mode
from desk.ui.widgets.slip_preview import SlipPreview
from desk.ui.words.slips import kind_in_words

AROUND = 220
"""What head, foot and the window's edge take of the height."""
LEAST, MOST = 320, 720
INSET = 40
RETAINED, CUSTOMER = "1", "2"
COPIES = {Qt.Key.Key_1: RETAINED, Qt.Key.Key_2: CUSTOMER}
STEPS = {Qt.Key.Key_Up: -60, Qt.Key.Key_Down: 60, Qt.Key.Key_PageUp: -300, Qt.Key.Key_PageDown: 300}


class ShownSlip(Dialog):
    """1 and 2 choose the copy, the arrows scroll, Enter and Esc close."""

    def __init__(self, window: QWidget, desk: Callable[[], Desk], slip_id: int) -> None:
        super().__init__(window, "", icon=Icon.RECEIPT)
        self._desk, self._slip_id = desk, slip_id
        with desk().read() as session:
            self._copies = [str(copy) for copy in copies_of(session, slip_id)]
            number = copy_of(desk(), session, slip_id, int(self._copies[0])).number
        self.set_title(str(number))
        self.foot_left.setText(kind_in_words(number.kind.key))
        names = {RETAINED: self.tr("Retained"), CUSTOMER: self.tr("Customer")}
        single = self.tr("Single copy")
        modes = [Mode(copy, names[copy] if len(self._copies) > 1 else single, copy) for copy in self._copies]
        self.preview = SlipPreview(self.tr("Slip"), modes)
        self.drawing = Drawing(self)
        self.preview.copy_chosen.connect(lambda _: self._draw())
        self.drawing.drawn.connect(self._drawn)
        self._put()
        self._draw()

    def _measure(self) -> None:
        """The paper's width goes with the window's size, and that may change while the slip is looked at."""
        high = max(LEAST, min(MOST, self.window().height() - AROUND))
        self.preview.setFixedHeight(high)
        self.setFixedWidth(self.preview.width() + INSET + 2)
        self.setMaximumHeight(high + AROUND)

    def _put(self) -> None:
        self._measure()
        metrics.notifier().changed.connect(self._measure)
        self.body.addWidget(self.preview)
        close = Button(self.tr("Close"), Kind.PRIMARY, key="Esc", height=LARGE)
        close.clicked.connect(self.dismiss)
        self.buttons.addWidget(close)
        self.accepted.connect(self.dismiss)

    def first_field(self) -> QWidget:
        return self.preview.switch

    def _draw(self) -> None:
        desk = self._desk()
        with desk.read() as session:
            page = page_of(desk, session, self._slip_id, int(self.preview.switch.value()))
            dots = printer_setup(desk, session).dots
        self.drawing.ask(page, dots)

    def _drawn(self, picture: QImage, text: str) -> None:
        self.preview.show_slip(picture, accessible=text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if COPIES.get(key) in self._copies:
            self.preview.switch.choose(COPIES[key])
        elif key in STEPS:
            self.preview.scroll_by(STEPS[key])
        else:
            super().keyPressEvent(event)
