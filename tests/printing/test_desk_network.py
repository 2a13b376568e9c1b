"""A network printer that is ill in every way, under the real file: nothing lost, nothing twice or unasked."""

from __future__ import annotations

import socket
from collections.abc import Iterator

import pytest

from desk.printing.network import NetworkPrinter
from desk.printing.queue import NOT_ACCEPTED, What
from desk.printing.status import State
from desk.queries.print_jobs import CUT_OFF
from desk.queries.slips import page_of
from desk.refusals import Why
from tests.operations.acts import barcode, differences, refused, scan
from tests.printing.desk_bench import DeskBench, codes
from tests.printing.loopback import Loopback, loopback
from tests.venue import Testing


@pytest.fixture
def device() -> Iterator[Loopback]:
    with loopback() as device:
        yield device


@pytest.fixture
def bench(venue: Testing, device: Loopback) -> Iterator[DeskBench]:
    bench = DeskBench(venue, "network", f"127.0.0.1:{device.port}")
    yield bench
    bench.stop()


def _came_out(device: Loopback) -> list[tuple[int, int]]:
    """(copy, print) of each copy that the printer got whole."""
    return [(code.copy, code.print_no) for copy in device.copies for code in codes(copy)]


def test_a_well_printer_gets_both_copies(bench: DeskBench, device: Loopback) -> None:
    bench.thread.start()
    bench.venue.credit("1-1")
    bench.until(What.PRINTED, bench.jobs()[1].id)
    assert _came_out(device) == [(1, 1), (2, 1)]


def test_a_printer_that_refuses_leaves_a_first_print(bench: DeskBench, device: Loopback) -> None:
    device.vanishes = True
    done = bench.venue.credit("1-1")
    bench.thread.start()
    kept, guest = (job.id for job in bench.jobs())
    bench.until(What.FAILED, kept)
    first, second = bench.jobs()
    assert (first.outcome, first.trouble, first.held) == ("failed", NOT_ACCEPTED, True)
    assert (second.progress, second.held) == ("pending", True)
    assert [slip.job_id for slip in bench.attention()] == [kept, guest]
    with refused(Why.NEVER_PRINTED, "number"):
        scan(bench.venue.desk, barcode(bench.venue.desk, done.slip_id))
    device.vanishes = False
    device.open()
    assert device.copies == []
    assert bench.resume() == 2
    bench.until(What.PRINTED, guest)
    assert _came_out(device) == [(1, 1), (2, 1)]
    with bench.venue.desk.read() as session:
        assert "补打" not in str(page_of(bench.venue.desk, session, done.slip_id, 1))
    assert scan(bench.venue.desk, barcode(bench.venue.desk, done.slip_id)).slip_id == done.slip_id
    assert differences(bench.venue.desk) == ()


def test_nobody_there_is_an_outage_and_the_slip_at_hand_goes_on(bench: DeskBench, device: Loopback) -> None:
    device.close()
    bench.thread.start()
    for number in range(3):
        bench.venue.credit(f"1-{number + 1}")
    bench.until_state(State.OFFLINE)
    while [job.held for job in bench.jobs()] != [False, False, True, True, True, True]:
        bench.until(What.HELD)
    assert {job.outcome for job in bench.jobs()} == {None}, "it was not even tried"
    device.open()
    bench.until(What.PRINTED, bench.jobs()[1].id)
    bench.stop()
    assert _came_out(device) == [(1, 1), (2, 1)]
    assert len(bench.attention()) == 4


def test_a_printer_that_says_nothing_prints_and_is_never_green(bench: DeskBench, device: Loopback) -> None:
    device.silent = True
    bench.thread.start()
    bench.venue.credit("1-1")
    assert bench.until(What.PRINTED, bench.jobs()[0].id).status.state is State.UNKNOWN
    bench.until(What.PRINTED, bench.jobs()[1].id)
    assert _came_out(device) == [(1, 1), (2, 1)]


@pytest.mark.skipif(
    not hasattr(socket, "TCP_NOTSENT_LOWAT"),
    reason="here the system's buffer takes a whole slip",
)
def test_a_printer_that_hangs_in_mid_slip_has_not_printed(bench: DeskBench, device: Loopback) -> None:
    device.hangs = True
    bench.thread.start()
    bench.venue.credit("1-1")
    bench.until(What.UNKNOWN, bench.jobs()[0].id)
    assert bench.outcomes() == ["unknown", None]


@pytest.mark.parametrize("count", [1, 17, 2_000, 20_000])
def test_a_connection_that_breaks_off_is_asked_about_and_nothing_follows(
    bench: DeskBench, device: Loopback, count: int
) -> None:
    device.cuts_after = count
    bench.thread.start()
    bench.venue.credit("1-1")
    bench.until(What.UNKNOWN, bench.jobs()[0].id)
    device.cuts_after = 0
    bench.venue.credit("1-2")
    bench.stop()
    assert (device.copies, [len(part) for part in device.parts]) == ([], [count])
    assert [(job.outcome, job.trouble, job.held) for job in bench.jobs()] == [
        ("unknown", CUT_OFF, False),
        *[(None, "", True)] * 3,
    ]
    assert [slip.outcome for slip in bench.attention()] == ["unknown", None, None, None]


@pytest.fixture
def broken(bench: DeskBench, device: Loopback) -> int:
    """The slip whose kept copy broke off after 5,000 bytes; the printer is well again."""
    device.cuts_after = 5_000
    bench.thread.start()
    slip_id = bench.venue.credit("1-1").slip_id
    bench.until(What.UNKNOWN, bench.jobs()[0].id)
    device.cuts_after = 0
    return slip_id


def test_no_prints_it_again_marked_and_the_spoilt_paper_counts_no_more(
    bench: DeskBench, device: Loopback, broken: int
) -> None:
    spoilt = barcode(bench.venue.desk, broken, 1, 1)
    again = bench.answer(bench.jobs()[0].id, came_out=False)
    bench.until(What.PRINTED, again)
    assert sorted(_came_out(device)) == [(1, 2), (2, 1)]
    with bench.venue.desk.read() as session:
        printed = str(page_of(bench.venue.desk, session, broken, 1))
    assert "补打 第1次" in printed
    assert "林小玉 012" in printed
    with refused(Why.OTHER_PRINT, "number"):
        scan(bench.venue.desk, spoilt)
    assert scan(bench.venue.desk, barcode(bench.venue.desk, broken)).slip_id == broken
    assert bench.outcomes() == ["not_printed", "printed", "printed"]
    assert differences(bench.venue.desk) == ()


def test_yes_is_printed_and_its_other_copy_goes_on(bench: DeskBench, device: Loopback, broken: int) -> None:
    bench.answer(bench.jobs()[0].id, came_out=True)
    bench.until(What.PRINTED, bench.jobs()[1].id)
    bench.stop()
    assert _came_out(device) == [(2, 1)], "the copy that is there is not printed twice"
    assert scan(bench.venue.desk, barcode(bench.venue.desk, broken)).slip_id == broken


def test_resume_sends_nothing_that_is_unknown(bench: DeskBench, device: Loopback, broken: int) -> None:
    assert bench.resume() == 1
    bench.until(What.PRINTED, bench.jobs()[1].id)
    bench.stop()
    assert _came_out(device) == [(2, 1)]
    assert bench.outcomes() == ["unknown", "printed"]


def _proving(device: Loopback) -> NetworkPrinter:
    return NetworkPrinter("127.0.0.1", device.port, patience=0.3, status_patience=0.1, acknowledges=True)


def test_paper_out_between_the_copies_resumes_with_the_second_alone(
    bench: DeskBench, device: Loopback
) -> None:
    device.acknowledges, device.last_copy = True, 1
    bench.thread.use(_proving(device), bench.thread._paper)
    bench.thread.start()
    bench.venue.credit("1-1")
    _kept, guest = (job.id for job in bench.jobs())
    bench.until(What.HELD, guest)
    bench.venue.credit("1-2")
    while [job.held for job in bench.jobs()] != [False, False, True, True]:
        bench.until(What.HELD, guest)
    assert bench.outcomes() == ["printed", None, None, None]
    device.out_of_paper = False
    bench.until(What.PRINTED, guest)
    bench.stop()
    assert _came_out(device) == [(1, 1), (2, 1)]
    assert len(bench.attention()) == 2


def test_paper_out_without_proof_asks_about_the_first_and_goes_on_with_the_second(
    bench: DeskBench, device: Loopback
) -> None:
    device.last_copy = 1
    bench.thread.start()
    bench.venue.credit("1-1")
    kept, guest = (job.id for job in bench.jobs())
    assert bench.until(What.UNKNOWN, kept).reason == State.PAPER_OUT
    assert [slip.trouble for slip in bench.attention()] == [State.PAPER_OUT, ""]
    bench.until(What.HELD, guest)
    device.out_of_paper = False
    bench.until(What.PRINTED, guest)
    bench.answer(kept, came_out=True)
    assert bench.outcomes() == ["printed", "printed"]
    assert _came_out(device) == [(1, 1), (2, 1)]
