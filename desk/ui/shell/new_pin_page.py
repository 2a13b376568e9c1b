"""A PIN that somebody else chose is replaced before any work: typed twice by its person, fingers or keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.shell.sign_in_hero import Health
from desk.ui.shell.welcome_page import HeroPage
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.number_pad import NumberPad
from desk.ui.widgets.pin_field import PinField
from desk.ui.widgets.text import Text


class NewPinForm(QWidget):
    """`submitted(pin)` once both are there and the same; `back_pressed()`."""

    submitted = Signal(str)
    back_pressed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self.pin = PinField(self.tr("Your own PIN"), aside=self.tr("6 digits"))
        self.again = PinField(self.tr("The same PIN again"))
        self.pad = NumberPad()
        self.back = Button(self.tr("Back"), key="Esc", height=LARGE)
        self.go_on = Button(
            self.tr("Set the PIN and sign in"), Kind.PRIMARY, icon=Icon.CHECK, key="Enter", height=LARGE
        )
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        why = self.tr("Somebody else chose the PIN that you have now. From here on only you know yours.")
        fields = QVBoxLayout()
        fields.setSpacing(6)
        fields.addWidget(self.pin)
        fields.addWidget(self.again)
        fields.addStretch(1)
        both = QHBoxLayout()
        both.setSpacing(32)
        both.addLayout(fields, 1)
        both.addWidget(self.pad, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        title = self.tr("{name}, choose your own PIN").format(name=self._name)
        stack.addWidget(Text(title, fonts.BALANCE, bold=True))
        stack.addWidget(Text(why, fonts.ROW, tone="ink2", wrap=True))
        stack.addSpacing(18)
        stack.addLayout(both)
        stack.addSpacing(18)
        stack.addLayout(buttons)

    def _wire(self) -> None:
        self.pin.typed.connect(lambda _: self.again.setFocus() if self.pin.full() else None)
        self.pin.entered.connect(self._submit)
        self.again.entered.connect(self._submit)
        self.go_on.clicked.connect(lambda *_: self._submit())
        self.back.clicked.connect(lambda *_: self.back_pressed.emit())
        self.pad.digit.connect(self._push)
        self.pad.erased.connect(self._pop)
        self.pad.cleared.connect(self._clear)

    def _push(self, digit: str) -> None:
        self._typed_into().cells.push(digit)

    def _pop(self) -> None:
        self._typed_into().cells.pop()

    def _clear(self) -> None:
        self._typed_into().clear()

    def _typed_into(self) -> PinField:
        return self.again if self.again.cells.hasFocus() else self.pin

    def refuse(self, words: str) -> None:
        """Not this PIN: both are typed anew."""
        self.again.clear()
        self.pin.refuse(words)

    def _submit(self) -> None:
        if not self.pin.full():
            self.pin.ask_for(self.tr("The PIN has 6 digits"))
        elif not self.again.full():
            self.again.ask_for(self.tr("Type the same 6 digits again"))
        elif self.again.value() != self.pin.value():
            self.again.refuse(self.tr("Not the same as before, type it again"))
        else:
            self.submitted.emit(self.pin.value())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_pressed.emit()
            return
        super().keyPressEvent(event)


class NewPinPage(HeroPage):
    """`submitted(pin)`, `back_pressed()`; answer by `refuse` or go on."""

    submitted = Signal(str)
    back_pressed = Signal()

    def __init__(self, version: str, name: str, venue: str, parent: QWidget | None = None) -> None:
        super().__init__(version, parent)
        self._name, self._venue = name, venue
        self.retranslate()

    def retranslate(self) -> None:
        """Another language: made again, and typed again."""
        self.form = NewPinForm(self._name)
        self.form.submitted.connect(self.submitted)
        self.form.back_pressed.connect(self.back_pressed)
        self.put(self.form)
        self.form.pin.setFocus()
        self.hero.retranslate()
        self.hero.name.setText(self._venue)
        self.hero.counter.setText(self.tr("A PIN is a signature"))
        self.hero.day.setText(self.tr("Your own PIN"))
        self.hero.shift.setText(self.tr("It stands for your name on slips and in the journal"))
        self.hero.show_health(
            [
                (Health.OK, self.tr("Nobody can read it, not even the owner")),
                (Health.OK, self.tr("Change it whenever you like: menu, My PIN")),
            ]
        )

    def refuse(self, words: str) -> None:
        """Not this PIN."""
        self.form.refuse(words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.pin.setFocus()
