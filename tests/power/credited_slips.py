"""A workload of the real program: consumption slips are credited and printed in a loop.

VIPDESK_TEMPLATE names a folder with a venue that was founded beforehand (tests/venue.py). Acknowledged are
the numbers of slips, once a credit is booked, and `p` with a job's id, once a copy is noted as printed.
VIPDESK_SYNCHRONOUS weakens every connection; VIPDESK_MISTAKE puts a mistake in: 'early' acknowledges before
the booking, 'paper' sends a copy before 'sending' is committed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from sqlalchemy import select

from desk.context import Desk
from desk.files.opening import Opened, open_venue
from desk.models.database import open_store
from desk.models.slips import PrintJob, Slip
from desk.operations import printing, slips
from desk.operations import venue as house
from desk.places import Places
from desk.ports import RandomIds
from desk.printing.devices import FilePrinter
from desk.printing.jobs import DeskJobs
from desk.queries.slips import attention
from desk.queries.verify import verify
from desk.refusals import Ill, Trouble
from tests.operations.acts import credit
from tests.power.plain_commits import weaken
from tests.power.telling import acknowledge
from tests.venue import SetClock, Template, open_copy, sign_in

PAPER = "paper.escpos"


def prepare(template: Template, folder: Path) -> Path:
    """A folder for VIPDESK_TEMPLATE: a venue with a printer, where nothing waits."""
    venue = open_copy(template, folder)
    house.set_up_printer(
        venue.as_staff("001"), request=venue.request(), kind="file", target=PAPER, dots=576, cutter=True
    )
    slips.drop(venue.desk, request=venue.request())
    venue.desk.store.close()
    return folder


def work(folder: Path, rounds: int) -> None:
    """So many credits, on the file that is there or a new copy; the log is emptied on the way, and the
    file closed and opened.
    """
    if not (folder / "venue.db").exists():
        _copy_template(folder)
    for half in range(2):
        desk = _open(folder)
        first = _credited(desk)
        for number in range(first, first + (rounds + half) // 2):
            _credit(desk, f"1-{number}")
            _print(desk, folder)
            if number == first + rounds // 4:
                desk.store.truncate_log()
        desk.store.close()


def held(folder: Path) -> set[str]:
    """What is there of the acknowledged. Raises where the file is damaged, verify finds a difference, or
    paper came out that no job accounts for.
    """
    try:
        store = open_store(folder / "venue.db")
    except Trouble as trouble:
        if trouble.what is Ill.FILE_MISSING:
            return set()
        raise
    try:
        store.quick_check()
        with store.read() as session:
            differences = verify(session).differences
            numbers = set(session.scalars(select(Slip.number)))
            jobs = {job.id: job for job in session.scalars(select(PrintJob))}
    finally:
        store.close()
    assert differences == (), differences
    paper = (folder / PAPER).read_text().split() if (folder / PAPER).exists() else []
    unaccounted = [line for line in paper if jobs[int(line)].progress == "pending"]
    assert not unaccounted, f"on paper, and would print again: {unaccounted}"
    assert len(paper) == len(set(paper)), "printed twice"
    return numbers | {f"p{job.id}" for job in jobs.values() if job.outcome == "printed"}


def _copy_template(folder: Path) -> None:
    """As a restore does it: whole under another name, then renamed. The paper is there from the start."""
    (folder / PAPER).touch()
    half = folder / "venue.db.new"
    half.write_bytes((Path(os.environ["VIPDESK_TEMPLATE"]) / "venue.db").read_bytes())
    for synced in (half, folder):
        if synced is folder:
            half.rename(folder / "venue.db")
        handle = os.open(synced, os.O_RDONLY)
        os.fsync(handle)
        os.close(handle)


def _open(folder: Path) -> Desk:
    places = Places(folder, Path(os.environ["VIPDESK_TEMPLATE"]))
    opened = open_venue(places, SetClock(), RandomIds(), lambda _areas: None)
    assert isinstance(opened, Opened)
    printing.recover(opened.desk, request=opened.desk.ids.request())
    desk = opened.desk.signed_in(sign_in(opened.desk, "012"))
    _look_at_the_paper(desk, (folder / PAPER).read_text().split())
    return desk


def _look_at_the_paper(desk: Desk, paper: list[str]) -> None:
    """What a person does after a stop: says what came out, lets the rest go."""
    with desk.read() as session:
        asked = [job.job_id for job in attention(session, desk.counter_id) if job.outcome == "unknown"]
    for job_id in asked:
        slips.answer(desk, request=desk.ids.request(), job_id=job_id, came_out=str(job_id) in paper)
    slips.resume(desk, request=desk.ids.request())


def _credited(desk: Desk) -> int:
    with desk.read() as session:
        return len(session.scalars(select(Slip.id)).all())


def _credit(desk: Desk, slip: str) -> None:
    if os.environ.get("VIPDESK_MISTAKE") == "early":
        acknowledge(_next_number(desk))
    done = credit(desk, slip=slip, amount="100")
    with desk.read() as session:
        acknowledge(session.get_one(Slip, done.slip_id).number)


def _print(desk: Desk, folder: Path) -> None:
    """What the printer thread does with each copy; the paper is a line with the job's id."""
    jobs, device = DeskJobs(desk), FilePrinter(folder / PAPER)
    while (job_id := jobs.next()) is not None:
        line = f"{job_id}\n".encode()
        if os.environ.get("VIPDESK_MISTAKE") == "paper":
            device.send(line)
            jobs.sending(job_id)
        else:
            jobs.sending(job_id)
            device.send(line)
        jobs.sent(job_id)
        jobs.printed(job_id)
        acknowledge(f"p{job_id}")


def _next_number(desk: Desk) -> str:
    """The number that the next credit will have."""
    from desk.slips.numbers import POINTS, SlipNumber

    with desk.read() as session:
        last = session.scalars(select(Slip.sequence).order_by(Slip.sequence.desc()).limit(1)).one()
        return str(SlipNumber(POINTS, desk.today(session), 1, last + 1))


if __name__ == "__main__":
    weaken()
    work(Path(sys.argv[1]), int(os.environ.get("VIPDESK_ROUNDS", "6")))
