"""Guests who don't exist: what the counter would know of each, made from a seed and a number."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from desk.demo import habits
from desk.demo.birthdays import born, lunar_of
from desk.demo.chance import dice
from desk.demo.given_names import ABROAD, MINORITY_MEN, MINORITY_WOMEN, RARE, fashion
from desk.demo.phones import phone
from desk.demo.places_to_live import address
from desk.demo.surnames import OFTEN
from desk.rules import names
from desk.rules.profile import Profile

SLICE = 2000
"""So many are made by one throw of dice: the same ones, whoever else is made before or beside them."""
TAIL = 4
_SURNAMES = tuple(OFTEN)
_WEIGHTS = tuple(sum(list(OFTEN.values())[: at + 1]) for at in range(len(OFTEN)))


@dataclass(frozen=True)
class House:
    """What the guests of one venue have in common. `today` is the last business day."""

    seed: int
    profile: Profile
    today: date
    staff_ids: tuple[int, ...]
    """Who sells cards."""


@dataclass(frozen=True)
class Guest:
    """`number` counts from 0; `values` are the columns of `Member` that a form gives."""

    number: int
    values: Mapping[str, Any]
    age: int


def guests(house: House, first: int, count: int) -> list[Guest]:
    """So many guests from the number `first` on, which begins a slice."""
    chance = dice(house.seed, "guests", first)
    return [_guest(house, first + at, chance) for at in range(count)]


def _guest(house: House, number: int, chance: Random) -> Guest:
    sex = "m" if chance.random() < 0.54 else "f"
    birthday = born(number, house.today, chance)
    name = _name(sex, birthday.year, chance)
    ring = phone(number, house.seed)
    may_call = chance.random() < 0.8
    values = {
        "name": name,
        "form_of_address": _form_of_address(house, sex, chance),
        "sex": sex,
        "phone": ring,
        "phone_tail": ring[-TAIL:],
        "birthday": birthday,
        **_celebrated(number, birthday, chance),
        "address": address(chance) if chance.random() < 0.55 else "",
        "may_call": may_call,
        "may_write": may_call and chance.random() < 0.75,
        "tastes": _now_and_then(0.3, habits.TASTES[house.profile.venue.kind], chance),
        "how_joined": _now_and_then(0.5, habits.HOW_JOINED, chance),
        "salesperson_id": chance.choice(house.staff_ids) if chance.random() < 0.4 else None,
        "account_manager_id": None,
        "remarks": _now_and_then(0.06, habits.REMARKS, chance),
        "pinyin": names.pinyin(name),
        "initials": list(names.initials(name)),
    }
    return Guest(number, values, (house.today - birthday).days * 100 // 36524)


def _name(sex: str, year: int, chance: Random) -> str:
    kind = chance.random()
    if kind < 0.012:
        return chance.choice(MINORITY_MEN if sex == "m" else MINORITY_WOMEN)
    if kind < 0.014:
        return chance.choice(ABROAD)
    family = chance.choices(_SURNAMES, cum_weights=_WEIGHTS)[0]
    if kind < 0.026:
        return family + chance.choice(RARE)
    return family + _given(sex, year, kind, chance)


def _given(sex: str, year: int, kind: float, chance: Random) -> str:
    style = fashion(sex, year)
    if kind < 0.30:
        return chance.choice(style.whole)
    if kind < 0.45:
        return chance.choice(style.alone)
    return chance.choice(style.first) + chance.choice(style.second)


def _form_of_address(house: House, sex: str, chance: Random) -> str:
    known = house.profile.members.forms_of_address
    usual = "先生" if sex == "m" else "女士"
    rare = chance.random()
    wanted = "总" if rare < 0.07 else "老师" if rare < 0.11 else usual if rare < 0.95 else ""
    return wanted if wanted in known else usual


def _celebrated(number: int, birthday: date, chance: Random) -> dict[str, str]:
    """Older guests keep the lunar day; a few another solar one."""
    kind = chance.random() * (1.6 if birthday.year > 1985 else 0.8)
    if kind < 0.1 or number == LUNAR:
        return {"celebrates": "lunar", "celebrated": lunar_of(birthday)}
    if kind > 1.58:
        other = birthday + timedelta(days=chance.randint(2, 60))
        return {"celebrates": "solar", "celebrated": f"{other:%m-%d}"}
    return {"celebrates": "", "celebrated": ""}


LUNAR = 4
"""Even the smallest venue has somebody who keeps the lunar day."""


def _now_and_then(often: float, phrases: tuple[str, ...], chance: Random) -> str:
    return chance.choice(phrases) if chance.random() < often else ""
