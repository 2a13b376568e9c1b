"""Slip numbers, copy barcodes and check codes: what is typed or scanned wrong is noticed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import damm

from desk.refusals import Refused, Why
from desk.slips import code128, numbers
from desk.slips.numbers import CopyCode, SlipNumber

SLIP = SlipNumber(numbers.POINTS, date(2026, 11, 21), 1, 87)
slips = st.builds(
    SlipNumber,
    st.sampled_from(numbers.KINDS),
    st.dates(date(2020, 1, 1), date(2099, 12, 31)),
    st.integers(1, 9),
    st.integers(1, numbers.MAX_SEQUENCE),
)
codes = st.builds(CopyCode, slips, st.integers(1, 2), st.integers(1, numbers.MAX_PRINTS))


def _why(text: str) -> object:
    parse = numbers.parse_barcode if text.isdigit() else numbers.parse_number
    with pytest.raises(Refused) as refusal:
        parse(text)
    assert refusal.value.why is Why.BAD_SLIP_NUMBER
    return refusal.value.details["part"]


def test_the_number_says_kind_year_day_counter_and_sequence() -> None:
    assert str(SLIP) == "JF-261121-1-0087-3"
    assert str(CopyCode(SLIP, 1, 1)) == "0926112110087119"


@given(slips)
def test_a_number_reads_back(slip: SlipNumber) -> None:
    assert numbers.parse_number(str(slip)) == slip


@given(codes)
def test_a_barcode_reads_back(code: CopyCode) -> None:
    assert len(str(code)) == 16
    assert numbers.parse_barcode(str(code)) == code


@pytest.mark.parametrize(
    "typed",
    ["JF261121100873", "jf-261121-1-0087-3", " JF 261121 1 0087 3", "ＪＦ－２６１１２１－１－００８７－３"],
)
def test_dashes_width_and_case_do_not_matter(typed: str) -> None:
    assert numbers.looks_like_number(typed)
    assert numbers.parse_number(typed) == SLIP


@given(codes, st.data())
def test_every_wrong_digit_of_a_barcode_is_caught(code: CopyCode, data: st.DataObject) -> None:
    digits = str(code)
    at = data.draw(st.integers(0, 15))
    for other in set("0123456789") - {digits[at]}:
        assert _why(digits[:at] + other + digits[at + 1 :]) in {"check", "kind", "form"}


@given(codes)
def test_every_swap_of_neighbours_in_a_barcode_is_caught(code: CopyCode) -> None:
    digits = str(code)
    for at in range(15):
        swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        if swapped != digits:
            assert _why(swapped) in {"check", "kind", "form"}


@given(slips)
def test_every_slip_of_the_finger_in_a_number_is_caught(slip: SlipNumber) -> None:
    letters, digits = str(slip)[:2], str(slip)[2:].replace("-", "")
    wrong = [
        digits[:at] + other + digits[at + 1 :]
        for at in range(12)
        for other in "0123456789"
        if other != digits[at]
    ]
    wrong += [digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :] for at in range(11)]
    assert {_why(letters + each) for each in wrong if each != digits} <= {"check", "form"}


def test_letters_of_another_kind_are_caught() -> None:
    assert _why("CZ-261121-1-0087-3") == "check"
    assert _why("XX-261121-1-0087-3") == "kind"


def test_a_day_that_does_not_exist_is_caught() -> None:
    digits = "2602301" + "0087"
    check = damm.calc_check_digit(numbers.POINTS.digits + digits)
    assert _why(f"JF{digits}{check}") == "day"


def test_other_numbers_are_no_slip_numbers() -> None:
    assert not numbers.looks_like_number("VIP 003816")
    assert not numbers.looks_like_barcode("13812346621")
    assert _why("JF-261121-1-87-3") == "form"


def test_a_check_code_holds_for_one_number_document_and_key() -> None:
    code = numbers.check_code(b"k" * 32, SLIP, b"d" * 32)
    assert len(code) == numbers.CODE_LENGTH
    assert not set(code) & set("0O1IL")
    others = (
        numbers.check_code(b"x" * 32, SLIP, b"d" * 32),
        numbers.check_code(b"k" * 32, SLIP, b"e" * 32),
        numbers.check_code(b"k" * 32, SlipNumber(numbers.POINTS, SLIP.day, 1, 88), b"d" * 32),
    )
    assert code not in others
    assert numbers.check_code_agrees(f" {code[:3].lower()}-{code[3:]}", code)
    assert not numbers.check_code_agrees(others[0], code)


def test_sixteen_digits_are_246_dots() -> None:
    assert code128.length(str(CopyCode(SLIP, 1, 1))) * code128.MODULE_DOTS == 246
    with pytest.raises(ValueError, match="pairs"):
        code128.widths("123")
