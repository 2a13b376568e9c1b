"""Members out of a file, through the real window: the dry run, the word that takes them in, what is
refused.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desk.queries.imports import unfinished
from desk.queries.search import find_members
from desk.ui.members.import_page import CHECK, COLUMNS, DONE, FILE, ImportPage
from desk.ui.members.tab import MembersTab
from desk.ui.widgets.sure_dialog import SureDialog
from tests.ui.at_work import AtWork, at_work, lay_out
from tests.venue import Template

HEAD = "会员姓名,手机号码,出生日期,会员卡号,积分余额\n"


@pytest.fixture
def work(qtbot: object, qapp: QApplication, venue_template: Template, tmp_path: Path) -> Iterator[AtWork]:
    with at_work(qapp, lay_out(venue_template, tmp_path)) as work:
        work.open()
        work.sign_in("003")
        yield work


def page_of(work: AtWork) -> ImportPage:
    work.hands.press("F4", "Ctrl+Shift+I")
    tab = work.window.stack.currentWidget()
    assert isinstance(tab, MembersTab)
    page = tab.exchange.page
    assert isinstance(page, ImportPage)
    return page


def table(folder: Path, *rows: str, name: str = "会员.csv", encoding: str = "gb18030") -> Path:
    path = folder / name
    path.write_bytes((HEAD + "\n".join(rows) + "\n").encode(encoding))
    return path


def reach(work: AtWork, page: ImportPage, step: int) -> None:
    work.hands.until(lambda: not page.work.running and page.step == step, f"step {step}")
    work.hands.until_calm()


def checked(work: AtWork, path: Path) -> ImportPage:
    page = page_of(work)
    page.take(path)
    reach(work, page, COLUMNS)
    work.hands.press("Ctrl+Return")
    reach(work, page, CHECK)
    return page


GOOD = ("王芳,13900000011,1990-08-21,OLD0001,320", "李强,13900000012,1985/3/2,OLD0002,0")
BAD = ("赵云,1.38E+10,1990-01-01,,", ",13900000014,1990-01-01,,", "张小明,13800136621,1990-08-21,,")


def test_a_file_is_checked_and_its_good_rows_become_members(work: AtWork, tmp_path: Path) -> None:
    page = checked(work, table(tmp_path, *GOOD, *BAD))
    assert (page.findings.good.text(), page.findings.bad.text()) == ("2", "3")
    assert find(work, "王芳") == 0, "the dry run takes nobody in"
    work.hands.press("Ctrl+Return")
    sure = work.hands.see(SureDialog)
    work.hands.click(sure.sure)
    work.hands.until(lambda: page.findings._of_good.text() == "位会员已导入", "the members")
    assert page.step == DONE
    assert find(work, "王芳") == 1
    with work.desk.read() as session:
        (hit,) = find_members(work.desk, session, "OLD0001")
        assert (hit.name, hit.points) == ("王芳", 320)
        assert unfinished(work.desk, session) == []
    assert page.findings.rows.rows_model.rowCount() == len(BAD)


def test_every_bad_row_says_why(work: AtWork, tmp_path: Path) -> None:
    page = checked(work, table(tmp_path, *BAD))
    said = [page.findings.rows.rows_model.index(at, 1).data() for at in range(len(BAD))]
    assert "手机" in said[0]
    assert "姓名" in said[1]
    assert "张*明" in said[2] or "已" in said[2]
    assert not page.go.isEnabled()


def test_the_bad_rows_are_kept_as_a_file(work: AtWork, tmp_path: Path) -> None:
    page = checked(work, table(tmp_path, *BAD))
    kept = tmp_path / "问题行.csv"
    assert page._checked is not None
    page.rejected.write(page._checked.import_id, kept)
    work.hands.until(lambda: not page.rejected.work.running, "the file")
    lines = kept.read_text("utf-8-sig").splitlines()
    assert len(lines) == len(BAD) + 1
    assert "1.38E+10" in lines[1]


def test_esc_gives_the_check_up_and_leaves_nothing(work: AtWork, tmp_path: Path) -> None:
    page = checked(work, table(tmp_path, *GOOD))
    work.hands.press("Escape")
    work.hands.until(lambda: not work.window.front.taking_in.work.running, "the dropped rows")
    assert page.step == COLUMNS
    with work.desk.read() as session:
        assert unfinished(work.desk, session) == []
    work.hands.press("Escape", "Escape")
    tab = work.window.stack.currentWidget()
    assert isinstance(tab, MembersTab)
    assert tab.exchange.page is None


def test_a_column_that_is_needed_and_named_by_nobody_is_asked_for(work: AtWork, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("会员姓名,什么\n王芳,13900000011\n", "utf-8")
    page = page_of(work)
    page.take(path)
    reach(work, page, COLUMNS)
    work.hands.press("Ctrl+Return")
    assert page.step == COLUMNS
    assert "手机" in page.columns.answer.words
    assert "生日" in page.columns.answer.words


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02\xff" * 99, "姓名,手机\n".encode()], ids=["empty", "binary", "no rows"]
)
def test_what_is_no_table_is_refused_in_words(work: AtWork, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    page = page_of(work)
    page.take(path)
    reach(work, page, FILE)
    assert page.file.answer.words


def test_the_same_file_again_is_asked_about(work: AtWork, tmp_path: Path) -> None:
    path = table(tmp_path, *GOOD)
    page = checked(work, path)
    work.hands.press("Ctrl+Return")
    work.hands.click(work.hands.see(SureDialog).sure)
    work.hands.until(lambda: page.findings._of_good.text() == "位会员已导入", "the members")
    assert page.step == DONE
    work.hands.press("Escape")
    again = page_of(work)
    again.take(path)
    reach(work, again, COLUMNS)
    work.hands.press("Ctrl+Return")
    work.hands.until(lambda: not again.work.running, "the answer")
    work.hands.click(work.hands.see(SureDialog).sure)
    reach(work, again, CHECK)
    assert again.findings.bad.text() == "2", "who is known by the phone stays outside"


def test_a_receptionist_finds_neither(work: AtWork) -> None:
    work.application.lock()
    work.sign_in("012")
    work.hands.press("F4")
    tab = work.window.stack.currentWidget()
    assert isinstance(tab, MembersTab)
    assert not tab.exchange.bring.isVisible()
    assert not tab.exchange.bring.isEnabled()


def find(work: AtWork, name: str) -> int:
    with work.desk.read() as session:
        return len(find_members(work.desk, session, name))
