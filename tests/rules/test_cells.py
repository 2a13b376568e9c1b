"""What stands in a cell of somebody's table (rules §1)."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from desk.refusals import Refused, Why
from desk.rules import cells
from desk.rules.cells import EPOCH_1904, Cell, Fault

BORN = date(1990, 8, 21)


@pytest.mark.parametrize(
    "cell",
    [
        BORN,
        datetime.fromisoformat("1990-08-21T13:05"),
        "1990-8-21",
        "1990/08/21",
        "1990.8.21",
        "1990年8月21日",
        "１９９０－８－２１",
        "1990-08-21 00:00:00",
        "19900821",
        19900821,
        19900821.0,
        "21.08.1990",
        "8/21/1990",
        33106,
        33106.0,
        33106.75,
        "33106",
    ],
)
def test_a_day_is_read_however_it_was_kept(cell: Cell) -> None:
    assert cells.day(cell, "birthday") == BORN


def test_a_book_of_an_old_mac_counts_its_days_from_1904() -> None:
    assert cells.day(33106 - 1462, "birthday", EPOCH_1904) == BORN


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("08.07.1990", Why.AMBIGUOUS_DATE),
        ("7/8/1990", Why.AMBIGUOUS_DATE),
        ("1990-13-01", Why.NOT_A_DATE),
        ("1990-02-30", Why.NOT_A_DATE),
        ("90-8-21", Why.NOT_A_DATE),
        ("1990", Why.NOT_A_DATE),
        (1990, Why.NOT_A_DATE),
        (12, Why.NOT_A_DATE),
        ("1990年8月", Why.NOT_A_DATE),
        ("八月", Why.NOT_A_DATE),
        ("1.99E+07", Why.LOST_DIGITS),
        ("9" * 5000, Why.NOT_A_DATE),
        (float("inf"), Why.NOT_A_DATE),
        (float("nan"), Why.NOT_A_DATE),
        (Fault.NO_VALUE, Why.FORMULA_WITHOUT_VALUE),
        (Fault.ERROR, Why.CELL_ERROR),
        (Fault.MERGED, Why.MERGED_CELL),
    ],
)
def test_a_day_is_never_guessed(cell: Cell, why: Why) -> None:
    with pytest.raises(Refused) as no:
        cells.day(cell, "birthday")
    assert (no.value.why, no.value.field) == (why, "birthday")


def test_the_same_day_and_month_can_only_be_one_day() -> None:
    assert cells.day("08.08.1990", "birthday") == date(1990, 8, 8)


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (13800136621, "13800136621"),
        (13800136621.0, "13800136621"),
        ("13800136621.0", "13800136621"),
        ("'13800136621", "13800136621"),
        ("１３８００１３６６２１", "13800136621"),
        (" 138 0013 6621 ", "138 0013 6621"),
    ],
)
def test_a_number_that_is_a_name_keeps_its_digits(cell: Cell, said: str) -> None:
    assert cells.digits(cell, "phone") == said


@pytest.mark.parametrize("cell", ["1.38E+10", "1.38e10", 13800000000, 1.1010119900307e17, 110101199003070000])
def test_digits_that_the_table_lost_are_not_made_up(cell: Cell) -> None:
    with pytest.raises(Refused) as no:
        cells.digits(cell, "phone")
    assert no.value.why is Why.LOST_DIGITS


@pytest.mark.parametrize(
    ("cell", "number"), [("1,200", 1200), ("１２００", 1200), (1200.0, 1200), (0, 0), ("0" * 5000 + "7", 7)]
)
def test_whole_numbers(cell: Cell, number: int) -> None:
    assert cells.whole(cell, "points", 5000) == number


@pytest.mark.parametrize(
    "cell", ["-5", -5, "12.5", 12.5, 5001, "1,20", "many", True, "9" * 5000, float("inf")]
)
def test_points_are_whole_and_not_below_nothing(cell: Cell) -> None:
    with pytest.raises(Refused) as no:
        cells.whole(cell, "points", 5000)
    assert (no.value.why, no.value.details["limit"]) == (Why.NOT_WHOLE, 5000)


@pytest.mark.parametrize(
    ("cell", "said"), [("是", True), ("Y", True), (1, True), ("否", False), (0.0, False)]
)
def test_yes_and_no(cell: Cell, said: bool) -> None:
    assert cells.yes(cell, "may_call") is said


@pytest.mark.parametrize(
    ("cell", "said"), [("'=靠窗", "=靠窗"), ("'-5 度", "-5 度"), ("'靠窗'", "'靠窗'"), ("''=", "''=")]
)
def test_what_was_disarmed_is_read_as_it_was(cell: Cell, said: str) -> None:
    assert cells.text(cell, "remarks") == said


def test_maybe_is_asked_about() -> None:
    with pytest.raises(Refused) as no:
        cells.yes("也许", "may_call")
    assert (no.value.why, no.value.details["value"]) == (Why.UNKNOWN_WORD, "也许")


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (None, ""),
        (5.0, "5"),
        (5.5, "5.5"),
        (datetime.fromisoformat("2026-01-02"), "2026-01-02"),
        (Fault.ERROR, ""),
        ("a", "a"),
    ],
)
def test_a_cell_as_people_read_it(cell: Cell, said: str) -> None:
    assert cells.shown(cell) == said


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("44010119900821101X", "440***********101X"),
        ("王一　440101199008211010　13800136621", "王一　440***********1010　13800136621"),
        ("4.40101199008211e+17", "4.401*******8211e+17"),
        ("", ""),
    ],
)
def test_no_id_number_is_shown_whole(words: str, shown: str) -> None:
    assert cells.veiled(words) == shown
