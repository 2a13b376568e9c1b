"""The program on a terminal: a venue in its two folders, and a person who types."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from desk.__main__ import main
from desk.places import Places
from desk.refusals import Refused, Trouble
from desk.ui.words import terminal
from tests.venue import PINS, Template

_ROOT = Path(__file__).parent.parent.parent


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it wrote."""

    code: int
    out: str
    said: str
    """On stderr."""


def settle(template: Template, folder: Path) -> Places:
    """The venue of the tests where the program looks for it: data and key in folders of their own."""
    places = Places(folder / "data", folder / "config")
    places.data.mkdir()
    places.config.mkdir()
    shutil.copy(template.path, places.file)
    shutil.copy(template.path.with_name("machine.key"), places.key)
    return places


def run(places: Places, *command: str, typed: str = "") -> Ran:
    """`vip-desk` as a program of its own, without a terminal to hide the PIN on: it is read openly."""
    done = subprocess.run(
        [sys.executable, "-m", "desk", "--data", str(places.data), "--config", str(places.config), *command],
        cwd=_ROOT,
        env={**os.environ, "LANG": "zh_CN.UTF-8", "LC_ALL": "", "PYTHONIOENCODING": "utf-8"},
        input=typed,
        capture_output=True,
        text=True,
        check=False,
        start_new_session=True,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return Ran(done.returncode, done.stdout, done.stderr)


def person(number: str, pin: str = "") -> str:
    """What somebody types who is asked for number and PIN."""
    return f"{number}\n{pin or PINS[number]}\n"


class Here:
    """The same within the test, where a sentence is only named by its reason: a second takes a tenth."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._typed: list[str] = []
        self._capsys = capsys
        monkeypatch.setattr("builtins.input", lambda _prompt: self._typed.pop(0))
        monkeypatch.setattr("getpass.getpass", lambda _prompt: self._typed.pop(0))
        monkeypatch.setattr(terminal, "sentence", _reason)

    def run(self, places: Places, *command: str, typed: str = "") -> Ran:
        self._typed = typed.split()
        where = ("--data", str(places.data), "--config", str(places.config))
        code = main([*where, *command])
        assert self._typed == [], "not asked for"
        said = self._capsys.readouterr()
        return Ran(code, said.out, said.err.strip())


def _reason(error: Refused | Trouble) -> str:
    return str(error.why if isinstance(error, Refused) else error.what)
