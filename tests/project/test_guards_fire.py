"""The checks of the project find what they are there for: each is given a mistake that it has to name."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import dev
from tests.project.source import ROOT

SEEDED = {
    "desk/ui/widgets/card.py": "from desk.models.members import Member",
    "desk/rules/points.py": "import random",
    "desk/slips/plain.py": "import sqlalchemy",
    "desk/operations/cards.py": "from desk.operations import points",
    "desk/queries/members.py": "import sqlite3",
    "desk/cli/verify.py": "from PySide6.QtCore import QTimer",
    "desk/models/members.py": "import desk.operations",
    "desk/ui/words/slips.py": "from desk.ui.shell import window",
    "desk/ui/widgets/pill.py": "from desk.operations import slips",
    "desk/ui/one_tab/__init__.py": "import desk.ui.other_tab",
    "desk/ui/other_tab/__init__.py": "",
}
"""A mistake in one place each; together they break every contract."""


def _linted(folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-c", "from importlinter.cli import lint_imports_command as go; go()", "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "400"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode, done.stdout
    return done.stdout


def test_every_import_contract_breaks_where_it_should(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "desk", tmp_path / "desk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    for place, line in SEEDED.items():
        (tmp_path / place).parent.mkdir(exist_ok=True)
        with (tmp_path / place).open("a", encoding="utf-8") as source:
            source.write(f"\n{line}\n")
    said = _linted(tmp_path)
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    kept = [each["name"] for each in contracts if f"{each['name']} BROKEN" not in said]
    assert kept == []


def test_a_text_without_a_translation_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "new.py").write_text(
        "class Fresh(QObject):\n    def say(self):\n        return self.tr('Nobody translated this')\n"
    )
    monkeypatch.setattr(dev, "ROOT", tmp_path)
    assert dev.untranslated() == ["zh_CN.ts: Fresh: 'Nobody translated this'"]


@pytest.mark.parametrize("line", ["import sqlite3", "import pysqlite3", "from PySide6 import QtSql"])
def test_a_second_door_to_the_file_is_refused(line: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "ruff", "check", "--stdin-filename", "desk/queries/new.py", "-"],
        cwd=ROOT,
        input=f'"""A module."""\n\n{line}\n',
        capture_output=True,
        text=True,
        check=False,
    )
    assert "TID251" in done.stdout, done.stdout + done.stderr
