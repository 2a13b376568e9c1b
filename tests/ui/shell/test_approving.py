"""The approval in the real window: who may not approve hears it before a PIN is asked for."""

from __future__ import annotations

import pytest

from desk.ui.shell.approval_dialog import ApprovalDialog
from desk.ui.shell.posting import ApprovalAsk
from tests.ui.at_work import AtWork
from tests.venue import PINS

pytestmark = pytest.mark.holds_the_loop  # the first sign-in makes the window, and imports it


@pytest.fixture
def asked(counter: AtWork) -> ApprovalDialog:
    """012 wants a reversal approved."""
    ask = ApprovalAsk(
        "points.reverse", "entry:1", 100, "撤销 张*明 先生 100分", reasons=("入错会员",), button="授权撤销"
    )
    counter.window.front.posting.approval_wanted.emit(ask, lambda _: None)
    return counter.hands.see(ApprovalDialog)


def test_a_supervisor_is_named(counter: AtWork, asked: ApprovalDialog) -> None:
    counter.hands.write("008")
    assert "当班主管" in asked.number.answer.words
    assert not asked.number.refused


@pytest.mark.parametrize(("number", "why"), [("015", "不能授权"), ("012", "不能")])
def test_who_may_not_approve_hears_it_beside_the_number(
    counter: AtWork, asked: ApprovalDialog, number: str, why: str
) -> None:
    counter.hands.write(number)
    assert asked.number.refused
    assert why in asked.number.answer.words
    counter.hands.press("Return")
    assert asked.number.line.hasFocus()
    counter.hands.erase()
    counter.hands.write("008")
    assert not asked.number.refused


def test_enter_says_that_a_reason_is_missing(counter: AtWork, asked: ApprovalDialog) -> None:
    counter.hands.write("008")
    counter.hands.press("Return")
    counter.hands.write("123456")
    counter.hands.press("Return")
    assert asked.reason.answer.words == "请写明原因：点选一项或输入"
    assert asked.isVisible()


@pytest.mark.parametrize("before", ["", "012"])
def test_a_pin_that_is_typed_where_the_number_belongs_is_not_shown(
    counter: AtWork, asked: ApprovalDialog, before: str
) -> None:
    counter.hands.write(before)
    for digit in "593":
        counter.hands.write(digit)
        assert asked.number.text() == ""
    assert "没有" in asked.number.answer.words
    counter.hands.write("008")
    assert not asked.number.refused


def test_a_pin_in_the_reason_is_taken_out_and_refused(counter: AtWork, asked: ApprovalDialog) -> None:
    counter.hands.write("008")
    asked.reason.setFocus()
    counter.hands.write(PINS["008"])
    asked.pin.setFocus()
    counter.hands.write(PINS["008"])
    counter.hands.press("Return")
    assert asked.reason.refused
    assert asked.reason.text() == ""
    assert asked.reason.line.hasFocus()
    assert asked.isVisible()
