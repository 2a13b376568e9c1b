"""The house itself: founded by its owner, with its people, and a name that says what it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from desk import resources
from desk.context import Actor, Desk
from desk.demo.chance import SeededIds, SetClock
from desk.demo.staff import PEOPLE, Person, of_role
from desk.demo.wanted import Wanted
from desk.files.founding import Founded, found_venue
from desk.operations import sessions, staff
from desk.operations.sessions import SignedIn
from desk.operations.venue import NewVenue
from desk.places import Places
from desk.ports import RandomIds
from desk.queries.staff import by_number
from desk.refusals import Refused, Why
from desk.rules.days import business_day
from desk.rules.profile import Profile, parse
from desk.rules.section import wall_time

NAMES = {
    "ktv": {"zh_CN": "悦澜汇 KTV（演示）", "en": "Yuelan KTV (demo)"},
    "bathhouse": {"zh_CN": "悦澜汤泉（演示）", "en": "Yuelan Baths (demo)"},
    "hotel": {"zh_CN": "悦澜酒店（演示）", "en": "Yuelan Hotel (demo)"},
    "retail": {"zh_CN": "悦澜百货（演示）", "en": "Yuelan Store (demo)"},
}
"""By profile and language. Nobody takes it for a real venue."""
EVENING = time(22, 14)


def profile_of(key: str) -> Profile:
    """A profile that comes with the program. Refused(NOT_A_CHOICE) beside 'profile'."""
    if key not in NAMES:
        raise Refused(Why.NOT_A_CHOICE, "profile")
    return parse((resources.root() / "profiles" / f"{key}.toml").read_text("utf-8"))


def last_day(profile: Profile, until: datetime) -> datetime:
    """The beginning, at noon of the wall clock, of the business day that `until` falls on."""
    zone = profile.venue.zone()
    day = business_day(until, zone, wall_time(profile.venue.day_ends))
    return datetime.combine(day, time(12), zone)


def evening_of(profile: str, day: date) -> datetime:
    """A moment late on a business day: where a demo of that day ends."""
    return datetime.combine(day, EVENING, profile_of(profile).venue.zone())


def found_demo(places: Places, wanted: Wanted, profile: Profile, until: datetime) -> tuple[Founded, SetClock]:
    """Founds the venue the day before its history begins, and takes its people on."""
    clock = SetClock(last_day(profile, until) - timedelta(days=wanted.days))
    owner = PEOPLE[0]
    name = NAMES[wanted.profile].get(wanted.language, NAMES[wanted.profile]["en"])
    new = NewVenue(name, profile, wanted.language, owner.number, owner.name, owner.pin)
    # Its mark is its own: who makes the same demo again after a day's work has no older file of the first.
    founded = found_venue(places, new, clock, RandomIds(), lambda _areas: None)
    founded = replace(founded, desk=replace(founded.desk, ids=SeededIds(wanted.seed)))
    try:
        _take_on(sign_in(founded.desk, owner))
    except BaseException:
        founded.desk.store.close()
        raise
    return founded, clock


def sign_in(desk: Desk, person: Person) -> Desk:
    """The desk with this person at it, by number and PIN."""
    done = sessions.sign_in(desk, request=desk.ids.request(), number=person.number, pin=person.pin)
    assert isinstance(done, SignedIn)
    return desk.signed_in(Actor(done.staff_id, done.number, person.name, done.roles))


def staff_ids(desk: Desk, role: str) -> tuple[int, ...]:
    """Everybody with that role, in the order of their numbers."""
    with desk.read() as session:
        found = [by_number(session, person.number) for person in of_role(role)]
    return tuple(person.id for person in found if person is not None)


def _take_on(owner: Desk) -> None:
    for person in PEOPLE[1:]:
        staff.add(
            owner,
            request=owner.ids.request(),
            number=person.number,
            name=person.name,
            roles=person.roles,
            pin=person.pin,
            phone=person.phone,
        )
