"""验单: whether a slip in somebody's hand is ours and says what we printed (slips.md: check code)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Table, select
from sqlalchemy.orm import Session, aliased

from desk.context import Desk
from desk.models.digests import row_key
from desk.models.journal import JournalItem
from desk.models.slips import PrintJob, ScanBack, Slip, SlipCopy, SlipSpan
from desk.models.staff import Staff
from desk.queries.slips import find_slip
from desk.slips.document import commitments, digest, false_spans
from desk.slips.numbers import check_code, check_code_agrees, parse_number


@dataclass(frozen=True)
class SlipVerdict:
    """What is known of a slip. `agrees` is None when no check code was typed. Times are on the venue's wall
    clock.
    """

    slip_id: int
    number: str
    kind: str
    business_day: date
    at: datetime
    clerk: str
    agrees: bool | None
    intact: bool
    """The kept document still is what was frozen when it was posted."""
    reversed_by: str
    """Number of the slip that voids it, or ''."""
    reverses: str
    reprints: int
    scanned_at: datetime | None
    scanned_by: str
    member_id: int | None


def verify_slip(desk: Desk, session: Session, number: str, code: str = "") -> SlipVerdict:
    """Looks a slip up by its number or the barcode of a copy, and compares the check code that stands on it.

    Refused beside 'number': BAD_SLIP_NUMBER, NO_SUCH_SLIP.
    """
    slip, _copy = find_slip(session, number)
    staff = session.get(Staff, slip.staff_id) if slip.staff_id else None
    right = check_code(desk.vault.key("check_codes"), parse_number(slip.number), slip.digest)
    voided_by = session.scalar(select(Slip.number).where(Slip.voids_id == slip.id))
    scanned = _scanned(session, slip.id)
    return SlipVerdict(
        slip_id=slip.id,
        number=slip.number,
        kind=slip.kind,
        business_day=slip.business_day,
        at=desk.local(session, slip.at),
        clerk=f"{staff.name} {staff.number}" if staff else "",
        agrees=check_code_agrees(code, right) if code.strip() else None,
        intact=is_intact(session, slip) and slip.check_code == right,
        reversed_by=voided_by or "",
        reverses=_number(session, slip.voids_id),
        reprints=_reprints(session, slip.id),
        scanned_at=desk.local(session, scanned[0]) if scanned else None,
        scanned_by=scanned[1] if scanned else "",
        member_id=slip.member_id,
    )


def is_intact(session: Session, slip: Slip) -> bool:
    """Whether the kept text has its digest, every kept value is what was frozen, and what is no longer kept
    was erased by an operation.
    """
    spans = session.execute(
        select(SlipSpan.n, SlipSpan.value, SlipSpan.salt).where(SlipSpan.slip_id == slip.id)
    )
    kept = [(n, value, salt) for n, value, salt in spans]
    return (
        digest(slip.document) == slip.digest
        and not false_spans(slip.document, kept)
        and _erased_by_operations(session, slip, {n for n, value, salt in kept if value is not None and salt})
    )


def _erased_by_operations(session: Session, slip: Slip, there: set[int]) -> bool:
    """Whether the journal names each value that is gone: anybody with the file could empty one."""
    table = SlipSpan.__table__
    assert isinstance(table, Table)
    gone = commitments(slip.document).keys() - there
    rows = {row_key(table, {"slip_id": slip.id, "n": n}) for n in gone}
    if not rows:
        return True
    named = session.scalars(
        select(JournalItem.row).where(JournalItem.area == table.name, JournalItem.row.in_(rows))
    )
    return rows == set(named)


def _number(session: Session, slip_id: int | None) -> str:
    return (session.scalar(select(Slip.number).where(Slip.id == slip_id)) if slip_id else "") or ""


def _reprints(session: Session, slip_id: int) -> int:
    """Later prints of all copies together."""
    jobs = session.scalars(
        select(PrintJob.print_no)
        .join(SlipCopy, SlipCopy.id == PrintJob.copy_id)
        .where(SlipCopy.slip_id == slip_id, PrintJob.print_no > 1)
    )
    return len(list(jobs))


def _scanned(session: Session, slip_id: int) -> tuple[datetime, str] | None:
    by = aliased(Staff)
    found = session.execute(
        select(ScanBack.at, by.name)
        .join(SlipCopy, SlipCopy.id == ScanBack.copy_id)
        .join(by, by.id == ScanBack.staff_id)
        .where(SlipCopy.slip_id == slip_id)
    ).one_or_none()
    return (found[0], found[1]) if found else None
