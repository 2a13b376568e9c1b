"""Dialogs about one person: a new PIN that somebody else hands out, and leaving."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.queries.staff import StaffRow, StillOpen
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.message_strip import MessageStrip, Tone
from desk.ui.widgets.pin_field import PinField
from desk.ui.widgets.text import Text


class NewPinDialog(Dialog):
    """`submitted(pin)`: typed twice, handed out, and replaced by its person at the next sign-in. Answer by
    `refuse`, or `shut`.
    """

    submitted = Signal(str)

    def __init__(self, window: QWidget, name: str) -> None:
        super().__init__(window, "", icon=Icon.LOCK_KEY)
        self.set_title(self.tr("A new PIN for {name}").format(name=name))
        self.foot_left.setText(self.tr("The old PIN is void at once"))
        words = self.tr(
            "Tell it to {name} alone: at the next sign-in they choose their own, before any work."
        )
        asked = words.format(name=name)
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


class LeaveDialog(Dialog):
    """What leaving means, what is open, and who takes it over. `accepted()` on the button alone; read
    `successor` then.
    """

    def __init__(
        self, window: QWidget, row: StaffRow, still_open: StillOpen, others: Sequence[StaffRow]
    ) -> None:
        super().__init__(window, "", icon=Icon.SIGN_OUT)
        self.set_title(self.tr("{name} leaves").format(name=row.name))
        gone = self.tr("Once confirmed, {name} can't sign in or approve any more; the PIN is deleted.")
        kept = self.tr("Number {number} stays theirs for ever, nobody else gets it; what they posted stays.")
        for words in (gone.format(name=row.name), kept.format(number=row.number)):
            self.body.addWidget(Text(words, fonts.ROW, wrap=True))
        open_ = self._open_in_words(still_open)
        self.body.addWidget(MessageStrip(Tone.WARN if still_open.anything else Tone.OK, open_))
        nobody = (0, self.tr("Nobody in particular"))
        people = [(each.id, f"{each.name} {each.number}") for each in others]
        self.takes_over = ChoiceField(self.tr("Who takes over"), [nobody, *people])
        self.takes_over.set_value(0)
        self.body.addWidget(self.takes_over)
        self.cancel = Button(self.tr("Cancel"), key="Esc", height=LARGE)
        self.sure = Button(self.tr("Note that {name} left").format(name=row.name), Kind.DANGER, height=LARGE)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.sure)
        self.cancel.clicked.connect(self.dismiss)
        self.sure.clicked.connect(self.accepted)
        self.accepted.connect(self.shut)

    @property
    def successor(self) -> int | None:
        """Who was chosen to take over."""
        return self.takes_over.value() or None

    def first_field(self) -> QWidget:
        return self.takes_over

    def complete(self) -> bool:
        """Enter alone does nothing: the button must be chosen."""
        return False

    def _open_in_words(self, still_open: StillOpen) -> str:
        if not still_open.anything:
            return self.tr("Nothing of theirs is open")
        words = []
        if still_open.copies:
            copies = self.tr("signed copies not back: {count}")
            words.append(copies.format(count=still_open.copies))
        if still_open.shift:
            words.append(self.tr("the shift that they opened runs"))
        return self.tr("Still open: {things}").format(things=self.tr(", ").join(words))
