"""This PC doesn't know the venue's key (a new PC, a restored file): the recovery code is asked for, once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.refusals import Refused
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.shell.sign_in_hero import Health
from desk.ui.shell.welcome_page import HeroPage
from desk.ui.shell.working import Work
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.field import Field
from desk.ui.widgets.text import Text

LENGTH = 27


class CodeForm(QWidget):
    """`submitted(text)` with all 27 characters; `quit_pressed()`."""

    submitted = Signal(str)
    quit_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = Field(
            self.tr("Recovery code"), icon=Icon.KEY, limit=60, size=fonts.ACT, height=LARGE,
            aside=self.tr("9 groups of 3"), placeholder="7Q2-K9M-0XW-…",
        )  # fmt: skip
        self.quit = Button(self.tr("Quit"), icon=Icon.SIGN_OUT, height=LARGE)
        self.open = Button(self.tr("Open the venue"), Kind.PRIMARY, icon=Icon.KEY, key="Enter", height=LARGE)
        self._lay_out()
        self.code.edited.connect(self._counted)
        self.code.entered.connect(lambda _: self._submit())
        self.open.clicked.connect(self._submit)
        self.quit.clicked.connect(self.quit_pressed)
        self._counted("")

    def _lay_out(self) -> None:
        why = self.tr(
            "The venue's file is here, but this PC has no key that opens it: it is a new PC, or the file was "
            "restored from elsewhere. The code stands on the paper that the owner keeps."
        )
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.quit)
        buttons.addStretch(1)
        buttons.addWidget(self.open)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(Text(self.tr("Recovery code needed"), fonts.BALANCE, bold=True))
        stack.addWidget(Text(why, fonts.ROW, tone="ink2", wrap=True))
        stack.addSpacing(12)
        stack.addWidget(self.code)
        stack.addSpacing(8)
        stack.addLayout(buttons)

    def refuse(self, words: str) -> None:
        """Not this code; what was typed stays."""
        self.set_busy(False)
        self.code.refuse(words)

    def set_busy(self, busy: bool) -> None:
        """While it is tried."""
        self.open.set_busy(self.tr("Opening…") if busy else None)

    def _counted(self, typed: str) -> None:
        count = sum(c.isalnum() for c in typed)
        self.code.hint(self.tr("{count} of 27").format(count=min(count, LENGTH)) if count else "")

    def _submit(self) -> None:
        if self.open.busy:
            return
        if not self.code.text():
            self.code.refuse(self.tr("Type the code from the owner's paper"))
            return
        self.set_busy(True)
        self.submitted.emit(self.code.text())


class CodeWantedPage(HeroPage):
    """`submitted(text)`, `quit_pressed()`; answer by `refuse` or go on."""

    submitted = Signal(str)
    quit_pressed = Signal()

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(version, parent)
        self.form = CodeForm()
        self.retranslate()

    def retranslate(self) -> None:
        """Another language: made again, with what was typed."""
        typed = self.form.code.text()
        self.form = CodeForm()
        self.form.code.set_text(typed)
        self.form.submitted.connect(self.submitted)
        self.form.quit_pressed.connect(self.quit_pressed)
        self.put(self.form)
        self.form.code.setFocus()
        self.hero.retranslate()
        self.hero.name.setText(self.tr("VIP Desk"))
        self.hero.counter.setText(self.tr("Guest service at the front counter"))
        self.hero.day.setText(self.tr("A venue is here"))
        self.hero.shift.setText(self.tr("Its key is not on this PC"))
        self.hero.show_health(
            [
                (Health.OK, self.tr("The file is untouched")),
                (Health.WARN, self.tr("Afterwards only this PC opens it by itself")),
            ]
        )

    def refuse(self, words: str) -> None:
        """Not this code."""
        self.form.refuse(words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.code.setFocus()


class CodeWanted(QObject):
    """Wires the page to `unlock(typed)`, a quarter of a second. `opened(result)`, `troubled(Trouble)`."""

    opened = Signal(object)
    troubled = Signal(object)

    def __init__(
        self, page: CodeWantedPage, unlock: Callable[[str], object], sentence: Callable[[Refused], str]
    ) -> None:
        super().__init__(page)
        self._page = page
        self.work = Work(self)
        self.work.done.connect(self.opened)
        self.work.refused.connect(lambda no: page.refuse(sentence(no)))
        self.work.troubled.connect(self._could_not)
        page.submitted.connect(lambda typed: self.work.start(lambda: unlock(typed), name="recovery code"))

    def _could_not(self, ill: object) -> None:
        self._page.form.set_busy(False)
        self.troubled.emit(ill)
