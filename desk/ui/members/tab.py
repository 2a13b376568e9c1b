"""The Members tab: the list at the left, the member at the right; a new member takes the whole width."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.operations.members import Joined, MemberKept
from desk.queries.venue import has_printer
from desk.refusals import Refused
from desk.ui.look import metrics
from desk.ui.look.metrics import Metrics
from desk.ui.members.acts import CUSTOMER, RETAINED, PanelActs
from desk.ui.members.exchange import Exchange
from desk.ui.members.finder import Finder
from desk.ui.members.forms import Forms
from desk.ui.members.hints import hints
from desk.ui.members.join_page import JoinPage
from desk.ui.members.nobody import Nobody
from desk.ui.members.panel import MemberView, PanelActions
from desk.ui.shell.front import Destination, FootLink, Front, Tab
from desk.ui.shell.shown_slip import ShownSlip
from desk.ui.shell.slip_pdf import PdfFile
from desk.ui.widgets.message_strip import MessageStrip, Tone
from desk.ui.words.printer import copies_printed
from desk.ui.words.refusals import refusal

AREAS = (
    "members", "identity_documents", "cards", "points_entries", "points_balances", "lots", "lot_moves",
    "slips", "print_jobs", "scan_backs", "settings",
)  # fmt: skip
LEAST = QSize(900, 380)
"""Smaller than what is in it: the window may be as low as 672, with a strip of its own above."""


class MembersTab(Tab):
    """Ctrl+N new, Ctrl+E edit, Ctrl+I credit, Ctrl+J activate, Ctrl+P reprint, Ctrl+O slip, Ctrl+S PDF,
    Ctrl+F search.
    """

    AREAS = frozenset(AREAS)

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._make_actions()
        self.finder = Finder(lambda: front.desk, self.new)
        self.view = MemberView(lambda: front.desk, self._panel_actions())
        self.acts = PanelActs(front, self.view)
        self.refusal = MessageStrip(Tone.DANGER, "", [(self.tr("Understood"), lambda: self._say_no(""))])
        self.file = PdfFile(front, self, self._say_no)
        self.nobody = Nobody(self.new)
        self.right = QStackedWidget()
        self.pages = QStackedWidget()
        self.forms = Forms(front, self.pages, self.right)
        self.exchange = Exchange(front, self, self.pages)
        self.finder.offer((self.tr("Import…"), self.exchange.bring), (self.tr("Export…"), self.exchange.give))
        self._lay_out()
        self._wire()
        self.reload()

    # actions

    def _make_actions(self) -> None:
        self.new = self._action(self.tr("New member"), "Ctrl+N", self.begin_joining)
        self.search = self._action(self.tr("Search members"), "Ctrl+F", self._to_search)
        self.change = self._action(self.tr("Change profile"), "Ctrl+E", self.begin_change)
        self.credit = self._action(self.tr("Credit points"), "Ctrl+I", self._to_points)
        self.activate = self._action(self.tr("Activate the card"), "Ctrl+J", self._begin_activation)
        self.reprint = self._action(
            self.tr("Reprint customer copy"), "Ctrl+P", lambda: self.acts.reprint(CUSTOMER)
        )
        self.reprint_kept = self._action(
            self.tr("Reprint retained copy"), "Ctrl+Shift+P", lambda: self.acts.reprint(RETAINED)
        )
        self.pdf = self._action(self.tr("Slip as PDF"), "Ctrl+S", self.save_slip)
        self.picture = self._action(self.tr("Show the slip"), "Ctrl+O", self.show_slip)
        self.list_points = self._action(
            self.tr("Points of the member"), "Alt+1", lambda: self.view.history.choose("points")
        )
        self.list_slips = self._action(
            self.tr("Slips of the member"), "Alt+2", lambda: self.view.history.choose("slips")
        )
        self.back = self._action(self.tr("Back"), "Esc", self._go_back)
        # The one box above has an Esc of its own.
        self.back.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _action(self, words: str, shortcut: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(shortcut))
        action.triggered.connect(lambda *_: act())
        self.addAction(action)
        return action

    def _panel_actions(self) -> PanelActions:
        papers = (self.reprint, self.reprint_kept, self.pdf, self.picture)
        return PanelActions(self.credit, self.change, self.activate, *papers)

    # layout

    def _lay_out(self) -> None:
        self._shown = shown = QWidget()
        self._column = QVBoxLayout(shown)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.refusal)
        self._column.addWidget(self.view, 1)
        self.refusal.hide()
        self.right.addWidget(self.nobody)
        self.right.addWidget(shown)
        self._browse = browse = QWidget()
        self._row = QHBoxLayout(browse)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.finder)
        self._row.addWidget(self.right, 1)
        self.pages.addWidget(browse)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.setMinimumSize(LEAST)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _measure(self, measures: Metrics) -> None:
        self._row.setSpacing(measures.gap)
        self._column.setSpacing(measures.gap)

    def _wire(self) -> None:
        self.finder.shown.connect(self._choose)
        self.finder.opened.connect(self._open)
        self.acts.activated.connect(self._activated)
        self.acts.refused.connect(self._say_no)
        self.view.activation.later.connect(self._end_activation)
        self.view.history.slip_chosen.connect(self._slip_chosen)
        self.view.history.slip_opened.connect(self.picture.trigger)
        self.forms.opened.connect(self._refresh)
        self.forms.closed.connect(self._refresh)
        self.forms.given_up.connect(self._to_search)
        self.forms.member_wanted.connect(self._leave_for)
        self.forms.joined.connect(self._joined)
        self.forms.changed.connect(self._changed)
        self.exchange.opened.connect(self._refresh)
        self.exchange.closed.connect(self.reload)
        self.exchange.closed.connect(self._to_search)

    # what the window asks

    def reload(self) -> None:
        """The list and the member again; a form that is being filled in isn't touched."""
        shown = self.view.member_id
        self.finder.reload(shown)
        if shown is not None:
            self.view.reload()
        self._refresh()

    def first_field(self) -> QWidget:
        """The form's first field while there is one, else the search."""
        if self.forms.page is not None:
            return self.forms.page.body.name
        beside = self.view.activation.number if self.view.activating else self.finder.search
        return self.exchange.first_field() or beside

    def has_typed(self) -> bool:
        """Whether a form holds something that leaving would lose."""
        return self.forms.has_typed() or self.exchange.has_typed()

    def arrive(self, destination: Destination) -> None:
        """'new' opens the form, 'activate' asks for the signed copy; else the member is shown."""
        if destination.act == "new":
            self.begin_joining(destination.asked)
            return
        if destination.member_id is None or not self.forms.close():
            return
        self.open_member(destination.member_id)
        if destination.act == "activate":
            self._begin_activation()
            if destination.scanned and not self.view.activating:
                self._say_no(self.tr("This form was scanned back already"))
            if self.view.activating and destination.scanned:
                self.view.activation.take(destination.scanned)

    def scanned(self, text: str) -> bool:
        """The signed copy while it is asked for; the new card while a member joins."""
        if isinstance(self.forms.page, JoinPage):
            return self.forms.page.take_scan(text)
        if self.forms.page is None and self.view.activating:
            self.view.activation.take(text)
            return True
        return False

    # the member

    def open_member(self, member_id: int) -> None:
        """Show that member, marked in the list if it is there."""
        self._show(member_id)
        self.finder.choose(member_id)

    def _choose(self, member_id: int | None) -> None:
        if member_id is not None and member_id != self.view.member_id:
            self._show(member_id)
        else:
            self._refresh()

    def _show(self, member_id: int) -> None:
        self._say_no("")
        self.view.end_activation()
        try:
            self.view.show_member(member_id)
        except Refused as no:
            self.view.forget()
            self._say_no(refusal(no))
        self._refresh()

    def _open(self, member_id: int) -> None:
        self._choose(member_id)
        target = self.view.head.credit if self.view.head.credit.isEnabled() else self.view.profile
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _refresh(self) -> None:
        """What can be done now, what stands at the right, and which keys help."""
        page = self.forms.page
        # A form, an import and an export have keys of their own.
        member = self.view.shown is not None and page is None and self.exchange.page is None
        for action in (self.change, self.list_points, self.list_slips):
            action.setEnabled(member)
        self.activate.setEnabled(member and self.view.blank_card() is not None)
        self.credit.setEnabled(member and self.view.may_credit())
        self.nobody.show_empty(self.finder.is_empty())
        self.finder.setEnabled(page is None)
        self.exchange.refresh(free=page is None)
        if page is None and self.exchange.page is None:
            self.pages.setCurrentWidget(self._browse)
            self.right.setCurrentWidget(self._shown if self.view.shown else self.nobody)
        self._slip_chosen(self.view.history.chosen_slip() if member else None)
        self.pdf.setEnabled(member and self.view.paper() is not None)
        self._hint()

    def _hint(self) -> None:
        if self.isVisible():
            page = self.exchange.page or self.forms.page
            self.front.hinted.emit(hints(page, activating=self.view.activating))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._hint()

    def _slip_chosen(self, slip_id: int | None) -> None:
        browsing = self.forms.page is None and self.exchange.page is None and not self.view.activating
        for action in (self.reprint, self.reprint_kept, self.pdf, self.picture):
            action.setEnabled(slip_id is not None and browsing)

    def show_slip(self) -> None:
        """The chosen slip's picture, as it printed."""
        slip_id = self.view.history.chosen_slip()
        if slip_id is not None:
            ShownSlip(self.window(), lambda: self.front.desk, slip_id).open()

    def save_slip(self) -> None:
        """The chosen slip as a PDF."""
        slip_id = self.view.paper()
        if slip_id is not None:
            self.file.save_slip(slip_id)

    def _say_no(self, words: str) -> None:
        self.refusal.say(words)
        self.refusal.setVisible(bool(words))

    def _to_search(self) -> None:
        if self.forms.page is None:
            self.finder.search.setFocus()
            self.finder.search.line.selectAll()

    def _to_points(self) -> None:
        self.front.go(Destination("points", "credit", self.view.member_id))

    def _go_back(self) -> None:
        if self.forms.page is not None:
            self.forms.page.leave()
        elif self.exchange.page is not None:
            self.exchange.leave()
        elif self.view.activating:
            self._end_activation()
        elif self.finder.asked() and self.finder.search.line.hasFocus():
            self.finder.ask("")
        else:
            self._to_search()

    # activating

    def _begin_activation(self) -> None:
        if not self.acts.begin_activation():
            self._say_no(self.tr("No card of this member waits to be activated"))
        self._refresh()

    def _end_activation(self) -> None:
        self.view.end_activation()
        self._refresh()
        self._to_search()

    def _activated(self, member_id: int) -> None:
        self.view.end_activation()
        self.open_member(member_id)
        self.view.head.credit.setFocus(Qt.FocusReason.TabFocusReason)

    # forms

    def begin_joining(self, asked: str = "") -> None:
        """The form of a new member; what was searched for in vain, here or elsewhere, stands in it."""
        in_vain = not self.finder.list.rows_model.rowCount()
        self.forms.begin_joining(asked or (self.finder.asked() if in_vain else ""))

    def begin_change(self) -> None:
        """The shown member's profile in the form."""
        if self.view.shown is not None:
            self.forms.begin_change(self.view.shown.panel)

    def _leave_for(self, member_id: int) -> None:
        self.open_member(member_id)
        self._to_search()

    def _joined(self, done: Joined, name: str) -> None:
        self.finder.ask("")
        self.open_member(done.member_id)
        self._begin_activation()
        link = FootLink(self.tr("Change…"), self.begin_change)
        desk = self.front.desk
        with desk.read() as session:
            copies = copies_printed(has_printer(desk, session))
        self.front.say(self.tr("{name} is registered; {copies}").format(name=name, copies=copies), link)

    def _changed(self, done: MemberKept) -> None:
        self.open_member(done.member_id)
        self.front.say(self.tr("Profile kept"))
        self._to_search()
