"""A role's name and nature, and the preview of what a change of roles means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.rules.roles import OWNER, STAY_APART, Role
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.message_strip import MessageStrip, Tone
from desk.ui.widgets.scrolled import Scrolled
from desk.ui.widgets.text import Text
from desk.ui.widgets.tick import Tick

NAME_LIMIT = 30
MOST_LINES = 300


class RoleDialog(Dialog):
    """`submitted()` with both names there. Answer by `refuse`, or `shut`."""

    submitted = Signal()

    def __init__(self, window: QWidget, role: Role | None) -> None:
        super().__init__(window, "", icon=Icon.SHIELD_CHECK)
        self.set_title(self.tr("Change the role") if role else self.tr("A role of your own"))
        self.chinese = Field(self.tr("Name in Chinese"), required=True, limit=NAME_LIMIT)
        self.english = Field(self.tr("Name in English"), limit=NAME_LIMIT)
        self.english.hint(self.tr("Left empty: the same"))
        self.shift = Tick(self.tr("Works in counter shifts: signing in opens one"))
        self.apart = Tick(self.tr("Stays apart from the counter: posts nothing there"))
        self.cancel = Button(self.tr("Cancel"), key="Esc", height=LARGE)
        words = self.tr("Add it to the matrix")
        self.take = Button(words, Kind.PRIMARY, icon=Icon.CHECK, key="Enter", height=LARGE)
        self.foot_left.setText(self.tr("Takes effect when the matrix is applied"))
        self.body.addWidget(FieldRow((self.chinese, self.english), gap=16))
        for tick in (self.shift, self.apart):
            self.body.addWidget(tick)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.take)
        self.cancel.clicked.connect(self.dismiss)
        self.take.clicked.connect(self.accept)
        self.accepted.connect(self._submit)
        if role is not None:
            self._fill(role)

    def _fill(self, role: Role) -> None:
        self.chinese.set_text(role.name.zh)
        self.english.set_text(role.name.en)
        self.shift.setChecked(role.shift)
        self.apart.setChecked(role.apart)
        self.shift.setEnabled(role.key != OWNER)
        self.apart.setEnabled(role.key not in STAY_APART or not role.apart)

    def first_field(self) -> QWidget:
        return self.chinese

    def names(self) -> tuple[str, str]:
        """Chinese and English; the one stands for the other where that is empty."""
        return self.chinese.text(), self.english.text() or self.chinese.text()

    def refuse(self, words: str) -> None:
        """Not so, beside the name."""
        self.chinese.refuse(words)

    def _submit(self) -> None:
        if not self.chinese.text():
            self.refuse(self.tr("Type the role's name"))
        else:
            self.submitted.emit()


class ChangesDialog(Dialog):
    """What will be different, line by line, and what should be thought over. `accepted()` on the button or
    Enter.
    """

    def __init__(self, window: QWidget, lines: Sequence[str], warnings: Sequence[str]) -> None:
        super().__init__(window, "", icon=Icon.SHIELD_CHECK)
        self.set_title(self.tr("What will be different"))
        self.foot_left.setText(self.tr("Takes effect at once, also for everybody who is signed in"))
        listed = QWidget()
        stack = QVBoxLayout(listed)
        stack.setContentsMargins(0, 0, 8, 0)
        stack.setSpacing(10)
        for words in warnings:
            stack.addWidget(MessageStrip(Tone.WARN, words, ()))
        for words in lines:
            stack.addWidget(Text(words, fonts.ROW, wrap=True))
        stack.addStretch(1)
        self.shown = (*warnings, *lines)
        scrolled = Scrolled(listed)
        scrolled.setMinimumHeight(min(MOST_LINES, 34 * len(lines) + 60 * len(warnings) + 20))
        self.body.addWidget(scrolled, 1)
        self.cancel = Button(self.tr("Back"), key="Esc", height=LARGE)
        words = self.tr("Apply now")
        self.set_it = Button(words, Kind.PRIMARY, icon=Icon.CHECK, key="Enter", height=LARGE)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.set_it)
        self.cancel.clicked.connect(self.dismiss)
        self.set_it.clicked.connect(self.accept)

    def first_field(self) -> QWidget:
        return self.set_it
