"""The printer thread: each copy is seen to its end, and nothing prints twice by itself."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator

import pytest

from desk.printing.devices import Interrupted, NoPrinter, NotAccepted, Printer, Sent
from desk.printing.paper import Paper
from desk.printing.queue import News, PrinterThread, WaitingJob, What
from desk.printing.status import State, Status
from tests.printing.decoder import decode
from tests.slips.samples import CHINESE, copy_of, points

OK, OUT, UNKNOWN = Status(State.OK), Status(State.PAPER_OUT), Status(State.UNKNOWN)
DOCUMENT = points(CHINESE)


class FakeJobs:
    """Jobs in memory. `steps` is what was written, in order; `ended` tells each end to the test."""

    def __init__(self) -> None:
        self.pending: list[WaitingJob] = []
        self.steps: list[tuple[str, int]] = []
        self.reasons: dict[int, str] = {}
        self.broken = False
        self.dropped: set[int] = set()

    def post(self, sequence: int) -> None:
        """A slip in two copies: jobs 10·sequence + 1 and + 2."""
        for copy in (1, 2):
            self.pending.append(
                WaitingJob(10 * sequence + copy, copy_of(DOCUMENT, copy=copy, sequence=sequence))
            )

    def next(self) -> WaitingJob | None:
        if self.broken:
            raise OSError("the file is locked")
        return self.pending[0] if self.pending else None

    def sending(self, job_id: int) -> bool:
        self.pending = [job for job in self.pending if job.job_id != job_id]
        if job_id in self.dropped:
            return False
        self.steps.append(("sending", job_id))
        return True

    def sent(self, job_id: int) -> None:
        self.steps.append(("sent", job_id))

    def printed(self, job_id: int) -> None:
        self.steps.append(("printed", job_id))

    def failed(self, job_id: int, reason: str) -> None:
        self._end("failed", job_id, reason)

    def unknown(self, job_id: int, reason: str) -> None:
        self._end("unknown", job_id, reason)

    def _end(self, step: str, job_id: int, reason: str) -> None:
        self.steps.append((step, job_id))
        self.reasons[job_id] = reason


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
        return self.state


class Bench:
    """A thread with its jobs and printer, and what it told."""

    def __init__(self) -> None:
        self.jobs = FakeJobs()
        self.printer = FakePrinter(self.jobs)
        self.news: queue.Queue[News] = queue.Queue()
        self.thread = self._thread(self.printer)

    def _thread(self, printer: Printer) -> PrinterThread:
        return PrinterThread(
            self.jobs,
            printer,
            lambda: CHINESE,
            Paper(),
            self.news.put,
            poll=0.01,
            idle_poll=60,
            retries=(0.001,),
        )

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
    assert bench.until(What.HELD).job_id == 12
    assert bench.jobs.steps == [("sending", 11), ("failed", 11)]
    bench.thread.resume()
    bench.until(What.PRINTED, 12)


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
    assert bench.until(What.HELD).job_id == 12
    assert bench.printer.tried == 1
    assert bench.jobs.steps == [("sending", 11), ("unknown", 11)]
    bench.thread.resume()
    bench.until(What.PRINTED, 12)
    assert bench.printer.tried == 2


def test_paper_out_between_the_copies_stops_before_the_second_which_resumes_alone(bench: Bench) -> None:
    bench.printer.proof = True
    bench.printer.after = lambda: setattr(bench.printer, "state", OUT)
    bench.jobs.post(1)
    bench.jobs.post(2)
    bench.thread.start()
    assert bench.until(What.HELD).job_id == 12
    assert bench.jobs.steps[-1] == ("printed", 11)
    bench.printer.after = None
    bench.printer.state = OK
    bench.until(What.PRINTED, 12)
    assert bench.until(What.HELD).job_id == 21
    assert bench.printer.sheets == 2


def test_paper_out_right_after_a_copy_without_proof_makes_it_uncertain(bench: Bench) -> None:
    bench.printer.after = lambda: setattr(bench.printer, "state", OUT)
    bench.jobs.post(1)
    bench.thread.start()
    assert bench.until(What.UNKNOWN, 11).reason == "paper_out"
    assert bench.jobs.reasons == {11: "paper_out"}


def test_after_an_outage_only_the_slip_at_hand_goes_on_by_itself(bench: Bench) -> None:
    bench.printer.state = OUT
    for sequence in (1, 2, 3):
        bench.jobs.post(sequence)
    bench.thread.start()
    bench.until(What.HELD, 11)
    assert bench.printer.tried == 0
    bench.printer.state = OK
    bench.until(What.PRINTED, 12)
    assert bench.until(What.HELD).job_id == 21
    assert bench.printer.sheets == 2
    bench.thread.resume()
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


def test_a_new_printer_waits_for_a_word_about_what_the_old_one_left(bench: Bench) -> None:
    bench.without_printer()
    bench.jobs.post(1)
    bench.thread.start()
    bench.until_state(State.NO_PRINTER)
    bench.thread.use(bench.printer, Paper())
    bench.until(What.HELD, 11)
    bench.thread.resume()
    bench.until(What.PRINTED, 12)


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
