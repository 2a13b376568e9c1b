"""Changing a profile: what isn't typed stays, two people don't overwrite each other, masks stay masks."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt

from desk.operations import members
from desk.queries.joining import MemberForm
from desk.queries.members import whole_document, whole_phone
from desk.ui.members.change_page import merged
from desk.ui.members.form_body import form_of
from tests.ui.members.conftest import Stage

FULL = {
    "form_of_address": "女士",
    "sex": "f",
    "celebrates": "lunar",
    "celebrated": "闰4-3",
    "address": "中山五路",
    "document_kind": "passport",
    "document": "E12345678",
    "tastes": "龙井",
    "how_joined": "朋友介绍",
    "remarks": "靠窗",
}


def begin(stage: Stage, member_id: int) -> None:
    stage.tab.open_member(member_id)
    stage.tab.finder.search.setFocus()
    stage.ctrl(Qt.Key.Key_E)


def test_what_is_not_touched_stays_also_what_is_masked(stage: Stage) -> None:
    joined = stage.join(**FULL)
    before = stage.member(joined.member_id)
    begin(stage, joined.member_id)
    body = stage.changing.body
    assert body.phone.line.text() == "139****0009"
    assert body.document.line.text() == "E1*****78"
    assert not stage.tab.has_typed()
    stage.write(body.tastes, "普洱")
    assert stage.tab.has_typed()
    stage.enter()
    after = stage.member(joined.member_id)
    assert after.tastes == "普洱"
    assert form_of(after) == msgspec.structs.replace(form_of(before), tastes="普洱")
    with stage.venue.desk.read() as session:
        assert whole_phone(session, joined.member_id) == "13900000009"
        assert whole_document(stage.venue.desk, session, joined.member_id) == "E12345678"
    assert stage.tab.forms.page is None
    assert stage.tab.view.member_id == joined.member_id
    assert stage.said[-1][0] == "资料已保存"


def test_a_phone_is_changed_by_its_button_and_left_empty_it_stays(stage: Stage) -> None:
    joined = stage.join()
    begin(stage, joined.member_id)
    phone = stage.changing.body.phone
    phone.line.setFocus()
    stage.type("5")
    assert phone.line.text() == "139****0009", "a mask can't be typed into"
    phone.change.click()
    assert stage.focus() is phone.line
    assert phone.line.text() == ""
    stage.press(Qt.Key.Key_Tab)
    assert phone.line.text() == "139****0009"
    phone.change.click()
    stage.type("13900005555")
    stage.enter()
    with stage.venue.desk.read() as session:
        assert whole_phone(session, joined.member_id) == "13900005555"


def test_a_phone_of_somebody_else_takes_the_supervisor(stage: Stage) -> None:
    joined = stage.join()
    begin(stage, joined.member_id)
    stage.changing.body.phone.change.click()
    stage.type("13800136621")
    stage.press(Qt.Key.Key_Tab)
    assert "张*明" in stage.changing.notices.words()
    stage.alt(Qt.Key.Key_J)
    stage.approve()
    with stage.venue.desk.read() as session:
        assert whole_phone(session, joined.member_id) == "13800136621"


def test_bad_input_stands_beside_its_field(stage: Stage) -> None:
    begin(stage, 1)
    body = stage.changing.body
    stage.write(body.name, "张小明2")
    stage.enter()
    assert body.name.refused
    assert stage.focus() is body.name.line
    assert stage.member(1).name == "张小明"


def test_what_somebody_else_changed_meanwhile_is_loaded_and_nothing_typed_is_lost(stage: Stage) -> None:
    joined = stage.join(**FULL)
    begin(stage, joined.member_id)
    stage.write(stage.changing.body.tastes, "普洱")
    theirs = form_of(stage.member(joined.member_id))
    members.change(
        stage.venue.as_staff("008"), request=stage.venue.request(), member_id=joined.member_id, revision=1,
        form=msgspec.structs.replace(theirs, address="天河路", tastes="红茶"), approval=None,
    )  # fmt: skip
    stage.enter()
    page = stage.changing
    assert page.notices.words()
    assert page.body.tastes.text() == "普洱"
    assert stage.member(joined.member_id).tastes == "红茶"
    stage.alt(Qt.Key.Key_R)
    assert (page.body.tastes.text(), page.body.address.text()) == ("普洱", "天河路")
    stage.enter()
    after = stage.member(joined.member_id)
    assert (after.tastes, after.address, after.revision) == ("普洱", "天河路", 3)


def test_merging_takes_theirs_where_nothing_was_typed() -> None:
    base = MemberForm(name="李雷", phone="", birthday="1988-03-05", tastes="龙井", address="甲")
    typed = msgspec.structs.replace(base, tastes="普洱", phone="13900000002")
    fresh = msgspec.structs.replace(base, address="乙", tastes="红茶", name="李磊")
    assert merged(base, typed, fresh) == msgspec.structs.replace(fresh, tastes="普洱", phone="13900000002")


def test_esc_gives_up_a_change_only_at_the_second_time(stage: Stage) -> None:
    begin(stage, 1)
    stage.escape()
    assert stage.tab.forms.page is None
    begin(stage, 1)
    stage.write(stage.changing.body.tastes, "普洱")
    stage.escape()
    assert stage.changing.notices.words()
    stage.escape()
    assert stage.tab.forms.page is None
    assert stage.member(1).tastes == ""


def test_the_birthday_of_who_is_changed_is_compared_with_a_new_id(stage: Stage) -> None:
    joined = stage.join()
    begin(stage, joined.member_id)
    stage.write(stage.changing.body.document, "11010519491231002X")
    stage.press(Qt.Key.Key_Tab)
    assert "1949-12-31" in stage.changing.notices.words()
    assert stage.changing.body.birthday.text() == "1990-08-21"


def test_another_birthday_is_saved_with_a_supervisor_s_pin(stage: Stage) -> None:
    begin(stage, 1)
    stage.write(stage.changing.body.birthday, "20000101")
    stage.enter()
    assert stage.asked()._act.sentence == "把 张*明 的生日改为 2000-01-01"
    assert stage.asked()._act.details == "原登记：1990-08-21"
    assert stage.member(1).birthday.year == 1990
    stage.approve()
    assert stage.member(1).birthday.year == 2000
