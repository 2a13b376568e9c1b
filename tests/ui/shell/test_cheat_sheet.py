"""The cheat sheet is made from the actions: nothing that has a key is missing in it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel

from desk.ui.shell.cheat_sheet import CheatSheet, acts_of
from desk.ui.shell.places import PLACES
from desk.ui.shell.verify_slip import VerifySlip
from desk.ui.words.keys import key_in_words
from tests.ui.at_work import AtWork


@pytest.mark.parametrize("key", [place.key for place in PLACES])
def test_every_action_of_the_tab_and_the_window_stands_in_it(counter: AtWork, key: str) -> None:
    place = next(place for place in PLACES if place.key == key)
    counter.hands.press(place.shortcut)
    tab = counter.window.stack.currentWidget()
    own = [each for each in tab.actions() if each.isVisible() and not each.shortcut().isEmpty()]
    assert {id(each) for each in own} <= {id(each) for each in acts_of(tab)}
    counter.hands.press("Ctrl+/")
    said = [label.text() for label in counter.hands.see(CheatSheet).findChildren(QLabel)]
    for action in (*counter.window.actions(), *acts_of(tab)):
        assert action.text() in said
        assert key_in_words(action.shortcut()) in said


def test_keys_of_a_form_are_there_while_it_is_shown(counter: AtWork) -> None:
    counter.hands.press("F4", "Ctrl+N", "Ctrl+/")
    said = [label.text() for label in counter.hands.see(CheatSheet).findChildren(QLabel)]
    assert "Ctrl+Enter" in said
    counter.hands.press("Escape", "Escape", "Ctrl+/")
    said = [label.text() for label in counter.hands.see(CheatSheet).findChildren(QLabel)]
    assert "Ctrl+Enter" not in said


def test_a_key_is_written_as_on_the_keyboard_in_every_language(counter: AtWork) -> None:
    action = QAction("x", counter.window)
    action.setShortcut("Ctrl+Return")
    assert key_in_words(action.shortcut()) == "Ctrl+Enter"


def test_tab_goes_round_in_a_dialog_when_many_pages_were_visited(counter: AtWork) -> None:
    counter.hands.press("F4", "F5", "Ctrl+,", "F2", "Ctrl+Y")
    first = counter.hands.focus()
    for _ in range(12):
        before = counter.hands.focus()
        counter.hands.press("Tab")
        assert counter.hands.focus() is not before
    counter.hands.tab_to(first)


def test_a_key_of_the_window_works_in_a_field_with_nothing_to_repeat(counter: AtWork) -> None:
    counter.hands.press("F5", "Ctrl+Y")
    assert counter.hands.see(VerifySlip).isVisible()
