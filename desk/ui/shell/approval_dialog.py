"""The supervisor's approval on top of the act: one sentence, what changes, number and PIN, a reason.

The widget knows nobody: it says `submitted(number, pin, reason)` and shows what is answered beside the
fields. The one who is signed in stays signed in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.rules.digits import ascii_digits
from desk.ui.look import fonts, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.chips import Chips
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.field import Field
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.labelled import FieldLabel
from desk.ui.widgets.pin_field import PinField
from desk.ui.widgets.text import Text

STAFF_DIGITS = 8
"""Longer numbers nobody has; what is longer was meant for another field."""


@dataclass(frozen=True, slots=True)
class Act:
    """What is to be approved, in words for people.

    `sentence` says it whole (撤销 李*娜 女士 680分), `details` who did it when; `before` → `after`
    of `what` (积分);
    `effect`
    what prints and follows. `button` names the act. `destructive` makes box and button red.
    """

    sentence: str
    button: str
    details: str = ""
    what: str = ""
    before: str = ""
    after: str = ""
    effect: str = ""
    destructive: bool = False
    icon: Icon = Icon.SHIELD_CHECK
    reasons: Sequence[str] = ()


class ActBox(QWidget):
    """The box that says the act: red tint for what undoes, brass tint else."""

    def __init__(self, act: Act, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meaning = "danger" if act.destructive else "brass"
        self.setAccessibleName(act.sentence)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 12, 12, 12)
        stack.setSpacing(2)
        stack.addWidget(Text(act.sentence, fonts.NAME, bold=True))
        if act.details:
            stack.addWidget(Text(act.details, fonts.BODY, tone="ink2"))
        if act.before or act.effect:
            stack.addLayout(_change(act))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        paint.box(painter, where, 8, t.colour(f"{self._meaning}_bg"))
        paint.left_bar(painter, where, 8, 5, t.colour(self._meaning))
        painter.end()


def _change(act: Act) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    if act.before:
        row.addWidget(Text(act.what, fonts.BODY, tone="ink2", elide=False))
        row.addWidget(Text(act.before, fonts.NAME, elide=False))
        row.addWidget(IconMark(Icon.ARROW_RIGHT, 20, "ink2"))
        row.addWidget(Text(act.after, fonts.NAME, bold=True, elide=False))
        row.addSpacing(14)
    row.addWidget(Text(act.effect, fonts.BODY, tone="ink2", wrap=True), 1)
    return row


class ApprovalDialog(Dialog):
    """`submitted(number, pin, reason)` on Enter when number, PIN and reason are there.
    `number_typed(text)` while typing:
    the window may answer with `tell_number` or `refuse_number`. After the answer call `refuse`, or `shut`."""

    submitted = Signal(str, str, str)
    number_typed = Signal(str)

    def __init__(self, window: QWidget, act: Act, signed_in: str) -> None:
        super().__init__(window, "", icon=Icon.SHIELD_CHECK)
        self.set_title(self.tr("Supervisor's approval"))
        self.aside.setText(self.tr("{name} stays signed in").format(name=signed_in))
        self.foot_left.setText(self.tr("Must be another person"))
        self._act = act
        self.number = Field(
            self.tr("Number of who approves"), digits=True, limit=STAFF_DIGITS, size=fonts.ACT, height=56
        )
        self.pin = PinField(self.tr("PIN"))
        self.chips = Chips(act.reasons, name=self.tr("Reason"))
        self.reason = Field("", placeholder=self.tr("In a few words"), size=fonts.ROW, bold=False)
        self.reason.line.setAccessibleName(self.tr("Reason in words"))
        self.cancel = Button(self.tr("Cancel"), key="Esc", height=LARGE)
        kind = Kind.DANGER if act.destructive else Kind.PRIMARY
        self.approve = Button(act.button, kind, icon=act.icon, key="Enter", height=LARGE)
        self._lay_out_act(act)
        self._wire()
        self._check()

    def _lay_out_act(self, act: Act) -> None:
        self.body.addWidget(ActBox(act))
        self.body.addSpacing(4)
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.number, 1)
        pair.addWidget(self.pin, 1)
        self.body.addLayout(pair)
        self.body.addWidget(FieldLabel(self.tr("Reason"), required=True))
        if act.reasons:
            self.body.addWidget(self.chips)
        self.body.addWidget(self.reason)
        self.cancel.setMinimumWidth(140)
        self.approve.setMinimumWidth(200)
        self.buttons.addWidget(self.cancel)
        self.buttons.addWidget(self.approve)

    def _wire(self) -> None:
        self.number.edited.connect(lambda _: self._forget_person())
        self.number.edited.connect(self.number_typed)
        self.number.edited.connect(lambda _: self._check())
        self.pin.typed.connect(lambda _: self._check())
        self.pin.entered.connect(self.accept)  # Enter in a line goes on to the dialog by itself
        self.chips.picked.connect(lambda _: self._take_reason())
        self.reason.edited.connect(lambda _: self._check())
        self.cancel.clicked.connect(self.dismiss)
        self.approve.clicked.connect(self.accept)
        self.accepted.connect(self._submit)

    # answers

    def tell_number(self, words: str) -> None:
        """Whose number it is (周敏，当班主管)."""
        self.number.tell(words)

    def refuse_number(self, words: str) -> None:
        """Whose number it is may not approve this: said before a PIN is typed."""
        self.number.refuse(words)
        self._check()

    def drop_number(self, words: str) -> None:
        """No number begins like that: it leaves the window, for it may be a PIN that was typed here."""
        self.number.set_text("")
        self.refuse_number(words)

    def refuse(self, field: str, words: str) -> None:
        """Not so: `field` is number, pin or reason; anything else stands at the foot. The PIN is emptied,
        unless only the reason is wrong.
        """
        self.set_busy(None)
        if field == "reason":
            if self._tells_pin():
                self.reason.set_text("")
            self.reason.refuse(words)
        elif field in ("number", "pin"):
            self.pin.clear()
            (self.number if field == "number" else self.pin).refuse(words)
        else:
            self.pin.clear()
            self._refuse_at_foot(words)
        self._check()

    def set_busy(self, words: str | None) -> None:
        """While the answer is awaited; None: it is there."""
        self.approve.set_busy(words)

    def _refuse_at_foot(self, words: str) -> None:
        self.foot_left.setText(words)
        self.foot_left.set_tone("danger_t")

    # what was typed

    def reason_given(self) -> str:
        """Chip and words in one line."""
        return "，".join(part for part in (self.chips.value(), self.reason.text()) if part)

    def first_field(self) -> QWidget:
        return self.number

    def complete(self) -> bool:
        return self._first_missing() is None and not self.approve.busy

    def accept(self) -> None:
        """Approves, or says what is missing beside it."""
        missing = self._first_missing()
        if missing is not None and not self.approve.busy:
            self._ask_for(missing)
        super().accept()

    def _first_missing(self) -> Field | PinField | None:
        if not self.number.text() or self.number.refused:
            return self.number
        if not self.pin.full():
            return self.pin
        return None if self.reason_given() else self.reason

    def _ask_for(self, missing: Field | PinField) -> None:
        if missing.refused:
            missing.setFocus()
        elif missing is self.number:
            missing.refuse(self.tr("Type the number of who approves"))
        elif missing is self.reason:
            missing.refuse(self.tr("Say why: choose a reason or type it"))
        elif self.pin.value():
            missing.refuse(self.tr("The PIN has 6 digits"))
        else:
            missing.setFocus()

    def _tells_pin(self) -> bool:
        return self.pin.full() and self.pin.value() in ascii_digits(self.reason_given())

    def _forget_person(self) -> None:
        """Another number is another person: what was said of the last one and their PIN are gone."""
        self.number.settle()
        self.pin.clear()
        self.foot_left.setText(self.tr("Must be another person"))
        self.foot_left.set_tone("ink2")

    def _take_reason(self) -> None:
        self.reason.settle()
        self._check()

    def _check(self) -> None:
        if self.complete() or self.approve.busy:
            self.approve.enable()
        else:
            self.approve.disable(self.tr("Number, PIN and reason are needed"))

    def _submit(self) -> None:
        self.submitted.emit(self.number.text(), self.pin.value(), self.reason_given())
