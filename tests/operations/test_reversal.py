"""A credit is undone by an entry that names it, with a supervisor's PIN and a slip of its own (rules §3)."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import select

from desk.models.journal import JournalLine
from desk.models.members import Member
from desk.models.points import PointsEntry
from desk.models.slips import Slip
from desk.operations import points
from desk.operations.steps.approvals import Approved
from desk.queries.lots import lots_of
from desk.queries.members import balance_of
from desk.queries.points import undoing
from desk.queries.slips import CopyState, document_of, states_of
from desk.refusals import Why
from tests.operations.acts import (
    approve_undoing,
    barcode,
    contents,
    credit,
    differences,
    figure,
    jobs,
    prints,
    recredit,
    refused,
    reverse,
    scan,
)
from tests.venue import Testing

LI = ("李雷", "13900000002")
HAPPY_HOUR = {
    "key": "happy",
    "name": {"zh": "欢乐时光", "en": "Happy hour"},
    "factor": "2",
    "hours_from": "22:00",
    "hours_to": "23:00",
}
Y26, Y27 = date(2026, 12, 31), date(2027, 12, 31)


def lots(venue: Testing, member: int = 1) -> dict[date, int]:
    with venue.desk.read() as session:
        return {day: held for day, held in lots_of(session, member).items() if held}


def balance(venue: Testing, member: int = 1) -> int:
    with venue.desk.read() as session:
        return balance_of(session, member)


def test_a_reversal_takes_the_points_back_and_names_entry_slip_and_approver(venue: Testing) -> None:
    wrong = credit(venue.desk)
    undone = reverse(venue, wrong.entry_id)
    assert (undone.points, undone.balance) == (-1288, 0)
    with venue.desk.read() as session:
        entry = session.get_one(PointsEntry, undone.entry_id)
        slip = session.get_one(Slip, undone.slip_id)
        text = str(document_of(session, slip))
    assert (entry.reverses_id, entry.kind, slip.voids_id) == (wrong.entry_id, "reversal", wrong.slip_id)
    assert entry.approval_id is not None
    assert "周敏 008" in text
    assert "入错会员" in text
    assert lots(venue) == {}
    assert differences(venue.desk) == ()


def test_it_is_undone_once(venue: Testing) -> None:
    wrong = credit(venue.desk)
    spare = approve_undoing(venue, wrong.entry_id)
    reverse(venue, wrong.entry_id)
    with refused(Why.ALREADY_REVERSED):
        points.reverse(venue.desk, request=venue.request(), entry_id=wrong.entry_id, approval=spare)


def test_a_reversal_is_not_reversed(venue: Testing) -> None:
    undone = reverse(venue, credit(venue.desk).entry_id)
    with refused(Why.NOT_REVERSIBLE):
        points.reverse(venue.desk, request=venue.request(), entry_id=undone.entry_id, approval=Approved(1, 3))


def test_what_is_not_there_is_not_reversed(venue: Testing) -> None:
    with refused(Why.NOT_REVERSIBLE):
        points.reverse(venue.desk, request=venue.request(), entry_id=7, approval=Approved(1, 3))


def test_it_takes_from_its_own_lot(venue: Testing) -> None:
    old = credit(venue.desk, slip="1-1", amount="100", day="2025-12-31", approval=_late(venue, "1-1", 10000))
    credit(venue.desk, slip="1-2", amount="30")
    assert lots(venue) == {Y26: 100, Y27: 30}
    reverse(venue, old.entry_id)
    assert lots(venue) == {Y27: 30}


def _late(venue: Testing, slip: str, amount: int) -> Approved:
    return venue.approve("points.credit", f"credit:1:{slip}", amount)


@pytest.mark.parametrize("days", [0, 1])
def test_the_lot_is_that_of_the_rule_under_which_it_was_credited(venue: Testing, days: int) -> None:
    wrong = credit(venue.desk)
    venue.clock.move(days=days)
    figure(venue, "points.lapse_after_years", value=3)
    venue.desk = venue.as_staff("012")
    credit(venue.desk, slip="1-2", amount="10")
    reverse(venue, wrong.entry_id)
    assert lots(venue) == {date(2029, 12, 31): 10}


def test_each_reversal_of_several_takes_exactly_its_own(venue: Testing) -> None:
    first = credit(venue.desk, slip="1-1", amount="50")
    second = credit(venue.desk, slip="1-2", amount="20")
    credit(venue.desk, slip="1-3", amount="7")
    reverse(venue, first.entry_id)
    reverse(venue, second.entry_id)
    assert (balance(venue), lots(venue)) == (7, {Y27: 7})


def test_reversing_what_has_lapsed_takes_nothing_twice(venue: Testing) -> None:
    """Lapsing is no operation yet: until it is, the points stand in their lot, and go once."""
    wrong = credit(venue.desk)
    venue.clock.move(days=500)  # April 2028: the lot's day, 31 December 2027, is over
    venue.desk = venue.as_staff("012")
    reverse(venue, wrong.entry_id)
    assert (balance(venue), lots(venue)) == (0, {})


def test_points_of_other_years_stay_when_a_lapsed_credit_is_reversed(venue: Testing) -> None:
    wrong = credit(venue.desk)
    venue.clock.move(days=500)
    venue.desk = venue.as_staff("012")
    credit(venue.desk, slip="1-2", amount="40")
    reverse(venue, wrong.entry_id)
    assert lots(venue) == {date(2029, 12, 31): 40}


# ------------------------------------------------------------------ the wrong guest


def test_reverse_and_credit_right_is_one_line_one_pin_two_slips(venue: Testing) -> None:
    other = venue.join(*LI)
    wrong = credit(venue.desk, room="K308")
    before = contents(venue.desk.store)
    moved = recredit(venue, wrong.entry_id, other)
    after = contents(venue.desk.store)
    assert len(after["journal_lines"]) == len(before["journal_lines"]) + 2, "the approval's and the act's"
    assert len(after["approvals"]) == len(before["approvals"]) + 1
    assert len(after["slips"]) == len(before["slips"]) + 2
    assert (moved.reversed.balance, moved.credited.balance) == (0, 1288)
    with venue.desk.read() as session:
        entry = session.get_one(PointsEntry, moved.credited.entry_id)
        text = str(document_of(session, session.get_one(Slip, moved.credited.slip_id)))
        wrong_number = session.get_one(Slip, wrong.slip_id).number
        line = session.scalars(select(JournalLine).order_by(JournalLine.seq.desc())).first()
    assert wrong_number in text, "the right slip says which one it replaces"
    assert "K308" in text
    assert entry.approval_id is not None
    assert line is not None
    assert (line.operation, line.subject) == ("points.recredit", f"member:{other}")
    assert differences(venue.desk) == ()


AMOUNTS = ["0.01", "0.29", "1.15", "99.99", "1288", "5000.01", "99999.99", "100000"]


@pytest.mark.parametrize("amount", AMOUNTS)
def test_a_recredit_keeps_the_amount_to_the_fen(venue: Testing, amount: str) -> None:
    other = venue.join(*LI)
    figure(venue, "points.points_per_yuan", "100")
    fen = round(float(amount) * 100)
    wrong = credit(
        venue.desk, amount=amount, approval=venue.approve("points.credit", "credit:1:02-118734", fen)
    )
    assert recredit(venue, wrong.entry_id, other).credited.points == fen


def test_a_recredit_of_a_late_or_large_slip_asks_no_second_time(venue: Testing) -> None:
    other = venue.join(*LI)
    wrong = credit(venue.desk, amount="6000", approval=_late(venue, "02-118734", 600000))
    venue.clock.move(days=4)
    venue.desk = venue.as_staff("012")
    assert recredit(venue, wrong.entry_id, other).credited.balance == 6000


def test_the_same_guest_is_no_other_guest(venue: Testing) -> None:
    wrong = credit(venue.desk)
    with refused(Why.SAME_MEMBER, "member"):
        recredit(venue, wrong.entry_id, venue.member_id)


def test_a_recredit_to_who_can_not_earn_leaves_both_as_they_were(venue: Testing) -> None:
    fresh = venue.join(*LI, activate=False)
    wrong = credit(venue.desk)
    approval = approve_undoing(venue, wrong.entry_id, fresh)
    before = contents(venue.desk.store)
    with refused(Why.CARD_NOT_ACTIVE, "member"):
        points.recredit(
            venue.desk,
            request=venue.request(),
            entry_id=wrong.entry_id,
            member_id=fresh,
            verified_how="",
            approval=approval,
        )
    assert contents(venue.desk.store) == before, "the approval isn't used up either"


def test_credited_right_may_be_reversed_and_recredited_again(venue: Testing) -> None:
    other = venue.join(*LI)
    moved = recredit(venue, credit(venue.desk).entry_id, other)
    back = recredit(venue, moved.credited.entry_id, venue.member_id)
    reverse(venue, back.credited.entry_id)
    assert (balance(venue), balance(venue, other)) == (0, 0)
    assert credit(venue.desk).balance == 1288
    assert differences(venue.desk) == ()


def test_the_right_guest_gets_what_the_slip_earned_when_it_was_credited(venue: Testing) -> None:
    other = venue.join(*LI)
    figure(venue, "points.campaigns", [HAPPY_HOUR])
    wrong = credit(venue.desk)
    assert wrong.points == 2576, "22:14 is in the happy hour"
    venue.clock.move(days=3, hours=10)
    venue.desk = venue.as_staff("012")
    figure(venue, "points.points_per_yuan", "5")
    figure(venue, "points.lapse_after_years", value=3)
    figure(venue, "points.supervisor_above_fen", value=50)
    figure(venue, "points.refuse_above_fen", value=100)
    with venue.desk.read() as session:
        assert undoing(venue.desk, session, wrong.entry_id, other).right_points == 2576
    moved = recredit(venue, wrong.entry_id, other)
    assert (moved.credited.points, lots(venue, other)) == (2576, {Y27: 2576})
    back = recredit(venue, moved.credited.entry_id, venue.member_id)
    assert (back.credited.points, lots(venue), lots(venue, other)) == (2576, {Y27: 2576}, {})
    reverse(venue, back.credited.entry_id)
    assert lots(venue) == {}
    assert differences(venue.desk) == ()


def test_the_right_guest_s_own_tier_counts(venue: Testing) -> None:
    tiers = {"key": "member", "name": {"zh": "会员", "en": "Member"}, "points_factor": "1"}
    gold = {"key": "gold", "name": {"zh": "金卡", "en": "Gold"}, "points_factor": "1.5", "is_vip": True}
    vip = {"key": "vip", "name": {"zh": "贵宾", "en": "VIP"}, "is_vip": True}
    figure(venue, "tiers.rows", [tiers, vip, gold])
    other = venue.join(*LI)
    with venue.desk.store.write() as session:
        session.get_one(Member, other).tier = "gold"
    wrong = credit(venue.desk, amount="100")
    with venue.desk.read() as session:
        asked = undoing(venue.desk, session, wrong.entry_id, other)
    assert (asked.points, asked.right_points) == (100, 150)
    assert recredit(venue, wrong.entry_id, other).credited.points == 150


def test_points_that_lapsed_meanwhile_still_go_to_the_right_guest_s_lot(venue: Testing) -> None:
    other = venue.join(*LI)
    wrong = credit(venue.desk)
    venue.clock.move(days=500)
    venue.desk = venue.as_staff("012")
    recredit(venue, wrong.entry_id, other)
    assert (lots(venue), lots(venue, other)) == ({}, {Y27: 1288})


# ------------------------------------------------------------------ the paper of what was reversed


def test_a_reversed_slip_is_void_and_its_paper_still_comes_back(venue: Testing) -> None:
    wrong = credit(venue.desk)
    prints(venue.desk, jobs(venue.desk, wrong.slip_id)[0].id)
    reverse(venue, wrong.entry_id)
    with venue.desk.read() as session:
        assert states_of(session, [wrong.slip_id])[wrong.slip_id] == (CopyState.VOID, 1)
    back = scan(venue.desk, barcode(venue.desk, wrong.slip_id))
    assert (back.slip_id, back.void) == (wrong.slip_id, True)


def test_a_slip_that_stands_is_not_void(venue: Testing) -> None:
    right = credit(venue.desk)
    prints(venue.desk, jobs(venue.desk, right.slip_id)[0].id)
    assert not scan(venue.desk, barcode(venue.desk, right.slip_id)).void
