"""Guests who don't exist: believable, adult, all different in what tells them apart."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.demo.cards import Holder, card_type, held, serves, with_room
from desk.demo.chance import dice
from desk.demo.guests import Guest, House, guests
from desk.demo.history import as_typed
from desk.demo.lunar import lunar_day
from desk.demo.members import newcomers_of
from desk.demo.phones import phone
from desk.demo.venue import NAMES, profile_of
from desk.operations.steps.members import LIMITS
from desk.rules import cards, digits
from desk.rules.birthdays import celebrated_day, is_birthday
from desk.rules.members import age
from desk.rules.names import surname

TODAY = date(2026, 11, 21)
SEEDS = st.integers(0, 10**6)


PROFILES = {name: profile_of(name) for name in NAMES}


def some(seed: int, count: int = 60, profile: str = "ktv", today: date = TODAY) -> list[Guest]:
    return guests(House(seed, PROFILES[profile], today, (5, 6)), 0, count)


@settings(max_examples=20)
@given(SEEDS, st.sampled_from(sorted(NAMES)), st.dates(date(2020, 1, 1), date(2032, 12, 31)))
def test_a_form_would_take_every_guest_as_it_stands(seed: int, profile: str, today: date) -> None:
    for guest in some(seed, 30, profile, today):
        said = guest.values
        assert digits.person_name(said["name"]) == said["name"]
        assert digits.phone(said["phone"]) == said["phone"]
        assert said["phone_tail"] == said["phone"][-4:]
        assert 18 <= age(said["birthday"], today) <= 82
        assert said["celebrated"] == celebrated_day(as_typed(said["celebrated"]), said["celebrates"])
        assert said["form_of_address"] in PROFILES[profile].members.forms_of_address
        assert all(digits.clean(said[field], field, limit) == said[field] for field, limit in LIMITS.items())


@settings(max_examples=10)
@given(SEEDS)
def test_a_seed_makes_the_same_people_and_another_one_others(seed: int) -> None:
    assert [guest.values for guest in some(seed, 20)] == [guest.values for guest in some(seed, 20)]
    assert [guest.values["name"] for guest in some(seed)] != [
        guest.values["name"] for guest in some(seed + 1)
    ]


@settings(max_examples=20)
@given(SEEDS, st.integers(0, 1_050_000))
def test_phones_are_all_different_and_some_end_alike(seed: int, first: int) -> None:
    numbers = [phone(each, seed) for each in range(first, first + 200)]
    assert len(set(numbers)) == 200
    assert len({number[-4:] for number in numbers}) < 200


@settings(max_examples=10)
@given(st.dates(date(2024, 1, 1), date(2031, 12, 31)))
def test_somebody_has_a_birthday_on_any_day_that_is_today(today: date) -> None:
    born = [guest.values["birthday"] for guest in some(1, 60, today=today)]
    assert sum(is_birthday(each, today) for each in born) >= 3


def test_leap_days_lunar_days_compound_surnames_and_dots_are_among_them() -> None:
    people = some(3, 2000)
    assert any((g.values["birthday"].month, g.values["birthday"].day) == (2, 29) for g in people)
    assert any("r-" in g.values["celebrated"] for g in people)
    assert any(len(surname(g.values["name"])) == 2 for g in people)
    assert any("·" in g.values["name"] for g in people)
    assert any(ord(char) > 0xFFFF for g in people for char in g.values["name"])


def test_surnames_are_as_frequent_as_in_life() -> None:
    found = Counter(surname(guest.values["name"]) for guest in some(1, 4000))
    assert {name for name, _ in found.most_common(3)} == {"王", "李", "张"}
    assert 0.05 < found["王"] / 4000 < 0.11


@pytest.mark.parametrize(
    ("day", "lunar"),
    [
        (date(2020, 5, 25), "04r-03"),
        (date(2023, 3, 25), "02r-04"),
        (date(2024, 2, 12), "01-03"),
        (date(2000, 9, 12), "08-15"),
    ],
)
def test_lunar_days_are_right_to_a_day(day: date, lunar: str) -> None:
    found = lunar_day(day)
    assert found[:-2] == lunar[:-2]
    assert abs(int(found[-2:]) - int(lunar[-2:])) <= 1


@pytest.mark.parametrize("profile", sorted(NAMES))
def test_card_numbers_are_of_the_scheme_and_nobody_has_anothers(profile: str) -> None:
    house = House(1, with_room(profile_of(profile), 2000), TODAY, (5, 6))
    newcomers = newcomers_of(house, date(2026, 11, 1), 0, 2000, 2000)
    numbers = [card.number for one in newcomers for card in one.cards]
    assert len(set(numbers)) == len(numbers) > 2000
    assert all(cards.parse(number, house.profile.cards.numbers) == number for number in numbers)
    assert {card.type for one in newcomers for card in one.cards} <= {
        row.key for row in house.profile.cards.types
    }
    assert sum(serves(one.cards[-1], TODAY) for one in newcomers) > 1800
    assert {one.tier for one in newcomers} <= {"", *(row.key for row in house.profile.tiers.rows)}


def test_a_million_cards_have_digits_enough() -> None:
    profile = with_room(profile_of("ktv"), 1_000_000)
    guest = some(1, 1)[0]
    at = newcomers_of(House(1, profile, TODAY, (5,)), TODAY, 0, 1, 1)[0].joined_at
    kind = card_type(profile, "", guest.age, dice(1))
    last = held(profile, Holder(999_999, 1_000_000, kind, at, at), TODAY)[-1]
    assert cards.parse(last.number, profile.cards.numbers) == last.number
