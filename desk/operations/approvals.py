"""A supervisor's PIN for one named operation, given at the counter without logging the receptionist out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from desk.context import Operation, operation
from desk.models.staff import Approval, Staff
from desk.operations.steps.approvals import Approved
from desk.operations.steps.pins import WrongPin, name_person, refuse_lent_pin
from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits, clean
from desk.rules.profile import Profile

LIVES = timedelta(seconds=60)
REASON_LIMIT = 200


@operation("approvals.approve", who="anybody", replays=False)
def approve(
    op: Operation,
    *,
    request: str,
    act: str,
    subject: str,
    amount: int | None,
    number: str,
    pin: str,
    reason: str,
) -> Approved | WrongPin:
    """Mints an approval of the operation `act` on `subject` (`area:key`) for who is signed in; it lives 60 s,
    once.

    `amount`: points or fen of the act. Refused: NOBODY_WITH_NUMBER, OWN_APPROVAL, MAY_NOT_APPROVE and
    PIN_MUST_CHANGE beside 'number', MISSING and PIN_IN_REASON beside 'reason'. A wrong PIN is remembered and
    is a result.
    """
    words = clean(reason, "reason", REASON_LIMIT)
    if not words:
        raise Refused(Why.MISSING, "reason")
    if pin and pin in ascii_digits(words):  # the journal would keep it for ever, to be read by all
        raise Refused(Why.PIN_IN_REASON, "reason")
    approver = name_person(op, number, pin)
    if isinstance(approver, WrongPin):
        return approver
    _check_approver(op, approver, act)
    approval = Approval(
        operation=act,
        subject=subject,
        amount=amount,
        reason=words,
        requested_by_id=op.staff.id,
        approver_id=approver.id,
        minted_at=op.now,
        expires_at=op.now + LIVES,
        salt=op.desk.ids.salt(),
    )
    op.write(approval)
    op.subject = subject
    return Approved(approval.id, approver.id)


def _check_approver(op: Operation, approver: Staff, act: str) -> None:
    if approver.id == op.staff.id:
        raise Refused(Why.OWN_APPROVAL, "number")
    refuse_lent_pin(op, approver)
    refuse_without_right(op.profile, approver.roles, act)


def refuse_without_right(profile: Profile, roles: Sequence[str], act: str) -> None:
    """Whose PIN approves the act is the profile's: Refused(MAY_NOT_APPROVE) beside 'number' names those roles
    as `approvers_zh` and `approvers_en`, tuples that are empty where there are none.
    """
    found = (profile.roles.find(key) for key in roles)
    if any(role is not None and role.can_approve(act) for role in found):
        return
    names = [role.name for role in profile.roles.approvers(act)]
    raise Refused(
        Why.MAY_NOT_APPROVE,
        "number",
        operation=act,
        approvers_zh=tuple(name.of("zh_CN") for name in names),
        approvers_en=tuple(name.of("en") for name in names),
    )
