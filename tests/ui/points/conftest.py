"""The Points tab on a real venue, worked by keys; the approval dialog over it is the real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.context import Areas
from desk.operations import printing, slips, venue
from desk.queries.points import EntryRow
from desk.refusals import Trouble
from desk.ui.look import metrics
from desk.ui.look.theme import theme
from desk.ui.points.tab import PointsTab
from desk.ui.shell.approval_dialog import ApprovalDialog
from desk.ui.shell.approving import Approving
from desk.ui.shell.front import Destination, FootLink, Front
from desk.ui.shell.posting import Posting
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.field import Field
from tests.ui.hands import press, type_text
from tests.venue import PINS, Testing

CONTENT = QSize(1366 - 96 - 24, 768 - 60 - 40 - 24)
"""What the window leaves to a tab at 1366×768."""


class Stage:
    """A window with the tab in it. `said` is what the foot line heard."""

    def __init__(self, at: Testing, qtbot: QtBot) -> None:
        self.venue, self._qtbot = at, qtbot
        self._keys: Any = qtbot  # its keys have no types
        self.host = QWidget()
        self.posting = Posting()
        self.front = Front(lambda: at.desk, self.posting)
        self.said: list[tuple[str, list[FootLink]]] = []
        self.troubles: list[Trouble] = []
        self.front.said.connect(lambda words, links, ask: self.said.append((words + ask, links)))
        self.posting.troubled.connect(self.troubles.append)
        self.tab = PointsTab(self.front)
        self.approving = Approving(self.host, lambda: at.desk, self.posting)
        column = QVBoxLayout(self.host)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tab)
        at.listeners.append(self._changed)
        self.host.resize(CONTENT)
        self.host.show()
        self.host.activateWindow()
        assert QTest.qWaitForWindowActive(self.host)
        self.tab.first_field().setFocus()

    def _changed(self, areas: Areas) -> None:
        if areas & self.tab.AREAS:
            self.tab.reload()

    # hands

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Presses a key on what has the focus; pytest-qt's bot does it, so that slow slots are named."""
        self._keys.keyClick(self.focus(), key, modifier)
        self.settle()

    def enter(self) -> None:
        """Presses Enter."""
        self.press(Qt.Key.Key_Return)

    def ctrl(self, key: Qt.Key) -> None:
        """Presses Ctrl and a key."""
        self.press(key, Qt.KeyboardModifier.ControlModifier)

    def type(self, text: str) -> None:
        """Types into what has the focus."""
        if text.isascii():
            self._keys.keyClicks(self.focus(), text)
        else:
            type_text(self.focus(), text)
        self.settle()

    def paste(self, text: str) -> None:
        """Pastes over what stands in the line that has the focus."""
        line = self.focus()
        assert isinstance(line, QLineEdit)
        QApplication.clipboard().setText(text)
        line.selectAll()
        line.paste()
        self.settle()

    def write(self, field: Field, text: str) -> None:
        """Goes to a field and types into it."""
        field.setFocus()
        field.line.selectAll()
        self.type(text)

    def focus(self) -> QWidget:
        """What has the focus."""
        found: object = QApplication.focusWidget()
        assert isinstance(found, QWidget)
        return found

    # the story

    def serve(self, *, card_shown: bool = True, member_id: int = 0) -> None:
        """A member comes, by the scan of the card unless told otherwise."""
        act = "credit_shown" if card_shown else "credit"
        self.tab.arrive(Destination("points", act, member_id or self.venue.member_id))

    def fill(self, slip: str, amount: str, room: str = "") -> None:
        """Types a slip into the form and lets it be reckoned."""
        self.write(self.tab.form.slip, slip)
        if room:
            self.write(self.tab.form.room, room)
        self.write(self.tab.form.amount, amount)
        self.settle()

    def settle(self) -> None:
        """Lets the loop do what it was asked to do next."""
        QApplication.processEvents()

    def approve(self, number: str = "008") -> None:
        """A supervisor answers the dialog by keys."""
        dialog = self.asked()
        type_text(dialog.number.line, number)
        type_text(dialog.pin.cells, PINS[number])
        dialog.chips.chips[0].click()
        press(dialog.reason.line, Qt.Key.Key_Return)

    def asked(self) -> ApprovalDialog:
        """The approval dialog that stands open."""
        assert self.approving.dialog is not None, "no approval was asked for"
        return self.approving.dialog

    def dialog(self) -> Dialog:
        """The dialog that stands open."""
        found = [each for each in self.host.findChildren(Dialog) if each.isVisible()]
        assert len(found) == 1
        return found[0]

    def rows(self) -> list[EntryRow]:
        """Today's entries as the table shows them."""
        return list(self.tab.entries.table.rows_model.rows())

    def drawn(self) -> str:
        """The text of the slip at the right, once it is drawn."""
        self._qtbot.waitUntil(lambda: not self.tab.preview.drawing.running)
        return self.tab.preview.widget.paper.accessibleName()

    def print_all(self, folder: Path) -> None:
        """A printer is set up, and what waits comes out."""
        owner = self.venue.as_staff("001")
        desk = self.venue.desk
        request = self.venue.request
        venue.set_up_printer(owner, request=request(), kind="file", target=str(folder), dots=576, cutter=True)
        slips.resume(desk, request=request())
        while (job := printing.next_job(desk)) is not None:
            printing.begin(desk, job)
            printing.finish_sending(desk, job)
            printing.note_outcome(
                desk.signed_in(None), request=request(), job_id=job, outcome="printed", trouble=""
            )

    def close(self) -> None:
        """The day is over."""
        self._qtbot.waitUntil(lambda: not self.tab.preview.drawing.running)
        self.host.close()
        self.host.deleteLater()


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Light, normal measures, and so again afterwards."""
    if not theme().dressed:
        theme().dress(qapp)
    yield
    theme().force(None)
    metrics.notifier().current = metrics.NORMAL


@pytest.fixture
def stage(venue: Testing, qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(venue, qtbot)
    yield made
    made.close()
