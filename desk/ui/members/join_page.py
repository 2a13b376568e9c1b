"""A new member on one page: who, which card, and beside it the form that will be signed (rules §1)."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.operations import members
from desk.operations.members import Joined
from desk.operations.steps.approvals import Approved
from desk.printing.paper import DOTS_80MM
from desk.queries.drafts import draft_page
from desk.queries.joining import Known, draft_document, next_card_number
from desk.queries.staff import everybody
from desk.refusals import Refused, Why
from desk.rules import cards
from desk.rules.documents import DocumentKind
from desk.slips.numbers import looks_like_barcode
from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.members import asks
from desk.ui.members.checks import Checks, is_resident_id, known_of
from desk.ui.members.form_body import FormBody
from desk.ui.members.form_card import FormCard, page_action
from desk.ui.members.notices import Notices
from desk.ui.shell.drawing import Drawing
from desk.ui.shell.front import Front
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.field import Field
from desk.ui.widgets.labelled import Labelled
from desk.ui.widgets.message_strip import Tone
from desk.ui.widgets.segmented import Mode
from desk.ui.widgets.slip_preview import SlipPreview
from desk.ui.words import members as words
from desk.ui.words.people import language
from desk.ui.words.refusals import refusal

SOON_MS = 120
"""After the last key: the paper follows what is typed, and a fast hand doesn't wait for it."""
KNOWN = (Why.PHONE_KNOWN, Why.DOCUMENT_KNOWN)


class JoinPage(QWidget):
    """`joined(Joined)` when it is done, `left()` when it is given up, `member_wanted(id)`: who is known
    already."""

    joined = Signal(object)
    left = Signal()
    member_wanted = Signal(int)

    def __init__(self, front: Front, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._front = front
        self._request = front.request()
        self._known: Known | None = None
        self._insists = False
        with front.desk.read() as session:
            self._profile = front.desk.rules_on(session, front.desk.today(session)).profile
            staff = everybody(session)
        self.notices = Notices(self.tr("New member"), self.tr("* required"))
        self.body = FormBody(self._profile.members, staff, joining=True)
        self._make_actions()
        self.checks = Checks(lambda: front.desk, self.body, self.notices, self._take_id)
        self._make_card_fields()
        copies = [Mode("1", self.tr("Retained")), Mode("2", self.tr("Customer"))]
        self.preview = SlipPreview(self.tr("Slip"), copies, facts=self.tr("80 mm"))
        self.drawing = Drawing(self)
        self.redraw = QTimer(self, singleShot=True, interval=SOON_MS)
        self._lay_out()
        self._wire()
        self._at_first = self._typed()
        self._first_form = self.body.form()
        self._show_card_type()
        self._draw()

    # made once

    def _make_actions(self) -> None:
        self.register = page_action(self, self.tr("Register and print"), "Ctrl+Return", self.submit)
        self._open_known = page_action(self, self.tr("Open member"), "Alt+O", self._open_the_known)
        self._all_the_same = page_action(self, self.tr("Register anyway…"), "Alt+J", self._insist)
        self._take_id = page_action(self, self.tr("Take the ID's birthday"), "Alt+T", lambda: None)
        self._stay = page_action(self, self.tr("Keep typing"), "Alt+K", self._keep_typing)

    def _make_card_fields(self) -> None:
        types = [kind for kind in self._profile.cards.types if not kind.opens_account]
        options = [(kind.key, kind.name.of(language())) for kind in types]
        self.card_type = ChoiceField(self.tr("Card type"), options, required=True)
        first = next((kind.key for kind in types if not kind.proof_needed), types[0].key if types else None)
        self.card_type.set_value(first)
        self.card_number = Field(self.tr("Card number"), icon=Icon.CREDIT_CARD, limit=40)
        self.proof = Field(self.tr("Proof seen"), required=True, limit=2 * cards.PROOF_LIMIT)
        self.fields: dict[str, Labelled] = {
            **self.body.fields, "card_type": self.card_type, "card_number": self.card_number,
            "proof": self.proof,
        }  # fmt: skip
        self.cancel = Button(self.tr("Cancel"), key="Esc", height=LARGE)
        self.button = Button(self.tr("Register and print"), Kind.PRIMARY, icon=Icon.PRINTER, height=LARGE)
        self.button.follow(self.register)
        self.button.relabel(self.button.text(), key="Enter")

    def _lay_out(self) -> None:
        card = FormCard(self.notices, self.body)
        card.foot.addWidget(self.card_type, 17)
        card.foot.addWidget(self.proof, 18)
        card.foot.addWidget(self.card_number, 22)
        card.foot.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        card.foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(card, 1)
        self._row.addWidget(self.preview)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _measure(self, measures: Metrics) -> None:
        self._row.setSpacing(measures.gap)

    def _wire(self) -> None:
        self.body.entered.connect(self.submit)
        for field in (self.proof, self.card_number):
            field.entered.connect(lambda _: self.submit())
        self.cancel.clicked.connect(self.leave)
        self.checks.found.connect(self._tell_known)
        self.checks.young.connect(self._name_the_act)
        self.card_type.picked.connect(lambda _: self._show_card_type())
        self.card_number.left.connect(lambda _: self._check_card_number())
        for signal in (
            self.body.left,
            self.body.edited,
            self.card_type.picked,
            self.card_number.edited,
            self.card_number.left,
            self.proof.edited,
        ):
            signal.connect(lambda *_: self.redraw.start())
        self.redraw.timeout.connect(self._draw)
        self.preview.copy_chosen.connect(lambda _: self._draw())
        self.drawing.drawn.connect(self._show_drawn)

    # the card

    def _show_card_type(self) -> None:
        """Its fee, the proof it needs, and the number that it gets when none is typed."""
        kind = self._profile.cards.find(self.card_type.value() or "")
        if kind is None:
            return
        self.proof.setVisible(kind.proof_needed)
        self.proof.hint(self.tr("Student card: school, number"))
        cost = self.tr("Fee {fee}").format(fee=words.fee(kind.fee_fen))
        self.card_type.hint(
            self.tr("{fee}; look at the proof").format(fee=cost) if kind.proof_needed else cost
        )
        with self._front.desk.read() as session:
            following = next_card_number(self._front.desk, session, kind.key)
        self.card_number.line.setPlaceholderText(following)
        self.card_number.hint(self.tr("Empty: this one"))

    def _check_card_number(self) -> None:
        typed = self.card_number.text()
        try:
            number = cards.parse(typed, self._profile.cards.numbers) if typed else ""
        except Refused as no:
            self.card_number.refuse(refusal(no), focus=False)
            return
        self.card_number.set_text(number)
        self.card_number.settle()

    def take_scan(self, scanned: str) -> bool:
        """The new card was swiped, or an ID card was read; a slip's barcode is none of this form's
        business."""
        if looks_like_barcode(scanned):
            return False
        if is_resident_id(scanned):
            self.body.document_kind.set_value(DocumentKind.RESIDENT_ID.value)
            self.body.document.set_text(scanned)
            self.body.left.emit("document")
            return True
        self.card_number.set_text(scanned)
        self._check_card_number()
        self.redraw.start()
        return True

    # the preview

    def _draw(self) -> None:
        desk = self._front.desk
        with desk.read() as session:
            kind, number = self.card_type.value() or "", self.card_number.text()
            document = draft_document(desk, session, self.body.form(), kind, number)
            page = draft_page(desk, session, document, int(self.preview.switch.value()))
        self.drawing.ask(page, DOTS_80MM)

    def _show_drawn(self, picture: QImage, text: str) -> None:
        self.preview.show_slip(picture, accessible=text)

    # posting

    def submit(self) -> None:
        """Post it. What is refused stands beside its field; everything typed stays."""
        self.notices.clear("leaving")
        self.notices.clear("refused")
        if not (self.body.salesperson.resolve(focus=True) and self.body.account_manager.resolve(focus=True)):
            return
        if self._warned_of_age():
            self._front.posting.post(lambda: self._join(None), done=self.joined.emit, refused=self._refused)

    def _warned_of_age(self) -> bool:
        """False when that the guest is under age is only said now: the next Enter registers all the same. Who
        is known already is asked about anyway.
        """
        said = self.notices.stands("young") or self.notices.stands("known")
        self.checks.look("birthday")
        return said or not self.notices.stands("young")

    def _name_the_act(self, young: bool) -> None:
        words = self.tr("Register all the same") if young else self.tr("Register and print")
        self.button.relabel(words, key="Enter")

    def _join(self, approval: Approved | None) -> Joined:
        return members.join(
            self._front.desk,
            request=self._request,
            form=self.body.form(),
            card_type=self.card_type.value() or "",
            card_number=self.card_number.text(),
            proof=self.proof.text(),
            approval=approval,
        )

    def _refused(self, no: Refused) -> None:
        insists, self._insists = self._insists, False
        if no.why in KNOWN and insists:
            ask = asks.second_member(no, self.body.name.text())
            self._front.posting.post_approved(ask, self._join, done=self.joined.emit, refused=self._refused)
            return
        if no.why in KNOWN:
            self._tell_known(known_of(no))
        field = self.fields.get(no.field)
        if field is not None:
            field.refuse(refusal(no))
        else:
            self.notices.say("refused", Tone.DANGER, refusal(no))

    # who is known already

    def _tell_known(self, known: Known | None) -> None:
        self._known = known
        for action in (self._open_known, self._all_the_same):
            action.setEnabled(known is not None)
        if known is None:
            self.notices.clear("known")
            return
        said = (
            self.tr("{name} has this phone already")
            if known.by == "phone"
            else self.tr("{name} has this document already")
        )
        acts = [
            (self.tr("Open member"), self._open_known),
            (self.tr("Register anyway…"), self._all_the_same),
        ]
        self.notices.say("known", Tone.DANGER, said.format(name=known.name), acts)

    def _open_the_known(self) -> None:
        """Leads away at the second time: what was typed is given up with it."""
        if self._known is None:
            return
        if self.notices.stands("leaving") or not self._typed_more():
            self.member_wanted.emit(self._known.member_id)
            return
        words = self.tr("Not registered yet: opening {name} gives up what you typed")
        acts = [(self.tr("Open member"), self._open_known), (self.tr("Keep typing"), self._stay)]
        self.notices.say("leaving", Tone.WARN, words.format(name=self._known.name), acts)

    def _typed_more(self) -> bool:
        """Whether more than the phone or document of the one who is known stands there."""
        form, first = self.body.form(), self._first_form
        same = {"phone": first.phone, "document": first.document, "document_kind": first.document_kind}
        return msgspec.structs.replace(form, **same) != first

    def _insist(self) -> None:
        self._insists = True
        self.submit()

    # leaving

    def has_typed(self) -> bool:
        """Whether leaving would lose something."""
        return self._typed() != self._at_first

    def _typed(self) -> object:
        return self.body.form(), self.card_number.text(), self.proof.text()

    def leave(self) -> None:
        """Back to the list; what was typed is given up only at the second time."""
        if not self.has_typed() or self.notices.stands("leaving"):
            self.left.emit()
            return
        words = self.tr("Not registered yet: Esc again gives up what you typed")
        self.notices.say("leaving", Tone.WARN, words, [(self.tr("Keep typing"), self._stay)])

    def _keep_typing(self) -> None:
        self.notices.clear("leaving")

    def prefill(self, asked: str) -> None:
        """What was searched for without being found: a phone number or a name."""
        if asked and asked.isdecimal():
            self.body.phone.set_text(asked)
            self.body.left.emit("phone")
        elif asked:
            self.body.name.set_text(asked)
