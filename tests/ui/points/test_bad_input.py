"""Whatever is typed or pasted into the form is refused in words beside its field, or understood."""

from __future__ import annotations

import pytest

from tests.ui.points.conftest import Stage

LONG = "9" * 10_000


@pytest.mark.parametrize(
    ("slip", "words"),
    [
        ("02-11 8734", "请照小票上的写法输入，如 02-118734"),
        ("🎤🎤", "请照小票上的写法输入，如 02-118734"),
        ("00-0", "请照小票上的写法输入，如 02-118734"),
        ("-1", "请照小票上的写法输入，如 02-118734"),
        (LONG, "最多32个字"),
    ],
)
def test_a_bad_slip_number_is_refused(stage: Stage, slip: str, words: str) -> None:
    stage.serve()
    stage.tab.form.slip.setFocus()
    stage.paste(slip)
    stage.tab.form.amount.setFocus()
    assert stage.tab.form.slip.answer.words == words
    stage.type("20")
    stage.enter()
    assert stage.rows() == []


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        ("-5", "须大于0"),
        ("0", "须大于0"),
        ("0.00", "须大于0"),
        ("12.345", "金额不对，请照 1288 或 1288.50 的样子填"),
        ("1e9", "金额不对，请照 1288 或 1288.50 的样子填"),
        ("100001", "超过100,000元不能入账，请核对金额"),
        (LONG, "超过100,000元不能入账，请核对金额"),
        ("0.5", "金额太小，不够1分"),
    ],
)
def test_a_bad_amount_is_refused(stage: Stage, amount: str, words: str) -> None:
    stage.serve()
    stage.write(stage.tab.form.slip, "02-118734")
    stage.tab.form.amount.setFocus()
    stage.paste(amount)
    stage.enter()
    assert stage.tab.form.amount.answer.words == words
    assert stage.rows() == []


@pytest.mark.parametrize("day", ["2-30", "明天", "🎂", "0-0", "1" * 10_000])
def test_a_day_that_is_none_is_refused_when_it_is_left(stage: Stage, day: str) -> None:
    stage.serve()
    stage.tab.form.day.setFocus()
    stage.paste(day)
    stage.tab.form.amount.setFocus()
    assert stage.tab.form.day.answer.words == "日期不对，请照 11-21 的样子填"


def test_a_day_to_come_is_refused(stage: Stage) -> None:
    stage.serve()
    stage.write(stage.tab.form.day, "11-22")
    stage.tab.form.amount.setFocus()
    assert stage.tab.form.day.answer.words == "这天还没到，请核对日期"


def test_a_room_that_is_too_long_is_refused_and_signs_that_print_as_commands_are_dropped(
    stage: Stage,
) -> None:
    stage.serve()
    stage.fill("02-118734", "20", "一二三四五六七八九十一二三")
    stage.enter()
    assert stage.tab.form.room.answer.words == "最多12个字"
    stage.paste("K3\x1dV\x0008")
    stage.enter()
    [row] = stage.rows()
    assert row.room in {"K3V08", "K3 V 08", "K3V 08", "K3 V08"}
    assert "\x1d" not in row.room


def test_full_width_digits_are_understood(stage: Stage) -> None:
    stage.serve()
    stage.fill("０２－１１８７３４", "１２８８．５０")
    stage.enter()
    [row] = stage.rows()
    assert (row.consumption_slip, row.delta) == ("02-118734", 1288)


def test_an_empty_form_asks_for_the_number(stage: Stage) -> None:
    stage.serve()
    stage.enter()
    assert stage.tab.form.slip.answer.words == "请填小票号"
    assert stage.focus() is stage.tab.form.slip.line
