"""What Today shows: what needs somebody now, the figures of the business day, and tonight's birthdays."""

from __future__ import annotations

from calendar import isleap
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import func, literal_column, select, text
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.cards import Card
from desk.models.members import Member
from desk.models.points import POSTED, PointsEntry
from desk.models.slips import Slip, SlipCopy
from desk.models.staff import Pin, Staff
from desk.queries.points import sums_of
from desk.queries.slips import CopyState, WaitingSlip, attention, states_of
from desk.queries.venue import has_printer
from desk.rules.names import mask_name
from desk.slips.numbers import TEST_PAGE

LATEST = 3
MOST = 50
_BLANK = text("cards.state = 'blank'")
_DAY_OF_BIRTH = func.substr(Member.birthday, literal_column("6"))
# Both are written as their indexes are: SQLite takes such an index only where it sees its own words.


@dataclass(frozen=True)
class Unscanned:
    """Signed copies of a business day that are not in the pile; `latest` are the last slips' numbers."""

    count: int
    latest: tuple[str, ...]


@dataclass(frozen=True)
class Inactive:
    """A member who joined and whose card is still blank: the signed form is not back. Name masked."""

    member_id: int
    name: str
    card: str
    joined_at: datetime


@dataclass(frozen=True)
class LockedOut:
    """A number that wrong PINs have locked. `until` is on the venue's wall clock."""

    staff_id: int
    number: str
    name: str
    until: datetime


@dataclass(frozen=True)
class Figures:
    """The business day in figures: members and slips counted, points as the ledger has them.

    `hours`: points credited in each hour of the venue's clock, in the order in which the day ran.
    """

    joined: int
    credited: int
    reversed: int
    slips: int
    to_scan: int
    scanned: int
    hours: tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class Birthday:
    """A member who was born on this day. Name masked; `tier` is a key of the profile."""

    member_id: int
    name: str
    form_of_address: str
    tier: str
    is_vip: bool


def unscanned(desk: Desk, session: Session, day: date) -> Unscanned:
    """Retained copies of the day that came out, or may have, and were not scanned back."""
    rows = _kept_slips(desk, session, day)
    states = states_of(session, [slip_id for slip_id, _ in rows])
    missing = [number for slip_id, number in rows if states[slip_id][0] is CopyState.WAITING]
    return Unscanned(len(missing), tuple(reversed(missing[-LATEST:])))


def inactive(desk: Desk, session: Session) -> list[Inactive]:
    """Members whose first card waits for its signed form, the newest first, at most 50."""
    rows = session.execute(
        select(Member.id, Member.name, Card.number, Card.issued_at)
        .join(Card, Card.member_id == Member.id)
        .where(_BLANK)
        .order_by(Card.id.desc())
        .limit(MOST)
    )
    return [
        Inactive(member_id, mask_name(name), number, desk.local(session, at))
        for member_id, name, number, at in rows
    ]


def locked_out(desk: Desk, session: Session) -> list[LockedOut]:
    """Numbers that are locked now. The staff is a small table."""
    rows = session.execute(
        select(Staff.id, Staff.number, Staff.name, Pin.locked_until)
        .join(Pin, Pin.staff_id == Staff.id)
        .where(Staff.state == "active", Pin.locked_until > desk.clock.now())
        .order_by(Staff.number)
    )
    return [
        LockedOut(staff_id, number, name, desk.local(session, until))
        for staff_id, number, name, until in rows
        if until is not None
    ]


def figures_of(desk: Desk, session: Session, day: date) -> Figures:
    """The day's figures. A membership form that was made void doesn't count as somebody who joined."""
    sums = sums_of(session, day)
    kinds = session.execute(
        select(Slip.kind, func.count())
        .where(Slip.counter_id == desk.counter_id, Slip.business_day == day)
        .group_by(Slip.kind)
    )
    counted = {kind: count for kind, count in kinds}
    kept = _kept_slips(desk, session, day)
    states = [state for state, _ in states_of(session, [slip_id for slip_id, _ in kept]).values()]
    return Figures(
        joined=counted.get("membership", 0),
        credited=sums.credited,
        reversed=sums.reversed,
        slips=sum(count for kind, count in counted.items() if kind != TEST_PAGE.key),
        to_scan=sum(state not in (CopyState.VOID, CopyState.NONE) for state in states),
        scanned=states.count(CopyState.SCANNED),
        hours=_hours(desk, session, day),
    )


def birthdays(desk: Desk, session: Session, day: date) -> list[Birthday]:
    """Members born on this day of the year, VIPs first, at most 50; 29 February counts as the 28th in a
    common year.
    """
    days = [f"{day:%m-%d}"]
    if days == ["02-28"] and not isleap(day.year):
        days.append("02-29")
    tiers = desk.rules_on(session, day).profile.tiers
    rows = session.execute(
        select(Member.id, Member.name, Member.form_of_address, Member.tier)
        .where(_DAY_OF_BIRTH.in_(days), Member.merged_into_id.is_(None))
        .order_by(Member.id)
        .limit(MOST)
    )
    found = []
    for member_id, name, form, key in rows:
        tier = tiers.find(key)
        found.append(Birthday(member_id, mask_name(name), form, key, tier is not None and tier.is_vip))
    return sorted(found, key=lambda born: not born.is_vip)


def _kept_slips(desk: Desk, session: Session, day: date) -> list[tuple[int, str]]:
    """The day's slips that have a copy to sign, in their order."""
    rows = session.execute(
        select(Slip.id, Slip.number)
        .join(SlipCopy, SlipCopy.slip_id == Slip.id)
        .where(Slip.counter_id == desk.counter_id, Slip.business_day == day, SlipCopy.retained)
        .order_by(Slip.sequence)
    )
    return [(slip_id, number) for slip_id, number in rows]


def _hours(desk: Desk, session: Session, day: date) -> tuple[tuple[int, int], ...]:
    rows = session.execute(
        select(PointsEntry.at, PointsEntry.delta)
        .where(PointsEntry.business_day == day, POSTED, PointsEntry.kind == "credit")
        .order_by(PointsEntry.id)
    )
    hours: dict[int, int] = {}
    for at, points in rows:
        hour = desk.local(session, at).hour
        hours[hour] = hours.get(hour, 0) + points
    return tuple(hours.items())


@dataclass(frozen=True)
class Today:
    """All of it at one moment. `hour` is the running one of the venue's clock."""

    day: date
    hour: int
    unscanned: Unscanned
    inactive: tuple[Inactive, ...]
    locked: tuple[LockedOut, ...]
    figures: Figures
    birthdays: tuple[Birthday, ...]


def today(desk: Desk, session: Session) -> Today:
    """What Today shows of the business day that runs."""
    day = desk.today(session)
    return Today(
        day,
        desk.local(session, desk.clock.now()).hour,
        unscanned(desk, session, day),
        tuple(inactive(desk, session)),
        tuple(locked_out(desk, session)),
        figures_of(desk, session, day),
        tuple(birthdays(desk, session, day)),
    )


def prints_wanting(desk: Desk, session: Session) -> tuple[list[WaitingSlip], list[WaitingSlip]]:
    """Copies of which nobody knows, and those that wait for somebody's word; what is about to print is
    neither.
    """
    jobs = attention(session, desk.counter_id)
    unknown = [job for job in jobs if job.outcome == "unknown"]
    return unknown, [job for job in jobs if job.outcome == "failed" or (job.outcome is None and job.held)]


def acts_wanted(desk: Desk, session: Session, may: Callable[[str], bool]) -> int:
    """How much waits for whoever may do these operations: the red badge on the rail. As the first card of
    Today counts it; copies that only wait for somebody to set up a printer are not in a hurry.
    """
    unknown, waiting = prints_wanting(desk, session)
    asked = len(unknown) if may("slips.answer") else 0
    to_print = bool(waiting) and may("slips.resume") and has_printer(desk, session)
    locked = len(locked_out(desk, session)) if may("staff.unlock") else 0
    return asked + to_print + locked
