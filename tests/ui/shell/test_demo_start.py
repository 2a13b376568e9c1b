"""A venue to try: made beside the window, stopped, refused; its people shown with their PINs, then left."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.demo import PEOPLE
from desk.places import Places
from desk.refusals import Refused, Why
from desk.ui.settings.about import AboutSection
from desk.ui.shell.demo_panel import DemoPeople
from desk.ui.shell.demo_start import DemoStart, Tell
from desk.ui.shell.demo_venue import demo_people
from desk.ui.shell.front import Destination
from desk.ui.shell.preferences import Preferences
from desk.ui.shell.welcome import pin_in_words
from desk.ui.shell.welcome_page import WelcomePage
from desk.ui.widgets.sure_dialog import SureDialog
from tests.ui.at_work import at_work
from tests.ui.hands import click, press

RETURN = Qt.Key.Key_Return


class Start:
    """The page with a making that waits to be told how it ends."""

    def __init__(self) -> None:
        self.page = WelcomePage("0.2", pin_in_words)
        self.goes_on = threading.Event()
        self.end: object = "made"
        self.flow = DemoStart(self.page, self.make, demo_people)
        self.page.resize(1366, 768)
        self.page.show()
        self.page.activateWindow()
        assert QTest.qWaitForWindowActive(self.page)

    def make(self, tell: Tell, stopped: object) -> object:
        """In the thread."""
        tell(250, 1000, "members")
        assert callable(stopped)
        while not self.goes_on.wait(0.01):
            if stopped():
                return None
        if isinstance(self.end, Exception):
            raise self.end
        return self.end


@pytest.fixture
def start(qapp: QApplication) -> Iterator[Start]:
    made = Start()
    yield made
    made.goes_on.set()
    made.page.close()
    made.page.deleteLater()


def shown(start: Start) -> object:
    return start.page._shown


def test_two_makes_it_and_its_people_are_shown(start: Start, qtbot: QtBot) -> None:
    press(start.page.choice.own_tile, Qt.Key.Key_2)
    making = start.page.making
    assert making is not None
    qtbot.waitUntil(lambda: making.bar.share == 0.25)
    assert making.bar.words.text() == "会员与卡"
    start.goes_on.set()
    qtbot.waitUntil(lambda: isinstance(shown(start), DemoPeople))
    people = shown(start)
    assert isinstance(people, DemoPeople)
    assert [(each.number, each.pin) for each in people.people] == [(p.number, p.pin) for p in PEOPLE]
    assert people.people[0].role == "店主"
    with qtbot.waitSignal(start.flow.ready):
        press(people.go, RETURN)


def test_escape_stops_it_and_asks_again(start: Start, qtbot: QtBot) -> None:
    click(start.page.choice.demo_tile)
    making = start.page.making
    assert making is not None
    with qtbot.waitSignal(start.flow.making.done):
        press(making.stop, Qt.Key.Key_Escape)
    assert shown(start) is start.page.choice
    assert start.page.choice.own_tile.hasFocus()


def test_a_refusal_stands_below_the_tiles(start: Start, qtbot: QtBot) -> None:
    start.end = Refused(Why.VENUE_THERE, "folder", path="/data/venue.db")
    start.goes_on.set()
    with qtbot.waitSignal(start.flow.making.refused):
        click(start.page.choice.demo_tile)
    assert "venue.db" in start.page.choice.answer.text()


def test_from_a_bare_folder_into_a_demo_and_out_again(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    places = Places(tmp_path / "data", tmp_path / "config")
    Preferences(places.config).language = "zh_CN"
    with at_work(qapp, places) as work:
        work.application.demo_size = 12, 1
        work.open()
        page = work.application.currentWidget()
        assert isinstance(page, WelcomePage)
        work.hands.press("2")
        work.hands.until(lambda: isinstance(page._shown, DemoPeople), "the people of the demo")
        work.hands.press("Return")
        work.hands.until(lambda: work.application.desk is not None, "the demo's file")
        tiles = [tile.person.role for tile in work.application.sign_in_page.people.tiles]
        assert f"{PEOPLE[0].pin}  店主" in tiles
        work.sign_in("001")
        work.window.go(Destination("settings", "about"))
        work.hands.until_calm()
        about = work.window.findChild(AboutSection)
        assert about is not None
        click(about.own)
        sure = next(each for each in work.application.findChildren(SureDialog) if each.isVisible())
        click(sure.sure)
        work.hands.until(lambda: isinstance(work.application.currentWidget(), WelcomePage), "the welcome")
        aside = list(places.data.glob("demo-*/venue.db"))
        assert len(aside) == 1
        assert not places.file.exists()
