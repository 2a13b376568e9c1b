"""Issuing a slip inside an open operation: number, frozen document, copies and their print jobs
(slips.md).
"""

from __future__ import annotations

from sqlalchemy import bindparam, func, select

from desk.context import Operation
from desk.models.slips import PrintJob, Slip, SlipCopy, SlipSpan
from desk.models.venue import Counter, Printer
from desk.queries.frames import framed
from desk.queries.print_jobs import broke_off, may_print_now
from desk.queries.slips import slip_words
from desk.refusals import Ill, Trouble
from desk.slips.document import Document, Frozen, freeze
from desk.slips.numbers import MAX_SEQUENCE, SlipNumber, check_code, kind_of

_LAST_SEQUENCE = select(func.max(Slip.sequence)).where(
    Slip.counter_id == bindparam("counter"), Slip.business_day == bindparam("day")
)


def issue_slip(
    op: Operation, document: Document, *, member_id: int | None = None, voids_id: int | None = None
) -> Slip:
    """Frames the document with today's names and words, freezes it under the counter's next number of the
    business day and asks for its first prints.

    `voids_id`: the slip whose paper this one makes void. Trouble(OUT_OF_NUMBERS) after 9,999 slips of a day.
    """
    counter = op.session.get_one(Counter, op.desk.counter_id)
    number = SlipNumber(kind_of(document.kind), op.business_day, counter.number, _next_sequence(op))
    clerk = f"{op.staff.name} {op.staff.number}"
    words = slip_words(op.desk, op.session)
    frozen = freeze(framed(op.session, counter.id, clerk, document, words), op.desk.ids.salt)
    shift = op.open_shift
    slip = Slip(
        kind=document.kind,
        number=str(number),
        counter_id=counter.id,
        business_day=op.business_day,
        sequence=number.sequence,
        document=frozen.text,
        digest=frozen.digest,
        check_code=check_code(op.desk.vault.key("check_codes"), number, frozen.digest),
        member_id=member_id,
        voids_id=voids_id,
        shift_id=shift and shift.id,
        staff_id=op.staff.id,
        at=op.now,
    )
    op.write(slip)
    _keep_spans(op, slip, frozen)
    _ask_for_prints(op, slip, document)
    return slip


def ask_for_print(
    op: Operation,
    copy_id: int,
    print_no: int,
    *,
    asked_by_id: int | None = None,
    approval_id: int | None = None,
) -> PrintJob:
    """A print job of one copy, which somebody wants now. Without a printer it waits, and prints only when
    somebody says so.
    """
    job = PrintJob(copy_id=copy_id, print_no=print_no, held=not has_printer(op), made_at=op.now)
    job.asked_by_id, job.approval_id = asked_by_id, approval_id
    op.write(job)
    return job


def has_printer(op: Operation) -> bool:
    """Whether this counter's slips go anywhere."""
    printer = op.session.get(Printer, op.desk.counter_id)
    return printer is not None and printer.kind != "none"


def hold_waiting(op: Operation) -> None:
    """What may print now waits until somebody says so: it was meant for another printer."""
    for job in op.session.scalars(may_print_now(op.desk.counter_id)):
        job.held = True
    op.session.flush()


def _next_sequence(op: Operation) -> int:
    last = op.session.scalar(_LAST_SEQUENCE, {"counter": op.desk.counter_id, "day": op.business_day})
    if last == MAX_SEQUENCE:
        raise Trouble(Ill.OUT_OF_NUMBERS, last=last)
    return (last or 0) + 1


def _keep_spans(op: Operation, slip: Slip, frozen: Frozen) -> None:
    op.write(
        *(
            SlipSpan(slip_id=slip.id, n=span.n, value=span.value, salt=span.salt, commitment=span.commitment)
            for span in frozen.spans
        )
    )


def _ask_for_prints(op: Operation, slip: Slip, document: Document) -> None:
    """The copies, then their jobs in the same order: the kept copy prints first. They wait while somebody
    still has to say whether a copy that broke off came out.
    """
    copies = [
        SlipCopy(slip_id=slip.id, copy=copy_no, retained=copy_no == 1 and document.signed_in_ink())
        for copy_no, _name in enumerate(document.copies, start=1)
    ]
    op.write(*copies)
    held = not has_printer(op) or broke_off(op.session, op.desk.counter_id)
    op.write(*(PrintJob(copy_id=copy.id, print_no=1, held=held, made_at=op.now) for copy in copies))
