"""The owner sets roles and permissions: they hold at once, and two owners overwrite nothing."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec import to_builtins
from msgspec.structs import replace

from desk.context import Desk
from desk.operations import roles, slips, staff
from desk.refusals import Why
from desk.rules.roles import OPERATIONS, Role, Roles
from desk.rules.section import Words
from tests.operations.acts import credit, differences, figure, refused
from tests.venue import Testing

DOORMAN = Role(key="doorman", name=Words("门童", "Doorman"), may=("slips.test_page",))


def matrix(desk: Desk) -> tuple[Roles, int]:
    """What holds today, and the newest row of settings."""
    with desk.read() as session:
        rules = desk.rules_on(session, desk.today(session))
    return rules.profile.roles, rules.version


def set_roles(at: Testing, rows: tuple[Role, ...], version: int, number: str = "001") -> None:
    roles.change(at.as_staff(number), request=at.request(), rows=rows, version=version)


def without(now: Roles, key: str, operation: str) -> tuple[Role, ...]:
    return tuple(
        replace(row, may=tuple(each for each in row.may if each != operation)) if row.key == key else row
        for row in now.rows
    )


def test_what_was_taken_is_refused_at_once(venue: Testing) -> None:
    credit(venue.desk)
    now, version = matrix(venue.desk)
    set_roles(venue, without(now, "receptionist", "points.credit"), version)
    with refused(Why.NOT_ALLOWED):
        credit(venue.desk, slip="02-118735")
    assert differences(venue.desk) == ()


def test_a_role_of_the_venue_s_own_is_held_and_may(venue: Testing) -> None:
    now, version = matrix(venue.desk)
    set_roles(venue, (*now.rows, DOORMAN), version)
    staff.change(
        venue.as_staff("001"),
        request=venue.request(),
        staff_id=2,
        revision=1,
        name="林小玉",
        roles=["doorman"],
    )
    slips.test_page(venue.desk, request=venue.request(), dots=576)
    with refused(Why.NOT_ALLOWED):
        credit(venue.desk)


def test_of_two_owners_the_second_is_told(venue: Testing) -> None:
    now, version = matrix(venue.desk)
    set_roles(venue, (*now.rows, DOORMAN), version)
    with refused(Why.CHANGED_MEANWHILE):
        set_roles(venue, without(now, "manager", "backup.make"), version)
    assert matrix(venue.desk)[0].find("doorman") == DOORMAN


@pytest.mark.parametrize("number", ["012", "008", "003"])
def test_nobody_but_the_owner_sets_roles(venue: Testing, number: str) -> None:
    now, version = matrix(venue.desk)
    with refused(Why.NOT_ALLOWED):
        set_roles(venue, (*now.rows, DOORMAN), version, number)


def test_a_file_that_grants_it_to_a_manager_grants_it_in_vain(venue: Testing) -> None:
    now, _ = matrix(venue.desk)
    rows = tuple(
        replace(row, may=(*row.may, "roles.change")) if row.key == "manager" else row for row in now.rows
    )
    figure(venue, "roles.rows", to_builtins(rows), date(2026, 11, 21))
    with refused(Why.OWNER_ONLY):
        set_roles(venue, now.rows, matrix(venue.desk)[1], "003")


def test_a_role_is_taken_away_once_nobody_holds_it(venue: Testing) -> None:
    now, version = matrix(venue.desk)
    rest = tuple(row for row in now.rows if row.key != "supervisor")
    with refused(Why.ROLE_HELD) as said:
        set_roles(venue, rest, version)
    assert said.details["name"] == "周敏"
    staff.leave(venue.as_staff("001"), request=venue.request(), staff_id=3)
    set_roles(venue, rest, version)
    assert matrix(venue.desk)[0].find("supervisor") is None
    with refused(Why.NOT_A_CHOICE, "roles"):
        staff.come_back(
            venue.as_staff("001"), request=venue.request(), staff_id=3, roles=["supervisor"], pin="604183"
        )


def test_the_owner_keeps_the_keys(venue: Testing) -> None:
    now, version = matrix(venue.desk)
    with refused(Why.OWNER_KEEPS):
        set_roles(venue, without(now, "owner", "roles.change"), version)


def test_no_owner_lets_the_owner_s_role_post_at_the_counter(venue: Testing) -> None:
    now, version = matrix(venue.desk)
    rows = tuple(
        replace(row, apart=False, may=(*row.may, "points.credit")) if row.key == "owner" else row
        for row in now.rows
    )
    with refused(Why.STAYS_APART) as said:
        set_roles(venue, rows, version)
    assert said.details == {"role_zh": "店主", "role_en": "Owner"}
    assert matrix(venue.desk) == (now, version)
    with refused(Why.NOT_ALLOWED):
        credit(venue.as_staff("001"))


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ((DOORMAN, replace(DOORMAN, name=Words("门卫", "Guard"))), Why.BAD_FIGURE),
        ((replace(DOORMAN, key="Door man"),), Why.BAD_FIGURE),
        ((replace(DOORMAN, name=Words("", "")),), Why.BAD_FIGURE),
        ((replace(DOORMAN, name=Words("  ", "Doorman")),), Why.BAD_FIGURE),
        ((replace(DOORMAN, name=Words("门童\x1b", "Doorman")),), Why.BAD_FIGURE),
        ((), Why.NOTHING_CHANGED),
    ],
    ids=["键重复", "键不合格", "没有名称", "名称是空格", "名称有控制符", "什么都没改"],
)
def test_what_makes_no_sense_is_refused_and_nothing_kept(
    venue: Testing, rows: tuple[Role, ...], why: Why
) -> None:
    now, version = matrix(venue.desk)
    set_roles(venue, (*now.rows, replace(DOORMAN, key="first", name=Words("先", "First"))), version)
    now, version = matrix(venue.desk)
    with refused(why):
        set_roles(venue, (*now.rows, *rows), version)
    assert matrix(venue.desk) == (now, version)


def test_what_was_posted_before_keeps_its_rules(venue: Testing) -> None:
    now, version = matrix(venue.desk)
    set_roles(venue, without(now, "receptionist", "points.credit"), version)
    with venue.desk.read() as session:
        today = venue.desk.today(session)
        old = venue.desk.rules_of(session, today, version).profile.roles.find("receptionist")
    assert old is not None
    assert old.can("points.credit")


def test_an_older_file_grants_what_came_later_until_the_owner_takes_it(venue: Testing) -> None:
    now, _ = matrix(venue.desk)
    older = to_builtins(
        tuple(replace(row, may=tuple(each for each in row.may if each != "staff.return")) for row in now.rows)
    )
    figure(venue, "roles.rows", older, date(2026, 11, 21))
    figure(venue, "roles.known", [each for each in OPERATIONS if each != "staff.return"], date(2026, 11, 21))
    grown, version = matrix(venue.desk)
    assert [row.key for row in grown.rows if row.can("staff.return")] == ["manager", "owner"]
    set_roles(venue, without(grown, "manager", "staff.return"), version)
    again, _ = matrix(venue.desk)
    assert [row.key for row in again.rows if row.can("staff.return")] == ["owner"]
