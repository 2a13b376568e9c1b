"""What lapses together, what is spent first, what a reversal takes (rules §3)."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.refusals import Refused, Why
from desk.rules.lots import NEVER, Lapsing, credit, due, lapses_on, next_lapse, spend, take_back
from desk.rules.points import PointsRule
from tests.rules.venues import venue

RULE = venue().points
A, B, C = date(2026, 12, 31), date(2027, 12, 31), date(2028, 12, 31)

LAPSE = {
    "年初": (date(2026, 1, 1), B),
    "年终当天": (date(2026, 12, 31), B),
    "次年元旦": (date(2027, 1, 1), C),
}


@pytest.mark.parametrize(("day", "lapses"), LAPSE.values(), ids=LAPSE.keys())
def test_earned_in_a_year_lapses_at_the_close_of_the_next(day: date, lapses: date) -> None:
    assert lapses_on(day, RULE) == lapses


def test_a_year_may_close_elsewhere_and_points_live_longer() -> None:
    rule = msgspec.structs.replace(RULE, year_closes="02-29", lapse_after_years=2)
    assert lapses_on(date(2026, 3, 1), rule) == date(2029, 2, 28)
    assert lapses_on(date(2026, 2, 28), rule) == date(2028, 2, 29)


def test_points_never_lapse_where_the_rule_is_off() -> None:
    assert lapses_on(date(2026, 1, 1), PointsRule()) == NEVER
    assert next_lapse({NEVER: 5}, A, PointsRule()) is None


SPENT: dict[str, tuple[dict[date, int], int, dict[date, int]]] = {
    "先用旧的": ({B: 50, A: 30}, 40, {A: -30, B: -10}),
    "旧的就够": ({A: 30, B: 50}, 30, {A: -30}),
    "全部": ({A: 30, B: 50}, 80, {A: -30, B: -50}),
    "空批次不动": ({A: 0, B: 50}, 1, {B: -1}),
}


@pytest.mark.parametrize(("lots", "points", "changes"), SPENT.values(), ids=SPENT.keys())
def test_spend(lots: dict[date, int], points: int, changes: dict[date, int]) -> None:
    assert spend(lots, points) == changes


def test_nobody_spends_more_than_there_is() -> None:
    with pytest.raises(Refused) as refused:
        spend({A: 30, B: -40}, 1)
    assert (refused.value.why, refused.value.details) == (Why.NO_POINTS, {"balance": -10})


REVERSED: dict[str, tuple[dict[date, int], date, int, dict[date, int]]] = {
    "自己的批次": ({A: 30, B: 50}, B, 50, {B: -50}),
    "不够再动旧的": ({A: 30, B: 20, C: 9}, B, 52, {A: -30, B: -20, C: -2}),
    "已花掉成为欠分": ({A: 30, B: 0}, B, 50, {A: -30, B: -20}),
    "什么都没了": ({}, B, 50, {B: -50}),
    "已经欠着": ({B: -20}, B, 50, {B: -50}),
}


@pytest.mark.parametrize(("lots", "own", "points", "changes"), REVERSED.values(), ids=REVERSED.keys())
def test_take_back(lots: dict[date, int], own: date, points: int, changes: dict[date, int]) -> None:
    assert take_back(lots, own, points) == changes


CREDITED: dict[str, tuple[dict[date, int], int, dict[date, int]]] = {
    "没有欠分": ({A: 30}, 50, {C: 50}),
    "先还欠分": ({A: 0, B: -20}, 50, {B: 20, C: 30}),
    "不够还": ({A: -5, B: -80}, 50, {A: 5, B: 45}),
    "自己的批次欠着": ({C: -80}, 50, {C: 50}),
}


@pytest.mark.parametrize(("lots", "points", "changes"), CREDITED.values(), ids=CREDITED.keys())
def test_credit(lots: dict[date, int], points: int, changes: dict[date, int]) -> None:
    assert credit(lots, C, points) == changes


def test_at_the_close_the_lots_whose_day_has_come_are_emptied_and_debts_stay() -> None:
    assert due({A: 30, B: 50}, A) == {A: -30}
    assert due({A: -30, B: 0}, B) == {}


@pytest.mark.parametrize(
    ("today", "warned"), [(date(2026, 10, 31), False), (date(2026, 11, 1), True), (A, True)], ids=str
)
def test_the_member_is_warned_from_60_days_before(today: date, warned: bool) -> None:
    assert next_lapse({B: 7, A: 30}, today, RULE) == Lapsing(A, 30, warned)


def test_what_is_spent_or_owed_does_not_lapse() -> None:
    assert next_lapse({A: 0, B: -7, NEVER: 3}, A, RULE) is None


STEPS = st.lists(
    st.tuples(st.sampled_from(["credit", "back", "spend"]), st.sampled_from([A, B, C]), st.integers(1, 99))
)


@given(steps=STEPS)
def test_lots_always_add_up_and_never_hold_points_beside_a_debt(steps: list[tuple[str, date, int]]) -> None:
    lots: dict[date, int] = {}
    balance = 0
    for act, day, points in steps:
        if act == "spend" and points > balance:
            continue
        changes = _changes(act, lots, day, points)
        delta = points if act == "credit" else -points
        assert sum(changes.values()) == delta
        lots = {key: lots.get(key, 0) + changes.get(key, 0) for key in lots.keys() | changes.keys()}
        balance += delta
        assert sum(lots.values()) == balance
        assert not (min(lots.values()) < 0 < max(lots.values()))


def _changes(act: str, lots: dict[date, int], day: date, points: int) -> dict[date, int]:
    if act == "spend":
        return spend(lots, points)
    return credit(lots, day, points) if act == "credit" else take_back(lots, day, points)
