"""Roles: who may do what, and who approves it (product.md, rules §11). The matrix is profile data."""

from __future__ import annotations

from collections.abc import Iterable

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
    "recovery.renew",
)
"""Every operation that a role can be granted, in the order of the permission matrix; a test holds it equal
to what the operations say of themselves. Signing in and approving are no grants: a PIN is enough.
"""


COUNTER = frozenset(
    {"members.join", "members.change", "cards.activate", "points.credit", "points.reverse", "points.recredit"}
)
"""What is posted at the counter: who looks the books over posts nothing into them."""


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

    def __post_init__(self) -> None:
        all_different("rows", [row.key for row in self.rows])
        for needed in ("staff.add", "staff.change", "staff.set_pin"):
            if not any(needed in row.may for row in self.rows):
                raise WrongFigure("rows", Fault.NOBODY_MAY, operation=needed)
        if self.find("owner") is None:
            raise WrongFigure("rows", Fault.NO_OWNER, role="owner")

    def find(self, key: str) -> Role | None:
        """The role of that key; None for one that the table no longer has."""
        return next((row for row in self.rows if row.key == key), None)

    def clash(self, keys: Iterable[str]) -> bool:
        """Whether some of these roles must not be one person's."""
        held = [role for key in keys if (role := self.find(key)) is not None]
        return any(role.apart for role in held) and any(role.posts for role in held)

    def approvers(self, operation: str) -> tuple[Role, ...]:
        """The roles whose PIN approves the operation."""
        return tuple(row for row in self.rows if row.can_approve(operation))


def _known(field: str, operations: tuple[str, ...]) -> None:
    for position, operation in enumerate(operations):
        if operation not in OPERATIONS:
            raise WrongFigure(f"{field}[{position}]", Fault.NO_OPERATION, operation=operation)
