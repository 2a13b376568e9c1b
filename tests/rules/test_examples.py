"""What the example slip earns before and after a change."""

from __future__ import annotations

from datetime import date
from typing import Any

from desk.rules.examples import Example, examples
from desk.rules.new_rows import new_row
from desk.rules.profile import Profile, assemble, flatten
from tests.rules.venues import venue

SUNDAY = date(2026, 11, 22)


def changed(figures: dict[str, Any], kind: str = "ktv") -> Profile:
    return assemble(flatten(venue(kind)) | figures)


def said(found: tuple[Example, ...]) -> list[tuple[str, int, int]]:
    return [(each.tier.zh if each.tier else "", each.before, each.after) for each in found]


def campaign(**more: Any) -> dict[str, Any]:
    row = new_row("points.campaigns", "campaign_1") | {"name": {"zh": "双倍", "en": "Double"}}
    return {"points.campaigns": [row | more]}


def test_nothing_is_said_where_points_stay() -> None:
    assert examples(venue(), changed({"points.warn_days": 30}), SUNDAY) == ()


def test_another_rate_is_said_for_each_tier() -> None:
    found = examples(venue(), changed({"points.points_per_yuan": "1.5"}), SUNDAY)
    assert said(found) == [("会员", 388, 582), ("贵宾", 388, 582), ("金卡", 388, 582)]


def test_a_factor_is_said_for_its_tier_alone() -> None:
    rows: Any = flatten(venue())["tiers.rows"]
    rows[1]["points_factor"] = "1.5"
    assert said(examples(venue(), changed({"tiers.rows": rows}), SUNDAY)) == [("贵宾", 388, 582)]


def test_who_has_no_tier_yet_is_said_too() -> None:
    after = changed({"points.points_per_yuan": "2"}, "retail")
    assert said(examples(venue("retail"), after, SUNDAY))[0] == ("", 388, 776)


def test_a_campaign_is_shown_while_it_runs() -> None:
    """On Mondays from 14:00: the first Monday, at 14:00."""
    after = changed(campaign(weekdays=[1], hours_from="14:00", hours_to="19:00", card_types=["student"]))
    found = examples(venue(), after, SUNDAY)
    assert said(found) == [("会员", 388, 776), ("贵宾", 388, 776), ("金卡", 388, 776)]
    occasion = found[0].occasion
    assert (occasion.day, str(occasion.at), set(occasion.card_types)) == (
        date(2026, 11, 23), "14:00:00", {"student"},
    )  # fmt: skip


def test_a_campaign_to_come_is_shown_on_its_first_day() -> None:
    found = examples(venue(), changed(campaign(first_day="2026-12-24")), SUNDAY)
    assert {each.occasion.day for each in found} == {date(2026, 12, 24)}
