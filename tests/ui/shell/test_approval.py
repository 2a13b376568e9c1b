"""The approval: complete before Enter works, refusals beside fields, nothing behind it reacts."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desk.ui.shell.approval_dialog import Act, ApprovalDialog
from desk.ui.shell.crash_dialog import CrashDialog
from desk.ui.widgets.button import Kind
from tests.ui.hands import click, press, type_text

ACT = Act(
    "撤销 李*娜 女士 680分", "授权撤销", "陈佳 015 于 22:06 入账，小票 01-204417", "积分", "4,320", "3,640",
    "打印冲账单两联", destructive=True, reasons=("入错会员", "其他"),
)  # fmt: skip


class Counter:
    """A window with a field and a shortcut, and the dialog over it."""

    def __init__(self, act: Act) -> None:
        self.window = QWidget()
        column = QVBoxLayout(self.window)
        self.field = QLineEdit("1288")
        column.addWidget(self.field)
        self.undone: list[int] = []
        shortcut = QShortcut(QKeySequence("Ctrl+Z"), self.window)
        shortcut.activated.connect(lambda: self.undone.append(1))
        self.window.resize(1280, 672)
        self.window.show()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        self.field.setFocus()
        self.dialog = ApprovalDialog(self.window, act, "林小玉")
        self.taken: list[tuple[str, str, str]] = []
        self.dialog.submitted.connect(lambda *what: self.taken.append(what))
        self.dialog.open()

    def fill(self) -> None:
        type_text(self.dialog.number.line, "008")
        type_text(self.dialog.pin.cells, "123456")
        self.dialog.chips.chips[0].click()


@pytest.fixture
def counter(qapp: QApplication) -> Iterator[Counter]:
    made = Counter(ACT)
    yield made
    made.window.close()
    made.window.deleteLater()


def test_it_says_the_act_and_who_stays_signed_in(counter: Counter) -> None:
    assert counter.dialog.aside.text() == "林小玉 仍在登录"
    assert counter.dialog.foot_left.text() == "须与经办人不同"
    assert counter.dialog.approve.kind is Kind.DANGER
    assert counter.dialog.number.line.hasFocus()
    assert counter.dialog.height() <= 600


def test_enter_works_only_when_complete(counter: Counter) -> None:
    dialog = counter.dialog
    assert not dialog.approve.isEnabled()
    type_text(dialog.number.line, "008")
    press(dialog.number.line, Qt.Key.Key_Return)
    assert dialog.pin.cells.hasFocus()
    type_text(dialog.pin.cells, "123456")
    press(dialog.pin.cells, Qt.Key.Key_Return)
    assert counter.taken == []
    assert dialog.reason.answer.words == "请写明原因：点选一项或输入"
    assert dialog.reason.line.hasFocus()
    type_text(dialog.reason.line, "客人拿混了卡")
    assert not dialog.reason.refused
    assert dialog.approve.isEnabled()
    press(dialog.reason.line, Qt.Key.Key_Return)
    assert counter.taken == [("008", "123456", "客人拿混了卡")]


def test_chip_and_words_are_one_reason(counter: Counter) -> None:
    counter.fill()
    type_text(counter.dialog.reason.line, "拿混了卡")
    click(counter.dialog.approve)
    assert counter.taken == [("008", "123456", "入错会员，拿混了卡")]


def test_a_wrong_pin_empties_the_cells_and_asks_again(counter: Counter) -> None:
    counter.fill()
    click(counter.dialog.approve)
    counter.dialog.set_busy("正在授权…")
    press(counter.dialog.pin.cells, Qt.Key.Key_Return)
    counter.dialog.refuse("pin", "密码不对，请重输，还可试 4 次")
    assert counter.dialog.pin.answer.words == "密码不对，请重输，还可试 4 次"
    assert counter.dialog.pin.value() == ""
    assert counter.dialog.pin.cells.hasFocus()
    assert counter.dialog.number.text() == "008"
    assert not counter.dialog.approve.isEnabled()
    assert len(counter.taken) == 1


def test_another_number_is_another_person(counter: Counter) -> None:
    counter.fill()
    counter.dialog.refuse("pin", "密码不对，请重输，还可试 4 次")
    type_text(counter.dialog.pin.cells, "123")
    counter.dialog.tell_number("周敏，当班主管")
    counter.dialog.number.line.clear()
    type_text(counter.dialog.number.line, "015")
    assert counter.dialog.number.answer.words == ""
    assert counter.dialog.pin.value() == ""
    assert not counter.dialog.pin.refused


def test_who_may_not_approve_is_refused_before_a_pin(counter: Counter) -> None:
    counter.dialog.number_typed.connect(lambda _: counter.dialog.refuse_number("无权授权"))
    counter.fill()
    assert counter.dialog.number.refused
    assert not counter.dialog.approve.isEnabled()
    press(counter.dialog.reason.line, Qt.Key.Key_Return)
    assert counter.taken == []
    assert counter.dialog.number.line.hasFocus()


def test_a_refusal_of_the_whole_stands_at_the_foot(counter: Counter) -> None:
    counter.fill()
    counter.dialog.refuse("", "该笔已撤销")
    assert counter.dialog.foot_left.text() == "该笔已撤销"


def test_no_shortcut_works_behind_it(counter: Counter) -> None:
    press(counter.dialog.number.line, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert counter.undone == []
    counter.dialog.dismiss()
    counter.field.setReadOnly(True)  # a line to write into has an undo of its own
    press(counter.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert counter.undone == [1]


def test_tab_stays_inside(counter: Counter) -> None:
    for key in [Qt.Key.Key_Tab] * 12 + [Qt.Key.Key_Backtab] * 3:
        before = QApplication.focusWidget()
        assert before is not None
        press(before, key)
        now = QApplication.focusWidget()
        assert now is not None
        assert now is not before
        assert counter.dialog.isAncestorOf(now)


def test_escape_closes_and_gives_the_focus_back(counter: Counter) -> None:
    gone: list[int] = []
    counter.dialog.dismissed.connect(lambda: gone.append(1))
    press(counter.dialog.number.line, Qt.Key.Key_Escape)
    assert gone == [1]
    assert counter.field.hasFocus()
    assert counter.taken == []


def test_a_click_beside_it_does_nothing(counter: Counter) -> None:
    QTest.mouseClick(
        counter.dialog.scrim, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5)
    )
    assert counter.dialog.isVisible()


def test_the_scrim_follows_the_window(counter: Counter) -> None:
    counter.window.resize(1366, 768)
    QApplication.processEvents()
    assert counter.dialog.scrim.size() == counter.window.size()


def test_a_mild_approval_is_jade(qapp: QApplication) -> None:
    mild = Counter(Act("入账 12,880分", "授权入账"))
    assert mild.dialog.approve.kind is Kind.PRIMARY
    assert mild.dialog.chips.chips == []
    mild.window.close()
    mild.window.deleteLater()


def test_the_crash_report_is_copied_as_it_is_shown(counter: Counter) -> None:
    counter.dialog.dismiss()
    crash = CrashDialog(counter.window, "VIP Desk 1.0\nKeyError")
    crash.open()
    click(crash.copy_button)
    assert QGuiApplication.clipboard().text() == "VIP Desk 1.0\nKeyError"
    assert crash.copy_button.text() == "已复制"
