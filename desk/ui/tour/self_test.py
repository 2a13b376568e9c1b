"""The window's part of the self-test: the first steps of the tour, on a venue of its own, without a page of
pictures.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialogButtonBox

from desk.places import Places
from desk.ui.look.theme import theme
from desk.ui.shell.application import Application
from desk.ui.shell.painted import FirstPaint
from desk.ui.tour import counter, opening
from desk.ui.tour.hands import Hands, KeyClock, Stuck
from desk.ui.tour.play import Alarm, end
from desk.ui.tour.steps import Step
from desk.ui.tour.story import Story, StoryClock

PLAYED = (
    Step("a new venue", opening.first_start),
    Step("the recovery code", opening.recovery_code),
    Step("the owner signs in", opening.owner_signs_in),
    Step("staff is added", opening.staff_is_added),
    Step("the printer prints to a file", opening.printer_is_set_up),
    Step("the receptionist signs in", counter.receptionist_signs_in),
    Step("a member joins", counter.guest_joins),
    Step("the card is activated", counter.card_is_activated),
    Step("points are credited", counter.slip_is_credited),
)
Stepping = Callable[[str], AbstractContextManager[None]]
"""Announces and times what is done inside it."""


@dataclass(frozen=True)
class Printed:
    """The newest slip, the printer's file, and the barcodes that must stand in it."""

    slip_id: int
    file: Path
    barcodes: tuple[str, ...]


def play(folder: Path, places: Places, stepping: Stepping) -> Printed:
    """Plays it through the real window. Raises what went wrong, be it in a slot or in a thread."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    if not theme().dressed:
        theme().dress(app)
    keys, clock = KeyClock(), StoryClock()
    with _alarm() as alarm:
        window = Application(app, places, clock=clock, key_clock=keys)
        story = Story(window, Hands(window, keys, alarm), clock, folder)
        try:
            with stepping("the window is shown and painted"):
                _show(story)
            for step in PLAYED:
                with stepping(step.name):
                    step.play(story)
            return _printed(story)
        finally:
            end(window)


def _show(story: Story) -> None:
    """Really on the screen, and in Chinese down to Qt's own words."""
    window, painted = story.application, list[bool]()
    watching = FirstPaint(window.sign_in_page, lambda: painted.append(True))
    window.speaking.speak("zh_CN")
    window.show()
    window.activateWindow()
    story.hands.until(lambda: painted and window.windowHandle().isExposed(), "the painted window")
    watching.deleteLater()
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    words = {
        "our words": (window.windowTitle(), "贵宾前台"),
        "Qt's own words": (box.buttons()[0].text(), "取消"),
    }
    for whose, (said, wanted) in words.items():
        if wanted not in said:
            raise Stuck(f"{whose} are not there in Chinese")
    window.begin()


def _printed(story: Story) -> Printed:
    slips = story.last_slip("membership"), story.last_slip("points")
    codes = tuple(story.barcode(slip, copy) for slip in slips for copy in (1, 2))
    return Printed(slips[-1], story.printer_file, codes)


@contextmanager
def _alarm() -> Iterator[Alarm]:
    """While this is entered, what no slot and no thread caught stops the story."""
    alarm, before = Alarm(), (sys.excepthook, threading.excepthook)
    sys.excepthook = alarm.catch
    threading.excepthook = lambda told: alarm.catch(
        told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback
    )
    try:
        yield alarm
    finally:
        sys.excepthook, threading.excepthook = before
