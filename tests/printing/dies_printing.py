"""A program that is killed while it prints: `FOLDER STATE` posts two slips and stays in that state for ever.

STATE is how far the first copy is: 'pending' (nothing is sent yet), 'sending' (its bytes are going out) or
'sent' (all are out, nothing is noted yet). It says so on a line of its own.
"""

from __future__ import annotations

import signal
import sys
from pathlib import Path

from desk.files.opening import Opened, open_venue
from desk.places import Places
from desk.ports import RandomIds
from desk.printing.devices import FilePrinter, Sent
from desk.printing.jobs import DeskJobs
from desk.printing.paper import Paper
from desk.printing.queue import PrinterThread
from desk.printing.status import State, Status
from tests.operations.acts import credit
from tests.venue import SetClock, sign_in


def say(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


class Stuck:
    """A printer that never comes to an end."""

    def __init__(self, folder: Path, state: str) -> None:
        self._file = FilePrinter(folder / "paper")
        self._state = state
        self._sent = False

    def send(self, data: bytes) -> Sent:
        if self._state == "sending":
            self._file.send(data[: len(data) // 2])
            say("sending")
            signal.pause()
        done = self._file.send(data)
        self._sent = True
        return Sent(done.accepted)

    def status(self) -> Status:
        if self._sent:
            say("sent")
            signal.pause()
        return Status(State.OK)


def main(folder: Path, state: str) -> None:
    opened = open_venue(Places(folder, folder), SetClock(), RandomIds(), lambda _areas: None)
    assert isinstance(opened, Opened)
    desk = opened.desk.signed_in(sign_in(opened.desk, "012"))
    for number in (1, 2):
        credit(desk, slip=f"1-{number}")
    if state == "pending":
        say("pending")
        signal.pause()
    jobs = DeskJobs(desk)
    thread = PrinterThread(jobs, Stuck(folder, state), jobs.words, Paper(), lambda _news: None)
    thread.start()
    thread.join()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
