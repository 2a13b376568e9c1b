"""The pure parts of dev.py."""

from __future__ import annotations

import ast
import io
import re
import socket
import sys
from pathlib import Path

import pytest

import dev
from tests.project.source import ROOT


@pytest.mark.parametrize(
    ("version", "fits"),
    [((3, 10), False), ((3, 11), True), ((3, 12), True), ((3, 13), True), ((3, 14), False), ((2, 7), False)],
)
def test_pythons_3_11_to_3_13_fit(version: tuple[int, int], fits: bool) -> None:
    assert dev.fits(version) is fits


def test_a_fitting_python_uses_itself() -> None:
    assert dev.fitting_python() == [sys.executable]


def test_an_old_python_finds_the_newest_fitting_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    there = {"python3.11": "/a/python3.11", "python3.12": "/a/python3.12"}
    assert dev.fitting_python(there.get) == ["/a/python3.12"]


def test_an_old_python_alone_stops_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    with pytest.raises(dev.Stop, match=re.escape("needs Python 3.11, 3.12 or 3.13; this is 3.9.2")):
        dev.fitting_python(lambda name: None)


def test_an_old_python_can_read_the_file_far_enough_to_say_so() -> None:
    ast.parse((ROOT / "dev.py").read_text("utf-8"), feature_version=(3, 8))


def test_missing_libraries_become_packages_each_once() -> None:
    gone = {"libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1", "libxcb-shape.so.0"}
    assert dev.missing_packages(False, lambda name: name not in gone) == ["libegl1", "libglib2.0-0"]
    assert dev.missing_packages(True, lambda name: name not in gone)[-1] == "libxcb-shape0"


def test_no_library_is_called_present_that_the_loader_does_not_find() -> None:
    assert not dev.present("libsurely-not-there.so.0")


def test_apt_is_called_as_root_or_by_sudo_or_not_at_all() -> None:
    both = {"apt-get": "/usr/bin/apt-get", "sudo": "/usr/bin/sudo"}
    assert dev.apt_prefix(True, both.get) == []
    assert dev.apt_prefix(False, both.get) == ["sudo"]
    assert dev.apt_prefix(False, {"apt-get": "/usr/bin/apt-get"}.get) is None
    assert dev.apt_prefix(True, lambda name: None) is None


def test_without_apt_the_line_is_printed_for_somebody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "apt_prefix", lambda root: None)
    with pytest.raises(dev.Stop, match="apt-get install -y --no-install-recommends libegl1 libgl1"):
        dev.apt_install(["libegl1", "libgl1"])


def test_the_stamp_knows_the_lock_and_the_purpose(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("requirements.lock", "pyproject.toml"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    before = dev.stamp(tests=False)
    assert before != dev.stamp(tests=True)
    (tmp_path / "requirements.lock").write_text("PySide6_Essentials==6.9.9\n")
    assert before != dev.stamp(tests=False)


def test_an_environment_for_the_tests_serves_the_program(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dev, "VENV", tmp_path)
    monkeypatch.setattr(dev, "venv_python", lambda: tmp_path)
    assert not dev.ready(tests=False)
    dev.mark(tests=True).write_text(dev.stamp(tests=True))
    assert dev.ready(tests=False)
    dev.mark(tests=True).unlink()
    dev.mark(tests=False).write_text(dev.stamp(tests=False))
    assert dev.ready(tests=False)
    assert not dev.ready(tests=True)


def test_children_get_a_utf8_locale_and_keep_one_that_is() -> None:
    assert dev.environment(False, {"LANG": "C"})["LC_ALL"] == "C.UTF-8"
    assert "LC_ALL" not in dev.environment(False, {"LANG": "zh_CN.UTF-8"})
    assert dev.environment(True, {})["QT_QPA_PLATFORM"] == "offscreen"
    assert "QT_QPA_PLATFORM" not in dev.environment(False, {})


def test_a_display_that_nobody_serves_is_none(tmp_path: Path) -> None:
    assert not dev.has_display({})
    assert not dev.has_display({"DISPLAY": ":9987"})
    assert not dev.has_display({"DISPLAY": "nonsense"})
    assert not dev.has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert not dev.has_display({"DISPLAY": "far:0", "QT_QPA_PLATFORM": "offscreen"})
    assert dev.has_display({"DISPLAY": "far:0"})


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="abstract sockets are Linux'")
def test_a_display_that_answers_is_one() -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as server:
        server.bind("\0/tmp/.X11-unix/X9988")
        server.listen()
        assert dev.has_display({"DISPLAY": ":9988.0"})


@pytest.mark.parametrize(
    ("output", "closing"),
    [
        ("....\n12 passed in 0.30s\n", "12 passed in 0.30s"),
        ("\x1b[31m== \x1b[1m1 failed\x1b[0m, 3 passed, 1 skipped in 61.00s (0:01:01) ==\x1b[0m\n",
         "1 failed, 3 passed, 1 skipped in 61.00s (0:01:01)"),
        ("no tests ran in 0.01s\n", "no tests ran in 0.01s"),
        ("Traceback\n", "pytest gave no closing line"),
    ],
)  # fmt: skip
def test_the_closing_line_of_pytest_is_found(output: str, closing: str) -> None:
    assert dev.closing_line(output) == closing


def test_the_summary_shows_what_failed_and_fails_with_it() -> None:
    out = io.StringIO()
    good, bad = dev.Outcome("ruff", 0, "fine", 0.1), dev.Outcome("mypy", 2, "error: no", 1.2)
    assert dev.summary([good, bad], out) == 1
    assert "error: no" in out.getvalue()
    assert "fine" not in out.getvalue()
    assert "FAILED  mypy" in out.getvalue()
    assert dev.summary([good], io.StringIO()) == 0


def test_unfinished_and_empty_translations_are_told_from_finished_ones(tmp_path: Path) -> None:
    ts = tmp_path / "zh_CN.ts"
    ts.write_text(
        "<TS><context><name>Points</name>"
        "<message><source>Credit</source><translation>记分</translation></message>"
        "<message><source>Redeem</source><translation type='unfinished'>兑</translation></message>"
        "<message><source>Reverse</source><translation></translation></message>"
        "<message numerus='yes'><source>%n points</source>"
        "<translation><numerusform>%n 分</numerusform></translation></message></context></TS>",
        "utf-8",
    )
    assert [(source, done) for _, source, done in dev.messages(ts)] == [
        ("Credit", True), ("Redeem", False), ("Reverse", False), ("%n points", True),
    ]  # fmt: skip


def test_only_the_last_lines_that_say_something_are_shown() -> None:
    assert dev.tail("one\n\ntwo\nthree\n", 2) == "  two\n  three"


def test_an_unknown_task_shows_what_there_is(capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["dance"]) == 2
    assert "python3 dev.py run" in capsys.readouterr().out
