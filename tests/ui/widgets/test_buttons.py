"""Buttons by keyboard and by mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from pytestqt.qtbot import QtBot

from desk.ui.look.icons import Icon
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.chips import Chips
from desk.ui.widgets.segmented import Mode, Segmented
from desk.ui.widgets.tick import Tick
from tests.ui.hands import click, press


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press(qtbot: QtBot, key: Qt.Key) -> None:
    button = Button("入账并打印两联", Kind.PRIMARY, icon=Icon.PRINTER, key="Enter", height=LARGE)
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        press(button, key)


def test_a_busy_button_keeps_its_width_and_takes_no_press(qtbot: QtBot) -> None:
    button = Button("入账", Kind.PRIMARY)
    qtbot.addWidget(button)
    width = button.sizeHint().width()
    pressed: list[object] = []
    button.clicked.connect(lambda: pressed.append(1))
    button.set_busy("正在打印…")
    assert button.sizeHint().width() == width
    press(button, Qt.Key.Key_Return)
    click(button)
    press(button, Qt.Key.Key_Space)
    assert pressed == []
    button.set_busy(None)
    click(button)
    assert pressed == [1]


def test_a_disabled_button_says_why(qtbot: QtBot) -> None:
    button = Button("下一步")
    qtbot.addWidget(button)
    button.disable("缺商户联 1张")
    assert not button.isEnabled()
    assert button.accessibleDescription() == "缺商户联 1张"
    button.enable()
    assert button.isEnabled()
    assert button.accessibleDescription() == ""


def test_a_button_follows_its_action(qtbot: QtBot) -> None:
    action = QAction("补打")
    action.setShortcut(QKeySequence("Ctrl+P"))
    button = Button("补打")
    qtbot.addWidget(button)
    bare = button.sizeHint().width()
    button.follow(action)
    assert button.sizeHint().width() > bare
    action.setEnabled(False)
    assert not button.isEnabled()
    action.setEnabled(True)
    with qtbot.waitSignal(action.triggered, timeout=500):
        click(button)


def test_no_target_is_under_36_high(qtbot: QtBot) -> None:
    for widget in (
        Button("撤销", height=36),
        Tick("可以致电"),
        Segmented([Mode("a", "入账"), Mode("b", "兑换")]),
    ):
        qtbot.addWidget(widget)
        assert widget.height() >= 36


def test_the_switch_moves_by_arrows_and_clicks(qtbot: QtBot) -> None:
    switch = Segmented([Mode("credit", "入账", "Alt+1"), Mode("redeem", "兑换", "Alt+2")], name="方式")
    qtbot.addWidget(switch)
    switch.resize(switch.sizeHint())
    chosen: list[str] = []
    switch.chosen.connect(chosen.append)
    press(switch, Qt.Key.Key_Right)
    press(switch, Qt.Key.Key_Right)
    switch.set_value("redeem")
    click(switch, QPoint(20, 20))
    assert chosen == ["redeem", "credit", "credit"]
    assert switch.accessibleDescription() == "入账"


def test_one_chip_at_most_and_it_can_be_taken_back(qtbot: QtBot) -> None:
    chips = Chips(["入错会员", "金额有误"], name="理由")
    qtbot.addWidget(chips)
    picked: list[str] = []
    chips.picked.connect(picked.append)
    chips.chips[0].click()
    chips.chips[1].click()
    chips.chips[1].click()
    assert picked == ["入错会员", "金额有误", ""]
    assert chips.value() == ""
