"""The other sections: who finds them, and what they do on a real venue."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from desk import vault
from desk.files.backup import find_backups, make_backup
from desk.models.journal import JournalLine
from desk.models.points import PointsBalance
from desk.models.venue import KeySlot
from desk.operations import sessions
from desk.operations.venue import set_up_printer
from desk.printing.status import State
from desk.queries.journal import last_look
from desk.queries.slips import attention
from desk.queries.venue import PrinterSetup, printer_setup, venue_view
from desk.refusals import Refused
from desk.ui.look.theme import theme
from desk.ui.settings.backup import BackupSection, backups_folder
from desk.ui.settings.journal import JournalSection
from desk.ui.settings.permissions import PermissionsSection
from desk.ui.settings.printer import PrinterSection
from desk.ui.settings.recovery import RecoverySection
from desk.ui.settings.rules import RulesSection
from desk.ui.settings.screen import ScreenSection
from desk.ui.settings.venue import VenueSection
from desk.ui.shell.approval_dialog import ApprovalDialog
from desk.ui.widgets.text import Text
from desk.ui.words.operations import subject_in_words
from desk.vault import RecoveryCode, Slot
from tests.rules.venues import venue as profile_of
from tests.ui.hands import click, press, type_text
from tests.ui.settings.conftest import Stage, focus
from tests.venue import PINS

RETURN = Qt.Key.Key_Return
EVERYBODYS = ["venue", "counters", "printer", "words", "rules", "permissions", "screen", "about"]


def last_line(stage: Stage) -> JournalLine:
    with stage.desk.read() as session:
        return session.scalars(select(JournalLine).order_by(JournalLine.seq.desc()).limit(1)).one()


# the list


@pytest.mark.parametrize(
    ("number", "more"),
    [
        ("012", []),
        ("008", ["staff", "backup", "journal"]),
        ("003", ["staff", "backup", "journal"]),
        ("001", ["staff", "backup", "journal", "recovery"]),
    ],
    ids=["前台", "主管", "经理", "店主"],
)
def test_what_a_role_may_not_do_is_absent(stage: Stage, number: str, more: list[str]) -> None:
    stage.as_staff(number)
    assert sorted(stage.keys()) == sorted([*EVERYBODYS, *more])


def test_every_section_opens_by_arrows_and_escape_comes_back(stage: Stage) -> None:
    in_the_list = stage.keys()
    for key in in_the_list:
        shown = stage.tab.list.current_row()
        assert shown is not None
        assert shown.key == key
        press(stage.tab.list, RETURN)
        press(focus(), Qt.Key.Key_Escape)
        assert stage.tab.list.hasFocus()
        press(stage.tab.list, Qt.Key.Key_Down)


def test_the_foot_tells_the_keys_of_what_has_the_focus(stage: Stage) -> None:
    stage.tab.list.setFocus()
    assert stage.hints == ["↑↓", "Enter"]
    section = stage.go("venue", VenueSection)
    assert stage.hints == ["Tab", "Enter", "Esc"]
    section.save.setFocus()
    assert stage.hints == ["Enter", "Tab", "Esc"]
    press(focus(), Qt.Key.Key_Escape)
    assert stage.hints == ["↑↓", "Enter"]
    stage.as_staff("012")
    stage.go("rules", RulesSection)
    assert stage.hints == ["↑↓", "Esc"]


# venue


def test_another_name_stands_on_the_next_slip(stage: Stage) -> None:
    section = stage.go("venue", VenueSection)
    assert focus() is section.name.line
    section.name.line.selectAll()
    type_text(focus(), "悦澜汇二店")
    press(focus(), RETURN)
    with stage.desk.read() as session:
        assert venue_view(stage.desk, session).name == "悦澜汇二店"
    assert stage.said == ["已保存，从下一张单据起生效"]
    assert not section.has_typed()


def test_an_empty_name_is_refused(stage: Stage) -> None:
    section = stage.go("venue", VenueSection)
    section.name.line.clear()
    press(section.name.line, RETURN)
    assert section.name.refused
    assert stage.said == []


def test_the_language_of_slips_is_another_than_the_screens(stage: Stage) -> None:
    section = stage.go("venue", VenueSection)
    section.language.set_value("en")
    click(section.save)
    with stage.desk.read() as session:
        assert venue_view(stage.desk, session).slip_language == "en"


def test_a_receptionist_reads_it_and_is_told_who_may(stage: Stage) -> None:
    stage.as_staff("012")
    section = stage.go("venue", VenueSection)
    assert section.name.line.isReadOnly()
    assert not section.save.isVisible()
    assert section._reserved.words.text() == "可由以下人员更改：店主"


# printer


def test_a_printer_is_set_up_and_tried_with_a_test_page(stage: Stage, tmp_path: Path) -> None:
    stage.venue.credit("02-118734", "1,288")
    section = stage.go("printer", PrinterSection)
    assert not section.test.isEnabled()
    section.kind.set_value("file")
    section.kind.picked.emit("file")
    section.target.set_text(str(tmp_path))
    section.width_of_paper.choose("384")
    press(section.target.line, RETURN)
    with stage.desk.read() as session:
        assert printer_setup(stage.desk, session) == PrinterSetup("file", str(tmp_path), 384, True)
    assert section.test.isEnabled()
    press(section.save, RETURN)
    assert stage.said[-1] == "已经保存过了", "an Enter too much prints nothing"
    press(stage.tab, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert stage.said[-1].startswith("测试页 CS-")
    with stage.desk.read() as session:
        held = {job.kind: job.held for job in attention(session, 1)}
    assert (held["points"], held["test_page"]) == (True, False), "a printer takes it, nobody is asked"


def use_printer(stage: Stage) -> PrinterSection:
    """A network printer, just saved."""
    section = stage.go("printer", PrinterSection)
    section.kind.set_value("network")
    section.kind.picked.emit("network")
    section.target.set_text("192.168.1.9")
    press(section.target.line, RETURN)
    return section


@pytest.mark.parametrize(
    ("state", "said", "warned"),
    [
        (State.OK, "已保存，打印机有应答；请打印测试页试一下", []),
        (State.UNKNOWN, "已保存；能否打印，以测试页为准", []),
        (State.OFFLINE, "已保存，正在询问打印机…", ["已保存，但打印机还没有应答：请检查电源、网线和地址"]),
        (State.PAPER_OUT, "已保存，正在询问打印机…", ["已保存，但打印机报告：打印机 缺纸"]),
    ],
)
def test_what_is_saved_is_called_ready_when_it_has_answered(
    stage: Stage, state: State, said: str, warned: list[str]
) -> None:
    use_printer(stage)
    assert stage.said == ["已保存，正在询问打印机…"]
    stage.front.hear_printer(state)
    stage.front.hear_printer(State.COVER_OPEN)
    assert (stage.said[-1], stage.warned) == (said, warned)


def test_a_test_page_is_not_asked_for_twice(stage: Stage) -> None:
    section = use_printer(stage)
    stage.front.hear_printer(State.OFFLINE)
    for _ in range(2):
        press(stage.tab, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert section.test.isEnabled()
    assert len(stage.said) == 1, "nothing in green while the printer doesn't answer"
    assert stage.warned[1].endswith("待打：打印机 离线")
    assert "还在等待打印" in stage.warned[2]
    with stage.desk.read() as session:
        assert [job.kind for job in attention(session, 1)].count("test_page") == 1


def test_the_preview_has_the_number_that_comes_next(stage: Stage, qtbot: QtBot) -> None:
    stage.venue.credit("02-118734", "1,288")
    section = use_printer(stage)
    qtbot.waitUntil(lambda: not section._drawing.running)
    assert "CS-261121-1-0003-" in section.preview.paper.accessibleName()
    with qtbot.waitSignal(section._drawing.drawn):
        press(stage.tab, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert "CS-261121-1-0003-" in stage.said[-1]
    qtbot.waitUntil(lambda: "CS-261121-1-0004-" in section.preview.paper.accessibleName())


def test_enter_goes_from_the_kind_to_the_address_or_saves(stage: Stage) -> None:
    section = use_printer(stage)
    section.kind.setFocus()
    press(focus(), RETURN)
    assert focus() is section.target.line
    section.kind.set_value("none")
    section.kind.picked.emit("none")
    section.kind.setFocus()
    press(focus(), RETURN)
    assert stage.said[-1] == "已保存"
    with stage.desk.read() as session:
        assert printer_setup(stage.desk, session).kind == "none"


def test_the_preview_follows_the_width(stage: Stage, qtbot: QtBot) -> None:
    section = stage.go("printer", PrinterSection)
    qtbot.waitUntil(lambda: not section._drawing.running)
    assert section.preview.paper._image.width() == 576
    with qtbot.waitSignal(section._drawing.drawn):
        section.width_of_paper.choose("384")
    assert section.preview.paper._image.width() == 384
    assert "测试页" in section.preview.paper.accessibleName()


def test_a_printer_without_a_place_is_refused(stage: Stage) -> None:
    section = stage.go("printer", PrinterSection)
    section.kind.set_value("network")
    section.kind.picked.emit("network")
    press(section.target.line, RETURN)
    assert section.target.refused
    with stage.desk.read() as session:
        assert printer_setup(stage.desk, session).kind == "none"


def test_what_is_typed_must_be_saved_before_it_is_tried(stage: Stage) -> None:
    desk = stage.desk
    set_up_printer(
        desk, request=stage.venue.request(), kind="device", target="/dev/usb/lp9", dots=576, cutter=True
    )
    section = stage.go("printer", PrinterSection)
    assert section.test.isEnabled()
    section.cutter.setChecked(False)
    assert not section.test.isEnabled()
    assert section._why_not.text() == "请先保存，再打印测试页"


# permissions


def test_the_matrix_is_the_profiles(stage: Stage) -> None:
    section = stage.go("permissions", PermissionsSection)
    matrix = section._matrix
    heads = [matrix.headerData(at, Qt.Orientation.Horizontal) for at in range(1, matrix.columnCount())]
    assert heads == [row.name.zh for row in profile_of("ktv").roles.rows]
    at = [heads.index(name) + 1 for name in ("前台", "当班主管", "客服经理", "总经理", "店主")]
    cells = {
        str(matrix.index(row, 0).data()): [matrix.index(row, column).data() for column in at]
        for row in range(matrix.rowCount())
    }
    assert cells["撤销入账"] == ["可", "可 授权", "可 授权", "否", "否"]
    assert cells["更换恢复码"] == ["否", "否", "授权", "否", "可"]


# backup


def test_a_backup_is_made_listed_and_journalled(stage: Stage, qtbot: QtBot) -> None:
    section = stage.go("backup", BackupSection)
    with qtbot.waitSignal(section.work.done):
        press(focus(), RETURN)
        assert section.make.busy
    found = find_backups(backups_folder(stage.desk))
    assert len(found) == 1
    assert [backup.path for backup in section.table.rows_model.rows()] == [found[0].path]
    assert (last_line(stage).operation, last_line(stage).subject) == ("backup.make", "backup:here")
    assert not section.make.busy


def test_without_the_source_the_frozen_program_brings_one_back(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/vip-desk/vip-desk")
    section = stage.go("backup", BackupSection)
    said = [text.text() for text in section.findChildren(Text)]
    assert section.command_shown.accessibleName() == "/opt/vip-desk/vip-desk restore …/venue-….db"
    assert not section.copy.isEnabled()
    assert not any("dev.py" in words for words in said)


def test_the_command_that_brings_a_backup_back_is_copied_whole(stage: Stage) -> None:
    folder = stage.venue.path.parent / "backups"
    made = make_backup(stage.venue.path, folder, stage.venue.clock.now(), "asked")
    section = stage.go("backup", BackupSection)
    click(section.copy)
    assert QApplication.clipboard().text().endswith(f' restore "{made.path}"')
    assert section.command_shown.accessibleName() == QApplication.clipboard().text()


def test_a_stick_that_is_gone_is_trouble_and_nothing_is_journalled(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    section = stage.go("backup", BackupSection)
    before = last_line(stage).seq
    (tmp_path / "stick").write_text("no folder")
    with qtbot.waitSignal(section.work.troubled):
        section.back_up(tmp_path / "stick")
    assert len(stage.troubles) == 1
    assert last_line(stage).seq == before
    assert section.elsewhere.isEnabled()


# journal


def test_the_journal_names_who_did_what(stage: Stage) -> None:
    stage.venue.credit("02-118734", "1,288")
    section = stage.go("journal", JournalSection)
    row = section.table.rows_model.rows()[0]
    assert (row.who, row.operation, row.names) == ("林小玉", "points.credit", ("张*明",))
    assert shown(section, 0) == ("积分入账", "张*明")


def shown(section: JournalSection, row: int) -> tuple[str, str]:
    """What, and of what."""
    model = section.table.rows_model
    return model.index(row, 3).data(), model.index(row, 4).data()


def test_the_journal_tells_who_approved_and_who_typed_a_wrong_pin(stage: Stage) -> None:
    taken = stage.venue.credit("02-118734", "1,288")
    other = stage.venue.desk
    stage.venue.approve("points.recredit", f"entry:{taken.entry_id}>member:1", 1288)
    sessions.sign_in(other, request=stage.venue.request(), number="008", pin="940271")
    section = stage.go("journal", JournalSection)
    wrong, allowed = shown(section, 0), shown(section, 1)
    assert wrong[0] == "登录：密码错误"
    assert wrong[1].endswith("008")
    assert allowed[0].startswith("由 ")
    assert "授权" in allowed[0]
    assert " → 张*明" in allowed[1]
    assert "JF-" in allowed[1]
    assert "entry" not in allowed[1]


@pytest.mark.parametrize(
    ("subject", "names", "words"),
    [
        ("venue:1", ("",), "本店"),
        ("counter:1", ("前台一号机",), "前台一号机"),
        ("job:23", ("JF-261121-1-0087-4",), "JF-261121-1-0087-4"),
        ("credit:3:01-204417", ("张*明",), "张*明，小票 01-204417"),
        ("journal:whole", ("",), "全部相符"),
    ],
)
def test_a_subject_is_said_in_words(subject: str, names: tuple[str, ...], words: str) -> None:
    assert subject_in_words(subject, names) == words


def verified(stage: Stage, qtbot: QtBot) -> JournalSection:
    section = stage.go("journal", JournalSection)
    with qtbot.waitSignal(section.work.done):
        press(focus(), RETURN)
        assert section.look.busy
    return section


def test_a_whole_journal_says_so_and_leaves_a_line(stage: Stage, qtbot: QtBot) -> None:
    section = verified(stage, qtbot)
    assert section.result.text().startswith("全部相符：日志 ")
    assert (last_line(stage).operation, last_line(stage).subject) == ("journal.verify", "journal:whole")
    with stage.desk.read() as session:
        look = last_look(stage.desk, session)
    assert look is not None
    assert (look.lines, look.differences) == (last_line(stage).seq - 1, 0)


def test_a_balance_that_somebody_changed_is_found(stage: Stage, qtbot: QtBot) -> None:
    stage.venue.credit("02-118734", "1,288")
    with stage.desk.store.write() as session:
        session.get_one(PointsBalance, stage.venue.member_id).points += 1000
    section = verified(stage, qtbot)
    assert section.result.text().startswith("有 1 处不符，第一处：points_balances 1")
    assert last_line(stage).subject == "journal:differs"


def test_a_look_that_was_stopped_says_nothing_of_the_rest(stage: Stage, qtbot: QtBot) -> None:
    section = stage.go("journal", JournalSection)
    before = last_line(stage).seq
    with qtbot.waitSignal(section.work.done):
        section.verify()
        section.work.stop()
    assert section.result.text() == "已停止，其余部分未核对"
    assert last_line(stage).seq == before


# recovery code


def slots(stage: Stage) -> list[Slot]:
    with stage.desk.read() as session:
        rows = session.scalars(select(KeySlot).where(KeySlot.retired_at.is_(None))).all()
        return [Slot(row.kind, row.salt, row.nonce, row.wrapped) for row in rows]


def opens(stage: Stage, code: str) -> bool:
    try:
        vault.open_with_recovery(slots(stage), RecoveryCode.typed(code))
    except Refused:
        return False
    return True


def make_code(stage: Stage, qtbot: QtBot) -> tuple[RecoverySection, str]:
    """Makes one and types two groups back."""
    section = stage.go("recovery", RecoverySection)
    with qtbot.waitSignal(section.work.done):
        press(focus(), RETURN)
    assert section.sheet is not None
    assert section._code is not None
    code, sheet = section._code, section.sheet
    press(focus(), RETURN)
    for at in sheet.asked:
        type_text(focus(), code.groups[at])
        press(focus(), RETURN)
    return section, code.reveal()


def approve(stage: Stage, number: str) -> ApprovalDialog:
    dialog = stage.dialog()
    assert isinstance(dialog, ApprovalDialog)
    type_text(dialog.number.line, number)
    type_text(dialog.pin.cells, PINS[number])
    dialog.chips.chips[0].click()
    press(dialog.reason.line, RETURN)
    return dialog


@pytest.mark.holds_the_loop  # the manager's PIN is slow on purpose
def test_the_new_code_holds_once_the_manager_approved(stage: Stage, qtbot: QtBot) -> None:
    section, code = make_code(stage, qtbot)
    assert section._code is None
    assert opens(stage, stage.venue.code)
    approve(stage, "003")
    assert stage.said == ["新恢复码已启用"]
    assert opens(stage, code)
    assert not opens(stage, stage.venue.code)
    assert section.sheet is None


@pytest.mark.holds_the_loop  # the supervisor's PIN is slow on purpose
def test_until_then_the_old_one_holds_and_it_can_be_asked_for_again(stage: Stage, qtbot: QtBot) -> None:
    section, code = make_code(stage, qtbot)
    refused = approve(stage, "008")
    press(refused, Qt.Key.Key_Escape)
    assert opens(stage, stage.venue.code)
    assert not opens(stage, code)
    assert section.answer.text() == "经理授权之前，旧恢复码仍然有效。"
    click(section.make)
    approve(stage, "003")
    assert opens(stage, code)


# screen


def test_language_and_appearance_are_asked_of_the_window(stage: Stage) -> None:
    asked: list[str] = []
    stage.front.language_wanted.connect(asked.append)
    stage.front.appearance_wanted.connect(asked.append)
    section = stage.go("screen", ScreenSection)
    section.language.choose("en")
    section.appearance.choose("dark")
    assert asked == ["en", "dark"]
    assert theme().tokens.dark
    section.appearance.choose("system")
    assert theme().wanted == "system"


def test_the_size_is_kept_for_the_next_start(stage: Stage) -> None:
    asked: list[int] = []
    stage.front.scale_wanted.connect(asked.append)
    section = stage.go("screen", ScreenSection)
    section.scale.chosen.emit("150")
    assert asked == [150]
    assert stage.said == ["已记下，下次启动起按 150 % 显示"]
