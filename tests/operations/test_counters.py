"""Counters: each has its digit in every slip number, its own printer, shift and run of numbers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from desk.context import Desk, open_shift
from desk.models.journal import JournalLine
from desk.models.slips import Slip
from desk.models.venue import Printer
from desk.operations import counters
from desk.operations import venue as house
from desk.queries.print_jobs import not_done_with
from desk.queries.slips import page_of
from desk.refusals import Why
from desk.slips.plain import text
from tests.operations.acts import credit, refused
from tests.venue import Testing, sign_in


@pytest.fixture
def second(venue: Testing) -> Desk:
    """Counter 2, with 015 at it; counter 1 goes on beside it."""
    owner = venue.as_staff("001")
    kept = counters.add(owner, request=venue.request(), number="2", name="二楼前台")
    there = replace(venue.desk, counter_id=kept.counter_id)
    return there.signed_in(sign_in(there, "015"))


def test_a_credit_at_counter_two_says_two(venue: Testing, second: Desk) -> None:
    first, there = credit(venue.desk, slip="02-118731"), credit(second, slip="02-118732")
    with second.read() as session:
        numbers = [session.get_one(Slip, each.slip_id).number for each in (first, there)]
        assert [number.split("-")[2:4] for number in numbers] == [["1", "0002"], ["2", "0001"]]
        assert "二楼前台" in text(page_of(second, session, there.slip_id, 1), 48)


def test_shift_and_printer_are_its_own(venue: Testing, second: Desk) -> None:
    venue.as_staff("012")
    with second.read() as session:
        shifts = [open_shift(session, each.counter_id) for each in (venue.desk, second)]
        assert [each and each.counter_id for each in shifts] == [1, second.counter_id]
    owner = second.signed_in(venue.as_staff("001").actor)
    house.set_up_printer(
        owner, request=venue.request(), kind="network", target="10.0.0.2:9100", dots=384, cutter=False
    )
    credit(second, slip="02-118737")
    with second.read() as session:
        kinds = {row.counter_id: (row.kind, row.dots) for row in session.scalars(select(Printer))}
        assert kinds == {1: ("none", 576), second.counter_id: ("network", 384)}
        assert not_done_with(session, second.counter_id) == 2


@pytest.mark.parametrize("number", ["10", "", "二", "-1"])
def test_a_counter_has_one_digit(venue: Testing, number: str) -> None:
    owner = venue.as_staff("001")
    with refused(Why.NOT_A_CHOICE, "number"):
        counters.add(owner, request=venue.request(), number=number, name="二楼")


def test_number_and_name_are_taken_once(venue: Testing, second: Desk) -> None:
    owner = venue.as_staff("001")
    with refused(Why.COUNTER_TAKEN, "number"):
        counters.add(owner, request=venue.request(), number="２", name="三楼")
    with refused(Why.COUNTER_NAMED, "counter"):
        counters.add(owner, request=venue.request(), number="3", name="二楼前台")
    with refused(Why.MISSING, "counter"):
        counters.rename(owner, request=venue.request(), counter_id=second.counter_id, name=" ")
    counters.rename(owner, request=venue.request(), counter_id=second.counter_id, name="二楼前台")


def test_a_counter_that_is_not_there_is_no_choice(venue: Testing) -> None:
    owner = venue.as_staff("001")
    with refused(Why.NOT_A_CHOICE, "counter"):
        counters.rename(owner, request=venue.request(), counter_id=99, name="吧台")
    with refused(Why.NOT_A_CHOICE, "counter"):
        counters.serve(owner, request=venue.request(), counter_id=99)


def test_which_counter_this_pc_is_stands_in_the_journal(venue: Testing, second: Desk) -> None:
    owner = venue.as_staff("001")
    counters.serve(owner, request=venue.request(), counter_id=second.counter_id)
    with owner.read() as session:
        line = session.scalars(select(JournalLine).order_by(JournalLine.seq.desc()).limit(1)).one()
        assert (line.operation, line.subject) == ("counters.serve", f"counter:{second.counter_id}")
