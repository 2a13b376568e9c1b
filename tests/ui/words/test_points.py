"""Points in words: the sum behind them, what lapses, who must approve."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from desk.queries.credits import CreditForm, Reckoning, reckon
from desk.queries.points import DaySums
from desk.rules.campaigns import Campaign
from desk.rules.lots import NEVER, Lapsing
from desk.rules.points import Ask, Earned
from desk.rules.section import Words
from desk.ui.words import points as words
from tests.venue import Testing

DOUBLE = Campaign(key="weekend", name=Words("周末双倍", "Double weekend"), factor="2.0")
TODAY = date(2026, 11, 21)


@pytest.fixture
def reckoning(venue: Testing) -> Reckoning:
    form = CreditForm(member_id=venue.member_id, slip="02-1", amount="1288.50")
    with venue.desk.read() as session:
        return reckon(venue.desk, session, form)


@pytest.mark.parametrize(
    ("rate", "tier", "campaign", "said"),
    [
        ("1", "1.0", None, "1,288.50元×等级1.0"),
        ("1", "1.5", DOUBLE, "1,288.50元×等级1.5×周末双倍2.0"),
        ("0.5", "1", None, "1,288.50元×每元0.5分×等级1.0"),
    ],
)
def test_the_sum_names_every_factor(
    qapp: QApplication, reckoning: Reckoning, rate: str, tier: str, campaign: Campaign | None, said: str
) -> None:
    earned = Earned(points=1, amount_fen=128850, points_per_yuan=rate, tier_factor=tier, campaign=campaign)
    object.__setattr__(reckoning, "earned", earned)
    assert words.sum_in_words(reckoning) == said


@pytest.mark.parametrize(
    ("lapse", "said"),
    [
        (Lapsing(date(2027, 12, 31), 3120, False), "其中 3,120分 2027-12-31 到期"),
        (Lapsing(NEVER, 3120, False), ""),
        (Lapsing(date(2027, 12, 31), 0, False), ""),
        (None, ""),
    ],
)
def test_what_lapses_next(qapp: QApplication, lapse: Lapsing | None, said: str) -> None:
    assert words.lapsing(lapse) == said


@pytest.mark.parametrize(
    ("asks", "said"),
    [
        ((), ""),
        ((Ask.ABOVE,), "须主管授权：超过5,000元"),
        ((Ask.LATE, Ask.OWN_CARD), "须主管授权：隔日旧小票 11月1日、经办人本人的卡"),
        (tuple(Ask), "须主管授权：超过5,000元、隔日旧小票 11月1日、经办人本人的卡"),
    ],
)
def test_why_a_supervisor_is_needed(qapp: QApplication, asks: tuple[Ask, ...], said: str) -> None:
    assert words.asked(asks, 500_000, date(2026, 11, 1), date(2026, 11, 21)) == said


@pytest.mark.parametrize(
    ("on", "typed", "name"),
    [
        (TODAY, "11-21", "今日"),
        (date(2026, 11, 20), "11-20", "昨日"),
        (date(2026, 11, 1), "11-01", ""),
        (date(2025, 12, 31), "2025-12-31", ""),
    ],
)
def test_a_day_is_written_short_and_named(qapp: QApplication, on: date, typed: str, name: str) -> None:
    assert (words.day_typed(on, TODAY), words.day_name(on, TODAY)) == (typed, name)


def test_the_day_in_figures_leaves_nought_out(qapp: QApplication) -> None:
    full = words.day_facts(DaySums(entries=31, credited=38412, reversed=-680, waiting=4, doubtful=1))
    assert full == "31笔　待签回 4　未印出 1　入账 38,412　撤销 680"
    assert words.day_facts(DaySums(entries=1, credited=5, reversed=0, waiting=0, doubtful=0)) == "1笔　入账 5"
