"""The whole application at the tests' venue, worked by the tour's hands, with clocks that stand still."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desk.context import Desk
from desk.places import Places
from desk.queries.print_jobs import not_done_with
from desk.queries.slips import copy_of, numbers_of_day
from desk.ui.look import metrics
from desk.ui.look.theme import theme
from desk.ui.shell.application import Application
from desk.ui.shell.preferences import Preferences
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.shell.window import Window
from desk.ui.tour.hands import Hands, KeyClock
from desk.ui.tour.opening import begin_signing_in
from desk.ui.tour.play import end
from tests.venue import PINS, SetClock, Template


@dataclass
class AtWork:
    """The application, and who works it."""

    application: Application
    hands: Hands
    clock: SetClock
    places: Places

    @property
    def desk(self) -> Desk:
        """The open venue with who is signed in."""
        return self.application.current_desk()

    @property
    def window(self) -> Window:
        """The window of who is signed in."""
        window = self.application.window_page
        assert window is not None
        assert self.application.currentWidget() is window
        return window

    def open(self) -> None:
        """Opens the file and waits for what comes of it."""
        before = self.application.currentWidget()
        self.application.begin()
        self.hands.until(
            lambda: self.application.desk is not None or self.application.currentWidget() is not before,
            "the venue's file",
        )
        self.hands.until_calm()

    def sign_in(self, number: str) -> None:
        """Number, Enter, PIN, Enter; behind their own lock the PIN alone."""
        page = self.application.sign_in_page
        assert isinstance(self.application.currentWidget(), SignInPage)
        begin_signing_in(page, self.hands, number)
        self.hands.write(PINS[number])
        self.hands.press("Return")
        self.hands.until(self.is_in, "the window")

    def type_person(self, number: str, pin: str = "") -> None:
        """What somebody types who signs in."""
        self.hands.write(number)
        self.hands.press("Return")
        self.hands.write(pin or PINS[number])
        self.hands.press("Return")

    def is_in(self) -> bool:
        """Whether the window is shown."""
        return self.application.currentWidget() is self.application.window_page

    def until_printed(self) -> None:
        """Until the printer has taken all that waits."""
        self.hands.until(lambda: not self._waiting(), "the printed copies")

    def _waiting(self) -> int:
        with self.desk.read() as session:
            return not_done_with(session, self.desk.counter_id)

    def barcode(self, kind: str, copy: int) -> str:
        """The digits under the barcode of a copy of the newest slip of a kind."""
        with self.desk.read() as session:
            slips = numbers_of_day(session, self.desk.counter_id, self.desk.today(session))
            newest = next(slip_id for slip_id, _, its_kind in reversed(slips) if its_kind == kind)
            return str(copy_of(self.desk, session, newest, copy).code)


def lay_out(template: Template, folder: Path, *, key: bool = True) -> Places:
    """The venue's file and this PC's key where the program looks for them; screens in Chinese."""
    places = Places(folder / "data", folder / "config")
    for made in (places.data, places.config):
        made.mkdir(exist_ok=True)
    shutil.copy(template.path, places.file)
    if key:
        shutil.copy(template.path.with_name("machine.key"), places.key)
    Preferences(places.config).language = "zh_CN"
    return places


@contextmanager
def at_work(app: QApplication, places: Places, *, clock: SetClock | None = None) -> Iterator[AtWork]:
    """The application, shown, before it has opened its file. Afterwards all its threads have ended."""
    if not theme().dressed:
        theme().dress(app)
    keys, moments = KeyClock(), clock or SetClock()
    application = Application(app, places, clock=moments, key_clock=keys)
    hands = Hands(application, keys)
    application.show()
    application.activateWindow()
    hands.until(application.sign_in_page.number.line.hasFocus, "the focus in the number")
    try:
        yield AtWork(application, hands, moments, places)
        hands.until_calm()
    finally:
        end(application)
        theme().force(None)
        metrics.notifier().current = metrics.NORMAL
