"""The power goes after every single write, and nothing that was acknowledged is lost.

kill -9 can't show this: the page cache survives it, 161,000 commits with synchronous OFF lost none.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.power import plain_commits
from tests.power.cuts import Report, examine
from tests.power.recording import compiled, compiler, holder, recorded

WORKLOADS = [Path(plain_commits.__file__)]
"""Scripts as described in recording.py; add the path of another one here."""

pytestmark = pytest.mark.skipif(
    compiler() is None, reason="NO POWER CUT WAS TRIED: this needs Linux and a C compiler (apt install gcc)"
)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return compiled(tmp_path_factory.mktemp("shim"))


@pytest.fixture
def fast() -> Iterator[Path]:
    """A folder in memory where there is one: thousands of files are opened."""
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if os.access(memory, os.W_OK) else None) as folder:
        yield Path(folder)


def cut(library: Path, workload: Path, folder: Path, *, every: int = 1, **more: str) -> Report:
    (folder / "run").mkdir()
    notes = recorded(library, workload, folder / "run", folder / "log", more)
    return examine(notes, holder(workload), folder / "cut", every=every)


@pytest.mark.parametrize("workload", WORKLOADS, ids=lambda path: path.stem)
def test_no_cut_loses_what_was_acknowledged(library: Path, workload: Path, fast: Path) -> None:
    report = cut(library, workload, fast, every=2, VIPDESK_ROUNDS="20")
    assert report.losses == []
    assert report.told >= 10
    assert report.cuts > 100


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("workload", WORKLOADS, ids=lambda path: path.stem)
def test_no_cut_of_a_long_run_loses_what_was_acknowledged(library: Path, workload: Path, fast: Path) -> None:
    report = cut(library, workload, fast, VIPDESK_ROUNDS="200")
    assert report.losses == []
    assert report.cuts > 1000


@pytest.mark.parametrize("level", ["NORMAL", "OFF"])
def test_the_test_finds_the_losses_of_a_weaker_setting(library: Path, fast: Path, level: str) -> None:
    report = cut(library, WORKLOADS[0], fast, every=8, VIPDESK_ROUNDS="8", VIPDESK_SYNCHRONOUS=level)
    assert len(report.losses) > report.cuts // 10, report
    if level == "NORMAL":
        assert any("only what was synced: lost" in loss for loss in report.losses)
        assert not any("everything" in loss for loss in report.losses), "a mere kill loses nothing"
