"""Card types, number schemes, validity (rules §1)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.refusals import Refused, Why
from desk.rules.cards import (
    BranchScheme,
    Scheme,
    SerialScheme,
    compact,
    following,
    number,
    parse,
    valid_until,
)
from tests.rules.venues import venue

VIP = venue("ktv").cards.numbers
GZ = venue("hotel").cards.numbers
BARE = SerialScheme(digits=8)

CARD_TYPES = {
    "学生卡": ("student", 0, None, True, ""),
    "会员卡": ("member", 20_000, None, False, ""),
    "储值卡": ("stored_value", 0, 300_000, False, "vip"),
}


@pytest.mark.parametrize(
    ("key", "fee", "top_up", "proof", "tier"), CARD_TYPES.values(), ids=CARD_TYPES.keys()
)
def test_card_types(key: str, fee: int, top_up: int | None, proof: bool, tier: str) -> None:
    row = venue().cards.find(key)
    assert row is not None
    assert (row.fee_fen, row.first_top_up_from_fen, row.proof_needed, row.tier) == (fee, top_up, proof, tier)


def test_a_type_that_is_gone_is_not_found() -> None:
    assert venue().cards.find("platinum") is None


READ: dict[str, tuple[Scheme, str, str]] = {
    "卡面": (VIP, "VIP 000123", "VIP 000123"),
    "小写无空格": (VIP, "vip000123", "VIP 000123"),
    "横线": (VIP, "VIP-000-123", "VIP 000123"),
    "省前缀": (VIP, "000123", "VIP 000123"),
    "全角": (VIP, "ＶＩＰ　０００１２３", "VIP 000123"),
    "分店金面": (GZ, "gz 0 00123", "GZ000123"),
    "分店银面": (GZ, "GZ100123", "GZ100123"),
    "无前缀": (BARE, "00000042", "00000042"),
}


@pytest.mark.parametrize(("scheme", "text", "stored"), READ.values(), ids=READ.keys())
def test_a_number_is_read_as_it_stands_on_the_card(scheme: Scheme, text: str, stored: str) -> None:
    assert parse(text, scheme) == stored


BAD: dict[str, tuple[Scheme, str, int | None]] = {
    "空": (VIP, "", None),
    "手机尾号": (VIP, "0123", None),
    "多一位": (VIP, "VIP 0001234", None),
    "零号": (VIP, "VIP 000000", None),
    "别的前缀": (VIP, "GOLD 000123", None),
    "前缀两次": (VIP, "VIPVIP000123", None),
    "分店不可省": (GZ, "000123", None),
    "别的分店": (GZ, "SZ000123", None),
    "分店少一位": (GZ, "GZ00123", None),
    "卡面不是这一级": (GZ, "GZ100123", 0),
}


@pytest.mark.parametrize(("scheme", "text", "level"), BAD.values(), ids=BAD.keys())
def test_what_is_no_number_of_the_scheme_is_refused_with_an_example(
    scheme: Scheme, text: str, level: int | None
) -> None:
    with pytest.raises(Refused) as refused:
        parse(text, scheme, "old_card", level)
    assert (refused.value.why, refused.value.field) == (Why.BAD_CARD_NUMBER, "old_card")
    assert refused.value.details == {"example": number(1, scheme)}


def test_numbers_follow_each_other_and_none_comes_twice() -> None:
    assert following(None, VIP) == "VIP 000001"
    assert following("VIP 000999", VIP) == "VIP 001000"
    assert following("GZ100041", GZ, level=1) == "GZ100042"


def test_a_run_that_is_used_up_gives_no_number() -> None:
    with pytest.raises(Refused) as refused:
        following("GZ099999", GZ)
    assert refused.value.why == Why.BAD_CARD_NUMBER


@given(serial=st.integers(1, 99_999), level=st.integers(0, 9), scheme=st.sampled_from([VIP, GZ, BARE]))
def test_what_is_made_is_read_again(serial: int, level: int, scheme: Scheme) -> None:
    made = number(serial, scheme, level)
    assert parse(made, scheme, level=level) == made
    assert parse(compact(made), scheme) == made
    if serial < 99_999:
        assert following(made, scheme, level) == number(serial + 1, scheme, level)


def test_imported_numbers_are_compared_without_spaces_dashes_and_case() -> None:
    assert compact(" ab-12 ３４ ") == compact("AB1234")


VALID = {
    "两年": (date(2026, 11, 21), 2, date(2028, 11, 21)),
    "永久": (date(2026, 11, 21), 0, None),
    "闰日到平年": (date(2028, 2, 29), 2, date(2030, 2, 28)),
    "闰日到闰年": (date(2028, 2, 29), 4, date(2032, 2, 29)),
}


@pytest.mark.parametrize(("issued", "years", "last"), VALID.values(), ids=VALID.keys())
def test_valid_until(issued: date, years: int, last: date | None) -> None:
    assert valid_until(issued, years) == last


def test_the_default_is_two_years_and_a_replacement_costs_20_yuan() -> None:
    assert (venue().cards.valid_years, venue().cards.replacement_fee_fen) == (2, 2_000)
    assert isinstance(GZ, BranchScheme)
