"""What people do with paper: scan a signed copy back, say whether a print came out, reprint, drop
(slips.md).
"""

from __future__ import annotations

import msgspec
from sqlalchemy import select

from desk.context import Operation, operation
from desk.models.slips import PrintJob, Slip, SlipCopy
from desk.operations.steps.approvals import Approved, require_approval
from desk.operations.steps.scan_back import take_back_copy
from desk.operations.steps.slips import ask_for_print, has_printer, issue_slip
from desk.queries.print_jobs import unfinished_at
from desk.queries.slips import slip_words
from desk.refusals import Refused, Why
from desk.slips.layouts.test_page import trial_page
from desk.slips.numbers import MAX_PRINTS

COLUMNS = {576: 48, 384: 32}


class CopyBack(msgspec.Struct, frozen=True):
    """A signed copy is in the pile. `void`: a reversal took its slip back, so it belongs out of the pile."""

    slip_id: int
    number: str
    void: bool = False


class Reprinted(msgspec.Struct, frozen=True):
    """A later print was asked for; `print_no` 2 is the first reprint."""

    slip_id: int
    job_id: int
    print_no: int


class Resumed(msgspec.Struct, frozen=True):
    """How many waiting prints were let go or dropped."""

    jobs: int


@operation("slips.scan_back")
def scan_back(op: Operation, *, request: str, barcode: str) -> CopyBack:
    """Takes a signed retained copy back by its barcode. Refused as `take_back_copy`."""
    slip = take_back_copy(op, barcode, how="scanned")
    voiding = op.session.scalar(select(Slip.id).where(Slip.voids_id == slip.id).limit(1))
    return CopyBack(slip.id, slip.number, void=voiding is not None)


@operation("slips.answer")
def answer(op: Operation, *, request: str, job_id: int, came_out: bool) -> Reprinted:
    """Answers 'did it come out?'. No: the copy prints again, marked, unless a later print was asked for
    already or this was the ninth. Whoever answers has looked at the paper, so the slip's other copies go on.

    Refused: NOT_WAITING when it was answered already.
    """
    job = op.session.get(PrintJob, job_id)
    if job is None or job.outcome != "unknown":
        raise Refused(Why.NOT_WAITING)
    job.outcome, job.ended_at = "printed" if came_out else "not_printed", op.now
    op.session.flush()
    slip_id = _slip_of(op, job)
    op.subject = f"slip:{slip_id}"
    _let_go(op, [each for each in _waiting(op) if each.outcome is None and _slip_of(op, each) == slip_id])
    if came_out or not _wants_another(op, job):
        return Reprinted(slip_id, job.id, job.print_no)
    again = _print_again(op, job.copy_id, None)
    return Reprinted(slip_id, again.id, again.print_no)


@operation("slips.reprint")
def reprint(op: Operation, *, request: str, slip_id: int, copy: int, approval: Approved | None) -> Reprinted:
    """Prints a copy once more, marked. The retained copy needs an approval of `copy:ID`.

    Refused: NO_SUCH_SLIP, NEEDS_APPROVAL, NEVER_PRINTED (its first print still waits), TOO_MANY_PRINTS.
    """
    found = op.session.scalar(select(SlipCopy).where(SlipCopy.slip_id == slip_id, SlipCopy.copy == copy))
    if found is None:
        raise Refused(Why.NO_SUCH_SLIP)
    approval_id = None
    if found.retained:
        approval_id = require_approval(op, approval, f"copy:{found.id}", None, ("retained",)).id
    op.subject = f"slip:{slip_id}"
    job = _print_again(op, found.id, approval_id)
    return Reprinted(slip_id, job.id, job.print_no)


@operation("slips.hand_out")
def hand_out(op: Operation, *, request: str, slip_id: int) -> Resumed:
    """The slip was saved as a PDF, to be printed elsewhere: its copies that wait count as printed.

    A later print from the counter's own printer is then a reprint and says so. Refused: NO_SUCH_SLIP.
    """
    if op.session.get(Slip, slip_id) is None:
        raise Refused(Why.NO_SUCH_SLIP)
    jobs = [job for job in _waiting(op) if _slip_of(op, job) == slip_id]
    for job in jobs:
        job.progress, job.outcome, job.trouble, job.held, job.ended_at = (
            "ended",
            "printed",
            "pdf",
            False,
            op.now,
        )
    op.subject = f"slip:{slip_id}"
    return Resumed(len(jobs))


@operation("slips.resume")
def resume(op: Operation, *, request: str) -> Resumed:
    """Prints what waits at this counter: what was held, and what failed without a byte on paper."""
    jobs = _waiting(op)
    _let_go(op, jobs)
    op.subject = f"counter:{op.desk.counter_id}"
    return Resumed(len(jobs))


@operation("slips.drop")
def drop(op: Operation, *, request: str) -> Resumed:
    """Drops what waits at this counter. The slips stay; a copy can be reprinted, marked, when it is
    wanted.
    """
    jobs = _waiting(op)
    for job in jobs:
        job.progress, job.outcome, job.held, job.ended_at = "ended", "dropped", False, op.now
    op.subject = f"counter:{op.desk.counter_id}"
    return Resumed(len(jobs))


@operation("slips.test_page")
def test_page(op: Operation, *, request: str, dots: int) -> CopyBack:
    """Prints a page that shows whether width, sizes, rare characters, barcode and knife are right.
    Refused: NOT_A_CHOICE beside 'dots' for a width that no printer here has.
    """
    if dots not in COLUMNS:
        raise Refused(Why.NOT_A_CHOICE, "dots")
    document = trial_page(slip_words(op.desk, op.session), COLUMNS[dots])
    slip = issue_slip(op, document)
    op.subject = f"slip:{slip.id}"
    return CopyBack(slip.id, slip.number)


test_page.__test__ = False  # type: ignore[attr-defined]  # an operation that pytest should not collect


def _waiting(op: Operation) -> list[PrintJob]:
    found = unfinished_at(op.desk.counter_id).where(
        (PrintJob.outcome == "failed") | (PrintJob.progress == "pending")
    )
    return list(op.session.scalars(found))


def _let_go(op: Operation, jobs: list[PrintJob]) -> None:
    """They print now, as the same print as before: of what failed no byte is on paper."""
    held = not has_printer(op)
    for job in jobs:
        job.progress, job.outcome, job.trouble, job.held, job.ended_at = "pending", None, "", held, None


def _slip_of(op: Operation, job: PrintJob) -> int:
    return op.session.get_one(SlipCopy, job.copy_id).slip_id


def _wants_another(op: Operation, spoilt: PrintJob) -> bool:
    """Not where a later print was asked for meanwhile, nor where there is no tenth."""
    later = select(PrintJob.id).where(PrintJob.copy_id == spoilt.copy_id, PrintJob.print_no > spoilt.print_no)
    return spoilt.print_no < MAX_PRINTS and op.session.scalar(later.limit(1)) is None


def _print_again(op: Operation, copy_id: int, approval_id: int | None) -> PrintJob:
    last = op.session.scalars(
        select(PrintJob).where(PrintJob.copy_id == copy_id).order_by(PrintJob.print_no.desc()).limit(1)
    ).one()
    if last.progress != "ended" or last.outcome == "failed":
        raise Refused(Why.NEVER_PRINTED)
    if last.print_no == MAX_PRINTS:
        raise Refused(Why.TOO_MANY_PRINTS, prints=MAX_PRINTS)
    return ask_for_print(op, copy_id, last.print_no + 1, asked_by_id=op.staff.id, approval_id=approval_id)
