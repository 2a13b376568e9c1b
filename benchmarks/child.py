"""A start of its own process, watched from inside: `python -m benchmarks.child bare|page|sign-in [DATA CONFIG
NUMBER PIN]`.

Prints each moment: its name, the seconds on the clock that the parent has too, and the processor's so far.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier
PERSON_MS = 100
"""Between two keys, as they say it themselves: quicker ones would count as a scan."""


class Watch(QObject):
    """Tells the moment in which the first window, and then the first of a kind, has been painted."""

    def __init__(self, kind: str, then: Callable[[], None]) -> None:
        super().__init__()
        self._kind, self._then = kind, then
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt asks for every event."""
        if not self._seen and event.type() == QEvent.Type.Paint and type(watched).__name__ == self._kind:
            self._seen = True
            QTimer.singleShot(
                0, self._painted
            )  # the loop paints, brings it to the screen, and then comes back
        return False

    def _painted(self) -> None:
        print(self._kind, time.monotonic(), time.process_time(), flush=True)
        self._then()


class Watched(QApplication):
    """Qt's application object with a watch over it; made by the program itself."""

    wanted: ClassVar[list[tuple[str, Callable[[], None]]]] = []

    def __init__(self, arguments: list[str]) -> None:
        super().__init__(arguments)
        self.watches = [Watch(kind, then) for kind, then in self.wanted]
        for watch in self.watches:
            self.installEventFilter(watch)


class Bare(QWidget):
    """A window with nothing in it."""


def quit_soon() -> None:
    """Closes the program, which closes its file; what else its end takes is not measured."""
    for window in QApplication.topLevelWidgets():
        window.close()
    os._exit(0)


def type_person(number: str, pin: str) -> None:
    """The keys of whoever signs in, at once."""
    for at, char in enumerate(f"{number}\r{pin}\r", start=1):
        key = Qt.Key.Key_Return if char == "\r" else Qt.Key(ord(char))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, NONE, char)
            event.setTimestamp(at * PERSON_MS)
            target: QObject = QApplication.focusWidget() or QApplication.topLevelWidgets()[0]
            QApplication.sendEvent(target, event)


def bare() -> None:
    """What Qt alone takes."""
    Watched.wanted = [("Bare", quit_soon)]
    app = Watched(sys.argv[:1])
    window = Bare()
    window.resize(1366, 768)
    window.show()
    app.exec()


def program(data: Path, config: Path, number: str = "", pin: str = "") -> None:
    """The program; with a number its sign-in too, to the painted window."""
    if number:
        typing = lambda: type_person(number, pin)  # noqa: E731 - one line in the order of what happens
        Watched.wanted = [("SignInPage", typing), ("Window", quit_soon)]
    else:
        Watched.wanted = [("SignInPage", quit_soon)]
    from desk.ui.shell import start

    vars(start)["QApplication"] = Watched  # the program makes its own, and this one is it
    start.run_window(data, config)


if __name__ == "__main__":
    if sys.argv[1] == "bare":
        bare()
    else:
        program(Path(sys.argv[2]), Path(sys.argv[3]), *sys.argv[4:6])
