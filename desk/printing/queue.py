"""The printer thread: takes waiting copies one after the other and sees each to its end.

The order of steps is what makes a copy accountable: 'sending' is committed before the first byte, so
that a power cut can leave an uncertain copy but never an unnoticed one. Only a copy of which no byte
was accepted is tried again by itself. Which copies wait for a word from somebody stands in the file and
nowhere else: what the strip shows, what a restart finds and what the thread does can't differ.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from enum import StrEnum
from functools import partial
from typing import Protocol

import msgspec

from desk.printing.devices import Interrupted, NotAccepted, Printer
from desk.printing.paper import Paper
from desk.printing.status import State, Status
from desk.queries.print_jobs import CUT_OFF
from desk.refusals import Trouble
from desk.slips import overlay
from desk.slips.overlay import Copy
from desk.slips.words import Words

LOG = logging.getLogger(__name__)
NOT_ACCEPTED, NOT_DRAWN = "not_accepted", "not_drawn"
"""Troubles of a copy of which nothing went out."""


class Jobs(Protocol):
    """The print jobs of a counter. Every method is its own short transaction and is called from the
    printer thread."""

    def next(self) -> int | None:
        """The oldest pending copy that may be printed now, copies of a slip in order; it stays pending."""
        ...

    def copy(self, job_id: int) -> Copy:
        """What it prints."""
        ...

    def hold(self, spared: int | None) -> None:
        """All that may print now waits for somebody's word, but for the slip of the job `spared`."""
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

    def failed(self, job_id: int, trouble: str) -> None:
        """Nothing went out. `trouble`: NOT_ACCEPTED or NOT_DRAWN."""
        ...

    def unknown(self, job_id: int, trouble: str) -> None:
        """Somebody has to look at the paper. `trouble`: CUT_OFF, or the state of the printer."""
        ...


class What(StrEnum):
    """What the thread tells."""

    STATUS = "status"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    UNKNOWN = "unknown"
    HELD = "held"
    """The printer is ill: the slip at hand waits for it, what comes after waits for somebody's word."""
    TROUBLE = "trouble"
    """The jobs couldn't be read or written."""


class News(msgspec.Struct, frozen=True):
    """Something that happened. `reason` is for the log; `error` belongs to TROUBLE."""

    what: What
    job_id: int | None = None
    status: Status = Status(State.UNKNOWN)
    reason: str = ""
    error: Exception | None = None


Listener = Callable[[News], None]


class PrinterThread(threading.Thread):
    """Owns one printer. `listener` is called in this thread: a window must hand it over to its own.

    After an outage only the slip that met it goes on by itself; later ones are held, so that no backlog
    floods out. `poll` is how often (seconds) an ill printer is asked, `idle_poll` a well one, `retries` the
    waits (seconds) before a copy of which no byte was accepted is tried again.
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
        self._asked: Printer | None = None
        """Whose status that is: another printer's is told even when it is the same."""
        self._owed: Callable[[], None] | None = None

    def wake(self) -> None:
        """There may be a job: a new one, or one that somebody let go."""
        self._notify()

    def use(self, printer: Printer, paper: Paper) -> None:
        """Go on with another printer."""
        with self._signal:
            self._printer, self._paper = printer, paper
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
        """Print what may be printed now. True when the printer has to be asked again soon."""
        while not self._stopping:
            self._settle()
            status = self._ask_status()
            if status.state is State.NO_PRINTER:
                return False
            job_id = self._jobs.next()
            if job_id is None:
                return status.blocks
            if status.blocks:
                self._jobs.hold(job_id)
                self._tell(News(What.HELD, job_id, status))
                return True
            self._print(job_id)
        return False

    def _print(self, job_id: int) -> None:
        printer = self._printer  # `use` may change it meanwhile
        try:
            data = self._encode(self._jobs.copy(job_id))
        except Trouble:
            raise
        except Exception as error:  # noqa: BLE001 - a slip that can't be drawn must not stop those behind it
            self._tell(News(What.TROUBLE, job_id, error=error))
            self._conclude(partial(self._give_up, job_id, What.FAILED, NOT_DRAWN, str(error)))
            return
        if not self._jobs.sending(job_id):
            return
        self._tell(News(What.PRINTING, job_id, self._status or Status(State.UNKNOWN)))
        try:
            proof = self._send(printer, data)
        except NotAccepted as error:
            self._conclude(partial(self._give_up, job_id, What.FAILED, NOT_ACCEPTED, str(error)))
        except Interrupted as error:
            self._conclude(partial(self._give_up, job_id, What.UNKNOWN, CUT_OFF, error.reason))
        except Exception as error:  # noqa: BLE001 - whatever broke, bytes may be out: somebody has to look
            self._tell(News(What.TROUBLE, job_id, error=error))
            self._conclude(partial(self._give_up, job_id, What.UNKNOWN, CUT_OFF, str(error)))
        else:
            self._conclude(partial(self._all_out, job_id, proof=proof))

    def _conclude(self, end: Callable[[], None]) -> None:
        """Note what became of a copy. What can't be noted now (disk full, file locked) is owed: nothing else
        prints before it is, or the copy would stay 'sending' and nobody be asked about it.
        """
        self._owed = end
        self._settle()

    def _settle(self) -> None:
        if self._owed is not None:
            self._owed()
            self._owed = None

    def _give_up(self, job_id: int, what: What, trouble: str, reason: str) -> None:
        """A copy of which nothing, or nobody knows how much, went out. What waits behind it is held, unless
        it is the slip that is to blame.
        """
        if what is What.FAILED:
            self._jobs.failed(job_id, trouble)
        else:
            self._jobs.unknown(job_id, trouble)
        if trouble != NOT_DRAWN:
            self._jobs.hold(None)
        self._tell(News(what, job_id, self._status or Status(State.UNKNOWN), reason))

    def _encode(self, copy: Copy) -> bytes:
        """The printer's bytes. Pillow and the faces are loaded here, in this thread, at the first copy."""
        from desk.printing import escpos, raster

        page = overlay.page(copy, self._words())
        return escpos.encode(raster.draw(page, self._paper.dots), self._paper)

    def _all_out(self, job_id: int, *, proof: bool) -> None:
        """All bytes are out. Without proof the printer is asked: an end of paper in mid-slip makes it
        uncertain."""
        self._jobs.sent(job_id)
        status = self._ask_status()
        if not proof and status.blocks:
            self._jobs.unknown(job_id, status.state)
            self._tell(News(What.UNKNOWN, job_id, status, status.state))
            return
        self._jobs.printed(job_id)
        self._tell(News(What.PRINTED, job_id, status))

    def _send(self, printer: Printer, data: bytes) -> bool:
        """Send with the retries that are safe: only while not one byte was accepted."""
        for wait in self._retries:
            try:
                return printer.send(data).proof
            except NotAccepted:
                if self._stopping:
                    raise
                self._pause(wait)
        return printer.send(data).proof

    def _ask_status(self) -> Status:
        printer = self._printer
        status = self._status_of(printer)
        if printer is not self._asked or status != self._status:
            self._asked, self._status = printer, status
            self._tell(News(What.STATUS, status=status))
        return status

    def _status_of(self, printer: Printer) -> Status:
        try:
            return printer.status()
        except Exception as error:  # noqa: BLE001 - a question that breaks is no answer, and blocks nothing
            return Status(State.UNKNOWN, repr(error))

    def _tell(self, news: News) -> None:
        """A listener that raises, as a window that is gone does, must not end the thread: slips would wait
        for ever.
        """
        try:
            self._listener(news)
        except Exception as error:  # noqa: BLE001 - see above
            # Its kind alone: a message may hold what a guest is called.
            LOG.warning("the listener raised %s at %s", type(error).__name__, news.what)

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
