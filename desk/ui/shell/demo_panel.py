"""A demo venue in the making: how far it is; then who works there, each with the PIN to sign in with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Panel, Rule
from desk.ui.widgets.progress_bar import ProgressBar
from desk.ui.widgets.text import Text


@dataclass(frozen=True)
class Worker:
    """Somebody of the demo venue."""

    number: str
    name: str
    role: str
    pin: str


class DemoMaking(QWidget):
    """`stopped()` by Esc: nothing is left behind."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = ProgressBar(self.tr("Demo venue"))
        self.stop = Button(self.tr("Stop"), key="Esc", height=LARGE)
        self.stop.clicked.connect(self.stopped)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(12)
        stack.addWidget(Text(self.tr("The demo venue is being made"), fonts.BALANCE, bold=True))
        what = self.tr("Members, visits and points through the same acts as at a counter; all of it made up.")
        stack.addWidget(Text(what, fonts.ROW, tone="ink2", wrap=True))
        stack.addSpacing(12)
        stack.addWidget(self.bar)
        stack.addSpacing(12)
        row = QHBoxLayout()
        row.addWidget(self.stop)
        row.addStretch(1)
        stack.addLayout(row)
        self.show_step(0, 1, "venue")

    def show_step(self, done: int, of: int, step: str) -> None:
        """How far the whole is, and at what."""
        self.bar.show_progress(done, of, step_in_words(step))

    def first_field(self) -> QWidget:
        """What has the focus."""
        return self.stop

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.stop.click()
            return
        super().keyPressEvent(event)


class DemoPeople(QWidget):
    """Who can sign in. `done()` by Enter."""

    done = Signal()

    def __init__(self, people: Sequence[Worker], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = tuple(people)
        self.go = Button(
            self.tr("To the sign-in page"), Kind.PRIMARY, icon=Icon.ARROW_RIGHT, key="Enter", height=LARGE
        )
        self.go.clicked.connect(self.done)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(Text(self.tr("The demo venue is ready"), fonts.BALANCE, bold=True))
        how = self.tr("Sign in as anybody of these. The PINs stand on the sign-in page too.")
        stack.addWidget(Text(how, fonts.ROW, tone="ink2", wrap=True))
        stack.addSpacing(4)
        stack.addWidget(self._table())
        stack.addSpacing(8)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.go)
        stack.addLayout(row)

    def _table(self) -> QWidget:
        panel = Panel()
        grid = QGridLayout(panel)
        grid.setContentsMargins(20, 10, 20, 12)
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        heads = (self.tr("Number"), self.tr("Name"), self.tr("Role"), self.tr("PIN"))
        for column, head in enumerate(heads):
            grid.addWidget(Text(head, fonts.SMALL, tone="ink2"), 0, column)
        grid.addWidget(Rule(), 1, 0, 1, len(heads))
        for row, each in enumerate(self.people, start=2):
            grid.addWidget(Text(each.number, fonts.ROW, bold=True), row, 0)
            grid.addWidget(Text(each.name, fonts.ROW), row, 1)
            grid.addWidget(Text(each.role, fonts.BODY, tone="ink2"), row, 2)
            grid.addWidget(Text(each.pin, fonts.ROW, bold=True, elide=False), row, 3)
        return panel

    def first_field(self) -> QWidget:
        """What has the focus."""
        return self.go


def step_in_words(step: str) -> str:
    """What the making is at."""
    match step:
        case "venue":
            return QCoreApplication.translate("DemoMaking", "Venue and staff")
        case "members":
            return QCoreApplication.translate("DemoMaking", "Members and cards")
        case "history":
            return QCoreApplication.translate("DemoMaking", "Two weeks at the counter")
        case _:
            return QCoreApplication.translate("DemoMaking", "Writing the file")
