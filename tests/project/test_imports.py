"""Who may import whom: the contracts of pyproject.toml hold."""

from __future__ import annotations

import subprocess
import sys

from tests.project.source import ROOT


def test_every_contract_is_kept() -> None:
    program = "from importlinter.cli import lint_imports_command as go; go()"
    done = subprocess.run(
        [sys.executable, "-c", program, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "0 broken" in done.stdout, done.stdout + done.stderr
