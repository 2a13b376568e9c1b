"""A new PIN: typed twice by its person."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.pin_field import PinField
from desk.ui.widgets.text import Text


class NewPinDialog(Dialog):
    """`submitted(pin)`: typed twice by its person. Answer by `refuse`, or `shut`."""

    submitted = Signal(str)

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window, "", icon=Icon.LOCK_KEY)
        self.set_title(self.tr("A new PIN for {name}").format(name=name))
        self.foot_left.setText(self.tr("The old PIN is void at once"))
        asked = self.tr("{name} types the PIN, nobody looks on.").format(name=name)
        self.pin = PinField(self.tr("PIN"), required=True, aside=self.tr("6 digits"))
        self.again = PinField(self.tr("The same PIN again"), required=True)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.pin, 1)
        pair.addWidget(self.again, 1)
        self.body.addWidget(Text(asked, fonts.BODY, wrap=True))
        self.body.addLayout(pair)
        self.cancel = Button(self.tr("Cancel"), key="Esc", height=LARGE)
        self.give = Button(self.tr("Set the PIN"), Kind.PRIMARY, icon=Icon.CHECK, key="Enter", height=LARGE)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.give)
        self.cancel.clicked.connect(self.dismiss)
        self.give.clicked.connect(self.accept)
        self.pin.typed.connect(lambda _: self.again.setFocus() if self.pin.full() else None)
        self.pin.entered.connect(self._from_pin)
        self.again.entered.connect(self.accept)
        self.accepted.connect(self._submit)

    def first_field(self) -> QWidget:
        return self.pin

    def refuse(self, words: str) -> None:
        """Not this PIN."""
        self.again.clear()
        self.pin.refuse(words)

    def _from_pin(self) -> None:
        if self.pin.full():
            self.again.setFocus()
        else:
            self.pin.ask_for(self.tr("The PIN has 6 digits"))

    def _submit(self) -> None:
        if not self.pin.full():
            self.pin.ask_for(self.tr("The PIN has 6 digits"))
        elif not self.again.full():
            self.again.ask_for(self.tr("The PIN has 6 digits"))
        elif self.again.value() != self.pin.value():
            self.again.refuse(self.tr("Not the same as before, type it again"))
        else:
            self.submitted.emit(self.pin.value())
