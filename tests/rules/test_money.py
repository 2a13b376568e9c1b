"""Amounts: typed, written, in capitals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.refusals import Refused, Why
from desk.rules.money import MOST_FEN, capitals, parse_yuan, yuan

TYPED = {
    "1288": 128_800,
    "1,288.00": 128_800,
    "1,234,567.89": 123_456_789,
    "１，２８８．５": 128_850,
    "￥1288": 128_800,
    "¥ 1 288.5": 128_850,
    "1288元": 128_800,
    " 0.01 ": 1,
    "007": 700,
    "99999999.99": 9_999_999_999,
}


@pytest.mark.parametrize(("text", "fen"), TYPED.items(), ids=TYPED.keys())
def test_typed_yuan_are_read(text: str, fen: int) -> None:
    assert parse_yuan(text) == fen


WRONG = {
    "": Why.NOT_AN_AMOUNT,
    "元": Why.NOT_AN_AMOUNT,
    "abc": Why.NOT_AN_AMOUNT,
    "1.288": Why.NOT_AN_AMOUNT,
    "1.": Why.NOT_AN_AMOUNT,
    ".5": Why.NOT_AN_AMOUNT,
    "1,28": Why.NOT_AN_AMOUNT,
    "12,88.00": Why.NOT_AN_AMOUNT,
    "1e5": Why.NOT_AN_AMOUNT,
    "١٢": Why.NOT_AN_AMOUNT,
    "--5": Why.NOT_AN_AMOUNT,
    "0": Why.NOT_POSITIVE,
    "0.00": Why.NOT_POSITIVE,
    "-5": Why.NOT_POSITIVE,
    "100000000": Why.TOO_MUCH,
    "6901234567892": Why.TOO_MUCH,
    "9" * 5000: Why.TOO_MUCH,
}


@pytest.mark.parametrize(("text", "why"), WRONG.items(), ids=[key[:20] or "empty" for key in WRONG])
def test_what_is_no_amount_is_refused_beside_its_field(text: str, why: Why) -> None:
    with pytest.raises(Refused) as refused:
        parse_yuan(text, "fee")
    assert (refused.value.why, refused.value.field) == (why, "fee")


def test_nothing_to_pay_is_an_amount_where_it_may_be() -> None:
    assert parse_yuan("0", least=0) == 0


def test_amounts_are_written_with_thousands_and_a_true_minus() -> None:
    assert [yuan(fen) for fen in (0, 5, 128_800, -128_850)] == ["0.00", "0.05", "1,288.00", "−1,288.50"]


@given(fen=st.integers(1, MOST_FEN))
def test_what_is_written_is_read_again(fen: int) -> None:
    assert parse_yuan(yuan(fen)) == fen


CAPITALS = {
    128_800: "壹仟贰佰捌拾捌元整",
    0: "零元整",
    5: "伍分",
    50: "伍角整",
    1_000: "壹拾元整",
    1_005: "壹拾元零伍分",
    150: "壹元伍角整",
    100_500: "壹仟零伍元整",
    101_000: "壹仟零壹拾元整",
    10_000_000: "壹拾万元整",
    10_050_000: "壹拾万零伍佰元整",
    168_032: "壹仟陆佰捌拾元零叁角贰分",
    10_700_053: "壹拾万柒仟元零伍角叁分",
    1_640_902: "壹万陆仟肆佰零玖元零贰分",
    10_000_000_500: "壹亿零伍元整",
    32_504: "叁佰贰拾伍元零肆分",
}


@pytest.mark.parametrize(("fen", "words"), CAPITALS.items(), ids=map(str, CAPITALS))
def test_capitals(fen: int, words: str) -> None:
    assert capitals(fen) == words


@given(fen=st.integers(0, 10**14 - 1))
def test_capitals_say_the_amount_and_nothing_else(fen: int) -> None:
    assert _spoken(capitals(fen)) == fen
    assert "零零" not in capitals(fen)


@pytest.mark.parametrize("fen", [-1, 10**14])
def test_there_are_no_capitals_beyond_the_range(fen: int) -> None:
    with pytest.raises(ValueError, match=str(fen)):
        capitals(fen)


def _spoken(words: str) -> int:
    """Reads capitals the other way round, digit by digit."""
    digits = {char: value for value, char in enumerate("零壹贰叁肆伍陆柒捌玖")}
    small = {"拾": 10, "佰": 100, "仟": 1000}
    total = group = digit = 0
    for char in words.removesuffix("整"):
        if char in digits:
            digit = digits[char]
        elif char in small:
            group, digit = group + digit * small[char], 0
        elif char in "万亿":
            total, group, digit = total + (group + digit) * {"万": 10**4, "亿": 10**8}[char] * 100, 0, 0
        elif char == "元":
            total, group, digit = total + (group + digit) * 100, 0, 0
        else:
            total, digit = total + digit * {"角": 10, "分": 1}[char], 0
    return total
