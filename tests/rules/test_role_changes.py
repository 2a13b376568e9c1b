"""Changing the roles of a venue: what is refused, what is told before, and keys of new ones."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from desk.refusals import Refused, Why
from desk.rules.role_changes import Change, Holder, Lacking, What, changes, key_of, lacking, refuse_wrong
from desk.rules.roles import OWNER_KEEPS, STAY_APART, Role, Roles
from desk.rules.section import Words
from tests.rules.venues import venue

STAFF = (
    Holder("沈岚", ("owner",)),
    Holder("周敏", ("supervisor",)),
    Holder("林小玉", ("receptionist",)),
)
DOORMAN = Role(key="doorman", name=Words("门童", "Doorman"))


def roles() -> Roles:
    return venue().roles


def with_role(key: str, **figures: object) -> Roles:
    """The matrix with one role set otherwise."""
    rows = tuple(replace(row, **figures) if row.key == key else row for row in roles().rows)
    return replace(roles(), rows=rows)


def without_role(key: str) -> Roles:
    return replace(roles(), rows=tuple(row for row in roles().rows if row.key != key))


def without(key: str, *operations: str) -> Roles:
    row = roles().find(key)
    assert row is not None
    return with_role(key, may=tuple(each for each in row.may if each not in operations))


def granting(key: str, operation: str) -> Roles:
    row = roles().find(key)
    assert row is not None
    return with_role(key, may=(*row.may, operation))


def why(after: Roles) -> tuple[Why, dict[str, object]]:
    with pytest.raises(Refused) as said:
        refuse_wrong(roles(), after, STAFF)
    assert said.value.field == "rows"
    return said.value.why, said.value.details


@pytest.mark.parametrize("operation", sorted(OWNER_KEEPS))
def test_an_owner_is_not_deprived_of_what_puts_it_right(operation: str) -> None:
    if operation.startswith("staff."):
        assert any(row.can(operation) for row in without("owner", operation).rows), "a manager still may"
    assert why(without("owner", operation)) == (Why.OWNER_KEEPS, {"operation": operation})


def test_nobody_but_an_owner_sets_roles() -> None:
    assert why(granting("manager", "roles.change"))[0] is Why.OWNER_KEEPS


def test_a_role_that_somebody_has_stays() -> None:
    assert why(without_role("supervisor")) == (Why.ROLE_HELD, {"name": "周敏"})
    refuse_wrong(roles(), without_role("hostess"), STAFF)


@pytest.mark.parametrize(
    "name", [Words("前台", "Front"), Words("门童", "RECEPTIONIST"), Words("前\u200b台", "Front")]
)
def test_no_two_roles_have_one_name(name: Words) -> None:
    after = replace(roles(), rows=(*roles().rows, replace(DOORMAN, name=name)))
    assert why(after)[0] is Why.ROLE_TAKEN


def test_what_stays_apart_posts_nothing_at_the_counter() -> None:
    said, details = why(granting("finance", "points.credit"))
    assert (said, details["role_zh"]) == (Why.ROLE_APART, "财务")


@pytest.mark.parametrize("key", sorted(STAY_APART))
def test_who_looks_the_books_over_stays_apart_whatever_the_owner_sets(key: str) -> None:
    role = roles().find(key)
    assert role is not None
    said = why(with_role(key, apart=False, may=(*role.may, "points.credit")))
    assert said == (Why.STAYS_APART, {"role_zh": role.name.zh, "role_en": role.name.en})
    assert why(with_role(key, apart=False))[0] is Why.STAYS_APART, "nor as a first step"


def test_who_stays_apart_brings_no_opening_points_in_by_a_file() -> None:
    assert why(granting("owner", "members.import"))[0] is Why.ROLE_APART


def test_nobody_comes_to_hold_two_that_go_apart() -> None:
    both = (*STAFF, Holder("许建国", ("hostess", "receptionist")))
    with pytest.raises(Refused) as said:
        refuse_wrong(roles(), with_role("hostess", apart=True), both)
    assert (said.value.why, said.value.details["name"]) == (Why.HOLDS_APART, "许建国")


def test_the_preview_says_each_difference_once() -> None:
    assert changes(roles(), roles()) == ()
    after = without("receptionist", "slips.reprint")
    after = replace(after, rows=(*after.rows, replace(DOORMAN, may=("slips.test_page",))))
    names = Words("前台", "Receptionist")
    assert changes(roles(), after) == (
        Change(What.MAY_NOT, names, "slips.reprint"),
        Change(What.ADDED, DOORMAN.name),
        Change(What.MAY, DOORMAN.name, "slips.test_page"),
    )
    assert changes(after, without("receptionist", "slips.reprint"))[-1] == Change(What.REMOVED, DOORMAN.name)


def test_a_renamed_role_is_told_with_both_names() -> None:
    new = Words("接待", "Reception")
    assert changes(roles(), with_role("receptionist", name=new)) == (
        Change(What.RENAMED, new, before=Words("前台", "Receptionist")),
    )


def test_shift_and_apart_are_differences_too() -> None:
    found = changes(roles(), with_role("hostess", shift=True, apart=True))
    assert [each.what for each in found] == [What.SHIFT, What.APART]


def test_what_nobody_here_could_approve_any_more_is_said() -> None:
    assert Lacking("points.reverse", approval=True) in lacking(
        roles(), with_role("supervisor", approves=()), STAFF
    )
    manager = (*STAFF, Holder("孙涛", ("manager",)))
    assert lacking(roles(), with_role("supervisor", approves=()), manager) == ()


def test_what_nobody_here_could_do_any_more_is_said_once() -> None:
    after = without("receptionist", "points.credit")
    clerk = (Holder("沈岚", ("owner",)), Holder("林小玉", ("receptionist",)))
    assert lacking(roles(), after, clerk) == (Lacking("points.credit", approval=False),)


@pytest.mark.parametrize(
    ("name", "taken", "key"),
    [
        (Words("门童", "Door man"), (), "door_man"),
        (Words("门童", "Door man"), ("door_man", "door_man_2"), "door_man_3"),
        (Words("门童", "门童"), (), "mentong"),
        (Words("①", "①"), (), "role"),
        (Words("七", "7 night porter " + "x" * 40), (), "night_porter_xxxxxxxxxxxxxxx"),
    ],
    ids=["英文名", "重名", "只有中文", "没有字母", "很长"],
)
def test_a_key_comes_from_the_name(name: Words, taken: tuple[str, ...], key: str) -> None:
    assert key_of(name, taken) == key
