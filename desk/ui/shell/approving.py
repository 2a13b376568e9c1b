"""The approval dialog at work: who is it, is the PIN right, and what the act then gets."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.context import Desk
from desk.operations.approvals import approve, refuse_without_right
from desk.operations.steps.approvals import Approved
from desk.operations.steps.pins import WrongPin
from desk.queries.staff import StaffRow, begins_number, by_number
from desk.refusals import Refused, Why
from desk.rules.profile import Profile
from desk.ui.shell.approval_dialog import Act, ApprovalDialog
from desk.ui.shell.posting import ApprovalAsk, Posting
from desk.ui.words.people import approvers_in_words, roles_in_words, wrong_pin
from desk.ui.words.refusals import refusal

Take = Callable[[Approved], None]


class Approving(QObject):
    """Opens the dialog whenever posting wants an approval, one at a time."""

    def __init__(self, window: QWidget, desk: Callable[[], Desk], posting: Posting) -> None:
        super().__init__(window)
        self._window, self._desk, self._posting = window, desk, posting
        self.dialog: ApprovalDialog | None = None
        posting.approval_wanted.connect(self._open)

    def _open(self, ask: ApprovalAsk, take: Take) -> None:
        if self.dialog is not None:
            return
        actor = self._desk().actor
        self.dialog = ApprovalDialog(self._window, _act(ask), actor.name if actor else "")
        if by := _by_others(self._desk(), ask.act):
            self.dialog.set_title(self.tr("Approval by {roles}").format(roles=by))
        self.dialog.number_typed.connect(partial(self._name, ask.act))
        self.dialog.submitted.connect(lambda number, pin, reason: self._ask(ask, take, number, pin, reason))
        self.dialog.dismissed.connect(self._forget)
        self.dialog.open()

    def _name(self, act: str, number: str) -> None:
        """Says whose number it is, or at once that this person may not approve it."""
        desk = self._desk()
        with desk.read() as session:
            staff = by_number(session, number)
            profile = desk.rules_on(session, desk.today(session)).profile
            nobody = bool(number) and not begins_number(session, number)
        if self.dialog is not None and nobody:
            self.dialog.drop_number(refusal(Refused(Why.NOBODY_WITH_NUMBER, "number")))
        if self.dialog is None or staff is None:
            return
        no = _no_approver(desk, profile, staff, act)
        if no is not None:
            self.dialog.refuse_number(self.tr("{name}: {why}").format(name=staff.name, why=refusal(no)))
            return
        role = roles_in_words(profile, staff.roles)
        self.dialog.tell_number(self.tr("{name}, {role}").format(name=staff.name, role=role))

    def _ask(self, ask: ApprovalAsk, take: Take, number: str, pin: str, reason: str) -> None:
        desk = self._desk()
        self._posting.post(
            lambda: approve(
                desk,
                request=desk.ids.request(),
                act=ask.act,
                subject=ask.subject,
                amount=ask.amount,
                number=number,
                pin=pin,
                reason=reason,
            ),
            done=lambda answer: self._answered(answer, take),
            refused=self._refused,
        )

    def _answered(self, answer: Approved | WrongPin, take: Take) -> None:
        if self.dialog is None:
            return
        if isinstance(answer, WrongPin):
            self.dialog.refuse("pin", wrong_pin(answer, self._desk()))
            return
        self.dialog.shut()
        self._forget()
        take(answer)

    def _refused(self, no: Refused) -> None:
        if self.dialog is not None:
            self.dialog.refuse(no.field, refusal(no))

    def _forget(self) -> None:
        self.dialog = None


def _no_approver(desk: Desk, profile: Profile, staff: StaffRow, act: str) -> Refused | None:
    """What the operation would answer to this number whatever the PIN."""
    if desk.actor is not None and desk.actor.staff_id == staff.id:
        return Refused(Why.OWN_APPROVAL, "number")
    try:
        refuse_without_right(profile, staff.roles, act)
    except Refused as no:
        return no
    return None


def _by_others(desk: Desk, act: str) -> str:
    """Whose approval it is: '' for a supervisor's; else the roles, where nobody of the counter's may."""
    with desk.read() as session:
        roles = desk.rules_on(session, desk.today(session)).profile.roles
    if any(role.shift for role in roles.approvers(act)):
        return ""
    return approvers_in_words(roles, act)


def _act(ask: ApprovalAsk) -> Act:
    before, after = (f"{points:,}".replace("-", "−") for points in ask.change) if ask.change else ("", "")
    return Act(
        sentence=ask.sentence,
        button=ask.button,
        details=ask.facts,
        what=ask.change_label,
        before=before,
        after=after,
        effect=ask.paper,
        destructive=ask.destructive,
        icon=ask.icon,
        reasons=ask.reasons,
    )
