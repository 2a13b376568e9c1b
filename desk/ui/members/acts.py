"""What is posted from the panel: looking at what is masked, activating a card, printing again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from desk.operations import cards, members, slips
from desk.operations.cards import Activated
from desk.operations.slips import Reprinted
from desk.queries.members import whole_document, whole_phone
from desk.refusals import Refused
from desk.ui.members import asks
from desk.ui.members.panel import MemberView
from desk.ui.shell.front import Front
from desk.ui.words.refusals import refusal

RETAINED, CUSTOMER = 1, 2


class PanelActs(QObject):
    """Posts for a MemberView. `activated(member_id)`: a card serves from now on; `refused(words)`: a line
    says why not."""

    activated = Signal(int)
    refused = Signal(str)

    def __init__(self, front: Front, view: MemberView) -> None:
        super().__init__(view)
        self._front, self._view = front, view
        self._request = ""
        view.profile.phone_wanted.connect(self.show_phone)
        view.profile.document_wanted.connect(self.show_document)
        view.activation.submitted.connect(self.activate)

    def begin_activation(self) -> bool:
        """Ask for the signed copy of the card that waits; False when none does."""
        self._request = self._front.request()
        return self._view.begin_activation()

    # what is masked

    def show_phone(self) -> None:
        """Noted, then shown for this look."""
        shown = self._view.shown
        if shown is None:
            return
        desk, member_id, request = self._front.desk, shown.panel.strip.id, self._front.request()
        self._front.posting.post(
            lambda: members.show_phone(desk, request=request, member_id=member_id),
            done=lambda _: self._reveal_phone(member_id),
            refused=self._say_no,
        )

    def _reveal_phone(self, member_id: int) -> None:
        with self._front.desk.read() as session:
            phone = whole_phone(session, member_id)
        if self._view.member_id == member_id:
            self._view.profile.reveal(phone=phone)

    def show_document(self) -> None:
        """With a supervisor's PIN and reason, then shown for this look."""
        shown = self._view.shown
        if shown is None:
            return
        desk, member_id, request = self._front.desk, shown.panel.strip.id, self._front.request()
        self._front.posting.post_asking(
            lambda approval: members.show_document(
                desk, request=request, member_id=member_id, approval=approval
            ),
            ask=lambda no: asks.whole_document(no, shown.panel),
            done=lambda _: self._reveal_document(member_id),
            refused=self._say_no,
        )

    def _reveal_document(self, member_id: int) -> None:
        desk = self._front.desk
        with desk.read() as session:
            number = whole_document(desk, session, member_id)
        if self._view.member_id == member_id:
            self._view.profile.reveal(document=number)

    # cards

    def activate(self, text: str, ticked: bool) -> None:
        """Activate the card that waits, against the signed copy."""
        shown, card = self._view.shown, self._view.blank_card()
        if shown is None or card is None:
            return
        desk, request = self._front.desk, self._request
        self._front.posting.post_asking(
            lambda approval: cards.activate(
                desk, request=request, card_id=card.id, form=text, ticked=ticked, approval=approval
            ),
            ask=lambda no: asks.card_of_minor(no, shown.panel, card.number),
            done=partial(self._activated, card.number),
            refused=lambda no: self._view.activation.refuse(refusal(no)),
        )

    def _activated(self, number: str, done: Activated) -> None:
        self._front.say(self.tr("Card {number} is active, its form is in the pile").format(number=number))
        self.activated.emit(done.member_id)

    # paper

    def reprint(self, copy: int) -> None:
        """Print a copy of the chosen slip once more, marked; the retained one with a supervisor."""
        slip_id = self._view.history.chosen_slip()
        if slip_id is None:
            return
        desk, request = self._front.desk, self._front.request()
        number = self._view.history.chosen_number()
        self._front.posting.post_asking(
            lambda approval: slips.reprint(
                desk, request=request, slip_id=slip_id, copy=copy, approval=approval
            ),
            ask=lambda no: asks.retained_copy(no, number),
            done=self._reprinted(number),
            refused=self._say_no,
        )

    def _reprinted(self, number: str) -> Callable[[Reprinted], None]:
        words = self.tr("Reprint no. {times} of {number} goes to the printer")
        return lambda done: self._front.say(words.format(times=done.print_no - 1, number=number))

    def _say_no(self, no: Refused) -> None:
        self.refused.emit(refusal(no))
