"""Who is at the counter: PINs, their lock-out, and the shift that signing in opens (rules §10, §11)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy import select

from desk.context import Actor, Desk
from desk.models.database import open_store
from desk.models.points import PointsEntry
from desk.models.shifts import Shift
from desk.models.staff import Pin
from desk.operations import approvals, sessions, staff
from desk.operations.sessions import SignedIn
from desk.operations.steps.approvals import Approved
from desk.operations.steps.pins import WrongPin
from desk.queries.staff import by_number, everybody
from desk.refusals import Why
from tests.operations.acts import credit, differences, refused, rows
from tests.venue import PINS, Testing

SUPERVISOR = 3


def sign_in(venue: Testing, number: str, pin: str = "") -> SignedIn | WrongPin:
    """Somebody types number and PIN; nobody is at the desk before."""
    desk = venue.desk.signed_in(None)
    return sessions.sign_in(desk, request=venue.request(), number=number, pin=pin or PINS[number])


def wrong_pins(venue: Testing, number: str, times: int) -> list[tuple[int, bool]]:
    """Tries that are left and whether the number is locked, after each wrong PIN."""
    answers = [sign_in(venue, number, "999999") for _ in range(times)]
    return [
        (answer.tries_left, answer.locked_until is not None)
        for answer in answers
        if isinstance(answer, WrongPin)
    ]


def shifts(venue: Testing) -> list[Shift]:
    with venue.desk.read() as session:
        return list(session.scalars(select(Shift).order_by(Shift.id)))


def reopened(venue: Testing) -> None:
    """The program is started again on the same file."""
    venue.desk.store.close()
    old = venue.desk
    venue.desk = Desk(open_store(venue.path), old.clock, old.ids, old.vault, old.counter_id, old.actor)


# ------------------------------------------------------------------ PINs

TYPED = {
    "as it is": ("012", "482913"),
    "in full width": ("０１２", "４８２９１３"),
    "with spaces around": (" 012 ", " 482913 "),
}


@pytest.mark.parametrize(("number", "pin"), TYPED.values(), ids=TYPED.keys())
def test_a_right_pin_names_its_person(venue: Testing, number: str, pin: str) -> None:
    answer = sign_in(venue, number, pin)
    assert isinstance(answer, SignedIn)
    assert (answer.number, answer.roles) == ("012", ("receptionist",))


@pytest.mark.parametrize("pin", ["482914", "", "48291", "4829130", "839201", "482913\x00"])
def test_any_other_pin_is_wrong_and_counts(venue: Testing, pin: str) -> None:
    answer = sessions.sign_in(venue.desk, request=venue.request(), number="012", pin=pin)
    assert answer == WrongPin(4, None)


@pytest.mark.parametrize("number", ["099", "", "12", "0012", "' OR 1=1"])
def test_a_number_that_nobody_has_is_refused_and_leaves_nothing(venue: Testing, number: str) -> None:
    before = rows(venue.desk.store)
    with refused(Why.NOBODY_WITH_NUMBER, "number"):
        sign_in(venue, number, "482913")
    assert rows(venue.desk.store) == before


def test_the_fifth_wrong_pin_locks_the_number(venue: Testing) -> None:
    assert wrong_pins(venue, "012", 5) == [(4, False), (3, False), (2, False), (1, False), (0, True)]


def test_while_it_is_locked_even_the_right_pin_is_refused_until_the_time_is_over(venue: Testing) -> None:
    wrong_pins(venue, "012", 5)
    until = venue.clock.now() + timedelta(minutes=5)
    assert sign_in(venue, "012") == WrongPin(0, until)
    venue.clock.move(minutes=4, seconds=59.999)
    assert sign_in(venue, "012") == WrongPin(0, until)
    venue.clock.move(seconds=0.001)
    assert isinstance(sign_in(venue, "012"), SignedIn)


def test_the_lock_is_kept_over_a_restart(venue: Testing) -> None:
    wrong_pins(venue, "012", 3)
    reopened(venue)
    assert wrong_pins(venue, "012", 2) == [(1, False), (0, True)]
    reopened(venue)
    assert isinstance(sign_in(venue, "012"), WrongPin)
    venue.clock.move(minutes=5)
    assert isinstance(sign_in(venue, "012"), SignedIn)


def test_a_clock_set_back_does_not_shorten_the_lock(venue: Testing) -> None:
    wrong_pins(venue, "012", 5)
    venue.clock.move(hours=-3)
    assert isinstance(sign_in(venue, "012"), WrongPin)


def test_the_second_and_every_later_lock_is_longer(venue: Testing) -> None:
    lengths = []
    for _ in range(4):
        wrong_pins(venue, "012", 5)
        answer = sign_in(venue, "012")
        assert isinstance(answer, WrongPin)
        assert answer.locked_until is not None
        lengths.append((answer.locked_until - venue.clock.now()).seconds // 60)
        venue.clock.move(minutes=lengths[-1])
    assert lengths == [5, 15, 15, 15]


def test_tries_while_it_is_locked_do_not_count(venue: Testing) -> None:
    wrong_pins(venue, "012", 5)
    wrong_pins(venue, "012", 3)
    venue.clock.move(minutes=5)
    assert sign_in(venue, "012", "999999") == WrongPin(4, None)


def test_a_right_pin_sets_the_count_to_nothing(venue: Testing) -> None:
    wrong_pins(venue, "012", 4)
    sign_in(venue, "012")
    assert wrong_pins(venue, "012", 1) == [(4, False)]


def test_somebody_else_s_tries_are_their_own(venue: Testing) -> None:
    wrong_pins(venue, "012", 5)
    assert isinstance(sign_in(venue, "015"), SignedIn)


def test_wrong_pins_at_sign_in_and_at_an_approval_count_together(venue: Testing) -> None:
    wrong_pins(venue, "008", 4)
    answer = approvals.approve(
        venue.desk, request=venue.request(), act="points.reverse", subject="entry:1", amount=1, number="008",
        pin="999999", reason="x",
    )  # fmt: skip
    assert isinstance(answer, WrongPin)
    assert answer.locked_until is not None


def test_every_wrong_pin_is_journalled_and_names_no_pin(venue: Testing) -> None:
    before = rows(venue.desk.store)
    wrong_pins(venue, "012", 5)
    after = rows(venue.desk.store)
    assert after["journal_lines"] == before["journal_lines"] + 5
    assert differences(venue.desk) == ()
    assert b"999999" not in venue.path.read_bytes() + venue.path.with_name("venue.db-wal").read_bytes()


def test_somebody_else_of_the_house_lifts_a_lock_nobody_their_own(venue: Testing) -> None:
    wrong_pins(venue, "012", 5)
    supervisor = venue.as_staff("008")
    staff.unlock(supervisor, request=venue.request(), staff_id=2)
    assert isinstance(sign_in(venue, "012"), SignedIn)
    with refused(Why.OWN_APPROVAL):
        staff.unlock(supervisor, request=venue.request(), staff_id=3)


def test_a_new_pin_replaces_the_old_and_ends_the_lock(venue: Testing) -> None:
    wrong_pins(venue, "012", 5)
    staff.set_pin(venue.as_staff("001"), request=venue.request(), staff_id=2, new_pin="736154")
    assert isinstance(sign_in(venue, "012", "736154"), SignedIn)
    assert isinstance(sign_in(venue, "012"), WrongPin)


# ------------------------------------------------------------------ who left


def test_who_left_neither_signs_in_nor_posts_nor_approves(venue: Testing) -> None:
    owner = venue.as_staff("001")
    for staff_id in (2, 3):
        staff.leave(owner, request=venue.request(), staff_id=staff_id)
    with refused(Why.NOBODY_WITH_NUMBER, "number"):
        sign_in(venue, "012")
    with refused(Why.NOT_SIGNED_IN):
        credit(venue.desk)
    with refused(Why.NOBODY_WITH_NUMBER, "number"):
        venue.approve("points.reverse", "entry:1", 1)
    with venue.desk.read() as session:
        assert by_number(session, "012") is None
        assert [row.number for row in everybody(session) if not row.active] == ["008", "012"]
        assert session.get_one(Pin, 2).hash is None
    with refused(Why.NUMBER_TAKEN, "number"):
        staff.add(
            owner, request=venue.request(), number="012", name="王五", roles=["receptionist"], pin="294016"
        )


def test_an_owner_always_stays(venue: Testing) -> None:
    owner = venue.as_staff("001")
    with refused(Why.LAST_OWNER):
        staff.leave(owner, request=venue.request(), staff_id=1)
    with refused(Why.LAST_OWNER):
        staff.change(owner, request=venue.request(), staff_id=1, revision=1, name="沈岚", roles=["finance"])


def test_a_manager_reaches_nobody_who_approves_nor_beyond_their_own_role(venue: Testing) -> None:
    manager = venue.as_staff("003")
    own = manager.actor.staff_id if manager.actor else 0
    reaching: list[Callable[[], object]] = [
        lambda: staff.set_pin(manager, request=venue.request(), staff_id=1, new_pin="294016"),
        lambda: staff.leave(manager, request=venue.request(), staff_id=1),
        lambda: staff.change(
            manager, request=venue.request(), staff_id=1, revision=1, name="沈岚", roles=["owner"]
        ),
        lambda: staff.change(
            manager, request=venue.request(), staff_id=own, revision=1, name="许建国", roles=["owner"]
        ),
        lambda: staff.change(
            manager,
            request=venue.request(),
            staff_id=own,
            revision=1,
            name="许建国",
            roles=["manager", "supervisor"],
        ),
        lambda: staff.add(
            manager, request=venue.request(), number="099", name="王五", roles=["owner"], pin="294016"
        ),
    ]
    by_approving: list[Callable[[], object]] = [
        lambda: staff.set_pin(manager, request=venue.request(), staff_id=SUPERVISOR, new_pin="294016"),
        lambda: staff.leave(manager, request=venue.request(), staff_id=SUPERVISOR),
        lambda: staff.change(
            manager,
            request=venue.request(),
            staff_id=SUPERVISOR,
            revision=1,
            name="周敏",
            roles=["receptionist"],
        ),
        lambda: staff.change(
            manager, request=venue.request(), staff_id=2, revision=1, name="林小玉", roles=["supervisor"]
        ),
        lambda: staff.add(
            manager, request=venue.request(), number="099", name="王五", roles=["supervisor"], pin="294016"
        ),
    ]
    for reach in (*reaching, *by_approving):
        with refused(Why.OWNER_ONLY):
            reach()
    staff.set_pin(manager, request=venue.request(), staff_id=2, new_pin="294016")
    with refused(Why.OWN_PIN):
        staff.set_pin(manager, request=venue.request(), staff_id=own, new_pin="294017")


@pytest.mark.parametrize("apart", ["owner", "finance", "general_manager"])
@pytest.mark.parametrize("counter", ["receptionist", "supervisor", "manager"])
def test_who_looks_the_books_over_posts_nothing_into_them(venue: Testing, apart: str, counter: str) -> None:
    owner = venue.as_staff("001")
    for roles in ([apart, counter], [counter, apart]):
        with refused(Why.ROLES_APART, "roles"):
            staff.add(owner, request=venue.request(), number="099", name="王五", roles=roles, pin="294016")
        with refused(Why.ROLES_APART, "roles"):
            staff.change(owner, request=venue.request(), staff_id=2, revision=1, name="林小玉", roles=roles)


def test_an_owner_makes_no_clerk_of_themselves(venue: Testing) -> None:
    owner = venue.as_staff("001")
    staff.add(owner, request=venue.request(), number="002", name="王五", roles=["owner"], pin="294016")
    with refused(Why.ROLES_APART, "roles"):
        staff.change(
            owner, request=venue.request(), staff_id=1, revision=1, name="沈岚", roles=["receptionist"]
        )
    staff.change(
        owner,
        request=venue.request(),
        staff_id=1,
        revision=1,
        name="沈岚",
        roles=["owner", "general_affairs"],
    )


@pytest.mark.parametrize("name", ["", " ", "\u200b", "\x00", "\ufeff", "\u00ad"])
def test_nobody_on_the_staff_is_without_a_name(venue: Testing, name: str) -> None:
    owner = venue.as_staff("001")
    with refused(Why.MISSING, "name"):
        staff.add(owner, request=venue.request(), number="099", name=name, roles=["hostess"], pin="294016")
    with refused(Why.MISSING, "name"):
        staff.change(
            owner, request=venue.request(), staff_id=2, revision=1, name=name, roles=["receptionist"]
        )


def test_nobody_posts_when_nobody_is_signed_in(venue: Testing) -> None:
    with refused(Why.NOT_SIGNED_IN):
        credit(venue.desk.signed_in(None))


# ------------------------------------------------------------------ what a role may


@pytest.mark.parametrize("number", ["001", "012"])
def test_a_role_without_the_right_is_refused(venue: Testing, number: str) -> None:
    desk = venue.as_staff(number)
    before = rows(desk.store)
    with refused(Why.NOT_ALLOWED) as said:
        if number == "001":
            credit(desk)
        else:
            staff.leave(desk, request=venue.request(), staff_id=3)
    assert said.details["operation"] in ("points.credit", "staff.leave")
    assert rows(desk.store) == before


def test_a_role_counts_as_it_is_now_not_as_it_was_at_sign_in(venue: Testing) -> None:
    staff.change(
        venue.as_staff("001"),
        request=venue.request(),
        staff_id=2,
        revision=1,
        name="林小玉",
        roles=["hostess"],
    )
    assert venue.desk.actor == Actor(2, "012", "林小玉", ("receptionist",))
    with refused(Why.NOT_ALLOWED):
        credit(venue.desk)


# ------------------------------------------------------------------ the shift


def end_all(venue: Testing) -> None:
    """As on the first morning: no shift is open."""
    with venue.desk.store.write() as session:
        for shift in session.scalars(select(Shift).where(Shift.ended_at.is_(None))):
            shift.ended_at = venue.clock.now()


def test_the_first_to_sign_in_opens_the_shift_and_the_second_joins_it(venue: Testing) -> None:
    end_all(venue)
    first, second = sign_in(venue, "012"), sign_in(venue, "015")
    assert isinstance(first, SignedIn)
    assert isinstance(second, SignedIn)
    assert first.shift_id == second.shift_id is not None
    opened = shifts(venue)[-1]
    assert (opened.name, opened.opened_by_id, opened.ended_at) == ("night", 2, None)


def test_the_owner_opens_none_and_credits_nothing(venue: Testing) -> None:
    end_all(venue)
    answer = sign_in(venue, "001")
    assert isinstance(answer, SignedIn)
    assert answer.shift_id is None
    assert all(shift.ended_at for shift in shifts(venue))


def test_without_a_shift_nothing_is_credited(venue: Testing) -> None:
    end_all(venue)
    with refused(Why.NO_OPEN_SHIFT):
        credit(venue.desk)


def test_the_next_business_day_ends_the_old_shift_and_opens_a_new_one(venue: Testing) -> None:
    old = shifts(venue)[-1]
    venue.clock.move(hours=7, minutes=45)  # 05:59
    again = sign_in(venue, "012")
    assert isinstance(again, SignedIn)
    assert again.shift_id == old.id
    venue.clock.move(minutes=1)
    fresh = sign_in(venue, "015")
    assert isinstance(fresh, SignedIn)
    assert fresh.shift_id != old.id
    before, after = shifts(venue)[-2:]
    assert (before.id, before.ended_at) == (old.id, venue.clock.now())
    assert (after.business_day - before.business_day).days == 1
    assert differences(venue.desk) == ()


def test_an_owner_who_looks_in_the_next_morning_leaves_the_shift_to_the_counter(venue: Testing) -> None:
    venue.clock.move(days=1)
    answer = sign_in(venue, "001")
    assert isinstance(answer, SignedIn)
    assert shifts(venue)[-1].ended_at is None


def test_a_shift_over_the_hour_goes_on_for_who_is_signed_in(venue: Testing) -> None:
    """Entries carry the business day of their own time; the shift spans two (rules §10)."""
    credit(venue.desk, slip="1-1")
    venue.clock.move(hours=8)
    credit(venue.desk, slip="1-2")
    with venue.desk.read() as session:
        entries = session.execute(
            select(PointsEntry.shift_id, PointsEntry.business_day).order_by(PointsEntry.id)
        ).all()
    assert entries[0].shift_id == entries[1].shift_id
    assert (entries[1].business_day - entries[0].business_day).days == 1


def test_a_supervisor_s_pin_does_not_sign_them_in(venue: Testing) -> None:
    before = shifts(venue)
    assert isinstance(venue.approve("points.reverse", "entry:1", 1), Approved)
    assert len(shifts(venue)) == len(before)
    assert venue.desk.actor is not None
    assert venue.desk.actor.number == "012"
