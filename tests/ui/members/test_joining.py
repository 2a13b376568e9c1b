"""A new member by keys: the form, what is said at once, the supervisor, and the card's activation."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desk.queries.search import MemberHit, latest
from desk.ui.widgets.field import Field
from tests.ui.members.conftest import Stage

ID_OF_1949 = "11010519491231002X"


def everybody(stage: Stage) -> list[MemberHit]:
    with stage.venue.desk.read() as session:
        return latest(session)


def answer(field: Field) -> str:
    assert field.refused, f"nothing is refused at {field.name}"
    return field.answer.words


def is_closed(stage: Stage) -> bool:
    return stage.tab.forms.page is None


def leave(stage: Stage, field: Field, text: str) -> None:
    """Types into a field and goes on to the next."""
    stage.write(field, text)
    stage.press(Qt.Key.Key_Tab)


# the whole way


def test_a_guest_joins_and_the_scan_of_the_signed_copy_activates_the_card(stage: Stage) -> None:
    stage.fill("李雷", "139 0000 0002", "19880305")
    stage.enter()
    member = everybody(stage)[0]
    assert (member.name, member.phone, member.card) == ("李雷", "139****0002", "VIP 000002")
    view = stage.tab.view
    assert is_closed(stage)
    assert view.member_id == member.member_id
    assert "VIP 000002" in view.activation.accessibleName()
    assert stage.focus() is view.activation.number.line
    assert "李雷" in stage.said[-1][0]
    slip = view.history.slips.rows_model.rows()[0]
    stage.hand_out(slip.id)
    stage.type(stage.barcode(slip.id))
    stage.enter()
    assert stage.member(member.member_id).cards[0].state == "active"
    assert not view.activating
    assert stage.focus() is view.head.credit
    assert "VIP 000002" in stage.said[-1][0]


def test_tab_goes_as_one_reads(stage: Stage) -> None:
    page = stage.new()
    body = page.body
    wanted = [
        body.name.line, body.called.line, body.sex.switch, body.phone.line, body.birthday.line,
        body.celebrated.calendar, body.document_kind.choices, body.document.line, body.address.line,
        body.tastes.line, body.how_joined.line, body.salesperson.line, body.account_manager.line,
        body.remarks.area, body.may_call, body.may_write, page.card_type.choices, page.card_number.line,
        page.cancel, page.button,
    ]  # fmt: skip
    passed = [stage.focus()]
    for _ in wanted[1:]:
        stage.press(Qt.Key.Key_Tab)
        passed.append(stage.focus())
    assert passed == wanted


@pytest.mark.qt_log_ignore("^This plugin does not support (raise|grabbing)")  # the list of staff pops up
def test_all_that_is_typed_is_kept(stage: Stage) -> None:
    page = stage.fill()
    body = page.body
    body.called.setFocus()
    stage.press(Qt.Key.Key_Down)
    stage.press(Qt.Key.Key_Down)
    body.sex.setFocus()
    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_Right)
    body.celebrated.calendar.setFocus()
    stage.press(Qt.Key.Key_Right)
    stage.press(Qt.Key.Key_Right)
    stage.write(body.celebrated, "闰4-3")
    stage.write(body.address, "中山五路1号")
    stage.write(body.tastes, "龙井")
    stage.write(body.how_joined, "朋友介绍")
    leave(stage, body.salesperson, "lxy")
    leave(stage, body.account_manager, "008")
    stage.type("生日")
    stage.enter()
    stage.type("别忘了")
    body.may_call.setFocus()
    stage.press(Qt.Key.Key_Space)
    body.name.setFocus()
    stage.enter()
    kept = stage.member(everybody(stage)[0].member_id)
    assert (kept.strip.form_of_address, kept.sex) == ("女士", "f")
    assert (kept.celebrates, kept.celebrated) == ("lunar", "04r-03")
    assert (kept.address, kept.tastes, kept.how_joined) == ("中山五路1号", "龙井", "朋友介绍")
    assert (kept.salesperson, kept.account_manager) == ("林小玉", "周敏")
    assert kept.remarks == "生日 别忘了"
    assert (kept.may_call, kept.may_write) == (True, False)


def test_enter_in_the_remarks_is_a_line_and_ctrl_enter_registers(stage: Stage) -> None:
    page = stage.fill()
    page.body.remarks.setFocus()
    stage.enter()
    assert stage.tab.forms.page is page
    stage.ctrl(Qt.Key.Key_Return)
    assert everybody(stage)[0].name == "李雷"


def test_a_second_enter_posts_nothing_more(stage: Stage) -> None:
    page = stage.fill()
    page.submit()
    page.submit()
    assert [hit.name for hit in everybody(stage)] == ["李雷", "张小明"]


# what is wrong stands beside its field, and everything typed stays


def test_what_is_missing_is_asked_for_one_after_the_other(stage: Stage) -> None:
    page = stage.new()
    for field, text in (
        (page.body.name, "李雷"),
        (page.body.phone, "13900000002"),
        (page.body.birthday, "1988-03-05"),
    ):
        stage.enter()
        assert stage.focus() is field.line
        assert answer(field)
        stage.type(text)
        assert not field.refused
    stage.enter()
    assert everybody(stage)[0].name == "李雷"


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", "李雷🎂"),
        ("name", "李雷2"),
        ("name", "李" * 10_000),
        ("phone", "1390000000"),
        ("phone", "电话"),
        ("birthday", "2026-11-22"),
        ("birthday", "1988-02-30"),
        ("birthday", "x" * 10_000),
        ("document", "110105194912310021"),
        ("address", "路" * 10_000),
        ("remarks", "话" * 10_000),
        ("salesperson", "没有这人"),
        ("card_number", "VIP 12"),
        ("card_number", "VIP 000001"),
    ],
)
def test_bad_input_stands_beside_its_field_and_nothing_is_lost(stage: Stage, field: str, typed: str) -> None:
    page = stage.fill()
    wrong = page.fields[field]
    wrong.setFocus()
    QGuiApplication.clipboard().setText(typed)
    if isinstance(wrong, Field):
        wrong.line.selectAll()
    stage.ctrl(Qt.Key.Key_V)
    page.body.tastes.setFocus()
    before = page.body.form()
    page.submit()
    assert wrong.refused
    assert wrong.answer.words
    assert wrong.isAncestorOf(stage.focus())
    assert page.body.form() == before
    assert [hit.name for hit in everybody(stage)] == ["张小明"]


def test_what_is_wrong_is_said_when_the_field_is_left_and_the_focus_goes_on(stage: Stage) -> None:
    page = stage.new()
    leave(stage, page.body.birthday, "2026-11-22")
    assert answer(page.body.birthday)
    assert stage.focus() is page.body.celebrated.calendar
    leave(stage, page.body.birthday, "19900821")
    assert page.body.birthday.answer.words == "36岁"


def test_full_width_digits_and_control_characters_are_understood(stage: Stage) -> None:
    page = stage.fill("李雷", "１３９　００００－０００２", "１９８８年３月５日")
    page.body.name.set_text("李\x1d\x00雷")
    page.body.name.setFocus()
    stage.enter()
    assert (everybody(stage)[0].name, everybody(stage)[0].phone) == ("李雷", "139****0002")


# who is known already


def test_a_known_phone_names_its_member_masked_and_opens_them(stage: Stage) -> None:
    page = stage.new()
    leave(stage, page.body.phone, "138 0013 6621")
    assert "张*明" in answer(page.body.phone)
    assert "张*明" in page.notices.words()
    assert "张小明" not in page.notices.words()
    stage.alt(Qt.Key.Key_O)
    assert is_closed(stage)
    assert stage.tab.view.member_id == 1


def test_a_half_filled_form_is_left_for_who_is_known_only_at_the_second_time(stage: Stage) -> None:
    page = stage.new()
    stage.type("张三")
    leave(stage, page.body.phone, "13800136621")
    stage.alt(Qt.Key.Key_O)
    assert stage.tab.forms.page is page
    assert page.notices.words() == "还没登记：打开张*明会放弃所填"
    stage.alt(Qt.Key.Key_O)
    assert is_closed(stage)
    assert stage.tab.view.member_id == 1


def test_another_phone_takes_the_notice_back(stage: Stage) -> None:
    page = stage.new()
    leave(stage, page.body.phone, "13800136621")
    leave(stage, page.body.phone, "13900000002")
    assert page.notices.words() == ""
    assert not page.body.phone.refused
    assert page.body.phone.answer.words == "未登记过，可新建"


def test_a_second_member_with_the_phone_takes_a_supervisor(stage: Stage) -> None:
    page = stage.fill("李雷", "13800136621")
    stage.enter()
    assert "张*明" in answer(page.body.phone)
    assert [hit.name for hit in everybody(stage)] == ["张小明"]
    stage.alt(Qt.Key.Key_J)
    act = stage.asked()._act
    assert "李雷" in act.sentence
    assert "张*明" in act.sentence
    stage.approve()
    assert [hit.name for hit in everybody(stage)] == ["李雷", "张小明"]


def test_a_supervisor_who_is_not_asked_leaves_the_form_as_it_is(stage: Stage) -> None:
    page = stage.fill("李雷", "13800136621")
    stage.press(Qt.Key.Key_Tab)
    stage.alt(Qt.Key.Key_J)
    stage.asked().dismiss()
    assert stage.tab.forms.page is page
    assert page.body.form().name == "李雷"
    assert [hit.name for hit in everybody(stage)] == ["张小明"]


# the identity document


def test_an_id_number_fills_birthday_and_sex_and_is_masked_when_left(stage: Stage) -> None:
    page = stage.new()
    leave(stage, page.body.document, ID_OF_1949.lower())
    assert page.body.birthday.text() == "1949-12-31"
    assert page.body.sex.value() == "f"
    assert page.body.document.line.text() == "110***********002X"
    assert page.body.form().document.upper() == ID_OF_1949
    assert page.notices.words() == ""


def test_an_id_that_says_another_birthday_warns_and_can_be_taken(stage: Stage) -> None:
    page = stage.new()
    leave(stage, page.body.birthday, "1949-12-13")
    leave(stage, page.body.document, ID_OF_1949)
    assert "1949-12-31" in page.notices.words()
    assert page.body.birthday.text() == "1949-12-13"
    stage.alt(Qt.Key.Key_T)
    assert page.body.birthday.text() == "1949-12-31"
    assert page.notices.words() == ""


def test_a_masked_number_is_typed_anew_or_erased(stage: Stage) -> None:
    page = stage.new()
    leave(stage, page.body.document, ID_OF_1949)
    page.body.document.setFocus()
    assert page.body.document.line.text() == ""
    assert page.body.form().document == ID_OF_1949, "the focus alone loses nothing"
    stage.press(Qt.Key.Key_Tab)
    assert page.body.form().document == ID_OF_1949
    page.body.document.setFocus()
    stage.press(Qt.Key.Key_Backspace)
    stage.press(Qt.Key.Key_Tab)
    assert page.body.form().document == ""
    assert page.body.document.line.text() == ""


def test_a_read_id_card_goes_to_the_document_a_swiped_card_to_its_number(stage: Stage) -> None:
    page = stage.new()
    assert stage.tab.scanned(ID_OF_1949)
    assert stage.tab.scanned("vip000777")
    assert page.body.form().document == ID_OF_1949
    assert page.card_number.text() == "VIP 000777"
    assert not stage.tab.scanned("0126112110001115")


def test_a_refused_number_is_there_to_be_corrected(stage: Stage) -> None:
    page = stage.new()
    leave(stage, page.body.document, "110105194912310021")
    assert page.body.document.line.text() == "110***********0021"
    page.body.document.setFocus()
    assert page.body.document.line.text() == "110105194912310021"
    stage.press(Qt.Key.Key_Backspace)
    stage.type("X")
    stage.press(Qt.Key.Key_Tab)
    assert page.body.document.answer.words == "号码无误"
    assert page.body.form().document == ID_OF_1949


# under age


def test_who_is_under_age_is_warned_of_before_the_form_is_issued(stage: Stage) -> None:
    page = stage.fill(birthday="20100505")
    stage.enter()
    assert page.notices.words() == "未满18岁：可以登记，启用会员卡须主管授权"
    assert page.button.text() == "仍要登记并打印"
    assert stage.tab.forms.page is page, "the first Enter only warns"
    stage.enter()
    assert stage.tab.forms.page is None


def test_who_was_warned_when_the_birthday_was_left_registers_with_one_enter(stage: Stage) -> None:
    page = stage.fill(birthday="20100505")
    stage.press(Qt.Key.Key_Tab)
    assert page.button.text() == "仍要登记并打印"
    page.body.birthday.setFocus()
    page.body.birthday.line.selectAll()
    stage.type("19880305")
    stage.press(Qt.Key.Key_Tab)
    assert page.button.text() == "登记并打印登记表"
    page.body.birthday.line.setText("20100505")
    page.body.birthday.setFocus()
    page.body.name.setFocus()
    assert page.button.text() == "仍要登记并打印"
    stage.enter()
    assert stage.tab.forms.page is None


def test_who_is_under_age_is_warned_of_and_the_activation_takes_a_supervisor(stage: Stage) -> None:
    page = stage.fill(birthday="20100505")
    stage.press(Qt.Key.Key_Tab)
    assert "18" in page.notices.words()
    page.body.name.setFocus()
    stage.enter()
    member = everybody(stage)[0].member_id
    slip = stage.tab.view.history.slips.rows_model.rows()[0]
    stage.hand_out(slip.id)
    stage.type(stage.barcode(slip.id))
    stage.enter()
    assert "16岁" in stage.asked()._act.sentence
    assert stage.member(member).cards[0].state == "blank"
    stage.approve()
    assert stage.member(member).cards[0].state == "active"


# activation
