"""Activating a card: the signed copy of the charter is scanned, or its number typed with a tick (rules
§1)."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.slips.numbers import looks_like_number
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Panel
from desk.ui.widgets.field import Field
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.text import Text
from desk.ui.widgets.tick import Tick


class Activation(Panel):
    """`submitted(text, ticked)` on Enter, `later()` when it is put off. Call `refuse` where it isn't
    the right paper."""

    submitted = Signal(str, bool)
    later = Signal()

    def __init__(self, pdf: QAction, parent: QWidget | None = None) -> None:
        super().__init__(accent="warn", parent=parent)
        self._no_printer = QWidget()
        self._card = ""
        self.pdf = Button(self.tr("The form as a PDF"), icon=Icon.FILE_PDF, key="Ctrl+S")
        self.pdf.clicked.connect(pdf.trigger)
        self._act = Text("", fonts.TITLE, bold=True)
        self.number = Field(
            self.tr("Barcode of the signed copy"),
            icon=Icon.BARCODE,
            limit=40,
            hint=self.tr("Scan the retained copy"),
        )
        self.tick = Tick(self.tr("Barcode torn: I type the slip's number and hold the signed copy"))
        self.put_off = Button(self.tr("Later"), key="Esc", height=LARGE)
        self.button = Button(
            self.tr("Activate the card"), Kind.PRIMARY, icon=Icon.SIGNATURE, key="Enter", height=LARGE
        )
        self._lay_out()
        self.number.entered.connect(lambda _: self._submit())
        self.tick.toggled.connect(self._ticked)
        self.tick.installEventFilter(self)
        self.button.clicked.connect(self._submit)
        self.put_off.clicked.connect(self.later)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(10)
        upper.addWidget(IconMark(Icon.SIGNATURE, 22, "warn_t"))
        upper.addWidget(self._act, 1)
        lower = QHBoxLayout()
        lower.setSpacing(12)
        lower.addWidget(self.number, 1)
        lower.addWidget(self.put_off, 0, Qt.AlignmentFlag.AlignVCenter)
        lower.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(20, 12, 14, 8)
        stack.setSpacing(6)
        stack.addLayout(upper)
        stack.addLayout(lower)
        stack.addWidget(self.tick)
        stack.addWidget(self._no_printer)
        without = QHBoxLayout(self._no_printer)
        without.setContentsMargins(0, 6, 0, 0)
        without.setSpacing(12)
        how = self.tr(
            "This counter has no printer: save the form as a PDF, print it elsewhere, have it signed, "
            "then tick above and type its number."
        )
        without.addWidget(Text(how, fonts.BODY, tone="warn_t", wrap=True), 1)
        without.addWidget(self.pdf)
        stack.addStretch(1)
        order = (self.number, self.tick, self.pdf, self.button, self.put_off)
        for before, after in pairwise(order):  # what puts it off comes last: Tab and Space must not lose it
            QWidget.setTabOrder(before, after)

    def show_card(self, number: str, *, printer: bool = True) -> None:
        """Which card waits. `printer`: the form comes out here. What was typed for it before it was put off
        still stands; who holds the signed copy is asked anew.
        """
        self._no_printer.setVisible(not printer)
        words = self.tr("Have the form signed, then scan its retained copy to activate card {number}")
        self._act.setText(words.format(number=number))
        self.setAccessibleName(self._act.text())
        typed = self.number.text() if number == self._card else ""
        self._card = number
        self.tick.setChecked(False)
        self.number.clear()
        self.number.set_text(typed)

    def take(self, scanned: str) -> None:
        """A scan: it counts as if typed and entered, never as ticked."""
        self.tick.setChecked(False)
        self.number.set_text(scanned)
        self._submit()

    def refuse(self, words: str) -> None:
        """Not this paper; what was scanned stays marked, so that the next scan replaces it."""
        self.number.refuse(words)
        self.number.line.selectAll()

    def _ticked(self, on: bool) -> None:
        label = self.tr("Number of the signed slip") if on else self.tr("Barcode of the signed copy")
        self.number.set_label(label)
        self.number.hint(self.tr("Like RH-261121-1-0087-4") if on else self.tr("Scan the retained copy"))
        self.number.setFocus()

    def _submit(self) -> None:
        text = self.number.text()
        if looks_like_number(text) and not self.tick.isChecked():
            self.refuse(
                self.tr("That is the slip's number: scan the barcode, or tick that you hold the copy")
            )
            return
        self.submitted.emit(text, self.tick.isChecked())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in enter:
            self._submit()
            return True
        return super().eventFilter(watched, event)
