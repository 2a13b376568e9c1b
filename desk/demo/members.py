"""Taking the guests in, as members that the venue brought along: slice by slice, each an operation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from random import Random

import msgspec

from desk.context import Desk, Operation, operation
from desk.demo import cards
from desk.demo.chance import dice
from desk.demo.gauge import Gauge
from desk.demo.guests import SLICE, Guest, House, guests
from desk.demo.wanted import Wanted
from desk.models.imports import Import
from desk.operations.steps.take_in import Newcomer, take_in
from desk.queries.index_terms import terms_by

YEARS_BACK = 3
"""So long before its history the venue's first member joined."""
REGULARS = 400
"""About so many of the members come in the history."""


class SourceNoted(msgspec.Struct, frozen=True):
    """Where the demo's members are said to come from."""

    import_id: int


class TakenIn(msgspec.Struct, frozen=True):
    """A slice is in the file: its first member's id, and how many there are."""

    first: int
    members: int


@dataclass(frozen=True)
class Regular:
    """A guest whose card serves throughout the history."""

    member_id: int
    name: str


@operation("demo.begin", who="program")
def begin(op: Operation, *, request: str, seed: int, members: int) -> SourceNoted:
    """Notes the source that all opening balances name."""
    digest = sha256(f"demo {seed} {members}".encode()).hexdigest()
    source = Import(
        name="demo",
        digest=digest,
        kind="demo",
        state="done",
        card_type="",
        columns=[],
        rows=members,
        good=members,
        taken=members,
        made_by_id=op.staff.id,
        made_at=op.now,
        accepted_by_id=op.staff.id,
        accepted_at=op.now,
        done_at=op.now,
    )
    op.write(source)
    op.subject = f"import:{source.id}"
    return SourceNoted(source.id)


@operation("demo.take_in", who="program")
def take_in_slice(op: Operation, newcomers: Sequence[Newcomer], *, request: str, import_id: int) -> TakenIn:
    """A slice of members. They are no keyword: the request alone says which they are, and nothing of them is
    hashed to know a replay by.
    """
    ids = take_in(op, op.session.get_one(Import, import_id), newcomers)
    op.subject = f"import:{import_id}"
    return TakenIn(ids[0], len(ids))


def take_in_guests(owner: Desk, house: House, wanted: Wanted, gauge: Gauge) -> list[Regular]:
    """All the members that were wanted; gives those who come again."""
    began = house.today - timedelta(days=wanted.days)
    ids = owner.ids
    source = begin(owner, request=ids.request(), seed=wanted.seed, members=wanted.members)
    regulars: list[Regular] = []
    for first in range(0, wanted.members, SLICE):
        gauge.at(first, wanted.members)
        count = min(SLICE, wanted.members - first)
        newcomers = newcomers_of(house, began, first, count, wanted.members)
        taken = take_in_slice(owner, request=ids.request(), import_id=source.import_id, newcomers=newcomers)
        regulars += _regulars(house, taken.first, newcomers, wanted.members)
    return regulars


def newcomers_of(house: House, began: date, first: int, count: int, of: int) -> list[Newcomer]:
    """A slice of guests with what they bring: cards, a tier, points."""
    chance = dice(house.seed, "newcomers", first)
    return [_newcomer(house, began, guest, of, chance) for guest in guests(house, first, count)]


def _newcomer(house: House, began: date, guest: Guest, of: int, chance: Random) -> Newcomer:
    tier = _tier(house, chance)
    joined_at, latest = _joined_at(guest, began, of, chance), _latest(began)
    kind = cards.card_type(house.profile, tier, guest.age, chance)
    holder = cards.Holder(guest.number, of, kind, joined_at, latest)
    values = guest.values
    return Newcomer(
        values=values,
        tier=kind.tier or tier,
        joined_at=joined_at,
        cards=cards.held(house.profile, holder, began),
        points=_points(tier != house.profile.tiers.on_joining, chance),
        terms=frozenset(terms_by(values["name"], values["pinyin"], values["initials"])),
    )


def _tier(house: House, chance: Random) -> str:
    """Most have the tier that everybody has; of the others the higher, the fewer. What nobody can reach yet
    nobody has.
    """
    tiers = house.profile.tiers
    if chance.random() < 0.86 and tiers.on_joining:
        return tiers.on_joining
    open_ = [
        row.key
        for row in tiers.rows
        if any((row.one_purchase_from_fen, row.cumulative_12m_from_fen, row.balance_from_fen))
    ]
    if not open_:
        return tiers.on_joining
    return chance.choices(open_, [4**-at for at in range(len(open_))])[0]


def _joined_at(guest: Guest, began: date, of: int, chance: Random) -> datetime:
    """In the order of their numbers, some hour of an afternoon or evening, as adults."""
    span = YEARS_BACK * 365
    days_ago = span - (guest.number + chance.random()) / of * (span - 1)
    day = began - timedelta(days=int(days_ago))
    grown = guest.values["birthday"] + timedelta(days=18 * 366)
    day = min(max(day, grown), began - timedelta(days=1))
    return datetime.combine(day, time(6), UTC) + timedelta(minutes=chance.randint(0, 9 * 60))


def _latest(began: date) -> datetime:
    return datetime.combine(began - timedelta(days=1), time(15), UTC)


def _points(valued: bool, chance: Random) -> int:
    """A third has none; most have some hundred, few have many thousand."""
    if chance.random() < 0.34:
        return 0
    return max(1, int(chance.lognormvariate(6.4 if valued else 5.6, 1.1)))


def _regulars(house: House, first: int, newcomers: Sequence[Newcomer], of: int) -> list[Regular]:
    """Some of a slice, from all over it."""
    found = [
        Regular(first + at, one.values["name"])
        for at, one in enumerate(newcomers)
        if cards.serves(one.cards[-1], house.today)
    ]
    return found[:: max(1, of // REGULARS)]
