"""Tells when the sign-in page is first painted: what a start costs is measured by it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer

from desk.ui.shell.application import Application
from desk.ui.shell.start import run_window


class FirstPaint(QObject):
    """Calls `painted` once, when the page has been painted and takes keys."""

    def __init__(self, window: Application, painted: Callable[[], None]) -> None:
        super().__init__(window)
        self._page, self._painted = window.sign_in_page, painted
        self._page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._page.removeEventFilter(self)
            QTimer.singleShot(0, self, self._painted)  # a filter sees the event before the page does
        return False


def start_until_painted(folder: Path) -> int:
    """Starts as the program does, and ends when the sign-in page is painted; prints when that was by the
    system's monotonic clock, which whoever started it reads too.
    """

    def shown(window: Application) -> None:
        def painted() -> None:
            at = time.monotonic()
            if sys.stdout is not None:
                sys.stdout.write(f"painted {at:.4f}\n")
                sys.stdout.flush()
            window.opening.wait()  # a thread that still imports would be cut off by the end of the program
            window.quit()

        FirstPaint(window, painted)

    return run_window(folder / "data", folder / "config", shown)
