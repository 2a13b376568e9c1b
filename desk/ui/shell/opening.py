"""The venue's file is opened in a thread: SQLAlchemy, the models and the key take longer than a blink."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desk.context import Areas
    from desk.places import Places
    from desk.ports import Clock


class Opening(QObject):
    """`opened` with an answer of `desk.files.opening.open_venue`, or `failed` with what was raised."""

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, places: Places, announce: Callable[[Areas], None], clock: Clock) -> None:
        super().__init__()
        self._places, self._announce, self._clock = places, announce, clock
        self._thread = threading.Thread(target=self._run, name="opening", daemon=True)

    def start(self) -> None:
        """Begins; signals come in the thread that made this object."""
        self._thread.start()

    def wait(self) -> None:
        """Until the thread has ended."""
        self._thread.join()

    def _run(self) -> None:
        try:
            self.opened.emit(self._open())
        except Exception as error:  # noqa: BLE001 - it is raised again, or worded, in the window's own thread
            self.failed.emit(error)

    def _open(self) -> object:
        from desk.files.opening import open_venue
        from desk.ports import RandomIds

        answer = open_venue(self._places, self._clock, RandomIds(), self._announce)
        import desk.ui.shell.window  # noqa: F401 - imported here, so that the first sign-in doesn't wait for it

        return answer
