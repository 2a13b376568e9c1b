"""The printer thread as the window hears it: news cross over by a queued signal, and become a light and two
lines.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from desk.context import Desk
from desk.printing.jobs import DeskJobs, open_printer, paper_of
from desk.printing.queue import News, PrinterThread, What
from desk.printing.status import State, Status
from desk.queries.venue import printer_setup
from desk.ui.shell.printer_chip import Light

LIGHTS = {
    State.OK: Light.OK,
    State.PAPER_LOW: Light.WARN,
    State.UNKNOWN: Light.UNKNOWN,
    State.NO_PRINTER: Light.UNKNOWN,
}


class Printing(QObject):
    """Owns the printer thread of this counter.

    `told`: something happened to a job or the printer (News); `ill`: the jobs couldn't be read or written
    (Exception).
    """

    told = Signal(object)
    ill = Signal(object)
    _from_thread = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.status = Status(State.UNKNOWN)
        self._from_thread.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        jobs = DeskJobs(desk)
        with desk.read() as session:
            setup = printer_setup(desk, session)
        self._thread = PrinterThread(
            jobs, open_printer(setup), jobs.words, paper_of(setup), self._from_thread.emit
        )
        self._setup = setup

    def start(self) -> None:
        """From now on what waits is printed, as far as it may."""
        self._thread.start()

    def stop(self) -> None:
        """Ends after the copy that is being printed."""
        self._thread.stop()

    def wake(self) -> None:
        """Something was committed: there may be a new job, or another printer."""
        with self._desk.read() as session:
            setup = printer_setup(self._desk, session)
        if setup != self._setup:
            self._setup = setup
            self._thread.use(open_printer(setup), paper_of(setup))
        self._thread.wake()

    @property
    def has_printer(self) -> bool:
        """Whether slips go anywhere."""
        return self._setup.kind != "none"

    def light(self) -> Light:
        """The dot on the chip: what is not known is never green."""
        return LIGHTS.get(self.status.state, Light.BAD)

    def _hear(self, news: News) -> None:
        if news.what is What.TROUBLE:
            self.ill.emit(news.error)
            return
        if news.what is What.STATUS:
            self.status = news.status
        self.told.emit(news)
