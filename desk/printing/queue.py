"""The printer thread: takes waiting copies one after the other and sees each to its end.

The order of steps is what makes a copy accountable: 'sending' is committed before the first byte, so
that a power cut can leave an uncertain copy but never an unnoticed one. Only a copy of which no byte
was accepted is tried again by itself.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

import msgspec

from desk.printing.devices import Interrupted, NotAccepted, Printer
from desk.printing.paper import Paper
from desk.printing.status import State, Status
from desk.slips import overlay
from desk.slips.overlay import Copy
from desk.slips.words import Words


class WaitingJob(msgspec.Struct, frozen=True):
    """A copy that is to be printed."""

    job_id: int
    copy: Copy


class Jobs(Protocol):
    """The print jobs of a counter. Every method is its own short transaction and is called from the
    printer thread."""

    def next(self) -> WaitingJob | None:
        """The oldest pending copy that may be printed now, copies of a slip in order; it stays pending."""
        ...

    def sending(self, job_id: int) -> bool:
        """The first byte is about to go out. Committed when this returns; False: it was dropped meanwhile."""
        ...

    def sent(self, job_id: int) -> None:
        """All bytes were accepted."""
        ...

    def printed(self, job_id: int) -> None:
        """It came out, as far as anybody can tell."""
        ...

    def failed(self, job_id: int, reason: str) -> None:
        """Nothing went out."""
        ...

    def unknown(self, job_id: int, reason: str) -> None:
        """Somebody has to look at the paper."""
        ...


class What(StrEnum):
    """What the thread tells."""

    STATUS = "status"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    HELD = "held"
    """Copies wait: for the printer to be well, or for somebody to say 'print the waiting slips'."""
    TROUBLE = "trouble"
    """The jobs couldn't be read or written."""


class News(msgspec.Struct, frozen=True):
    """Something that happened. `error` belongs to TROUBLE."""

    what: What
    job_id: int | None = None
    status: Status = Status(State.UNKNOWN)
    reason: str = ""
    error: Exception | None = None


Listener = Callable[[News], None]


class PrinterThread(threading.Thread):
    """Owns one printer. `listener` is called in this thread: a window must hand it over to its own.

    After an outage only the slip that met it goes on by itself; later ones wait for `resume()`, so that
    no backlog floods out. `poll` is how often (seconds) an ill printer is asked, `idle_poll` a well
    one, `retries` the waits (seconds) before a copy of which no byte was accepted is tried again.
    """

    def __init__(
        self,
        jobs: Jobs,
        printer: Printer,
        words: Callable[[], Words],
        paper: Paper,
        listener: Listener,
        *,
        poll: float = 3.0,
        idle_poll: float = 30.0,
        retries: tuple[float, ...] = (0.5, 2.0),
    ) -> None:
        super().__init__(name="printer", daemon=True)
        self._jobs, self._printer, self._words, self._paper = jobs, printer, words, paper
        self._listener = listener
        self._poll, self._idle_poll, self._retries = poll, idle_poll, retries
        self._signal = threading.Condition()
        self._woken = self._stopping = False
        self._status: Status | None = None
        self._backlog = False
        self._head: str | None = None

    def wake(self) -> None:
        """There may be a new job."""
        self._notify()

    def resume(self) -> None:
        """Print all that waits: somebody said so."""
        with self._signal:
            self._backlog, self._head = False, None
        self._notify()

    def use(self, printer: Printer, paper: Paper) -> None:
        """Go on with another printer; what waits for the old one waits for `resume()`."""
        with self._signal:
            self._printer, self._paper = printer, paper
            self._backlog, self._head = True, None
        self._notify()

    def stop(self, timeout: float | None = 10.0) -> None:
        """End after the copy that is being printed."""
        with self._signal:
            self._stopping = True
        self._notify()
        if self.is_alive():
            self.join(timeout)

    def run(self) -> None:
        """Print until `stop()`."""
        while not self._stopping:
            try:
                waits = self._print_waiting()
            except Exception as error:  # noqa: BLE001 - a thread that dies silently would leave slips unprinted
                self._tell(News(What.TROUBLE, error=error))
                waits = True
            self._wait(self._poll if waits else self._idle_poll)

    def _print_waiting(self) -> bool:
        """Print what may be printed now. True when copies are left that wait for the printer."""
        while not self._stopping:
            status = self._ask_status()
            if status.state is State.NO_PRINTER:
                return False
            job = self._jobs.next()
            if job is None:
                with self._signal:
                    self._backlog, self._head = False, None
                return status.blocks
            if self._is_held(job, status):
                self._tell(News(What.HELD, job.job_id, status))
                return True
            self._print(job)
        return False

    def _is_held(self, job: WaitingJob, status: Status) -> bool:
        """Ill: everything waits, and the slip at hand is remembered. Well again: only that one goes on
        by itself."""
        slip = str(job.copy.number)
        with self._signal:
            if status.blocks:
                if not self._backlog:
                    self._backlog, self._head = True, slip
                return True
            return self._backlog and slip != self._head

    def _print(self, job: WaitingJob) -> None:
        data = self._encode(job.copy)
        if not self._jobs.sending(job.job_id):
            return
        self._tell(News(What.PRINTING, job.job_id, self._status or Status(State.UNKNOWN)))
        try:
            proof = self._send(data)
        except NotAccepted as error:
            self._jobs.failed(job.job_id, str(error))
            self._hold_back(What.FAILED, job, str(error), head=None)
        except Interrupted as error:
            self._jobs.unknown(job.job_id, error.reason)
            self._hold_back(What.UNKNOWN, job, error.reason, head=None)
        else:
            self._conclude(job, proof=proof)

    def _encode(self, copy: Copy) -> bytes:
        """The printer's bytes. Pillow and the faces are loaded here, in this thread, at the first copy."""
        from desk.printing import escpos, raster

        page = overlay.page(copy, self._words())
        return escpos.encode(raster.draw(page, self._paper.dots), self._paper)

    def _conclude(self, job: WaitingJob, *, proof: bool) -> None:
        """All bytes are out. Without proof the printer is asked: an end of paper in mid-slip makes it
        uncertain."""
        self._jobs.sent(job.job_id)
        status = self._ask_status()
        if not proof and status.blocks:
            self._jobs.unknown(job.job_id, status.state)
            self._hold_back(What.UNKNOWN, job, status.state, head=str(job.copy.number))
            return
        self._jobs.printed(job.job_id)
        self._tell(News(What.PRINTED, job.job_id, status))

    def _send(self, data: bytes) -> bool:
        """Send with the retries that are safe: only while not one byte was accepted."""
        for wait in self._retries:
            try:
                return self._printer.send(data).proof
            except NotAccepted:
                if self._stopping:
                    raise
                self._pause(wait)
        return self._printer.send(data).proof

    def _hold_back(self, what: What, job: WaitingJob, reason: str, head: str | None) -> None:
        with self._signal:
            self._backlog, self._head = True, head
        self._tell(News(what, job.job_id, self._status or Status(State.UNKNOWN), reason))

    def _ask_status(self) -> Status:
        status = self._printer.status()
        if status != self._status:
            self._status = status
            self._tell(News(What.STATUS, status=status))
        return status

    def _tell(self, news: News) -> None:
        self._listener(news)

    def _notify(self) -> None:
        with self._signal:
            self._woken = True
            self._signal.notify_all()

    def _wait(self, seconds: float) -> None:
        with self._signal:
            if not self._woken:
                self._signal.wait(seconds)
            self._woken = False

    def _pause(self, seconds: float) -> None:
        """Wait for the time or for `stop()`; a new job doesn't hurry it."""
        with self._signal:
            self._signal.wait_for(lambda: self._stopping, seconds)
