"""The day's list for finance: every entry of the business day, and sums that add up."""

from __future__ import annotations

from datetime import date

from desk.operations import points
from desk.queries.day_list import DayList, Sum, day_list
from desk.queries.points import sums_of, undoing
from tests.venue import EVENING, Testing

TODAY = date(2026, 11, 21)


def listed(venue: Testing, day: date = TODAY) -> DayList:
    with venue.desk.read() as session:
        return day_list(venue.desk, session, day)


def reverse(venue: Testing, entry_id: int) -> None:
    with venue.desk.read() as session:
        asked = undoing(venue.desk, session, entry_id)
    approval = venue.approve(asked.act, asked.subject, asked.amount)
    points.reverse(venue.desk, request=venue.request(), entry_id=entry_id, approval=approval)


def test_entries_stand_in_their_order_with_what_was_paid(venue: Testing) -> None:
    first = venue.credit("02-118734", "1288.50")
    venue.clock.move(minutes=6)
    venue.credit("02-7", "12")
    lines = listed(venue).lines
    assert [(f"{line.at:%H:%M}", line.consumption_slip) for line in lines] == [
        ("22:14", "02-118734"),
        ("22:20", "02-7"),
    ]
    line = lines[0]
    assert (line.amount_fen, line.points, line.member) == (128850, first.points, "张*明")
    assert (line.clerk, line.kind, line.reversed) == ("林小玉", "credit", False)
    assert line.slip_number.startswith("JF-261121-1-")


def test_a_reversal_takes_the_money_and_the_points_back(venue: Testing) -> None:
    wrong = venue.credit("02-1", "100")
    venue.credit("02-2", "40.40")
    reverse(venue, wrong.entry_id)
    found = listed(venue)
    assert [(line.kind, line.reversed) for line in found.lines] == [
        ("credit", True),
        ("credit", False),
        ("reversal", False),
    ]
    assert found.sum_of("credit") == Sum(2, 14040, 140)
    assert found.sum_of("reversal") == Sum(1, -10000, -100)
    assert found.sum_of() == Sum(3, 4040, 40)


def test_the_sums_are_those_of_the_tab(venue: Testing) -> None:
    for at in range(5):
        made = venue.credit(f"02-{at + 1}", str(100 + at))
    reverse(venue, made.entry_id)
    with venue.desk.read() as session:
        sums = sums_of(session, TODAY)
    found = listed(venue)
    assert (found.sum_of("credit").points, found.sum_of("reversal").points) == (sums.credited, sums.reversed)
    assert found.sum_of().count == sums.entries


def test_another_day_s_entries_are_another_day_s_list(venue: Testing) -> None:
    wrong = venue.credit("02-1", "100")
    venue.clock.move(hours=24)
    reverse(venue, wrong.entry_id)
    assert [(line.kind, line.reversed) for line in listed(venue).lines] == [("credit", True)]
    assert listed(venue, date(2026, 11, 22)).sum_of() == Sum(1, -10000, -100)


def test_who_printed_it_and_when(venue: Testing) -> None:
    found = listed(venue)
    assert (found.lines, found.sum_of()) == ((), Sum(0, 0, 0))
    assert (found.printed_by, found.printed_at) == ("林小玉 012", EVENING)
