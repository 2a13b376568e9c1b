"""The approval dialog at work: who is it, is the PIN right, and what the act then gets."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.context import Desk
from desk.operations.approvals import approve
from desk.operations.steps.approvals import Approved
from desk.operations.steps.pins import WrongPin
from desk.queries.staff import by_number
from desk.refusals import Refused
from desk.ui.look.icons import Icon
from desk.ui.shell.approval_dialog import Act, ApprovalDialog
from desk.ui.shell.posting import ApprovalAsk, Posting
from desk.ui.words.people import roles_in_words, wrong_pin
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
        self.dialog.number_typed.connect(self._name)
        self.dialog.submitted.connect(lambda number, pin, reason: self._ask(ask, take, number, pin, reason))
        self.dialog.dismissed.connect(self._forget)
        self.dialog.open()

    def _name(self, number: str) -> None:
        desk = self._desk()
        with desk.read() as session:
            staff = by_number(session, number)
            roles = (
                roles_in_words(desk.rules_on(session, desk.today(session)).profile, staff.roles)
                if staff
                else ""
            )
        if self.dialog is not None and staff is not None:
            self.dialog.tell_number(self.tr("{name}, {role}").format(name=staff.name, role=roles))

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
        icon=Icon.ARROW_COUNTER_CLOCKWISE if ask.destructive else Icon.SHIELD_CHECK,
        reasons=ask.reasons,
    )
