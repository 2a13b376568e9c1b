"""A new PIN, typed twice by its person; a bad one is refused before it is typed again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.ui.widgets.pin_field import PinField

APART = 48
"""Between the two rows of cells, which must not look like one of twelve."""
CheckPin = Callable[[str, str], str]
"""(PIN, staff number) → why it can't be set, in words; '' when it can."""


class PinTwice(QObject):
    """Two fields, to be laid out by whoever has them. `entered()`: Enter after the second one was full."""

    entered = Signal()

    def __init__(self, check: CheckPin, number: Callable[[], str], *, hint: str) -> None:
        super().__init__()
        self._check, self._number = check, number
        self.pin = PinField(self.tr("PIN"), required=True, aside=self.tr("6 digits"), hint=hint)
        self.again = PinField(self.tr("The same PIN again"), required=True)
        self.pin.typed.connect(self._judge)
        self.pin.entered.connect(self._from_first)
        self.again.typed.connect(self._judge_again)
        self.again.entered.connect(self._from_second)

    def value(self) -> str:
        """What stands in the first field."""
        return self.pin.value()

    def restore(self, pin: str, *, twice: bool = False) -> None:
        """What was typed before the page was made anew; `twice` where both were."""
        self.pin.cells.restore(pin)
        if twice:
            self.again.cells.restore(pin)

    def first_field(self) -> QWidget:
        """Where the PIN is typed."""
        return self.pin

    def complete(self) -> bool:
        """Whether the same whole PIN stands in both."""
        return self.pin.full() and self.pin.value() == self.again.value()

    def refuse(self, words: str) -> None:
        """Not this one."""
        self.again.clear()
        self.pin.refuse(words)

    def ask_for_missing(self) -> bool:
        """Says what is missing; True where nothing is."""
        if not self.pin.full():
            self.pin.refuse(self.tr("Type a PIN of 6 digits"))
        elif not self.complete():
            self.again.refuse(self.tr("Type the same PIN once more"))
        return self.complete()

    def _judge(self, _count: int) -> None:
        if not self.pin.full():
            return
        words = self._check(self.pin.value(), self._number())
        if words:
            self.pin.refuse(words)
        else:
            self.pin.tell(self.tr("A good PIN"))
            self.again.setFocus()

    def _judge_again(self, _count: int) -> None:
        if not self.again.full():
            return
        if not self.pin.full():
            self._first_first()
        elif self.again.value() == self.pin.value():
            self.again.tell(self.tr("The same"))
        else:
            self.again.refuse(self.tr("Not the same as before, type it again"))

    def _from_first(self) -> None:
        if self.pin.full():
            self.again.setFocus()
        else:
            self.pin.ask_for(six_digits())

    def _from_second(self) -> None:
        if not self.pin.full():
            self._first_first()
        elif self.again.full():
            self.entered.emit()
        else:
            self.again.ask_for(six_digits())

    def _first_first(self) -> None:
        """The second PIN was typed and the first one wasn't: it belongs there."""
        self.again.clear()
        self.pin.ask_for(self.tr("Type it here first"))


def six_digits() -> str:
    """What an incomplete PIN lacks."""
    return QCoreApplication.translate("WelcomeForm", "6 digits")
