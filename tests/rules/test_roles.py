"""The permission matrix (product.md, rules §11)."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from desk.rules.profile import BadProfile, assemble, flatten
from desk.rules.roles import OPERATIONS, OWNER, OWNER_KEEPS, OWNERS_ALONE, STAY_APART, Role, Roles, with_newer
from desk.rules.section import Words
from tests.rules.venues import KINDS, venue

COUNTER = {
    "members.join",
    "members.change",
    "members.show_phone",
    "cards.activate",
    "points.credit",
    "points.reverse",
    "points.recredit",
}
RULERS = {"staff.add", "staff.change", "staff.set_pin", "staff.leave"}
APPROVED = {
    "points.reverse",
    "points.recredit",
    "points.credit",
    "members.join",
    "slips.reprint",
    "documents.show",
}

NEVER = {
    "前台": ("receptionist", RULERS | {"staff.unlock", "backup.restore", "recovery.renew", "printer.set_up"}),
    "主管": ("supervisor", RULERS | {"backup.restore", "recovery.renew"}),
    "经理": ("manager", {"recovery.renew"}),
    "财务": ("finance", COUNTER | RULERS),
    "总务处": ("general_affairs", COUNTER | RULERS),
    "总经理": ("general_manager", COUNTER | RULERS),
    "店主": ("owner", COUNTER),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("key", "never"), NEVER.values(), ids=NEVER.keys())
def test_what_a_role_must_not_be_able_to_do(kind: str, key: str, never: set[str]) -> None:
    role = venue(kind).roles.find(key)
    assert role is not None
    assert {operation for operation in never if role.can(operation)} == set()


MAY = {
    "前台": ("receptionist", COUNTER | {"slips.scan_back", "slips.reprint", "slips.answer"}),
    "主管": ("supervisor", COUNTER | {"staff.unlock", "documents.show"}),
    "经理": ("manager", COUNTER | RULERS | {"backup.restore", "staff.unlock"}),
    "店主": ("owner", RULERS | {"venue.rename", "venue.set_language", "recovery.renew", "backup.restore"}),
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("key", "may"), MAY.values(), ids=MAY.keys())
def test_what_a_role_may_do(kind: str, key: str, may: set[str]) -> None:
    role = venue(kind).roles.find(key)
    assert role is not None
    assert {operation for operation in may if not role.can(operation)} == set()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("operation", sorted(APPROVED))
def test_supervisor_and_manager_approve_for_the_clerk(kind: str, operation: str) -> None:
    assert [role.key for role in venue(kind).roles.approvers(operation)] == ["supervisor", "manager"]


@pytest.mark.parametrize("kind", KINDS)
def test_the_receptionist_approves_nothing(kind: str) -> None:
    clerk = venue(kind).roles.find("receptionist")
    assert clerk is not None
    assert [operation for operation in OPERATIONS if clerk.can_approve(operation)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_new_recovery_code_takes_owner_and_manager(kind: str) -> None:
    roles = venue(kind).roles
    assert [role.key for role in roles.rows if role.can("recovery.renew")] == ["owner"]
    assert [role.key for role in roles.approvers("recovery.renew")] == ["manager"]


@pytest.mark.parametrize("kind", KINDS)
def test_who_stays_apart_is_so_in_every_profile(kind: str) -> None:
    assert {role.key for role in venue(kind).roles.rows if role.apart} == STAY_APART


@pytest.mark.parametrize("kind", KINDS)
def test_every_operation_can_be_done_by_somebody(kind: str) -> None:
    rows = venue(kind).roles.rows
    assert [operation for operation in OPERATIONS if not any(role.can(operation) for role in rows)] == []


@pytest.mark.parametrize("kind", KINDS)
def test_reception_and_supervisor_work_in_shifts(kind: str) -> None:
    assert [role.key for role in venue(kind).roles.rows if role.shift] == ["receptionist", "supervisor"]


def test_a_role_that_the_table_lost_is_none() -> None:
    assert venue().roles.find("cook") is None


@pytest.mark.parametrize("operation", ["staff.add", "staff.change", "staff.set_pin"])
def test_a_matrix_that_locks_everybody_out_is_refused(operation: str) -> None:
    rows = flatten(venue())["roles.rows"]
    assert isinstance(rows, list)
    bare = [row | {"may": [name for name in row["may"] if name != operation]} for row in rows]
    with pytest.raises(BadProfile, match=operation) as refused:
        assemble(flatten(venue()) | {"roles.rows": bare})
    assert refused.value.key == "roles.rows"


def test_a_matrix_without_an_owner_is_refused() -> None:
    rows = flatten(venue())["roles.rows"]
    assert isinstance(rows, list)
    with pytest.raises(BadProfile, match="owner"):
        assemble(flatten(venue()) | {"roles.rows": [row for row in rows if row["key"] != "owner"]})


# ------------------------------------------------------------------ operations that came later

LATER = "points.recredit"


def older(kind: str = "ktv", *, known: bool) -> Roles:
    """The matrix of a program that didn't have `LATER` yet."""
    rows = tuple(
        replace(
            row,
            may=tuple(each for each in row.may if each != LATER),
            approves=tuple(each for each in row.approves if each != LATER),
        )
        for row in venue(kind).roles.rows
    )
    there = tuple(each for each in OPERATIONS if each != LATER)
    return Roles(rows=rows, known=there if known else None)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("known", [True, False], ids=["由店主改过", "从未改过"])
def test_what_is_new_is_granted_as_the_profile_grants_it(kind: str, known: bool) -> None:
    kept = older(kind, known=known)
    assert kept.newer() == (LATER,)
    grown = with_newer(kept, venue(kind).roles)
    for row in venue(kind).roles.rows:
        now = grown.find(row.key)
        assert now is not None
        assert (now.can(LATER), now.can_approve(LATER)) == (row.can(LATER), row.can_approve(LATER))


def test_what_an_owner_took_from_everybody_stays_taken() -> None:
    kept = replace(older(known=True), known=OPERATIONS)
    assert kept.newer() == ()
    assert with_newer(kept, venue().roles) == kept


def test_what_was_granted_otherwise_stays_as_it_was_set() -> None:
    rows = tuple(replace(row, may=(*row.may, "backup.make")) for row in older(known=True).rows)
    grown = with_newer(replace(older(known=True), rows=rows), venue().roles)
    assert all(row.can("backup.make") for row in grown.rows)


def test_a_role_of_the_venue_s_own_and_one_set_apart_get_nothing_of_the_counter() -> None:
    doorman = Role(key="doorman", name=Words("门童", "Doorman"))
    rows = tuple(
        replace(row, apart=True, may=()) if row.key == "receptionist" else row
        for row in older(known=True).rows
    )
    grown = with_newer(replace(older(known=True), rows=(*rows, doorman)), venue().roles)
    assert [row.key for row in grown.rows if row.can(LATER)] == ["supervisor", "manager"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_profile_as_it_comes_knows_all_operations(kind: str) -> None:
    assert venue(kind).roles.newer() == ()


@pytest.mark.parametrize("kind", KINDS)
def test_the_owner_has_what_an_owner_keeps_and_alone_what_is_theirs_alone(kind: str) -> None:
    roles = venue(kind).roles
    owner = roles.find(OWNER)
    assert owner is not None
    assert set(owner.may) >= OWNER_KEEPS
    assert all([row.key for row in roles.rows if row.can(each)] == [OWNER] for each in OWNERS_ALONE)
