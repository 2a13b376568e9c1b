"""Taking accepted imports in beside the window, slice by slice, whatever page is shown: what the end of the
program cut off goes on when somebody is at the counter again.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk.context import Desk
from desk.operations.imports import CarriedIn, carry_in, drop
from desk.queries.imports import ImportFigures, import_figures, unfinished
from desk.ui.shell.working import Work


class TakingIn(QObject):
    """One import at a time, the oldest first. `progressed(import id, done, of)`; `ended(ImportFigures)`."""

    progressed = Signal(int, int, int)
    ended = Signal(object)

    def __init__(self, desk: Callable[[], Desk], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._import_id = 0
        self.work = Work(self)
        self.work.progress.connect(lambda done, of: self.progressed.emit(self._import_id, done, of))
        self.work.done.connect(self._done)

    def go_on(self) -> None:
        """Takes up what was accepted and isn't in yet; gives up what was only being looked at when the
        program ended.
        """
        if self.work.running:
            return
        desk = self._desk()
        with desk.read() as session:
            left = unfinished(desk, session)
        accepted = [one for one in left if one.state == "accepted"]
        if accepted:
            self._start(accepted[-1].id)
        elif left:
            self.give_up(left[-1].id)

    def take_in(self, import_id: int) -> None:
        """That one was accepted."""
        self._start(import_id)

    def give_up(self, import_id: int) -> None:
        """What was only checked leaves nothing behind."""
        desk = self._desk()
        self.work.start(lambda: drop(desk, import_id=import_id, tell=self.work.tell), name="import")

    def stop(self) -> None:
        """The program ends: after the slice at hand. The rest stays accepted."""
        self.work.stop()
        self.work.wait()

    def figures(self, import_id: int) -> ImportFigures:
        """How far it is."""
        desk = self._desk()
        with desk.read() as session:
            return import_figures(desk, session, import_id)

    def _start(self, import_id: int) -> None:
        if self.work.running:
            return
        self._import_id, desk, work = import_id, self._desk(), self.work
        work.start(lambda: carry_in(desk, import_id, work.tell, work.stopped), name="import")

    def _done(self, carried: object) -> None:
        if isinstance(carried, CarriedIn):
            if not carried.done:
                return
            self.ended.emit(self.figures(self._import_id))
        self.go_on()
