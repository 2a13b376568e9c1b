"""What the rules' page is filled from: today, what is coming, and what a figure was."""

from __future__ import annotations

from datetime import date

from desk.operations import rules
from desk.queries.rules import Coming, RulesView, history, rules_view
from tests.venue import EVENING, NAMES, Testing

TODAY, TOMORROW, LATER = date(2026, 11, 21), date(2026, 11, 22), date(2026, 11, 25)


def view(venue: Testing) -> RulesView:
    with venue.desk.read() as session:
        return rules_view(venue.desk, session)


def change(venue: Testing, key: str, value: object, day: date, by: str = "003") -> None:
    desk = venue.as_staff(by)
    rules.change(
        desk, request=venue.request(), figures={key: value}, from_day=day, version=view(venue).version
    )


def told(each: Coming) -> tuple[str, date, object, object, str]:
    return each.key, each.from_day, each.before, each.after, each.who


def test_at_first_nothing_is_coming(venue: Testing) -> None:
    seen = view(venue)
    assert (seen.today, seen.coming) == (TODAY, ())
    assert seen.on(TODAY)["points.warn_days"] == 60
    assert seen.profile.points.warn_days == 60


def test_what_is_coming_says_what_becomes_what_and_who_set_it(venue: Testing) -> None:
    change(venue, "points.warn_days", 20, LATER, by="001")
    change(venue, "points.warn_days", 30, TOMORROW)
    change(venue, "pins.wrong_tries", 4, TODAY)
    seen = view(venue)
    assert [told(each) for each in seen.coming] == [
        ("points.warn_days", TOMORROW, 60, 30, NAMES["003"]),
        ("points.warn_days", LATER, 30, 20, NAMES["001"]),
    ]
    assert seen.coming[0].at == EVENING
    assert seen.profile.pins.wrong_tries == 4


def test_the_version_is_the_newest_row_whatever_its_day(venue: Testing) -> None:
    before = view(venue).version
    change(venue, "points.warn_days", 20, LATER)
    assert view(venue).version == before + 1


def test_what_was_withdrawn_is_not_coming(venue: Testing) -> None:
    change(venue, "points.warn_days", 20, LATER)
    change(venue, "points.warn_days", 60, LATER)
    assert view(venue).coming == ()


def test_what_ends_a_change_is_the_next_that_is_planned(venue: Testing) -> None:
    change(venue, "points.warn_days", 20, LATER)
    seen = view(venue)
    ending = seen.ends_with("points.warn_days", TOMORROW)
    assert ending is not None
    assert ending.after == 20
    assert seen.ends_with("points.warn_days", LATER) is None
    assert seen.ends_with("pins.wrong_tries", TOMORROW) is None


def test_the_history_of_a_figure_runs_back_to_what_came_along(venue: Testing) -> None:
    change(venue, "points.warn_days", 20, LATER)
    change(venue, "points.warn_days", 60, LATER, by="001")
    with venue.desk.read() as session:
        past = history(venue.desk, session, "points.warn_days")
    assert [(each.value, each.from_day, each.who) for each in past] == [
        (60, LATER, NAMES["001"]),
        (20, LATER, NAMES["003"]),
        (60, date(1, 1, 1), ""),
    ]
    assert [each.id for each in past] == sorted((each.id for each in past), reverse=True)
