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
from desk.ui.tour.papers import write_papers
from desk.ui.tour.steps import STEPS
from desk.ui.tour.story import Story, StoryClock

OURS = ("[0-9][0-9]-*.png", "slips/*.png", "slips/*.pdf", "index.html", "printer.escpos")
"""What an earlier tour left in the folder."""


@dataclass(frozen=True)
class Played:
    """How it went. `stopped` names the step that failed and why; '' when the day came to its end."""

    pictures: int
    slips: int
    index: Path
    stopped: str = ""


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
        story = _begin(app, Path(home), folder, language, alarm)
        story.application.resize(QSize(*size))
        theme().force(dark)
        try:
            return _play(story)
        finally:
            end(story.application)


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


def _begin(
    app: QApplication, home: Path, folder: Path, language: Language, alarm: Callable[[], None]
) -> Story:
    keys, clock = KeyClock(), StoryClock()
    places = Places(home / "data", home / "config")
    window = Application(app, places, clock=clock, key_clock=keys)
    window.speaking.speak(language)
    return Story(window, Hands(window, keys, alarm), clock, folder)


def _play(story: Story) -> Played:
    story.application.show()
    story.application.activateWindow()
    story.application.begin()
    stopped = ""
    for step in STEPS:
        try:
            step.play(story)
        except Exception as error:  # noqa: BLE001 - whatever it is, it is told with the step and a last picture
            stopped = f"{step.name}: {type(error).__name__}: {error}"
            break
    if stopped:
        story.keep("stopped", QT_TRANSLATE_NOOP("Tour", "Here the tour stopped"))
    slips = write_papers(story.desk, story.folder) if story.application.desk is not None else []
    index = page.write(story.folder, story.pictures, slips, stopped)
    return Played(len(story.pictures), len(slips), index, stopped)


@contextmanager
def _alarm() -> Iterator[Alarm]:
    """While this is entered, what no slot caught stops the story."""
    alarm, before = Alarm(), sys.excepthook
    sys.excepthook = alarm.catch
    try:
        yield alarm
    finally:
        sys.excepthook = before
