"""Journal: who did what, newest first, and whether all of it is as it was written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QWidget

from desk.operations import journal as operations
from desk.queries import journal as queries
from desk.queries.journal import JournalRow
from desk.queries.journal_details import Details, details_of
from desk.queries.venue import venue_view
from desk.queries.verify import Verified, verify
from desk.refusals import Refused
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.settings.journal_asked import Asked
from desk.ui.settings.journal_panel import LinePanel
from desk.ui.settings.section import Section
from desk.ui.shell.front import Destination, Front
from desk.ui.shell.verify_slip import VerifySlip
from desk.ui.shell.working import Work
from desk.ui.widgets.button import LARGE, SMALL, Button, Kind
from desk.ui.widgets.card import Card, Rule
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.paged_model import Cells, Column
from desk.ui.widgets.progress_bar import ProgressBar
from desk.ui.widgets.table import Table
from desk.ui.widgets.text import Text
from desk.ui.words import days
from desk.ui.words.counts import counts
from desk.ui.words.journal import booked_in_words, done_in_words, given_in_words, report
from desk.ui.words.operations import subject_in_words
from desk.ui.words.refusals import refusal

SHOWN_OF_HEAD = 12
QWIDGETSIZE_MAX = 16_777_215


class UprightRule(Rule):
    """A hairline between what stands beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(0)
        self.setMaximumHeight(QWIDGETSIZE_MAX)
        self.setFixedWidth(1)


class JournalSection(Section):
    """The look runs beside the window and may be stopped; one that ran to its end leaves a line itself."""

    AREAS = frozenset({"journal_lines"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.table: Table[JournalRow] = Table(
            self._columns(), self._rows, lambda row: row.seq, name=self.tr("Journal")
        )
        self.asked = Asked(lambda: front.desk)
        self.panel = LinePanel()
        self.copy = Button(self.tr("Copy head and count"), icon=Icon.COPY, height=SMALL)
        self.save = Button(self.tr("Save the result…"), icon=Icon.FOLDER_OPEN, height=LARGE)
        self.save.hide()
        self._found: Verified | None = None
        self.bar = ProgressBar(self.tr("Verifying"))
        self.bar.hide()
        self.look = Button(
            self.tr("Verify now"), Kind.PRIMARY, icon=Icon.SHIELD_CHECK, key="Ctrl+Shift+V", height=LARGE
        )
        self.stop = Button(self.tr("Stop"), height=LARGE)
        self.stop.hide()
        self.mark = IconMark(Icon.INFO, 22, "ink2", weight="fill")
        self.result = Text("", fonts.BODY, wrap=True)
        self.card = Card(self.tr("Journal"), icon=Icon.BOOK_OPEN)
        self.work = Work(self)
        self._lay_out()
        self._wire()
        self.reload()

    def _lay_out(self) -> None:
        acts = QHBoxLayout()
        acts.setContentsMargins(16, 12, 16, 14)
        acts.setSpacing(12)
        acts.addWidget(self.mark)
        acts.addWidget(self.result, 1)
        acts.addWidget(self.bar, 1)
        acts.addWidget(self.save)
        acts.addWidget(self.stop)
        acts.addWidget(self.look)
        self.card.head.addWidget(self.copy)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.table, 1)
        both.addWidget(UprightRule())
        both.addWidget(self.panel)
        self.card.add(self.asked)
        self.card.add(Rule())
        self.card.body.addLayout(both, 1)
        self.card.add(Rule())
        self.card.body.addLayout(acts)
        self.stack.addWidget(self.card)

    def _columns(self) -> Sequence[Column[JournalRow]]:
        return (
            Column(self.tr("Line"), lambda row: row.seq, Cells.NUMBER, width=76, tone="ink2"),
            Column(self.tr("Time"), self._time, width=124),
            Column(self.tr("Who"), lambda row: row.who, stretch=2),
            Column(self.tr("What"), self._what, stretch=4, bold=True),
            Column(self.tr("Of what"), self._of_what, stretch=5, tone="ink2"),
        )

    def _wire(self) -> None:
        self.look.clicked.connect(lambda *_: self.verify())
        self.asked.changed.connect(self._show_asked)
        self.table.chosen.connect(self._show_line)
        self.panel.member_wanted.connect(self._open_member)
        self.panel.slip_wanted.connect(self._open_slip)
        self.copy.clicked.connect(lambda *_: self._copy_head())
        self.save.clicked.connect(lambda *_: self._choose_file())
        self.stop.clicked.connect(self.work.stop)
        self.work.progress.connect(self._progress)
        self.work.done.connect(self._done)
        self.work.troubled.connect(self._troubled)
        action = QAction(self.tr("Verify now"), self)
        action.setShortcut(QKeySequence("Ctrl+Shift+V"))
        action.triggered.connect(lambda *_: self.verify())
        self.addAction(action)

    # what is shown

    def _rows(self, before: Any) -> Sequence[JournalRow]:
        desk = self.front.desk
        with desk.read() as session:
            self._today = desk.today(session)
            return queries.lines_of(desk, session, before, self.asked.filter)

    def _show_asked(self, go_on: bool) -> None:
        self.table.reload()
        self.table.scrollToTop()
        if go_on and self.table.rows_model.rowCount():
            self.table.setFocus()

    def _show_line(self, row: JournalRow | None) -> None:
        if row is None:
            self.panel.show_line(None)
            return
        with self.front.desk.read() as session:
            details = details_of(session, row.seq)
        self.panel.show_line(details, self._told(row, details))

    def _told(self, row: JournalRow, details: Details) -> list[str]:
        """What the line is about, whole: its cells are short of room."""
        told = [done_in_words(row), subject_in_words(row.subject, row.names)]
        if row.approval is not None:
            told += given_in_words(row.approval)
        for booked in details.booked:
            told += booked_in_words(booked)
        return [words for words in told if words]

    def _open_member(self, member_id: int) -> None:
        self.front.go(Destination("members", "", member_id))

    def _open_slip(self, number: str) -> None:
        VerifySlip(self.window(), lambda: self.front.desk, number).open()

    def _copy_head(self) -> None:
        words = self.tr("{lines} lines, head {head}").format(lines=self._head.lines, head=self._head.hash)
        QApplication.clipboard().setText(words)
        self.front.say(self.tr("Copied: {words}").format(words=words))

    def _time(self, row: JournalRow) -> str:
        return f"{days.day(row.at.date(), self._today)} {days.clock(row.at)}"

    def _what(self, row: JournalRow) -> str:
        return done_in_words(row)

    def _of_what(self, row: JournalRow) -> str:
        subject = subject_in_words(row.subject, row.names)
        if row.approval is None:
            return subject
        return self.tr("{subject}, because: {reason}").format(subject=subject, reason=row.approval.reason)

    def reload(self) -> None:
        desk = self.front.desk
        with desk.read() as session:
            self._head, last = queries.head_of(session), queries.last_look(desk, session)
        facts = self.tr("lines: {count}　head {head}…")
        self.card.set_facts(facts.format(count=f"{self._head.lines:,}", head=self._head.hash[:SHOWN_OF_HEAD]))
        self.asked.reload()
        self.table.reload()
        if self.work.running or self.result.text():
            return
        if last is None:
            self._say(Icon.INFO, "ink2", self.tr("Never verified yet"))
            return
        when = f"{days.day(last.at.date(), self._today)} {days.clock(last.at)}"
        if last.differences:
            words = self.tr("On {when} differences were found: {count}").format(
                when=when, count=last.differences
            )
            self._say(Icon.WARNING_CIRCLE, "danger_t", words)
        else:
            words = self.tr("On {when} all agreed: {lines}").format(when=when, lines=counts.lines(last.lines))
            self._say(Icon.CHECK_CIRCLE, "primary_t", words)

    def first_field(self) -> QWidget:
        return self.look

    def enter_does(self) -> str:
        return self.tr("Find")

    def _say(self, icon: Icon, tone: str, words: str) -> None:
        self.mark.show_icon(icon, tone)
        self.result.set_tone(tone)
        self.result.setText(words)

    # verifying

    def verify(self) -> None:
        """Reads the whole file again, line by line."""
        if self.work.running or not self.may("journal.verify"):
            return
        self.look.set_busy(self.tr("Verifying…"))
        self.stop.show()
        self.save.hide()
        self._found = None
        self._say(Icon.INFO, "ink2", self.tr("Every line and every row is checked again"))
        self.result.hide()
        self.bar.show()
        self.bar.show_progress(0, 0, self.result.text())
        self.work.start(self._run, name="verify")

    def _run(self) -> Verified:
        with self.front.desk.read() as session:
            return verify(session, self.work.tell, self.work.stopped)

    def _progress(self, done: int, of: int) -> None:
        if self.work.running:
            words = self.tr("{done} of {of} rows checked")
            self.bar.show_progress(done, of, words.format(done=f"{done:,}", of=f"{of:,}"))

    def _done(self, found: Verified) -> None:
        self._settle()
        if self.work.stopped():
            self._say(Icon.INFO, "ink2", self.tr("Stopped; nothing can be said of the rest"))
            return
        self._found = found
        self.save.show()
        self._tell(found)
        desk = self.front.desk
        self.front.posting.post(
            lambda: operations.note_verified(
                desk,
                request=desk.ids.request(),
                lines=found.lines,
                rows=found.rows,
                differences=len(found.differences),
            ),
            done=lambda _: self.reload(),
            refused=self._refused,
        )

    def _tell(self, found: Verified) -> None:
        if not found.differences:
            words = self.tr("All agrees: {lines} lines, {rows} rows behind them. Head of the chain {head}")
            told = words.format(
                lines=f"{found.lines:,}", rows=f"{found.rows:,}", head=found.head[:SHOWN_OF_HEAD]
            )
            self._say(Icon.CHECK_CIRCLE, "primary_t", told)
            return
        first = found.differences[0]
        words = self.tr(
            "Differences: {count}, the first: {area} {key}. Somebody changed the file from "
            "outside: keep it, keep the backups, and ask whoever looks after this PC."
        )
        told = words.format(count=len(found.differences), area=first.area, key=first.key)
        self._say(Icon.WARNING_CIRCLE, "danger_t", told)

    def _refused(self, no: Refused) -> None:
        self._say(Icon.WARNING_CIRCLE, "danger_t", refusal(no))

    def _troubled(self, ill: object) -> None:
        self._settle()
        self._say(Icon.WARNING_CIRCLE, "danger_t", self.tr("It could not be checked"))
        self.front.posting.troubled.emit(ill)

    def _settle(self) -> None:
        self.look.set_busy(None)
        self.stop.hide()
        self.bar.hide()
        self.result.show()

    # the result as a file

    def _choose_file(self) -> None:
        chooser = QFileDialog(self.window())
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter("*.txt")
        chooser.setDefaultSuffix("txt")
        chooser.selectFile(f"journal-{self._today.isoformat()}.txt")
        chooser.fileSelected.connect(self.save_result)
        chooser.open()

    def save_result(self, path: str) -> None:
        """The last result as a text file."""
        desk = self.front.desk
        if self._found is None or desk.actor is None:
            return
        with desk.read() as session:
            venue, at = venue_view(desk, session).name, desk.local(session, desk.clock.now())
        text = report(venue, f"{desk.actor.name} {desk.actor.number}", at, self._found)
        try:
            Path(path).write_text(text, "utf-8-sig")  # the mark tells Windows' editors the encoding
        except OSError:
            self.front.warn(self.tr("It can't be written there; choose another folder"))
        else:
            self.front.say(self.tr("The result is saved: {file}").format(file=Path(path).name))
