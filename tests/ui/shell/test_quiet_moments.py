"""Tabs are made while nobody types, so that the first visit only shows them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.ui.members.tab import MembersTab
from desk.ui.shell.quiet_moments import QUIET_MS, QuietMoments
from tests.ui.at_work import AtWork


def test_piece_after_piece_and_none_while_somebody_types(qtbot: QtBot) -> None:
    window, done = QWidget(), list[str]()
    qtbot.addWidget(window)
    moments = QuietMoments(window)
    moments.use_for([lambda: done.append("one"), lambda: done.append("two")])
    idle = moments._idle
    assert idle is not None
    qtbot.waitUntil(lambda: idle.remainingTime() < QUIET_MS // 2)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert idle.remainingTime() > QUIET_MS // 2
    assert done == []
    qtbot.waitUntil(lambda: not moments.waiting)
    assert done == ["one", "two"]


def test_after_a_stop_no_piece_begins(qtbot: QtBot) -> None:
    above, done = QObject(), list[str]()
    moments = QuietMoments(above)
    moments.use_for([lambda: done.append("one")])
    idle = moments._idle
    assert idle is not None
    moments.stop()
    assert not idle.isActive()
    assert not moments.waiting
    assert done == []


@pytest.mark.holds_the_loop  # the first sign-in makes the window
def test_the_tabs_are_there_before_they_are_visited(counter: AtWork) -> None:
    window, before = counter.window, counter.hands.focus()
    counter.hands.until(lambda: not window.quiet_moments.waiting, "a quiet moment")
    counter.hands.until_calm()
    assert counter.hands.focus() is before
    made = window._tabs["members"]
    assert {"today", "members", "points"} == set(window._tabs)
    assert window.stack.currentWidget() is window._tabs["today"]
    counter.hands.press("F4")
    assert window.stack.currentWidget() is made
    assert isinstance(made, MembersTab)
    assert made.first_field().hasFocus() or made.finder.search.line.hasFocus()


@pytest.mark.holds_the_loop
def test_a_tab_that_is_wanted_earlier_is_made_once(counter: AtWork) -> None:
    counter.hands.press("F5")
    made = counter.window.stack.currentWidget()
    counter.hands.until(lambda: not counter.window.quiet_moments.waiting, "a quiet moment")
    assert counter.window._tabs["points"] is made
    assert counter.window.stack.currentWidget() is made


@pytest.mark.holds_the_loop
def test_behind_the_lock_nothing_is_made(counter: AtWork) -> None:
    window = counter.window
    counter.hands.press("Ctrl+L")
    assert not window.quiet_moments.waiting
    assert set(window._tabs) == {"today"}
    counter.sign_in("012")
    assert counter.window.quiet_moments.waiting
