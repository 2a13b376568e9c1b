"""The signed copy comes back: what its barcode must name before it counts (slips.md: scan back 签单回收)."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import select

from desk.context import Operation
from desk.models.slips import PrintJob, ScanBack, Slip, SlipCopy
from desk.models.staff import Staff
from desk.queries.slips import find_slip
from desk.refusals import Refused, Why
from desk.slips.numbers import CopyCode


def take_back_copy(op: Operation, text: str, *, how: Literal["scanned", "ticked"]) -> Slip:
    """Notes that the retained copy is in the pile. `text`: its barcode; where it is torn, with 'ticked', the
    slip's number.

    Refused beside 'number': BAD_SLIP_NUMBER, NO_SUCH_SLIP, NOT_A_RETAINED_COPY (the guest's, or one without
    an ink line), OTHER_PRINT (a spoilt or replaced print; `print_no`, `latest`), NEVER_PRINTED (it still
    waits for a printer), ALREADY_SCANNED (`by`, `at`).
    """
    slip, code = find_slip(op.session, text)
    copy = op.session.scalar(select(SlipCopy).where(SlipCopy.slip_id == slip.id, SlipCopy.retained))
    if copy is None or (code is not None and code.copy != copy.copy) or (code is None and how == "scanned"):
        raise Refused(Why.NOT_A_RETAINED_COPY, "number", number=slip.number)
    _refuse_scanned(op, copy)
    printed = _print_in_force(op, copy, code)
    if printed.outcome == "unknown":
        # The paper is in somebody's hand: nobody need be asked any more whether it came out.
        printed.outcome, printed.ended_at = "printed", op.now
    op.write(
        ScanBack(
            copy_id=copy.id,
            print_no=printed.print_no,
            how=how,
            business_day=op.business_day,
            shift_id=op.shift.id,
            staff_id=op.staff.id,
            at=op.now,
        )
    )
    op.subject = f"slip:{slip.id}"
    return slip


def _refuse_scanned(op: Operation, copy: SlipCopy) -> None:
    before = op.session.get(ScanBack, copy.id)
    if before is not None:
        by = op.session.get_one(Staff, before.staff_id).name
        raise Refused(Why.ALREADY_SCANNED, "number", by=by, at=op.desk.local(op.session, before.at))


def _print_in_force(op: Operation, copy: SlipCopy, code: CopyCode | None) -> PrintJob:
    """The last print that is not known to have failed: only that paper counts."""
    latest = op.session.scalar(
        select(PrintJob)
        .where(
            PrintJob.copy_id == copy.id,
            PrintJob.outcome.is_(None) | PrintJob.outcome.in_(("printed", "unknown")),
        )
        .order_by(PrintJob.print_no.desc())
        .limit(1)
    )
    if latest is None:
        raise Refused(Why.NEVER_PRINTED, "number")
    if code is not None and code.print_no != latest.print_no:
        raise Refused(Why.OTHER_PRINT, "number", print_no=code.print_no, latest=latest.print_no)
    if latest.progress == "pending":
        # Its number stands on a screen: nobody can have signed what was never on paper.
        raise Refused(Why.NEVER_PRINTED, "number")
    return latest
