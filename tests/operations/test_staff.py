"""The people of the venue: own PINs and lent ones, two managers at one person, leaving and coming back."""

from __future__ import annotations

from datetime import date

import pytest

from desk.context import OPERATIONS, Desk, Operation, operation
from desk.models.shifts import Shift
from desk.models.staff import Pin, Staff
from desk.operations import approvals, roles, sessions, slips, staff
from desk.operations.sessions import PinChanged, SignedIn
from desk.operations.steps.pins import WrongPin
from desk.queries.staff import StaffRow, everybody, still_open
from desk.refusals import Why
from desk.rules.roles import Role
from desk.rules.section import Words
from tests.operations.acts import credit, refused
from tests.venue import PINS, Testing

CLERK, SUPERVISOR = 2, 3
NEW = "604183"
DAY = date(2026, 11, 21)


def signs_in(at: Testing, number: str, pin: str) -> SignedIn | WrongPin:
    return sessions.sign_in(at.desk, request=at.request(), number=number, pin=pin)


def change_pin(at: Testing, desk: Desk, old: str, new: str) -> PinChanged | WrongPin:
    return sessions.change_pin(desk, request=at.request(), pin=old, new_pin=new)


def row_of(at: Testing, staff_id: int) -> StaffRow:
    with at.desk.read() as session:
        return next(row for row in everybody(session) if row.id == staff_id)


# ------------------------------------------------------------------ one's own PIN


@pytest.mark.parametrize("number", ["001", "012", "003"])
def test_everybody_changes_their_own_pin(venue: Testing, number: str) -> None:
    assert isinstance(change_pin(venue, venue.as_staff(number), PINS[number], NEW), PinChanged)
    assert isinstance(signs_in(venue, number, PINS[number]), WrongPin)
    assert isinstance(signs_in(venue, number, NEW), SignedIn)


def test_without_the_old_one_there_is_no_new_one(venue: Testing) -> None:
    for _ in range(5):
        assert isinstance(change_pin(venue, venue.desk, "000001", NEW), WrongPin)
    locked = change_pin(venue, venue.desk, PINS["012"], NEW)
    assert isinstance(locked, WrongPin)
    assert locked.locked_until is not None


@pytest.mark.parametrize(
    ("new", "why"),
    [("123456", Why.TRIVIAL_PIN), ("60418", Why.NOT_A_NUMBER), (PINS["012"], Why.SAME_PIN)],
    ids=["太好猜", "五位", "旧密码"],
)
def test_a_new_pin_that_is_none_is_refused_beside_it(venue: Testing, new: str, why: Why) -> None:
    with refused(why, "new_pin"):
        change_pin(venue, venue.desk, PINS["012"], new)


def test_nobody_signed_in_changes_nothing(venue: Testing) -> None:
    with refused(Why.NOT_SIGNED_IN):
        change_pin(venue, venue.desk.signed_in(None), PINS["012"], NEW)


# ------------------------------------------------------------------ a PIN that somebody else chose


def lend_pin(at: Testing, staff_id: int) -> None:
    staff.set_pin(at.as_staff("001"), request=at.request(), staff_id=staff_id, new_pin=NEW)


def test_a_lent_pin_says_that_it_must_be_changed_until_it_was(venue: Testing) -> None:
    lend_pin(venue, CLERK)
    assert row_of(venue, CLERK).must_change
    done = signs_in(venue, "012", NEW)
    assert isinstance(done, SignedIn)
    assert done.pin_must_change
    change_pin(venue, venue.desk, NEW, "718341")
    again = signs_in(venue, "012", "718341")
    assert isinstance(again, SignedIn)
    assert not again.pin_must_change


def test_a_lent_pin_does_nothing_until_it_is_changed(venue: Testing) -> None:
    lend_pin(venue, CLERK)
    with refused(Why.OWN_PIN_FIRST):
        credit(venue.desk)
    with refused(Why.OWN_PIN_FIRST):
        slips.test_page(venue.desk, request=venue.request(), dots=576)
    change_pin(venue, venue.desk, NEW, "718341")
    assert credit(venue.desk).points == 1288


@pytest.mark.parametrize("name", sorted(name for name, who in OPERATIONS.items() if who == "staff"))
def test_no_operation_of_the_staff_is_done_by_a_lent_pin(venue: Testing, name: str) -> None:
    lend_pin(venue, CLERK)

    @operation(name)
    def act(op: Operation, *, request: str) -> PinChanged:
        raise AssertionError("it was done")

    with refused(Why.OWN_PIN_FIRST):
        act(venue.desk, request=venue.request())


def test_a_lent_pin_approves_nothing(venue: Testing) -> None:
    lend_pin(venue, SUPERVISOR)
    with refused(Why.PIN_MUST_CHANGE, "number"):
        approvals.approve(
            venue.desk,
            request=venue.request(),
            act="points.reverse",
            subject="entry:1",
            amount=1,
            number="008",
            pin=NEW,
            reason="入错会员",
        )


def test_a_lent_pin_opens_nothing_at_the_command_line(venue: Testing) -> None:
    lend_pin(venue, CLERK)
    with refused(Why.PIN_MUST_CHANGE, "number"):
        sessions.identify(venue.desk, request=venue.request(), number="012", pin=NEW)


def test_a_lent_pin_opens_the_shift_only_once_it_is_changed(venue: Testing) -> None:
    with venue.desk.store.write() as session:
        session.get_one(Shift, 1).ended_at = venue.clock.now()
    lend_pin(venue, CLERK)
    done = signs_in(venue, "012", NEW)
    assert isinstance(done, SignedIn)
    assert done.shift_id is None
    change_pin(venue, venue.desk, NEW, "718341")
    again = signs_in(venue, "012", "718341")
    assert isinstance(again, SignedIn)
    assert again.shift_id == 2


def test_who_was_added_with_a_pin_handed_out_changes_it_first(venue: Testing) -> None:
    owner = venue.as_staff("001")
    for number, lent in (("021", True), ("022", False)):
        staff.add(
            owner,
            request=venue.request(),
            number=number,
            name="王倩",
            roles=["receptionist"],
            pin=NEW,
            must_change=lent,
        )
        done = signs_in(venue, number, NEW)
        assert isinstance(done, SignedIn)
        assert done.pin_must_change is lent


def test_the_list_knows_when_somebody_signed_in_last(venue: Testing) -> None:
    venue.clock.move(hours=1)
    signs_in(venue, "015", PINS["015"])
    assert row_of(venue, 4).signed_in_at == venue.clock.now()


# ------------------------------------------------------------------ two managers


def test_two_managers_at_one_person_overwrite_nothing(venue: Testing) -> None:
    owner, manager = venue.as_staff("001"), venue.as_staff("003")
    seen = row_of(venue, CLERK).revision
    staff.change(
        owner, request=venue.request(), staff_id=CLERK, revision=seen, name="林小雨", roles=["receptionist"]
    )
    with refused(Why.CHANGED_MEANWHILE):
        staff.change(
            manager, request=venue.request(), staff_id=CLERK, revision=seen, name="林玉", roles=["hostess"]
        )
    now = row_of(venue, CLERK)
    assert (now.name, now.roles, now.revision) == ("林小雨", ("receptionist",), seen + 1)


def test_who_left_meanwhile_is_not_changed(venue: Testing) -> None:
    owner = venue.as_staff("001")
    staff.leave(owner, request=venue.request(), staff_id=CLERK)
    with refused(Why.NOBODY_WITH_NUMBER):
        staff.change(
            owner, request=venue.request(), staff_id=CLERK, revision=1, name="林玉", roles=["hostess"]
        )


# ------------------------------------------------------------------ leaving and coming back


def test_what_is_left_open_is_counted_until_it_is_done(venue: Testing) -> None:
    with venue.desk.read() as session:
        before = still_open(session, CLERK, DAY)
    credit(venue.desk)
    with venue.desk.read() as session:
        after = still_open(session, CLERK, DAY)
        nothing = still_open(session, SUPERVISOR, DAY)
    assert (after.copies - before.copies, after.shift) == (1, True)
    assert not nothing.anything


def test_who_takes_over_is_kept(venue: Testing) -> None:
    staff.leave(venue.as_staff("001"), request=venue.request(), staff_id=CLERK, successor_id=4)
    row = row_of(venue, CLERK)
    assert (row.active, row.successor) == (False, "陈立")


@pytest.mark.parametrize("successor", [CLERK, 99, SUPERVISOR], ids=["自己", "没有的人", "已离职"])
def test_only_somebody_else_who_works_here_takes_over(venue: Testing, successor: int) -> None:
    owner = venue.as_staff("001")
    staff.leave(owner, request=venue.request(), staff_id=SUPERVISOR)
    with refused(Why.NOT_A_CHOICE, "successor"):
        staff.leave(owner, request=venue.request(), staff_id=CLERK, successor_id=successor)


def test_who_comes_back_has_the_old_number_and_a_new_pin(venue: Testing) -> None:
    owner = venue.as_staff("001")
    staff.leave(owner, request=venue.request(), staff_id=CLERK, successor_id=4)
    staff.come_back(owner, request=venue.request(), staff_id=CLERK, roles=["hostess"], pin=NEW)
    row = row_of(venue, CLERK)
    assert (row.number, row.roles, row.active, row.successor) == ("012", ("hostess",), True, "")
    assert isinstance(signs_in(venue, "012", NEW), SignedIn)


def test_nobody_comes_back_who_never_left_and_no_manager_fetches_an_owner(venue: Testing) -> None:
    owner, manager = venue.as_staff("001"), venue.as_staff("003")
    with refused(Why.NOBODY_WITH_NUMBER):
        staff.come_back(owner, request=venue.request(), staff_id=CLERK, roles=["hostess"], pin=NEW)
    staff.leave(owner, request=venue.request(), staff_id=CLERK)
    for higher in (["owner"], ["supervisor"]):
        with refused(Why.OWNER_ONLY, "roles"):
            staff.come_back(manager, request=venue.request(), staff_id=CLERK, roles=higher, pin=NEW)
    with venue.desk.read() as session:
        assert session.get_one(Staff, CLERK).state == "left"
        assert session.get_one(Pin, CLERK).hash is None


@pytest.mark.parametrize(("more", "above"), [("recovery.renew", True), ("slips.test_page", False)])
def test_nobody_makes_somebody_who_may_more_than_they(venue: Testing, more: str, above: bool) -> None:
    owner, manager = venue.as_staff("001"), venue.as_staff("003")
    with venue.desk.read() as session:
        held = owner.rules_on(session, DAY)
    doorman = Role(key="doorman", name=Words("门童", "Doorman"), may=(more,))
    rows = (*held.profile.roles.rows, doorman)
    roles.change(owner, request=venue.request(), rows=rows, version=held.version)

    def add() -> None:
        request = venue.request()
        staff.add(manager, request=request, number="021", name="王倩", roles=["doorman"], pin=NEW)

    if not above:
        add()
        return
    with refused(Why.OWNER_ONLY, "roles"):
        add()
    staff.add(owner, request=venue.request(), number="021", name="王倩", roles=["doorman"], pin=NEW)
