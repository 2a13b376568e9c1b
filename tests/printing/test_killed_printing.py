"""The program is killed while it prints: what may be on paper is asked about, what waits is held."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.operations import printing, slips
from desk.printing.queue import What
from desk.printing.status import State
from desk.queries.print_jobs import STOPPED
from tests.operations.acts import differences
from tests.printing import dies_printing
from tests.printing.desk_bench import DeskBench, codes_in
from tests.venue import Template, Testing, open_copy, reopen

pytestmark = pytest.mark.skipif(os.name != "posix", reason="NO KILL WAS TRIED: this needs POSIX signals")
_ROOT = Path(__file__).parent.parent.parent


def _killed_in(state: str, folder: Path) -> None:
    """Runs the program until it says that it is in this state, and kills it there."""
    command = [sys.executable, dies_printing.__file__, str(folder), state]
    environment = {**os.environ, "PYTHONPATH": str(_ROOT)}
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == state
        program.send_signal(signal.SIGKILL)
        assert program.wait(20) == -signal.SIGKILL


@pytest.fixture
def folder(venue_template: Template, tmp_path: Path) -> Path:
    """A venue with a printer, where nothing waits, closed."""
    venue = open_copy(venue_template, tmp_path)
    (tmp_path / "out").mkdir()
    DeskBench(venue, "file", str(tmp_path / "out"))
    venue.desk.store.close()
    return tmp_path


@pytest.fixture
def again(folder: Path, venue_template: Template, request: pytest.FixtureRequest) -> Iterator[Testing]:
    """The same file, opened after the kill."""
    _killed_in(request.param, folder)
    venue = reopen(venue_template, folder)
    yield venue
    venue.desk.store.close()


STATES = [("pending", 0, 4), ("sending", 1, 3), ("sent", 1, 3)]


@pytest.mark.parametrize(("again", "unknown", "held"), STATES, indirect=["again"])
def test_a_start_after_it_asks_holds_and_sends_nothing(
    again: Testing, folder: Path, unknown: int, held: int
) -> None:
    assert again.desk.store.unclean
    found = printing.recover(again.desk.signed_in(None), request=again.request())
    assert (found.unknown, found.held) == (unknown, held)
    paper = (folder / "paper").read_bytes() if (folder / "paper").exists() else b""
    bench = DeskBench(again)
    jobs = bench.jobs()[-4:]
    assert [(job.outcome, job.trouble) for job in jobs[:unknown]] == [("unknown", STOPPED)] * unknown
    assert [(job.progress, job.held) for job in jobs[unknown:]] == [("pending", True)] * held
    assert [slip.job_id for slip in bench.attention()] == [job.id for job in jobs], "all of it is told"
    bench.thread.start()
    bench.until_state(State.OK)
    bench.stop()
    assert list((folder / "out").iterdir()) == [], "nothing floods out"
    assert paper == ((folder / "paper").read_bytes() if paper else b"")
    assert differences(again.desk) == ()


@pytest.mark.parametrize("again", ["sending"], indirect=True)
def test_then_somebody_answers_and_lets_the_rest_go(again: Testing, folder: Path) -> None:
    printing.recover(again.desk.signed_in(None), request=again.request())
    bench = DeskBench(again)
    first, *_ = bench.jobs()[-4:]
    bench.thread.start()
    marked = bench.answer(first.id, came_out=False)
    assert slips.resume(again.desk, request=again.request()).jobs == 4
    bench.until(What.PRINTED, marked)
    bench.stop()
    prints = [(code.copy, code.print_no) for code in codes_in(folder / "out" / "slips.escpos")]
    assert sorted(prints) == [(1, 1), (1, 2), (2, 1), (2, 1)]
    assert bench.attention() == []
    assert differences(again.desk) == ()
