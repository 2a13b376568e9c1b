"""Print jobs that are not done with, found by two small indexes however many slips lie behind them."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Select, and_, or_, select, text, union_all
from sqlalchemy.orm import Session

from desk.models.slips import PrintJob, Slip, SlipCopy

CUT_OFF, STOPPED = "cut_off", "stopped"
"""Troubles of a copy that broke off in its middle: the connection did, or the program."""
_OPEN = text("print_jobs.progress <> 'ended'")
_ASKED = text("print_jobs.outcome IN ('unknown', 'failed')")
# Both are written out as the indexes are: SQLite takes a partial index only where it sees its own condition,
# and with bound values every slip that the counter ever printed was read at each look.


def unfinished() -> ColumnElement[bool]:
    """Jobs that wait, are on their way, failed, or of which nobody knows."""
    found = (select(PrintJob.id).where(condition).correlate(None) for condition in (_OPEN, _ASKED))
    return PrintJob.id.in_(union_all(*found))


def unfinished_at(counter_id: int) -> Select[PrintJob]:
    """Those of a counter, the oldest first."""
    return (
        select(PrintJob)
        .join(SlipCopy, SlipCopy.id == PrintJob.copy_id)
        .join(Slip, Slip.id == SlipCopy.slip_id)
        .where(unfinished(), Slip.counter_id == counter_id)
        .order_by(PrintJob.id)
    )


def not_done_with(session: Session, counter_id: int) -> int:
    """How many copies of a counter wait, are on their way, failed, or nobody knows of."""
    return len(session.scalars(unfinished_at(counter_id)).all())


def may_print_now(counter_id: int) -> Select[PrintJob]:
    """Those that wait for nobody but the printer."""
    return unfinished_at(counter_id).where(PrintJob.progress == "pending", PrintJob.held.is_(False))


def left_over(session: Session, counter_id: int) -> bool:
    """Whether the program stopped while copies were on their way or about to print."""
    moving = PrintJob.progress.in_(("sending", "sent"))
    free = and_(PrintJob.progress == "pending", PrintJob.held.is_(False))
    return session.scalar(unfinished_at(counter_id).where(or_(moving, free)).limit(1)) is not None


def broke_off(session: Session, counter_id: int) -> bool:
    """Whether a copy broke off in its middle and nobody has said yet whether it came out: the printer may
    still wait for the rest of a picture, and would swallow the head of the next slip.
    """
    asked = unfinished_at(counter_id).where(
        PrintJob.outcome == "unknown", PrintJob.trouble.in_((CUT_OFF, STOPPED))
    )
    return session.scalar(asked.limit(1)) is not None
