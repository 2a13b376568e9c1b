"""Slips and their copies: what prints, in which state each copy is, and what a barcode names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session, aliased

from desk.context import Desk
from desk.models.slips import PrintJob, ScanBack, Slip, SlipCopy, SlipSpan
from desk.models.staff import Approval, Staff
from desk.models.venue import Venue
from desk.queries.print_jobs import unfinished
from desk.refusals import Refused, Why
from desk.slips.document import Document, thaw
from desk.slips.numbers import CopyCode, SlipNumber, parse_barcode, parse_number
from desk.slips.overlay import Copy, Page, Reprint, page
from desk.slips.words import Words, load

PAGE = 100
MOST_WAITING = 200
"""Without a printer copies wait by the thousand, and the frame looks at them after every post."""


class CopyState(StrEnum):
    """Where the retained copy of a slip is."""

    SCANNED = "scanned"
    """Signed and in the pile."""
    WAITING = "waiting"
    """Printed or about to be; not yet in the pile."""
    UNKNOWN = "unknown"
    """Nobody knows whether it came out: it is asked about."""
    UNPRINTED = "unprinted"
    """It waits for a printer, or did not come out."""
    VOID = "void"
    """The slip was reversed."""
    NONE = "none"
    """The slip has no copy that is signed in ink."""


@dataclass(frozen=True)
class SlipRow:
    """A slip of today or of a member."""

    id: int
    number: str
    kind: str
    at: datetime
    """On the venue's wall clock."""
    clerk: str
    state: CopyState
    prints: int
    """How often the retained copy was asked for; 2 is the first reprint."""
    reversed: bool


@dataclass(frozen=True)
class WaitingSlip:
    """A print job that needs somebody: it waits, failed, or nobody knows. `trouble` is a key of printer
    problems."""

    job_id: int
    slip_id: int
    number: str
    kind: str
    copy: int
    of: int
    outcome: str | None
    held: bool
    trouble: str
    made_at: datetime


def slip_language(session: Session) -> str:
    """The language in which this venue's slips print, 'zh_CN' or 'en'."""
    return session.get_one(Venue, 1).slip_language


def slip_words(desk: Desk, session: Session) -> Words:
    """The words of this venue's slips: its language's, with the profile's own laid over them."""
    language = slip_language(session)
    profile = desk.rules_on(session, desk.today(session)).profile
    return load(language, profile.words.en if language == "en" else profile.words.zh)


def document_of(session: Session, slip: Slip) -> Document:
    """The frozen document with what is left of its personal values."""
    spans = session.execute(select(SlipSpan.n, SlipSpan.value).where(SlipSpan.slip_id == slip.id))
    return thaw(slip.document, {n: value for n, value in spans})


def copy_of_job(desk: Desk, session: Session, job_id: int) -> Copy:
    """The copy that a print job prints."""
    job = session.get_one(PrintJob, job_id)
    copy = session.get_one(SlipCopy, job.copy_id)
    return copy_of(desk, session, copy.slip_id, copy.copy, job.print_no)


def copy_of(desk: Desk, session: Session, slip_id: int, copy_no: int, print_no: int = 0) -> Copy:
    """One copy of a slip as it prints the `print_no`th time (0 = the last time that was asked for)."""
    slip = session.get_one(Slip, slip_id)
    job = _job(session, slip_id, copy_no, print_no)
    return Copy(
        document=document_of(session, slip),
        number=parse_number(slip.number),
        copy=copy_no,
        print_no=job.print_no,
        business_day=slip.business_day,
        at_local=desk.local(session, slip.at),
        check_code=slip.check_code,
        reprinted=_reprint(desk, session, job),
    )


def copies_of(session: Session, slip_id: int) -> list[int]:
    """The numbers of a slip's copies, the retained one first."""
    return list(
        session.scalars(select(SlipCopy.copy).where(SlipCopy.slip_id == slip_id).order_by(SlipCopy.copy))
    )


def numbers_of_day(session: Session, counter_id: int, day: date) -> list[tuple[int, str, str]]:
    """(id, number, kind) of every slip of a counter's business day, in the order of their numbers."""
    rows = session.execute(
        select(Slip.id, Slip.number, Slip.kind)
        .where(Slip.counter_id == counter_id, Slip.business_day == day)
        .order_by(Slip.id)
    )
    return [(slip_id, number, kind) for slip_id, number, kind in rows]


def page_of(desk: Desk, session: Session, slip_id: int, copy_no: int, print_no: int = 0) -> Page:
    """The whole paper of a copy, ready for any renderer."""
    return page(copy_of(desk, session, slip_id, copy_no, print_no), slip_words(desk, session))


def find_slip(session: Session, text: str) -> tuple[Slip, CopyCode | None]:
    """The slip that a typed number or a scanned barcode names; for a barcode also the copy.

    Refused: BAD_SLIP_NUMBER when it is neither or its check digit is wrong, NO_SUCH_SLIP.
    """
    code = parse_barcode(text) if _all_digits(text) else None
    number: SlipNumber = code.slip if code else parse_number(text)
    slip = session.scalar(select(Slip).where(Slip.number == str(number)))
    if slip is None:
        raise Refused(Why.NO_SUCH_SLIP, "number", number=str(number))
    return slip, code


def states_of(session: Session, slip_ids: list[int]) -> dict[int, tuple[CopyState, int]]:
    """Slip id → state of its retained copy and how often that was asked for."""
    last = (
        select(PrintJob.copy_id, func.max(PrintJob.print_no).label("print_no"))
        .join(SlipCopy, SlipCopy.id == PrintJob.copy_id)
        .where(SlipCopy.slip_id.in_(slip_ids), SlipCopy.retained)
        .group_by(PrintJob.copy_id)
        .subquery()
    )
    void = aliased(Slip)
    rows = session.execute(
        select(SlipCopy.slip_id, PrintJob, ScanBack.copy_id, void.id)
        .join(last, last.c.copy_id == SlipCopy.id)
        .join(PrintJob, (PrintJob.copy_id == last.c.copy_id) & (PrintJob.print_no == last.c.print_no))
        .outerjoin(ScanBack, ScanBack.copy_id == SlipCopy.id)
        .outerjoin(void, void.voids_id == SlipCopy.slip_id)
    )
    known = {slip_id: (_state(job, scanned, voided), job.print_no) for slip_id, job, scanned, voided in rows}
    return {slip_id: known.get(slip_id, (CopyState.NONE, 0)) for slip_id in slip_ids}


def slips_of_member(desk: Desk, session: Session, member_id: int, after: int | None = None) -> list[SlipRow]:
    """A member's slips, the newest first, at most 100; `after` is the last id of the page before."""
    void = aliased(Slip)
    query = (
        select(Slip, Staff.name, void.id)
        .outerjoin(Staff, Staff.id == Slip.staff_id)
        .outerjoin(void, void.voids_id == Slip.id)
        .where(Slip.member_id == member_id)
    )
    if after is not None:
        query = query.where(Slip.id < after)
    rows = session.execute(query.order_by(Slip.id.desc()).limit(PAGE)).all()
    states = states_of(session, [slip.id for slip, _, _ in rows])
    return [_slip_row(desk, session, slip, clerk, voided, states) for slip, clerk, voided in rows]


def attention(session: Session, counter_id: int) -> list[WaitingSlip]:
    """Print jobs of a counter that need somebody, at most 200: unknown ones first, then those that wait or
    failed, the oldest first.
    """
    rows = session.execute(
        select(PrintJob, SlipCopy, Slip)
        .join(SlipCopy, SlipCopy.id == PrintJob.copy_id)
        .join(Slip, Slip.id == SlipCopy.slip_id)
        .where(
            unfinished(),
            Slip.counter_id == counter_id,
            PrintJob.outcome.in_(("unknown", "failed")) | (PrintJob.progress == "pending"),
        )
        .order_by((PrintJob.outcome == "unknown").is_not(True), PrintJob.id)
        .limit(MOST_WAITING)
    ).all()
    copies = _copy_counts(session, [slip.id for _, _, slip in rows])
    return [_waiting(job, copy, slip, copies[slip.id]) for job, copy, slip in rows]


def _slip_row(
    desk: Desk,
    session: Session,
    slip: Slip,
    clerk: str | None,
    voided: int | None,
    states: dict[int, tuple[CopyState, int]],
) -> SlipRow:
    state, prints = states[slip.id]
    at = desk.local(session, slip.at)
    return SlipRow(slip.id, slip.number, slip.kind, at, clerk or "", state, prints, voided is not None)


def _waiting(job: PrintJob, copy: SlipCopy, slip: Slip, of: int) -> WaitingSlip:
    return WaitingSlip(
        job.id,
        slip.id,
        slip.number,
        slip.kind,
        copy.copy,
        of,
        job.outcome,
        job.held,
        job.trouble,
        job.made_at,
    )


def _copy_counts(session: Session, slip_ids: list[int]) -> dict[int, int]:
    rows = session.execute(
        select(SlipCopy.slip_id, func.count())
        .where(SlipCopy.slip_id.in_(slip_ids))
        .group_by(SlipCopy.slip_id)
    )
    return {slip_id: count for slip_id, count in rows}


def _state(job: PrintJob, scanned: int | None, voided: int | None) -> CopyState:
    if voided is not None:
        return CopyState.VOID
    if scanned is not None:
        return CopyState.SCANNED
    if job.outcome == "unknown":
        return CopyState.UNKNOWN
    if job.outcome in ("failed", "not_printed", "dropped") or (job.outcome is None and job.held):
        return CopyState.UNPRINTED
    return CopyState.WAITING


def _job(session: Session, slip_id: int, copy_no: int, print_no: int) -> PrintJob:
    jobs = (
        select(PrintJob)
        .join(SlipCopy, SlipCopy.id == PrintJob.copy_id)
        .where(SlipCopy.slip_id == slip_id, SlipCopy.copy == copy_no)
        .order_by(PrintJob.print_no.desc())
        .limit(1)
    )
    if print_no:
        jobs = jobs.where(PrintJob.print_no == print_no)
    return session.execute(jobs).scalar_one()


def _reprint(desk: Desk, session: Session, job: PrintJob) -> Reprint | None:
    if job.print_no == 1:
        return None
    asked_by = session.get_one(Staff, job.asked_by_id)
    approval = session.get(Approval, job.approval_id) if job.approval_id else None
    approver = approval and session.get_one(Staff, approval.approver_id)
    return Reprint(
        desk.local(session, job.made_at),
        f"{asked_by.name} {asked_by.number}",
        f"{approver.name} {approver.number}" if approver else "",
    )


def _all_digits(text: str) -> bool:
    return text.strip().isdigit()
