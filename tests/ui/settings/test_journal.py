"""The journal's page: looked through, read line by line, led on from; its head copied, a result saved."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.models.slips import Slip
from desk.queries.journal import JournalRow, head_of
from desk.ui.settings.journal import JournalSection
from desk.ui.shell.front import Destination
from desk.ui.shell.verify_slip import VerifySlip
from desk.ui.words.journal import done_in_words
from tests.ui.hands import click, press, type_text
from tests.ui.settings.conftest import Stage

RETURN = Qt.Key.Key_Return


def opened(stage: Stage) -> JournalSection:
    stage.venue.credit("02-118734", "1,288")
    return stage.go("journal", JournalSection)


def operations(section: JournalSection) -> set[str]:
    return {row.operation for row in section.table.rows_model.rows()}


def test_a_day_a_person_and_an_act_are_asked_for_together_and_given_up_by_one_press(stage: Stage) -> None:
    section = opened(stage)
    whole = section.table.rows_model.rowCount()
    type_text(section.asked.day.line, "20261121")
    press(section.asked.day.line, RETURN)
    assert section.table.rows_model.rowCount() == whole
    section.asked.who.set_value(2)
    section.asked.who.picked.emit(2)
    assert "staff.add" not in operations(section)
    section.asked.act.set_value("points.credit")
    section.asked.act.picked.emit("points.credit")
    assert operations(section) == {"points.credit"}
    click(section.asked.all)
    assert section.table.rows_model.rowCount() == whole


def test_a_day_that_is_none_and_a_name_of_nobody_are_said_beside_their_fields(stage: Stage) -> None:
    section = opened(stage)
    asked = section.asked
    for field, typed, words in (
        (asked.day, "昨天", "不是日期，如 2026-11-21"),
        (asked.about, "无此人", "没有叫这个的会员或单据"),
    ):
        type_text(field.line, typed)
        press(field.line, RETURN)
        assert (field.answer.words, field.text()) == (words, typed)
        field.clear()


def test_a_member_s_lines_lead_to_the_member_and_to_the_slip(stage: Stage) -> None:
    section = opened(stage)
    wanted: list[Destination] = []
    stage.front.wanted.connect(wanted.append)
    type_text(section.asked.about.line, "6621")
    press(section.asked.about.line, RETURN)
    assert section.asked.about.answer.words == "张*明"
    assert operations(section) >= {"points.credit", "members.join"}
    assert "session.sign_in" not in operations(section)
    with stage.desk.read() as session:
        number = session.get_one(Slip, 2).number
    assert section.panel.slip.text() == f"查看 {number}"
    click(section.panel.member)
    assert wanted == [Destination("members", "", 1)]
    click(section.panel.slip)
    assert isinstance(stage.dialog(), VerifySlip)


def test_a_line_tells_what_it_wrote(stage: Stage) -> None:
    section = opened(stage)
    told = section.panel.told.text().splitlines()
    assert told[0] == "积分入账"
    assert told[2:] == ["+1,288分，余额 1,288分", "消费小票 02-118734，实付 1,288元"]
    wrote = section.panel.wrote.text()
    assert wrote.startswith("写入：\n")
    assert "积分流水　1行　编号 1" in wrote
    assert "单据各联　2行　编号 3、4" in wrote
    section.asked.act.set_value("session.sign_in")
    section.asked.ask()
    assert not section.panel.member.isVisible()
    assert not section.panel.slip.isVisible()


def test_what_is_typed_is_looked_for_after_a_pause_and_the_focus_stays(stage: Stage, qtbot: QtBot) -> None:
    section = opened(stage)
    section.asked.about.setFocus()
    assert stage.foot[1] == ("Enter", "查找")
    with qtbot.waitSignal(section.asked.changed):
        type_text(section.asked.about.line, "02-118734")
    assert operations(section) == {"points.credit"}
    assert section.asked.about.line.hasFocus()
    with qtbot.waitSignal(section.asked.pause.timeout):
        type_text(section.asked.about.line, "9")
    assert not section.asked.about.refused
    assert operations(section) == {"points.credit"}


def test_an_allowed_export_is_not_said_to_be_a_file(stage: Stage) -> None:
    line = JournalRow(1, datetime(2026, 11, 21, tzinfo=UTC), "members.export", "export:whole", ("",), "孙涛")
    assert done_in_words(line) == "准许导出会员"


def test_head_and_count_are_copied(stage: Stage) -> None:
    section = opened(stage)
    click(section.copy)
    with stage.desk.read() as session:
        head = head_of(session)
    assert QApplication.clipboard().text() == f"日志 {head.lines} 行，链尾 {head.hash}"


def test_a_result_is_saved_as_text_with_the_head_to_compare_later(
    stage: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    section = opened(stage)
    assert not section.save.isVisible()
    with qtbot.waitSignal(section.work.done):
        section.verify()
        assert section.bar.isVisible()
    assert not section.bar.isVisible()
    with stage.desk.read() as session:
        before = head_of(session)
    section.save_result(str(tmp_path / "result.txt"))
    said = (tmp_path / "result.txt").read_text("utf-8-sig").splitlines()
    assert said[0] == "悦澜汇 KTV 操作日志核对结果"
    assert said[1] == "2026-11-21 22:14　沈岚 001"
    assert said[3] == f"日志行数：{before.lines - 1}"
    assert said[6] == "不符之处：0"
    assert "张" not in "".join(said[2:])
    section.save_result(str(tmp_path / "nowhere" / "result.txt"))
    assert stage.warned == ["写不到那里，请换一个文件夹"]
