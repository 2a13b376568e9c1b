"""Crediting a slip: reckons while one types, says what is wrong when a field is left, posts once."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QElapsedTimer, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from desk.operations import points
from desk.operations.points import PointsCredited
from desk.operations.steps.approvals import Approved
from desk.queries.credits import (
    ROOM_LIMIT,
    CreditForm,
    Reckoning,
    credit_document,
    free_slip,
    paid,
    reckon,
)
from desk.queries.drafts import draft_page
from desk.queries.members import MemberStrip
from desk.refusals import Refused, Why
from desk.rules.consumption_slips import slip_day
from desk.rules.digits import clean
from desk.rules.points import PointsRule
from desk.slips.overlay import Page
from desk.ui.points import asks
from desk.ui.points.form import SlipForm
from desk.ui.shell.front import Front
from desk.ui.shell.posting import ApprovalAsk
from desk.ui.words import points as words
from desk.ui.words.refusals import refusal


class Crediting(QObject):
    """Works a SlipForm for one member. `credited(PointsCredited, MemberStrip)`, `reckoned(… or None)`."""

    credited = Signal(object, object)
    reckoned = Signal(object)

    def __init__(self, front: Front, form: SlipForm) -> None:
        super().__init__(form)
        self._front, self._form = front, form
        self.strip: MemberStrip | None = None
        self.reckoning: Reckoning | None = None
        self._request = ""
        self._since_done = QElapsedTimer()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.reckon)
        form.edited.connect(self._edited)
        form.left.connect(self._left)
        form.verified.entered.connect(self._said_how)

    # who

    def begin(self, strip: MemberStrip, how: str | None) -> None:
        """An empty form for that member."""
        self.strip = strip
        self._form.verified.set_value(how)
        self._clear()

    def end(self) -> None:
        """Nobody is served."""
        self._soon.stop()
        self.strip = self.reckoning = None
        self._form.clear(self._today())

    def show_strip(self, strip: MemberStrip) -> None:
        """The same member with other points: what is typed is reckoned again."""
        self.strip = strip
        self.reckon()

    def _clear(self) -> None:
        self._request = self._front.request()
        self._soon.stop()
        self._form.clear(self._today())
        self.reckon()

    # reckoning

    def _edited(self) -> None:
        if self._form.refused_whole:
            self._form.say("")
        self._soon.start()

    def reckon(self) -> None:
        """What the slip would bring, as far as it is typed."""
        if self.strip is None:
            return
        self.reckoning = None
        if self._form.filled():
            try:
                self.reckoning = self._reckon(self._form.values(self.strip.id))
            except Refused as no:
                self._hint(no)
            else:
                self._settle()
        self._show()
        self.reckoned.emit(self.reckoning)

    def _reckon(self, form: CreditForm) -> Reckoning:
        desk = self._front.desk
        with desk.read() as session:
            return reckon(desk, session, form)

    def _settle(self) -> None:
        """All is well: a refusal that still stands spoke of something typed before."""
        for name, field in self._form.fields.items():
            if field.refused:
                field.settle()
                self._left(name)

    def _hint(self, no: Refused) -> None:
        """A refusal while typing: not beside the field that somebody is typing into."""
        field = self._form.fields.get(no.field)
        if field is None:
            self._form.refuse_whole(refusal(no))
        elif not field.line.hasFocus():
            field.refuse(refusal(no), focus=False)

    def _show(self) -> None:
        assert self.strip is not None
        if self.reckoning is None:
            self._form.show_balance(self.strip.points)
        else:
            made = self.reckoning
            sums = words.sum_in_words(made)
            self._form.show_reckoned(made.earned.points, sums, made.before, made.after)
        if self._form.refused_whole and self.reckoning is None:
            return
        self._say()

    def _say(self) -> None:
        """Under the preview: the card doesn't serve, or a supervisor is needed, or what lapses next."""
        assert self.strip is not None
        card = self.strip.card
        if card is None or not card.active:
            state = "none" if card is None else "expired" if card.state == "active" else card.state
            self._form.refuse_whole(refusal(Refused(Why.CARD_NOT_ACTIVE, "member", state=state)))
            return
        needed = self._asked(self.reckoning) if self.reckoning else ""
        lapse = self.reckoning.lapse if self.reckoning else self.strip.lapse
        self._form.say(needed or words.lapsing(lapse))

    def draft(self, copy_no: int) -> Page | None:
        """The paper of what is reckoned, as it would print; None while nothing is."""
        desk, made = self._front.desk, self.reckoning
        if made is None:
            return None
        clerk = f"{desk.actor.name} {desk.actor.number}" if desk.actor else ""
        with desk.read() as session:
            return draft_page(desk, session, credit_document(desk, session, made, clerk=clerk), copy_no)

    # one field

    def _left(self, name: str) -> None:
        field = self._form.fields[name]
        if name == "day":
            self._read_day()
        if not field.text() or field.refused:
            return
        try:
            self._check(name, field.text())
        except Refused as no:
            field.refuse(refusal(no), focus=False)

    def _check(self, name: str, typed: str) -> None:
        match name:
            case "slip":
                self._check_slip(typed)
            case "amount":
                paid(typed, self._rule())
            case "room":
                clean(typed, "room", ROOM_LIMIT)
            case _:
                slip_day(typed, self._today())

    def _check_slip(self, typed: str) -> None:
        desk = self._front.desk
        with desk.read() as session:
            till = free_slip(desk, session, typed, self._form.day.text())
        if till.till:
            self._form.slip.tell(self.tr("Till {till}, not credited yet").format(till=till.till))
        else:
            self._form.slip.tell(self.tr("Not credited yet"))

    def _read_day(self) -> None:
        """Another business day is written out; one that can't be read stays as it was typed."""
        today = self._today()
        try:
            self._form.show_day(slip_day(self._form.day.text(), today), today)
        except Refused:
            self._form.day.set_unit("")

    # posting

    def submit(self) -> None:
        """Posts it; what is missing is asked for where it is missing."""
        if self.strip is None or self._just_done():
            return
        if self._soon.isActive():
            self._soon.stop()
            self.reckon()
        if self._goes_on():
            return
        form, strip, request = self._form.values(self.strip.id), self.strip, self._request
        desk = self._front.desk

        def act(approval: Approved | None) -> PointsCredited:
            return points.credit(desk, request=request, form=form, approval=approval)

        self._front.posting.post_asking(
            act,
            ask=lambda no: self._ask(no, strip),
            done=lambda made: self._done(made, strip),
            refused=self.refuse,
        )

    def _just_done(self) -> bool:
        """Whether this is the second half of a double Enter: the form is empty since a moment."""
        fresh = self._since_done.isValid() and self._since_done.elapsed() < QApplication.doubleClickInterval()
        return fresh and not self._form.has_typed()

    def _goes_on(self) -> bool:
        """Enter in a filled field leads to the next needed one that is empty; only there it is refused."""
        no = self._missing()
        if no is None:
            return False
        field = self._form.fields.get(no.field)
        if field is not None and self._form.leads_to(field):
            field.setFocus()
        else:
            self.refuse(no)
        return True

    def _said_how(self) -> None:
        """Enter said how the guest was recognised: on to what is missing, else to the button. It posts
        nothing yet: a second Enter that was meant for the amount must not say that a card was shown.
        """
        if not self._goes_on():
            self._form.post.setFocus(Qt.FocusReason.TabFocusReason)

    def _missing(self) -> Refused | None:
        if not self._form.slip.text():
            return Refused(Why.MISSING, "slip")
        if not self._form.amount.text():
            return Refused(Why.MISSING, "amount")
        return Refused(Why.MISSING, "verified") if self._form.verified.value() is None else None

    def refuse(self, no: Refused) -> None:
        """Beside its field; what was typed stays."""
        field = self._form.fields.get(no.field)
        if field is not None:
            field.refuse(refusal(no))
            return
        self._form.refuse_whole(refusal(no))
        if no.field == "verified":
            self._form.verified.refuse()

    def _ask(self, no: Refused, strip: MemberStrip) -> ApprovalAsk:
        made = self.reckoning
        assert made is not None, "what needs an approval was reckoned before"
        return asks.credit(no, strip, made, self._asked(made))

    def _done(self, made: PointsCredited, strip: MemberStrip) -> None:
        self._since_done.start()
        self._clear()
        self.credited.emit(made, strip)

    def _asked(self, made: Reckoning) -> str:
        return words.asked(made.asks, self._rule().supervisor_above_fen, made.slip_day, self._today())

    def _rule(self) -> PointsRule:
        desk = self._front.desk
        with desk.read() as session:
            return desk.rules_on(session, desk.today(session)).profile.points

    def _today(self) -> date:
        desk = self._front.desk
        with desk.read() as session:
            return desk.today(session)
