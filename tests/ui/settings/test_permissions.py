"""The matrix by keys: ticking, roles of the venue's own, the preview, two owners, and what stays locked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from desk.context import Desk
from desk.operations import roles
from desk.rules.roles import Role, Roles
from desk.ui.settings.permissions import PermissionsSection
from desk.ui.settings.role_dialogs import ChangesDialog, RoleDialog
from tests.ui.hands import click, press, type_text
from tests.ui.settings.conftest import Stage, focus

RETURN = Qt.Key.Key_Return
CTRL = Qt.KeyboardModifier.ControlModifier


def matrix(desk: Desk) -> tuple[Roles, int]:
    with desk.read() as session:
        rules = desk.rules_on(session, desk.today(session))
    return rules.profile.roles, rules.version


def held(stage: Stage, key: str) -> Role:
    found = matrix(stage.desk)[0].find(key)
    assert found is not None
    return found


def at(section: PermissionsSection, operation: str, role: str) -> None:
    """The chosen cell, by arrows."""
    lines = [line.operation for line in section._matrix.lines]
    keys = [row.key for row in section._matrix.roles]
    view = section.view
    view.setFocus()
    up, down, left, right = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right
    while view.currentIndex().row() != lines.index(operation):
        press(view, down if view.currentIndex().row() < lines.index(operation) else up)
    while view.role_at != keys.index(role):
        press(view, right if view.role_at < keys.index(role) else left)


def set_it(stage: Stage, section: PermissionsSection) -> list[str]:
    """Ctrl+Enter, read, Enter: gives what the preview said."""
    press(stage.tab, RETURN, CTRL)
    dialog = stage.dialog()
    assert isinstance(dialog, ChangesDialog)
    press(focus(), RETURN)
    return list(dialog.shown)


def test_arrows_walk_over_the_names_of_areas_and_the_space_bar_ticks(stage: Stage) -> None:
    section = stage.go("permissions", PermissionsSection)
    assert focus() is section.view
    at(section, "slips.reprint", "receptionist")
    press(focus(), Qt.Key.Key_Space)
    assert held(stage, "receptionist").can("slips.reprint"), "nothing holds before it is set"
    assert section.has_typed()
    assert set_it(stage, section) == ["前台 今后不可：补打单据"]
    assert not held(stage, "receptionist").can("slips.reprint")
    assert stage.said == ["角色与权限已设定，立即生效"]
    assert not section.has_typed()


def test_a_seal_is_set_where_somebody_is_asked_and_nowhere_else(stage: Stage) -> None:
    section = stage.go("permissions", PermissionsSection)
    at(section, "points.reverse", "general_manager")
    press(focus(), Qt.Key.Key_A)
    at(section, "slips.resume", "general_manager")
    press(focus(), Qt.Key.Key_A)
    assert section.state.text() == "此项无须授权"
    set_it(stage, section)
    assert held(stage, "general_manager").approves == ("points.reverse",)


def test_the_mouse_ticks_left_and_seals_right(stage: Stage) -> None:
    section = stage.go("permissions", PermissionsSection)
    at(section, "slips.reprint", "hostess")
    cell = section.view.visualRect(section.view.currentIndex())
    for offset in (-12, 12):
        click(section.view.viewport(), cell.center() + QPoint(offset, 0))
    role = section._draft.find("hostess")
    assert role is not None
    assert (role.may, role.approves) == (("slips.reprint",), ("slips.reprint",))


@pytest.mark.parametrize(
    ("operation", "role", "words"),
    [
        ("roles.change", "owner", "店主必须保留"),
        ("roles.change", "manager", "只有店主设定角色"),
        ("points.credit", "finance", "不经手前台业务"),
    ],
    ids=["店主的", "只归店主", "分开的"],
)
def test_what_is_locked_says_why(stage: Stage, operation: str, role: str, words: str) -> None:
    section = stage.go("permissions", PermissionsSection)
    at(section, operation, role)
    press(focus(), Qt.Key.Key_Space)
    assert words in section.state.text()
    assert not section.has_typed()


def test_what_nobody_could_do_any_more_is_said_first(stage: Stage) -> None:
    section = stage.go("permissions", PermissionsSection)
    for role in ("supervisor", "manager"):
        at(section, "points.reverse", role)
        press(focus(), Qt.Key.Key_A)
    assert set_it(stage, section)[0] == "在职人员中将无人可授权：撤销入账"


def test_a_role_of_one_s_own_is_added_named_and_taken_away(stage: Stage) -> None:
    section = stage.go("permissions", PermissionsSection)
    press(stage.tab, Qt.Key.Key_N, CTRL)
    dialog = stage.dialog()
    assert isinstance(dialog, RoleDialog)
    type_text(focus(), "前台")
    press(focus(), RETURN)
    assert dialog.chinese.refused, "another role is called so"
    dialog.chinese.line.clear()
    type_text(dialog.chinese.line, "门童")
    type_text(dialog.english.line, "Doorman")
    press(dialog.english.line, RETURN)
    assert section._chosen().key == "doorman"
    at(section, "slips.test_page", "doorman")
    press(focus(), Qt.Key.Key_Space)
    assert set_it(stage, section) == ["门童：新角色", "门童 今后可：打印测试页"]
    assert held(stage, "doorman").may == ("slips.test_page",)
    click(section.remove)
    assert set_it(stage, section) == ["门童：角色取消"]
    assert matrix(stage.desk)[0].find("doorman") is None


@pytest.mark.parametrize(("role", "free"), [("owner", False), ("finance", False), ("hostess", True)])
def test_who_stays_apart_keeps_the_tick(stage: Stage, role: str, free: bool) -> None:
    section = stage.go("permissions", PermissionsSection)
    at(section, "slips.reprint", role)
    click(section.rename)
    dialog = stage.dialog()
    assert isinstance(dialog, RoleDialog)
    assert (dialog.apart.isEnabled(), dialog.apart.isChecked()) == (free, not free)


def test_a_role_that_somebody_holds_stays(stage: Stage) -> None:
    section = stage.go("permissions", PermissionsSection)
    at(section, "points.credit", "supervisor")
    click(section.remove)
    assert section.state.text() == "周敏 正担任此角色，请先换成别的"
    assert not section.has_typed()


def test_of_two_owners_the_second_is_told_and_may_begin_again(stage: Stage) -> None:
    section = stage.go("permissions", PermissionsSection)
    at(section, "slips.reprint", "receptionist")
    press(focus(), Qt.Key.Key_Space)
    now, version = matrix(stage.desk)
    rows = tuple(row for row in now.rows if row.key != "hostess")
    roles.change(stage.desk, request=stage.venue.request(), rows=rows, version=version)
    assert section.has_typed(), "what another did wipes nothing"
    set_it(stage, section)
    assert "别人" in section.state.text() or "有人" in section.state.text()
    click(section.discard)
    assert section._draft.rows == rows


def test_who_is_no_owner_reads(stage: Stage) -> None:
    stage.as_staff("003")
    section = stage.go("permissions", PermissionsSection)
    at(section, "slips.reprint", "receptionist")
    press(focus(), Qt.Key.Key_Space)
    press(stage.tab, Qt.Key.Key_N, CTRL)
    press(stage.tab, RETURN, CTRL)
    assert not section.has_typed()
    assert [each.isVisible() for each in (section.add, section.rename, section.remove, section.set_it)] == [
        False
    ] * 4
    assert section.state.text() == "可由以下人员更改：店主"


def test_roles_that_do_not_fit_are_reached_by_arrows(stage: Stage) -> None:
    stage.host.resize(900, 620)
    section = stage.go("permissions", PermissionsSection)
    at(section, "slips.reprint", "owner")
    view = section.view
    assert not view.isColumnHidden(view.currentIndex().column())
    assert view.isColumnHidden(1)
    at(section, "slips.reprint", "receptionist")
    assert not view.isColumnHidden(1)
