"""Figures over time: what holds on which day, and what a change does to what is planned (rules, head)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.refusals import Refused, Why
from desk.rules.faults import Fault
from desk.rules.plan import Plan, Planned, profile_on
from desk.rules.profile import flatten
from tests.rules.venues import KINDS, venue

FIRST = date(1, 1, 1)
KEY = "points.warn_days"


def day(number: int) -> date:
    return date(2026, 11, 21) + timedelta(days=number)


def plan(*later: tuple[int, int], kind: str = "ktv") -> Plan:
    """A profile, and warn_days set to another value on some days."""
    brought = (Planned(key, value, FIRST) for key, value in flatten(venue(kind)).items())
    return Plan((*brought, *(Planned(KEY, value, day(at)) for at, value in later)))


def values(of: Plan, *days: int) -> list[object]:
    return [of.on(day(at))[KEY] for at in days]


def test_a_row_holds_from_its_day_until_the_next() -> None:
    assert values(plan((2, 30), (4, 20)), 0, 1, 2, 3, 4, 9) == [60, 60, 30, 30, 20, 20]


def test_of_one_day_the_later_row_holds() -> None:
    assert values(plan((2, 30), (2, 20)), 2) == [20]
    assert values(plan((2, 30)).with_figures({KEY: 25}, day(2)), 1, 2) == [60, 25]


def test_a_change_lasts_until_what_is_planned() -> None:
    assert values(plan((4, 20)).with_figures({KEY: 45}, day(1)), 0, 1, 3, 4) == [60, 45, 45, 20]


def test_a_change_goes_on_through_rows_that_change_nothing() -> None:
    """(4, 60) says again what holds: a change withdrawn. (6, 20) is planned."""
    after = plan((4, 60), (6, 20)).with_figures({KEY: 45}, day(1))
    assert values(after, 0, 1, 4, 5, 6) == [60, 45, 45, 45, 20]


@given(
    rows=st.lists(st.tuples(st.integers(0, 8), st.integers(0, 5)), max_size=6),
    at=st.integers(0, 8),
    new=st.integers(0, 5),
)
def test_a_change_holds_on_its_day_and_touches_no_day_before(
    rows: list[tuple[int, int]], at: int, new: int
) -> None:
    before = plan(*rows)
    after = before.with_figures({KEY: new}, day(at))
    assert values(after, at) == [new]
    assert values(after, *range(at)) == values(before, *range(at))
    changes = [n for n in range(at + 1, 10) if values(before, n) != values(before, n - 1)]
    first = min(changes, default=10)
    assert values(after, *range(at, first)) == [new] * (first - at)
    assert values(after, *range(first, 10)) == values(before, *range(first, 10))


def test_what_is_as_before_adds_no_row() -> None:
    assert plan().with_figures({KEY: 60, "pins.wrong_tries": 5}, day(1)).added == ()


def test_values_are_kept_as_the_profile_gives_them() -> None:
    """A table's rows are written whole, with the defaults that nobody typed."""
    rows = [{"key": "all", "name": {"zh": "全天", "en": "All day"}, "begins": "06:00", "ends": "06:00"}]
    types = [{"key": "member", "name": {"zh": "会员卡", "en": "Member card"}}]
    added = plan().with_figures({"shifts.rows": rows, "cards.types": types}, day(1)).added
    kept = {row.key: row.value for row in added}
    assert kept["shifts.rows"] == rows
    assert isinstance(kept["cards.types"], list)
    assert kept["cards.types"][0]["fee_fen"] == 0


def test_a_later_day_that_would_contradict_itself_is_named() -> None:
    before = plan()
    later = Plan((*before.rows, Planned("points.refuse_above_fen", 600_000, day(4))))
    with pytest.raises(Refused) as refused:
        later.with_figures({"points.supervisor_above_fen": 700_000}, day(1))
    assert (refused.value.why, refused.value.field) == (Why.BAD_FIGURE, "points.refuse_above_fen")
    assert refused.value.details == {"reason": Fault.BELOW_SUPERVISOR, "day": day(4)}


def test_what_cannot_be_read_is_named_before_anything_else() -> None:
    with pytest.raises(Refused) as refused:
        plan().with_figures({"points.colour": "red"}, day(1))
    assert refused.value.details["reason"] == Fault.UNKNOWN


@pytest.mark.parametrize("kind", KINDS)
def test_every_profile_stands_as_a_plan(kind: str) -> None:
    assert profile_on(plan(kind=kind), day(0), day(0)) == venue(kind)
