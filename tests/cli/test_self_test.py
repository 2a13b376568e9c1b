"""--self-test: passes where everything is there; where not, it says so and ends with 3, whatever happens."""

from __future__ import annotations

import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from desk.cli import self_test
from desk.cli.codes import FAILED, OK
from desk.places import Places
from desk.ui.shell import language
from desk.ui.tour import self_test as played
from desk.ui.tour.hands import Stuck
from desk.ui.tour.steps import Step
from desk.ui.tour.story import Story
from tests.project.source import ROOT


def in_a_process(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)


def play(folder: Path, places: Places) -> None:
    played.play(folder, places, lambda name: nullcontext())


def test_this_source_passes() -> None:
    done = in_a_process("-m", "desk", "--self-test")
    assert done.returncode == OK, done.stderr
    assert "  4 barcodes are printed" in done.stdout
    assert "self-test passed" in done.stdout.splitlines()[-1]


def test_the_first_paint_is_told_by_the_clock_of_the_system() -> None:
    done = in_a_process("-m", "desk", "--self-test", "first-paint")
    assert done.returncode == OK, done.stderr
    assert re.fullmatch(r"painted \d+\.\d{4}\n", done.stdout)
    assert not done.stderr, "its lock is given back before its folder goes"


def test_a_library_that_is_missing_is_named_and_ends_it_with_3(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "escpos.printer", None)
    assert self_test.run("all") == FAILED
    said = capsys.readouterr()
    assert "FAILED  libraries that are needed late" in said.err
    assert "escpos.printer" in said.err
    assert "passed" not in said.out


def test_what_hangs_is_ended_by_the_clock() -> None:
    program = (
        "import threading; from desk.cli import self_test as t; t.LIMIT_S = 0.1; "
        "t._everything = lambda folder: threading.Event().wait(); t.run('all')"
    )
    done = in_a_process("-c", program)
    assert done.returncode == FAILED
    assert "not done after" in done.stderr


@pytest.mark.holds_the_loop
@pytest.mark.parametrize("where", ["slot", "thread"])
def test_an_exception_that_nobody_caught_stops_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def bug() -> None:
        raise KeyError("till")

    def step(story: Story) -> None:
        timer = QTimer(story.application, singleShot=True)
        if where == "slot":
            timer.timeout.connect(bug)
            timer.start(0)
        else:
            threading.Thread(target=bug).start()
        story.hands.until(lambda: False, "the end of time")

    monkeypatch.setattr(played, "PLAYED", (Step("till", step),))
    with pytest.raises(KeyError, match="till"):
        play(tmp_path, Places(tmp_path / "data", tmp_path / "config"))


@pytest.fixture
def silent(qapp: QApplication) -> Iterator[None]:
    """Without the Chinese that the window's tests have installed for all of them."""
    spoken = qapp.findChildren(QTranslator)
    for translator in spoken:
        qapp.removeTranslator(translator)
    yield
    for translator in spoken:
        qapp.installTranslator(translator)


@pytest.mark.holds_the_loop
@pytest.mark.usefixtures("silent")
@pytest.mark.parametrize(("gone", "whose"), [("qtbase_zh_CN", "Qt's own words"), ("zh_CN", "our words")])
def test_a_window_without_chinese_does_not_pass(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, gone: str, whose: str
) -> None:
    load = language._loaded
    monkeypatch.setattr(
        language, "_loaded", lambda name, folder: None if name == gone else load(name, folder)
    )
    with pytest.raises(Stuck, match=whose):
        play(tmp_path, Places(tmp_path / "data", tmp_path / "config"))
