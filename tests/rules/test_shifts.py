"""Named shifts with planned times (rules §10)."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desk.rules.shifts import shift_at, spans_two_days
from tests.rules.venues import SHANGHAI, at, venue

KTV = {
    "早班当中": (at(11, 21, 14), "day", date(2026, 11, 21)),
    "晚班开始": (at(11, 21, 19), "night", date(2026, 11, 21)),
    "零点以后仍是晚班": (at(11, 22, 2, 59), "night", date(2026, 11, 21)),
    "收市以后算晚班": (at(11, 22, 4, 30), "night", date(2026, 11, 21)),
    "开市以前算早班": (at(11, 22, 10, 30), "day", date(2026, 11, 22)),
    "两边一样近算来的班": (at(11, 22, 7), "day", date(2026, 11, 22)),
}


@pytest.mark.parametrize(("moment", "shift", "day"), KTV.values(), ids=KTV.keys())
def test_shift(moment: datetime, shift: str, day: date) -> None:
    found = shift_at(moment, venue().shifts, SHANGHAI, "06:00")
    assert (found.shift.key, found.day) == (shift, day)


def test_planned_times_are_instants_and_run_over_midnight() -> None:
    found = shift_at(at(11, 21, 23), venue().shifts, SHANGHAI, "06:00")
    assert found.begins == datetime(2026, 11, 21, 11, 0, tzinfo=UTC)
    assert found.ends == datetime(2026, 11, 21, 19, 0, tzinfo=UTC)


HOTEL = {
    "夜班在六点以前": (at(11, 22, 5), "night", date(2026, 11, 21)),
    "夜班在六点以后": (at(11, 22, 6, 30), "night", date(2026, 11, 21)),
    "早班": (at(11, 22, 7), "morning", date(2026, 11, 22)),
}


@pytest.mark.parametrize(("moment", "shift", "day"), HOTEL.values(), ids=HOTEL.keys())
def test_a_shift_belongs_to_the_day_on_which_it_began(moment: datetime, shift: str, day: date) -> None:
    found = shift_at(moment, venue("hotel").shifts, SHANGHAI, "06:00")
    assert (found.shift.key, found.day) == (shift, day)


SPANS = {
    "晚班": (at(11, 21, 19), at(11, 22, 3), False),
    "到六点整": (at(11, 21, 19), at(11, 22, 6), False),
    "过了六点": (at(11, 21, 23), at(11, 22, 6, 1), True),
}


@pytest.mark.parametrize(("begins", "ends", "two"), SPANS.values(), ids=SPANS.keys())
def test_a_shift_over_the_hour_spans_two_business_days(begins: datetime, ends: datetime, two: bool) -> None:
    assert spans_two_days(begins, ends, SHANGHAI, "06:00") is two
