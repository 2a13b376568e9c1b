"""Paper as a PDF: asks where it goes, writes it beside the window, and the foot says where it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from desk.context import Desk
from desk.files.whole import write_whole
from desk.operations.slips import hand_out
from desk.queries.slips import copies_of, copy_of
from desk.refusals import Ill, Trouble, Why
from desk.ui.shell.front import FootLink, Front
from desk.ui.shell.working import Work
from desk.ui.words.refusals import refusal


class PdfFile(QObject):
    """One file at a time. The choice opens over the window of `host`; `refuse` gets the words of what kept
    it from being written."""

    def __init__(self, front: Front, host: QWidget, refuse: Callable[[str], None]) -> None:
        super().__init__(host)
        self._front, self._host, self._refuse = front, host, refuse
        self._path = Path()
        self._handed_out = 0
        self.work = Work(self)
        self.work.done.connect(lambda _: self._written())
        self.work.troubled.connect(self._troubled)

    def save_slip(self, slip_id: int) -> None:
        """The twin of a slip, all its copies, under its number."""
        desk = self._front.desk
        with desk.read() as session:
            number = copy_of(desk, session, slip_id, copies_of(session, slip_id)[0]).number
        self.save(str(number), lambda: _twin(desk, slip_id), slip_id)

    def save(self, name: str, make: Callable[[], bytes], slip_id: int = 0) -> None:
        """Asks where; `make` then runs in a thread of its own. `slip_id`: the slip that is on paper by it."""
        if self.work.running:
            return
        self._handed_out = slip_id
        self._refuse("")
        chooser = QFileDialog(self._host.window(), self.tr("Where the PDF goes"))
        chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        chooser.setNameFilter(self.tr("PDF files") + " (*.pdf)")
        chooser.setDefaultSuffix("pdf")
        chooser.setDirectory(str(documents()))
        chooser.selectFile(f"{name}.pdf")
        chooser.fileSelected.connect(lambda path: self._write(Path(path), make))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _write(self, path: Path, make: Callable[[], bytes]) -> None:
        self._path = path
        self.work.start(lambda: write_whole(path, make()), name="pdf-file")

    def _written(self) -> None:
        slip_id, self._handed_out = self._handed_out, 0
        if slip_id:
            self._hand_out(slip_id)
        folder = self._path.parent
        said = self.tr("{name} is kept in {folder}").format(name=self._path.name, folder=folder)
        self._front.say(said, FootLink(self.tr("open folder"), lambda: open_folder(folder)))

    def _hand_out(self, slip_id: int) -> None:
        """What waits for a printer is on paper by this file: its signed copy may come back."""
        desk = self._front.desk
        self._front.posting.post(
            lambda: hand_out(desk, request=desk.ids.request(), slip_id=slip_id),
            done=lambda _: None,
            refused=lambda no: None if no.why is Why.NOT_ALLOWED else self._refuse(refusal(no)),
        )

    def _troubled(self, ill: Trouble) -> None:
        if ill.what is Ill.DISK_FULL:
            said = self.tr("The disk is full, {name} is not written; make room or choose another folder")
        else:
            said = self.tr("{name} can't be written to {folder}; choose another folder or name")
        self._refuse(said.format(name=self._path.name, folder=self._path.parent))


def _twin(desk: Desk, slip_id: int) -> bytes:
    """Made in the thread, and the library with it: the start of the window doesn't wait for that."""
    from desk.printing.twin import pdf_of

    return pdf_of(desk, slip_id)


def documents() -> Path:
    """Where this user keeps documents; the home folder where there is no such place yet."""
    kept = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return kept if kept.is_dir() else Path.home()


def open_folder(folder: Path) -> None:
    """Shows a folder in the system's own window for files."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
