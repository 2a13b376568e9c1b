"""First step of an import: the file, and what was imported before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from desk.context import Desk
from desk.queries.imports import ImportFigures, history
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.shell.slip_pdf import documents
from desk.ui.widgets.answer_line import Answer, AnswerLine
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Panel
from desk.ui.widgets.icon_mark import IconTile
from desk.ui.widgets.paged_model import Cells, Column
from desk.ui.widgets.table import Table
from desk.ui.widgets.text import Text
from desk.ui.words import days
from desk.ui.words.imports import state_in_words

SIDE = 460


class FileStep(QWidget):
    """`picked(Path)`: a file was chosen, or dropped here."""

    picked = Signal(object)

    def __init__(self, desk: Callable[[], Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setAcceptDrops(True)
        self.choose = Button(
            self.tr("Choose a file…"), Kind.PRIMARY, icon=Icon.FOLDER_OPEN, key="Enter", height=LARGE
        )
        self.choose.clicked.connect(lambda *_: self.ask())
        self.answer = AnswerLine()
        self.before: Table[ImportFigures] = Table(
            self._columns(), self._page, lambda one: one.id, name=self.tr("Imported before")
        )
        self.none = Text(self.tr("Nothing has been imported yet"), fonts.BODY, tone="ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(self._left(), 1)
        row.addWidget(self._right())

    def _left(self) -> QVBoxLayout:
        stack = QVBoxLayout()
        stack.setSpacing(10)
        stack.addStretch(1)
        stack.addWidget(IconTile(Icon.USERS_THREE, 64, icon_size=32))
        stack.addWidget(Text(self.tr("Members from a table"), fonts.NAME, bold=True))
        for sentence in (
            self.tr("Excel (.xlsx) or CSV with a header row; drop the file here, or choose it."),
            self.tr("Name, phone and birthday are needed. Cards keep their numbers; points become an entry."),
            self.tr("The file is checked first. Nothing is imported until you say so."),
        ):
            stack.addWidget(Text(sentence, fonts.ROW, tone="ink2", wrap=True))
        stack.addSpacing(8)
        held = QHBoxLayout()
        held.addWidget(self.choose)
        held.addStretch(1)
        stack.addLayout(held)
        stack.addWidget(self.answer)
        stack.addStretch(2)
        return stack

    def _right(self) -> QWidget:
        panel = Panel()
        panel.setFixedWidth(SIDE)
        stack = QVBoxLayout(panel)
        stack.setContentsMargins(1, 10, 1, 1)
        title = QHBoxLayout()
        title.setContentsMargins(16, 0, 16, 0)
        title.addWidget(Text(self.tr("Imported before"), fonts.ROW, bold=True))
        stack.addLayout(title)
        empty = QHBoxLayout()
        empty.setContentsMargins(16, 4, 16, 0)
        empty.addWidget(self.none)
        stack.addLayout(empty)
        stack.addWidget(self.before, 1)
        stack.addStretch()
        return panel

    def _columns(self) -> Sequence[Column[ImportFigures]]:
        return (
            Column(self.tr("When"), self._when, width=140),
            Column(self.tr("File"), lambda one: one.name, stretch=3, bold=True),
            Column(self.tr("State"), lambda one: state_in_words(one.state), width=84),
            Column(self.tr("Taken in"), lambda one: one.taken, Cells.NUMBER, width=84),
        )

    def _page(self, after: Any) -> Sequence[ImportFigures]:
        desk = self._desk()
        with desk.read() as session:
            return history(desk, session, before_id=after)

    def _when(self, one: ImportFigures) -> str:
        desk = self._desk()
        with desk.read() as session:
            at, today = desk.local(session, one.made_at), desk.today(session)
        return f"{days.day(at.date(), today)} {days.clock(at)}"

    def reload(self) -> None:
        """The imports so far."""
        self.before.reload()
        there = self.before.rows_model.rowCount() > 0
        self.before.setVisible(there)
        self.none.setVisible(not there)

    def refuse(self, words: str) -> None:
        """Why this file can't be read; '' takes it back."""
        self.answer.say(Answer.REFUSAL, words)

    def ask(self) -> None:
        """Which file it is."""
        chooser = QFileDialog(self.window(), self.tr("Members from a table"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilters([self.tr("Tables") + " (*.xlsx *.csv *.txt)", self.tr("All files") + " (*)"])
        chooser.setDirectory(str(documents()))
        chooser.fileSelected.connect(lambda path: self.picked.emit(Path(path)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            self.picked.emit(Path(urls[0].toLocalFile()))
