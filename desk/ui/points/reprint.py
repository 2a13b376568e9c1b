"""Which copy is to be printed again: asked in the window, answered by one key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.queries.points import EntryRow
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.text import Text
from desk.ui.words import points as words
from desk.ui.words.counts import counts

RETAINED, CUSTOMER = 1, 2


class ReprintChoice(Dialog):
    """`wanted(copy)` when one was chosen; it has closed then."""

    wanted = Signal(int)

    def __init__(self, window: QWidget, row: EntryRow) -> None:
        super().__init__(window, "", icon=Icon.PRINTER)
        self.set_title(self.tr("Print slip {number} again").format(number=words.number(row.sequence)))
        facts = self.tr("{guest}　{points}　{slip}")
        facts = facts.format(
            guest=row.member, points=counts.points(row.delta, change=True), slip=row.slip_number
        )
        self.body.addWidget(Text(facts, fonts.BODY, tone="ink2"))
        self.retained = Button(self.tr("Retained copy"), key="1", height=LARGE)
        self.customer = Button(
            self.tr("Customer copy"), Kind.PRIMARY, icon=Icon.PRINTER, key="2", height=LARGE
        )
        pair = QHBoxLayout()
        pair.setSpacing(12)
        pair.addLayout(_with(self.retained, self.tr("A supervisor has to approve it")), 1)
        pair.addLayout(_with(self.customer, self.tr("Comes out at once, marked as a reprint")), 1)
        self.body.addLayout(pair)
        cancel = Button(self.tr("Cancel"), key="Esc", height=LARGE)
        cancel.clicked.connect(self.dismiss)
        self.buttons.addWidget(cancel)
        self.retained.clicked.connect(lambda: self._choose(RETAINED))
        self.customer.clicked.connect(lambda: self._choose(CUSTOMER))

    def first_field(self) -> QWidget:
        return self.customer

    def _choose(self, copy: int) -> None:
        self.shut()
        self.wanted.emit(copy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = {Qt.Key.Key_1: RETAINED, Qt.Key.Key_2: CUSTOMER}.get(Qt.Key(event.key()))
        if chosen is not None and not event.isAutoRepeat():
            self._choose(chosen)
            return
        super().keyPressEvent(event)


def _with(button: Button, words: str) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(4)
    column.addWidget(button)
    column.addWidget(Text(words, fonts.SMALL, tone="ink2"))
    return column
