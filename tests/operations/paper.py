"""What people do with paper, as several tests of it say it."""

from __future__ import annotations

from desk.context import Desk
from desk.operations import slips
from desk.operations.slips import Reprinted
from desk.operations.steps.approvals import Approved
from desk.queries.slips import CopyState, attention, states_of
from desk.refusals import Why
from tests.operations.acts import approve, refused
from tests.venue import Testing


def state(venue: Testing, slip: int) -> CopyState:
    with venue.desk.read() as session:
        return states_of(session, [slip])[slip][0]


def waiting(venue: Testing) -> list[int]:
    with venue.desk.read() as session:
        return [row.job_id for row in attention(session, venue.desk.counter_id)]


def reprint(
    venue: Testing, slip: int, copy: int = 1, approval: Approved | None = None, desk: Desk | None = None
) -> Reprinted:
    return slips.reprint(
        desk or venue.desk, request=venue.request(), slip_id=slip, copy=copy, approval=approval
    )


def reprint_kept(venue: Testing, slip: int) -> Reprinted:
    """The retained copy once more, by 008's PIN."""
    with refused(Why.NEEDS_APPROVAL) as said:
        reprint(venue, slip)
    return reprint(venue, slip, approval=approve(venue.desk, said))


def answer(venue: Testing, job: int, *, came_out: bool) -> Reprinted:
    return slips.answer(venue.desk, request=venue.request(), job_id=job, came_out=came_out)
