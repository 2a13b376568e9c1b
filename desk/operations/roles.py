"""Who may do what: the owner sets roles and permissions, and they hold at once (rules §11)."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from sqlalchemy import select

from desk.context import Operation, operation
from desk.models.staff import Staff
from desk.operations.steps.figures import set_figures
from desk.refusals import Refused, Why
from desk.rules.faults import WrongFigure
from desk.rules.role_changes import Holder, refuse_wrong
from desk.rules.roles import OPERATIONS, OWNER, Role, Roles
from desk.rules.rule_changes import refuse_unseen


class RolesChanged(msgspec.Struct, frozen=True):
    """How many roles there are now, and the newest row of settings."""

    roles: int
    version: int


@operation("roles.change")
def change(op: Operation, *, request: str, rows: Sequence[Role], version: int) -> RolesChanged:
    """Sets the whole matrix from today on. `version`: the newest row of settings that was on the screen.

    Refused: OWNER_ONLY, CHANGED_MEANWHILE, NOTHING_CHANGED, BAD_FIGURE as `set_figures`, and as
    `rules.role_changes.refuse_wrong`: an owner always can put it right, and nobody's role goes.
    """
    if OWNER not in op.staff.roles:
        raise Refused(Why.OWNER_ONLY)
    after = _roles(rows)
    refuse_wrong(op.profile.roles, after, _holders(op))
    figures = {"roles.rows": msgspec.to_builtins(after.rows), "roles.known": list(OPERATIONS)}
    refuse_unseen(figures)
    written = set_figures(op, figures, op.business_day, version)
    op.subject = "roles:all"
    return RolesChanged(len(after.rows), max(row.id for row in written))


def _roles(rows: Sequence[Role]) -> Roles:
    try:
        return Roles(rows=tuple(rows), known=OPERATIONS)
    except WrongFigure as wrong:
        raise Refused(Why.BAD_FIGURE, f"roles.{wrong.field}", reason=wrong.why, **wrong.details) from wrong


def _holders(op: Operation) -> list[Holder]:
    people = op.session.execute(select(Staff.name, Staff.roles).where(Staff.state == "active"))
    return [Holder(name, tuple(roles)) for name, roles in people]
