"""Taking members in out of a table: file, columns, check, and the word that takes them in. The check is a dry
run: until that word nothing of it counts, and leaving leaves nothing behind.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.files.imports import check
from desk.files.tables.reading import Table, look_at
from desk.operations.imports import Checked, accept
from desk.queries.imports import ImportFigures
from desk.refusals import Refused, Trouble, Why
from desk.ui.look.icons import Icon
from desk.ui.members.form_card import page_action
from desk.ui.members.import_columns import ColumnsStep
from desk.ui.members.import_file import FileStep
from desk.ui.members.import_findings import FindingsStep
from desk.ui.members.rejected_file import RejectedFile
from desk.ui.shell.front import Front
from desk.ui.shell.working import Work
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Card, Rule
from desk.ui.widgets.progress_bar import ProgressBar
from desk.ui.widgets.stepper import Stepper
from desk.ui.widgets.sure_dialog import SureDialog
from desk.ui.widgets.text import Text
from desk.ui.words.members import points as number
from desk.ui.words.refusals import refusal, trouble

FILE, COLUMNS, CHECK, DONE = range(4)


class ImportPage(QWidget):
    """`left()`: back to the members. Long work runs beside the window; Esc stops it, Esc again leaves."""

    left = Signal()

    def __init__(self, front: Front, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._front, self._taking_in = front, front.taking_in
        self._request = front.request()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(self.tr("Import members"))
        self._checked: Checked | None = None
        desk = front.desk
        with desk.read() as session:
            profile = desk.rules_on(session, desk.today(session)).profile
        self.stepper = Stepper(
            (self.tr("Choose file"), self.tr("Name columns"), self.tr("Check rows"), self.tr("Take in")),
            name=self.tr("Steps of an import"),
        )
        self.file = FileStep(lambda: front.desk)
        self.columns = ColumnsStep(profile.cards.types, profile.members.needed)
        self.findings = FindingsStep(lambda: front.desk)
        self.rejected = RejectedFile(front, self)
        self.progress = ProgressBar(self.tr("Checking the file"))
        self.note = Text("", tone="ink2")
        self.cancel = Button(self.tr("Back"), key="Esc", height=LARGE)
        self.go = Button(
            self.tr("Check the rows"), Kind.PRIMARY, icon=Icon.CHECK, key="Ctrl+Enter", height=LARGE
        )
        self.work = Work(self)
        self._lay_out()
        self._wire()
        self._show(FILE)

    def _lay_out(self) -> None:
        card = Card(self.tr("Import members"), icon=Icon.USERS_THREE)
        card.head.addWidget(self.stepper)
        self.stack = QStackedWidget()
        for step in (self.file, self.columns, self.findings):
            self.stack.addWidget(step)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 14, 10)
        foot.setSpacing(12)
        foot.addWidget(self.progress, 1)
        foot.addWidget(self.note, 1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        card.add(self.stack, 1)
        card.add(Rule())
        card.body.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def _wire(self) -> None:
        page_action(self, self.tr("Go on with the import"), "Ctrl+Return", self.go_on)
        self.save = page_action(self, self.tr("Save the bad rows…"), "Ctrl+S", self._save_rejected)
        self.findings.save.clicked.connect(self.save.trigger)
        self.file.picked.connect(self.take)
        self.columns.sheet_wanted.connect(self._take_sheet)
        self.go.clicked.connect(lambda *_: self.go_on())
        self.cancel.clicked.connect(lambda *_: self.leave())
        self.work.progress.connect(self._tell)
        self.work.done.connect(self._worked)
        self.work.refused.connect(self._refused)
        self.work.troubled.connect(self._troubled)
        self._taking_in.progressed.connect(self._taking)
        self._taking_in.ended.connect(self._taken)

    # where one is

    @property
    def step(self) -> int:
        """FILE, COLUMNS, CHECK or DONE."""
        return self.stepper.step

    def _show(self, step: int) -> None:
        self.stepper.show_step(step)
        self.stack.setCurrentIndex(min(step, CHECK))
        self._busy(False)
        self.note.setText("")
        self.go.setVisible(step != FILE)
        self.save.setEnabled(step in (CHECK, DONE) and not self.findings.save.isHidden())
        if step == FILE:
            self.file.reload()
        elif step == COLUMNS:
            self.go.relabel(self.tr("Check the rows"), icon=Icon.CHECK)
        elif step == DONE:
            self.go.relabel(self.tr("Another file"), icon=Icon.FOLDER_OPEN)
        self.first_field().setFocus()

    def first_field(self) -> QWidget:
        """What has the focus in this step."""
        match self.step:
            case 0:
                return self.file.choose
            case 1:
                return self.columns.first_field()
            case _:
                return self.go if self.go.isEnabled() and not self.go.isHidden() else self.findings.rows

    def _busy(self, busy: bool) -> None:
        self.progress.setVisible(busy)
        self.note.setVisible(not busy)
        self.stack.setEnabled(not busy)
        self.cancel.relabel(self.tr("Stop") if busy else self.tr("Back"))
        if busy:
            self.go.disable(self.tr("One moment"))
        else:
            self.go.enable()

    # the steps

    def take(self, path: Path) -> None:
        """A file: its head is read."""
        self.file.refuse("")
        self._begin(lambda: look_at(path), self.tr("Reading {name}").format(name=path.name))

    def _take_sheet(self, name: str) -> None:
        assert self.columns.table is not None
        path = self.columns.table.path
        self._begin(lambda: look_at(path, name), self.tr("Reading {name}").format(name=name))

    def go_on(self) -> None:
        """What the button at the lower right does now."""
        if self.work.running:
            return
        if self.step == COLUMNS and self.columns.complete():
            self._check(again=False)
        elif self.step == CHECK and self._checked is not None and self._checked.good:
            self._ask_to_accept(self._checked)
        elif self.step == DONE:
            self._show(FILE)

    def _check(self, *, again: bool) -> None:
        table, mapping = self.columns.table, dict(self.columns.mapping())
        assert table is not None
        desk, card_type = self._front.desk, str(self.columns.card_type.value())
        work = self.work
        self._begin(
            lambda: check(desk, table, mapping, card_type, again=again, tell=work.tell, stopped=work.stopped),
            self.tr("Checking the rows"),
        )

    def _begin(self, act: Callable[[], object], words: str) -> None:
        self._words = words
        self._busy(True)
        self.progress.show_progress(0, 0, words)
        self.work.start(act, name="import")
        self.setFocus()  # on no button: the second Enter of a double one would stop it

    def _tell(self, done: int, of: int) -> None:
        share = f"{100 * done // of} %" if of else ""
        self.progress.show_progress(done, of, f"{self._words}　{share}".rstrip("　"))

    def _worked(self, result: object) -> None:
        if isinstance(result, Table):
            self.columns.show_table(result)
            self._show(COLUMNS)
        elif isinstance(result, Checked):
            self._found(result)
        else:
            self._show(COLUMNS)
            self.note.setText(self.tr("Stopped; nothing was kept"))

    def _found(self, checked: Checked) -> None:
        self._checked = checked
        self.findings.show_found(checked.import_id, checked.good, checked.bad)
        words = self.tr("Take in {count} members").format(count=number(checked.good))
        self.go.relabel(words, icon=Icon.USERS_THREE)
        self._show(CHECK)
        if not checked.good:
            self.go.disable(self.tr("No row can come in"))
        self.note.setText(self.tr("Nothing is taken in yet"))

    # refused

    def _refused(self, no: Refused) -> None:
        if no.why is Why.FILE_TAKEN_BEFORE:
            self._show(COLUMNS)
            self._ask_again(no)
            return
        self._show(FILE)
        self.file.refuse(refusal(no))

    def _troubled(self, ill: Trouble) -> None:
        self._show(FILE)
        self.file.refuse(trouble(ill))

    def _ask_again(self, no: Refused) -> None:
        sure = SureDialog(
            self.window(),
            self.tr("Import the same file again?"),
            (refusal(no), self.tr("Members who are known by their phone stay outside.")),
            self.tr("Check it again"),
            icon=Icon.QUESTION,
            kind=Kind.PRIMARY,
        )
        sure.accepted.connect(lambda: self._check(again=True))
        sure.open()

    # taking in

    def _ask_to_accept(self, checked: Checked) -> None:
        sure = SureDialog(
            self.window(),
            self.tr("Take {count} members in?").format(count=number(checked.good)),
            (
                self.tr("They become members with their cards and points. Nobody is taken out again."),
                self.tr("{count} rows stay outside.").format(count=number(checked.bad)),
            ),
            self.tr("Take them in"),
            icon=Icon.USERS_THREE,
            kind=Kind.PRIMARY,
        )
        sure.accepted.connect(lambda: self._accept(checked))
        sure.open()

    def _accept(self, checked: Checked) -> None:
        desk = self._front.desk
        self._front.posting.post(
            lambda: accept(desk, request=self._request, import_id=checked.import_id),
            done=lambda _: self._accepted(checked),
            refused=lambda no: self.note.setText(refusal(no)),
        )

    def _accepted(self, checked: Checked) -> None:
        self._request = self._front.request()
        self._show(DONE)
        self.findings.progress.show()
        self._taking(checked.import_id, 0, checked.good)
        self.note.setText(self.tr("You can go on working; it goes on by itself"))
        self._taking_in.take_in()

    def _taking(self, import_id: int, done: int, of: int) -> None:
        if self._checked is not None and self._checked.import_id == import_id:
            words = self.tr("Taken in: {done} of {of}").format(done=number(done), of=number(of))
            self.findings.progress.show_progress(done, of, words)

    def _taken(self, figures: ImportFigures) -> None:
        if self._checked is None or self._checked.import_id != figures.id:
            return
        self.findings.show_taken(figures.id, figures.taken, figures.bad + figures.refused)
        self._show(DONE)

    def _save_rejected(self) -> None:
        if self._checked is not None:
            self.rejected.save(self._checked.import_id, self.columns.table)

    # leaving

    def has_typed(self) -> bool:
        """Whether leaving would lose something: a check that wasn't decided on."""
        return self.work.running or self.step == CHECK

    def leave(self) -> None:
        """Stops what runs; one step back; from the check only at the second time."""
        if self.work.running:
            self.work.stop()
        elif self.step == COLUMNS:
            self._show(FILE)
        elif self.step == CHECK and self._checked is not None:
            self._taking_in.give_up(self._checked.import_id)
            self._checked = None
            self._show(COLUMNS)
            self.note.setText(self.tr("The check was given up; nothing was kept"))
        else:
            self.left.emit()
