"""The program is killed in the middle, again and again on the same file, and all that was acknowledged is
there.

This shows that a transaction is whole or not there; what a lost page cache does is shown by test_power_cut.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.power.recording import holder
from tests.power.workloads import CREDITS, WORKLOADS, Workload

pytestmark = pytest.mark.skipif(
    os.name != "posix", reason="NO KILL WAS TRIED: this needs POSIX signals and pipes"
)

_ROOT = Path(__file__).parent.parent.parent


def killed_after(workload: Workload, folder: Path, lines: int) -> set[str]:
    """Runs the workload, kills it after so many acknowledgements, gives all that it said until then."""
    pipe = folder.parent / "told"
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    environment = {
        **os.environ,
        "PYTHONPATH": str(_ROOT),
        "VIPDESK_TOLD": str(pipe),
        "VIPDESK_ROUNDS": "1000000",
    }
    with subprocess.Popen([sys.executable, str(workload.path), str(folder)], env=environment) as program:
        with pipe.open() as told:
            said = [told.readline() for _ in range(lines)]
            program.send_signal(signal.SIGKILL)
            said += told.readlines()
        assert program.wait() == -signal.SIGKILL
    return {line.strip() for line in said if line.endswith("\n")}


def kill_loop(workload: Workload, folder: Path, rounds: int, most: int = 40) -> int:
    """How many acknowledgements outlived how many kills: all, or it fails. `most`: of one life."""
    told: set[str] = set()
    chance, held = random.Random(20261121), holder(workload.path)
    for _ in range(rounds):
        told |= killed_after(workload, folder, chance.randint(1, most))
        assert told <= held(folder)
    return len(told)


@pytest.mark.parametrize("workload", WORKLOADS, ids=lambda workload: workload.path.stem)
def test_a_killed_program_loses_nothing(workload: Workload, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    assert kill_loop(workload, tmp_path / "run", 3) > 3


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("workload", WORKLOADS, ids=lambda workload: workload.path.stem)
def test_a_program_killed_a_hundred_times_loses_nothing(workload: Workload, tmp_path: Path) -> None:
    (tmp_path / "run").mkdir()
    assert kill_loop(workload, tmp_path / "run", 100) > 100


def test_the_loop_finds_what_is_acknowledged_too_early(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIPDESK_MISTAKE", "early")
    (tmp_path / "run").mkdir()
    with pytest.raises(AssertionError):
        kill_loop(CREDITS, tmp_path / "run", 20, most=4)
