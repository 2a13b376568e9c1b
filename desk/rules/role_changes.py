"""Changing the roles of a venue: what is refused, what becomes another, and what would lack a person (rules
§11). Pure: who holds what is told.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from desk.refusals import Refused, Why
from desk.rules.digits import visible
from desk.rules.names import pinyin
from desk.rules.roles import APPROVABLE, OPERATIONS, OWNER, OWNER_KEEPS, OWNERS_ALONE, STAY_APART, Role, Roles
from desk.rules.section import Words

KEY_LENGTH = 32


@dataclass(frozen=True)
class Holder:
    """Somebody who works here now. `roles` are keys."""

    name: str
    roles: tuple[str, ...]


class What(StrEnum):
    """What of a role becomes another."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    MAY = "may"
    MAY_NOT = "may_not"
    APPROVES = "approves"
    APPROVES_NOT = "approves_not"
    SHIFT = "shift"
    NO_SHIFT = "no_shift"
    APART = "apart"
    NOT_APART = "not_apart"


@dataclass(frozen=True)
class Change:
    """One difference. `name` is the role's as it is afterwards, `before` its old one where it was renamed."""

    what: What
    name: Words
    operation: str = ""
    before: Words | None = None


@dataclass(frozen=True)
class Lacking:
    """What nobody who works here could do any more; `approval`: could approve, though somebody may do it."""

    operation: str
    approval: bool


def refuse_wrong(before: Roles, after: Roles, staff: Iterable[Holder]) -> None:
    """Whether the roles may become these while these people hold them.

    Raises:
        Refused: OWNER_KEEPS (`operation`), ROLE_HELD (`name`), ROLE_TAKEN (`name`), STAYS_APART and
            ROLE_APART (`role_zh`, `role_en`), HOLDS_APART (`name`) when somebody would hold two of them.
    """
    _refuse_owner(after)
    _refuse_names(after)
    for role in after.rows:
        if role.key in STAY_APART and not role.apart:
            raise Refused(Why.STAYS_APART, "rows", role_zh=role.name.zh, role_en=role.name.en)
        if role.apart and role.posts:
            raise Refused(Why.ROLE_APART, "rows", role_zh=role.name.zh, role_en=role.name.en)
    for holder in staff:
        if any(before.find(key) and not after.find(key) for key in holder.roles):
            raise Refused(Why.ROLE_HELD, "rows", name=holder.name)
        if after.clash(holder.roles) and not before.clash(holder.roles):
            raise Refused(Why.HOLDS_APART, "rows", name=holder.name)


def _refuse_owner(after: Roles) -> None:
    owner = after.find(OWNER)
    for operation in OPERATIONS:
        if operation in OWNER_KEEPS and (owner is None or not owner.can(operation)):
            raise Refused(Why.OWNER_KEEPS, "rows", operation=operation)
        others = (role for role in after.rows if role.key != OWNER)
        if operation in OWNERS_ALONE and any(role.can(operation) for role in others):
            raise Refused(Why.OWNER_KEEPS, "rows", operation=operation)


def _refuse_names(after: Roles) -> None:
    seen: set[str] = set()
    for role in after.rows:
        names = {visible(role.name.zh).casefold(), visible(role.name.en).casefold()}
        for name in names & seen:
            raise Refused(Why.ROLE_TAKEN, "rows", name=name)
        seen |= names


def changes(before: Roles, after: Roles) -> tuple[Change, ...]:
    """What becomes another, role by role in the new order; those that go come last."""
    gone = (Change(What.REMOVED, role.name) for role in before.rows if after.find(role.key) is None)
    return (*(change for role in after.rows for change in _of_role(before.find(role.key), role)), *gone)


def _of_role(old: Role | None, new: Role) -> Iterator[Change]:
    if old is None:
        yield Change(What.ADDED, new.name)
        old = Role(key=new.key, name=new.name)
    if old.name != new.name:
        yield Change(What.RENAMED, new.name, before=old.name)
    if old.shift != new.shift:
        yield Change(What.SHIFT if new.shift else What.NO_SHIFT, new.name)
    if old.apart != new.apart:
        yield Change(What.APART if new.apart else What.NOT_APART, new.name)
    for operation in OPERATIONS:
        if old.can(operation) != new.can(operation):
            yield Change(What.MAY if new.can(operation) else What.MAY_NOT, new.name, operation)
        if old.can_approve(operation) != new.can_approve(operation):
            what = What.APPROVES if new.can_approve(operation) else What.APPROVES_NOT
            yield Change(what, new.name, operation)


def lacking(before: Roles, after: Roles, staff: Sequence[Holder]) -> tuple[Lacking, ...]:
    """What somebody who works here could do or approve until now, and nobody could any more. No reason to
    refuse: a venue may want it so, but it is said.
    """
    found = []
    for operation in OPERATIONS:
        may = _able(after, staff, operation, approving=False)
        if not may and _able(before, staff, operation, approving=False):
            found.append(Lacking(operation, approval=False))
        asked = may and operation in APPROVABLE and not _able(after, staff, operation, approving=True)
        if asked and _able(before, staff, operation, approving=True):
            found.append(Lacking(operation, approval=True))
    return tuple(found)


def _able(roles: Roles, staff: Iterable[Holder], operation: str, *, approving: bool) -> bool:
    held = (roles.find(key) for holder in staff for key in holder.roles)
    return any(
        role is not None and (role.can_approve(operation) if approving else role.can(operation))
        for role in held
    )


def key_of(name: Words, taken: Collection[str]) -> str:
    """The key of a role of the venue's own, made from its name: the English one, else the Chinese one's
    sound.
    """
    base = _slug(name.en) or _slug(pinyin(name.zh)) or "role"
    key, count = base, 1
    while key in taken:
        count += 1
        key = f"{base}_{count}"
    return key


def _slug(text: str) -> str:
    plain = re.sub(r"[^a-z0-9]+", "_", text.casefold()).strip("_0123456789")
    return plain[: KEY_LENGTH - 4].strip("_")
