"""When a campaign counts (rules §3)."""

from __future__ import annotations

from datetime import date, time

import msgspec
import pytest

from desk.rules.campaigns import Campaign, Occasion, highest, running
from desk.rules.section import Words

FRIDAY = date(2026, 11, 20)
PLAIN = Campaign(key="double", name=Words(zh="双倍", en="Double"), factor="2")
OCCASION = Occasion(day=FRIDAY, at=time(20), card_types=frozenset({"member", "student"}), room_type="medium")


def campaign(**narrowed: object) -> Campaign:
    return msgspec.convert(msgspec.to_builtins(PLAIN) | narrowed, Campaign)


RUNS: dict[str, tuple[dict[str, object], bool]] = {
    "不限": ({}, True),
    "第一天": ({"first_day": "2026-11-20"}, True),
    "还没开始": ({"first_day": "2026-11-21"}, False),
    "最后一天": ({"last_day": "2026-11-20"}, True),
    "已经结束": ({"last_day": "2026-11-19"}, False),
    "星期五": ({"weekdays": [5, 6]}, True),
    "星期一": ({"weekdays": [1]}, False),
    "时段内": ({"hours_from": "19:00", "hours_to": "21:00"}, True),
    "时段开始": ({"hours_from": "20:00", "hours_to": "21:00"}, True),
    "时段结束已不算": ({"hours_from": "19:00", "hours_to": "20:00"}, False),
    "过零点的时段": ({"hours_from": "19:30", "hours_to": "02:00"}, True),
    "过零点的时段以外": ({"hours_from": "22:00", "hours_to": "02:00"}, False),
    "卡种": ({"card_types": ["student"]}, True),
    "别的卡种": ({"card_types": ["stored_value"]}, False),
    "房型": ({"room_types": ["small", "medium"]}, True),
    "别的房型": ({"room_types": ["large"]}, False),
    "有一样不符": ({"weekdays": [5], "room_types": ["large"]}, False),
}


@pytest.mark.parametrize(("narrowed", "runs"), RUNS.values(), ids=RUNS.keys())
def test_running(narrowed: dict[str, object], runs: bool) -> None:
    row = campaign(**narrowed)
    assert running([row], OCCASION) == ((row,) if runs else ())


@pytest.mark.parametrize(("at", "runs"), [(time(1, 59), True), (time(2), False), (time(22), True)])
def test_hours_after_midnight_belong_to_the_day_they_began_on(at: time, runs: bool) -> None:
    row = campaign(weekdays=[5], hours_from="22:00", hours_to="02:00")
    assert bool(running([row], Occasion(day=FRIDAY, at=at))) is runs


def test_without_a_time_no_campaign_with_hours_counts() -> None:
    assert running([campaign(hours_from="00:00", hours_to="23:59")], Occasion(day=FRIDAY)) == ()


def test_the_highest_wins_and_of_equals_the_first() -> None:
    rows = [campaign(key=key, factor=factor) for key, factor in [("a", "1.5"), ("b", "3"), ("c", "3.0")]]
    winner = highest(rows)
    assert winner is not None
    assert winner.key == "b"


def test_none_wins_that_takes_points_away() -> None:
    assert highest([campaign(factor="0.5"), campaign(factor="1")]) is None
