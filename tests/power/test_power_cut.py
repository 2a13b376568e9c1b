"""The power goes after every single write, and nothing that was acknowledged is lost.

kill -9 can't show this: the page cache survives it, 161,000 commits with synchronous OFF lost none.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.power.cuts import Report, examine
from tests.power.recording import compiled, compiler, holder, recorded
from tests.power.workloads import CREDITS, PLAIN, WORKLOADS, Workload

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


def cut(
    library: Path, workload: Workload, folder: Path, *, rounds: int, every: int = 1, **more: str
) -> Report:
    (folder / "run").mkdir()
    more["VIPDESK_ROUNDS"] = str(rounds)
    notes = recorded(library, workload.path, folder / "run", folder / "log", more)
    return examine(notes, holder(workload.path), folder / "cut", every=every)


@pytest.mark.parametrize("workload", WORKLOADS, ids=lambda workload: workload.path.stem)
def test_no_cut_loses_what_was_acknowledged(library: Path, workload: Workload, fast: Path) -> None:
    report = cut(library, workload, fast, rounds=workload.rounds, every=workload.every)
    assert report.losses == []
    assert report.told >= workload.rounds // 2
    assert report.cuts > 100


@pytest.mark.slow
@pytest.mark.timeout(1800)
@pytest.mark.parametrize("workload", WORKLOADS, ids=lambda workload: workload.path.stem)
def test_no_cut_of_a_long_run_loses_what_was_acknowledged(
    library: Path, workload: Workload, fast: Path, record_property: Callable[[str, object], None]
) -> None:
    report = cut(library, workload, fast, rounds=workload.long_rounds, every=workload.long_every)
    record_property("cuts", (report.cuts, report.states, report.told))
    assert report.losses == []
    assert report.cuts > 1000


@pytest.mark.parametrize("level", ["NORMAL", "OFF"])
def test_the_test_finds_the_losses_of_a_weaker_setting(library: Path, fast: Path, level: str) -> None:
    report = cut(library, PLAIN, fast, rounds=8, every=8, VIPDESK_SYNCHRONOUS=level)
    assert len(report.losses) > report.cuts // 10, report
    if level == "NORMAL":
        assert any("only what was synced: lost" in loss for loss in report.losses)
        assert not any("everything" in loss for loss in report.losses), "a mere kill loses nothing"


def test_the_test_finds_the_lost_credits_of_a_weaker_setting(library: Path, fast: Path) -> None:
    report = cut(library, CREDITS, fast, rounds=2, every=64, VIPDESK_SYNCHRONOUS="OFF")
    assert any("lost ['JF-261121-1-" in loss for loss in report.losses), report


@pytest.mark.parametrize(
    ("mistake", "found"), [("early", "lost ['JF-261121-1-"), ("paper", "on paper, and would print again")]
)
def test_the_test_finds_a_mistake_in_the_order_of_steps(
    library: Path, fast: Path, mistake: str, found: str
) -> None:
    report = cut(library, CREDITS, fast, rounds=2, every=64, VIPDESK_MISTAKE=mistake)
    assert any(found in loss for loss in report.losses), report
