"""Before something goes that somebody typed: asked once, inside the window; and dialogs that are given up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

if TYPE_CHECKING:
    from desk.ui.widgets.sure_dialog import SureDialog


class Leaving(QObject):
    """Asks over a window. While it asks, asking again changes nothing."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: SureDialog | None = None

    def ask_quit(self, go: Callable[[], object]) -> None:
        """Something is typed and the program is to end; `go` where that is wanted nevertheless."""
        self._ask(
            self.tr("Quit the program?"),
            self.tr("A form holds something that isn't booked yet. It is lost when the program ends."),
            self.tr("Quit and discard it"),
            go,
            _nothing,
        )

    def ask_speak(self, go: Callable[[], object], stay: Callable[[], object]) -> None:
        """Something is typed and the window is to be made anew in another language; else `stay`."""
        self._ask(
            self.tr("Another language?"),
            self.tr("A form holds something that isn't booked yet. It is lost when the language changes."),
            self.tr("Change, give it up"),
            go,
            stay,
        )

    def _ask(
        self, title: str, sentence: str, act: str, go: Callable[[], object], stay: Callable[[], object]
    ) -> None:
        if self._dialog is not None:
            return
        from desk.ui.look.icons import Icon
        from desk.ui.widgets.sure_dialog import SureDialog  # the sign-in page is there before any dialog

        dismiss_dialogs(self._window)
        self._dialog = SureDialog(self._window, title, (sentence,), act, icon=Icon.WARNING)
        self._dialog.dismissed.connect(lambda: self._answered(stay))
        self._dialog.accepted.connect(lambda: self._answered(go))
        self._dialog.open()

    def _answered(self, then: Callable[[], object]) -> None:
        self._dialog = None
        then()


def _nothing() -> None:
    """All stays as it is."""


def dismiss_dialogs(window: QWidget) -> None:
    """Gives up what is open over a window: two sheets never lie on each other."""
    from desk.ui.widgets.dialog import Dialog

    popup: object = QApplication.activePopupWidget()  # None mostly: the stubs don't know
    if isinstance(popup, QWidget):
        popup.close()
    for dialog in window.findChildren(Dialog):
        if dialog.isVisible():
            dialog.dismiss()
