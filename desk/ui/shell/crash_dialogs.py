"""Errors of the program itself, shown over a window one at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from desk.ui.shell.crash_dialog import CrashDialog


class CrashDialogs(QObject):
    """At most one of them over a window: dialogs never stack, and an error that comes with every tick would
    bury the counter.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: CrashDialog | None = None
        self._more = 0

    def show(self, report: str) -> None:
        """Shows a bug, or only counts it while another is shown: the log has its report already."""
        if self._shown is not None:
            self._more += 1
            self._shown.count_more(self._more)
            return
        from desk.ui.shell.crash_dialog import CrashDialog  # what a start rarely needs it doesn't wait for

        self._shown, self._more = CrashDialog(self._window, report), 0
        self._shown.dismissed.connect(self._closed)
        self._shown.open()

    def _closed(self) -> None:
        self._shown = None
