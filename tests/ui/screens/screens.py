"""Every screen of the program, in the order in which a test walks through them. A new one is one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import msgspec

from desk.files.opening import CodeWanted, FileGone
from desk.refusals import Ill, Trouble
from desk.ui.members.join_page import JoinPage
from desk.ui.settings.permissions import PermissionsSection
from desk.ui.settings.role_dialogs import RoleDialog
from desk.ui.settings.section import Section
from desk.ui.settings.sections import SECTIONS
from desk.ui.settings.staff import StaffSection
from desk.ui.shell.crash_dialog import CrashDialog
from desk.ui.shell.demo_venue import demo_people
from desk.ui.shell.front import Destination
from desk.ui.shell.new_pin_page import NewPinPage
from desk.ui.shell.shown_slip import ShownSlip
from desk.ui.shell.verify_slip import VerifySlip
from desk.ui.shell.welcome_form import Wanted
from desk.ui.shell.welcome_page import WelcomePage
from desk.ui.today.tab import TodayTab
from tests.ui.screens.stand import ZHANG, Stand

NOBODY, OWNER, RECEPTIONIST = "", "001", "012"
CODE = tuple(f"AB{at}CD" for at in range(8))


@dataclass(frozen=True)
class Screen:
    """`show` leads to it from wherever the walk stands. `keys`: those that the dialog itself takes; `whole`:
    with bar, rail and foot.
    """

    name: str
    show: Callable[[Stand], object]
    staff: str = RECEPTIONIST
    keys: frozenset[str] = frozenset()
    whole: bool = False


# before anybody is signed in


def _refused_pin(stand: Stand) -> None:
    page = stand.work.application.sign_in_page
    page.number.set_text("012")
    page.refuse("pin", "Wrong PIN")


def _locked(stand: Stand) -> None:
    stand.work.application.sign_in_page.lock_for("012", "林小玉")


def _welcome(key: str) -> Callable[[Stand], None]:
    def show(stand: Stand) -> None:
        stand.work.application.welcome()
        stand.settle()
        stand.work.hands.press(key)

    return show


def _recovery_code(stand: Stand) -> None:
    stand.work.application.welcome()
    page = stand.work.application.currentWidget()
    assert isinstance(page, WelcomePage)
    page.ask_code(CODE, printer=True, asked=(1, 4))


def _code_typed_back(stand: Stand) -> None:
    _recovery_code(stand)
    page = stand.work.application.currentWidget()
    assert isinstance(page, WelcomePage)
    assert page.sheet is not None
    page.sheet.ask()


def _own_venue(stand: Stand) -> WelcomePage:
    stand.work.application.welcome()
    page = stand.work.application.currentWidget()
    assert isinstance(page, WelcomePage)
    page.fill_in()
    return page


def _first_receptionist(stand: Stand) -> None:
    _own_venue(stand).form.submitted.emit(Wanted(venue="悦澜汇 KTV", name="沈岚", pin="839201"))


def _demo_people(stand: Stand) -> None:
    _own_venue(stand).show_people(demo_people())


def _own_pin(stand: Stand) -> None:
    page = NewPinPage("0.1", "林小玉", "悦澜汇 KTV")
    stand.work.application.addWidget(page)
    stand.work.application.setCurrentWidget(page)


def _code_wanted(stand: Stand) -> None:
    store = stand.work.desk.store
    stand.work.application._ask_code(CodeWanted(store, (), Ill.KEY_MISSING))


BEFORE = (
    Screen("sign_in", lambda stand: None, NOBODY),
    Screen("sign_in_refused", _refused_pin, NOBODY),
    Screen("sign_in_locked", _locked, NOBODY),
    Screen("sign_in_help", lambda stand: stand.work.hands.press("F1"), NOBODY),
    Screen("welcome", lambda stand: stand.work.application.welcome(), NOBODY),
    Screen("welcome_my_venue", _welcome("1"), NOBODY),
    Screen("welcome_demo", _welcome("2"), NOBODY),
    Screen("welcome_own", _own_venue, NOBODY),
    Screen("welcome_receptionist", _first_receptionist, NOBODY),
    Screen("welcome_demo_people", _demo_people, NOBODY),
    Screen("welcome_recovery_code", _recovery_code, NOBODY),
    Screen("welcome_code_typed_back", _code_typed_back, NOBODY),
    Screen("new_pin", _own_pin, NOBODY),
    Screen("code_wanted", _code_wanted, NOBODY),
    Screen("trouble", lambda stand: stand.work.application.show_trouble(Trouble(Ill.FILE_DAMAGED)), NOBODY),
    Screen("file_gone", lambda stand: stand.work.application._say_gone(FileGone(())), NOBODY),
)


# the settings, as the owner finds them


def _section(key: str) -> Callable[[Stand], Section]:
    return lambda stand: stand.section(key, Section)


def _staff_act(act: str) -> Callable[[Stand], None]:
    def show(stand: Stand) -> None:
        section = stand.section("staff", StaffSection)
        section.table.selectRow(1)
        getattr(section, act).click()

    return show


def _role(stand: Stand) -> None:
    stand.section("permissions", PermissionsSection)
    RoleDialog(stand.work.window, None).open()


def _changes(stand: Stand) -> None:
    """Nobody may credit points any more, which is warned about; what was ticked is taken back behind it."""
    section = stand.section("permissions", PermissionsSection)
    held = section._draft
    without = [
        msgspec.structs.replace(row, may=tuple(act for act in row.may if act != "points.credit"))
        for row in held.rows
    ]
    section._draft = msgspec.structs.replace(held, rows=tuple(without))
    section.look_over()
    section._draft = held


def _my_pin(stand: Stand) -> None:
    stand.section("staff", StaffSection)
    stand.work.window.acts.my_pin.trigger()


def _settings_keys(stand: Stand) -> None:
    stand.section("staff", StaffSection)
    stand.work.window.acts.keys.trigger()


SETTINGS = (
    *(Screen(f"settings_{entry.key}", _section(entry.key), OWNER) for entry in SECTIONS),
    Screen("settings_staff_new", lambda stand: stand.section("staff:add", StaffSection), OWNER),
    Screen("settings_staff_pin", _staff_act("new_pin"), OWNER),
    Screen("settings_staff_leaving", _staff_act("leave"), OWNER),
    Screen("settings_role", _role, OWNER),
    Screen("settings_role_changes", _changes, OWNER),
    Screen("settings_keys", _settings_keys, OWNER),
    Screen("my_pin", _my_pin, OWNER),
)


# the manager


def _import(stand: Stand) -> None:
    stand.members().exchange.begin_import()


def _export(stand: Stand) -> None:
    stand.members().exchange.begin_export()


MANAGER = (
    Screen("members_import", _import, "003"),
    Screen("members_export", _export, "003"),
)


# the counter


def _keys(stand: Stand) -> None:
    stand.work.window.acts.keys.trigger()


def _today(stand: Stand) -> TodayTab:
    return stand.tab("today", TodayTab)


def _today_busy(stand: Stand) -> None:
    stand.join("赵晓梅", "13957120852")
    stand.join("司马相如·欧阳", "13911112222", activate=False)
    stand.credit("02-118655", "4999.99")
    _today(stand)


def _in_vain(stand: Stand) -> None:
    members = stand.members()
    members.finder.ask("qqqq")
    members.search.trigger()


def _member(stand: Stand) -> None:
    members = stand.members()
    members.finder.ask("")
    members.open_member(ZHANG)


def _member_slips(stand: Stand) -> None:
    _member(stand)
    stand.members().list_slips.trigger()


def _join(stand: Stand) -> JoinPage:
    members = stand.members()
    members.finder.ask("")
    members.begin_joining()
    assert isinstance(members.forms.page, JoinPage)
    return members.forms.page


def _join_refused(stand: Stand) -> None:
    _join(stand).body.phone.set_text("138")
    stand.work.hands.press("Ctrl+Return")


def _change(stand: Stand) -> None:
    _member(stand)
    stand.members().begin_change()


def _activating(stand: Stand) -> None:
    waiting = stand.join("司马相如·欧阳", "13911112222", activate=False)
    stand.members().arrive(Destination("members", "activate", waiting))


def _serving(stand: Stand) -> None:
    stand.points().serve(ZHANG, card_shown=True)


def _credited(stand: Stand) -> None:
    stand.credit("02-118655", "4999.99")
    stand.points()


def _on_entry(act: str) -> Callable[[Stand], None]:
    def show(stand: Stand) -> None:
        _credited(stand)
        tab = stand.points()
        tab.entries.table.selectRow(0)
        getattr(tab, act).trigger()

    return show


def _said(stand: Stand) -> None:
    _credited(stand)
    tab = stand.points()
    row = tab.entries.current()
    assert row is not None
    tab.front.say("22:14", *tab.acts.links(row.id))
    stand.work.window.show_trouble(Trouble(Ill.DISK_FULL))


def _verify(stand: Stand) -> None:
    _today(stand)
    stand.work.window.found.verify_slip()


def _verified(stand: Stand) -> None:
    _credited(stand)
    VerifySlip(stand.work.window, lambda: stand.work.desk, stand.work.barcode("points", 1)).open()


def _shown_slip(stand: Stand) -> None:
    _credited(stand)
    row = stand.points().entries.current()
    assert row is not None
    ShownSlip(stand.work.window, lambda: stand.work.desk, row.slip_id).open()


def _help(stand: Stand) -> None:
    _today(stand)
    stand.work.window.acts.help.trigger()


def _crash(stand: Stand) -> None:
    CrashDialog(
        stand.work.window, "VIP Desk\nTraceback…\n  desk/ui/points/credit.py 42\nKeyError: 'x'"
    ).open()


def _leave(stand: Stand) -> None:
    stand.work.application.leaving.ask_quit(lambda: None)


def _menu(stand: Stand) -> None:
    stand.work.window.acts.show_menu(stand.work.window.rail.menu)


def _found(stand: Stand) -> None:
    _today(stand)
    box = stand.work.window.box
    box.setFocus()
    stand.work.hands.write("zxm")


def _tab_keys(tab: Callable[[Stand], Any]) -> Callable[[Stand], None]:
    def show(stand: Stand) -> None:
        tab(stand)
        _keys(stand)

    return show


COUNTER = (
    Screen("today_quiet", _today),
    Screen("today_keys", _tab_keys(_today)),
    Screen("points_nothing_yet", Stand.points),
    Screen("points_serving", _serving),
    Screen("points_credited", _credited),
    Screen("window", _said, whole=True),
    Screen("points_keys", _tab_keys(_serving)),
    Screen("points_scan_back", lambda stand: stand.points().open_scan_back()),
    Screen("points_reprint", _on_entry("reprint"), keys=frozenset({"1", "2"})),
    Screen("points_right_guest", _on_entry("recredit")),
    Screen("points_approval", _on_entry("reverse")),
    Screen("members", _member),
    Screen("members_slips", _member_slips),
    Screen("members_in_vain", _in_vain),
    Screen("members_join", _join),
    Screen("members_join_refused", _join_refused),
    Screen("members_change", _change),
    Screen("members_activating", _activating),
    Screen("members_keys", _tab_keys(_member)),
    Screen("today_busy", _today_busy),
    Screen("verify_slip", _verify, keys=frozenset({"Ctrl+O"})),
    Screen("verify_slip_found", _verified, keys=frozenset({"Ctrl+O"})),
    Screen("shown_slip", _shown_slip),
    Screen("help", _help),
    Screen("found", _found),
    Screen("menu", _menu),
    Screen("leaving", _leave),
    Screen("crash", _crash),
)

SCREENS = (*BEFORE, *SETTINGS, *MANAGER, *COUNTER)
