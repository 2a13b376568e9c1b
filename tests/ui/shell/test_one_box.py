"""The one box asks, shows what was found, and opens what is unambiguous."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desk.ui.look.icons import Icon
from desk.ui.shell.one_box import Hit, OneBox
from desk.ui.widgets.row_list import Look
from tests.ui.hands import press, type_text


class Shown:
    """The box in a window, what it asked and what was opened."""

    def __init__(self) -> None:
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.box = OneBox()
        column.addWidget(self.box)
        column.addStretch(1)
        self.window.resize(700, 500)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.asked: list[str] = []
        self.opened: list[object] = []
        self.box.asked.connect(self.asked.append)
        self.box.chosen.connect(self.opened.append)
        self.box.setFocus()

    def type(self, text: str) -> None:
        type_text(self.box.line, text)

    def ask_now(self) -> None:
        self.box._wait.timeout.emit()


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Shown]:
    made = Shown()
    yield made
    made.window.close()
    made.window.deleteLater()


def hits(count: int) -> list[Hit]:
    return [Hit(Look(f"张*{n}", "会员", Icon.USER), n) for n in range(count)]


def test_it_asks_once_typing_pauses(shown: Shown) -> None:
    shown.type("zxm")
    assert shown.asked == []
    shown.ask_now()
    assert shown.asked == ["zxm"]


def test_arrows_and_enter_open_what_is_chosen(shown: Shown) -> None:
    shown.type("zxm")
    shown.box.show_hits("zxm", hits(3))
    assert shown.box.opened()
    press(shown.box.line, Qt.Key.Key_Down)
    press(shown.box.line, Qt.Key.Key_Down)
    press(shown.box.line, Qt.Key.Key_Down)
    press(shown.box.line, Qt.Key.Key_Up)
    press(shown.box.line, Qt.Key.Key_Return)
    assert shown.opened == [2]
    assert shown.box.line.text() == ""
    assert not shown.box.opened()


def test_enter_before_the_answer_opens_the_only_one(shown: Shown) -> None:
    shown.type("VIP003816")
    press(shown.box.line, Qt.Key.Key_Return)
    assert shown.asked == ["VIP003816"]
    shown.box.show_hits("VIP003816", hits(1))
    assert shown.opened == [0]


def test_enter_before_the_answer_shows_the_list_of_several(shown: Shown) -> None:
    shown.type("6621")
    press(shown.box.line, Qt.Key.Key_Return)
    shown.box.show_hits("6621", hits(2))
    assert shown.opened == []
    assert shown.box.opened()


def test_typing_alone_opens_nothing_even_with_one_hit(shown: Shown) -> None:
    shown.type("张")
    shown.box.show_hits("张", hits(1))
    assert shown.opened == []
    press(shown.box.line, Qt.Key.Key_Return)
    assert shown.opened == [0]


def test_a_scan_is_asked_at_once(shown: Shown) -> None:
    shown.box.take("0926112110087214")
    shown.box.show_hits("0926112110087214", hits(1))
    assert (shown.asked, shown.opened) == (["0926112110087214"], [0])


def test_an_answer_to_older_text_is_dropped(shown: Shown) -> None:
    shown.type("zx")
    shown.type("m")
    shown.box.show_hits("zx", hits(2))
    assert not shown.box.opened()


def test_twenty_at_most(shown: Shown) -> None:
    shown.type("z")
    shown.box.show_hits("z", hits(30))
    popup = shown.box._popup
    assert popup is not None
    assert popup.list.rows_model.rowCount() == 20


def test_nothing_found_is_said(shown: Shown) -> None:
    shown.type("qqq")
    shown.box.show_hits("qqq", [])
    popup = shown.box._popup
    assert popup is not None
    assert popup.nothing.text() == "没有找到“qqq”"
    press(shown.box.line, Qt.Key.Key_Return)
    assert shown.opened == []


def test_escape_empties_first(shown: Shown) -> None:
    shown.type("zxm")
    shown.box.show_hits("zxm", hits(2))
    press(shown.box.line, Qt.Key.Key_Escape)
    assert (shown.box.line.text(), shown.box.opened()) == ("", False)


def test_after_the_box_was_cleared_the_first_key_is_asked_about_at_once(shown: Shown) -> None:
    shown.type("z")
    shown.box.clear()
    shown.type("x")
    assert shown.box._wait.interval() == 0
