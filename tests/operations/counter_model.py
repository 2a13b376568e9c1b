"""The model of a counter, and how it posts: what the machine's rules do, and what must then be so.

It knows balances, who has which consumption slip, and which copies are in the pile.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hypothesis.stateful import RuleBasedStateMachine

from desk.operations import points
from desk.operations.steps.approvals import Approved
from desk.queries.credits import CreditForm
from desk.queries.points import undoing
from desk.queries.verify import verify
from desk.refusals import Refused, Why
from tests.operations.acts import jobs
from tests.venue import Template, Testing, open_copy


@dataclass
class Posted:
    """A credit as the model knows it."""

    entry_id: int
    slip_id: int
    member: int
    number: str
    points: int
    reversed: bool = False


class CounterModel(RuleBasedStateMachine):
    """One venue with its model. `template` is given by who runs it."""

    template: Template

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory(prefix="vip-desk-machine-")
        self.venue: Testing = open_copy(self.template, Path(self._folder.name))
        self.balances: dict[int, int] = {1: 0}
        self.blank: dict[int, tuple[int, int]] = {}
        self.posted: list[Posted] = []
        self.scanned: set[int] = {1}
        self.wrong = 0
        self.again: Callable[[], Any] | None = None
        self.other: Callable[[], Any] | None = None
        self.result: Any = None
        self.steps = 0

    def teardown(self) -> None:
        try:
            self._verify()
        finally:
            self.venue.desk.store.close()
            self._folder.cleanup()

    def _verify(self) -> None:
        with self.venue.desk.read() as session:
            assert verify(session).differences == (), "verify finds differences"

    def _member(self, pick: int) -> int:
        return sorted(self.balances)[pick % len(self.balances)]

    def _refusal_of_credit(self, member: int, number: str) -> Why | None:
        if member in self.blank:
            return Why.CARD_NOT_ACTIVE
        taken = any(posted.number == number and not posted.reversed for posted in self.posted)
        return Why.SLIP_CREDITED if taken else None

    def _refusal_of_scan(self, slip_id: int, copy: int) -> Why | None:
        """Of the last print that was asked for: only one that may be in somebody's hand comes back."""
        if copy == 2:
            return Why.NOT_A_RETAINED_COPY
        if slip_id in self.scanned:
            return Why.ALREADY_SCANNED
        asked = jobs(self.venue.desk, slip_id)
        out = [job for job in asked if job.outcome in (None, "printed", "unknown")]
        if not out or out[-1].progress == "pending":
            return Why.NEVER_PRINTED
        return None if out[-1].print_no == asked[-1].print_no else Why.OTHER_PRINT

    def _credit(
        self, member: int, number: str, yuan: int, approval: Approved | None = None, request: str = ""
    ) -> points.PointsCredited:
        form = CreditForm(member_id=member, slip=number, amount=str(yuan))
        request = request or self.venue.request()
        return points.credit(self.venue.desk, request=request, form=form, approval=approval)

    def _reverse(self, wrong: Posted, approval: Approved) -> points.PointsReversed:
        return points.reverse(
            self.venue.desk, request=self.venue.request(), entry_id=wrong.entry_id, approval=approval
        )

    def _recredit(
        self, wrong: Posted, member: int, approval: Approved, request: str = ""
    ) -> points.PointsMoved:
        return points.recredit(
            self.venue.desk,
            request=request or self.venue.request(),
            entry_id=wrong.entry_id,
            member_id=member,
            verified_how="",
            approval=approval,
        )

    def _approve_undoing(self, wrong: Posted, member: int | None) -> Approved:
        with self.venue.desk.read() as session:
            asked = undoing(self.venue.desk, session, wrong.entry_id, member)
        return self._approve(asked.act, asked.subject, asked.amount)

    def _approve(self, act: str, subject: str, amount: int) -> Approved:
        self.wrong = 0
        return self.venue.approve(act, subject, amount, by="008")

    def _post(self, act: Callable[[str, Any], Any], content: Any, other: Any) -> Any:
        """Posts, and keeps how to post the same again, and the same request with something else in it."""
        request = self.venue.request()
        self.result = act(request, content)
        self.again, self.other = (lambda: act(request, content)), (lambda: act(request, other))
        return self.result

    def _note_credit(self, done: points.PointsCredited, member: int, number: str) -> None:
        self.balances[member] += done.points
        assert done.balance == self.balances[member]
        self.posted.append(Posted(done.entry_id, done.slip_id, member, number, done.points))

    def _note_reversal(self, wrong: Posted, done: points.PointsReversed) -> None:
        self.balances[wrong.member] -= wrong.points
        assert (done.points, done.balance) == (-wrong.points, self.balances[wrong.member])
        wrong.reversed = True

    @staticmethod
    def _why(act: Callable[[], Any]) -> Why | None:
        try:
            act()
        except Refused as no:
            return no.why
        return None
