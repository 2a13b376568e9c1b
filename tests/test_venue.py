"""The venue that tests stand on is whole, and each test has its own."""

from __future__ import annotations

from desk.queries.points import sums_of
from tests.venue import Testing


def test_the_receptionist_can_credit_the_member(venue: Testing) -> None:
    assert venue.credit("02-118734", "1,288.00").balance == 1288


def test_each_test_has_a_venue_of_its_own(venue: Testing) -> None:
    with venue.desk.read() as session:
        assert sums_of(session, venue.desk.today(session)).entries == 0


def test_listeners_hear_what_was_written(venue: Testing) -> None:
    heard: list[frozenset[str]] = []
    venue.listeners.append(heard.append)
    venue.credit("02-1")
    assert heard
    assert {"points_entries", "slips", "print_jobs"} <= heard[0]


def test_other_people_may_stand_at_the_desk(venue: Testing) -> None:
    actor = venue.as_staff("008").actor
    assert actor is not None
    assert (actor.name, actor.roles) == ("周敏", ("supervisor",))
