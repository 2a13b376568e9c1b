"""The sign-in page: keys at once, tiles, pad, refusals."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desk.ui.shell.sign_in_hero import Health
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.widgets.avatar import DOUBLE, Person, surname
from desk.ui.widgets.number_pad import PadKey
from tests.ui.hands import click, press, type_text

PEOPLE = [Person("012", "林小玉", "前台"), Person("015", "陈佳", "前台"), Person("008", "欧阳敏", "当班主管")]


@pytest.fixture
def page(qapp: QApplication) -> Iterator[SignInPage]:
    made = SignInPage("1.0")
    made.resize(1366, 768)
    made.show()
    made.activateWindow()
    assert QTest.qWaitForWindowActive(made)
    yield made
    made.close()
    made.deleteLater()


def submitted(page: SignInPage) -> list[tuple[str, str]]:
    taken: list[tuple[str, str]] = []
    page.submitted.connect(lambda number, pin: taken.append((number, pin)))
    return taken


def test_it_takes_keys_before_anybody_is_known(page: SignInPage) -> None:
    taken = submitted(page)
    assert page.number.line.hasFocus()
    type_text(page.number.line, "０15")
    press(page.number.line, Qt.Key.Key_Return)
    assert page.pin.cells.hasFocus()
    type_text(page.pin.cells, "123456")
    page.set_people(PEOPLE)
    assert (page.number.text(), page.pin.value()) == ("015", "123456")
    assert [tile.isChecked() for tile in page.people.tiles] == [False, True, False]
    press(page.pin.cells, Qt.Key.Key_Return)
    assert taken == [("015", "123456")]


def test_a_tile_fills_the_number_and_goes_to_the_pin(page: SignInPage) -> None:
    page.set_people(PEOPLE)
    click(page.people.tiles[2])
    assert page.number.text() == "008"
    assert page.pin.cells.hasFocus()
    assert page.people.tiles[2].accessibleName() == "欧阳敏 008 当班主管"


def test_the_pad_types_where_the_focus_is_and_never_takes_it(page: SignInPage) -> None:
    keys = {key.text(): key for key in page.pad.findChildren(PadKey)}
    for digit in "0157":
        click(keys[digit])
    click(keys["退格"])
    assert page.number.text() == "015"
    press(page.number.line, Qt.Key.Key_Return)
    click(keys["1"])
    assert page.pin.value() == "1"
    assert page.pin.cells.hasFocus()
    click(keys["清空"])
    assert (page.number.text(), page.pin.value()) == ("015", "")


def test_refusals_stand_beside_their_fields(page: SignInPage) -> None:
    taken = submitted(page)
    click(page.enter)
    assert page.number.answer.words == "请输入工号，或点选姓名"
    type_text(page.number.line, "015")
    press(page.number.line, Qt.Key.Key_Return)
    type_text(page.pin.cells, "123")
    press(page.pin.cells, Qt.Key.Key_Return)
    assert page.pin.answer.words == "密码是 6 位数字"
    assert taken == []
    type_text(page.pin.cells, "123456")
    page.refuse("pin", "密码不对，请重新输入，还可试 3 次")
    assert page.pin.answer.words == "密码不对，请重新输入，还可试 3 次"
    assert (page.number.text(), page.pin.value()) == ("015", "")
    assert page.pin.cells.hasFocus()
    page.refuse("number", "没有这个工号")
    assert page.number.line.hasFocus()


def test_a_second_enter_while_it_is_busy_submits_nothing(page: SignInPage) -> None:
    taken = submitted(page)
    page.number.set_text("015")
    page.pin.cells.restore("123456")
    press(page.pin.cells, Qt.Key.Key_Return)
    page.set_busy("正在登录…")
    press(page.pin.cells, Qt.Key.Key_Return)
    assert taken == [("015", "123456")]


def test_a_digit_that_nobody_took_is_the_number(page: SignInPage) -> None:
    page.set_people(PEOPLE)
    page.forgot.setFocus()
    type_text(page.forgot, "0")
    assert page.number.text() == "0"


def test_health_can_be_said_again(page: SignInPage) -> None:
    page.set_health([(Health.OK, "昨夜备份完好"), (Health.WARN, "纸将尽")])
    page.set_health([(Health.BAD, "备份失败")])
    assert len(page.hero._lines) == 1


def test_everything_fits_at_the_least_size(page: SignInPage) -> None:
    page.set_people([Person(f"0{n}", f"员工{n}", "前台") for n in range(10, 24)])
    page.resize(1280, 672)
    QApplication.processEvents()
    foot = page.forgot.mapTo(page, page.forgot.rect().bottomLeft())
    assert foot.y() < 672
    assert page.people.verticalScrollBar().maximum() > 0


def test_surnames_of_two_characters() -> None:
    assert surname("欧阳敏") == "欧阳"
    assert surname("陈佳") == "陈"
    assert surname("anna") == "A"
    assert all(len(name) == 2 for name in DOUBLE)


@pytest.mark.parametrize("count", [3, 9])
def test_nine_people_stand_whole_in_the_lowest_window(page: SignInPage, count: int) -> None:
    page.resize(1280, 672)
    page.set_people([Person(f"{at:03}", "林小玉", "当班主管") for at in range(count)])
    QApplication.processEvents()
    last = page.people.tiles[-1]
    below = last.mapTo(page.people.viewport(), last.rect().bottomLeft()).y()
    assert below < page.people.viewport().height()
    foot = page.forgot.mapTo(page, page.forgot.rect().bottomLeft()).y()
    assert foot < page.height()
