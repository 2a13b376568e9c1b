"""After the form is printed: the signed copy activates the card; what leaving a form does."""

from __future__ import annotations

from PySide6.QtCore import Qt

from desk.ui.shell.front import Destination
from desk.ui.widgets.field import Field
from tests.ui.members.conftest import Stage


def answer(field: Field) -> str:
    assert field.refused, f"nothing is refused at {field.name}"
    return field.answer.words


def is_closed(stage: Stage) -> bool:
    return stage.tab.forms.page is None


# the whole way


def test_the_slip_s_number_activates_with_the_tick_only(stage: Stage) -> None:
    joined = stage.join()
    stage.tab.open_member(joined.member_id)
    stage.ctrl(Qt.Key.Key_J)
    activation = stage.tab.view.activation
    stage.type(stage.number(joined.slip_id))
    stage.enter()
    assert "勾选" in answer(activation.number)
    assert stage.member(joined.member_id).cards[0].state == "blank"
    activation.tick.setFocus()
    stage.press(Qt.Key.Key_Space)
    assert activation.number.text() == stage.number(joined.slip_id)
    stage.enter()
    assert stage.member(joined.member_id).cards[0].state == "active"


def test_the_wrong_paper_is_refused_in_words_and_replaced_by_the_next_scan(stage: Stage) -> None:
    other, joined = stage.join(name="孙悟", phone="13900000008"), stage.join()
    stage.tab.open_member(joined.member_id)
    stage.ctrl(Qt.Key.Key_J)
    number = stage.tab.view.activation.number
    said = set()
    for paper in (stage.barcode(joined.slip_id, copy=2), stage.barcode(other.slip_id), "1234567890123456"):
        stage.type(paper)
        stage.enter()
        said.add(answer(number))
        assert stage.member(joined.member_id).cards[0].state == "blank"
    assert len(said) == 3
    stage.type(stage.barcode(joined.slip_id))
    stage.enter()
    assert stage.member(joined.member_id).cards[0].state == "active"


def test_a_scan_that_the_window_hands_over_activates(stage: Stage) -> None:
    joined = stage.join()
    stage.tab.open_member(joined.member_id)
    stage.ctrl(Qt.Key.Key_J)
    assert stage.tab.scanned(stage.barcode(joined.slip_id))
    assert stage.member(joined.member_id).cards[0].state == "active"
    assert not stage.tab.scanned(stage.barcode(joined.slip_id))


def test_activation_can_wait_and_comes_back_by_its_key(stage: Stage) -> None:
    joined = stage.join()
    stage.tab.open_member(joined.member_id)
    stage.ctrl(Qt.Key.Key_J)
    stage.escape()
    assert not stage.tab.view.activating
    stage.tab.finder.search.setFocus()
    stage.ctrl(Qt.Key.Key_J)
    assert stage.focus() is stage.tab.view.activation.number.line


def test_tab_and_space_tick_and_putting_off_keeps_what_is_typed(stage: Stage) -> None:
    joined, other = stage.join(), stage.join(name="孙悟", phone="13900000008")
    stage.tab.open_member(joined.member_id)
    stage.ctrl(Qt.Key.Key_J)
    activation = stage.tab.view.activation
    stage.type(stage.number(joined.slip_id))
    stage.press(Qt.Key.Key_Tab)
    assert stage.focus() is activation.tick
    for following in (activation.pdf, activation.button, activation.put_off):
        stage.press(Qt.Key.Key_Tab)
        assert stage.focus() is following
    stage.press(Qt.Key.Key_Space)
    assert not stage.tab.view.activating
    stage.ctrl(Qt.Key.Key_J)
    assert activation.number.text() == stage.number(joined.slip_id)
    stage.press(Qt.Key.Key_Tab)
    stage.press(Qt.Key.Key_Space)
    stage.escape()
    stage.ctrl(Qt.Key.Key_J)
    assert not activation.tick.isChecked(), "that the copy is at hand is said each time"
    stage.escape()
    stage.tab.open_member(other.member_id)
    stage.ctrl(Qt.Key.Key_J)
    assert activation.number.text() == "", "another card, another slip"


# the preview


def test_the_form_beside_it_says_what_is_typed_and_the_charter(stage: Stage) -> None:
    page = stage.fill()
    stage.press(Qt.Key.Key_Tab)
    text = stage.drawn()
    for told in ("入会登记表", "李雷", "139****0002", "1988-03-05", "VIP 000002", "200.00", "会员章程"):
        assert told in text
    assert "13900000002" not in text
    assert "客人签名" in text
    page.preview.switch.choose("2")
    assert "客人签名" not in stage.drawn()


def test_the_form_follows_what_is_being_typed(stage: Stage) -> None:
    page = stage.fill()
    assert stage.focus() is page.body.birthday.line
    assert "1988-03-05" in stage.drawn()
    stage.write(page.card_number, "VIP 000077")
    assert "VIP 000077" in stage.drawn()
    page.body.remarks.area.setFocus()
    stage.type("靠窗")
    assert "靠窗" in stage.drawn()
    assert stage.focus() is page.body.remarks.area


def test_the_card_s_fee_stands_below_its_type(stage: Stage) -> None:
    page = stage.new()
    assert page.card_type.answer.words == "工本费 200元"
    assert page.card_type.choices.count() == 2, "stored value has no account yet"
    page.card_type.choices.setFocus()
    stage.press(Qt.Key.Key_Up)
    assert "免费" in page.card_type.answer.words


# leaving


def test_esc_gives_up_what_was_typed_only_at_the_second_time(stage: Stage) -> None:
    page = stage.new()
    assert not stage.tab.has_typed()
    stage.type("李雷")
    assert stage.tab.has_typed()
    stage.escape()
    assert stage.tab.forms.page is page
    assert page.notices.words()
    stage.escape()
    assert is_closed(stage)
    assert stage.focus() is stage.tab.finder.search.line


def test_an_empty_form_is_left_at_once(stage: Stage) -> None:
    stage.new()
    stage.escape()
    assert stage.focus() is stage.tab.finder.search.line


def test_typing_goes_on_after_the_warning(stage: Stage) -> None:
    page = stage.new()
    stage.type("李雷")
    stage.escape()
    stage.alt(Qt.Key.Key_K)
    assert page.notices.words() == ""
    stage.escape()
    assert stage.tab.forms.page is page


def test_nobody_is_led_away_from_what_is_being_typed(stage: Stage) -> None:
    page = stage.new()
    stage.type("李雷")
    stage.tab.arrive(Destination("members", "", 1))
    assert stage.tab.forms.page is page
    assert page.body.form().name == "李雷"
    stage.tab.reload()
    assert page.body.form().name == "李雷"


def test_a_student_card_asks_which_proof_was_seen(stage: Stage) -> None:
    page = stage.fill()
    assert not page.proof.isVisible()
    page.card_type.set_value("student")
    page.card_type.picked.emit("student")
    assert page.proof.isVisible()
    stage.enter()
    assert page.proof.answer.words == "请记下看过的证件：学校、证号"
    stage.write(page.proof, "中大 2024-118")
    stage.enter()
    assert stage.tab.forms.page is None


def test_a_form_that_is_back_already_says_so(stage: Stage) -> None:
    joined = stage.join()
    code = stage.barcode(joined.slip_id)
    there = Destination("members", "activate", joined.member_id, joined.slip_id, code)
    stage.tab.arrive(there)
    assert stage.member(joined.member_id).cards[0].state == "active"
    stage.tab.arrive(there)
    assert stage.tab.refusal.accessibleName() == "登记表已回收过"
