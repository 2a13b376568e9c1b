"""Making a demo venue: beside its place, and moved there when it is whole."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime

from desk.context import Desk
from desk.demo.cards import with_room
from desk.demo.chance import SetClock
from desk.demo.counter import Counter
from desk.demo.gauge import Gauge, Stopped
from desk.demo.guests import House
from desk.demo.history import History
from desk.demo.members import take_in_guests
from desk.demo.staff import PEOPLE
from desk.demo.venue import found_demo, last_day, profile_of, sign_in, staff_ids
from desk.demo.wanted import Made, Progress, Wanted
from desk.files.last_seen import lines_of
from desk.files.manifest import sync
from desk.models.database import raise_for_system, sync_folder
from desk.places import Places
from desk.ports import SystemClock
from desk.refusals import Refused, Why
from desk.rules.profile import Profile

HALF = "demo.part"
"""Where it is made. What a power cut left there is thrown away by the next try."""


def make_venue(
    places: Places, wanted: Wanted, progress: Progress, stopped: Callable[[], bool]
) -> Made | None:
    """As `desk.demo.make` says."""
    if wanted.members < 1 or wanted.days < 1:
        raise ValueError("a demo venue has members and days")
    profile = profile_of(wanted.profile)
    if places.file.exists():
        raise Refused(Why.VENUE_THERE, "folder", path=str(places.file))
    half, had_key = Places(places.data / HALF, places.config), places.key.exists()
    try:
        shutil.rmtree(half.data, ignore_errors=True)
        made = _make(half, wanted, profile, Gauge(wanted, progress, stopped))
        _put_in_place(half, places)
    except BaseException as stop:
        _undo(half, had_key=had_key)
        if isinstance(stop, Stopped):
            return None
        raise
    return Made(places, made.code, made.members, made.entries)


def _make(half: Places, wanted: Wanted, profile: Profile, gauge: Gauge) -> Made:
    until = wanted.until or _now()
    gauge.step("venue")
    founded, clock = found_demo(half, wanted, with_room(profile, wanted.members), until)
    try:
        _fill(founded.desk, clock, wanted, until, gauge)
        with founded.desk.read() as session:
            entries = lines_of(session)
    finally:
        founded.desk.store.close()
    gauge.step("file")
    sync(half.file)
    return Made(half, founded.code, wanted.members, entries)


def _fill(desk: Desk, clock: SetClock, wanted: Wanted, until: datetime, gauge: Gauge) -> None:
    """People first, then what they did."""
    desk.store.hasten()
    gauge.step("members")
    with desk.read() as session:
        profile = desk.rules_on(session, desk.today(session)).profile
    house = House(wanted.seed, profile, last_day(profile, until).date(), staff_ids(desk, "receptionist"))
    regulars = take_in_guests(sign_in(desk, PEOPLE[0]), house, wanted, gauge)
    gauge.step("history")
    History(Counter(desk, clock, profile), house, wanted, until, regulars).run(gauge)


def _now() -> datetime:
    return SystemClock().now()


def _put_in_place(half: Places, places: Places) -> None:
    """Whole and synced: a power cut leaves the venue or none."""
    try:
        if places.file.exists():
            raise Refused(Why.VENUE_THERE, "folder", path=str(places.file))
        half.file.rename(places.file)
        half.data.rmdir()
        sync_folder(places.data)
    except OSError as error:
        raise_for_system(error, places.file)
        raise


def _undo(half: Places, *, had_key: bool) -> None:
    """Nothing is left behind; a key that was there before may be another venue's."""
    shutil.rmtree(half.data, ignore_errors=True)
    if not had_key:
        half.key.unlink(missing_ok=True)
