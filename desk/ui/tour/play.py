"""Plays the tour: the real application on a fresh venue in a temporary folder, step by step to its end."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, QSize
from PySide6.QtWidgets import QApplication

from desk.places import Places
from desk.ui.look.theme import theme
from desk.ui.shell.application import Application
from desk.ui.shell.preferences import Language
from desk.ui.tour import page
from desk.ui.tour.hands import Hands, KeyClock
from desk.ui.tour.steps import CHAPTERS
from desk.ui.tour.story import Story, StoryClock

PC = "pc"
"""Where the first venue is founded."""
OURS = ("[0-9][0-9]*-*.png", "slips/*.png", "slips/*.pdf", "index.html", "printer.escpos")
"""What an earlier tour left in the folder."""


@dataclass(frozen=True)
class Played:
    """How it went. `stopped` names the step that failed and why; '' when the day came to its end."""

    pictures: int
    slips: int
    index: Path
    stopped: str = ""
    shown: frozenset[str] = frozenset()
    """The names of all kinds of widgets that stand in a picture."""


class Alarm:
    """Remembers an exception that no slot caught; Qt's loop would go on without a word."""

    def __init__(self) -> None:
        self._error: BaseException | None = None

    def catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """For sys.excepthook: the first one counts."""
        self._error = self._error or error

    def __call__(self) -> None:
        """Raises it where the story is."""
        if self._error is not None:
            error, self._error = self._error, None
            raise error


def play_tour(folder: Path, language: Language, *, dark: bool, size: tuple[int, int]) -> Played:
    """Plays the whole day and writes pictures, slips and a page that shows them into the folder."""
    _sweep(folder)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    if not theme().dressed:
        theme().dress(app)
    with tempfile.TemporaryDirectory(prefix="vip-desk-tour-") as home, _alarm() as alarm:
        stage = Stage(app, Path(home), language, size, dark, alarm)
        story = Story(*stage.open(PC), stage.clock, folder, open_at=stage.open)
        try:
            return _play(story, language, dark=dark)
        finally:
            stage.clear()


def end(application: Application) -> None:
    """Closes it and throws it away at once: nothing of it may ask for the file that is gone."""
    application.quit()
    application.languages.forget()
    application.deleteLater()
    QApplication.sendPostedEvents(application, QEvent.Type.DeferredDelete.value)


def _sweep(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for pattern in OURS:
        for path in folder.glob(pattern):
            path.unlink()


class Stage:
    """The PCs on which the program is started, one after the other; each has a folder below `home`."""

    def __init__(
        self,
        app: QApplication,
        home: Path,
        language: Language,
        size: tuple[int, int],
        dark: bool,
        alarm: Callable[[], None],
    ) -> None:
        self._app, self._home, self._language, self._size = app, home, language, size
        self._dark = dark
        self._alarm, self._keys, self.clock = alarm, KeyClock(), StoryClock()
        self._open: Application | None = None

    def open(self, pc: str) -> tuple[Application, Hands]:
        """The program on that PC, shown, while it opens what is there."""
        self.clear()
        places = Places(self._home / pc / "data", self._home / pc / "config")
        self._open = window = Application(self._app, places, clock=self.clock, key_clock=self._keys)
        window.speaking.speak(self._language)
        window.resize(QSize(*self._size))
        window.show()
        window.activateWindow()
        theme().force(self._dark)  # each start looks at the PC's own wish
        window.begin()
        return window, Hands(window, self._keys, self._alarm)

    def clear(self) -> None:
        """The program on the PC before ends."""
        if self._open is not None:
            end(self._open)
            self._open = None


def _play(story: Story, language: Language, *, dark: bool) -> Played:
    stopped = ""
    for chapter, step in ((each, step) for each in CHAPTERS for step in each.steps):
        story.chapter = str(chapter.title)
        try:
            step.play(story)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told with the step and a last picture
            stopped = f"{step.name}: {type(error).__name__}: {error}"
            break
    if stopped:
        story.keep("stopped", QT_TRANSLATE_NOOP("Tour", "Here the tour stopped"))
    index = page.write(story.folder, story.pictures, page.Dress(language, dark=dark), stopped)
    slips = sum(len(picture.papers) for picture in story.pictures)
    return Played(len(story.pictures), slips, index, stopped, frozenset(story.shown))


@contextmanager
def _alarm() -> Iterator[Alarm]:
    """While this is entered, what no slot caught stops the story."""
    alarm, before = Alarm(), sys.excepthook
    sys.excepthook = alarm.catch
    try:
        yield alarm
    finally:
        sys.excepthook = before
