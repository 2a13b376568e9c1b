"""Paper as a PDF: the slip at the right, written where somebody chose, and said so."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desk.printing.day_list import write
from desk.printing.twin import pdf_of
from desk.queries.day_list import day_list
from desk.queries.slips import CopyState
from desk.refusals import Ill, Trouble
from desk.slips.words import load
from tests.operations.acts import barcode, jobs, scan
from tests.ui.points.conftest import Stage


@pytest.fixture
def credited(stage: Stage) -> Stage:
    stage.serve()
    stage.fill("02-118734", "1288", "K308")
    stage.enter()
    stage.said.clear()
    return stage


def chosen(stage: Stage, path: Path, qtbot: QtBot) -> str:
    """Somebody chooses that file; what the choice proposed."""
    [chooser] = stage.host.findChildren(QFileDialog)
    [proposed] = chooser.selectedFiles()
    chooser.fileSelected.emit(str(path))
    chooser.reject()
    qtbot.waitUntil(lambda: not stage.tab.file.work.running)
    return Path(proposed).name


def test_ctrl_s_writes_the_slip_that_is_shown(
    credited: Stage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = credited.rows()[0]
    path = tmp_path / "slip.pdf"
    credited.ctrl(Qt.Key.Key_S)
    assert chosen(credited, path, qtbot) == f"{row.slip_number}.pdf"
    assert path.read_bytes() == pdf_of(credited.venue.desk, row.slip_id)
    [(words, [link])] = credited.said
    assert words == f"slip.pdf 已存到 {tmp_path}"
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    link.follow()
    assert [Path(url.toLocalFile()) for url in opened] == [tmp_path]


def test_what_was_saved_counts_as_printed_and_its_signed_copy_comes_back(
    credited: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    desk, row = credited.venue.desk, credited.rows()[0]
    credited.ctrl(Qt.Key.Key_S)
    assert jobs(desk, row.slip_id)[0].outcome is None, "nothing is written yet"
    chosen(credited, tmp_path / "slip.pdf", qtbot)
    for copy in (1, 2):
        [job] = jobs(desk, row.slip_id, copy)
        assert (job.progress, job.outcome, job.trouble) == ("ended", "printed", "pdf")
    scan(desk, barcode(desk, row.slip_id))
    assert credited.rows()[0].copy is CopyState.SCANNED


def test_an_entry_that_is_chosen_is_the_one_that_is_written(
    credited: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    credited.fill("02-118735", "10")
    credited.enter()
    older = credited.rows()[1]
    credited.tab.entries.table.setFocus()
    credited.press(Qt.Key.Key_Down)
    credited.ctrl(Qt.Key.Key_S)
    assert chosen(credited, tmp_path / "slip.pdf", qtbot) == f"{older.slip_number}.pdf"


def test_a_draft_is_no_slip_yet(credited: Stage) -> None:
    assert credited.tab.pdf.isEnabled()
    credited.fill("02-118735", "10")
    assert not credited.tab.pdf.isEnabled()
    credited.ctrl(Qt.Key.Key_S)
    assert credited.host.findChildren(QFileDialog) == []


@pytest.mark.parametrize(
    ("ill", "words"),
    [
        (Ill.DISK_FULL, "磁盘已满，slip.pdf 没有存成；请腾出空间或换个文件夹"),
        (Ill.FILE_READ_ONLY, "slip.pdf 写不进 {folder}；请换个文件夹或文件名"),
    ],
)
def test_what_can_t_be_written_is_said_in_words(
    ill: Ill, words: str, credited: Stage, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(path: Path, _content: bytes) -> None:
        raise Trouble(ill, path=str(path))

    monkeypatch.setattr("desk.ui.shell.slip_pdf.write_whole", fail)
    credited.ctrl(Qt.Key.Key_S)
    chosen(credited, tmp_path / "slip.pdf", qtbot)
    assert credited.tab.entries.notice.words == words.format(folder=tmp_path)
    assert jobs(credited.venue.desk, credited.rows()[0].slip_id)[0].outcome is None, "it is on no paper"
    assert credited.said == []


def test_ctrl_d_writes_the_day_s_list_for_finance(credited: Stage, tmp_path: Path, qtbot: QtBot) -> None:
    desk = credited.venue.desk
    path = tmp_path / "list.pdf"
    credited.ctrl(Qt.Key.Key_D)
    assert chosen(credited, path, qtbot) == "积分日清单 2026-11-21.pdf"
    with desk.read() as session:
        listed = day_list(desk, session, desk.today(session))
    assert listed.sum_of().points == 1288
    assert path.read_bytes() == write(listed, load("zh_CN"))
    assert credited.said[0][0] == f"list.pdf 已存到 {tmp_path}"
