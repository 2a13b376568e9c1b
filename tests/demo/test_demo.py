"""The demo venue: the same for a seed, true to verify, alive on its last evening, and never over another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from desk.context import Desk
from desk.demo import PEOPLE, Made, Wanted, make
from desk.demo.chance import SeededIds, SetClock
from desk.demo.venue import NAMES, sign_in
from desk.files.opening import Opened, open_venue
from desk.models.database import reading
from desk.models.venue import Venue
from desk.places import Places
from desk.queries.today import prints_wanting, today
from desk.queries.verify import verify
from desk.refusals import Refused, Why
from tests.demo.conftest import LITTLE, UNTIL, made
from tests.demo.logical_dump import digest, logical_dump


@contextmanager
def opened(venue: Made) -> Iterator[Desk]:
    answer = open_venue(venue.places, SetClock(UNTIL), SeededIds(0), lambda _areas: None)
    assert isinstance(answer, Opened)
    yield answer.desk
    answer.desk.store.close()


def mark(venue: Made) -> str:
    with reading(venue.places.file) as session:
        return session.get_one(Venue, 1).mark


def test_the_same_seed_makes_the_same_venue(little: Made, tmp_path: Path) -> None:
    again = made(tmp_path, LITTLE)
    assert logical_dump(again.places.file) == logical_dump(little.places.file)
    assert digest(again.places.file) == digest(little.places.file)
    assert mark(again) != mark(little), "a PC would take one for an older file of the other"


def test_another_seed_makes_another_venue(little: Made, tmp_path: Path) -> None:
    other = logical_dump(made(tmp_path, replace(LITTLE, seed=8)).places.file)
    mine = logical_dump(little.places.file)
    assert len(other["members"]) > 100
    assert [row[1] for row in other["members"]] != [row[1] for row in mine["members"]]
    assert other["consumption_slips"] != mine["consumption_slips"]


@pytest.mark.parametrize("profile", sorted(NAMES))
def test_every_profile_makes_a_venue_that_agrees_with_its_journal(profile: str, tmp_path: Path) -> None:
    venue = made(tmp_path, Wanted(members=60, days=1, seed=3, profile=profile, until=UNTIL))
    with reading(venue.places.file) as session:
        found = verify(session)
        name = session.get_one(Venue, 1).name
    assert found.differences == ()
    assert found.lines == venue.entries > 40
    assert name.endswith("（演示）")


def test_the_last_evening_is_alive(little: Made) -> None:
    with opened(little) as desk, desk.read() as session:
        shown = today(desk, session)
        unknown, waiting = prints_wanting(desk, session)
    assert shown.day.isoformat() == "2026-11-21"
    assert len(shown.birthdays) >= 3
    assert shown.unscanned.count >= 2
    assert shown.figures.credited > 1000
    assert shown.figures.reversed < 0
    assert shown.figures.scanned >= 3
    assert len(shown.inactive) == 1
    assert (unknown, waiting) == ([], [])


def test_everybody_can_sign_in_with_the_pin_that_is_told(little: Made) -> None:
    with opened(little) as desk:
        assert [actor.number for person in PEOPLE if (actor := sign_in(desk, person).actor)] == [
            person.number for person in PEOPLE
        ]


def test_on_a_morning_the_demo_ends_before_the_clock(tmp_path: Path) -> None:
    morning = UNTIL.replace(hour=8, minute=30)
    venue = made(tmp_path, replace(LITTLE, members=30, days=1, until=morning))
    entries = logical_dump(venue.places.file)["points_entries"]
    assert len(entries) > 10
    with reading(venue.places.file) as session:
        last = session.connection().exec_driver_sql("SELECT max(at) FROM journal_lines").scalar_one()
    assert "2026-11-20T" < last < "2026-11-21T00:30"


def test_an_existing_venue_is_left_alone(little: Made) -> None:
    before = little.places.file.read_bytes()
    with pytest.raises(Refused) as no:
        make(little.places, LITTLE)
    assert (no.value.why, no.value.field) == (Why.VENUE_THERE, "folder")
    assert little.places.file.read_bytes() == before


def test_a_profile_that_is_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as no:
        made(tmp_path, replace(LITTLE, profile="circus"))
    assert no.value.why is Why.NOT_A_CHOICE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("after", [0, 200, 600])
def test_stopped_in_the_middle_nothing_is_left(after: int, tmp_path: Path) -> None:
    places, told = Places(tmp_path / "data", tmp_path / "config"), [0]

    def progress(done: int, of: int, _step: str) -> None:
        assert told[-1] <= done <= of
        told.append(done)

    assert make(places, LITTLE, progress, lambda: told[-1] > after) is None
    assert after < told[-1] < 1000
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == []


def test_a_key_that_was_there_stays(tmp_path: Path) -> None:
    places = Places(tmp_path / "data", tmp_path / "config")
    places.config.mkdir()
    places.key.write_bytes(bytes(32))
    assert make(places, LITTLE, stopped=lambda: True) is None
    assert places.key.read_bytes() == bytes(32)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_million_members_agree_with_their_journal(tmp_path: Path) -> None:
    venue = made(tmp_path, Wanted(members=1_000_000, days=2, seed=1, until=UNTIL))
    with reading(venue.places.file) as session:
        assert verify(session).differences == ()
