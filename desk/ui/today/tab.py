"""The Today tab: at the left what needs somebody, at the right how the day goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desk.context import may
from desk.files.needs import file_needs
from desk.operations import slips, staff
from desk.queries import today as queries
from desk.queries.members import has_members
from desk.queries.slips import WaitingSlip
from desk.queries.venue import has_printer
from desk.refusals import Refused
from desk.rules.profile import Profile
from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.shell.front import Destination, Front, Tab, TabKey
from desk.ui.today import items
from desk.ui.today.birthdays_card import BirthdaysCard
from desk.ui.today.figures_card import FiguresCard
from desk.ui.today.items import Item
from desk.ui.today.waiting_card import Items, NoticeCard, WaitingCard
from desk.ui.widgets.card import Panel
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.sure_dialog import SureDialog
from desk.ui.words.people import language
from desk.ui.words.refusals import refusal

R = TypeVar("R")
LEFT, RIGHT = 13, 10


class TodayTab(Tab):
    """Every row leads to its place, or is answered right here."""

    AREAS = frozenset(
        {"print_jobs", "slips", "scan_backs", "cards", "members", "points_entries", "pins", "staff"}
        | {"settings", "journal_lines", "printers"}
    )

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.waiting = WaitingCard()
        self.notice = NoticeCard()
        self.nothing, self.nobody = Panel(), Panel()
        self._members = False
        self.figures = FiguresCard()
        self.birthdays = BirthdaysCard(self._tier_words)
        self._profile: Profile | None = None
        self._has_printer = False
        self._lay_out()
        self._wire()
        self.reload()

    # layout

    def _lay_out(self) -> None:
        empty = EmptyState(
            Icon.CHECK_CIRCLE,
            self.tr("Nothing waits for you"),
            self.tr("Every slip is accounted for, and the file is backed up"),
            self.tr("Credit points"),
            key="F5",
        )
        self._credit = empty.button
        self._credit.hide()
        empty.pressed.connect(lambda: self.front.go(Destination("points", "credit")))
        QVBoxLayout(self.nothing).addWidget(empty)
        first = EmptyState(
            Icon.USER_PLUS,
            self.tr("No member yet"),
            self.tr("Register the first guest: name, phone, birthday; then points can be credited"),
            self.tr("New member"),
            key="Enter",
        )
        self._join = first.button
        first.pressed.connect(lambda: self.front.go(Destination("members", "new")))
        QVBoxLayout(self.nobody).addWidget(first)
        self._left, self._right = QVBoxLayout(), QVBoxLayout()
        for part in (self.waiting, self.notice):
            self._left.addWidget(part)
        self._left.addWidget(self.nothing, 1)
        self._left.addWidget(self.nobody, 1)
        self._right.addWidget(self.birthdays)
        self._right.addWidget(self.figures, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addLayout(self._left, LEFT)
        self._row.addLayout(self._right, RIGHT)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _stretch(self, last: QWidget) -> None:
        """The last card of the left column goes down to its foot and says that nothing else waits."""
        for card in (self.waiting, self.notice):
            self._left.setStretchFactor(card, 1 if card is last else 0)
            card.rest.setVisible(card is last)

    def _measure(self, measures: Metrics) -> None:
        for layout in (self._left, self._right, self._row):
            layout.setSpacing(measures.gap)

    def _wire(self) -> None:
        for rows in (self.waiting.list, self.notice.list):
            rows.chosen.connect(lambda _: self._hint() if self.isVisible() else None)
        self.birthdays.opened.connect(
            lambda member_id: self.front.go(Destination("members", member_id=member_id))
        )

    # what is shown

    def reload(self) -> None:
        desk = self.front.desk
        with desk.read() as session:
            now = queries.today(desk, session)
            self._profile = desk.rules_on(session, now.day).profile
            unknown, rest = queries.prints_wanting(desk, session)
            self._has_printer = has_printer(desk, session)
            self._members = has_members(session)
        locked = now.locked if self._may("staff.unlock") else ()
        prints = [*self._unknown(unknown), *self._rest(rest)]
        waits = [item for mine, item in prints if mine] + [self._locked(row) for row in locked]
        notices = [item for mine, item in prints if not mine] + self._notices(now)
        focus: object = QApplication.focusWidget()  # None where nothing has it: the stubs don't know
        held = isinstance(focus, QWidget) and self.isAncestorOf(focus)
        self.waiting.show_items(waits, self._summary(len(unknown), len(rest), len(locked)))
        self.notice.show_items(notices, choose_first=not waits)
        self._credit.setVisible(self._may("points.credit"))
        first = not self._members and self._may("members.join")
        self.nothing.setVisible(not waits and not notices and not first)
        self.nobody.setVisible(not waits and not notices and first)
        self._stretch(self.notice if notices else self.waiting)
        self.figures.show_figures(now.figures, now.hour)
        self.birthdays.show_birthdays(now.birthdays)
        if held and isinstance(focus, QWidget) and not focus.isVisible():
            # A list that is gone gives its focus to whatever is next, and that may be a button of the strip.
            self.first_field().setFocus()
        if self.isVisible():
            self._hint()

    def first_field(self) -> QWidget:
        for rows in (self.waiting.list, self.notice.list):
            if rows.items():
                return rows
        if self.nobody.isVisibleTo(self):
            return self._join
        return self._credit if self._may("points.credit") else self.birthdays.list

    def _at_work(self) -> Items:
        """The list that Enter works in."""
        noticed = self.notice.list.hasFocus() or not self.waiting.list.items()
        return self.notice.list if noticed else self.waiting.list

    def arrive(self, destination: Destination) -> None:
        self.first_field().setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._hint()

    def _hint(self) -> None:
        """The keys of the rows, or where there are none those that lead on."""
        rows = [*self.waiting.list.items(), *self.notice.list.items()]
        hints = [("↑↓", self.tr("Choose"))] if rows else []
        chosen = self._at_work().current_row()
        if chosen is not None and chosen.act is not None:
            hints.append(("Enter", self.tr("Do it")))
        if self._may("points.credit"):
            hints.append(("F5", self.tr("Credit points")))
        hints += [("Ctrl+K", self.tr("Find anything")), ("Ctrl+/", self.tr("keys"))]
        self.front.hinted.emit(hints)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down past the last row of the upper list goes on in the lower one, and back."""
        lists = [rows for rows in (self.waiting.list, self.notice.list) if rows.items()]
        at = next((place for place, rows in enumerate(lists) if rows.hasFocus()), -1)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and at >= 0 and 0 <= at + step < len(lists):
            lists[at + step].enter_from(step)
            return
        super().keyPressEvent(event)

    # rows

    def _unknown(self, jobs: list[WaitingSlip]) -> list[tuple[bool, Item]]:
        """Whether they wait for who is signed in, and the rows."""
        if not self._may("slips.answer"):
            return [(False, items.unknown(job, None, None)) for job in jobs]
        return [
            (True, items.unknown(job, self._answering(job.job_id, True), self._answering(job.job_id, False)))
            for job in jobs
        ]

    def _rest(self, jobs: list[WaitingSlip]) -> list[tuple[bool, Item]]:
        """As `_unknown`, of the copies that wait: one row. Without a printer nobody has to hurry."""
        if not jobs:
            return []
        drop = (lambda: self._ask_drop(len(jobs))) if self._may("slips.drop") else None
        if not self._has_printer:
            set_up = self._leading("settings", "printer") if self._may("printer.set_up") else None
            return [(False, items.no_printer(jobs, set_up, drop))]
        resume = self._print_them if self._may("slips.resume") else None
        return [(resume is not None, items.waiting(jobs, resume, drop))]

    def _locked(self, row: queries.LockedOut) -> Item:
        return items.locked(row, lambda: self._unlock(row))

    def _notices(self, now: queries.Today) -> list[Item]:
        rows = []
        if now.unscanned.count:
            rows.append(items.not_scanned(now.unscanned, self._leading("points", "scan_back")))
        for row in now.inactive:
            lead = self._leading("members", "activate", row.member_id)
            rows.append(items.not_active(row, now.day, lead))
        desk = self.front.desk
        needs = file_needs(desk)
        if needs.backup_due:
            lead_to = self._leading("settings", "backup") if self._may("backup.make") else None
            with desk.read() as session:
                at = desk.local(session, needs.last_backup) if needs.last_backup else None
            rows.append(items.backup(at, now.day, lead_to))
        if needs.short_of_space:
            rows.append(items.space())
        return rows

    def _summary(self, unknown: int, waiting: int, locked: int) -> str:
        said = []
        if unknown:
            said.append(self.tr("prints to look at: {count}").format(count=unknown))
        if waiting:
            said.append(self.tr("copies to print: {count}").format(count=waiting))
        if locked:
            said.append(self.tr("numbers locked: {count}").format(count=locked))
        return "　".join(said)

    def _may(self, operation: str) -> bool:
        actor = self.front.desk.actor
        return actor is not None and self._profile is not None and may(self._profile, actor.roles, operation)

    def _tier_words(self, key: str) -> str:
        tier = self._profile.tiers.find(key) if self._profile is not None else None
        return tier.name.of(language()) if tier is not None else ""

    # acts

    def _leading(self, tab: TabKey, act: str, member_id: int | None = None) -> Callable[[], None]:
        return lambda: self.front.go(Destination(tab, act, member_id=member_id))

    def _answering(self, job_id: int, came_out: bool) -> Callable[[], None]:
        def answer() -> None:
            desk = self.front.desk
            self._post(
                lambda: slips.answer(desk, request=desk.ids.request(), job_id=job_id, came_out=came_out),
                lambda done: (
                    self.tr("Noted: it came out")
                    if came_out
                    else self.tr("It prints again, marked as reprint no. {times}").format(
                        times=done.print_no - 1
                    )
                ),
            )

        return answer

    def _print_them(self) -> None:
        desk = self.front.desk
        self._post(
            lambda: slips.resume(desk, request=desk.ids.request()),
            lambda done: self.tr("Waiting copies that print now: {count}").format(count=done.jobs),
        )

    def _ask_drop(self, count: int) -> None:
        dialog = SureDialog(
            self.window(),
            self.tr("Drop the waiting copies ({count})?").format(count=count),
            (
                self.tr("They are not printed now. The slips stay, and what was booked stays."),
                self.tr("A copy can be reprinted later; it is then marked as a reprint."),
            ),
            self.tr("Drop them ({count})").format(count=count),
            icon=Icon.PRINTER,
        )
        dialog.accepted.connect(self._drop)
        dialog.open()

    def _drop(self) -> None:
        desk = self.front.desk
        self._post(
            lambda: slips.drop(desk, request=desk.ids.request()),
            lambda done: self.tr("Waiting copies dropped: {count}").format(count=done.jobs),
        )

    def _unlock(self, row: queries.LockedOut) -> None:
        desk = self.front.desk
        self._post(
            lambda: staff.unlock(desk, request=desk.ids.request(), staff_id=row.staff_id),
            lambda _: self.tr("{name} can sign in again").format(name=row.name),
        )

    def _post(self, act: Callable[[], R], words: Callable[[R], str]) -> None:
        def done(result: R) -> None:
            self.reload()
            self.front.say(words(result))

        self.front.posting.post(act, done=done, refused=self._refused)

    def _refused(self, no: Refused) -> None:
        self.reload()
        self.front.warn(refusal(no))
