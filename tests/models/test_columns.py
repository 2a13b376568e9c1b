"""What goes into a column comes out of it, and what has no meaning there is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from sqlalchemy.dialects import sqlite

from desk.models.columns import Day, Flag, Json, UtcTime, canonical

_DIALECT = sqlite.dialect()
_CHINA = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("kind", "value", "stored"),
    [
        (UtcTime(), datetime(2026, 11, 21, 23, 30, 5, 999999, _CHINA), "2026-11-21T15:30:05.999Z"),
        (UtcTime(), datetime(2026, 1, 2, tzinfo=UTC), "2026-01-02T00:00:00.000Z"),
        (Day(), date(2026, 2, 9), "2026-02-09"),
        (Json(), {"b": [1, "张"], "a": None}, '{"a":null,"b":[1,"张"]}'),
        (Json(), 0, "0"),
        (Flag(), True, 1),
        (Flag(), False, 0),
        (UtcTime(), None, None),
        (Day(), None, None),
        (Json(), None, None),
        (Flag(), None, None),
    ],
)
def test_there_and_back(kind: Any, value: Any, stored: Any) -> None:
    assert kind.process_bind_param(value, _DIALECT) == stored
    back = kind.process_result_value(stored, _DIALECT)
    if isinstance(value, datetime):
        assert value - back < timedelta(milliseconds=1)
        assert back.tzinfo is UTC
    else:
        assert back == value
        assert type(back) is type(value)


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="time zone"):
        UtcTime().process_bind_param(datetime(2026, 1, 2), _DIALECT)  # noqa: DTZ001 - that is the point


def test_a_moment_is_no_day() -> None:
    with pytest.raises(ValueError, match="not a day"):
        Day().process_bind_param(datetime(2026, 1, 2, tzinfo=UTC), _DIALECT)


def test_equal_values_have_one_text_and_nan_has_none() -> None:
    assert canonical({"b": 1, "a": 2}) == canonical({"a": 2, "b": 1})
    with pytest.raises(ValueError, match="JSON"):
        canonical(float("nan"))
