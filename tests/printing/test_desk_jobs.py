"""The printer thread over the venue's real file: what is posted comes out once, in order, accounted for."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.operations import printing, slips
from desk.printing.jobs import FILE_NAME
from desk.printing.queue import What
from desk.printing.status import State
from desk.queries.print_jobs import STOPPED
from desk.refusals import Why
from tests.operations.acts import barcode, credit, differences, refused, scan
from tests.printing.desk_bench import DeskBench, codes_in
from tests.venue import Testing


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    """Where the file printer puts the slips."""
    (tmp_path / "paper").mkdir()
    return tmp_path / "paper" / FILE_NAME


@pytest.fixture
def bench(venue: Testing, paper: Path) -> Iterator[DeskBench]:
    bench = DeskBench(venue, "file", str(paper.parent))
    yield bench
    bench.stop()


def _prints(paper: Path) -> list[tuple[int, int, int]]:
    """(sequence of the slip, copy, print) of each sheet."""
    return [(code.slip.sequence, code.copy, code.print_no) for code in codes_in(paper)]


def test_both_copies_of_a_credit_come_out_the_kept_one_first(bench: DeskBench, paper: Path) -> None:
    bench.thread.start()
    done = bench.venue.credit("02-118734", "1288")
    _kept, guest = (job.id for job in bench.jobs())
    bench.until(What.PRINTED, guest)
    first, second = codes_in(paper)
    assert str(first) == barcode(bench.venue.desk, done.slip_id, 1)
    assert str(second) == barcode(bench.venue.desk, done.slip_id, 2)
    assert [(code.copy, code.print_no) for code in (first, second)] == [(1, 1), (2, 1)]
    assert (bench.outcomes(), bench.attention()) == (["printed", "printed"], [])
    with refused(Why.NOT_A_RETAINED_COPY, "number"):
        scan(bench.venue.desk, str(second))
    assert scan(bench.venue.desk, str(first)).slip_id == done.slip_id
    assert differences(bench.venue.desk) == ()


def test_fifty_slips_in_a_row_are_all_there_in_order(bench: DeskBench, paper: Path) -> None:
    bench.thread.start()
    numbers = [bench.venue.credit(f"1-{number + 1}").slip_id for number in range(50)]
    bench.until(What.PRINTED, bench.jobs()[-1].id)
    expected = [barcode(bench.venue.desk, slip_id, copy) for slip_id in numbers for copy in (1, 2)]
    assert [str(code) for code in codes_in(paper)] == expected
    assert set(bench.outcomes()) == {"printed"}
    assert differences(bench.venue.desk) == ()


def test_two_people_post_while_it_prints_and_nothing_is_lost(bench: DeskBench, paper: Path) -> None:
    bench.thread.start()
    failures: list[BaseException] = []

    def post(till: int) -> None:
        try:
            for number in range(20):
                credit(bench.venue.desk, slip=f"{till}-{number + 1}")
        except BaseException as error:  # noqa: BLE001 - a thread's failure must reach the test
            failures.append(error)

    people = [threading.Thread(target=post, args=(till,)) for till in (1, 2)]
    for person in people:
        person.start()
    for person in people:
        person.join(50)
    assert failures == []
    jobs = bench.jobs()
    assert len(jobs) == 80
    bench.until(What.PRINTED, jobs[-1].id)
    assert set(bench.outcomes()) == {"printed"}
    printed = _prints(paper)
    assert len(set(printed)) == len(printed) == 80
    assert differences(bench.venue.desk) == ()


def _five_waiting(bench: DeskBench) -> list[int]:
    """Five slips that were posted just before the program stopped; it is started again."""
    posted = [bench.venue.credit(f"1-{number + 1}").slip_id for number in range(5)]
    found = printing.recover(bench.venue.desk.signed_in(None), request=bench.venue.request())
    assert (found.unknown, found.held) == (0, 10)
    bench.thread.start()
    bench.until_state(State.OK)
    return posted


def test_after_a_start_five_waiting_slips_print_when_somebody_says_so(bench: DeskBench, paper: Path) -> None:
    posted = _five_waiting(bench)
    new = bench.venue.credit("2-1").slip_id
    bench.until(What.PRINTED, bench.jobs()[-1].id)
    assert [str(code) for code in codes_in(paper)] == [barcode(bench.venue.desk, new, n) for n in (1, 2)]
    assert len(bench.attention()) == 10
    assert bench.resume() == 10
    bench.until(What.PRINTED, bench.jobs()[9].id)
    expected = [barcode(bench.venue.desk, slip_id, copy) for slip_id in posted for copy in (1, 2)]
    assert [str(code) for code in codes_in(paper)][2:] == expected
    assert (bench.attention(), {job.print_no for job in bench.jobs()}) == ([], {1})


def test_dropped_slips_never_come_out_and_a_reprint_is_marked(bench: DeskBench, paper: Path) -> None:
    posted = _five_waiting(bench)
    assert slips.drop(bench.venue.desk, request=bench.venue.request()).jobs == 10
    assert bench.attention() == []
    again = slips.reprint(
        bench.venue.desk, request=bench.venue.request(), slip_id=posted[0], copy=2, approval=None
    )
    bench.until(What.PRINTED, again.job_id)
    bench.stop()
    assert [(copy, print_no) for _, copy, print_no in _prints(paper)] == [(2, 2)]
    assert bench.outcomes()[:10] == ["dropped"] * 10


def test_what_waits_for_one_printer_does_not_flood_out_of_another(bench: DeskBench, paper: Path) -> None:
    other = paper.parent.parent / "other"
    other.mkdir()
    paper.parent.rmdir()
    bench.thread.start()
    for number in range(3):
        bench.venue.credit(f"1-{number + 1}")
    bench.until(What.HELD, bench.jobs()[0].id)
    bench.change("file", str(other))
    bench.until_state(State.OK)
    new = bench.venue.credit("2-1").slip_id
    bench.until(What.PRINTED, bench.jobs()[-1].id)
    assert [str(code) for code in codes_in(other / FILE_NAME)] == [
        barcode(bench.venue.desk, new, copy) for copy in (1, 2)
    ]
    assert [slip.held for slip in bench.attention()] == [True] * 6
    assert bench.resume() == 6
    bench.until(What.PRINTED, bench.jobs()[5].id)
    assert len(codes_in(other / FILE_NAME)) == 8
    assert not paper.exists()


def test_without_a_printer_slips_wait_and_a_printer_that_comes_asks_first(
    bench: DeskBench, paper: Path
) -> None:
    bench.change("none", "")
    bench.thread.start()
    bench.venue.credit("1-1")
    bench.until_state(State.NO_PRINTER)
    assert [job.held for job in bench.jobs()] == [True, True]
    bench.change("file", str(paper.parent))
    page = slips.test_page(bench.venue.desk, request=bench.venue.request(), dots=576)
    bench.until(What.PRINTED, bench.jobs()[-1].id)
    assert [str(code) for code in codes_in(paper)] == [barcode(bench.venue.desk, page.slip_id)]
    assert bench.resume() == 2
    bench.until(What.PRINTED, bench.jobs()[1].id)


def test_a_stop_in_mid_slip_holds_what_is_posted_until_it_is_answered(bench: DeskBench, paper: Path) -> None:
    bench.venue.credit("1-1")
    half = bench.jobs()[0]
    assert printing.begin(bench.venue.desk, half.id)
    printing.recover(bench.venue.desk.signed_in(None), request=bench.venue.request())
    bench.thread.start()
    bench.until_state(State.OK)
    bench.venue.credit("1-2")
    assert [(job.outcome, job.trouble, job.held) for job in bench.jobs()] == [
        ("unknown", STOPPED, False),
        *[(None, "", True)] * 3,
    ]
    bench.answer(half.id, came_out=True)
    bench.until(What.PRINTED, bench.jobs()[1].id)
    bench.stop()
    assert [(copy, print_no) for _, copy, print_no in _prints(paper)] == [(2, 1)], "the slip's other copy"
    assert [slip.held for slip in bench.attention()] == [True, True], "the later slip waits for a word"
