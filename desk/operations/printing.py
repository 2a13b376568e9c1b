"""The life of a print job: pending → sending → sent → printed, failed or unknown (slips.md: the life of a
copy).
"""

from __future__ import annotations

from typing import Literal

import msgspec
from sqlalchemy import select, update

from desk.context import Desk, Operation, operation
from desk.models.slips import PrintJob, SlipCopy
from desk.queries.print_jobs import STOPPED, may_print_now, unfinished_at

Outcome = Literal["printed", "failed", "unknown"]


class JobEnded(msgspec.Struct, frozen=True):
    """The job and what became of it."""

    job_id: int
    outcome: str


class Recovered(msgspec.Struct, frozen=True):
    """What a start found: jobs nobody knows of, and jobs that wait for somebody to print them."""

    unknown: int
    held: int


def next_job(desk: Desk) -> int | None:
    """The oldest job of this counter that may print now."""
    with desk.read() as session:
        return session.scalar(may_print_now(desk.counter_id).with_only_columns(PrintJob.id).limit(1))


def hold_back(desk: Desk, spared_job_id: int | None = None) -> None:
    """What may print now waits from here on until somebody says 'print the waiting slips'; the slip of
    `spared_job_id` goes on by itself.

    A technical write without a journal line, and none where nothing is to be held: an ill printer is asked
    every few seconds.
    """
    with desk.read() as session:
        spared = session.scalar(
            select(SlipCopy.slip_id)
            .join(PrintJob, PrintJob.copy_id == SlipCopy.id)
            .where(PrintJob.id == spared_job_id)
        )
        others = may_print_now(desk.counter_id).with_only_columns(PrintJob.id)
        held = session.scalars(others.where(SlipCopy.slip_id != (spared or 0))).all()
    if not held:
        return
    with desk.store.write() as session:
        session.execute(
            update(PrintJob).where(PrintJob.id.in_(held), PrintJob.progress == "pending").values(held=True)
        )


def begin(desk: Desk, job_id: int) -> bool:
    """Marks a job as sending, before its first byte goes out. False when it was dropped meanwhile.

    A technical write without a journal line, as `finish_sending`.
    """
    return _mark(desk, job_id, "pending", "sending")


def finish_sending(desk: Desk, job_id: int) -> None:
    """All bytes of a job were accepted."""
    _mark(desk, job_id, "sending", "sent")


def _mark(desk: Desk, job_id: int, before: str, after: str) -> bool:
    with desk.store.write() as session:
        marked = session.execute(
            update(PrintJob)
            .where(PrintJob.id == job_id, PrintJob.progress == before)
            .values(progress=after)
            .returning(PrintJob.id)
        )
        return marked.scalar_one_or_none() is not None


@operation("printing.note_outcome", who="program")
def note_outcome(op: Operation, *, request: str, job_id: int, outcome: Outcome, trouble: str) -> JobEnded:
    """What became of a job. `failed`: nothing went out; `unknown`: bytes went out and nothing proves the
    paper.

    A failed job is held: it prints again only when somebody says so.
    """
    job = op.session.get_one(PrintJob, job_id)
    if job.outcome is not None:
        return JobEnded(job.id, job.outcome)  # somebody has answered for it meanwhile
    job.progress, job.outcome, job.trouble = "ended", outcome, trouble
    job.held = outcome == "failed"
    job.ended_at = op.now
    op.subject = f"job:{job.id}"
    return JobEnded(job.id, outcome)


@operation("printing.recover", who="program")
def recover(op: Operation, *, request: str) -> Recovered:
    """At start: what stood at sending or sent is unknown and is asked about; what waited is held, so nothing
    floods out.
    """
    jobs = op.session.scalars(unfinished_at(op.desk.counter_id).where(PrintJob.progress != "ended")).all()
    halfway = [job for job in jobs if job.progress in ("sending", "sent")]
    for job in halfway:
        job.progress, job.outcome, job.trouble, job.ended_at = "ended", "unknown", STOPPED, op.now
    for job in jobs:
        job.held = job not in halfway
    op.subject = f"counter:{op.desk.counter_id}"
    return Recovered(len(halfway), len(jobs) - len(halfway))
