"""The demo venue at work: made beside the window, its people shown, then opened like any venue."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from desk.ui.shell.demo_panel import Worker
from desk.ui.shell.welcome_page import WelcomePage
from desk.ui.shell.working import Work
from desk.ui.words.refusals import refusal, trouble

Tell = Callable[[int, int, str], None]
Make = Callable[[Tell, Callable[[], bool]], object]
"""Makes it; None where it was stopped. May raise Refused or Trouble."""


class DemoStart(QObject):
    """`ready()` when its people were shown and somebody wants to sign in."""

    ready = Signal()
    _told = Signal(int, int, str)

    def __init__(self, page: WelcomePage, make: Make, people: Callable[[], Sequence[Worker]]) -> None:
        super().__init__(page)
        self._page, self._make, self._people = page, make, people
        self.making = Work(self)
        self.making.done.connect(self._made)
        self.making.refused.connect(lambda no: page.demo_failed(refusal(no)))
        self.making.troubled.connect(lambda ill: page.demo_failed(trouble(ill)))
        self._told.connect(page.demo_goes_on)
        page.demo_wanted.connect(self._begin)
        page.demo_stopped.connect(self.making.stop)
        page.demo_seen.connect(self.ready)

    def _begin(self) -> None:
        self.making.start(lambda: self._make(self._told.emit, self.making.stopped), name="demo")

    def _made(self, made: object) -> None:
        if made is None:
            self._page.choose()
        else:
            self._page.show_people(self._people())
