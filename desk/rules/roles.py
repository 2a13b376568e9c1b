"""Roles: who may do what, and who approves it (product.md, rules §11). The matrix is profile data."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from desk.rules.faults import Fault, WrongFigure
from desk.rules.section import Key, Section, Words, all_different

OPERATIONS = (
    "members.join",
    "members.change",
    "members.show_phone",
    "members.import",
    "members.export",
    "documents.show",
    "cards.activate",
    "points.credit",
    "points.reverse",
    "points.recredit",
    "slips.scan_back",
    "slips.reprint",
    "slips.answer",
    "slips.drop",
    "slips.resume",
    "slips.hand_out",
    "slips.test_page",
    "journal.verify",
    "backup.make",
    "backup.restore",
    "staff.add",
    "staff.change",
    "staff.set_pin",
    "staff.leave",
    "staff.return",
    "staff.unlock",
    "printer.set_up",
    "rules.change",
    "venue.rename",
    "venue.set_language",
    "words.change",
    "counters.add",
    "counters.rename",
    "counters.serve",
    "roles.change",
    "recovery.renew",
)
"""Every operation that a role can be granted, in the order of the permission matrix; a test holds it equal
to what the operations say of themselves. Signing in and approving are no grants: a PIN is enough.
"""


COUNTER = frozenset(
    {
        "members.join",
        "members.change",
        "members.import",
        "cards.activate",
        "points.credit",
        "points.reverse",
        "points.recredit",
    }
)
"""What is posted at the counter, and the opening points that a file brings: who looks the books over posts
nothing into them.
"""
OWNER = "owner"
STAY_APART = frozenset({OWNER, "finance", "general_manager"})
"""No owner can make these anything but `apart`: who sets roles, countersigns or reads everything posts no
counter entries (rules §11). A test holds it equal to what the profiles mark.
"""
OWNERS_ALONE = frozenset({"roles.change"})
"""No other role is granted these: who sets the roles could grant themselves everything."""
OWNER_KEEPS = OWNERS_ALONE | {"staff.add", "staff.change", "staff.set_pin", "staff.leave", "staff.return"}
"""An owner can't be deprived of these, and an active one always stays: nobody locks the venue out."""
APPROVABLE = frozenset(
    {
        "members.join",
        "members.change",
        "members.export",
        "documents.show",
        "cards.activate",
        "points.credit",
        "points.reverse",
        "points.recredit",
        "slips.reprint",
        "recovery.renew",
    }
)
"""What asks for somebody else's PIN, always or now and then."""


class Role(Section, frozen=True, kw_only=True):
    """One row. `may`: operations that the role carries out. `approves`: those it lends its PIN to when
    somebody else does them. `shift`: works in counter shifts, so signing in opens one.
    """

    key: Key
    name: Words
    shift: bool = False
    apart: bool = False
    """Nobody holds it together with a role that posts at the counter (rules §11: no counter entries)."""
    may: tuple[str, ...] = ()
    approves: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _known("may", self.may)
        _known("approves", self.approves)

    def can(self, operation: str) -> bool:
        """Whether the role may carry the operation out."""
        return operation in self.may

    def can_approve(self, operation: str) -> bool:
        """Whether the role may approve it for somebody else."""
        return operation in self.approves

    @property
    def posts(self) -> bool:
        """Whether the role posts at the counter."""
        return not COUNTER.isdisjoint(self.may)


class Roles(Section, frozen=True, kw_only=True):
    """The section [roles]. Somebody must always be able to change the staff."""

    rows: tuple[Role, ...]
    known: tuple[str, ...] | None = None
    """The operations that there were when the matrix was last set; None: those that some row names, for a
    profile grants each of its time to somebody.
    """

    def __post_init__(self) -> None:
        all_different("rows", [row.key for row in self.rows])
        for needed in ("staff.add", "staff.change", "staff.set_pin"):
            if not any(needed in row.may for row in self.rows):
                raise WrongFigure("rows", Fault.NOBODY_MAY, operation=needed)
        if self.find(OWNER) is None:
            raise WrongFigure("rows", Fault.NO_OWNER, role=OWNER)

    def find(self, key: str) -> Role | None:
        """The role of that key; None for one that the table no longer has."""
        return next((row for row in self.rows if row.key == key), None)

    def clash(self, keys: Iterable[str]) -> bool:
        """Whether some of these roles must not be one person's."""
        held = [role for key in keys if (role := self.find(key)) is not None]
        return any(role.apart for role in held) and any(role.posts for role in held)

    def newer(self) -> tuple[str, ...]:
        """Operations that came with a newer program than the one in which the matrix was set."""
        named = (operation for row in self.rows for operation in (*row.may, *row.approves))
        known = frozenset(named if self.known is None else self.known)
        return tuple(operation for operation in OPERATIONS if operation not in known)

    def approvers(self, operation: str) -> tuple[Role, ...]:
        """The roles whose PIN approves the operation."""
        return tuple(row for row in self.rows if row.can_approve(operation))


def with_newer(kept: Roles, defaults: Roles) -> Roles:
    """The matrix with what a newer program brought, granted as `defaults` (the profile's file) grants it to
    the roles of the same key. What was known when the matrix was set stays as it was set; a role of the
    venue's own gets nothing.
    """
    if not (newer := kept.newer()):
        return kept
    return msgspec.structs.replace(
        kept, rows=tuple(_grown(row, defaults.find(row.key), newer) for row in kept.rows)
    )


def _grown(row: Role, default: Role | None, newer: Sequence[str]) -> Role:
    if default is None:
        return row
    closed = COUNTER if row.apart else frozenset()
    may = (each for each in default.may if each in newer and each not in closed)
    approves = (each for each in default.approves if each in newer)
    return msgspec.structs.replace(
        row,
        may=tuple(dict.fromkeys((*row.may, *may))),
        approves=tuple(dict.fromkeys((*row.approves, *approves))),
    )


def _known(field: str, operations: tuple[str, ...]) -> None:
    for position, operation in enumerate(operations):
        if operation not in OPERATIONS:
            raise WrongFigure(f"{field}[{position}]", Fault.NO_OPERATION, operation=operation)
