"""Members written to a file: never without the manager's PIN, masked unless asked otherwise (rules §11)."""

from __future__ import annotations

import msgspec

from desk.context import Operation, operation
from desk.operations.steps.approvals import Approved, require_approval
from desk.queries.exports import member_count


class ExportAllowed(msgspec.Struct, frozen=True):
    """Proof that a file with so many members may be written now, `whole` or masked."""

    members: int
    whole: bool


@operation("members.export", replays=False)
def export(op: Operation, *, request: str, whole: bool, approval: Approved | None) -> ExportAllowed:
    """Notes that members go out of the program, before the file is written. `whole`: names, phones and
    ID numbers unmasked.

    Refused(NEEDS_APPROVAL) of `export:whole` or `export:masked`: an approval of one doesn't open the other.
    """
    subject = "export:whole" if whole else "export:masked"
    require_approval(op, approval, subject, None, ("export",))
    op.subject = subject
    return ExportAllowed(member_count(op.session), whole)
