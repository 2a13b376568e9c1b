"""The Members tab on a real venue, worked by keys; the approval dialog over it is the real one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.context import Areas
from desk.operations import members, slips
from desk.operations.members import Joined
from desk.operations.steps.members import MemberForm
from desk.queries.members import MemberPanel, member_panel
from desk.queries.slips import copy_of
from desk.refusals import Trouble
from desk.ui.look import metrics
from desk.ui.look.theme import theme
from desk.ui.members.change_page import ChangePage
from desk.ui.members.join_page import JoinPage
from desk.ui.members.tab import MembersTab
from desk.ui.shell.approval_dialog import ApprovalDialog
from desk.ui.shell.approving import Approving
from desk.ui.shell.front import Destination, FootLink, Front
from desk.ui.shell.posting import Posting
from desk.ui.widgets.field import Field
from tests.ui.hands import press, type_text
from tests.venue import PINS, Testing

CONTENT = QSize(1366 - 96 - 24, 768 - 60 - 40 - 24)
"""What the window leaves to a tab at 1366×768."""
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


class Stage:
    """A window with the tab in it. `said` is what the foot line heard, `wanted` where the tab led."""

    def __init__(self, at: Testing, qtbot: QtBot) -> None:
        self.venue, self._qtbot = at, qtbot
        self.host = QWidget()
        self.posting = Posting()
        self.front = Front(lambda: at.desk, self.posting)
        self.said: list[tuple[str, list[FootLink]]] = []
        self.wanted: list[Destination] = []
        self.troubles: list[Trouble] = []
        self.front.said.connect(lambda words, links: self.said.append((words, links)))
        self.front.wanted.connect(self.wanted.append)
        self.posting.troubled.connect(self.troubles.append)
        self.tab = MembersTab(self.front)
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
        """Presses a key on what has the focus."""
        press(self.focus(), key, modifier)

    def enter(self) -> None:
        """Presses Enter."""
        self.press(Qt.Key.Key_Return)

    def escape(self) -> None:
        """Presses Esc."""
        self.press(Qt.Key.Key_Escape)

    def ctrl(self, key: Qt.Key) -> None:
        """Presses Ctrl and a key."""
        self.press(key, CONTROL)

    def alt(self, key: Qt.Key) -> None:
        """Presses Alt and a key."""
        self.press(key, ALT)

    def type(self, text: str) -> None:
        """Types into what has the focus."""
        type_text(self.focus(), text)

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

    def search(self, text: str) -> None:
        """Ctrl+F, and what is looked for."""
        self.ctrl(Qt.Key.Key_F)
        self.type(text)

    # the forms

    def new(self) -> JoinPage:
        """Ctrl+N."""
        self.ctrl(Qt.Key.Key_N)
        return self.joining

    @property
    def joining(self) -> JoinPage:
        """The form of a new member that is open."""
        page = self.tab.forms.page
        assert isinstance(page, JoinPage), "no new member is being typed"
        return page

    @property
    def changing(self) -> ChangePage:
        """The profile that is being changed."""
        page = self.tab.forms.page
        assert isinstance(page, ChangePage), "no profile is being changed"
        return page

    def fill(self, name: str = "李雷", phone: str = "13900000002", birthday: str = "19880305") -> JoinPage:
        """A new member's needed fields, by Tab from one to the next."""
        page = self.new()
        self.type(name)
        while self.focus() is not page.body.phone.line:
            self.press(Qt.Key.Key_Tab)
        self.type(phone)
        self.press(Qt.Key.Key_Tab)
        assert self.focus() is page.body.birthday.line
        self.type(birthday)
        return page

    def drawn(self) -> str:
        """The text of the slip at the right, once it is drawn."""
        page = self.joining
        self._qtbot.waitUntil(lambda: not page.redraw.isActive() and not page.drawing.running)
        return page.preview.paper.accessibleName()

    # answers

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

    # the file

    def join(self, **typed: str) -> Joined:
        """Another member whose card waits for the signed form; the form came out."""
        form = MemberForm(**({"name": "韩梅", "phone": "13900000009", "birthday": "1990-08-21"} | typed))  # type: ignore[arg-type]  # all of them texts
        joined = members.join(
            self.venue.desk, request=self.venue.request(), form=form, card_type="member", card_number="",
            approval=None,
        )  # fmt: skip
        self.hand_out(joined.slip_id)
        return joined

    def hand_out(self, slip_id: int) -> None:
        """The slip's copies come out, by its PDF."""
        slips.hand_out(self.venue.desk, request=self.venue.request(), slip_id=slip_id)

    def barcode(self, slip_id: int, copy: int = 1) -> str:
        """What stands under the bars of a copy."""
        with self.venue.desk.read() as session:
            return str(copy_of(self.venue.desk, session, slip_id, copy).code)

    def number(self, slip_id: int) -> str:
        """The slip's number."""
        with self.venue.desk.read() as session:
            return str(copy_of(self.venue.desk, session, slip_id, 1).number)

    def member(self, member_id: int) -> MemberPanel:
        """The profile as it stands in the file."""
        with self.venue.desk.read() as session:
            return member_panel(self.venue.desk, session, member_id)

    def close(self) -> None:
        """The day is over."""
        page = self.tab.forms.page
        if isinstance(page, JoinPage):
            self._qtbot.waitUntil(lambda: not page.redraw.isActive() and not page.drawing.running)
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
