"""The screens as on a monitor that enlarges: Qt takes the factor at its start, so another process looks."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.project.source import ROOT

LOOK = (sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "tests/ui/screens/test_screens.py")


@pytest.mark.slow
@pytest.mark.parametrize("factor", ["1.25", "1.5", "2"])
def test_nothing_is_cut_where_the_screen_enlarges(factor: str) -> None:
    scaled = {**os.environ, "QT_SCALE_FACTOR": factor}
    done = subprocess.run(
        [*LOOK, "-k", "nothing_is_cut"], cwd=ROOT, env=scaled, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-4000:]
