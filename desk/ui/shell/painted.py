"""Tells when a page is first painted: until then nothing but the page should be worked on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class FirstPaint(QObject):
    """Calls `painted` once, when the page has been painted and takes keys."""

    def __init__(self, page: QWidget, painted: Callable[[], object]) -> None:
        super().__init__(page)
        self._page, self._painted = page, painted
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self._page.removeEventFilter(self)
            QTimer.singleShot(0, self, self._painted)  # a filter sees the event before the page does
        return False
