"""Points (F5): a slip is credited at the left, its paper stands at the right, today's entries below."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desk.operations.points import PointsCredited
from desk.queries.members import MemberStrip, member_strip
from desk.queries.points import EntryRow
from desk.queries.search import MemberHit
from desk.refusals import Refused, Why
from desk.ui.look import metrics
from desk.ui.look.metrics import Metrics
from desk.ui.points.acts import EntryActs
from desk.ui.points.credit import Crediting
from desk.ui.points.entries import EntriesCard
from desk.ui.points.finance import save_day_list
from desk.ui.points.form import SlipForm
from desk.ui.points.member_strip import StripCard
from desk.ui.points.preview import Preview
from desk.ui.points.scan_back import ScanBack
from desk.ui.points.who import Who
from desk.ui.shell.front import Destination, Front, Tab
from desk.ui.shell.slip_pdf import PdfFile
from desk.ui.widgets.button import Kind
from desk.ui.words.counts import counts
from desk.ui.words.people import language
from desk.ui.words.refusals import refusal

CARD_SHOWN = "credit_shown"
"""Destination.act of a member who came by the scan of the card."""
SCAN_BACK = "scan_back"


class PointsTab(Tab):
    """Wires member strip, form, preview and entries to the operations of points and slips."""

    AREAS = frozenset(
        {
            "points_entries", "points_balances", "members", "cards", "settings",
            "slips", "slip_copies", "print_jobs", "scan_backs", "printers",
        }
    )  # fmt: skip

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.member_id = 0
        self._swiped = self._armed = False
        self._make_actions()
        self.strip = StripCard(self.change)
        self.form = SlipForm(self.post, *self._paper())
        self.who = Who(lambda: front.desk, lambda: front.may("members.join"))
        self.preview = Preview(lambda: front.desk, self.pdf)
        kinds = Kind.SECONDARY, Kind.SECONDARY, Kind.SECONDARY, Kind.DANGERLINE
        acts = (self.scan_back, self.reprint, self.recredit, self.reverse)
        self.entries = EntriesCard(lambda: front.desk, list(zip(acts, kinds, strict=True)), self.list_day)
        self.crediting = Crediting(front, self.form)
        self.acts = EntryActs(front, self, self.entries.refuse, self._posted)
        self.file = PdfFile(front, self, self.entries.refuse)
        self._lay_out()
        self._wire()
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)
        self.reload()
        self._show_first()

    def _paper(self) -> tuple[str, bool]:
        """What this venue calls the till's paper, and whether it names its till."""
        desk = self.front.desk
        with desk.read() as session:
            profile = desk.rules_on(session, desk.today(session)).profile
        return profile.venue.pos_slip.of(language()), profile.points.tills_named

    # actions

    def _make_actions(self) -> None:
        self.post = self._action(self.tr("Credit and print both copies"), "Enter", self._submit)
        self.post.setShortcuts([QKeySequence("Enter"), QKeySequence("Return")])
        self.change = self._action(self.tr("Change guest"), "Esc", self.change_guest)
        self.scan_back = self._action(self.tr("Scan back"), "Ctrl+B", self.open_scan_back)
        self.reprint = self._action(self.tr("Reprint"), "Ctrl+P", lambda: self._on_row(self.acts.reprint))
        self.recredit = self._action(
            self.tr("Right guest"), "Ctrl+R", lambda: self._on_row(self.acts.recredit)
        )
        self.reverse = self._action(self.tr("Reverse"), "Ctrl+Z", lambda: self._on_row(self.acts.reverse))
        self.pdf = self._action(self.tr("Slip as PDF"), "Ctrl+S", self.save_slip)
        self.list_day = self._action(
            self.tr("Daily list for finance"), "Ctrl+D", lambda: save_day_list(self.file, self.front.desk)
        )
        acts = [self.scan_back, self.reprint, self.recredit, self.reverse, self.pdf, self.list_day]
        newcomer = self._action(self.tr("New member"), "Ctrl+N", self.begin_joining)
        self.addActions([self.change, newcomer, *acts])

    def _action(self, words: str, shortcut: str, act: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(shortcut))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setAutoRepeat(False)
        action.triggered.connect(lambda *_: act())
        return action

    def _on_row(self, act: Callable[[EntryRow], None]) -> None:
        row = self.entries.current()
        if row is not None:
            self.entries.refuse("")
            act(row)

    def _allow(self, row: EntryRow | None) -> None:
        """Only a credit that still counts is reversed; any slip is printed again."""
        counts = row is not None and row.kind == "credit" and not row.reversed
        self.reverse.setEnabled(counts)
        self.recredit.setEnabled(counts)
        self.reprint.setEnabled(row is not None)

    # layout

    def _lay_out(self) -> None:
        serving = QWidget()
        above = QVBoxLayout(serving)
        above.setContentsMargins(0, 0, 0, 0)
        above.addWidget(self.strip)
        above.addWidget(self.form)
        self.form.addAction(
            self.post
        )  # Enter posts from the form alone: elsewhere it presses what has the focus
        self.stack = QStackedWidget()
        self.stack.addWidget(self.who)
        self.stack.addWidget(serving)
        self.stack.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        left = QVBoxLayout()
        left.addWidget(self.stack)
        left.addWidget(self.entries, 1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addLayout(left, 1)
        page.addWidget(self.preview.widget)
        self._gaps = (above, left, page)

    def _measure(self, measures: Metrics) -> None:
        for layout in self._gaps:
            layout.setSpacing(measures.gap)

    def _wire(self) -> None:
        self.who.found.connect(self._found)
        self.who.newcomer.connect(lambda asked: self.front.go(Destination("members", "new", asked=asked)))
        self.crediting.reckoned.connect(lambda _: self.preview.refresh())
        self.crediting.credited.connect(self._credited)
        self.form.edited.connect(self._edited)
        self.form.verified.chosen.connect(self._show_strip)
        self.entries.chosen.connect(self._allow)
        self.pdf.setEnabled(False)
        self.preview.shown.connect(lambda slip_id: self.pdf.setEnabled(slip_id is not None))
        self.entries.picked.connect(lambda row: self.preview.show_slip(row.slip_id))
        for line in (*(field.line for field in self.form.fields.values()), self.who.finder.search.line):
            line.installEventFilter(self)

    # who is served

    def serve(self, member_id: int, *, card_shown: bool = False) -> None:
        """An empty form for that member; a second scan of the same card only notes that it was shown."""
        how = "" if card_shown else None
        self._armed = False
        if member_id == self.member_id:
            if card_shown:
                self._swiped = True
                self.form.verified.set_value(how)
                self._show_strip()
            self.form.slip.setFocus()
            return
        try:
            strip = self._strip(member_id)
        except Refused as no:
            self.entries.refuse(refusal(no))
            return
        self.member_id = member_id
        self._swiped = card_shown
        self.entries.refuse("")
        self.crediting.begin(strip, how)
        self._show_strip()
        self.stack.setCurrentIndex(1)
        self.preview.follow(self.crediting.draft)
        self.first_field().setFocus()
        self._hint()

    def change_guest(self) -> None:
        """Nobody is served. What was typed for the last one is given up only at the second time."""
        if not self.member_id:
            return
        if self.form.has_typed() and not self._armed:
            self._armed = True
            self.form.refuse_whole(self.tr("Esc again gives up what you typed"))
            return
        self._armed = False
        self.member_id = 0
        self.crediting.end()
        self.stack.setCurrentIndex(0)
        self.preview.follow(lambda _copy: None)
        self.who.setFocus()
        self._hint()

    def _found(self, hit: MemberHit) -> None:
        self.serve(hit.member_id)

    def _strip(self, member_id: int) -> MemberStrip:
        desk = self.front.desk
        with desk.read() as session:
            return member_strip(desk, session, member_id)

    def _show_strip(self) -> None:
        desk = self.front.desk
        with desk.read() as session:
            profile = desk.rules_on(session, desk.today(session)).profile
        shown = self.form.verified.value() == ""
        self.strip.show_member(self._strip(self.member_id), profile, card_shown=shown, swiped=self._swiped)

    # posting

    def _submit(self) -> None:
        self.crediting.submit()

    def _credited(self, made: PointsCredited, strip: MemberStrip) -> None:
        guest = f"{strip.name} {strip.form_of_address}".rstrip()
        said = self.tr("{time} credited　{guest} {points}")
        said = said.format(time=self._now(), guest=guest, points=counts.points(made.points, change=True))
        ask = self.tr(", mark the till slip “credited”")
        self.front.say(said, *self.acts.links(made.entry_id), ask=ask)
        self.entries.choose(made.entry_id)
        self.preview.show_slip(made.slip_id)
        self.form.slip.setFocus()

    def _posted(self, slip_id: int) -> None:
        """An act on an entry brought a slip: it is chosen and shown."""
        self.entries.choose_slip(slip_id)
        self.preview.show_slip(slip_id)

    def _edited(self) -> None:
        self._armed = False
        self.preview.follow(self.crediting.draft)

    def _now(self) -> str:
        desk = self.front.desk
        with desk.read() as session:
            return f"{desk.local(session, desk.clock.now()):%H:%M}"

    def begin_joining(self) -> None:
        """The guest is no member yet: the form stands under Members, what was typed here waits."""
        if self.front.may("members.join"):
            self.front.go(Destination("members", "new"))
        else:
            self.entries.refuse(refusal(Refused(Why.NOT_ALLOWED, operation="members.join")))

    def open_scan_back(self) -> None:
        """Signed copies are scanned back, one after the other."""
        ScanBack(self.window(), self.front).open()

    def save_slip(self) -> None:
        """The slip at the right as a PDF: a venue without a printer hands that out."""
        if self.preview.slip_id is not None:
            self.file.save_slip(self.preview.slip_id)

    # what the window asks

    def reload(self) -> None:
        self.entries.reload()
        if self.member_id:
            self.crediting.show_strip(self._strip(self.member_id))
            self._show_strip()

    def arrive(self, destination: Destination) -> None:
        if destination.member_id is not None:
            self.serve(destination.member_id, card_shown=destination.act == CARD_SHOWN)
        if destination.slip_id is not None and self.entries.choose_slip(destination.slip_id):
            self.preview.show_slip(destination.slip_id)
            self.entries.table.setFocus()
        if destination.act == SCAN_BACK:
            self.open_scan_back()

    def first_field(self) -> QWidget:
        return self.form.slip if self.member_id else self.who

    def has_typed(self) -> bool:
        return bool(self.member_id) and self.form.has_typed()

    def change_person(self) -> None:
        """Whether the card was shown is known to who saw it."""
        self.form.verified.set_value(None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._hint()

    def _hint(self) -> None:
        """The keys of what is in front of one, for the foot."""
        if self.member_id:
            hints = [
                ("Tab", self.tr("next field")),
                ("Enter", self.tr("credit")),
                ("Esc", self.tr("change guest")),
            ]
        else:
            hints = [("↑↓", self.tr("choose")), ("Enter", self.tr("open"))]
        self.front.hinted.emit([*hints, ("Ctrl+/", self.tr("keys"))])

    def _show_first(self) -> None:
        """The newest slip stands at the right at first; drawing it also warms up the fonts."""
        row = self.entries.current()
        if row is not None:
            self.preview.show_slip(row.slip_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Z takes typing back where there is some; in an untouched field it is the tab's own act."""
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if isinstance(watched, QLineEdit) and event.matches(QKeySequence.StandardKey.Undo):
            event.setAccepted(watched.isUndoAvailable())
            return True
        return super().eventFilter(watched, event)
