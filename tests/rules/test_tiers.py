"""The tables of tiers (rules §2)."""

from __future__ import annotations

import pytest

from tests.rules.venues import venue

RETAIL = {
    "普卡": ("ordinary", 199, "0.88", "0.6"),
    "银卡": ("silver", 599, "0.85", "0.58"),
    "金卡": ("gold", 999, "0.8", "0.55"),
    "钻石卡": ("diamond", 1599, "0.78", "0.5"),
}


@pytest.mark.parametrize(("zh", "row"), RETAIL.items(), ids=RETAIL.keys())
def test_retail_tiers(zh: str, row: tuple[str, int, str, str]) -> None:
    key, yuan, discount, birthday = row
    tier = venue("retail").tiers.find(key)
    assert tier is not None
    assert (tier.name.zh, tier.one_purchase_from_fen) == (zh, yuan * 100)
    assert (tier.discount, tier.birthday_discount) == (discount, birthday)
    assert tier.second_discount == (None if key == "ordinary" else "0.88")
    assert tier.points_factor == "1"


def test_ktv_tiers_rise_from_member_to_gold_and_gold_is_off() -> None:
    tiers = venue("ktv").tiers
    assert [(row.name.zh, row.is_vip, row.balance_from_fen) for row in tiers.rows] == [
        ("会员", False, None),
        ("贵宾", True, 300_000),
        ("金卡", True, None),
    ]
    assert (tiers.on_joining, venue("retail").tiers.on_joining) == ("member", "")


def test_without_a_tier_points_count_once() -> None:
    assert venue().tiers.points_factor("") == "1"
    assert venue().tiers.points_factor("vip") == "1"


@pytest.mark.parametrize(
    ("language", "name"), [("zh_CN", "贵宾"), ("en", "VIP"), ("en_US", "VIP"), ("fr", "贵宾")]
)
def test_names_are_said_in_the_language_of_the_screen(language: str, name: str) -> None:
    tier = venue().tiers.find("vip")
    assert tier is not None
    assert tier.name.of(language) == name
    assert tier.benefits.of(language) == ""
