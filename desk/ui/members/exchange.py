"""Members from and to files: the two actions of the tab, and the pages that they open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from desk.ui.shell.front import Front

if TYPE_CHECKING:
    from desk.ui.members.export_page import ExportPage
    from desk.ui.members.import_page import ImportPage


class Exchange(QObject):
    """`opened()`, `closed()` follow each change of the page. Who may not, finds neither action."""

    opened = Signal()
    closed = Signal()

    def __init__(self, front: Front, host: QWidget, pages: QStackedWidget) -> None:
        super().__init__(host)
        self._front, self._pages = front, pages
        self.page: ImportPage | ExportPage | None = None
        self.bring = QAction(self.tr("Import members…"), self)
        self.bring.setShortcut(QKeySequence("Ctrl+Shift+I"))
        self.bring.triggered.connect(lambda *_: self.begin_import())
        self.give = QAction(self.tr("Export members…"), self)
        self.give.setShortcut(QKeySequence("Ctrl+Shift+E"))
        self.give.triggered.connect(lambda *_: self.begin_export())
        host.addActions([self.bring, self.give])

    def refresh(self, *, free: bool) -> None:
        """What who is signed in may do; `free`: no form is in the way."""
        for action, operation in ((self.bring, "members.import"), (self.give, "members.export")):
            may = self._front.may(operation)
            action.setVisible(may)
            action.setEnabled(may and free and self.page is None)

    def begin_import(self) -> None:
        """The steps of an import. What reads tables is loaded only now: most evenings nobody asks for it."""
        from desk.ui.members.import_page import ImportPage

        self._open(ImportPage(self._front))

    def begin_export(self) -> None:
        """What goes into the file, and the manager's PIN."""
        from desk.ui.members.export_page import ExportPage

        self._open(ExportPage(self._front))

    def has_typed(self) -> bool:
        """Whether leaving would cut something off or lose a check."""
        return self.page is not None and self.page.has_typed()

    def first_field(self) -> QWidget | None:
        """What has the focus in the page that is open."""
        return self.page.first_field() if self.page is not None else None

    def leave(self) -> None:
        """One step back."""
        if self.page is not None:
            self.page.leave()

    def _open(self, page: ImportPage | ExportPage) -> None:
        page.left.connect(self._close)
        self.page = page
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self.opened.emit()
        page.first_field().setFocus()

    def _close(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            self._pages.removeWidget(page)
            page.deleteLater()
        self.closed.emit()
