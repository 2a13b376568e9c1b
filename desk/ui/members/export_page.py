"""Members into a file: masked unless asked otherwise, never without a second person's PIN (rules §11)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.files.exports import ExportWords, write_members
from desk.operations.exports import ExportAllowed, export
from desk.operations.steps.approvals import Approved
from desk.refusals import Refused, Trouble
from desk.rules.imports import Field
from desk.rules.profile import Profile
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.members import asks
from desk.ui.members.form_card import page_action
from desk.ui.shell.front import FootLink, Front
from desk.ui.shell.slip_pdf import documents, open_folder
from desk.ui.shell.working import Work
from desk.ui.widgets.answer_line import Answer, AnswerLine
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Card, Rule
from desk.ui.widgets.progress_bar import ProgressBar
from desk.ui.widgets.segmented import Mode, Segmented
from desk.ui.widgets.text import Text
from desk.ui.words import members as words
from desk.ui.words.imports import field_in_words, yes_or_no
from desk.ui.words.people import approvers_in_words, language
from desk.ui.words.refusals import refusal, trouble

ENCODINGS = {"xlsx": "utf-8-sig", "csv": "utf-8-sig", "gb18030": "gb18030"}


class ExportPage(QWidget):
    """`left()`: back to the members."""

    left = Signal()

    def __init__(self, front: Front, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._front = front
        self._request = front.request()
        self._path = Path()
        self.kind = Segmented(
            (Mode("xlsx", "Excel"), Mode("csv", "CSV UTF-8"), Mode("gb18030", "CSV GB18030")),
            name=self.tr("Kind of file"),
        )
        self.much = Segmented(
            (Mode("masked", self.tr("Masked")), Mode("whole", self.tr("Whole"))),
            name=self.tr("Phones and names"),
        )
        self.says = Text("", fonts.ROW, tone="ink2", wrap=True)
        self.who = Text(self._second_person(), fonts.ROW, tone="ink2", wrap=True)
        self.answer = AnswerLine()
        self.progress = ProgressBar(self.tr("Writing the file"))
        self.cancel = Button(self.tr("Back"), key="Esc", height=LARGE)
        self.go = Button(
            self.tr("Export, with a second PIN…"), Kind.PRIMARY, icon=Icon.SHIELD_CHECK, key="Ctrl+Enter",
            height=LARGE,
        )  # fmt: skip
        self.work = Work(self)
        self._lay_out()
        self._wire()
        self._explain()

    def _lay_out(self) -> None:
        card = Card(self.tr("Export members"), icon=Icon.FOLDER_OPEN)
        inside = QVBoxLayout()
        inside.setContentsMargins(16, 16, 16, 12)
        inside.setSpacing(12)
        for label, switch in (
            (self.tr("Kind of file"), self.kind),
            (self.tr("Phones and names"), self.much),
        ):
            inside.addWidget(Text(label, fonts.SECONDARY, tone="ink2"))
            inside.addWidget(switch)
        inside.addWidget(self.says)
        inside.addWidget(self.who)
        inside.addWidget(self.answer)
        inside.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 10, 14, 10)
        foot.setSpacing(12)
        foot.addWidget(self.progress, 1)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.go)
        self.progress.hide()
        card.body.addLayout(inside, 1)
        card.add(Rule())
        card.body.addLayout(foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(card)

    def _wire(self) -> None:
        page_action(self, self.tr("Export members"), "Ctrl+Return", self.begin)
        self.go.clicked.connect(lambda *_: self.begin())
        self.cancel.clicked.connect(lambda *_: self.leave())
        self.much.chosen.connect(lambda _: self._explain())
        self.work.progress.connect(self._tell)
        self.work.done.connect(self._written)
        self.work.refused.connect(self._failed)
        self.work.troubled.connect(self._failed)

    def first_field(self) -> QWidget:
        """The kind of file."""
        return self.kind

    def _explain(self) -> None:
        if self.much.value() == "whole":
            said = self.tr("Whole names, phones and ID numbers: whoever has the file, has them.")
        else:
            said = self.tr(
                "Names, phones, card and ID numbers are masked; no year of birth, no address, no remarks."
            )
        self.says.setText(said)

    def _second_person(self) -> str:
        desk = self._front.desk
        with desk.read() as session:
            roles = desk.rules_on(session, desk.today(session)).profile.roles
        said = self.tr("Then a second person types their PIN: {roles}, but not who is signed in.")
        return said.format(roles=approvers_in_words(roles, "members.export"))

    # asking

    def begin(self) -> None:
        """The second person's PIN, then the place, then the file."""
        if self.work.running:
            return
        self.answer.say(Answer.HINT, "")
        desk, request, whole = self._front.desk, self._request, self.much.value() == "whole"

        def act(approval: Approved | None) -> ExportAllowed:
            return export(desk, request=request, whole=whole, approval=approval)

        self._front.posting.post_asking(act, ask=asks.exported, done=self._choose, refused=self._refuse)

    def _choose(self, allowed: ExportAllowed) -> None:
        self._request = self._front.request()
        suffix = "xlsx" if self.kind.value() == "xlsx" else "csv"
        chooser = QFileDialog(self.window(), self.tr("Where the file goes"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(f"{suffix.upper()} (*.{suffix})")
        chooser.setDefaultSuffix(suffix)
        chooser.setDirectory(str(documents()))
        chooser.selectFile(self.tr("members.{suffix}").format(suffix=suffix))
        chooser.fileSelected.connect(lambda path: self.write(Path(path), allowed))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def write(self, path: Path, allowed: ExportAllowed) -> None:
        """Writes it beside the window."""
        self._path = path
        desk, work, encoding = self._front.desk, self.work, ENCODINGS[self.kind.value()]
        with desk.read() as session:
            profile = desk.rules_on(session, desk.today(session)).profile
        said = _words(profile)
        self.progress.show()
        self.progress.show_progress(0, 0, self.tr("Writing the file"))
        self.cancel.relabel(self.tr("Stop"))
        self.go.disable(self.tr("One moment"))
        self.kind.setFocus()  # on no button: the second Enter of a double one would stop it
        work.start(
            lambda: write_members(
                desk, path, allowed, said, encoding=encoding, tell=work.tell, stopped=work.stopped
            ),
            name="export",
        )

    def _tell(self, done: int, of: int) -> None:
        said = self.tr("{done} of {of}").format(done=words.points(done), of=words.points(of))
        self.progress.show_progress(done, of, said)

    def _settle(self) -> None:
        self.progress.hide()
        self.cancel.relabel(self.tr("Back"))
        self.go.enable()
        self.go.setFocus()

    def _written(self, count: object) -> None:
        self._settle()
        if not isinstance(count, int):
            self.answer.say(Answer.HINT, self.tr("Stopped; no file was left"))
            return
        folder = self._path.parent
        said = self.tr("{count} members are kept in {name}")
        said = said.format(count=words.points(count), name=self._path.name)
        self.answer.say(Answer.FACT, said)
        self._front.say(said, FootLink(self.tr("open folder"), lambda: open_folder(folder)))

    def _refuse(self, no: Refused) -> None:
        self.answer.say(Answer.REFUSAL, refusal(no))

    def _failed(self, ill: Refused | Trouble) -> None:
        self._settle()
        self.answer.say(Answer.REFUSAL, refusal(ill) if isinstance(ill, Refused) else trouble(ill))

    # leaving

    def has_typed(self) -> bool:
        """Whether leaving would cut something off."""
        return self.work.running

    def leave(self) -> None:
        """Stops the writing; else back."""
        if self.work.running:
            self.work.stop()
        else:
            self.left.emit()


def _words(profile: Profile) -> ExportWords:
    tiers = {row.key: row.name.of(language()) for row in profile.tiers.rows}

    def say(field: Field, key: str) -> str:
        match field:
            case Field.SEX:
                return words.sex(key)
            case Field.DOCUMENT_KIND:
                return words.document_kind(key)
            case Field.TIER:
                return tiers.get(key, key)
            case _:
                return yes_or_no(yes=key == "yes")

    return ExportWords({field: field_in_words(field) for field in Field}, say)
