"""Changing one's own PIN: at the sign-in, where somebody else chose it, and at any time from the menu."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk import __version__
from desk.context import Desk
from desk.operations import sessions
from desk.operations.sessions import PinChanged
from desk.operations.steps.pins import WrongPin
from desk.queries.venue import venue_view
from desk.refusals import Refused, Trouble
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.shell.idle import Idle
from desk.ui.shell.new_pin_page import NewPinPage
from desk.ui.shell.posting import Posting
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.pin_field import PinField
from desk.ui.widgets.text import Text
from desk.ui.words.people import wrong_pin
from desk.ui.words.refusals import refusal, trouble

if TYPE_CHECKING:
    from desk.ui.shell.application import Application


class OwnPinDialog(Dialog):
    """`submitted(old, new)`: the old PIN, and the new one typed twice. Answer by `refuse`, or `shut`."""

    submitted = Signal(str, str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "", icon=Icon.LOCK_KEY)
        self.set_title(self.tr("Change my PIN"))
        self.foot_left.setText(self.tr("The old PIN is void at once"))
        self.old = PinField(self.tr("The PIN you have now"), required=True)
        self.new = PinField(self.tr("New PIN"), required=True, aside=self.tr("6 digits"))
        self.again = PinField(self.tr("The new PIN again"), required=True)
        self.cancel = Button(self.tr("Cancel"), key="Esc", height=LARGE)
        self.set = Button(self.tr("Change the PIN"), Kind.PRIMARY, icon=Icon.CHECK, key="Enter", height=LARGE)
        self._lay_out_pins()
        self._wire()

    def _lay_out_pins(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(16)
        hint = self.tr("Not your number, not 123456, nothing that somebody guesses.")
        first.addWidget(self.old, 1)
        first.addWidget(Text(hint, fonts.SECONDARY, tone="ink2", wrap=True), 1)
        second.addWidget(self.new, 1)
        second.addWidget(self.again, 1)
        self.body.addLayout(first)
        self.body.addLayout(second)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.set)

    def _wire(self) -> None:
        fields = (self.old, self.new, self.again)
        for field, following in pairwise(fields):
            field.typed.connect(partial(_go_on, field, following))
        for field in fields:
            field.entered.connect(self.accept)
        self.cancel.clicked.connect(self.dismiss)
        self.set.clicked.connect(self.accept)
        self.accepted.connect(self._submit)

    def first_field(self) -> QWidget:
        return self.old

    def refuse(self, field: str, words: str) -> None:
        """Not so: `field` is 'pin' (the old one) or 'new_pin'. What was refused is typed anew."""
        if field == "new_pin":
            self.again.clear()
            self.new.refuse(words)
        else:
            self.old.refuse(words)

    def _submit(self) -> None:
        for field in (self.old, self.new, self.again):
            if not field.full():
                field.ask_for(self.tr("The PIN has 6 digits"))
                return
        if self.again.value() != self.new.value():
            self.again.refuse(self.tr("Not the same as before, type it again"))
        else:
            self.submitted.emit(self.old.value(), self.new.value())


def _go_on(field: PinField, following: PinField, _typed: int) -> None:
    if field.full():
        following.setFocus()


def change_own_pin(
    window: QWidget, desk: Callable[[], Desk], posting: Posting, said: Callable[[str], None]
) -> None:
    """Opens the dialog for who is signed in, and changes the PIN."""
    dialog = OwnPinDialog(window)

    def done(answer: PinChanged | WrongPin) -> None:
        if isinstance(answer, WrongPin):
            dialog.refuse("pin", wrong_pin(answer, desk()))
            return
        dialog.shut()
        said(QCoreApplication.translate("OwnPin", "Your PIN is another one now"))

    def submit(old: str, new: str) -> None:
        at = desk()
        posting.post(
            lambda: sessions.change_pin(at, request=at.ids.request(), pin=old, new_pin=new),
            done=done,
            refused=lambda no: dialog.refuse(no.field, refusal(no)),
        )

    dialog.submitted.connect(submit)
    dialog.open()


def replace_lent_pin(
    application: Application, desk: Desk, lent: str, enter: Callable[[], None], rest_ms: int
) -> None:
    """The page before any work: a PIN that only its person knows, then `enter`. `lent` is the one that was
    typed. After `rest_ms` without a key or a mouse it is the sign-in page again: whoever comes by would
    choose a PIN in that person's name.
    """
    assert desk.actor is not None
    with desk.read() as session:
        venue = venue_view(desk, session).name
    page = NewPinPage(__version__, desk.actor.name, venue)
    page.set_language(application.preferences.language)
    page.language_chosen.connect(application.speaking.speak)

    def submit(new: str) -> None:
        try:
            answer = sessions.change_pin(desk, request=desk.ids.request(), pin=lent, new_pin=new)
        except Refused as no:
            page.refuse(refusal(no))
        except Trouble as ill:
            page.refuse(trouble(ill))
        else:
            leave()
            if isinstance(answer, WrongPin):  # somebody gave another one meanwhile
                application.sign_in_page.refuse("pin", wrong_pin(answer, desk))
            else:
                enter()

    def leave() -> None:
        application.sign_in_page.reset()
        application.setCurrentWidget(application.sign_in_page)
        application.removeWidget(page)
        page.deleteLater()

    page.submitted.connect(submit)
    page.back_pressed.connect(leave)
    idle = Idle(page)
    idle.timeout.connect(leave)
    idle.start(rest_ms)
    application.sign_in_page.set_busy(None)
    application.addWidget(page)
    application.setCurrentWidget(page)
