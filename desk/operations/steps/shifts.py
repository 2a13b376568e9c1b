"""The counter's shift row, so that every entry has its shift from the first one on (rules §10)."""

from __future__ import annotations

from desk.context import Operation
from desk.models.shifts import Shift
from desk.models.staff import Staff
from desk.rules.shifts import shift_at


def take_up_shift(op: Operation, staff: Staff) -> Shift | None:
    """The counter's open shift, opened by the first who works in shifts to sign in.

    A shift that was left open on an earlier business day ends here: entries of today belong to today's. None
    when nobody has opened one and this person doesn't work in shifts (owner, finance).
    """
    shift = op.open_shift
    if not _works_in_shifts(op, staff):
        return shift
    if shift is not None and shift.business_day < op.business_day:
        shift.ended_at = op.now
        op.session.flush()
        shift = None
    return shift or _open(op, staff)


def _open(op: Operation, staff: Staff) -> Shift:
    venue = op.profile.venue
    planned = shift_at(op.now, op.profile.shifts, venue.zone(), venue.day_ends)
    shift = Shift(
        counter_id=op.desk.counter_id,
        name=planned.shift.key,
        business_day=op.business_day,
        planned_from=planned.begins,
        planned_until=planned.ends,
        opened_by_id=staff.id,
        opened_at=op.now,
    )
    op.write(shift)
    return shift


def _works_in_shifts(op: Operation, staff: Staff) -> bool:
    found = (op.profile.roles.find(key) for key in staff.roles)
    return any(role is not None and role.shift for role in found)
