"""The print jobs of a counter, from the venue's file: what the printer thread takes and where it notes
what became of it."""

from __future__ import annotations

from pathlib import Path

from desk.context import Desk
from desk.operations import printing
from desk.operations.printing import Outcome
from desk.printing.devices import DevicePrinter, FilePrinter, NoPrinter, Printer
from desk.printing.escpos import Paper
from desk.printing.network import NetworkPrinter
from desk.queries.slips import copy_of_job, slip_words
from desk.queries.venue import PrinterSetup
from desk.refusals import Refused
from desk.rules.addresses import network_address
from desk.slips.overlay import Copy
from desk.slips.words import Words

FILE_NAME = "slips.escpos"


class DeskJobs:
    """`queue.Jobs` over a desk. Nobody is the actor: the program prints what people asked for."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk.signed_in(None)

    def next(self) -> int | None:
        """The oldest job that may print now."""
        return printing.next_job(self._desk)

    def copy(self, job_id: int) -> Copy:
        """What it prints: the frozen document of the slip, with what is laid over it for this print."""
        with self._desk.read() as session:
            return copy_of_job(self._desk, session, job_id)

    def hold(self, spared: int | None) -> None:
        """What may print now waits for somebody's word, but for the slip of the job `spared`."""
        printing.hold_back(self._desk, spared)

    def words(self) -> Words:
        """The words of this venue's slips."""
        with self._desk.read() as session:
            return slip_words(self._desk, session)

    def sending(self, job_id: int) -> bool:
        """Committed before the first byte; False when somebody dropped the job meanwhile."""
        return printing.begin(self._desk, job_id)

    def sent(self, job_id: int) -> None:
        """All bytes were accepted."""
        printing.finish_sending(self._desk, job_id)

    def printed(self, job_id: int) -> None:
        """It came out, as far as anybody can tell."""
        self._note(job_id, "printed", "")

    def failed(self, job_id: int, trouble: str) -> None:
        """Nothing went out."""
        self._note(job_id, "failed", trouble)

    def unknown(self, job_id: int, trouble: str) -> None:
        """Somebody has to look at the paper."""
        self._note(job_id, "unknown", trouble)

    def _note(self, job_id: int, outcome: Outcome, trouble: str) -> None:
        request = self._desk.ids.request()
        printing.note_outcome(self._desk, request=request, job_id=job_id, outcome=outcome, trouble=trouble)


def open_printer(setup: PrinterSetup) -> Printer:
    """The way to the printer that was set up. Opens nothing yet: what is wrong with it shows in its
    status."""
    match setup.kind:
        case "file":
            path = Path(setup.target)
            return FilePrinter(path / FILE_NAME if path.is_dir() else path)
        case "network":
            return _network_printer(setup.target)
        case "device":
            return DevicePrinter(Path(setup.target))
        case _:
            return NoPrinter()


def _network_printer(target: str) -> Printer:
    """A target that was kept before addresses were checked is a printer that is offline."""
    try:
        return NetworkPrinter(*network_address(target))
    except Refused:
        return NetworkPrinter(target)


def paper_of(setup: PrinterSetup) -> Paper:
    """The paper in it."""
    return Paper(dots=setup.dots, cutter=setup.cutter)
