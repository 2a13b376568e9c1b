"""What is wrong with a figure is data: every way to be wrong has its own reason."""

from __future__ import annotations

from typing import Any

import pytest

from desk.rules.faults import Fault
from desk.rules.new_rows import new_row
from desk.rules.profile import BadProfile, assemble, flatten
from tests.rules.venues import venue

NAME = {"zh": "甲", "en": "A"}
FAULTS: dict[Fault, tuple[str, Any, dict[str, object]]] = {
    Fault.NOT_WHOLE: ("points.warn_days", "soon", {}),
    Fault.NOT_TEXT: ("points.points_per_yuan", 1.5, {}),
    Fault.NOT_YES_OR_NO: ("members.warn_under_age", 1, {}),
    Fault.NOT_A_TABLE: ("tiers.rows", "none", {}),
    Fault.NOT_A_DAY: (
        "points.campaigns", [{"key": "a", "name": NAME, "factor": "2", "first_day": "2026-13-01"}], {},
    ),
    Fault.NOT_A_TIME: ("venue.day_ends", "6 am", {}),
    Fault.NOT_A_MONTH_DAY: ("points.year_closes", "13-31", {}),
    Fault.NOT_A_FACTOR: ("points.points_per_yuan", "1,5", {}),
    Fault.NOT_A_SHARE: ("tiers.second_discount_from", "7.5", {}),
    Fault.NOT_A_PREFIX: ("cards.numbers", {"scheme": "serial", "prefix": "vip"}, {}),
    Fault.NOT_A_BRANCH: ("cards.numbers", {"scheme": "branch", "branch": "G"}, {}),
    Fault.NOT_A_KEY: ("tiers.rows", [{"key": "Gold card", "name": NAME}], {}),
    Fault.NO_CHOICE: ("members.needed", ["name", "shoe_size"], {}),
    Fault.TOO_SMALL: ("points.warn_days", -1, {"limit": 0}),
    Fault.TOO_LARGE: ("cards.valid_years", 100, {"limit": 99}),
    Fault.EMPTY: ("venue.pos_slip.zh", "", {}),
    Fault.TOO_LONG: ("venue.pos_slip.zh", "长" * 121, {"limit": 120}),
    Fault.MISSING: ("shifts.rows", [{"key": "a", "name": NAME, "begins": "06:00"}], {}),
    Fault.UNKNOWN: ("points.colour", "red", {}),
    Fault.NO_TIME_ZONE: ("venue.timezone", "Mars/Base", {"zone": "Mars/Base"}),
    Fault.ENDS_IN_THE_AFTERNOON: ("venue.day_ends", "18:00", {}),
    Fault.TWICE: ("members.forms_of_address", ["总", "总"], {"name": "总"}),
    Fault.NO_TIER: ("tiers.on_joining", "platinum", {"tier": "platinum"}),
    Fault.NO_CARD_TYPE: (
        "points.campaigns",
        [{"key": "a", "name": NAME, "factor": "2", "card_types": ["gold"]}],
        {"card_type": "gold"},
    ),
    Fault.NO_OPERATION: (
        "roles.rows", [{"key": "a", "name": NAME, "may": ["points.steal"]}], {"operation": "points.steal"},
    ),
    Fault.NAME_NEEDED: ("members.needed", ["phone"], {}),
    Fault.NO_AGE: ("members.adult_age", 0, {}),
    Fault.ONE_CARD_TYPE: ("cards.types", [], {}),
    Fault.ONE_SHIFT: ("shifts.rows", [], {}),
    Fault.OVERLAPS: (
        "shifts.rows",
        [
            {"key": "a", "name": NAME, "begins": "22:00", "ends": "03:00"},
            {"key": "b", "name": NAME, "begins": "02:59", "ends": "22:00"},
        ],
        {"shift_zh": "甲", "shift_en": "A"},
    ),
    Fault.BELOW_SUPERVISOR: ("points.refuse_above_fen", 1, {}),
    Fault.WARNS_TOO_EARLY: ("points.warn_days", 366, {"days": 365}),
    Fault.BELOW_LOWER_TIER: (
        "tiers.rows",
        [
            {"key": "member", "name": NAME, "balance_from_fen": 500},
            {"key": "vip", "name": NAME, "balance_from_fen": 500},
        ],
        {"tier_zh": "甲", "tier_en": "A"},
    ),
    Fault.PAYS_MORE_THAN_LOWER: (
        "tiers.rows",
        [
            {"key": "member", "name": NAME, "discount": "0.8"},
            {"key": "vip", "name": NAME, "discount": "0.85"},
        ],
        {"tier_zh": "甲", "tier_en": "A"},
    ),
    Fault.BIRTHDAY_PAYS_MORE: (
        "tiers.rows",
        [{"key": "member", "name": NAME, "discount": "0.8", "birthday_discount": "0.9"}],
        {},
    ),
    Fault.NO_SHOP_PRICE: ("tiers.rows", [{"key": "member", "name": NAME, "second_discount": "0.9"}], {}),
    Fault.SHRINKS: ("pins.lock_minutes", [15, 5], {"minutes": 15}),
    Fault.ENDS_BEFORE: (
        "points.campaigns",
        [
            new_row("points.campaigns", "a")
            | {"name": NAME, "first_day": "2026-12-02", "last_day": "2026-12-01"}
        ],
        {},
    ),
    Fault.ONE_HOUR_MISSING: (
        "points.campaigns", [{"key": "a", "name": NAME, "factor": "2", "hours_from": "14:00"}], {},
    ),
    Fault.SAME_HOURS: (
        "points.campaigns",
        [{"key": "a", "name": NAME, "factor": "2", "hours_from": "14:00", "hours_to": "14:00"}],
        {},
    ),
    Fault.NOBODY_MAY: ("roles.rows", [], {"operation": "staff.add"}),
}  # fmt: skip
OF_THE_FILE = {
    Fault.NOT_HERE,
    Fault.CHARTER_VERSION,
    Fault.TYPE_CARRIED,
    Fault.TIER_HELD,
    Fault.TYPE_OPENS_NONE,
    Fault.IMPORT_WAITS,
}
"""Found by the operation, which sees what the file holds (tests/operations/test_rules.py)."""
ELSEWHERE = {Fault.NO_OWNER}
"""tests/rules/test_roles.py."""


@pytest.mark.parametrize(("why", "wrong"), FAULTS.items(), ids=FAULTS.keys())
def test_every_way_to_be_wrong_has_its_reason(why: Fault, wrong: tuple[str, Any, dict[str, object]]) -> None:
    key, value, details = wrong
    with pytest.raises(BadProfile) as refused:
        assemble(flatten(venue()) | {key: value})
    assert refused.value.reason == why
    assert refused.value.details == details
    assert refused.value.key.startswith(key.rpartition(".")[0])


def test_no_reason_is_forgotten() -> None:
    assert set(Fault) == set(FAULTS) | OF_THE_FILE | ELSEWHERE


@pytest.mark.parametrize("table", ["tiers.rows", "cards.types", "points.campaigns", "shifts.rows"])
def test_a_new_row_is_refused_until_it_has_a_name(table: str) -> None:
    rows: Any = flatten(venue())[table]
    with pytest.raises(BadProfile) as refused:
        assemble(flatten(venue()) | {table: [*rows, new_row(table, "new_1")]})
    assert refused.value.key.endswith(".name.zh")
    assert refused.value.reason == Fault.EMPTY
