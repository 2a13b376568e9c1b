"""Fields: answers, days, amounts, choices, PIN cells."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.look.icons import Icon
from desk.ui.widgets.amount_field import AmountField
from desk.ui.widgets.answer_line import Answer
from desk.ui.widgets.area_field import AreaField
from desk.ui.widgets.card import Card
from desk.ui.widgets.chips import Chips
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.date_field import DateField, read_date
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.pin_field import PinField
from desk.ui.widgets.text import Text
from tests.ui.hands import press, type_text


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Callable[..., QWidget]]:
    """Shows widgets in a window that lives as long as the test."""
    windows = []

    def show(*parts: QWidget) -> QWidget:
        window = QWidget()
        windows.append(window)
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        window.resize(600, 300)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        return window

    yield show
    for window in windows:
        window.close()
        window.deleteLater()


def test_a_refusal_keeps_the_text_takes_the_focus_and_goes_with_typing(stage: Callable[..., QWidget]) -> None:
    slip, other = Field("消费小票号", required=True, hint="POS 小票上"), Field("包厢")
    stage(slip, other)
    slip.set_text("02-118655")
    other.setFocus()
    height = slip.height()
    slip.refuse("已记给 吴*强，陈佳 20:47；请换小票")
    assert slip.refused
    assert slip.text() == "02-118655"
    assert slip.line.hasFocus()
    assert slip.line.accessibleDescription() == "已记给 吴*强，陈佳 20:47；请换小票"
    assert slip.height() == height
    type_text(slip.line, "1")
    assert (slip.answer.kind, slip.answer.words) == (Answer.HINT, "POS 小票上")


def test_facts_and_hints(qtbot: QtBot) -> None:
    field = Field("手机号", hint="选填")
    qtbot.addWidget(field)
    field.tell("未登记过，可新建")
    assert field.answer.kind is Answer.FACT
    field.settle()
    assert (field.answer.kind, field.answer.words) == (Answer.HINT, "选填")


def test_full_width_digits_come_out_plain(qtbot: QtBot) -> None:
    field = Field("工号", digits=True)
    qtbot.addWidget(field)
    edited: list[str] = []
    field.edited.connect(edited.append)
    type_text(field.line, "０１５ ")
    assert field.text() == "015"
    assert edited[-1] == "015"
    assert not field.line.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_the_label_names_the_line(qtbot: QtBot) -> None:
    field = Field("手机号")
    qtbot.addWidget(field)
    assert field.line.accessibleName() == "手机号"
    field.set_label("电话")
    assert field.line.accessibleName() == "电话"


def test_a_long_refusal_spans_the_row(stage: Callable[..., QWidget]) -> None:
    left, right = Field("小票号"), Field("包厢", hint="选填")
    row = FieldRow([left, right], [3, 1])
    window = stage(row)
    window.resize(360, 200)
    left.refuse("已记给 吴*强，陈佳 20:47 入账 1,150分；请换小票，或请主管撤销")
    assert row._long.isVisible()
    assert not right.answer.isVisible()
    assert row._long.width() == row.width()
    left.refuse("请换小票")
    assert not row._long.isVisible()
    assert right.answer.isVisible()


def test_a_long_refusal_of_another_field_is_not_taken_for_its_neighbours(
    stage: Callable[..., QWidget],
) -> None:
    left, middle, right = Field("小票号"), Field("营业日"), Field("包厢")
    row = FieldRow([left, middle, right], [2, 1, 1])
    stage(row).resize(480, 200)
    left.tell("未入过账")
    middle.refuse("日期不对，请照 11-21 的样子填")
    assert row._long.x() == middle.x()
    assert left.answer.isVisible(), "it stands beside, not below another"
    middle.settle()
    right.refuse("最多12个字，请照小票上写得短些")
    assert row._long.x() == 0
    assert row._long.words == "包厢：最多12个字，请照小票上写得短些"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("19900821", date(1990, 8, 21)),
        ("1990-8-21", date(1990, 8, 21)),
        ("1990年8月21日", date(1990, 8, 21)),
        ("1990/08/21", date(1990, 8, 21)),
        ("１９９０．８．２１", date(1990, 8, 21)),
        ("2024-2-29", date(2024, 2, 29)),
        ("2023-2-29", None),
        ("900821", None),
        ("昨天", None),
        ("", None),
    ],
)
def test_days_as_people_write_them(typed: str, day: date | None) -> None:
    assert read_date(typed) == day


def test_an_understood_day_is_written_out_when_left(stage: Callable[..., QWidget]) -> None:
    day, other = DateField("生日"), Field("姓名")
    stage(day, other)
    day.setFocus()
    type_text(day.line, "1990年8月1日")
    other.setFocus()
    assert day.text() == "1990-08-01"
    assert day.day() == date(1990, 8, 1)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("1288", "1,288"), ("12880.5", "12,880.5"), ("288", "288"), ("abc", "abc"), ("-1288", "-1288")],
)
def test_thousands_are_set_off_when_left(stage: Callable[..., QWidget], typed: str, shown: str) -> None:
    amount, other = AmountField("实付金额", unit="元"), Field("包厢")
    stage(amount, other)
    amount.setFocus()
    type_text(amount.line, typed)
    other.setFocus()
    assert amount.text() == shown


def test_a_choice_holds_values_and_says_picks_only(stage: Callable[..., QWidget]) -> None:
    choice = ChoiceField("卡种", [("student", "学生卡"), ("member", "会员卡")])
    stage(choice)
    picked: list[object] = []
    choice.picked.connect(picked.append)
    assert choice.value() is None
    choice.set_value("member")
    assert picked == []
    choice.setFocus()
    press(choice.choices, Qt.Key.Key_Up)
    assert picked == ["student"]
    choice.set_options([("student", "学生"), ("stored", "储值卡")])
    assert choice.value() == "student"


def test_pin_cells_take_six_digits_and_give_nothing_away(stage: Callable[..., QWidget]) -> None:
    pin = PinField("密码")
    stage(pin)
    type_text(pin.cells, "12x３4567")
    assert pin.value() == "123456"
    assert pin.full()
    assert pin.cells.accessibleDescription() == "6 / 6"
    press(pin.cells, Qt.Key.Key_Backspace)
    assert pin.value() == "12345"
    QGuiApplication.clipboard().setText("999999")
    press(pin.cells, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    press(pin.cells, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert pin.value() == "12345"
    assert QGuiApplication.clipboard().text() == "999999"


def test_a_refused_pin_is_emptied_and_the_refusal_stays_until_typing(stage: Callable[..., QWidget]) -> None:
    pin = PinField("密码")
    stage(pin)
    type_text(pin.cells, "123456")
    pin.refuse("密码不对，请重新输入，还可试 3 次")
    assert pin.value() == ""
    assert pin.refused
    type_text(pin.cells, "1")
    assert not pin.refused


def test_tab_leaves_a_field_of_several_lines(stage: Callable[..., QWidget]) -> None:
    area, other = AreaField("描述"), Field("称呼")
    stage(area, other)
    area.setFocus()
    type_text(area.area, "黑色华为")
    press(area.area, Qt.Key.Key_Tab)
    assert area.text() == "黑色华为"
    assert other.line.hasFocus()


class Watch(QObject):
    """Notes every window that opens."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(type(watched).__name__)
        return False


def test_nothing_opens_as_a_window_while_it_is_made(qapp: QApplication) -> None:
    watch = Watch()
    qapp.installEventFilter(watch)
    cards = [Card("今日", ruled=ruled, icon=Icon.CAKE, facts="31笔") for ruled in (True, False)]
    fields = [
        Field("手机号", required=True, unit="元", icon=Icon.PHONE),
        Field("", answers=False),
        AreaField("描述"),
    ]
    more = [
        PinField("密码", required=True),
        ChoiceField("卡种"),
        DateField("生日"),
        AmountField("金额", unit="元"),
    ]
    rows = [FieldRow([fields[0], fields[2]]), Chips(["其他"]), EmptyState(Icon.CAKE, "没有", "先", "做")]
    qapp.removeEventFilter(watch)
    assert len([*cards, *fields, *more, *rows]) == 12
    assert watch.opened == []


def test_a_text_keeps_the_room_around_it_that_it_was_given(qtbot: QtBot) -> None:
    text = Text("没有找到", elide=True)
    qtbot.addWidget(text)
    bare = text.sizeHint().width()
    text.setContentsMargins(14, 0, 14, 0)
    assert text.sizeHint().width() == bare + 28
    text.resize(text.sizeHint())
    text.show()
    image = text.grab().toImage()
    edge = {image.pixel(x, y) for x in range(13) for y in range(image.height())}
    assert len(edge) == 1, "nothing is painted at the edge"
    assert text.toolTip() == ""
