"""The forms of the tab, one at a time: a new member over the whole width, a change beside the list."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from desk.operations.members import Joined
from desk.queries.members import MemberPanel
from desk.ui.members.change_page import ChangePage
from desk.ui.members.join_page import JoinPage
from desk.ui.shell.front import Front


class Forms(QObject):
    """Opens and closes them. A form that holds something is closed only when it is given up.

    `opened()` and `closed()` follow each change; `joined(Joined, name)`, `changed(MemberKept)`,
    `member_wanted(id)` and `given_up()` come after the form is closed.
    """

    opened = Signal()
    closed = Signal()
    joined = Signal(object, str)
    changed = Signal(object)
    member_wanted = Signal(int)
    given_up = Signal()

    def __init__(self, front: Front, whole: QStackedWidget, beside: QStackedWidget) -> None:
        super().__init__(whole)
        self._front, self._whole, self._beside = front, whole, beside
        self.page: JoinPage | ChangePage | None = None

    def begin_joining(self, asked: str = "") -> None:
        """The form of a new member, with what was looked for in vain; one that is open already stays."""
        if isinstance(self.page, JoinPage):
            self.page.body.name.setFocus()
            return
        if not self.close():
            return
        page = JoinPage(self._front)
        page.joined.connect(partial(self._joined, page))
        page.prefill(asked)
        self._open(page, self._whole)

    def begin_change(self, panel: MemberPanel) -> None:
        """A profile in the form."""
        if not self.close():
            return
        page = ChangePage(self._front, panel)
        page.changed.connect(self._changed)
        self._open(page, self._beside)

    def has_typed(self) -> bool:
        """Whether closing would lose something."""
        return self.page is not None and self.page.has_typed()

    def close(self) -> bool:
        """True when no form is open any more; a form that holds something says that it stays."""
        if self.page is None:
            return True
        if self.page.has_typed():
            self.page.leave()
            return False
        self._drop()
        return True

    def _open(self, page: JoinPage | ChangePage, stack: QStackedWidget) -> None:
        page.left.connect(self._given_up)
        page.member_wanted.connect(self._leave_for)
        self.page = page
        stack.addWidget(page)
        stack.setCurrentWidget(page)
        self.opened.emit()
        page.body.name.setFocus()

    def _drop(self) -> None:
        page, self.page = self.page, None
        if page is None:
            return
        (self._whole if isinstance(page, JoinPage) else self._beside).removeWidget(page)
        page.deleteLater()
        self.closed.emit()

    def _given_up(self) -> None:
        self._drop()
        self.given_up.emit()

    def _leave_for(self, member_id: int) -> None:
        self._drop()
        self.member_wanted.emit(member_id)

    def _joined(self, page: JoinPage, done: Joined) -> None:
        name = page.body.name.text()
        self._drop()
        self.joined.emit(done, name)

    def _changed(self, done: object) -> None:
        self._drop()
        self.changed.emit(done)
