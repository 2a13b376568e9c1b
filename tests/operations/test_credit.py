"""A consumption slip is credited once, ever; who may, when, and how much (rules §3)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlalchemy import func, select

from desk.models.points import ConsumptionSlip, PointsEntry
from desk.models.slips import PrintJob, Slip, SlipCopy
from desk.operations import points, staff
from desk.queries.credits import _CREDITED, CreditForm, reckon
from desk.queries.slips import document_of
from desk.refusals import Why
from tests.operations.acts import approve, credit, differences, figure, recredit, refused, reverse
from tests.venue import Testing

SATURDAY = date(2026, 11, 21)
LI = ("李雷", "13900000002")


def test_a_credit_is_entry_balance_slip_two_copies_and_their_jobs(venue: Testing) -> None:
    done = credit(venue.desk, amount="1,288.50", room="K308")
    assert (done.points, done.balance) == (1288, 1288), "rounded down, once"
    with venue.desk.read() as session:
        entry = session.get_one(PointsEntry, done.entry_id)
        copies = session.execute(
            select(SlipCopy.copy, SlipCopy.retained).where(SlipCopy.slip_id == done.slip_id)
        )
        jobs = session.scalar(
            select(func.count())
            .select_from(PrintJob)
            .join(SlipCopy, SlipCopy.id == PrintJob.copy_id)
            .where(SlipCopy.slip_id == done.slip_id)
        )
        slip = session.get_one(ConsumptionSlip, entry.consumption_slip_id)
        assert [tuple(copy) for copy in copies] == [(1, True), (2, False)]
    assert jobs == 2
    assert (slip.till, slip.number, slip.amount_fen, slip.room) == ("02", "118734", 128850, "K308")
    assert (entry.business_day, entry.card_shown, entry.approval_id) == (SATURDAY, True, None)
    assert differences(venue.desk) == ()


# ------------------------------------------------------------------ once, ever

AGAIN: dict[str, dict[str, Any]] = {
    "the same": {},
    "typed in full width": {"slip": "０２－１１８７３４"},
    "with a space or a slash for the dash": {"slip": "02/118734"},
    "without the till's leading zero": {"slip": "2-118734"},
    "another amount": {"amount": "5"},
    "another day on the paper": {"day": "2026-11-20"},
    "another room": {"room": "V01"},
}


@pytest.mark.parametrize("typed", AGAIN.values(), ids=AGAIN.keys())
def test_a_slip_is_credited_once(venue: Testing, typed: dict[str, Any]) -> None:
    credit(venue.desk)
    other = venue.join(*LI)
    for member in (venue.member_id, other):
        with refused(Why.SLIP_CREDITED, "slip") as said:
            credit(venue.desk, member, **typed)
        assert said.details == {"name": "张*明", "clerk": "林小玉", "at": "22:14", "day": SATURDAY}


def test_years_later_it_is_still_credited(venue: Testing) -> None:
    credit(venue.desk)
    venue.clock.move(days=700)
    venue.as_staff("012")
    with refused(Why.SLIP_CREDITED, "slip"):
        credit(venue.desk)


def test_letters_of_a_number_count_the_same_in_either_case(venue: Testing) -> None:
    credit(venue.desk, slip="b-77a")
    with refused(Why.SLIP_CREDITED, "slip"):
        credit(venue.desk, slip="B-77A")


def test_another_till_has_numbers_of_its_own(venue: Testing) -> None:
    credit(venue.desk, slip="02-118734")
    assert credit(venue.desk, slip="03-118734").points == 1288


def test_a_till_that_restarts_daily_has_a_number_once_a_day(venue: Testing) -> None:
    figure(venue, "points.till_restarts_daily", value=True)
    credit(venue.desk, slip="02-7", day="2026-11-20")
    credit(venue.desk, slip="02-7", day="2026-11-21")
    for day in ("2026-11-20", "2026-11-21", ""):
        with refused(Why.SLIP_CREDITED, "slip"):
            credit(venue.desk, slip="02-7", day=day)


def test_a_slip_stays_credited_when_the_tills_begin_or_leave_off_to_restart(venue: Testing) -> None:
    credit(venue.desk, slip="02-7")
    figure(venue, "points.till_restarts_daily", value=True)
    for day in ("", "2026-11-21"):
        with refused(Why.SLIP_CREDITED, "slip"):
            credit(venue.desk, slip="02-7", day=day)
    credit(venue.desk, slip="02-7", day="2026-11-20")
    credit(venue.desk, slip="02-8", day="2026-11-20")
    figure(venue, "points.till_restarts_daily", value=False)
    with refused(Why.SLIP_CREDITED, "slip"):
        credit(venue.desk, slip="02-8", day="2026-11-20")
    credit(venue.desk, slip="02-8")
    for day in ("", "2026-11-20"):
        with refused(Why.SLIP_CREDITED, "slip"):
            credit(venue.desk, slip="02-8", day=day)


def test_a_slip_is_looked_up_by_the_index_of_its_number(venue: Testing) -> None:
    """Where tills restart daily there are as many slips of a number as days."""
    bound = {"slip": "2-7", "day": "", "on": SATURDAY, "on_day": "2026-11-21"}
    with venue.desk.read() as session:
        connection = session.connection()
        asked = _CREDITED.params(bound).compile(connection, compile_kwargs={"literal_binds": True})
        said = [str(row[-1]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked}")]
    assert any("uq_consumption_slips_credited (key=? AND till_day=?)" in line for line in said), said


def test_a_reversal_frees_the_number_and_it_is_credited_once_again(venue: Testing) -> None:
    first = credit(venue.desk)
    reverse(venue, first.entry_id)
    assert credit(venue.desk).balance == 1288
    with refused(Why.SLIP_CREDITED, "slip"):
        credit(venue.desk)
    assert differences(venue.desk) == ()


def test_a_recredit_keeps_the_number_taken(venue: Testing) -> None:
    other = venue.join(*LI)
    recredit(venue, credit(venue.desk).entry_id, other)
    with refused(Why.SLIP_CREDITED, "slip") as said:
        credit(venue.desk)
    assert said.details["name"] == "李*"


# ------------------------------------------------------------------ when

DAYS = {
    "no day is today": ("", ()),
    "its own day": ("2026-11-21", ()),
    "the next day": ("20261120", ()),
    "two days later": ("2026-11-19", ("late",)),
    "a year later": ("2025/11/21", ("late",)),
}


@pytest.mark.parametrize(("day", "asks"), DAYS.values(), ids=DAYS.keys())
def test_on_its_business_day_or_the_next_later_by_the_supervisor(
    venue: Testing, day: str, asks: tuple[str, ...]
) -> None:
    if not asks:
        assert credit(venue.desk, day=day).points == 1288
        return
    with refused(Why.NEEDS_APPROVAL) as said:
        credit(venue.desk, day=day)
    assert said.details == {
        "act": "points.credit",
        "subject": "credit:1:02-118734",
        "amount": 128800,
        "reasons": asks,
    }
    assert credit(venue.desk, day=day, approval=approve(venue.desk, said)).points == 1288


def test_the_business_day_runs_past_midnight(venue: Testing) -> None:
    venue.clock.move(hours=7, minutes=45)  # Sunday 05:59, still Saturday's business
    assert credit(venue.desk, slip="1-1", day="2026-11-20").points == 1288
    venue.clock.move(minutes=1)
    with refused(Why.NEEDS_APPROVAL):
        credit(venue.desk, slip="1-2", day="2026-11-20")


def test_points_that_have_lapsed_already_are_not_given(venue: Testing) -> None:
    """Earned in 2024, gone at the close of 31 December 2025: nobody's PIN brings them back."""
    with refused(Why.TOO_OLD, "day") as said:
        credit(venue.desk, day="2024-12-31")
    assert said.details == {"lapsed": date(2025, 12, 31)}
    with refused(Why.NEEDS_APPROVAL):
        credit(venue.desk, day="2025-01-01")


BAD_DAYS = {
    "tomorrow": ("2026-11-22", Why.IN_THE_FUTURE),
    "no day": ("2026-02-30", Why.NOT_A_DATE),
    "words": ("昨天", Why.NOT_A_DATE),
    "before there were venues": ("1899-12-31", Why.NOT_A_DATE),
}


@pytest.mark.parametrize(("day", "why"), BAD_DAYS.values(), ids=BAD_DAYS.keys())
def test_a_day_that_cannot_stand_on_a_slip(venue: Testing, day: str, why: Why) -> None:
    with refused(why, "day"):
        credit(venue.desk, day=day)


# ------------------------------------------------------------------ how much

AMOUNTS = {
    "plain": ("1288", 1288, ()),
    "with a comma and fen": ("1,288.99", 1288, ()),
    "in full width": ("￥１２８８．５", 1288, ()),
    "with its unit": ("20元", 20, ()),
    "up to the limit": ("5000.00", 5000, ()),
    "a fen above it": ("5000.01", 5000, ("above",)),
    "the most there may be": ("100000", 100000, ("above",)),
}


@pytest.mark.parametrize(("amount", "earned", "asks"), AMOUNTS.values(), ids=AMOUNTS.keys())
def test_one_point_a_yuan_above_5000_by_the_supervisor(
    venue: Testing, amount: str, earned: int, asks: tuple[str, ...]
) -> None:
    if not asks:
        assert credit(venue.desk, amount=amount).points == earned
        return
    with refused(Why.NEEDS_APPROVAL) as said:
        credit(venue.desk, amount=amount)
    assert said.details["reasons"] == asks
    assert credit(venue.desk, amount=amount, approval=approve(venue.desk, said)).points == earned


BAD_AMOUNTS = {
    "nothing": ("", Why.NOT_AN_AMOUNT),
    "words": ("一百", Why.NOT_AN_AMOUNT),
    "zero": ("0.00", Why.NOT_POSITIVE),
    "below zero": ("-5", Why.NOT_POSITIVE),
    "below zero as we write it": ("−5", Why.NOT_POSITIVE),
    "below zero in full width": ("－５", Why.NOT_POSITIVE),
    "three decimals": ("1.005", Why.NOT_AN_AMOUNT),
    "commas anywhere": ("1,28", Why.NOT_AN_AMOUNT),
    "an exponent": ("1e9", Why.NOT_AN_AMOUNT),
    "infinite": ("inf", Why.NOT_AN_AMOUNT),
    "digits of another script": ("１２٣", Why.NOT_AN_AMOUNT),
    "a fen above 100,000": ("100000.01", Why.ABOVE_LIMIT),
    "a scanned barcode": ("6901234567892", Why.ABOVE_LIMIT),
    "a number without an end": ("9" * 5000, Why.ABOVE_LIMIT),
    "less than a point": ("0.99", Why.EARNS_NOTHING),
}


@pytest.mark.parametrize(("amount", "why"), BAD_AMOUNTS.values(), ids=BAD_AMOUNTS.keys())
def test_an_amount_that_is_refused(venue: Testing, amount: str, why: Why) -> None:
    with refused(why, "amount"):
        credit(venue.desk, amount=amount)


BAD_SLIPS = {
    "nothing": ("  ", Why.MISSING),
    "words": ("小票", Why.BAD_NUMBER),
    "two dashes": ("1-2-3", Why.BAD_NUMBER),
    "without its till": ("02118734", Why.BAD_NUMBER),
    "a control character": ("02-11\x008734", Why.BAD_NUMBER),
    "an attempt at SQL": ("1'; DROP TABLE slips--", Why.BAD_NUMBER),
    "too long": ("1" * 33, Why.TOO_LONG),
}


@pytest.mark.parametrize(("slip", "why"), BAD_SLIPS.values(), ids=BAD_SLIPS.keys())
def test_a_slip_number_that_is_refused(venue: Testing, slip: str, why: Why) -> None:
    with refused(why, "slip"):
        credit(venue.desk, slip=slip)


def test_a_room_that_is_too_long_is_refused(venue: Testing) -> None:
    with refused(Why.TOO_LONG, "room"):
        credit(venue.desk, room="K" * 13)


# ------------------------------------------------------------------ whom


def test_a_clerk_s_own_card_needs_the_supervisor(venue: Testing) -> None:
    owner = venue.as_staff("001")
    staff.change(
        owner,
        request=venue.request(),
        staff_id=2,
        revision=1,
        name="林小玉",
        roles=["receptionist"],
        phone="13800136621",
    )
    with refused(Why.NEEDS_APPROVAL) as said:
        credit(venue.desk, day="2026-11-18", amount="6000")
    assert said.details["reasons"] == ("late", "above", "own_card"), "all of them, in one sentence"
    assert credit(venue.as_staff("015")).points == 1288, "anybody else credits it alone"


@pytest.mark.parametrize("name", ["林小玉", " 林小玉　"])
def test_a_card_in_the_clerk_s_name_is_their_own(venue: Testing, name: str) -> None:
    namesake = venue.join(name, "13900000002")
    with refused(Why.NEEDS_APPROVAL) as said:
        credit(venue.desk, namesake)
    assert said.details["reasons"] == ("own_card",)
    assert credit(venue.as_staff("015"), namesake).points == 1288


def test_only_an_active_card_earns(venue: Testing) -> None:
    fresh = venue.join(*LI, activate=False)
    with refused(Why.CARD_NOT_ACTIVE, "member") as said:
        credit(venue.desk, fresh)
    assert said.details == {"state": "blank"}


def test_a_card_earns_on_its_last_day_and_not_the_day_after(venue: Testing) -> None:
    venue.clock.moment = venue.clock.moment.replace(year=2028)  # two years from the day it was issued
    venue.desk = venue.as_staff("012")
    venue.clock.move(hours=7, minutes=45)  # 05:59 of the next morning: still that business day
    assert credit(venue.desk, slip="9-1").points == 1288
    venue.clock.move(minutes=1)
    with refused(Why.CARD_NOT_ACTIVE, "member") as said:
        credit(venue.desk, slip="9-2")
    assert said.details == {"state": "expired"}


def test_nobody_s_points_are_credited_to_nobody(venue: Testing) -> None:
    with refused(Why.NO_SUCH_MEMBER):
        credit(venue.desk, 99)


def test_who_was_recognised_otherwise_says_so_on_the_slip(venue: Testing) -> None:
    done = credit(venue.desk, verified_how="phone")
    with venue.desk.read() as session:
        entry = session.get_one(PointsEntry, done.entry_id)
    assert (entry.card_shown, entry.verified_how) == (False, "phone")


def test_another_way_of_knowing_a_guest_is_no_choice(venue: Testing) -> None:
    with refused(Why.NOT_A_CHOICE, "verified"):
        credit(venue.desk, verified_how="face")


def test_an_approval_that_was_not_needed_is_used_up_all_the_same(venue: Testing) -> None:
    approval = venue.approve("points.credit", "credit:1:02-118734", 128800)
    credit(venue.desk, approval=approval)
    with venue.desk.read() as session:
        entry = session.scalars(select(PointsEntry)).one()
    assert entry.approval_id == approval.approval_id


# ------------------------------------------------------------------ figures of the day, and doing it twice


def test_a_posted_credit_keeps_the_rule_under_which_it_was_posted(venue: Testing) -> None:
    credit(venue.desk, slip="1-1")
    figure(venue, "points.points_per_yuan", "2")
    credit(venue.desk, slip="1-2")
    with venue.desk.read() as session:
        found = session.execute(
            select(PointsEntry.delta, PointsEntry.rule_version).order_by(PointsEntry.id)
        ).all()
    assert [delta for delta, _ in found] == [1288, 2576]
    assert found[0].rule_version < found[1].rule_version


def test_a_figure_holds_from_its_business_day(venue: Testing) -> None:
    figure(venue, "points.points_per_yuan", "2", date(2026, 11, 22))
    assert credit(venue.desk, slip="1-1").points == 1288
    venue.clock.move(hours=8)
    assert credit(venue.desk, slip="1-2").points == 2576


def test_a_double_enter_posts_once(venue: Testing) -> None:
    request = venue.request()
    first = credit(venue.desk, request=request)
    assert credit(venue.desk, request=request) == first
    with venue.desk.read() as session:
        assert session.scalar(select(func.count()).select_from(PointsEntry)) == 1


def test_a_double_enter_with_the_approval_posts_once(venue: Testing) -> None:
    request = venue.request()
    with refused(Why.NEEDS_APPROVAL) as said:
        credit(venue.desk, amount="6000", request=request)
    approval = approve(venue.desk, said)
    first = credit(venue.desk, amount="6000", request=request, approval=approval)
    assert credit(venue.desk, amount="6000", request=request, approval=approval) == first


def test_the_document_says_before_change_after(venue: Testing) -> None:
    credit(venue.desk, slip="1-1", amount="100")
    done = credit(venue.desk, slip="1-2", amount="20")
    with venue.desk.read() as session:
        text = str(document_of(session, session.get_one(Slip, done.slip_id)))
    assert all(figure in text for figure in ("100", "20", "120"))
    assert "13800136621" not in text, "the phone is masked"


def test_what_is_previewed_is_what_is_posted(venue: Testing) -> None:
    form = CreditForm(member_id=venue.member_id, slip="1-1", amount="333.33", day="2026-11-20")
    with venue.desk.read() as session:
        preview = reckon(venue.desk, session, form)
    posted = points.credit(venue.desk, request=venue.request(), form=form, approval=None)
    assert (preview.earned.points, preview.after) == (posted.points, posted.balance)


def test_where_the_paper_names_no_till_the_number_alone_is_the_slip(venue: Testing) -> None:
    figure(venue, "points.tills_named", value=False)
    credit(venue.desk, slip="0118734")
    with refused(Why.SLIP_CREDITED, "slip"):
        credit(venue.desk, slip="118734")
    with refused(Why.BAD_NUMBER, "slip") as said:
        credit(venue.desk, slip="02-118734")
    assert said.details == {"example": "118734"}


def test_two_tills_whose_digits_run_together_alike_are_two_papers(venue: Testing) -> None:
    credit(venue.desk, slip="02-118734")
    credit(venue.desk, slip="21-18734")
    with refused(Why.SLIP_CREDITED, "slip"):
        credit(venue.desk, slip="21-018734")
