"""Long work beside the window: runs in a thread of its own, answers in the window's thread."""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from desk.refusals import Refused, Trouble

Tell = Callable[[int, int], None]
"""Is told (done, of) while it works; may be called from the thread."""


class Work(QObject):
    """One piece of work at a time. Exactly one of `done`, `refused`, `troubled` follows `start`.

    A bug in the thread is raised again in the window's thread, where the crash dialog takes it.
    """

    done = Signal(object)
    refused = Signal(object)
    troubled = Signal(object)
    progress = Signal(int, int)
    _ended = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread: threading.Thread | None = None
        self._stop = threading.Event()
        self._ended.connect(self._end, Qt.ConnectionType.QueuedConnection)

    @property
    def running(self) -> bool:
        """True until the answer was given."""
        return self._thread is not None

    def start(self, act: Callable[[], object], *, name: str = "work") -> None:
        """Begins; while something runs already nothing is begun."""
        if self._thread is not None:
            return
        self._stop.clear()
        self._thread = threading.Thread(target=self._run, args=(act,), name=name, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Asks the work to end early; it looks at `stopped` when it can."""
        self._stop.set()

    def wait(self) -> None:
        """Until the thread is through: for the end of the program, which closes the file it writes to."""
        if self._thread is not None:
            self._thread.join()

    def stopped(self) -> bool:
        """Whether it was asked to end early; for the work itself."""
        return self._stop.is_set()

    def tell(self, done: int, of: int) -> None:
        """How far it is; for the work itself."""
        self.progress.emit(done, of)

    def _run(self, act: Callable[[], object]) -> None:
        result: object = None
        ended: BaseException | None = None
        try:
            result = act()
        except BaseException as error:  # noqa: BLE001 - handed over to the window's thread, whatever it is
            ended = error
        with contextlib.suppress(RuntimeError):  # who asked is gone: Qt has deleted this object meanwhile
            self._ended.emit(result, ended)

    def _end(self, result: object, ended: object) -> None:
        self._thread = None
        if isinstance(ended, Refused):
            self.refused.emit(ended)
        elif isinstance(ended, Trouble):
            self.troubled.emit(ended)
        elif isinstance(ended, BaseException):
            raise ended
        else:
            self.done.emit(result)
