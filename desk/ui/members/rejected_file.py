"""The rows that stay outside an import, as a file to be corrected and imported afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.files.imports import write_rejected
from desk.files.tables.reading import Table
from desk.refusals import Refused, Trouble
from desk.ui.shell.front import FootLink, Front
from desk.ui.shell.slip_pdf import documents, open_folder
from desk.ui.shell.working import Work
from desk.ui.words.imports import reason_in_words
from desk.ui.words.refusals import refusal, trouble


class RejectedFile(QObject):
    """One file at a time, written beside the window; the foot says where it is."""

    def __init__(self, front: Front, host: QWidget) -> None:
        super().__init__(host)
        self._front, self._host = front, host
        self._path = Path()
        self.work = Work(self)
        self.work.done.connect(self._written)
        self.work.refused.connect(self._warn)
        self.work.troubled.connect(self._warn)

    def save(self, import_id: int, table: Table | None) -> None:
        """Asks where to."""
        if self.work.running:
            return
        name = table.path.stem if table is not None else ""
        bad = self.tr("bad rows")
        chooser = QFileDialog(self._host.window(), self.tr("Where the bad rows go"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilters([self.tr("Excel") + " (*.xlsx)", "CSV (*.csv)"])
        chooser.setDefaultSuffix("xlsx")
        chooser.setDirectory(str(documents()))
        chooser.selectFile(f"{name}-{bad}.xlsx")
        chooser.fileSelected.connect(lambda path: self.write(import_id, Path(path)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def write(self, import_id: int, path: Path) -> None:
        """Writes it."""
        self._path = path
        desk, title = self._front.desk, self.tr("Why it stays outside")
        self.work.start(
            lambda: write_rejected(desk, import_id, path, title, reason_in_words), name="rejected-rows"
        )

    def _written(self, count: object) -> None:
        folder = self._path.parent
        said = self.tr("{count} rows are kept in {name}").format(count=count, name=self._path.name)
        self._front.say(said, FootLink(self.tr("open folder"), lambda: open_folder(folder)))

    def _warn(self, ill: Refused | Trouble) -> None:
        self._front.warn(refusal(ill) if isinstance(ill, Refused) else trouble(ill))
