"""Two real processes on one folder."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desk.refusals import Ill, Trouble
from desk.ui.shell.single_instance import SingleInstance

_PROGRAM = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from desk.ui.shell.single_instance import SingleInstance

app = QCoreApplication([])
one = SingleInstance(Path(sys.argv[1]))
one.asked_to_show.connect(lambda: print("asked", flush=True))
first = one.begin()
if first:
    one.listen()
print("first" if first else "second", flush=True)
sys.exit(app.exec() if first else 0)
"""


@contextmanager
def program(folder: Path) -> Iterator[subprocess.Popen[str]]:
    with subprocess.Popen(
        [sys.executable, "-c", _PROGRAM, str(folder)], stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def test_a_second_start_raises_the_first_and_ends(tmp_path: Path) -> None:
    with program(tmp_path) as first:
        assert said(first) == "first"
        for _ in range(2):
            with program(tmp_path) as second:
                assert said(second) == "second"
                assert second.wait() == 0
            assert said(first) == "asked"


def test_the_window_of_this_process_is_asked(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / "made" / "at first start"
    mine = SingleInstance(folder)
    assert mine.begin()
    mine.listen()
    with program(folder) as second:
        with qtbot.waitSignal(mine.asked_to_show, timeout=20_000):
            pass
        assert said(second) == "second"
    mine.end()


def test_another_folder_is_another_venue(tmp_path: Path) -> None:
    with program(tmp_path / "one") as one, program(tmp_path / "two") as two:
        assert (said(one), said(two)) == ("first", "first")


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_a_killed_program_keeps_nobody_out(tmp_path: Path) -> None:
    with program(tmp_path) as first:
        assert said(first) == "first"
        first.send_signal(signal.SIGKILL)
        first.wait()
        with program(tmp_path) as next_one:
            assert said(next_one) == "first"


def test_before_it_listens_a_second_start_ends_all_the_same(tmp_path: Path, qtbot: QtBot) -> None:
    """The window comes up by itself: it is just being made."""
    mine = SingleInstance(tmp_path)
    assert mine.begin()
    with program(tmp_path) as second:
        assert said(second) == "second"
        assert second.wait() == 0
    mine.end()


def test_after_the_end_the_folder_is_free(tmp_path: Path, qtbot: QtBot) -> None:
    one, other = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert one.begin()
    assert not other.begin()
    one.end()
    assert other.begin()
    other.end()


def test_an_old_lock_of_a_living_program_holds(tmp_path: Path) -> None:
    """A counter runs for weeks."""
    with program(tmp_path) as first:
        assert said(first) == "first"
        os.utime(tmp_path / "vip-desk.lock", (0, 0))
        with program(tmp_path) as second:
            assert said(second) == "second"


def test_a_folder_that_can_t_be_made_is_trouble(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Trouble) as refused:
        SingleInstance(tmp_path / "file" / "data").begin()
    assert refused.value.what is Ill.FILE_READ_ONLY
