"""Changing a profile with the form it was joined by. Phone and document are only there as masks (rules
§11)."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.operations import members
from desk.operations.members import MemberKept
from desk.operations.steps.approvals import Approved
from desk.queries.joining import Known, MemberForm
from desk.queries.members import MemberPanel, member_panel
from desk.queries.staff import everybody
from desk.refusals import Refused, Why
from desk.rules.members import birthday
from desk.ui.look.icons import Icon
from desk.ui.members import asks
from desk.ui.members.checks import Checks, known_of
from desk.ui.members.form_body import FormBody, form_of
from desk.ui.members.form_card import FormCard, page_action
from desk.ui.members.notices import Notices
from desk.ui.shell.front import Front
from desk.ui.shell.posting import ApprovalAsk
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.message_strip import Tone
from desk.ui.widgets.text import Text
from desk.ui.words.refusals import refusal

KNOWN = (Why.PHONE_KNOWN, Why.DOCUMENT_KNOWN)


class ChangePage(QWidget):
    """`changed(MemberKept)` when it is kept, `left()` when it is given up, `member_wanted(id)`: who is
    known."""

    changed = Signal(object)
    left = Signal()
    member_wanted = Signal(int)

    def __init__(self, front: Front, panel: MemberPanel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._front = front
        self._request = front.request()
        self._member_id = panel.strip.id
        self._known: Known | None = None
        self._insists = False
        with front.desk.read() as session:
            rule = front.desk.rules_on(session, front.desk.today(session)).profile.members
            staff = everybody(session)
        self.notices = Notices(self.tr("Change profile"), panel.strip.name)
        self.body = FormBody(rule, staff, joining=False)
        self._make_actions()
        self.checks = Checks(lambda: front.desk, self.body, self.notices, self._take_id, but=self._member_id)
        self.cancel = Button(self.tr("Cancel"), key="Esc", height=LARGE)
        self.button = Button(self.tr("Save the changes"), Kind.PRIMARY, icon=Icon.CHECK, height=LARGE)
        self.button.follow(self.save)
        self.button.relabel(self.button.text(), key="Enter")
        self._lay_out()
        self._wire()
        self._begin_with(panel, form_of(panel))

    def _make_actions(self) -> None:
        self.save = page_action(self, self.tr("Save the changes"), "Ctrl+Return", self.submit)
        self._open_known = page_action(self, self.tr("Open member"), "Alt+O", self._open_the_known)
        self._all_the_same = page_action(self, self.tr("Save anyway…"), "Alt+J", self._insist)
        self._take_id = page_action(self, self.tr("Take the ID's birthday"), "Alt+T", lambda: None)
        self._stay = page_action(self, self.tr("Keep typing"), "Alt+K", self._keep_typing)
        self._merge = page_action(self, self.tr("Load the new profile"), "Alt+R", self.load_again)

    def _lay_out(self) -> None:
        card = FormCard(self.notices, self.body)
        note = Text(self.tr("An empty phone or document stays as it was"), tone="ink2")
        card.foot.addWidget(note, 1)
        card.foot.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        card.foot.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        card.foot.setContentsMargins(16, 10, 14, 10)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.addWidget(card)

    def _wire(self) -> None:
        self.body.entered.connect(self.submit)
        self.cancel.clicked.connect(self.leave)
        self.checks.found.connect(self._tell_known)

    def _begin_with(self, panel: MemberPanel, form: MemberForm) -> None:
        self._panel = panel
        self._base = form_of(panel)
        if not self.body.phone.text():
            self.body.phone.keep(panel.strip.phone)
        if not self.body.document.text():
            self.body.document.keep(panel.document)
        self.body.fill(form)
        self._at_first = msgspec.structs.replace(self._base, document_kind=self.body.form().document_kind)

    # posting

    def submit(self) -> None:
        """Post it. What is refused stands beside its field; everything typed stays."""
        self.notices.clear("leaving")
        self.notices.clear("refused")
        if not (self.body.salesperson.resolve(focus=True) and self.body.account_manager.resolve(focus=True)):
            return
        self._front.posting.post(lambda: self._change(None), done=self.changed.emit, refused=self._refused)

    def _change(self, approval: Approved | None) -> MemberKept:
        return members.change(
            self._front.desk,
            request=self._request,
            member_id=self._member_id,
            revision=self._panel.revision,
            form=self.body.form(),
            approval=approval,
        )

    def _refused(self, no: Refused) -> None:
        insists, self._insists = self._insists, False
        if no.why is Why.CHANGED_MEANWHILE:
            acts = [(self.tr("Load the new profile"), self._merge)]
            self.notices.say("changed", Tone.DANGER, refusal(no), acts)
            return
        if no.why in KNOWN and insists:
            self._ask(asks.second_member(no, self.body.name.text()))
            return
        if no.why is Why.NEEDS_APPROVAL:
            typed = birthday(self.body.birthday.text(), date.max)  # judged already: it is a day that was
            self._ask(asks.other_birthday(no, self._panel, typed))
            return
        if no.why in KNOWN:
            self._tell_known(known_of(no))
        field = self.body.fields.get(no.field)
        if field is not None:
            field.refuse(refusal(no))
        else:
            self.notices.say("refused", Tone.DANGER, refusal(no))

    def _ask(self, ask: ApprovalAsk) -> None:
        self._front.posting.post_approved(ask, self._change, done=self.changed.emit, refused=self._refused)

    def load_again(self) -> None:
        """What somebody else changed comes in; what was typed here stays."""
        desk = self._front.desk
        with desk.read() as session:
            panel = member_panel(desk, session, self._member_id)
        self._begin_with(panel, merged(self._base, self.body.form(), form_of(panel)))
        self.notices.clear("changed")
        self.body.name.setFocus()

    # who is known already

    def _tell_known(self, known: Known | None) -> None:
        self._known = known
        if known is None:
            self.notices.clear("known")
            return
        acts = [
            (self.tr("Open member"), self._open_known),
            (self.tr("Save anyway…"), self._all_the_same),
        ]
        said = self.tr("{name} has this phone or document already").format(name=known.name)
        self.notices.say("known", Tone.DANGER, said, acts)

    def _open_the_known(self) -> None:
        if self._known is not None:
            self.member_wanted.emit(self._known.member_id)

    def _insist(self) -> None:
        if self._known is not None:
            self._insists = True
            self.submit()

    # leaving

    def has_typed(self) -> bool:
        """Whether leaving would lose something."""
        return self.body.form() != self._at_first

    def leave(self) -> None:
        """Back to the panel; what was typed is given up only at the second time."""
        if not self.has_typed() or self.notices.stands("leaving"):
            self.left.emit()
            return
        words = self.tr("Not saved yet: Esc again gives up what you typed")
        self.notices.say("leaving", Tone.WARN, words, [(self.tr("Keep typing"), self._stay)])

    def _keep_typing(self) -> None:
        self.notices.clear("leaving")


def merged(base: MemberForm, typed: MemberForm, fresh: MemberForm) -> MemberForm:
    """The fresh profile with what was typed over it: a field that is as it was at first counts as not
    typed."""
    own: dict[str, Any] = {
        name: value for name, value in msgspec.structs.asdict(typed).items() if value != getattr(base, name)
    }
    return msgspec.structs.replace(fresh, **own)
