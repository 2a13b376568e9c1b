"""The one door for everything that is posted, and the one place that catches what an operation says.

An operation is short (SQLite, some milliseconds) and runs at once. A refusal goes back to its form, trouble
to the window's message strip; a bug is not caught here and ends in the crash dialog.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from desk.operations.steps.approvals import Approved
from desk.refusals import Refused, Trouble, Why
from desk.ui.look.icons import Icon

R = TypeVar("R")


@dataclass(frozen=True)
class ApprovalAsk:
    """What the approval dialog says, in words, and what the approval is minted for.

    `sentence` is the act in one sentence; `facts` its second line; `change` points before → after; `paper`
    which slip prints. `reasons` are the chips. `destructive` makes the dialog red, else it is brass; `icon`
    stands on its button.
    """

    act: str
    subject: str
    amount: int | None
    sentence: str
    facts: str = ""
    change_label: str = ""
    change: tuple[int, int] | None = None
    paper: str = ""
    reasons: tuple[str, ...] = ()
    button: str = ""
    destructive: bool = False
    icon: Icon = Icon.SHIELD_CHECK


class Posting(QObject):
    """Posts operations for the tabs."""

    troubled = Signal(object)
    """Trouble: the world didn't play along; nothing was booked."""
    approval_wanted = Signal(object, object)
    """An ApprovalAsk, and the callable that takes the Approved."""

    def post(
        self,
        act: Callable[[], R],
        *,
        done: Callable[[R], None],
        refused: Callable[[Refused], None],
    ) -> None:
        """Runs an operation; exactly one of `done`, `refused`, `troubled` follows."""
        try:
            result = act()
        except Refused as no:
            refused(no)
        except Trouble as ill:
            self.troubled.emit(ill)
        else:
            done(result)

    def post_approved(
        self,
        ask: ApprovalAsk,
        act: Callable[[Approved], R],
        *,
        done: Callable[[R], None],
        refused: Callable[[Refused], None],
    ) -> None:
        """Opens the approval dialog on top of the act, and posts it once somebody approved. Esc there posts
        nothing.
        """
        self.approval_wanted.emit(
            ask, lambda approved: self.post(lambda: act(approved), done=done, refused=refused)
        )

    def post_asking(
        self,
        act: Callable[[Approved | None], R],
        *,
        ask: Callable[[Refused], ApprovalAsk],
        done: Callable[[R], None],
        refused: Callable[[Refused], None],
    ) -> None:
        """For acts that need a supervisor now and then: where the operation says so, `ask` words the
        approval.
        """

        def perhaps(no: Refused) -> None:
            if no.why is Why.NEEDS_APPROVAL:
                self.post_approved(ask(no), act, done=done, refused=refused)
            else:
                refused(no)

        self.post(lambda: act(None), done=done, refused=perhaps)
