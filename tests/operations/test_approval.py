"""A supervisor's PIN allows one named operation on one subject, for a minute, once (rules §11)."""

from __future__ import annotations

from functools import partial
from typing import Any

import pytest
from sqlalchemy import select

from desk.context import Desk
from desk.models.journal import JournalLine
from desk.models.staff import Approval, Pin
from desk.operations import approvals, points
from desk.operations.steps.approvals import Approved
from desk.operations.steps.pins import WrongPin
from desk.refusals import Why
from tests.operations.acts import contents, credit, differences, refused, rows
from tests.venue import PINS, Testing


def ask(venue: Testing, **other: Any) -> Approved | WrongPin:
    """008 approves the reversal of entry 1 over 1,288 points, unless told otherwise."""
    asked: dict[str, Any] = {
        "act": "points.reverse",
        "subject": "entry:1",
        "amount": 1288,
        "number": "008",
        "pin": PINS[other.get("number", "008")],
        "reason": "入错会员",
    } | other
    return approvals.approve(venue.desk, request=venue.request(), **asked)


def approved(venue: Testing, **other: Any) -> Approved:
    answer = ask(venue, **other)
    assert isinstance(answer, Approved)
    return answer


def reverse(desk: Desk, approval: Approved) -> points.PointsReversed:
    return points.reverse(desk, request=desk.ids.request(), entry_id=1, approval=approval)


@pytest.fixture(autouse=True)
def entry(venue: Testing) -> int:
    """Entry 1, to be reversed."""
    done = credit(venue.desk)
    assert (done.entry_id, done.points) == (1, 1288)
    return done.entry_id


def test_an_approval_is_minted_used_and_journalled(venue: Testing) -> None:
    approval = approved(venue)
    with venue.desk.read() as session:
        kept = session.get_one(Approval, approval.approval_id)
    assert (kept.operation, kept.subject, kept.amount) == ("points.reverse", "entry:1", 1288)
    assert (kept.requested_by_id, kept.approver_id, kept.used_at) == (2, 3, None)
    reverse(venue.desk, approval)
    with venue.desk.read() as session:
        assert session.get_one(Approval, approval.approval_id).used_at == venue.clock.now()
        lines = session.execute(
            select(JournalLine.operation, JournalLine.subject).order_by(JournalLine.seq.desc()).limit(2)
        ).all()
    assert [tuple(line) for line in lines] == [
        ("points.reverse", "member:1"),
        ("approvals.approve", "entry:1"),
    ]
    assert differences(venue.desk) == ()


def test_it_is_used_once(venue: Testing) -> None:
    approval = approved(venue)
    reverse(venue.desk, approval)
    credit(venue.desk, slip="1-1")
    with refused(Why.ALREADY_REVERSED):
        reverse(venue.desk, approval)
    used = venue.approve("points.credit", "credit:1:1-2", 600000)
    credit(venue.desk, slip="1-2", amount="6000", approval=used)
    venue_reverse = venue.approve("points.reverse", "entry:4", 6000)
    points.reverse(venue.desk, request=venue.request(), entry_id=4, approval=venue_reverse)
    with refused(Why.APPROVAL_USED):
        credit(venue.desk, slip="1-2", amount="6000", approval=used)


def test_it_lives_a_minute(venue: Testing) -> None:
    late, in_time = approved(venue), approved(venue)
    venue.clock.move(seconds=60.001)
    with refused(Why.APPROVAL_EXPIRED):
        reverse(venue.desk, late)
    venue.clock.move(seconds=-0.001)
    reverse(venue.desk, in_time)


def test_a_clock_set_back_gives_it_no_longer_life(venue: Testing) -> None:
    approval = approved(venue)
    venue.clock.move(minutes=-10)
    with refused(Why.APPROVAL_EXPIRED):
        reverse(venue.desk, approval)


OTHERS = {
    "another entry": {"subject": "entry:2"},
    "another amount": {"amount": 1287},
    "no amount": {"amount": None},
    "another operation": {"act": "points.recredit"},
}


@pytest.mark.parametrize("other", OTHERS.values(), ids=OTHERS.keys())
def test_it_is_for_what_it_was_given_for(venue: Testing, other: dict[str, Any]) -> None:
    approval = approved(venue, **other)
    before = contents(venue.desk.store)
    with refused(Why.APPROVAL_FOR_OTHER):
        reverse(venue.desk, approval)
    assert contents(venue.desk.store) == before


def test_it_is_for_the_clerk_who_asked(venue: Testing) -> None:
    approval = approved(venue)
    with refused(Why.APPROVAL_FOR_OTHER):
        reverse(venue.as_staff("015"), approval)


def test_one_that_never_was_is_none(venue: Testing) -> None:
    with refused(Why.APPROVAL_FOR_OTHER):
        reverse(venue.desk, Approved(99, 3))


def test_nobody_approves_what_they_do_themselves(venue: Testing) -> None:
    venue.desk = venue.as_staff("008")
    with refused(Why.OWN_APPROVAL, "number"):
        ask(venue)
    assert approved(venue, number="003").approver_id == 5


@pytest.mark.parametrize("number", ["015", "001"])
def test_who_may_not_approve_it_is_refused(venue: Testing, number: str) -> None:
    before = rows(venue.desk.store)
    with refused(Why.MAY_NOT_APPROVE, "number"):
        ask(venue, number=number)
    assert rows(venue.desk.store) == before


@pytest.mark.parametrize("act", ["staff.leave", "nothing.like_it", ""])
def test_a_supervisor_approves_only_what_their_role_approves(venue: Testing, act: str) -> None:
    with refused(Why.MAY_NOT_APPROVE, "number"):
        ask(venue, act=act)


@pytest.mark.parametrize("reason", ["", "  ", "\x00\u200b"])
def test_a_reason_is_needed(venue: Testing, reason: str) -> None:
    with refused(Why.MISSING, "reason"):
        ask(venue, reason=reason)


@pytest.mark.parametrize("reason", ["{pin}", "入错会员，{pin}", "密码{pin}号"])
def test_a_pin_never_gets_into_the_journal_as_the_reason(venue: Testing, reason: str) -> None:
    before = rows(venue.desk.store)
    with refused(Why.PIN_IN_REASON, "reason"):
        ask(venue, reason=reason.format(pin=PINS["008"]))
    assert rows(venue.desk.store) == before


def test_a_wrong_pin_is_remembered_even_where_the_reason_is_right(venue: Testing) -> None:
    assert ask(venue, pin="999999") == WrongPin(4, None)
    with venue.desk.read() as session:
        assert session.get_one(Pin, 3).wrong == 1
        assert session.scalars(select(Approval)).all() == []


def test_the_fifth_wrong_pin_locks_the_approver_too(venue: Testing) -> None:
    for _ in range(5):
        ask(venue, pin="999999")
    answer = ask(venue)
    assert isinstance(answer, WrongPin)
    assert answer.locked_until is not None
    venue.clock.move(minutes=5)
    approved(venue)


def test_a_right_pin_without_the_right_to_approve_does_not_forget_the_wrong_ones(venue: Testing) -> None:
    ask(venue, number="015", pin="999999")
    with refused(Why.MAY_NOT_APPROVE, "number"):
        ask(venue, number="015")
    with venue.desk.read() as session:
        assert session.get_one(Pin, 4).wrong == 1


def test_nobody_signed_in_asks_for_nothing(venue: Testing) -> None:
    venue.desk = venue.desk.signed_in(None)
    with refused(Why.NOT_SIGNED_IN):
        ask(venue)


def test_a_double_enter_on_the_pin_mints_one(venue: Testing) -> None:
    asked = partial(
        approvals.approve, venue.desk, request=venue.request(), act="points.reverse", subject="entry:1",
        amount=1288, number="008", reason="入错会员",
    )  # fmt: skip
    asked(pin=PINS["008"])
    for pin in (PINS["008"], ""):
        with refused(Why.SAME_REQUEST_OTHER_CONTENT):
            asked(pin=pin)
    with venue.desk.read() as session:
        assert len(session.scalars(select(Approval)).all()) == 1


def test_an_act_that_is_refused_leaves_its_approval_to_the_next_try(venue: Testing) -> None:
    approval = venue.approve("points.credit", "credit:99:1-1", 600000)
    with refused(Why.NO_SUCH_MEMBER):
        credit(venue.desk, 99, approval, slip="1-1", amount="6000")
    with venue.desk.read() as session:
        assert session.get_one(Approval, approval.approval_id).used_at is None
