"""The number and the day on the till's paper (rules §3)."""

from __future__ import annotations

from datetime import date

import pytest

from desk.refusals import Refused, Why
from desk.rules.consumption_slips import TillNumber, parse, slip_day

TODAY = date(2026, 11, 21)
NEW_YEAR = date(2027, 1, 1)


@pytest.mark.parametrize(
    ("typed", "till", "number"),
    [
        ("02-118734", "02", "118734"),
        ("０２－１１８７３４", "02", "118734"),
        (" a1/99 ", "A1", "99"),
        ("2 118734", "2", "118734"),
    ],
)
def test_a_number_is_read_as_people_write_it(typed: str, till: str, number: str) -> None:
    assert parse(typed, named=True) == TillNumber(till, number)


def test_where_no_till_is_named_the_number_stands_alone() -> None:
    assert parse(" b7 ", named=False) == TillNumber("", "B7")
    with pytest.raises(Refused) as no:
        parse("02-118734", named=False)
    assert (no.value.why, no.value.details) == (Why.BAD_NUMBER, {"example": "118734"})


@pytest.mark.parametrize("typed", ["0", "000", "0A"])
def test_no_till_counts_a_slip_nought(typed: str) -> None:
    with pytest.raises(Refused) as no:
        parse(typed, named=False)
    assert no.value.why is Why.BAD_NUMBER


def test_leading_zeros_make_no_other_paper() -> None:
    assert parse("2-0118734", named=True).key == parse("02-118734", named=True).key
    assert parse("21-18734", named=True).key != parse("2-118734", named=True).key


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("", Why.MISSING),
        ("　", Why.MISSING),
        ("9" * 10_000, Why.TOO_LONG),
        ("02-11\x1dV8", Why.BAD_NUMBER),
        ("🎤", Why.BAD_NUMBER),
        ("-118734", Why.BAD_NUMBER),
        ("118734", Why.BAD_NUMBER),
        ("00-0", Why.BAD_NUMBER),
        ("02-000", Why.BAD_NUMBER),
    ],
)
def test_what_is_no_number_is_refused(typed: str, why: Why) -> None:
    with pytest.raises(Refused) as no:
        parse(typed, named=True)
    assert (no.value.why, no.value.field) == (why, "slip")


@pytest.mark.parametrize(
    "typed", ["11-20", "1120", "11.20", "11/20", "11月20日", "１１－２０", "2026-11-20", "20261120"]
)
def test_a_day_is_read_as_people_write_it(typed: str) -> None:
    assert slip_day(typed, TODAY) == date(2026, 11, 20)


def test_no_day_is_today() -> None:
    assert slip_day("  ", TODAY) == TODAY


def test_a_day_without_its_year_is_the_nearest_one() -> None:
    assert slip_day("12-31", NEW_YEAR) == date(2026, 12, 31)
    assert slip_day("1-1", NEW_YEAR) == NEW_YEAR


@pytest.mark.parametrize("typed", ["2-29", "13-1", "0-0", "2026", "1121x", "昨天", "9" * 10_000])
def test_what_is_no_day_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as no:
        slip_day(typed, TODAY)
    assert (no.value.why, no.value.field) == (Why.NOT_A_DATE, "day")


def test_the_29th_of_february_is_a_day_in_its_years() -> None:
    assert slip_day("2-29", date(2028, 3, 1)) == date(2028, 2, 29)


@pytest.mark.parametrize("typed", ["11-22", "2026-11-22", "12-31"])
def test_a_day_to_come_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as no:
        slip_day(typed, TODAY)
    assert no.value.why is Why.IN_THE_FUTURE
