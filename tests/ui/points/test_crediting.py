"""A slip is credited by keys: reckoned while one types, posted once, said so, ready for the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desk.models.database import Store
from desk.refusals import Ill, Trouble
from desk.ui.widgets.answer_line import Answer
from desk.ui.widgets.field import Field
from tests.ui.points.conftest import Stage
from tests.venue import Testing


def refused(field: Field) -> bool:
    """Whether a refusal stands beside it now."""
    return field.refused


def shown_points(stage: Stage) -> str:
    return stage.tab.form.preview.accessibleName()


def test_a_scanned_card_a_slip_and_enter_post_a_credit(stage: Stage) -> None:
    stage.serve()
    assert stage.focus() is stage.tab.form.slip.line
    stage.fill("02-118734", "1288", "K308")
    assert shown_points(stage) == "本次入账 +1,288"
    stage.enter()
    [row] = stage.rows()
    assert (row.consumption_slip, row.room, row.delta, row.balance_after) == ("02-118734", "K308", 1288, 1288)
    [(words, links)] = stage.said
    assert words == "22:14 已入账　张*明 先生 +1,288分，请在小票上注明“已积分”"
    assert [link.words for link in links] == ["撤销…", "补打"]


def test_enter_leads_through_the_empty_fields_and_then_posts(stage: Stage) -> None:
    stage.serve()
    stage.type("02-118734")
    stage.enter()
    assert stage.focus() is stage.tab.form.amount.line
    assert not stage.tab.form.amount.refused, "nobody had typed there yet"
    stage.enter()
    assert stage.tab.form.amount.answer.words == "请填实付金额"
    stage.type("20")
    stage.enter()
    assert len(stage.rows()) == 1


def test_two_enters_post_once_and_refuse_nothing(stage: Stage) -> None:
    stage.serve()
    stage.fill("02-118734", "1288")
    stage.enter()
    stage.enter()
    assert len(stage.rows()) == 1
    assert not stage.tab.form.slip.refused


def test_afterwards_the_member_stays_and_the_form_waits_for_the_next_slip(stage: Stage) -> None:
    stage.serve()
    stage.fill("02-118734", "1288", "K308")
    stage.enter()
    form = stage.tab.form
    assert (form.slip.text(), form.amount.text(), form.room.text(), form.day.text()) == ("", "", "", "11-21")
    assert stage.focus() is form.slip.line
    assert stage.tab.strip.points.text() == "1,288"
    stage.fill("02-118735", "12")
    stage.enter()
    assert [row.delta for row in stage.rows()] == [12, 1288]
    current = stage.tab.entries.current()
    assert current is not None
    assert current.consumption_slip == "02-118735"


def test_what_is_reckoned_says_how_before_after_and_what_lapses(stage: Stage) -> None:
    stage.venue.credit("01-1", "500")
    stage.serve()
    stage.fill("02-118734", "1288.5")
    assert stage.tab.form.preview.accessibleDescription() == "1,288.50元×等级1.0 入账后 1,788"
    assert stage.tab.form.answer.words == "其中 1,788分 2027-12-31 到期"


def test_without_the_card_it_must_be_said_how_the_guest_was_recognised(stage: Stage) -> None:
    stage.serve(card_shown=False)
    form = stage.tab.form
    assert form.verified.value() is None
    stage.fill("02-118734", "1288")
    stage.enter()
    assert stage.rows() == []
    assert form.answer.words == "出示卡了吗？没有请选怎么核对的"
    stage.press(Qt.Key.Key_Right)
    assert form.verified.value() == "phone"
    stage.enter()
    assert len(stage.rows()) == 1
    assert "未出示卡" in stage.drawn()


def test_one_stop_of_the_tab_key_holds_all_the_ways_to_know_a_guest(stage: Stage) -> None:
    stage.serve(card_shown=False)
    form = stage.tab.form
    assert stage.focus() is form.slip.line
    following = [form.day, form.amount, form.room]
    for field in following:
        stage.press(Qt.Key.Key_Tab)
        assert stage.focus() is field.line
    stage.press(Qt.Key.Key_Tab)
    assert form.verified.isAncestorOf(stage.focus())
    stage.press(Qt.Key.Key_Tab)
    assert stage.focus() is form.post


def test_what_is_typed_while_the_chips_have_the_focus_goes_into_the_next_empty_line(stage: Stage) -> None:
    stage.serve(card_shown=False)
    form = stage.tab.form
    form.verified.setFocus()
    for digit in "02-118734":
        stage.type(digit)
    assert (form.slip.text(), stage.focus()) == ("02-118734", form.slip.line)
    form.verified.setFocus()
    for digit in "20":
        stage.type(digit)
    assert (form.amount.text(), stage.focus()) == ("20", form.amount.line)
    form.verified.setFocus()
    stage.type("5")
    assert (form.slip.text(), form.amount.text()) == ("02-118734", "20"), "nothing typed is changed unseen"


def test_enter_on_a_chip_chooses_it_and_leads_on_but_posts_nothing(stage: Stage) -> None:
    stage.serve(card_shown=False)
    form = stage.tab.form
    form.verified.setFocus()
    stage.enter()
    assert (form.verified.value(), stage.focus()) == ("", form.slip.line)
    assert not form.slip.refused
    stage.type("02-118734")
    form.verified.setFocus()
    stage.enter()
    assert stage.focus() is form.amount.line
    form.verified.set_value(None)
    stage.type("20")
    stage.enter()
    stage.enter()
    assert (form.verified.value(), stage.rows()) == ("", []), "a double Enter says nothing for anybody"
    assert stage.focus() is form.post
    stage.enter()
    assert len(stage.rows()) == 1


def test_a_free_slip_says_so_and_a_credited_one_says_to_whom(stage: Stage) -> None:
    stage.venue.credit("02-118655")
    stage.serve()
    slip = stage.tab.form.slip
    stage.write(slip, "02-118734")
    stage.press(Qt.Key.Key_Tab)
    assert (slip.answer.kind, slip.answer.words) == (Answer.FACT, "收银 02 台，未入过账")
    stage.write(slip, "02-118655")
    assert not slip.refused, "nobody is shouted at while typing"
    stage.press(Qt.Key.Key_Tab)
    assert slip.answer.words == "已记给 张*明，林小玉 22:14；请换小票"
    assert stage.focus() is stage.tab.form.day.line, "a refusal on leaving doesn't fetch the focus back"


def test_a_refusal_of_the_posting_stands_beside_its_field_and_nothing_typed_is_lost(stage: Stage) -> None:
    stage.venue.credit("02-118655")
    stage.serve()
    stage.fill("02-118655", "1288", "K308")
    stage.enter()
    form = stage.tab.form
    assert form.slip.refused
    assert stage.focus() is form.slip.line
    assert (form.amount.text(), form.room.text()) == ("1,288", "K308")
    assert stage.said == []


def test_a_refusal_goes_when_what_it_spoke_of_is_put_right(stage: Stage) -> None:
    stage.venue.credit("02-118655")
    stage.serve()
    stage.fill("02-118655", "1288")
    assert refused(stage.tab.form.slip)
    stage.write(stage.tab.form.slip, "02-118656")
    stage.settle()
    assert not refused(stage.tab.form.slip)
    assert shown_points(stage) == "本次入账 +1,288"


@pytest.mark.parametrize(
    ("day", "typed", "unit", "needs"),
    [
        ("11-20", "11-20", "昨日", False),
        ("1119", "11-19", "", True),
        ("２０２６－１１－２１", "11-21", "今日", False),
    ],
)
def test_the_business_day_is_read_and_written_out(
    stage: Stage, day: str, typed: str, unit: str, needs: bool
) -> None:
    stage.serve()
    stage.write(stage.tab.form.day, day)
    stage.fill("02-118734", "1288")
    assert (stage.tab.form.day.text(), stage.tab.form.day._unit.text()) == (typed, unit)
    assert (stage.tab.form.answer.words == "须主管授权：隔日旧小票 11月19日") is needs
    assert stage.tab.form.day.answer.words == ("隔日旧小票" if needs else "今日或昨日")
    assert ("小票营业日 2026-11-19" in " ".join(stage.drawn().split())) is (typed == "11-19")
    assert ("小票营业日" in stage.drawn()) is (typed != "11-21")


def test_above_the_limit_a_supervisor_approves_and_both_copies_follow(stage: Stage) -> None:
    stage.serve()
    stage.fill("02-118734", "6000")
    assert stage.tab.form.answer.words == "须主管授权：超过5,000元"
    stage.enter()
    dialog = stage.asked()
    assert dialog._act.sentence == "给 张*明 先生 入账 6,000分"
    assert (dialog._act.before, dialog._act.after, dialog._act.destructive) == ("0", "6,000", False)
    stage.approve()
    assert [row.delta for row in stage.rows()] == [6000]
    assert "周敏 008" in stage.drawn()


def test_leaving_the_approval_posts_nothing_and_keeps_the_form(stage: Stage) -> None:
    stage.serve()
    stage.fill("02-118734", "6000")
    stage.enter()
    stage.press(Qt.Key.Key_Escape)
    assert stage.rows() == []
    assert stage.tab.form.amount.text() == "6,000"
    assert stage.tab.member_id == stage.venue.member_id, "Esc left the dialog, not the guest"


def test_a_member_whose_card_does_not_serve_is_told_at_once(stage: Stage) -> None:
    stage.serve(member_id=stage.venue.join("李丽娜", "13911112222", activate=False))
    assert stage.tab.form.answer.words == "卡未启用，请先到“会员”启用"
    stage.fill("02-118734", "1288")
    stage.enter()
    assert stage.rows() == []
    assert stage.tab.form.answer.kind is Answer.REFUSAL


def test_esc_changes_the_guest_and_takes_what_was_typed_for_the_last_one_away(stage: Stage) -> None:
    stage.serve()
    stage.fill("02-118734", "1288")
    assert stage.tab.has_typed()
    stage.press(Qt.Key.Key_Escape)
    stage.press(Qt.Key.Key_Escape)
    assert stage.tab.member_id == 0
    assert stage.focus() is stage.tab.who.finder.search.line
    assert not stage.tab.has_typed()
    stage.serve()
    assert stage.tab.form.slip.text() == ""


def test_a_second_scan_of_the_same_card_keeps_what_is_typed(stage: Stage) -> None:
    stage.serve(card_shown=False)
    stage.fill("02-118734", "1288")
    stage.serve(card_shown=True)
    assert stage.tab.form.slip.text() == "02-118734"
    assert stage.tab.form.verified.value() == ""


def test_a_member_is_found_by_what_the_guest_says(stage: Stage, venue: Testing) -> None:
    venue.join("张小美", "13911116621")
    stage.type("6621")
    assert stage.tab.who.finder.list.rows_model.rowCount() == 2
    stage.press(Qt.Key.Key_Down)
    stage.enter()
    assert stage.tab.member_id == 2
    assert stage.focus() is stage.tab.form.slip.line, "how the guest was recognised is asked in its turn"


def test_nobody_found_says_what_to_try(stage: Stage) -> None:
    stage.type("9999")
    assert stage.tab.who.finder.search.answer.words == "没找到，试试手机尾号；新客人按 Enter 办会员"
    stage.enter()
    assert stage.tab.member_id == 0


def test_a_full_disk_is_trouble_and_loses_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.serve()
    stage.fill("02-118734", "1288")

    def full(store: Store) -> None:
        raise Trouble(Ill.DISK_FULL, path=str(store.path))

    monkeypatch.setattr(Store, "write", full)
    stage.enter()
    assert [ill.what for ill in stage.troubles] == [Ill.DISK_FULL]
    assert stage.tab.form.slip.text() == "02-118734"
    monkeypatch.undo()
    stage.enter()
    assert len(stage.rows()) == 1


def test_esc_gives_up_what_was_typed_only_at_the_second_time(stage: Stage) -> None:
    stage.serve()
    stage.fill("02-118734", "1288")
    stage.press(Qt.Key.Key_Escape)
    assert stage.tab.form.slip.text() == "02-118734"
    assert stage.tab.form.answer.words == "再按一次 Esc 放弃所填"
    stage.type("5")
    stage.press(Qt.Key.Key_Escape)
    assert stage.tab.member_id, "typing on took the first Esc back"
    stage.press(Qt.Key.Key_Escape)
    assert not stage.tab.member_id
    assert not stage.tab.form.has_typed()


def test_esc_leaves_a_guest_at_once_for_whom_nothing_is_typed(stage: Stage) -> None:
    stage.serve()
    stage.press(Qt.Key.Key_Escape)
    assert not stage.tab.member_id


def test_enter_leads_to_how_the_guest_was_recognised_and_space_keeps_it(stage: Stage) -> None:
    stage.serve(card_shown=False)
    stage.fill("02-118734", "20")
    stage.enter()
    form = stage.tab.form
    assert stage.focus() is form.verified.chips.chips[0]
    assert form.answer.words == "出示卡了吗？没有请选怎么核对的"
    stage.press(Qt.Key.Key_Right)
    assert form.verified.value() == "phone"
    stage.press(Qt.Key.Key_Space)
    assert form.verified.value() == "phone"
    stage.enter()
    assert len(stage.rows()) == 1


def test_only_a_scan_says_that_the_card_was_swiped(stage: Stage) -> None:
    stage.serve(card_shown=False)
    stage.tab.form.verified.setFocus()
    stage.press(Qt.Key.Key_Space)
    assert stage.tab.strip.facts.text().endswith("会员卡已出示")
    stage.serve()
    assert stage.tab.strip.facts.text().endswith("刷卡已验")
