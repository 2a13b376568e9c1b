"""The printer thread: each copy is seen to its end, and nothing prints twice by itself."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator

import pytest

from desk.printing.devices import Interrupted, NoPrinter, NotAccepted, Printer, Sent
from desk.printing.paper import Paper
from desk.printing.queue import NOT_ACCEPTED, NOT_DRAWN, News, PrinterThread, What
from desk.printing.status import State, Status
from desk.queries.print_jobs import CUT_OFF
from desk.refusals import Ill, Trouble
from desk.slips.overlay import Copy
from tests.printing.decoder import decode
from tests.quiet import QuietLog
from tests.slips.samples import CHINESE, copy_of, points

OK, OUT, UNKNOWN = Status(State.OK), Status(State.PAPER_OUT), Status(State.UNKNOWN)
DOCUMENT = points(CHINESE)


class FakeJobs:
    """Jobs in memory. `steps` is what was written, in order; `ended` tells each end to the test."""

    def __init__(self) -> None:
        self.copies: dict[int, Copy] = {}
        self.pending: list[int] = []
        self.held: list[int] = []
        self.steps: list[tuple[str, int]] = []
        self.troubles: dict[int, str] = {}
        self.broken = False
        self.full = False
        self.dropped: set[int] = set()

    def post(self, sequence: int) -> None:
        """A slip in two copies: jobs 10·sequence + 1 and + 2."""
        for copy in (1, 2):
            self.copies[10 * sequence + copy] = copy_of(DOCUMENT, copy=copy, sequence=sequence)
            self.pending.append(10 * sequence + copy)

    def resume(self) -> None:
        """Somebody says: print the waiting ones."""
        self.pending, self.held = sorted(self.pending + self.held), []

    def next(self) -> int | None:
        if self.broken:
            raise OSError("the file is locked")
        return self.pending[0] if self.pending else None

    def copy(self, job_id: int) -> Copy:
        return self.copies[job_id]

    def hold(self, spared: int | None) -> None:
        mine = [job for job in self.pending if spared is not None and job // 10 == spared // 10]
        self.held += [job for job in self.pending if job not in mine]
        self.pending = mine

    def sending(self, job_id: int) -> bool:
        self.pending.remove(job_id)
        if job_id in self.dropped:
            return False
        self.steps.append(("sending", job_id))
        return True

    def sent(self, job_id: int) -> None:
        self.steps.append(("sent", job_id))

    def printed(self, job_id: int) -> None:
        if self.full:
            raise Trouble(Ill.DISK_FULL)
        self.steps.append(("printed", job_id))

    def failed(self, job_id: int, trouble: str) -> None:
        if job_id in self.pending:
            self.pending.remove(job_id)
        self._end("failed", job_id, trouble)

    def unknown(self, job_id: int, trouble: str) -> None:
        self._end("unknown", job_id, trouble)

    def _end(self, step: str, job_id: int, trouble: str) -> None:
        self.steps.append((step, job_id))
        self.troubles[job_id] = trouble


class FakePrinter:
    """Does what it is told: `plan` holds an exception or None for each send, `state` is how it is."""

    def __init__(self, jobs: FakeJobs) -> None:
        self.jobs = jobs
        self.state = OK
        self.plan: list[Exception | None] = []
        self.after: Callable[[], None] | None = None
        self.sheets = 0
        self.tried = 0
        self.proof = False
        self.deaf = False
        self.steps_at_first_byte: list[tuple[str, int]] = []

    def send(self, data: bytes) -> Sent:
        self.tried += 1
        self.steps_at_first_byte = list(self.jobs.steps)
        failure = self.plan.pop(0) if self.plan else None
        if failure:
            raise failure
        self.sheets += len(decode(data))
        if self.after:
            self.after()
        return Sent(len(data), self.proof)

    def status(self) -> Status:
        if self.deaf:
            raise RuntimeError("a driver's bug")
        return self.state


class Bench:
    """A thread with its jobs and printer, and what it told."""

    def __init__(self) -> None:
        self.jobs = FakeJobs()
        self.printer = FakePrinter(self.jobs)
        self.news: queue.Queue[News] = queue.Queue()
        self.raises_at: What | None = None
        self.thread = self._thread(self.printer)

    def _thread(self, printer: Printer) -> PrinterThread:
        return PrinterThread(
            self.jobs,
            printer,
            lambda: CHINESE,
            Paper(),
            self._hear,
            poll=0.01,
            idle_poll=60,
            retries=(0.001,),
        )

    def _hear(self, news: News) -> None:
        if news.what is self.raises_at:
            raise RuntimeError("the window is gone")
        self.news.put(news)

    def without_printer(self) -> None:
        self.thread = self._thread(NoPrinter())

    def until(self, what: What, job_id: int | None = None) -> News:
        """The next such news, or a failed test."""
        while True:
            news = self.news.get(timeout=10)
            if news.what is what and job_id in (None, news.job_id):
                return news

    def until_state(self, state: State) -> None:
        while self.until(What.STATUS).status.state is not state:
            pass


@pytest.fixture
def bench() -> Iterator[Bench]:
    bench = Bench()
    yield bench
    bench.thread.stop()
    assert not bench.thread.is_alive()


def test_copies_print_in_order_and_sending_is_noted_before_the_first_byte(bench: Bench) -> None:
    bench.jobs.post(1)
    bench.thread.start()
    bench.until(What.PRINTED, 12)
    assert bench.jobs.steps == [
        ("sending", 11),
        ("sent", 11),
        ("printed", 11),
        ("sending", 12),
        ("sent", 12),
        ("printed", 12),
    ]
    assert bench.printer.steps_at_first_byte[-1] == ("sending", 12)
    assert bench.printer.sheets == 2


def test_a_waking_call_brings_the_next_slip(bench: Bench) -> None:
    bench.thread.start()
    bench.until_state(State.OK)
    bench.jobs.post(7)
    bench.thread.wake()
    assert bench.until(What.PRINTED, 72).status.is_ok


def test_an_unknown_state_prints_all_the_same(bench: Bench) -> None:
    bench.printer.state = UNKNOWN
    bench.jobs.post(1)
    bench.thread.start()
    bench.until(What.PRINTED, 12)
    assert bench.printer.sheets == 2


def test_when_no_byte_was_accepted_it_tries_again_by_itself(bench: Bench) -> None:
    bench.printer.plan = [NotAccepted("busy"), None]
    bench.jobs.post(1)
    bench.thread.start()
    bench.until(What.PRINTED, 12)
    assert bench.jobs.steps[:3] == [("sending", 11), ("sent", 11), ("printed", 11)]
    assert bench.printer.tried == 3


def test_when_no_byte_is_ever_accepted_the_copy_failed_and_the_rest_waits(bench: Bench) -> None:
    bench.printer.plan = [NotAccepted("away")] * 2
    bench.jobs.post(1)
    bench.thread.start()
    assert bench.until(What.FAILED, 11).reason == "away"
    assert (bench.jobs.pending, bench.jobs.held) == ([], [12])
    assert bench.jobs.steps == [("sending", 11), ("failed", 11)]
    assert bench.jobs.troubles == {11: NOT_ACCEPTED}
    bench.jobs.resume()
    bench.thread.wake()
    bench.until(What.PRINTED, 12)


def test_a_slip_that_cannot_be_drawn_fails_alone(bench: Bench) -> None:
    bench.jobs.post(1)
    bench.jobs.post(2)
    bench.jobs.copies[11] = copy_of(DOCUMENT, copy=3)  # the document has two
    bench.thread.start()
    assert isinstance(bench.until(What.TROUBLE, 11).error, IndexError)
    bench.until(What.FAILED, 11)
    bench.until(What.PRINTED, 22)
    assert bench.jobs.troubles == {11: NOT_DRAWN}
    assert [job for step, job in bench.jobs.steps if step == "printed"] == [12, 21, 22]


def test_an_end_that_cannot_be_noted_is_noted_before_the_next_copy(bench: Bench) -> None:
    bench.jobs.full = True
    bench.jobs.post(1)
    bench.thread.start()
    assert isinstance(bench.until(What.TROUBLE).error, Trouble)
    bench.until(What.TROUBLE)
    assert bench.printer.sheets == 1, "nothing else prints meanwhile"
    bench.jobs.full = False
    bench.until(What.PRINTED, 12)
    assert [step for step in bench.jobs.steps if step[0] != "sent"] == [
        ("sending", 11),
        ("printed", 11),
        ("sending", 12),
        ("printed", 12),
    ]
    assert bench.printer.sheets == 2, "and nothing twice"


def test_a_copy_that_was_dropped_at_the_last_moment_does_not_print(bench: Bench) -> None:
    bench.jobs.dropped = {11}
    bench.jobs.post(1)
    bench.thread.start()
    bench.until(What.PRINTED, 12)
    assert bench.printer.sheets == 1
    assert bench.jobs.steps[0] == ("sending", 12)


def test_an_interrupted_copy_is_unknown_and_nothing_follows_by_itself(bench: Bench) -> None:
    bench.printer.plan = [Interrupted(17, "reset")]
    bench.jobs.post(1)
    bench.thread.start()
    assert bench.until(What.UNKNOWN, 11).reason == "reset"
    assert (bench.jobs.pending, bench.jobs.held) == ([], [12])
    assert bench.printer.tried == 1
    assert bench.jobs.steps == [("sending", 11), ("unknown", 11)]
    assert bench.jobs.troubles == {11: CUT_OFF}
    bench.jobs.resume()
    bench.thread.wake()
    bench.until(What.PRINTED, 12)
    assert bench.printer.tried == 2


def test_a_bug_while_sending_leaves_an_uncertain_copy_and_the_thread_lives(bench: Bench) -> None:
    bench.printer.plan = [ValueError("a driver's bug")]
    bench.jobs.post(1)
    bench.thread.start()
    assert isinstance(bench.until(What.TROUBLE, 11).error, ValueError)
    assert bench.until(What.UNKNOWN, 11).reason == "a driver's bug"
    assert bench.jobs.steps == [("sending", 11), ("unknown", 11)]
    assert (bench.jobs.troubles, bench.jobs.held) == ({11: CUT_OFF}, [12])
    bench.jobs.resume()
    bench.thread.wake()
    bench.until(What.PRINTED, 12)


def test_a_listener_that_raises_does_not_end_the_thread(bench: Bench, quiet_log: QuietLog) -> None:
    quiet_log.expect("the listener raised RuntimeError at printing")
    bench.raises_at = What.PRINTING
    bench.jobs.post(1)
    bench.thread.start()
    bench.until(What.PRINTED, 12)
    assert bench.printer.sheets == 2


def test_a_question_that_breaks_is_no_answer(bench: Bench) -> None:
    bench.printer.deaf = True
    bench.jobs.post(1)
    bench.thread.start()
    bench.until(What.PRINTED, 12)
    bench.thread.stop()
    assert bench.printer.sheets == 2


def test_paper_out_between_the_copies_stops_before_the_second_which_resumes_alone(bench: Bench) -> None:
    bench.printer.proof = True
    bench.printer.after = lambda: setattr(bench.printer, "state", OUT)
    bench.jobs.post(1)
    bench.jobs.post(2)
    bench.thread.start()
    assert bench.until(What.HELD).job_id == 12
    assert bench.jobs.steps[-1] == ("printed", 11)
    assert bench.jobs.held == [21, 22]
    bench.printer.after = None
    bench.printer.state = OK
    bench.until(What.PRINTED, 12)
    bench.thread.stop()
    assert bench.printer.sheets == 2


def test_paper_out_right_after_a_copy_without_proof_makes_it_uncertain(bench: Bench) -> None:
    bench.printer.after = lambda: setattr(bench.printer, "state", OUT)
    bench.jobs.post(1)
    bench.thread.start()
    assert bench.until(What.UNKNOWN, 11).reason == "paper_out"
    assert bench.jobs.troubles == {11: "paper_out"}


def test_after_an_outage_only_the_slip_at_hand_goes_on_by_itself(bench: Bench) -> None:
    bench.printer.state = OUT
    for sequence in (1, 2):
        bench.jobs.post(sequence)
    bench.thread.start()
    bench.until(What.HELD, 11)
    bench.jobs.post(3)
    while len(bench.jobs.held) < 4:
        bench.until(What.HELD, 11)
    assert bench.printer.tried == 0
    bench.printer.state = OK
    bench.until(What.PRINTED, 12)
    assert bench.printer.sheets == 2
    bench.jobs.resume()
    bench.thread.wake()
    bench.until(What.PRINTED, 32)
    assert bench.printer.sheets == 6


def test_without_a_printer_no_job_is_taken(bench: Bench) -> None:
    bench.without_printer()
    bench.jobs.post(1)
    bench.jobs.broken = True  # taking one would be told as trouble
    bench.thread.start()
    bench.until_state(State.NO_PRINTER)
    bench.thread.stop()
    assert bench.news.empty()
    assert bench.jobs.steps == []


def test_another_printer_takes_over(bench: Bench) -> None:
    bench.without_printer()
    bench.jobs.post(1)
    bench.thread.start()
    bench.until_state(State.NO_PRINTER)
    bench.thread.use(bench.printer, Paper())
    bench.until(What.PRINTED, 12)


def test_another_printer_tells_how_it_is_also_when_it_is_no_better(bench: Bench) -> None:
    bench.without_printer()
    bench.thread.start()
    bench.until_state(State.NO_PRINTER)
    bench.thread.use(NoPrinter(), Paper())
    bench.until_state(State.NO_PRINTER)


def test_a_file_that_cannot_be_read_is_told_and_the_thread_lives(bench: Bench) -> None:
    bench.jobs.post(1)
    bench.jobs.broken = True
    bench.thread.start()
    assert isinstance(bench.until(What.TROUBLE).error, OSError)
    bench.jobs.broken = False
    bench.until(What.PRINTED, 12)


def test_stopping_ends_after_the_copy_at_hand(bench: Bench) -> None:
    bench.printer.after = threading.Thread(target=bench.thread.stop).start
    bench.jobs.post(1)
    bench.jobs.post(2)
    bench.thread.start()
    bench.thread.join(10)
    assert bench.jobs.steps[-1][0] == "printed"
    assert ("sending", 22) not in bench.jobs.steps
