"""The printer thread over a real venue's file: what the window does around it, without the window."""

from __future__ import annotations

import queue
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from desk.models.slips import PrintJob
from desk.operations import slips
from desk.operations import venue as house
from desk.printing.devices import Printer
from desk.printing.jobs import DeskJobs, open_printer, paper_of
from desk.printing.network import NetworkPrinter
from desk.printing.queue import News, PrinterThread, What
from desk.printing.status import State
from desk.queries.slips import WaitingSlip, attention
from desk.queries.venue import PrinterSetup, printer_setup
from desk.slips.numbers import CopyCode, parse_barcode
from tests.printing.decoder import decode
from tests.printing.reading import barcodes
from tests.venue import Testing


@dataclass(frozen=True)
class Job:
    """A print job as the file holds it."""

    id: int
    print_no: int
    progress: str
    outcome: str | None
    trouble: str
    held: bool


class DeskBench:
    """A venue with a printer thread. Jobs that the venue was made with are dropped; without `kind` everything
    stays as it is.
    """

    def __init__(self, venue: Testing, kind: str = "", target: str = "") -> None:
        self.venue = venue
        self.first = 0
        if kind:
            slips.drop(venue.desk, request=venue.request())
            self.first = len(self.all_jobs())
            self.set_up(kind, target)
        self.news: queue.Queue[News] = queue.Queue()
        jobs = DeskJobs(venue.desk)
        self.thread = PrinterThread(
            jobs,
            self.printer(),
            jobs.words,
            paper_of(self.setup()),
            self.news.put,
            poll=0.02,
            idle_poll=60,
            retries=(0.001,),
        )
        venue.listeners.append(lambda _areas: self.thread.wake())

    def set_up(self, kind: str, target: str) -> None:
        """As the owner does it in the settings."""
        owner = self.venue.as_staff("001")
        house.set_up_printer(
            owner, request=self.venue.request(), kind=kind, target=target, dots=576, cutter=True
        )

    def change(self, kind: str, target: str) -> None:
        """Another printer, while the thread runs."""
        self.set_up(kind, target)
        self.thread.use(self.printer(), paper_of(self.setup()))

    def setup(self) -> PrinterSetup:
        with self.venue.desk.read() as session:
            return printer_setup(self.venue.desk, session)

    def printer(self) -> Printer:
        """As the program opens it, but with little patience."""
        setup = self.setup()
        if setup.kind != "network":
            return open_printer(setup)
        host, _, port = setup.target.partition(":")
        return NetworkPrinter(host, int(port), patience=0.3, status_patience=0.1, print_patience=2)

    def until(self, what: What, job_id: int | None = None) -> News:
        """The next such news, or a failed test."""
        while True:
            news = self.news.get(timeout=20)
            assert news.what is not What.TROUBLE or what is What.TROUBLE, news.error
            if news.what is what and job_id in (None, news.job_id):
                return news

    def until_state(self, state: State) -> None:
        while self.until(What.STATUS).status.state is not state:
            pass

    def stop(self) -> None:
        """Ends the thread; what it would have printed by then is printed."""
        self.thread.stop(30)
        assert not self.thread.is_alive()

    def all_jobs(self) -> list[Job]:
        with self.venue.desk.read() as session:
            return [
                Job(job.id, job.print_no, job.progress, job.outcome, job.trouble, job.held)
                for job in session.scalars(select(PrintJob).order_by(PrintJob.id))
            ]

    def jobs(self) -> list[Job]:
        """The jobs that were made since."""
        return self.all_jobs()[self.first :]

    def outcomes(self) -> list[str | None]:
        return [job.outcome for job in self.jobs()]

    def resume(self) -> int:
        """Somebody says: print the waiting ones."""
        return slips.resume(self.venue.desk, request=self.venue.request()).jobs

    def answer(self, job_id: int, *, came_out: bool) -> int:
        """Somebody has looked at the paper. Gives the job that prints again, or the answered one."""
        return slips.answer(
            self.venue.desk, request=self.venue.request(), job_id=job_id, came_out=came_out
        ).job_id

    def attention(self) -> list[WaitingSlip]:
        """What the strips above the content tell."""
        with self.venue.desk.read() as session:
            return attention(session, self.venue.desk.counter_id)


def codes(data: bytes) -> list[CopyCode]:
    """What a scanner reads from the paper, sheet by sheet: each has one barcode."""
    found = []
    for sheet in decode(data):
        [(kind, text)] = barcodes(sheet.image())
        assert kind == "Code128"
        found.append(parse_barcode(text))
    return found


def codes_in(path: Path) -> list[CopyCode]:
    """The same for what a file printer was sent; nothing was sent where there is no file."""
    return codes(path.read_bytes()) if path.exists() else []
