"""'Wrong guest': who should have had the points, and how that guest was recognised."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desk.context import Desk
from desk.queries.members import MemberStrip, member_strip
from desk.queries.points import EntryRow
from desk.queries.search import MemberHit
from desk.refusals import Refused, Why
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.points.finder import GuestFinder
from desk.ui.points.verified import Verified
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.text import Text
from desk.ui.words.counts import counts
from desk.ui.words.refusals import refusal

LIST_HEIGHT = 168


class RightGuest(Dialog):
    """`named(member_id, masked name, verified_how)` when it is known who; it has closed then."""

    named = Signal(int, str, str)

    def __init__(self, window: QWidget, desk: Callable[[], Desk], row: EntryRow) -> None:
        super().__init__(window, "", icon=Icon.SWAP)
        self.set_title(self.tr("Credit to the right guest"))
        self._desk, self._row = desk, row
        self._right: MemberStrip | None = None
        facts = self.tr("{points} of slip {slip}, credited to {guest}")
        facts = facts.format(points=counts.points(row.delta), slip=row.consumption_slip, guest=row.member)
        empty = Text(self.tr("Whose slip is it? Find that member"), fonts.BODY, tone="ink2")
        self.finder = GuestFinder(desk, empty)
        self.finder.setFixedHeight(LIST_HEIGHT + 80)
        self.verified = Verified()
        self.cancel = Button(self.tr("Cancel"), key="Esc", height=LARGE)
        self.go = Button(self.tr("To the approval"), Kind.PRIMARY, key="Enter", height=LARGE)
        for part in (Text(facts, fonts.ROW, bold=True), self.finder, self.verified):
            self.body.addWidget(part)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.go)
        self.go.disable(self.tr("Choose the member first"))
        self._wire()

    def _wire(self) -> None:
        self.finder.found.connect(self._choose)
        self.finder.search.edited.connect(lambda _: self._unchoose())
        self.verified.chosen.connect(lambda: self._say(""))
        self.verified.entered.connect(lambda: self.go.setFocus(Qt.FocusReason.TabFocusReason))
        self.cancel.clicked.connect(self.dismiss)
        self.go.clicked.connect(self.accept)
        self.accepted.connect(self._name)

    def first_field(self) -> QWidget:
        return self.finder

    def complete(self) -> bool:
        return self._right is not None

    def take_scan(self, text: str) -> None:
        """The right guest's card was scanned: that is who, and how one knows."""
        hit = self.finder.take_scan(text)
        if hit is not None:
            self._choose(hit)
            self.verified.set_value("")

    def _choose(self, hit: MemberHit) -> None:
        desk = self._desk()
        with desk.read() as session:
            strip = member_strip(desk, session, hit.member_id)
        no = self._refused(strip)
        if no is not None:
            self._unchoose()
            self.finder.search.refuse(refusal(no))
            return
        self._right = strip
        self.finder.search.tell(f"{hit.name} {hit.form_of_address}".rstrip())
        self.go.enable()
        self.verified.setFocus()

    def _refused(self, strip: MemberStrip) -> Refused | None:
        """What the posting would say after the PIN was typed: better before."""
        if strip.id == self._row.member_id:
            return Refused(Why.SAME_MEMBER, "member")
        card = strip.card
        if card is None or not card.active:
            state = "none" if card is None else "expired" if card.state == "active" else card.state
            return Refused(Why.CARD_NOT_ACTIVE, "member", state=state)
        return None

    def _unchoose(self) -> None:
        self._right = None
        self.go.disable(self.tr("Choose the member first"))

    def _name(self) -> None:
        how = self.verified.value()
        if self._right is None:
            return
        if how is None:
            self._say(refusal(Refused(Why.MISSING, "verified")))
            self.verified.refuse()
            return
        right = self._right
        self.shut()
        self.named.emit(right.id, f"{right.name} {right.form_of_address}".rstrip(), how)

    def _say(self, words: str) -> None:
        self.foot_left.setText(words)
        self.foot_left.set_tone("danger_t")
