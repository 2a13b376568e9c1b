"""Taking accepted imports in beside the window, slice by slice, whatever page is shown: what the end of the
program cut off goes on when somebody is at the counter again.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desk.context import Desk
from desk.operations.imports import CarriedIn, carry_in, drop
from desk.queries.imports import ImportFigures, import_figures, unfinished
from desk.refusals import Refused
from desk.ui.shell.working import Work

AGAIN_MS = 60_000
"""After trouble (a full disk) it is tried again by itself."""


class TakingIn(QObject):
    """One import at a time, the oldest first. `progressed(import id, done, of)`; `ended(ImportFigures)`;
    `troubled(Trouble)`: it stands still, and is tried again in a minute.
    """

    progressed = Signal(int, int, int)
    ended = Signal(object)
    troubled = Signal(object)

    def __init__(self, desk: Callable[[], Desk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._import_id = 0
        self._given_up: list[int] = []
        self._stopped = False
        self.work = Work(self)
        self.again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self.again.timeout.connect(self._next)
        self.work.progress.connect(lambda done, of: self.progressed.emit(self._import_id, done, of))
        self.work.done.connect(self._done)
        self.work.refused.connect(self._refused)
        self.work.troubled.connect(self._troubled)

    def begin(self) -> None:
        """What an earlier run of the program left: accepted ones are gone on with; what was only being looked
        at is given up, for who looked is gone.
        """
        self._given_up = [one.id for one in self._unfinished() if one.state != "accepted"]
        self._next()

    def take_in(self) -> None:
        """One was accepted: it comes after those that are being taken in."""
        self._next()

    def give_up(self, import_id: int) -> None:
        """What was only checked leaves nothing behind."""
        self._given_up.append(import_id)
        self._next()

    def stop(self) -> None:
        """The program ends: after the slice at hand. The rest stays accepted."""
        self._stopped = True
        self.again.stop()
        self.work.stop()
        self.work.wait()

    def figures(self, import_id: int) -> ImportFigures:
        """How far it is."""
        desk = self._desk()
        with desk.read() as session:
            return import_figures(desk, session, import_id)

    def _unfinished(self) -> list[ImportFigures]:
        desk = self._desk()
        with desk.read() as session:
            return unfinished(desk, session)

    def _next(self) -> None:
        if self.work.running or self._stopped:
            return
        if self._given_up:
            gone, desk = self._given_up.pop(0), self._desk()
            self.work.start(lambda: drop(desk, import_id=gone), name="import")
            return
        accepted = [one.id for one in self._unfinished() if one.state == "accepted"]
        if accepted:
            self._carry(accepted[-1])

    def _carry(self, import_id: int) -> None:
        self._import_id, desk, work = import_id, self._desk(), self.work
        work.start(lambda: carry_in(desk, import_id, work.tell, work.stopped), name="import")

    def _done(self, carried: object) -> None:
        if isinstance(carried, CarriedIn) and carried.done:
            self.ended.emit(self.figures(self._import_id))
        self._next()

    def _refused(self, _no: Refused) -> None:
        """Somebody else settled it meanwhile: what comes next is looked up in a minute."""
        self.again.start()

    def _troubled(self, ill: object) -> None:
        self.troubled.emit(ill)
        self.again.start()
