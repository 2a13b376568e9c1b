"""The rules are changed from a business day on; what was posted keeps its rule (rules, head)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from desk.context import Desk
from desk.models.journal import JournalLine
from desk.models.points import Lot, PointsEntry
from desk.models.venue import Setting
from desk.operations import rules
from desk.operations.rules import RulesChanged
from desk.queries.rules import rules_view
from desk.refusals import Refused, Why
from desk.resources import root
from desk.rules.faults import Fault
from desk.rules.plan import ELSEWHERE
from desk.rules.profile import flatten, parse
from tests.operations.acts import credit, differences, refused, reverse
from tests.venue import Testing

TODAY, TOMORROW, LATER = date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 25)
KINDS = ("ktv", "bathhouse", "hotel", "retail")


def version(desk: Desk) -> int:
    with desk.read() as session:
        return rules_view(desk, session).version


def change(
    venue: Testing, figures: dict[str, Any], day: date = TOMORROW, *, by: str = "003", seen: int = 0
) -> RulesChanged:
    desk = venue.as_staff(by)
    return rules.change(
        desk, request=venue.request(), figures=figures, from_day=day, version=seen or version(desk)
    )


def table(venue: Testing, key: str) -> list[dict[str, Any]]:
    with venue.desk.read() as session:
        found = rules_view(venue.desk, session).on(TODAY)[key]
    assert isinstance(found, list)
    return found


def held(venue: Testing, key: str, day: date) -> object:
    with venue.desk.read() as session:
        return flatten(venue.desk.rules_on(session, day).profile)[key]


def wrong(venue: Testing, figures: dict[str, Any], key: str, reason: Fault, day: date = TOMORROW) -> Refused:
    """The change is refused beside that figure, and nothing was written."""
    before = version(venue.desk)
    with pytest.raises(Refused) as caught:
        change(venue, figures, day)
    assert (caught.value.why, caught.value.field) == (Why.BAD_FIGURE, key)
    assert caught.value.details["reason"] == reason
    assert version(venue.desk) == before
    return caught.value


# ------------------------------------------------------------------ from which day


def test_a_credit_earns_by_the_rule_of_its_day(venue: Testing) -> None:
    change(venue, {"points.points_per_yuan": "2"})
    assert credit(venue.desk, slip="02-118734", amount="388").points == 388
    venue.clock.move(days=1)
    assert credit(venue.desk, slip="02-118735", amount="388").points == 776
    assert differences(venue.desk) == ()


def test_today_is_allowed_and_what_was_posted_today_keeps_its_rule(venue: Testing) -> None:
    before = credit(venue.desk, slip="02-118734", amount="388")
    change(venue, {"points.points_per_yuan": "2", "points.lapse_after_years": 3}, TODAY)
    after = credit(venue.desk, slip="02-118735", amount="388")
    with venue.desk.read() as session:
        versions = [session.get_one(PointsEntry, each.entry_id).rule_version for each in (before, after)]
        lots = sorted(session.scalars(select(Lot.lapses_on)))
    assert (before.points, after.points) == (388, 776)
    assert versions[0] < versions[1]
    assert lots == [date(2027, 12, 31), date(2029, 12, 31)]


def test_a_reversal_of_an_old_credit_uses_its_old_rule(venue: Testing) -> None:
    """The points go back to the lot they came from, whatever the lots are now."""
    old = credit(venue.desk, slip="02-118734", amount="388")
    change(venue, {"points.lapse_after_years": 3, "points.points_per_yuan": "2"}, TODAY)
    reverse(venue, old.entry_id)
    with venue.desk.read() as session:
        assert list(session.scalars(select(Lot.lapses_on))) == [date(2027, 12, 31)]
        deltas = list(session.scalars(select(PointsEntry.delta)))
    assert deltas == [388, -388]
    assert differences(venue.desk) == ()


def test_a_day_that_is_over_is_refused(venue: Testing) -> None:
    with refused(Why.DAY_OVER, "from_day"):
        change(venue, {"points.warn_days": 30}, date(2026, 11, 20))


def test_a_later_closing_hour_gives_no_day_back(venue: Testing) -> None:
    """Closing moves from 06:00 to 10:00 as of tomorrow: today still ends at 06:00."""
    change(venue, {"venue.day_ends": "10:00"})
    seen = []
    for hours in (0, 8, 3, 24, 1):  # 22:14, 06:14, 09:14, 09:14, 10:14
        venue.clock.move(hours=hours)
        with venue.desk.read() as session:
            seen.append(venue.desk.today(session).day)
    assert seen == [21, 22, 22, 22, 23], "today still ends at 06:00, tomorrow at 10:00"


# ------------------------------------------------------------------ what is planned


def test_a_later_row_of_the_same_figure_still_comes(venue: Testing) -> None:
    change(venue, {"points.warn_days": 30}, LATER)
    change(venue, {"points.warn_days": 45})
    days = (TODAY, TOMORROW, date(2026, 11, 24), LATER)
    assert [held(venue, "points.warn_days", day) for day in days] == [60, 45, 45, 30]


def test_the_newer_row_of_a_day_wins(venue: Testing) -> None:
    change(venue, {"points.warn_days": 30})
    change(venue, {"points.warn_days": 20})
    assert held(venue, "points.warn_days", TOMORROW) == 20


def test_a_withdrawn_change_does_not_come_back(venue: Testing) -> None:
    """Withdrawn is planned to be as before; a change that is made later lasts on through that day."""
    change(venue, {"points.warn_days": 30}, LATER)
    change(venue, {"points.warn_days": 60}, LATER)
    with venue.desk.read() as session:
        assert rules_view(venue.desk, session).coming == ()
    change(venue, {"points.warn_days": 45})
    assert [held(venue, "points.warn_days", day) for day in (TODAY, TOMORROW, LATER)] == [60, 45, 45]


def test_only_what_becomes_another_is_written(venue: Testing) -> None:
    done = change(venue, {"points.warn_days": 60, "pins.wrong_tries": 4})
    assert done.figures == 1
    with refused(Why.NOTHING_CHANGED):
        change(venue, {"points.warn_days": 60})


def test_who_set_it_and_when_stands_in_the_row_and_in_the_journal(venue: Testing) -> None:
    change(venue, {"points.warn_days": 30})
    with venue.desk.read() as session:
        row = session.scalars(select(Setting).order_by(Setting.id.desc())).first()
        line = session.scalars(select(JournalLine).order_by(JournalLine.seq.desc())).first()
    assert row is not None
    assert line is not None
    assert (row.set_by_id, row.from_day, row.value) == (line.staff_id, TOMORROW, 30)
    assert (line.operation, line.subject) == ("rules.change", "rules:2026-11-22")
    assert differences(venue.desk) == ()


# ------------------------------------------------------------------ who, and two at once


@pytest.mark.parametrize("number", ["012", "008"])
def test_reception_and_supervisor_change_no_rules(venue: Testing, number: str) -> None:
    with refused(Why.NOT_ALLOWED):
        change(venue, {"points.warn_days": 30}, by=number)


def test_the_owner_changes_rules_too(venue: Testing) -> None:
    assert change(venue, {"points.warn_days": 30}, by="001").figures == 1


def test_two_managers_do_not_overwrite_each_other(venue: Testing) -> None:
    seen = version(venue.desk)
    change(venue, {"points.warn_days": 30}, seen=seen)
    with refused(Why.CHANGED_MEANWHILE):
        change(venue, {"points.warn_days": 45}, by="001", seen=seen)
    assert held(venue, "points.warn_days", TOMORROW) == 30


def test_the_same_change_twice_is_one(venue: Testing) -> None:
    desk, request, seen = venue.as_staff("003"), venue.request(), version(venue.desk)
    kept = [
        rules.change(desk, request=request, figures={"points.warn_days": 30}, from_day=TOMORROW, version=seen)
        for _ in range(2)
    ]
    assert kept[0] == kept[1]
    assert version(venue.desk) == seen + 1


# ------------------------------------------------------------------ what contradicts itself

TIER = {"key": "platinum", "name": {"zh": "白金", "en": "Platinum"}}
ALONE: dict[str, tuple[dict[str, Any], str, Fault]] = {
    "refused below the supervisor's limit": (
        {"points.supervisor_above_fen": 20_000_000},
        "points.refuse_above_fen",
        Fault.BELOW_SUPERVISOR,
    ),
    "warned before it is earned": ({"points.warn_days": 400}, "points.warn_days", Fault.WARNS_TOO_EARLY),
    "no such day": ({"points.year_closes": "02-30"}, "points.year_closes", Fault.NOT_A_MONTH_DAY),
    "no tier for who joins": ({"tiers.on_joining": "platinum"}, "tiers.on_joining", Fault.NO_TIER),
    "locks that shrink": ({"pins.lock_minutes": [15, 5]}, "pins.lock_minutes[1]", Fault.SHRINKS),
    "no name": ({"members.needed": ["phone"]}, "members.needed", Fault.NAME_NEEDED),
    "warned under age 0": (
        {"members.adult_age": 0, "members.warn_under_age": True},
        "members.adult_age",
        Fault.NO_AGE,
    ),
    "a form of address twice": (
        {"members.forms_of_address": ["先生", "先生"]},
        "members.forms_of_address",
        Fault.TWICE,
    ),
    "no card type left": ({"cards.types": []}, "cards.types", Fault.ONE_CARD_TYPE),
    "no shift left": ({"shifts.rows": []}, "shifts.rows", Fault.ONE_SHIFT),
    "a day that ends after noon": (
        {"venue.day_ends": "13:00"},
        "venue.day_ends",
        Fault.ENDS_IN_THE_AFTERNOON,
    ),
    "below zero": ({"points.warn_days": -1}, "points.warn_days", Fault.TOO_SMALL),
    "not a number": ({"points.warn_days": "soon"}, "points.warn_days", Fault.NOT_WHOLE),
    "a comma for the point": (
        {"points.points_per_yuan": "1,5"},
        "points.points_per_yuan",
        Fault.NOT_A_FACTOR,
    ),
    "unknown": ({"points.colour": "red"}, "points.colour", Fault.UNKNOWN),
    "a campaign for nobody's card": (
        {
            "points.campaigns": [
                {"key": "a", "name": {"zh": "双倍", "en": "Double"}, "factor": "2", "card_types": ["gold"]}
            ]
        },
        "points.campaigns[0].card_types",
        Fault.NO_CARD_TYPE,
    ),
}


@pytest.mark.parametrize(("figures", "key", "reason"), ALONE.values(), ids=ALONE.keys())
def test_figures_that_contradict_each_other_are_refused(
    venue: Testing, figures: dict[str, Any], key: str, reason: Fault
) -> None:
    wrong(venue, figures, key, reason)


ROWS: dict[str, tuple[str, int, dict[str, Any], str, Fault]] = {
    "a higher tier asks for less": (
        "tiers.rows", 2, {"balance_from_fen": 100_000}, "balance_from_fen", Fault.BELOW_LOWER_TIER,
    ),
    "a birthday costs more": (
        "tiers.rows", 1, {"discount": "0.8", "birthday_discount": "0.9"}, "birthday_discount",
        Fault.BIRTHDAY_PAYS_MORE,
    ),
    "a card type's tier is gone": ("cards.types", 2, {"tier": "platinum"}, "tier", Fault.NO_TIER),
    "shifts at the same time": ("shifts.rows", 1, {"begins": "18:00"}, "begins", Fault.OVERLAPS),
    "a shift round the clock": ("shifts.rows", 1, {"ends": "19:00"}, "begins", Fault.OVERLAPS),
    "a discount of nine": ("tiers.rows", 1, {"discount": "9"}, "discount", Fault.NOT_A_SHARE),
}  # fmt: skip


@pytest.mark.parametrize(("key", "row", "change_", "field", "reason"), ROWS.values(), ids=ROWS.keys())
def test_a_row_that_contradicts_another_is_refused(
    venue: Testing, key: str, row: int, change_: dict[str, Any], field: str, reason: Fault
) -> None:
    rows = table(venue, key)
    rows[row] |= change_
    wrong(venue, {key: rows}, f"{key}[{row}].{field}", reason)


def test_a_second_discount_needs_the_price_from_which_it_holds(venue: Testing) -> None:
    rows = table(venue, "tiers.rows")
    rows[1] |= {"second_discount": "0.88"}
    wrong(venue, {"tiers.rows": rows}, "tiers.second_discount_from", Fault.NO_SHOP_PRICE)
    assert change(venue, {"tiers.rows": rows, "tiers.second_discount_from": "0.75"}).figures == 2


def test_who_stands_higher_pays_no_more(venue: Testing) -> None:
    rows = table(venue, "tiers.rows")
    rows[1] |= {"discount": "0.8"}
    rows[2] |= {"discount": "0.9"}
    no = wrong(venue, {"tiers.rows": rows}, "tiers.rows[2].discount", Fault.PAYS_MORE_THAN_LOWER)
    assert no.details["tier_zh"] == "贵宾"


def test_a_change_that_breaks_what_is_planned_names_the_day(venue: Testing) -> None:
    change(venue, {"points.refuse_above_fen": 600_000}, LATER)
    no = wrong(
        venue,
        {"points.supervisor_above_fen": 700_000},
        "points.refuse_above_fen",
        Fault.BELOW_SUPERVISOR,
    )
    assert no.details["day"] == LATER


# ------------------------------------------------------------------ what the file holds


def test_a_card_type_that_cards_are_of_stays(venue: Testing) -> None:
    rows = [row for row in table(venue, "cards.types") if row["key"] != "member"]
    no = wrong(venue, {"cards.types": rows}, "cards.types", Fault.TYPE_CARRIED)
    assert no.details["card_type_zh"] == "会员卡"


def test_a_card_type_that_nobody_has_goes(venue: Testing) -> None:
    rows = [row for row in table(venue, "cards.types") if row["key"] != "student"]
    assert change(venue, {"cards.types": rows}).figures == 1


@pytest.mark.parametrize("key", ["cards.types", "tiers.rows"])
def test_no_two_have_one_name(venue: Testing, key: str) -> None:
    rows = table(venue, key)
    named = {**rows[0]["name"], "en": "Another"}
    wrong(
        venue,
        {key: [*rows, {**rows[-1], "key": "new", "name": named}]},
        f"{key}[{len(rows)}].name.zh",
        Fault.TWICE,
    )


@pytest.mark.parametrize(
    ("text", "why"), [("   ", Fault.EMPTY), ("\u200b", Fault.EMPTY), ("小票\x1b@", Fault.NOT_TEXT)]
)
def test_a_name_is_something_that_is_seen(venue: Testing, text: str, why: Fault) -> None:
    wrong(venue, {"venue.pos_slip.zh": text}, "venue.pos_slip.zh", why)
    rows = [{**row, "name": {"zh": text, "en": "x"}} for row in table(venue, "cards.types")[:1]]
    wrong(venue, {"cards.types": rows}, "cards.types", why)


def test_a_tier_that_members_hold_stays(venue: Testing) -> None:
    rows = [row for row in table(venue, "tiers.rows") if row["key"] != "member"]
    wrong(venue, {"tiers.rows": rows, "tiers.on_joining": ""}, "tiers.rows", Fault.TIER_HELD)


def test_another_charter_needs_another_version(venue: Testing) -> None:
    words = "一、会员卡可以转让。"
    wrong(venue, {"members.charter.zh": words}, "members.charter.version", Fault.CHARTER_VERSION)
    assert change(venue, {"members.charter.zh": words, "members.charter.version": "2026-2"}).figures == 2


def test_a_version_that_was_signed_never_names_other_words(venue: Testing) -> None:
    change(venue, {"members.charter.zh": "新。", "members.charter.version": "2026-2"}, TODAY)
    venue.clock.move(days=1)
    wrong(
        venue,
        {"members.charter.zh": "更新。", "members.charter.version": "2026-1"},
        "members.charter.version",
        Fault.CHARTER_VERSION,
    )


def test_a_planned_version_never_comes_to_name_other_words(venue: Testing) -> None:
    change(venue, {"members.charter.version": "C"}, date(2026, 11, 25))
    change(venue, {"members.charter.version": "2026-1"}, date(2026, 11, 30))
    figures = {"members.charter.zh": "新。", "members.charter.version": "E"}
    no = wrong(venue, figures, "members.charter.version", Fault.CHARTER_VERSION, date(2026, 11, 26))
    assert (no.details["version"], no.details["day"]) == ("2026-1", date(2026, 11, 30))
    assert change(venue, {"points.late_after_days": 3}).figures == 1


@pytest.mark.parametrize("key", sorted(ELSEWHERE))
def test_what_is_changed_elsewhere_is_not_changed_here(venue: Testing, key: str) -> None:
    wrong(venue, {key: "x"}, key, Fault.NOT_HERE)


# ------------------------------------------------------------------ all four profiles


@pytest.mark.parametrize("kind", KINDS)
def test_every_profile_is_changeable_figure_by_figure(venue: Testing, kind: str) -> None:
    """A venue of each kind takes its whole profile as one change, and lets its manager change it."""
    profile = parse((root() / "profiles" / f"{kind}.toml").read_text("utf-8"))
    figures = {key: value for key, value in flatten(profile).items() if key not in ELSEWHERE}
    if kind != "ktv":
        kept = [row for row in table(venue, "tiers.rows") if row["key"] == "member"]
        if kind == "retail":  # members of the file hold a tier that a shop doesn't have
            figures["tiers.rows"] = [*kept, *list(figures["tiers.rows"])]  # type: ignore[call-overload]  # a list
        figures["members.charter.version"] = "2027-1"
        assert change(venue, figures).figures > 1
        assert held(venue, "shifts.rows", TOMORROW) == figures["shifts.rows"]
    for role in ("manager", "owner"):
        found = profile.roles.find(role)
        assert found is not None
        assert found.can("rules.change")
    assert [row.key for row in profile.roles.rows if row.can("rules.change")] == ["manager", "owner"]
