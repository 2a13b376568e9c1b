"""The business day runs to the venue's closing hour, not to midnight."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules.days import business_day, ends, starts
from tests.rules.venues import SHANGHAI, at, venue

SIX = time(6)

MOMENTS = {
    "傍晚": (at(11, 21, 20, 45), date(2026, 11, 21)),
    "零点前": (at(11, 21, 23, 59), date(2026, 11, 21)),
    "零点": (at(11, 22, 0), date(2026, 11, 21)),
    "六点前": (at(11, 22, 6) - timedelta(microseconds=1), date(2026, 11, 21)),
    "六点整": (at(11, 22, 6), date(2026, 11, 22)),
    "除夕跨年": (at(1, 1, 3, year=2027), date(2026, 12, 31)),
    "闰日": (at(3, 1, 5, year=2028), date(2028, 2, 29)),
}


@pytest.mark.parametrize(("moment", "day"), MOMENTS.values(), ids=MOMENTS.keys())
def test_business_day(moment: datetime, day: date) -> None:
    assert business_day(moment.astimezone(UTC), SHANGHAI, SIX) == day
    assert venue().venue.business_day(moment) == day


def test_a_day_that_ends_at_midnight_is_the_calendar_day() -> None:
    late = at(11, 21, 23, 59)
    assert business_day(late, SHANGHAI, time(0)) == date(2026, 11, 21)
    assert business_day(late + timedelta(minutes=1), SHANGHAI, time(0)) == date(2026, 11, 22)


CLOCK_CHANGES = {
    "柏林拨回 02:30": ("Europe/Berlin", date(2026, 10, 25), time(2, 30)),
    "柏林拨快 02:30": ("Europe/Berlin", date(2026, 3, 29), time(2, 30)),
    "柏林拨回 06:00": ("Europe/Berlin", date(2026, 10, 25), time(6)),
    "上海1988年拨快 00:30": ("Asia/Shanghai", date(1988, 4, 17), time(2, 30)),
    "圣约翰斯零点零一分拨回昨天": ("America/St_Johns", date(2010, 11, 7), time(0)),
    "圣地亚哥零点拨回": ("America/Santiago", date(2026, 4, 5), time(0)),
}


@pytest.mark.parametrize(("name", "day", "day_ends"), CLOCK_CHANGES.values(), ids=CLOCK_CHANGES.keys())
def test_a_change_of_the_clock_never_moves_the_venue_back(name: str, day: date, day_ends: time) -> None:
    zone = ZoneInfo(name)
    first = datetime.combine(day - timedelta(days=1), time(12), zone).astimezone(UTC)
    seen = [business_day(first + timedelta(minutes=15 * step), zone, day_ends) for step in range(4 * 40)]
    assert seen == sorted(seen)
    assert set(seen) >= {day - timedelta(days=1), day}


@given(
    moment=st.integers(6 * 10**8, 4 * 10**9).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)),
    name=st.sampled_from(
        ["Asia/Shanghai", "Europe/Berlin", "America/New_York", "America/Santiago", "Asia/Kathmandu"]
    ),
    minutes=st.integers(0, 719),
)
def test_every_moment_lies_within_its_business_day(moment: datetime, name: str, minutes: int) -> None:
    zone, day_ends = ZoneInfo(name), time(minutes // 60, minutes % 60)
    day = business_day(moment, zone, day_ends)
    assert starts(day, zone, day_ends) <= moment < ends(day, zone, day_ends)
