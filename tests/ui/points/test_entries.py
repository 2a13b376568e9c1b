"""Today's entries, and what is done to one: reversed, given to the right guest, printed again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desk.operations import slips
from desk.queries.slips import copy_of
from desk.ui.points.reprint import ReprintChoice
from desk.ui.points.right_guest import RightGuest
from desk.ui.widgets.paged_model import shown
from tests.ui.hands import press, type_text
from tests.ui.points.conftest import Stage


def line_of(stage: Stage, at: int = 0) -> list[str]:
    """A row of the table as it is read."""
    row = stage.rows()[at]
    return [shown(column.value(row), column.kind) for column in stage.tab.entries.table.rows_model.columns]


@pytest.fixture
def credited(stage: Stage) -> Stage:
    stage.serve()
    stage.fill("02-118734", "1288", "K308")
    stage.enter()
    stage.said.clear()
    return stage


def test_a_day_without_entries_says_what_is_true(stage: Stage) -> None:
    assert stage.tab.entries.nothing.isVisible()
    assert not stage.tab.entries.table.isVisible()
    assert not stage.tab.reverse.isEnabled()


def test_an_entry_is_one_line_and_the_day_stands_in_figures(credited: Stage) -> None:
    expected = ["22:14", "0002", "张*明 先生", "02-118734　K308", "+1,288", "1,288", "未打印", "林小玉"]
    assert line_of(credited) == expected
    assert credited.tab.entries.day_facts() == "1笔　未印出 1　入账 1,288"


def test_a_printed_copy_waits_for_its_signature(credited: Stage, tmp_path: Path) -> None:
    credited.print_all(tmp_path)
    assert line_of(credited)[6] == "待签回"
    assert credited.tab.entries.day_facts() == "1笔　待签回 1　入账 1,288"


def test_ctrl_z_in_the_empty_form_reverses_once_a_supervisor_approves(
    credited: Stage, tmp_path: Path
) -> None:
    credited.print_all(tmp_path)
    assert credited.focus() is credited.tab.form.slip.line
    credited.ctrl(Qt.Key.Key_Z)
    act = credited.asked()._act
    assert (act.sentence, act.destructive) == ("撤销 张*明 先生 1,288分", True)
    assert act.details == "林小玉 于 22:14 入账，小票 02-118734"
    assert (act.before, act.after) == ("1,288", "0")
    assert list(act.reasons) == ["入错会员", "金额有误", "小票作废", "其他"]
    credited.approve()
    assert line_of(credited)[3:5] == ["撤销 02-118734", "−1,288"]
    assert line_of(credited, 1)[6] == "作废"
    [(words, _)] = credited.said
    assert words == "已撤销　张*明 先生 −1,288分　请收回 0002 两联，均已作废"
    assert "冲账单" in credited.drawn()


def test_of_a_signed_copy_in_the_pile_only_the_guests_is_asked_back(credited: Stage, tmp_path: Path) -> None:
    credited.print_all(tmp_path)
    desk, row = credited.venue.desk, credited.rows()[0]
    with desk.read() as session:
        code = copy_of(desk, session, row.slip_id, 1).code
    slips.scan_back(desk, request=credited.venue.request(), barcode=str(code))
    credited.ctrl(Qt.Key.Key_Z)
    credited.approve()
    assert credited.said[0][0].endswith("请向客人收回客户联 0002，该联作废")


def test_a_copy_that_never_came_out_is_not_asked_back(credited: Stage) -> None:
    credited.ctrl(Qt.Key.Key_Z)
    credited.approve()
    assert credited.said[0][0] == "已撤销　张*明 先生 −1,288分"


def test_the_slip_is_free_again_after_its_reversal(credited: Stage) -> None:
    credited.ctrl(Qt.Key.Key_Z)
    credited.approve()
    credited.fill("02-118734", "1288")
    credited.enter()
    assert [row.delta for row in credited.rows()] == [1288, -1288, 1288]


def test_ctrl_z_takes_typing_back_where_there_is_some(credited: Stage) -> None:
    credited.type("02")
    credited.ctrl(Qt.Key.Key_Z)
    assert credited.approving.dialog is None
    assert credited.tab.form.slip.text() == ""


def test_only_a_credit_that_counts_is_reversed_or_moved(credited: Stage) -> None:
    credited.ctrl(Qt.Key.Key_Z)
    credited.approve()
    for entry in credited.rows():
        credited.tab.entries.choose(entry.id)
        assert not credited.tab.reverse.isEnabled()
        assert not credited.tab.recredit.isEnabled()
        assert credited.tab.reprint.isEnabled()


def test_the_link_in_the_foot_reverses_its_own_entry(stage: Stage) -> None:
    stage.serve()
    stage.fill("02-1", "100")
    stage.enter()
    stage.fill("02-2", "200")
    stage.enter()
    reverse = stage.said[0][1][0]
    reverse.follow()
    assert stage.asked()._act.sentence == "撤销 张*明 先生 100分"


def test_the_wrong_guests_points_go_to_the_right_one_with_one_pin(credited: Stage) -> None:
    right = credited.venue.join("李丽娜", "13911112222")
    credited.ctrl(Qt.Key.Key_R)
    dialog = credited.dialog()
    assert isinstance(dialog, RightGuest)
    type_text(dialog.finder.search.line, "lln")
    press(dialog.finder.search.line, Qt.Key.Key_Return)
    credited.press(Qt.Key.Key_Space)
    credited.enter()
    assert credited.asked()._act.sentence == "张*明 先生 的 1,288分改记给 李*娜"
    assert credited.asked()._act.details.endswith("李*娜 得 1,288分")
    credited.approve()
    assert [(row.member_id, row.delta) for row in credited.rows()] == [(right, 1288), (1, -1288), (1, 1288)]
    assert credited.said[0][0].startswith("已改记　1,288分 由 张*明 先生 转给 李*娜")
    assert "更正自" in credited.drawn()


def test_the_right_guest_is_another_one_with_a_card_that_serves(credited: Stage) -> None:
    credited.venue.join("李丽娜", "13911112222", activate=False)
    credited.ctrl(Qt.Key.Key_R)
    dialog = credited.dialog()
    assert isinstance(dialog, RightGuest)
    for typed, words in (
        ("zxm", "本来就记在此会员名下，请选对的会员"),
        ("lln", "卡未启用，请先到“会员”启用"),
    ):
        dialog.finder.clear()
        type_text(dialog.finder.search.line, typed)
        press(dialog.finder.search.line, Qt.Key.Key_Return)
        assert dialog.finder.search.answer.words == words
        assert not dialog.complete()


def test_the_scan_of_the_right_guests_card_says_who_and_how(credited: Stage) -> None:
    credited.venue.join("李丽娜", "13911112222")
    credited.ctrl(Qt.Key.Key_R)
    dialog = credited.dialog()
    assert isinstance(dialog, RightGuest)
    dialog.take_scan("VIP 000002")
    credited.enter()
    assert credited.asked()._act.sentence == "张*明 先生 的 1,288分改记给 李*娜"


def test_how_the_right_guest_was_recognised_must_be_said(credited: Stage) -> None:
    credited.venue.join("李丽娜", "13911112222")
    credited.ctrl(Qt.Key.Key_R)
    dialog = credited.dialog()
    assert isinstance(dialog, RightGuest)
    type_text(dialog.finder.search.line, "lln")
    press(dialog.finder.search.line, Qt.Key.Key_Return)
    press(dialog.go, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.foot_left.text() == "出示卡了吗？没有请选怎么核对的"
    assert dialog.verified.has_focus()
    credited.enter()
    assert (dialog.verified.value(), credited.focus()) == ("", dialog.go)
    assert dialog.isVisible(), "it is chosen, and seen, before it goes on"


def test_the_customer_copy_is_printed_again_at_once(credited: Stage, tmp_path: Path) -> None:
    credited.print_all(tmp_path)
    credited.ctrl(Qt.Key.Key_P)
    assert isinstance(credited.dialog(), ReprintChoice)
    credited.enter()
    assert credited.approving.dialog is None
    assert credited.said[0][0] == "客户联 0002 补打第1次"


def test_the_retained_copy_needs_a_supervisor(credited: Stage, tmp_path: Path) -> None:
    credited.print_all(tmp_path)
    credited.ctrl(Qt.Key.Key_P)
    credited.press(Qt.Key.Key_1)
    assert credited.asked()._act.destructive is False
    credited.approve()
    assert line_of(credited)[6] == "补打 第1次"
    assert "补打 第1次" in credited.drawn()


def test_what_never_came_out_is_not_printed_again(credited: Stage) -> None:
    credited.ctrl(Qt.Key.Key_P)
    credited.enter()
    entries = credited.tab.entries
    assert entries.notice.words == "这一联还没印出来；先打印，或按 Ctrl+S 存为 PDF"
    assert entries.notice.isVisible()
    credited.tab.reload()
    assert not entries.notice.isVisible()


def test_moving_through_the_entries_shows_their_slips(stage: Stage) -> None:
    stage.serve()
    for slip in ("02-1", "02-2"):
        stage.fill(slip, "100")
        stage.enter()
    assert "02-2" in stage.drawn()
    stage.tab.entries.table.setFocus()
    stage.press(Qt.Key.Key_Down)
    assert "02-1" in stage.drawn()


def test_entries_of_another_hand_appear_and_the_choice_stays(credited: Stage) -> None:
    credited.venue.credit("09-1", "5")
    assert [row.consumption_slip for row in credited.rows()] == ["09-1", "02-118734"]
    current = credited.tab.entries.current()
    assert current is not None
    assert current.consumption_slip == "02-118734"
    assert credited.tab.strip.points.text() == "1,293"
