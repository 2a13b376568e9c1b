"""Backup: make one now, here or on a stick; what there is; how one is brought back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QFileDialog, QHBoxLayout, QWidget

from desk.context import Desk
from desk.files.backup import find_backups, make_backup, thin
from desk.files.care import differences
from desk.files.manifest import Backup
from desk.operations import backups
from desk.places import BACKUPS
from desk.resources import command
from desk.ui.look import fonts, metrics
from desk.ui.look.icons import Icon
from desk.ui.settings.section import Section
from desk.ui.shell.front import Front
from desk.ui.shell.working import Work
from desk.ui.widgets.button import LARGE, SMALL, Button, Kind
from desk.ui.widgets.card import Card
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.icon_mark import IconTile
from desk.ui.widgets.paged_model import Cells, Column
from desk.ui.widgets.table import Table
from desk.ui.widgets.text import Text
from desk.ui.words import days

ASIDE_WIDTH = 300
A_MEGABYTE = 1024 * 1024


class BackupSection(Section):
    """Only whole and checked copies count as backups; making one leaves a line in the journal."""

    AREAS = frozenset({"journal_lines"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.table: Table[Backup] = Table(
            self._columns(), self._rows, lambda backup: str(backup.path), name=self.tr("Backups on this PC")
        )
        self.make = Button(
            self.tr("Back up now"), Kind.PRIMARY, icon=Icon.DATABASE, key="Ctrl+B", height=LARGE
        )
        self.elsewhere = Button(self.tr("To a stick or folder…"), icon=Icon.FOLDER_OPEN, height=LARGE)
        self.none = EmptyState(
            Icon.DATABASE, self.tr("No backup yet"), self.tr("The first one takes a second")
        )
        self.command_shown = Text("", fonts.BODY, bold=True, wrap=True)
        self.work = Work(self)
        self._folder = Path()
        self._lay_out()
        self._wire()
        self.reload()

    def _lay_out(self) -> None:
        card = Card(self.tr("Backups on this PC"), icon=Icon.DATABASE)
        card.add(self.table, 1)
        card.add(self.none, 1)
        acts = QHBoxLayout()
        acts.setContentsMargins(16, 12, 16, 14)
        acts.setSpacing(12)
        acts.addWidget(self.elsewhere)
        acts.addStretch(1)
        acts.addWidget(self.make)
        card.body.addLayout(acts)
        both = QHBoxLayout()
        both.setSpacing(metrics.current().gap)
        both.addWidget(card, 1)
        both.addWidget(self._aside())
        self.stack.addLayout(both)

    def _aside(self) -> QWidget:
        how = Card(self.tr("Bringing one back"), icon=Icon.ARROW_COUNTER_CLOCKWISE)
        how.setFixedWidth(ASIDE_WIDTH)
        how.inset()
        self.copy = Button(self.tr("Copy the command"), icon=Icon.COPY, height=SMALL)
        for sentence in (
            self.tr("If the file doesn't open, the start page offers these backups by itself."),
            self.tr("Otherwise quit the program and run, in a terminal:"),
            self.command_shown,
            self.copy,
            self.tr("What stood there before is moved aside, nothing is deleted."),
            self.tr("On another PC the recovery code is asked for, once."),
        ):
            how.add(Text(sentence, fonts.BODY, wrap=True) if isinstance(sentence, str) else sentence)
        how.body.addStretch(1)
        how.add(IconTile(Icon.LOCK_KEY, 40))
        sealed = self.tr(
            "ID numbers and PINs stay sealed in every copy; names and phones don't: keep it safe."
        )
        how.add(Text(sealed, fonts.SECONDARY, tone="ink2", wrap=True))
        return how

    def _columns(self) -> Sequence[Column[Backup]]:
        return (
            Column(self.tr("Made"), self._made, stretch=4, bold=True),
            Column(self.tr("Why"), lambda backup: reason_in_words(backup.manifest.reason), stretch=3),
            Column(self.tr("Journal"), lambda backup: backup.manifest.journal_rows, Cells.NUMBER, width=110),
            Column(
                self.tr("Size"), lambda backup: size_in_words(backup.manifest.size), width=100, tone="ink2"
            ),
        )

    def _wire(self) -> None:
        self.make.clicked.connect(lambda *_: self.back_up())
        self.elsewhere.clicked.connect(self._choose)
        self.copy.clicked.connect(lambda *_: self._copy_command())
        self.table.chosen.connect(self._show_command)
        self.work.done.connect(self._done)
        self.work.troubled.connect(self._troubled)
        action = QAction(self.tr("Back up now"), self)
        action.setShortcut(QKeySequence("Ctrl+B"))
        action.triggered.connect(lambda *_: self.back_up())
        self.addAction(action)

    # what is shown

    def _rows(self, after: Any) -> Sequence[Backup]:
        return () if after is not None else find_backups(backups_folder(self.front.desk))

    def _made(self, backup: Backup) -> str:
        desk = self.front.desk
        with desk.read() as session:
            at, today = desk.local(session, backup.manifest.made_at), desk.today(session)
        return f"{days.day(at.date(), today)} {days.clock(at)}"

    def _command(self, backup: Backup | None) -> str:
        """What brings the chosen backup back; without one, what it looks like."""
        path = f'"{backup.path}"' if backup is not None else "…/venue-….db"
        return f"{command(window=False)} restore {path}"

    def _show_command(self, backup: Backup | None) -> None:
        whole = self._command(backup)
        # A long path has no blanks to break at: it may break behind each separator.
        self.command_shown.setText(re.sub(r"([/\\_-])", "\\1\u200b", whole))
        self.command_shown.setAccessibleName(whole)
        self.copy.setEnabled(backup is not None)

    def _copy_command(self) -> None:
        whole = self._command(self.table.current_row())
        QApplication.clipboard().setText(whole)
        self.front.say(self.tr("The command is copied"))

    def reload(self) -> None:
        self.table.reload()
        self._show_command(self.table.current_row())
        empty = self.table.rows_model.rowCount() == 0
        self.table.setVisible(not empty)
        self.none.setVisible(empty)

    def first_field(self) -> QWidget:
        return self.make

    # making one

    def back_up(self, folder: Path | None = None) -> None:
        """Beside the window; the button says so meanwhile."""
        if self.work.running or not self.may("backup.make"):
            return
        desk = self.front.desk
        self._folder = folder or backups_folder(desk)
        self.make.set_busy(self.tr("Backing up…"))
        self.elsewhere.disable(self.tr("A backup is being made"))
        self.work.start(lambda: _made(desk, self._folder, folder is None), name="backup")

    def _choose(self) -> None:
        chooser = QFileDialog(self.window(), self.tr("Where the backup goes"))
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.fileSelected.connect(lambda folder: self.back_up(Path(folder)))
        chooser.open()

    def _done(self, backup: Backup) -> None:
        self._settle()
        desk = self.front.desk
        self.front.posting.post(
            lambda: backups.note_made(
                desk,
                request=desk.ids.request(),
                name=backup.path.name,
                journal_rows=backup.manifest.journal_rows,
                elsewhere=self._folder != backups_folder(desk),
            ),
            done=lambda _: self._say(backup),
            refused=lambda _: self._say(backup),
        )

    def _say(self, backup: Backup) -> None:
        self.reload()
        rows = f"{backup.manifest.journal_rows:,}"
        words = self.tr("Backed up and checked: {name}, {rows} lines of the journal")
        self.front.say(words.format(name=backup.path.name, rows=rows))
        self.make.setFocus()

    def _troubled(self, ill: object) -> None:
        self._settle()
        self.front.posting.troubled.emit(ill)

    def _settle(self) -> None:
        self.make.set_busy(None)
        self.elsewhere.enable()


def backups_folder(desk: Desk) -> Path:
    """Where this PC keeps its backups: beside the venue's file."""
    return desk.store.path.parent / BACKUPS


def _made(desk: Desk, folder: Path, ours: bool) -> Backup:
    made = make_backup(desk.store.path, folder, desk.clock.now(), "asked", differences)
    if ours:
        thin(folder, desk.clock.now())
    return made


def reason_in_words(reason: str) -> str:
    """Why a backup was made."""
    match reason:
        case "asked":
            return QCoreApplication.translate("Backups", "on request")
        case "daily":
            return QCoreApplication.translate("Backups", "day's first start")
        case "shift":
            return QCoreApplication.translate("Backups", "end of a shift")
        case _:
            return QCoreApplication.translate("Backups", "before an update")


def size_in_words(size: int) -> str:
    """1.4 MB."""
    return f"{size / A_MEGABYTE:.1f} MB"
