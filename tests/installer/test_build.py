"""The build around PyInstaller: what it asks the system for, and what it tries the program with."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

import dev
from installer import build


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages are Debian's")
@pytest.mark.parametrize("named", ["libpython3.11.a", "libpython3.11.so.1.0"])
def test_a_python_without_its_shared_library_gets_it(monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setattr(sysconfig, "get_config_var", lambda name: named)
    monkeypatch.setattr(sys, "version_info", (3, 11, 2))
    monkeypatch.setattr(shutil, "which", lambda tool: None)
    monkeypatch.setattr(dev, "present", lambda name: False)
    assert build.missing_tools() == ["binutils", "libpython3.11"]
    monkeypatch.setattr(dev, "present", lambda name: name == "libpython3.11.so.1.0")
    monkeypatch.setattr(shutil, "which", lambda tool: f"/usr/bin/{tool}")
    assert build.missing_tools() == []


def test_a_program_that_does_not_work_fails_the_build(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for step in ("prepare", "freeze"):
        monkeypatch.setattr(build, step, lambda: None)
    monkeypatch.setattr(build, "self_test", lambda program: 3)
    assert build.main() == 3
    assert "does not work" in capsys.readouterr().err


def test_what_fails_on_the_way_is_a_sentence_with_its_last_lines(tmp_path: Path) -> None:
    with pytest.raises(dev.Stop, match="failed:\n  no such thing"):
        build.run("-c", "import sys; sys.exit('no such thing')")


def test_the_program_starts_as_somebody_without_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", "/somebody/else")
    inner = build.stranger("/new")
    assert (inner["HOME"], inner["QT_QPA_PLATFORM"]) == ("/new", "offscreen")
    assert not [key for key in inner if key.startswith("XDG_")]


def test_a_program_that_never_ends_counts_as_one_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def hangs(*arguments: object, **named: object) -> None:
        raise subprocess.TimeoutExpired("vip-desk", build.PATIENCE_S)

    monkeypatch.setattr(subprocess, "run", hangs)
    assert build.self_test(["vip-desk"]) == 3


def test_a_start_that_tells_no_time_stops_the_build() -> None:
    with pytest.raises(dev.Stop, match="did not say"):
        build.first_paint([sys.executable, "-c", "print('hello')"])
