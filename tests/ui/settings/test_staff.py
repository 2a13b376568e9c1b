"""Staff by keys: adding with a PIN typed twice, changing, new PINs, unlocking, leaving; the first two
steps.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desk.operations import sessions, staff
from desk.operations.sessions import SignedIn
from desk.operations.steps.pins import WrongPin
from desk.queries.staff import StaffRow, by_number
from desk.refusals import Refused
from desk.ui.settings.staff import StaffSection
from desk.ui.settings.staff_dialogs import LeaveDialog, NewPinDialog
from desk.ui.shell.own_pin import OwnPinDialog
from tests.ui.hands import click, press, type_text
from tests.ui.settings.conftest import Stage, focus
from tests.venue import NAMES, PINS, Testing

RETURN = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


def staff_of(stage: Stage, number: str) -> StaffRow:
    with stage.desk.read() as session:
        found = by_number(session, number)
    assert found is not None
    return found


def add(stage: Stage, number: str, name: str, pin: str, again: str = "") -> StaffSection:
    """Ctrl+N, then the form by keys."""
    section = stage.go("staff", StaffSection)
    press(stage.tab, Qt.Key.Key_N, CTRL)
    assert focus() is section.form.number.line
    type_text(focus(), number)
    press(focus(), RETURN)
    type_text(focus(), name)
    section.form.pin.setFocus()
    type_text(section.form.pin.cells, pin)
    if section.form.again.cells.hasFocus():
        type_text(section.form.again.cells, again or pin)
        press(section.form.again.cells, RETURN)
    return section


def signs_in(stage: Stage, number: str, pin: str) -> bool:
    done = sessions.sign_in(stage.desk, request=stage.venue.request(), number=number, pin=pin)
    return isinstance(done, SignedIn)


def test_somebody_new_can_sign_in_with_the_pin_they_typed(stage: Stage) -> None:
    section = add(stage, "021", "王倩", "604183")
    assert stage.said == ["已添加 王倩，可以登录"]
    assert staff_of(stage, "021").roles == ("receptionist",)
    assert signs_in(stage, "021", "604183")
    chosen = section.table.current_row()
    assert chosen is not None
    assert chosen.number == "021"


def test_enter_and_tab_walk_the_same_way_to_the_pin(stage: Stage) -> None:
    section = stage.go("staff", StaffSection)
    form = section.form
    receptionist = form.roles.ticks["receptionist"]
    way = [form.number.line, form.name.line, form.phone.line, receptionist, form.pin.cells]
    for key in (RETURN, Qt.Key.Key_Tab):
        section.begin_adding()
        for field in way:
            assert focus() is field
            press(focus(), key)
    assert focus() is form.again.cells


def test_roles_are_walked_by_arrows_and_digits_on_them_are_answered(stage: Stage) -> None:
    section = stage.go("staff", StaffSection)
    section.begin_adding(("receptionist",))
    roles = section.form.roles
    roles.take_focus()
    press(focus(), Qt.Key.Key_Down)
    assert focus() is list(roles.ticks.values())[1]
    press(focus(), Qt.Key.Key_Space)
    assert len(roles.value()) == 2
    type_text(focus(), "6")
    assert roles._answer.words == "角色用空格键勾选，按 Enter 继续"
    press(focus(), RETURN)
    assert focus() is section.form.pin.cells


def test_half_a_pin_says_so_and_stays(stage: Stage) -> None:
    section = stage.go("staff", StaffSection)
    section.begin_adding()
    pin = section.form.pin
    pin.setFocus()
    type_text(focus(), "604")
    press(focus(), RETURN)
    assert focus() is pin.cells
    assert (pin.answer.words, pin.value()) == ("6位数字", "604")
    type_text(focus(), "1")
    assert not pin.refused


def test_a_taken_number_is_refused_beside_it_and_nothing_typed_is_lost(stage: Stage) -> None:
    section = add(stage, "012", "王倩", "604183")
    assert section.form.number.refused
    assert section.form.name.text() == "王倩"
    assert stage.said == []


def test_a_trivial_pin_is_refused_and_typed_anew_both_times(stage: Stage) -> None:
    section = add(stage, "021", "王倩", "123456")
    assert section.form.pin.answer.words == "密码太好猜，请换一个"
    assert (section.form.pin.value(), section.form.again.value()) == ("", "")
    assert focus() is section.form.pin.cells


def test_two_different_pins_add_nobody(stage: Stage) -> None:
    section = add(stage, "021", "王倩", "604183", "604184")
    assert section.form.again.refused
    with stage.desk.read() as session:
        assert by_number(session, "021") is None


def choose(stage: Stage, number: str) -> StaffSection:
    section = stage.go("staff", StaffSection)
    section.table.setFocus()
    assert section.table.choose(staff_of(stage, number).id)
    return section


def test_other_roles_are_kept(stage: Stage) -> None:
    section = choose(stage, "012")
    assert section.form.number.line.isReadOnly()
    section.form.roles.ticks["supervisor"].setChecked(True)
    click(section.save)
    assert staff_of(stage, "012").roles == ("receptionist", "supervisor")
    assert stage.said == ["已修改 林小玉 的资料"]


def test_the_last_owner_stays_one(stage: Stage) -> None:
    section = choose(stage, "001")
    section.form.roles.set_value(["manager"])
    click(section.save)
    assert section.form.roles._answer.words != ""
    assert staff_of(stage, "001").roles == ("owner",)


def test_a_reload_keeps_what_is_being_typed(stage: Stage) -> None:
    section = choose(stage, "012")
    section.form.name.setFocus()
    section.form.name.line.setText("林小雨")
    stage.tab.reload()
    assert section.form.name.text() == "林小雨"
    assert stage.tab.has_typed()


def test_a_new_pin_is_typed_twice_and_the_old_one_is_void(stage: Stage) -> None:
    section = choose(stage, "012")
    click(section.new_pin)
    dialog = stage.dialog()
    assert isinstance(dialog, NewPinDialog)
    assert focus() is dialog.pin.cells
    type_text(focus(), "604183")
    type_text(focus(), "604183")
    press(focus(), RETURN)
    assert stage.said == ["林小玉 已设新密码"]
    assert not signs_in(stage, "012", PINS["012"])
    assert signs_in(stage, "012", "604183")


def lock_out(at: Testing, number: str) -> None:
    for _ in range(5):
        wrong = sessions.sign_in(at.desk, request=at.request(), number=number, pin="000000")
        assert isinstance(wrong, WrongPin)


def test_a_lock_out_shows_and_is_lifted(stage: Stage) -> None:
    lock_out(stage.venue, "012")
    section = choose(stage, "012")
    assert section.unlock.isVisible()
    click(section.unlock)
    assert not section.unlock.isVisible()
    assert signs_in(stage, "012", PINS["012"])


def test_without_a_lock_out_there_is_no_button(stage: Stage) -> None:
    assert not choose(stage, "012").unlock.isVisible()


def test_leaving_says_what_happens_and_needs_more_than_enter(stage: Stage) -> None:
    section = choose(stage, "012")
    click(section.leave)
    dialog = stage.dialog()
    assert isinstance(dialog, LeaveDialog)
    press(dialog, RETURN)
    assert staff_of(stage, "012").active
    click(dialog.sure)
    assert stage.said == ["已登记 林小玉 离职"]
    assert not signs_in_at_all(stage, "012")


def signs_in_at_all(stage: Stage, number: str) -> bool:
    try:
        return signs_in(stage, number, PINS[number])
    except Refused:
        return False


def test_a_supervisor_may_unlock_and_change_nothing(stage: Stage) -> None:
    lock_out(stage.venue, "012")
    stage.as_staff("008")
    section = choose(stage, "012")
    assert section.form.name.line.isReadOnly()
    assert [button.isVisible() for button in (section.add, section.save, section.new_pin, section.leave)] == [
        False
    ] * 4
    assert section.unlock.isVisible()
    press(stage.tab, Qt.Key.Key_N, CTRL)
    assert section.person.title.text() == NAMES["012"]


def test_a_new_venue_is_led_to_receptionist_and_supervisor(stage: Stage) -> None:
    desk = stage.desk
    for number in ("012", "015", "008", "003"):
        staff.leave(desk, request=stage.venue.request(), staff_id=staff_of(stage, number).id)
    section = stage.go("staff", StaffSection)
    assert section.steps.isVisible()
    assert focus() is section.steps.receptionist.button
    press(focus(), RETURN)
    assert section.form.roles.value() == ("receptionist",)
    add(stage, "101", "赵云", "604183")
    assert not section.steps.receptionist.button.isVisible()
    assert section.form.roles.value() == ("supervisor",)
    add(stage, "102", "钱多", "718340")
    QApplication.processEvents()
    assert not section.steps.isVisible()


# ------------------------------------------------------------------ lent PINs, two managers, coming back


def test_a_pin_that_was_handed_out_shows_in_the_list_until_it_is_replaced(stage: Stage) -> None:
    section = stage.go("staff", StaffSection)
    section.begin_adding(("receptionist",))
    section.form.handed_out.setChecked(True)
    section = add_typed(section, "021", "王倩", "604183")
    assert staff_of(stage, "021").must_change
    assert [cell(section, "021"), cell(section, "001")] == ["待改密", "22:14"]


def add_typed(section: StaffSection, number: str, name: str, pin: str) -> StaffSection:
    type_text(section.form.number.line, number)
    type_text(section.form.name.line, name)
    type_text(section.form.pin.cells, pin)
    type_text(section.form.again.cells, pin)
    press(section.form.again.cells, RETURN)
    return section


def cell(section: StaffSection, number: str) -> str:
    """Somebody's state, or when they were here last."""
    model = section.table.rows_model
    at = [each.title for each in model.columns].index("最近登录")
    row = next(row for row in range(model.rowCount()) if model.index(row, 0).data() == number)
    return str(model.index(row, at).data())


def test_the_list_tells_who_was_here_when(stage: Stage) -> None:
    stage.venue.clock.move(hours=1)
    stage.venue.as_staff("015")
    section = stage.go("staff", StaffSection)
    stage.tab.reload()
    assert [cell(section, number) for number in ("012", "015")] == ["22:14", "23:14"]


def test_one_s_own_pin_asks_for_the_old_one(stage: Stage) -> None:
    section = choose(stage, "001")
    assert section.new_pin.text() == "我的密码…"
    click(section.new_pin)
    dialog = stage.dialog()
    assert isinstance(dialog, OwnPinDialog)
    for typed in (PINS["001"], "604183", "604183"):
        type_text(focus(), typed)
    press(focus(), RETURN)
    assert stage.said == ["密码已更换"]
    assert signs_in(stage, "001", "604183")


def test_what_another_manager_set_meanwhile_is_shown_and_not_overwritten(stage: Stage) -> None:
    section = choose(stage, "012")
    section.form.name.line.setText("林小雨")
    row = staff_of(stage, "012")
    staff.change(
        stage.venue.as_staff("003"),
        request=stage.venue.request(),
        staff_id=row.id,
        revision=row.revision,
        name="林玉",
        roles=["receptionist"],
    )
    click(section.save)
    assert section.form.name.answer.words == "刚被别人改过，请重新打开"
    assert section.form.name.text() == "林玉"
    section.form.name.line.setText("林小雨")
    click(section.save)
    assert staff_of(stage, "012").name == "林小雨"


def test_who_takes_over_is_chosen_and_who_left_comes_back(stage: Stage) -> None:
    stage.venue.credit("02-118734", "1,288")
    section = choose(stage, "012")
    click(section.leave)
    dialog = stage.dialog()
    assert isinstance(dialog, LeaveDialog)
    assert focus() is dialog.takes_over.choices
    dialog.takes_over.set_value(staff_of(stage, "015").id)
    click(dialog.sure)
    row = next(row for row in section.table.rows_model.rows() if row.number == "012")
    assert (row.active, row.successor) == (False, "陈立")
    section.table.choose(row.id)
    assert section._reserved.words.text() == "已离职，由 陈立 接手；工号不再给别人"
    assert section.form.name.line.isReadOnly()
    for field in (section.form.pin, section.form.again):
        type_text(field.cells, "604183")
    click(section.save)
    assert stage.said[-1] == "林小玉 已复职"
    assert signs_in(stage, "012", "604183")


def test_a_long_list_is_searched_by_number_name_sound_and_role(stage: Stage) -> None:
    section = stage.go("staff", StaffSection)
    assert not section.search.isVisible()
    for number in range(31, 41):
        staff.add(
            stage.desk,
            request=stage.venue.request(),
            number=f"0{number}",
            name="欧阳一二三四五六七八九"[: 2 + number - 30],
            roles=["hostess"],
            pin="604183",
        )
    stage.tab.reload()
    assert section.search.isVisible()
    for typed, count in (("linxiaoyu", 1), ("008", 1), ("咨客", 10), ("周", 1), ("", 15)):
        section.search.line.clear()
        type_text(section.search.line, typed)
        section.search.edited.emit(typed)
        assert section.table.rows_model.rowCount() == count
