"""The program from its start to its end: the file in a thread, people coming and going, what goes wrong."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from sqlalchemy import func, select, update

from desk.files.backup import make_backup
from desk.files.last_seen import LastSeen, missing
from desk.models.database import open_store
from desk.models.journal import JournalLine
from desk.models.slips import PrintJob
from desk.models.venue import Venue
from desk.ports import SystemClock
from desk.ui.members.tab import MembersTab
from desk.ui.points.scan_back import ScanBack
from desk.ui.points.tab import PointsTab
from desk.ui.settings.tab import SettingsTab
from desk.ui.shell.crash_dialog import CrashDialog
from desk.ui.shell.foot import Link
from desk.ui.shell.logs import Bugs
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.shell.signing_in import recover_prints
from desk.ui.shell.single_instance import SingleInstance
from desk.ui.shell.start import say_running_already, wire
from desk.ui.shell.trouble_page import TroublePage
from desk.ui.shell.welcome_page import WelcomePage
from desk.ui.today.tab import TodayTab
from desk.ui.widgets.dialog import Dialog
from tests.quiet import QuietLog
from tests.ui.at_work import AtWork, at_work, lay_out
from tests.venue import Template

MINUTE_MS = 60_000

pytestmark = pytest.mark.holds_the_loop  # the first sign-in makes the window, and imports it


def serve(work: AtWork) -> PointsTab:
    """Points, with the member found by phone and a slip half typed."""
    work.hands.press("F5")
    tab = work.window.stack.currentWidget()
    assert isinstance(tab, PointsTab)
    work.hands.write("6621")
    work.hands.press("Return")
    work.hands.tab_to(tab.form.slip)
    work.hands.write("01-204417")
    return tab


# opening


def test_what_was_typed_before_the_file_is_open_is_tried_afterwards(closed: AtWork) -> None:
    page = closed.application.sign_in_page
    closed.type_person("012")
    assert page.enter.busy
    assert closed.application.desk is None
    closed.open()
    closed.hands.until(closed.is_in, "the window")
    assert closed.desk.actor is not None
    assert closed.desk.actor.number == "012"


def test_a_wrong_pin_typed_before_the_file_is_open_is_refused_afterwards(closed: AtWork) -> None:
    page = closed.application.sign_in_page
    closed.type_person("012", "482914")
    closed.open()
    closed.hands.until(lambda: page.pin.refused, "the refusal")
    assert page.pin.answer.words == "密码不对，请重新输入，还可试 4 次"
    assert (page.number.text(), page.pin.value()) == ("012", "")
    assert not page.enter.busy


def test_the_page_says_where_one_is_and_who_works_here(opened: AtWork) -> None:
    page = opened.application.sign_in_page
    assert page.hero.name.text() == "悦澜汇 KTV"
    assert page.hero.day.text() == "11月21日 周六"
    assert [tile.person.number for tile in page.people.tiles] == ["001", "003", "008", "012", "015"]


def test_who_forgot_the_pin_hears_who_helps(opened: AtWork) -> None:
    page = opened.application.sign_in_page
    opened.hands.click(page.forgot)
    assert "设置" in page.number.answer.words


def test_a_foreign_file_is_told_and_left_alone(
    qtbot: QtBot, qapp: QApplication, venue_template: Template, tmp_path: Path
) -> None:
    places = lay_out(venue_template, tmp_path)
    places.file.write_bytes(b"a letter to grandmother " * 400)
    before = places.file.read_bytes()
    with at_work(qapp, places) as work:
        work.open()
        page = work.application.currentWidget()
        assert isinstance(page, TroublePage)
        assert page.first_field().hasFocus()
        assert str(places.file) in page._said[1]
        assert places.file.read_bytes() == before
        lay_out(venue_template, tmp_path)
        work.hands.press("Return")
        work.hands.until(lambda: work.application.desk is not None, "the file that is there now")
        assert isinstance(work.application.currentWidget(), SignInPage)


def test_a_file_that_is_gone_offers_its_backups_and_begins_anew_only_when_asked_twice(
    qtbot: QtBot, qapp: QApplication, venue_template: Template, tmp_path: Path
) -> None:
    places = lay_out(venue_template, tmp_path)
    make_backup(places.file, places.backups, SystemClock().now(), "asked")
    places.file.unlink()
    with at_work(qapp, places) as work:
        work.open()
        page = work.application.currentWidget()
        assert isinstance(page, TroublePage)
        assert page.restore.hasFocus()
        work.hands.click(page.anew)
        assert work.application.currentWidget() is page
        work.hands.click(page.anew)
        assert isinstance(work.application.currentWidget(), WelcomePage)
        assert not places.file.exists()


def test_who_has_understood_that_the_file_is_older_stands_in_its_journal(counter: AtWork) -> None:
    desk, places = counter.desk, counter.places
    with desk.read() as session:
        mark = session.get_one(Venue, 1).mark
    (places.config / "last-seen.json").write_bytes(
        msgspec.json.encode(LastSeen(mark, 9999, "00" * 32, desk.clock.now()))
    )
    counter.hands.press("Ctrl+L")
    counter.sign_in("012")
    assert "9,999" in counter.window.strips._trouble
    counter.window.strips._put_away()
    with desk.read() as session:
        last = session.scalars(select(JournalLine).order_by(JournalLine.seq.desc()).limit(1)).one()
        assert (last.operation, last.staff_id) == (
            "backup.note_older",
            counter.desk.actor and counter.desk.actor.staff_id,
        )
        assert missing(places, session) is None


def recoveries(work: AtWork) -> int:
    """How many starts asked about prints."""
    with work.desk.read() as session:
        lines = select(func.count()).where(JournalLine.operation == "printing.recover")
        return session.scalar(lines) or 0


def test_a_clean_start_leaves_no_line_about_prints(opened: AtWork) -> None:
    before = recoveries(opened)
    with opened.desk.store.write() as session:
        session.execute(update(PrintJob).values(held=True))
    recover_prints(opened.desk)
    assert recoveries(opened) == before
    with opened.desk.store.write() as session:
        session.execute(update(PrintJob).values(progress="sending", outcome=None))
    recover_prints(opened.desk)
    assert recoveries(opened) == before + 1


# locking


def test_a_lock_keeps_what_was_typed_and_signs_nobody_in(counter: AtWork) -> None:
    tab = serve(counter)
    counter.hands.press("Ctrl+L")
    assert isinstance(counter.application.currentWidget(), SignInPage)
    assert counter.desk.actor is None
    page = counter.application.sign_in_page
    assert (page.number.text(), page.pin.value()) == ("012", "")
    assert page.pin.cells.hasFocus()
    assert [tile.person.number for tile in page.people.tiles if tile.isChecked()] == ["012"]
    assert "林小玉 已锁屏" in page._how.text()
    counter.sign_in("012")
    assert counter.window.stack.currentWidget() is tab
    assert (tab.member_id, tab.form.slip.text()) == (1, "01-204417")


@pytest.mark.parametrize(("number", "said"), [("012", ""), ("008", None)])
def test_who_goes_on_with_a_form_says_anew_how_the_guest_was_recognised(
    counter: AtWork, number: str, said: str | None
) -> None:
    tab = serve(counter)
    tab.form.verified.set_value("")
    counter.hands.press("Ctrl+L")
    counter.sign_in(number)
    assert tab.form.slip.text() == "01-204417"
    assert tab.form.verified.value() == said


def test_a_lock_leaves_no_dialog_over_the_sign_in_page(counter: AtWork) -> None:
    counter.hands.press("F5", "Ctrl+B")
    counter.hands.see(ScanBack)
    counter.application.lock()
    assert not any(dialog.isVisible() for dialog in counter.application.findChildren(Dialog))
    assert counter.application.sign_in_page.pin.cells.hasFocus()


def test_the_screen_locks_after_the_venues_minutes(counter: AtWork) -> None:
    with counter.desk.read() as session:
        minutes = counter.desk.rules_on(
            session, counter.desk.today(session)
        ).profile.privacy.lock_after_minutes
    idle = counter.application._idle
    assert idle.isActive()
    assert idle.interval() == minutes * MINUTE_MS
    idle.timeout.emit()
    assert isinstance(counter.application.currentWidget(), SignInPage)
    assert not idle.isActive()


@pytest.mark.parametrize("key", ["F4", "Ctrl+K", "Tab"])
def test_each_key_begins_the_minutes_anew(counter: AtWork, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    begun: list[str] = []
    monkeypatch.setattr(counter.application._idle, "start", lambda *_: begun.append(key))
    counter.hands.press(key)
    assert begun


def test_another_person_finds_the_work_but_not_the_last_ones_links(counter: AtWork) -> None:
    tab = serve(counter)
    counter.window.foot.say("已入账", [("撤销…", lambda: None)])
    counter.hands.press("Ctrl+L")
    counter.sign_in("015")
    assert counter.desk.actor is not None
    assert counter.desk.actor.number == "015"
    assert counter.window.bar._person.above.text() == "陈立"
    assert tab.form.slip.text() == "01-204417"
    assert counter.window.foot.news() == ""


def test_another_person_finds_nothing_that_was_looked_for(counter: AtWork) -> None:
    counter.hands.press("F4", "Ctrl+F")
    counter.hands.write("6621")
    members = counter.window.stack.currentWidget()
    counter.hands.press("Ctrl+K")
    counter.hands.write("zhang")
    counter.hands.press("Ctrl+L")
    counter.sign_in("012")
    assert counter.window.stack.currentWidget() is members
    assert counter.window.box.line.text() == "zhang"
    counter.hands.press("Ctrl+L")
    counter.sign_in("015")
    anew = counter.window.stack.currentWidget()
    assert isinstance(anew, MembersTab)
    assert anew is not members
    assert counter.window.box.line.text() == ""
    assert [line.text() for line in anew.findChildren(QLineEdit) if line.text()] == []


def test_after_midnight_the_evening_is_called_the_business_day(opened: AtWork) -> None:
    page = opened.application.sign_in_page
    opened.sign_in("012")
    opened.clock.move(hours=6)
    opened.hands.press("Ctrl+L")
    assert page.hero.day.text() == "营业日 11月21日 周六"


def test_the_bar_goes_on_to_the_next_business_day_by_itself(counter: AtWork) -> None:
    assert counter.window.bar._day.above.text() == "营业日 11月21日 周六"
    counter.clock.move(hours=12)
    counter.window.tick()
    assert counter.window.bar._day.above.text() == "营业日 11月22日 周日"


def test_who_comes_after_the_owner_does_not_begin_in_the_settings(opened: AtWork) -> None:
    opened.sign_in("001")
    assert isinstance(opened.window.stack.currentWidget(), SettingsTab)
    opened.hands.press("Ctrl+L")
    opened.sign_in("012")
    assert isinstance(opened.window.stack.currentWidget(), TodayTab)


# one program, its end


@pytest.mark.qt_log_ignore("^This plugin does not support raise", extend=True)
def test_a_second_start_brings_the_window_up(counter: AtWork, qtbot: QtBot) -> None:
    first, second = SingleInstance(counter.places.data), SingleInstance(counter.places.data)
    assert first.begin()
    first.listen()
    wire(counter.application, Bugs(), first)
    counter.application.showMinimized()
    assert not second.begin()
    counter.hands.until(lambda: not counter.application.isMinimized(), "the window")
    first.end()


def test_a_second_start_says_so_on_the_terminal(
    counter: AtWork, qapp: QApplication, capsys: pytest.CaptureFixture[str]
) -> None:
    say_running_already(qapp, counter.places)
    assert capsys.readouterr().out == "贵宾前台已在运行，已切换到它的窗口\n"


def test_closing_ends_the_printer_thread_and_closes_the_file(counter: AtWork) -> None:
    printing = counter.application.printing
    assert printing is not None
    assert printing._thread.is_alive()
    counter.application.close()
    assert not printing._thread.is_alive()
    assert not list(counter.places.data.glob("venue.db-*"))
    store = open_store(counter.places.file)
    assert not store.unclean
    store.close()


# bugs


@pytest.mark.qt_no_exception_capture
def test_a_bug_in_a_slot_opens_the_calm_dialog_without_a_guests_name(
    counter: AtWork, quiet_log: QuietLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    quiet_log.expect("desk: VIP Desk")
    bugs = Bugs()
    wire(counter.application, bugs, SingleInstance(counter.places.data))
    monkeypatch.setattr(sys, "excepthook", bugs.catch)

    def slot() -> None:
        raise RuntimeError("张小明 13800136621")

    counter.window.foot.say("已入账", [("撤销…", slot)])
    counter.hands.click(counter.hands.see(Link))
    dialog = counter.hands.see(CrashDialog)
    assert "RuntimeError" in dialog._report
    assert "test_application.py" in dialog._report
    assert "张小明" not in dialog._report
    counter.hands.press("Return")
    assert not dialog.isVisible()
    assert counter.application.focusWidget() is not None


def test_a_second_bug_is_counted_on_the_dialog_of_the_first(counter: AtWork) -> None:
    bugs = Bugs()
    wire(counter.application, bugs, SingleInstance(counter.places.data))
    bugs.found.emit("first")
    dialog = counter.hands.see(CrashDialog)
    for report in ("second", "third"):
        bugs.found.emit(report)
    assert [each._report for each in counter.application.findChildren(CrashDialog)] == ["first"]
    assert "2" in dialog.foot_left.text()
    counter.hands.press("Return")
    assert not dialog.isVisible()
    bugs.found.emit("fourth")
    assert counter.hands.see(CrashDialog)._report == "fourth"
