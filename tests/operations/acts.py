"""What several tests of operations do: ask in vain, count rows, print, change a figure of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import func, select

from desk.context import Desk, Operation
from desk.models.base import Base
from desk.models.database import Store
from desk.models.slips import PrintJob, SlipCopy
from desk.models.venue import Setting
from desk.operations import approvals, points, printing, slips
from desk.operations.printing import Outcome
from desk.operations.slips import CopyBack
from desk.operations.steps.approvals import Approved
from desk.operations.venue import Done
from desk.queries.credits import CreditForm
from desk.queries.points import undoing
from desk.queries.slips import copy_of
from desk.queries.verify import Difference, verify
from desk.refusals import Refused, Why
from tests.venue import PINS, Testing


@dataclass
class Said:
    """What a refusal said, once it was caught."""

    details: dict[str, object]


@contextmanager
def refused(why: Why, field: str | None = None) -> Iterator[Said]:
    """The block is refused for this reason, beside this field, and nothing else."""
    said = Said({})
    with pytest.raises(Refused) as caught:
        yield said
    assert caught.value.why == why, f"refused for another reason: {caught.value!r}"
    if field is not None:
        assert caught.value.field == field
    said.details.update(caught.value.details)


def rows(store: Store) -> dict[str, int]:
    """How many rows each table holds."""
    with store.read() as session:
        return {
            table.name: session.scalar(select(func.count()).select_from(table)) or 0
            for table in Base.metadata.sorted_tables
        }


def contents(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """All rows of all tables: two states of the file that are equal are equal here."""
    with store.read() as session:
        return {
            table.name: [tuple(row) for row in session.execute(select(table).order_by(*table.primary_key))]
            for table in Base.metadata.sorted_tables
        }


def differences(desk: Desk) -> tuple[Difference, ...]:
    """What verify finds."""
    with desk.read() as session:
        return verify(session).differences


def figure(venue: Testing, key: str, value: object, from_day: date | None = None) -> None:
    """Another figure of the rules, from today or another business day, journalled as any operation."""
    with venue.desk.store.write() as session:
        op = Operation(venue.desk, session, "settings.change", venue.request())
        op.write(Setting(key=key, value=value, from_day=from_day or op.business_day, set_at=op.now))
        op.journal(b"", Done())


def credit(
    desk: Desk, member_id: int = 1, approval: Approved | None = None, *, request: str = "", **typed: str
) -> points.PointsCredited:
    """A credit with what was typed: slip, amount, day, room, verified_how."""
    form = CreditForm(member_id=member_id, **{"slip": "02-118734", "amount": "1288", **typed})
    return points.credit(desk, request=request or desk.ids.request(), form=form, approval=approval)


def approve(desk: Desk, said: Said, *, by: str = "008", pin: str = "") -> Approved:
    """The approval that a refusal asked for."""
    act, subject, amount = said.details["act"], said.details["subject"], said.details["amount"]
    assert isinstance(act, str)
    assert isinstance(subject, str)
    assert amount is None or isinstance(amount, int)
    done = approvals.approve(
        desk,
        request=desk.ids.request(),
        act=act,
        subject=subject,
        amount=amount,
        number=by,
        pin=pin or PINS[by],
        reason="客人等候",
    )
    assert isinstance(done, Approved)
    return done


def approve_undoing(venue: Testing, entry_id: int, to_member_id: int | None = None) -> Approved:
    """The approval of a reversal, or of 'reverse and credit right', as the dialog asks for it."""
    with venue.desk.read() as session:
        asked = undoing(venue.desk, session, entry_id, to_member_id)
    return venue.approve(asked.act, asked.subject, asked.amount)


def reverse(venue: Testing, entry_id: int) -> points.PointsReversed:
    """Reverses a credit with 008's approval."""
    approval = approve_undoing(venue, entry_id)
    return points.reverse(venue.desk, request=venue.request(), entry_id=entry_id, approval=approval)


def recredit(venue: Testing, entry_id: int, member_id: int) -> points.PointsMoved:
    """'Wrong guest', with 008's approval and the card shown."""
    approval = approve_undoing(venue, entry_id, member_id)
    return points.recredit(
        venue.desk,
        request=venue.request(),
        entry_id=entry_id,
        member_id=member_id,
        verified_how="",
        approval=approval,
    )


def jobs(desk: Desk, slip_id: int, copy: int = 1) -> list[PrintJob]:
    """The print jobs of a copy, the first print first."""
    with desk.read() as session:
        found = session.scalars(
            select(PrintJob)
            .join(SlipCopy, SlipCopy.id == PrintJob.copy_id)
            .where(SlipCopy.slip_id == slip_id, SlipCopy.copy == copy)
            .order_by(PrintJob.print_no)
        )
        return list(found)


def prints(desk: Desk, job_id: int, outcome: Outcome = "printed", trouble: str = "") -> None:
    """A job goes through the printer."""
    assert printing.begin(desk, job_id)
    printing.finish_sending(desk, job_id)
    printing.note_outcome(desk, request=desk.ids.request(), job_id=job_id, outcome=outcome, trouble=trouble)


def hand_out(desk: Desk, slip_id: int) -> int:
    """The slip is saved as a PDF and printed elsewhere; how many copies waited."""
    return slips.hand_out(desk, request=desk.ids.request(), slip_id=slip_id).jobs


def barcode(desk: Desk, slip_id: int, copy: int = 1, print_no: int = 0) -> str:
    """What stands on a copy."""
    with desk.read() as session:
        return str(copy_of(desk, session, slip_id, copy, print_no).code)


def scan(desk: Desk, code: str) -> CopyBack:
    """Scans a copy back."""
    return slips.scan_back(desk, request=desk.ids.request(), barcode=code)


def at_hour(venue: Testing, day: date, hour: int, minute: int = 0) -> None:
    """Sets the venue's wall clock."""
    venue.clock.moment = datetime(
        day.year, day.month, day.day, hour, minute, tzinfo=venue.clock.moment.tzinfo
    )
