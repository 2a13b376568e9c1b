"""Top bar, rail and foot."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.shell.foot import Foot, Link
from desk.ui.shell.printer_chip import Light
from desk.ui.shell.rail import Rail, Tab
from desk.ui.shell.top_bar import TopBar
from desk.ui.widgets.message_strip import Tone
from tests.ui.hands import click, press

TABS = [Tab("today", "今日", "F2", Icon.SUN_HORIZON), Tab("points", "积分", "F5", Icon.COINS)]


def test_the_printer_is_grey_until_it_is_known(qtbot: QtBot) -> None:
    bar = TopBar(QWidget())
    qtbot.addWidget(bar)
    assert bar.printer.light is Light.UNKNOWN
    assert bar.printer.accessibleName() == "打印机 未知"
    bar.set_printer(Light.WARN, "打印机 纸少", "约剩 40 张")
    assert bar.printer.accessibleName() == "打印机 纸少 约剩 40 张"
    with qtbot.waitSignal(bar.printer_pressed, timeout=500):
        press(bar.printer, Qt.Key.Key_Space)


def test_the_lock_is_a_button(qtbot: QtBot) -> None:
    bar = TopBar(QWidget())
    qtbot.addWidget(bar)
    assert bar.lock.accessibleName() == "锁屏"
    with qtbot.waitSignal(bar.lock_pressed, timeout=500):
        click(bar.lock)


def test_the_bar_gives_way_in_a_low_window(qtbot: QtBot) -> None:
    bar = TopBar(QWidget())
    qtbot.addWidget(bar)
    assert bar.height() == 60
    metrics.fit(QSize(1280, 672))
    assert bar.height() == 52


@pytest.mark.parametrize("width", [1280, 1366])
def test_long_names_leave_the_box_its_room(qtbot: QtBot, width: int) -> None:
    box = QWidget()
    bar = TopBar(box)
    qtbot.addWidget(bar)
    bar.set_venue("悦澜汇国际娱乐会所 KTV", "前台一号机")
    bar.set_day("营业日 11月21日 周六", "夜班 19:00–次日 03:00")
    bar.set_person("司马相如·欧阳", "当班主管 008")
    bar.set_clock("22:14")
    bar.resize(width, 60)
    bar.show()
    assert box.width() >= 240
    assert bar.lock.geometry().right() < width


def test_a_press_asks_for_the_tab_and_does_not_move_the_brass(qtbot: QtBot) -> None:
    rail = Rail(TABS)
    qtbot.addWidget(rail)
    rail.set_current("today")
    with qtbot.waitSignal(rail.chosen, timeout=500) as chosen:
        click(rail.items["points"])
    assert chosen.args == ["points"]
    assert [item.isChecked() for item in rail.items.values()] == [True, False]
    rail.set_current("points")
    assert [item.isChecked() for item in rail.items.values()] == [False, True]


def test_a_badge_is_read_out(qtbot: QtBot) -> None:
    rail = Rail(TABS)
    qtbot.addWidget(rail)
    rail.set_badge("today", 7, alert=True)
    assert rail.items["today"].accessibleName() == "今日 F2"
    assert rail.items["today"].accessibleDescription() == "7"
    rail.set_badge("today", 0)
    assert rail.items["today"].accessibleDescription() == ""


def test_the_menu_is_at_the_bottom(qtbot: QtBot) -> None:
    rail = Rail(TABS)
    qtbot.addWidget(rail)
    with qtbot.waitSignal(rail.menu_pressed, timeout=500):
        press(rail.menu, Qt.Key.Key_Space)


def test_the_foot_says_and_links_and_calms_down(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    followed: list[str] = []
    foot.say("22:06 已入账　李*娜 +680分", [("撤销…", lambda: followed.append("undo"))])
    assert foot.news() == "22:06 已入账　李*娜 +680分"
    assert foot._words._tone == "primary_t"
    press(foot.findChildren(Link)[0], Qt.Key.Key_Space)
    assert followed == ["undo"]
    foot._calm.timeout.emit()
    assert foot._words._tone == "ink2"
    assert foot.news()
    foot.say("磁盘已满", tone=Tone.DANGER)
    assert foot._words._tone == "danger_t"
    assert not [link for link in foot.findChildren(Link) if not link.isHidden()]


def test_where_room_is_short_the_facts_give_way_and_what_is_to_be_done_stands_whole(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.set_hints([("Tab", "下一栏"), ("Enter", "入账"), ("Esc", "换人"), ("Ctrl+/", "快捷键")])
    ask = "，请在小票上注明“已积分”"
    foot.say(
        "22:06 已入账　" + "司马相如·" * 12 + "欧阳 女士 +680分", [("撤销…", print), ("补打", print)], ask=ask
    )
    assert foot.news().endswith(ask)
    assert foot.accessibleDescription() == foot.news()
    foot.resize(1280 - 96, foot.height())
    foot.show()
    assert foot._ask.width() >= foot._ask.sizeHint().width(), "what is to be done is cut"
    assert foot._words.width() < foot._words.sizeHint().width(), "this text was to be too long"
    foot.say("磁盘已满", tone=Tone.DANGER)
    assert foot.news() == "磁盘已满"


def test_at_most_five_hints(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.set_hints([(f"F{n}", "词") for n in range(1, 8)])
    assert foot._hints.accessibleName() == "　".join(f"F{n} 词" for n in range(1, 6))


def test_what_is_over_leaves_the_foot(qtbot: QtBot) -> None:
    foot = Foot()
    qtbot.addWidget(foot)
    foot.say("没有会员用这张卡", tone=Tone.DANGER)
    foot.settle()
    assert foot.news() == "", "somebody was found"
    foot.say("正在打印测试页")
    foot.settle()
    assert foot.news() == "正在打印测试页"
    foot.leave()
    assert foot.news() == "", "another tab is open"
    foot.say("22:06 已入账　李*娜 +680分", [("撤销…", lambda: None)])
    foot.leave()
    assert foot.news() == "22:06 已入账　李*娜 +680分", "it can still be undone"
