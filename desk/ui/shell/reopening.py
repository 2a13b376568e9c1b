"""The file is closed and opened anew while the program goes on: at another counter, or after a demo venue was
put aside.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desk.ui.shell.leaving import dismiss_dialogs

if TYPE_CHECKING:
    from desk.ui.shell.application import Application
    from desk.ui.shell.window import Window

DEMO = "demo"


class Reopening(QObject):
    """Everybody is signed out, the window goes; what is between closing and opening may raise Trouble."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application

    def hear(self, window: Window) -> None:
        """A new window's settings may ask for it."""
        # Queued: the window that asks goes with the file.
        queued = Qt.ConnectionType.QueuedConnection
        window.front.counter_wanted.connect(self._serve, queued)
        window.front.own_venue_wanted.connect(self._leave_demo, queued)

    def _serve(self, number: int) -> None:
        from desk.files import this_counter

        self._reopen(lambda: this_counter.choose(self._application.places, number))

    def _leave_demo(self) -> None:
        from desk.files.aside import put_aside

        application = self._application
        self._reopen(lambda: put_aside(application.places, DEMO, application.clock.now()))

    def _reopen(self, between: Callable[[], object]) -> None:
        from desk.refusals import Ill, Trouble  # nothing that the first paint waits for

        application = self._application
        dismiss_dialogs(application)
        application.close_file()
        try:
            between()
        except Trouble as ill:
            application.show_trouble(ill)
        except OSError:
            application.show_trouble(Trouble(Ill.FILE_READ_ONLY, path=str(application.places.config)))
        else:
            application.begin()
