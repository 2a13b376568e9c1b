"""The first receptionist: the owner posts nothing, so that without one nobody could credit a point."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.shell.pin_twice import APART, CheckPin, PinTwice
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.text import Text


@dataclass(frozen=True)
class Clerk:
    """Who is to work at the counter."""

    number: str = ""
    name: str = ""
    pin: str = ""


class ClerkForm(QWidget):
    """`submitted(Clerk | None)`: None where they are added later. `back()` to what was typed before."""

    submitted = Signal(object)
    back = Signal()

    def __init__(self, check_pin: CheckPin, taken: str, clerk: Clerk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._taken = taken
        self.name = Field(self.tr("Receptionist's name"), required=True, icon=Icon.USER, limit=40)
        self.number = Field(self.tr("Number"), required=True, digits=True, limit=8)
        self.number.hint(self.tr("To sign in with"))
        self.pins = PinTwice(check_pin, self.number.text, hint=self.tr("Typed by themselves"))
        self.submit = Button(
            self.tr("Set up the front desk"), Kind.PRIMARY, icon=Icon.CHECK, key="Enter", height=LARGE
        )
        self.later = Button(self.tr("Add them later"), height=LARGE)
        self.before = Button(self.tr("Back"), key="Esc", height=LARGE)
        self.name.set_text(clerk.name)
        self.number.set_text(clerk.number or _next_to(taken))
        self.pins.restore(clerk.pin)
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        why = self.tr("Credits points and takes members in; the owner only sets things up. Everybody has a "
                      "number and a PIN of their own: more people are added in the settings.")  # fmt: skip
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(6)
        stack.addWidget(Text(self.tr("Who works at the counter?"), fonts.BALANCE, bold=True))
        stack.addWidget(Text(why, fonts.ROW, tone="ink2", wrap=True))
        stack.addSpacing(12)
        # The number is proposed and stands first: a PIN typed after the name must not replace it.
        stack.addWidget(FieldRow((self.number, self.name), (2, 3), gap=16))
        stack.addWidget(FieldRow((self.pins.pin, self.pins.again), (1, 1), gap=APART))
        stack.addSpacing(8)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self.before)
        acts.addWidget(self.later)
        acts.addStretch(1)
        acts.addWidget(self.submit)
        stack.addLayout(acts)

    def _wire(self) -> None:
        self.name.entered.connect(lambda _: self._step(self.pins.first_field()))
        self.number.entered.connect(lambda _: self._step(self.pins.first_field()))
        self.pins.entered.connect(self._submit)
        self.submit.clicked.connect(self._submit)
        self.later.clicked.connect(lambda *_: self._go(None))
        self.before.clicked.connect(self._back)

    def clerk(self) -> Clerk:
        """What was typed so far."""
        return Clerk(self.number.text(), self.name.text(), self.pins.value())

    def first_field(self) -> QWidget:
        """What has the focus at first."""
        return self.name

    def refuse(self, field: str, words: str) -> None:
        """Not so: `field` is number, name or pin."""
        self.set_busy(False)
        if field == "pin":
            self.pins.refuse(words)
        else:
            (self.number if field == "number" else self.name).refuse(words)

    def set_busy(self, busy: bool) -> None:
        """While the venue is made."""
        self.submit.set_busy(self.tr("Setting up…") if busy else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._back()
            return
        super().keyPressEvent(event)

    def _back(self) -> None:
        if not self.submit.busy:
            self.back.emit()

    def _step(self, following: QWidget) -> None:
        if self.name.text() and self.number.text() and self.pins.complete():
            self._submit()
        else:
            following.setFocus()

    def _submit(self) -> None:
        if not self.name.text():
            self.name.refuse(self.tr("Type a name, or add them later"))
        elif not self.number.text():
            self.number.refuse(self.tr("Type a number, such as 002"))
        elif self.number.text() == self._taken:
            self.number.refuse(self.tr("{number} is the owner's").format(number=self._taken))
        elif self.pins.ask_for_missing():
            self._go(self.clerk())

    def _go(self, clerk: Clerk | None) -> None:
        if not self.submit.busy:
            self.set_busy(True)
            self.submitted.emit(clerk)


def _next_to(number: str) -> str:
    """The number after the owner's, in as many digits."""
    return str(int(number) + 1).zfill(len(number)) if number.isdecimal() else ""
