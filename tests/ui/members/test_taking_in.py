"""Accepted imports go on by themselves: one after the other, after trouble, and without a hand on what is
still being looked at.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.files.imports import check
from desk.files.tables.reading import look_at
from desk.operations.imports import accept
from desk.queries.imports import import_figures, unfinished
from desk.refusals import Ill, Trouble
from desk.rules.imports import guess
from desk.ui.shell import taking_in
from tests.ui.at_work import AtWork
from tests.ui.members.test_importing import checked, table, work

__all__ = ["work"]

FIRST = ("王芳,13900000011,1990-08-21,OLD0001,320", "李强,13900000012,1985/3/2,OLD0002,0")
SECOND = ("赵敏,13900000021,1990-08-21,OLD0003,20",)


def accepted(work: AtWork, path: Path) -> int:
    """A file that somebody said yes to; nobody has taken it in yet."""
    found = look_at(path)
    done = check(work.desk, found, guess(found.titles), "member")
    assert done is not None
    accept(work.desk, request=work.desk.ids.request(), import_id=done.import_id)
    return done.import_id


def state(work: AtWork, import_id: int) -> str:
    with work.desk.read() as session:
        return import_figures(work.desk, session, import_id).state


def test_what_is_being_looked_at_stays_when_another_import_ends(work: AtWork, tmp_path: Path) -> None:
    page = checked(work, table(tmp_path, *SECOND, name="b.csv"))
    first = accepted(work, table(tmp_path, *FIRST, name="a.csv"))
    work.window.front.taking_in.take_in()
    work.hands.until(lambda: state(work, first) == "done", "the first import")
    work.hands.until_calm()
    assert page._checked is not None
    assert state(work, page._checked.import_id) == "checked"


def test_trouble_is_said_and_tried_again(
    work: AtWork, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[object] = []
    taking = work.window.front.taking_in
    taking.troubled.connect(said.append)

    def full(*_: object) -> object:
        raise Trouble(Ill.DISK_FULL)

    import_id = accepted(work, table(tmp_path, *FIRST))
    with monkeypatch.context() as patched:
        patched.setattr(taking_in, "carry_in", full)
        taking.take_in()
        work.hands.until(lambda: said, "the trouble")
    assert state(work, import_id) == "accepted"
    assert taking.again.isActive()
    taking.again.timeout.emit()
    work.hands.until(lambda: state(work, import_id) == "done", "the second try")


def test_what_an_earlier_run_left_goes_on_or_is_given_up(work: AtWork, tmp_path: Path) -> None:
    first = accepted(work, table(tmp_path, *FIRST, name="a.csv"))
    found = look_at(table(tmp_path, *SECOND, name="b.csv"))
    left = check(work.desk, found, guess(found.titles), "member")
    assert left is not None
    work.window.front.taking_in.begin()
    work.hands.until(lambda: state(work, first) == "done", "the accepted one")
    work.hands.until_calm()
    assert state(work, left.import_id) == "dropped"
    with work.desk.read() as session:
        assert unfinished(work.desk, session) == []


def test_keys_lead_away_from_an_import_that_is_done(work: AtWork, tmp_path: Path) -> None:
    page = checked(work, table(tmp_path, *FIRST))
    assert page._checked is not None
    accept(work.desk, request=work.desk.ids.request(), import_id=page._checked.import_id)
    page._accepted(page._checked)
    work.hands.until(lambda: not page.findings.all_in.isHidden(), "everybody")
    assert page.isAncestorOf(work.hands.focus())
    work.hands.press("Ctrl+Return")
    assert page.step == 0
    work.hands.press("Escape", "F2")
    assert work.window.stack.currentWidget() is not work.window._tabs["members"]
