"""Points: what is earned, and who may credit it (rules §3)."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.refusals import Refused, Why
from desk.rules.campaigns import Campaign
from desk.rules.points import Allowed, Ask, NeedsSupervisor, PointsRule, earned, judge_credit
from desk.rules.section import Words
from tests.rules.venues import KINDS, venue

TODAY = date(2026, 11, 21)
RULE = venue().points
FACTORS = st.from_regex(r"\A[0-9]{1,2}(\.[0-9]{1,4})?\Z")


def campaign(factor: str, key: str = "double") -> Campaign:
    return Campaign(key=key, name=Words(zh="双倍积分", en="Double points"), factor=factor)


EARNED: dict[str, tuple[int, str, list[str], int]] = {
    "一元一分": (128_800, "1", [], 1288),
    "角分不计": (128_899, "1", [], 1288),
    "不到一元": (99, "1", [], 0),
    "等级一倍半": (10_100, "1.5", [], 151),
    "活动两倍": (10_050, "1", ["2"], 201),
    "最高的活动": (10_000, "1", ["1.5", "3", "2"], 300),
    "活动不相乘": (10_000, "1", ["2", "2"], 200),
    "最后才取整": (133, "1.5", ["2"], 3),
    "低于一的活动不减分": (10_000, "1", ["0.5"], 100),
    "除不尽的系数": (10_000, "1.1", ["1.1"], 121),
}


@pytest.mark.parametrize(("fen", "tier", "factors", "points"), EARNED.values(), ids=EARNED.keys())
def test_earned(fen: int, tier: str, factors: list[str], points: int) -> None:
    running = [campaign(factor, f"c{place}") for place, factor in enumerate(factors)]
    assert earned(fen, RULE, tier, running).points == points


def test_what_was_earned_says_by_which_factors() -> None:
    said = earned(10_000, RULE, "1.5", [campaign("2")])
    assert (said.points_per_yuan, said.tier_factor, said.campaign_factor) == ("1", "1.5", "2")
    assert said.campaign == campaign("2")
    assert earned(10_000, RULE, "1", []).campaign_factor == "1"


def test_half_a_point_a_yuan() -> None:
    rule = msgspec.structs.replace(RULE, points_per_yuan="0.5")
    assert earned(12_900, rule, "1", []).points == 64


@given(fen=st.integers(1, 10**10), per_yuan=FACTORS, tier=FACTORS, factor=FACTORS)
def test_points_are_the_exact_product_rounded_down_once(
    fen: int, per_yuan: str, tier: str, factor: str
) -> None:
    rule = msgspec.structs.replace(RULE, points_per_yuan=per_yuan)
    exact = Fraction(fen, 100) * Fraction(per_yuan) * Fraction(tier) * max(Fraction(factor), Fraction(1))
    points = earned(fen, rule, tier, [campaign(factor)]).points
    assert 0 <= exact - points < 1


CREDITING: dict[str, tuple[int, int, bool, tuple[Ask, ...]]] = {
    "当天": (128_800, 0, False, ()),
    "第二个营业日": (128_800, 1, False, ()),
    "更晚": (128_800, 2, False, (Ask.LATE,)),
    "正好五千元": (500_000, 0, False, ()),
    "五千元以上": (500_001, 0, False, (Ask.ABOVE,)),
    "正好十万元": (10_000_000, 0, False, (Ask.ABOVE,)),
    "自己的卡": (128_800, 0, True, (Ask.OWN_CARD,)),
    "三样都占": (600_000, 30, True, (Ask.LATE, Ask.ABOVE, Ask.OWN_CARD)),
}


@pytest.mark.parametrize(("fen", "days_ago", "own_card", "reasons"), CREDITING.values(), ids=CREDITING.keys())
@pytest.mark.parametrize("kind", KINDS)
def test_who_may_credit(kind: str, fen: int, days_ago: int, own_card: bool, reasons: tuple[Ask, ...]) -> None:
    judged = judge_credit(fen, TODAY - timedelta(days=days_ago), TODAY, own_card, venue(kind).points)
    assert judged == (NeedsSupervisor(reasons) if reasons else Allowed())


REFUSED: dict[str, tuple[int, int, Why, str]] = {
    "十万元以上": (10_000_001, 0, Why.ABOVE_LIMIT, "amount"),
    "零元": (0, 0, Why.NOT_POSITIVE, "amount"),
    "负数": (-1, 0, Why.NOT_POSITIVE, "amount"),
    "明天的小票": (100, -1, Why.IN_THE_FUTURE, "slip_day"),
}


@pytest.mark.parametrize(("fen", "days_ago", "why", "field"), REFUSED.values(), ids=REFUSED.keys())
def test_what_nobody_may_credit(fen: int, days_ago: int, why: Why, field: str) -> None:
    with pytest.raises(Refused) as refused:
        judge_credit(fen, TODAY - timedelta(days=days_ago), TODAY, False, RULE)
    assert (refused.value.why, refused.value.field) == (why, field)


def test_the_refusal_says_the_limit() -> None:
    with pytest.raises(Refused) as refused:
        judge_credit(10_000_001, TODAY, TODAY, False, RULE)
    assert refused.value.details == {"limit_fen": 10_000_000}


def test_empty_figures_are_off() -> None:
    assert judge_credit(10**9, TODAY, TODAY, False, PointsRule()) == Allowed()
