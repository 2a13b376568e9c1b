"""The real window, offscreen, with a receptionist in it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.ground import Ground, signed_in
from desk.ui.look.theme import theme
from desk.ui.shell.application import Application
from desk.ui.shell.places import PLACES
from desk.ui.shell.preferences import Preferences
from desk.ui.shell.window import Window
from desk.ui.tour.hands import Hands, KeyClock

PATIENCE_MS = 60_000
ANY = QEventLoop.ProcessEventsFlag.AllEvents
WAITING = QEventLoop.ProcessEventsFlag.WaitForMoreEvents


@dataclass
class Work:
    """The application, and hands that type in it."""

    application: Application
    hands: Hands

    @property
    def window(self) -> Window:
        """Whoever is signed in sees it."""
        window = self.application.window_page
        assert window is not None
        return window

    def until(self, there: Callable[[], object]) -> None:
        """Lets the loop run, without a pause of its own, until it is so."""
        patience = QDeadlineTimer(PATIENCE_MS)
        while not there():
            if patience.hasExpired():
                raise TimeoutError("the window doesn't come to it")
            QApplication.processEvents(ANY | WAITING, 50)

    def settle(self) -> None:
        """What an act before has left to be painted is none of what is timed next."""
        for _ in range(3):
            QApplication.processEvents()

    def pause(self, milliseconds: int) -> None:
        """As long as a person takes from one key to the next."""
        over = QDeadlineTimer(milliseconds)
        self.until(over.hasExpired)

    def until_painted(self, widget: QWidget, act: Callable[[], object], ready: Callable[[], bool]) -> None:
        """Does something and lets the loop run until the widget, or what is in it, was painted while it was
        `ready`. The pass of the loop that paints also brings it to the screen.
        """
        paints = Paints(widget, ready)
        qt().installEventFilter(paints)
        try:
            act()
            self.until(lambda: paints.seen)
        finally:
            qt().removeEventFilter(paints)


class Paints(QObject):
    """Sees that a widget or one inside it is painted while `ready()`."""

    def __init__(self, widget: QWidget, ready: Callable[[], bool]) -> None:
        super().__init__()
        self._widget, self._ready = widget, ready
        self.seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt asks for every event."""
        if not self.seen and event.type() == QEvent.Type.Paint and isinstance(watched, QWidget):
            inside = watched is self._widget or self._widget.isAncestorOf(watched)
            self.seen = inside and self._ready()
        return False


def qt() -> QApplication:
    """The one application object, dressed, without a display."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    if not theme().dressed:
        theme().dress(app)
    return app


@contextmanager
def at_work(ground: Ground, *, at_once: bool = False) -> Iterator[Work]:
    """The window at its first tab, in Chinese, as after a sign-in: when it has made its other tabs, or at
    once.
    """
    app = qt()
    Preferences(ground.places.config).language = "zh_CN"
    keys = KeyClock()
    application = Application(app, ground.places, key_clock=keys)
    work = Work(application, Hands(application, keys))
    application.show()
    application.activateWindow()
    QTest.qWaitForWindowActive(application)
    application.begin()
    work.until(lambda: application.desk is not None)
    application.enter(signed_in(application.current_desk(), ground))
    work.until(lambda: application.currentWidget() is application.window_page)
    for place in PLACES:
        place.load()  # while a person types the PIN
    if not at_once:
        work.until(lambda: not work.window.quiet_moments.waiting)
    try:
        yield work
    finally:
        application.quit()
        application.languages.forget()
