"""The form of a credit: what is typed at the left, what comes of it at the right. It posts nothing."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desk.queries.credits import ROOM_LIMIT, CreditForm
from desk.rules.consumption_slips import LIMIT, example
from desk.ui.look.icons import Icon
from desk.ui.points.verified import Verified
from desk.ui.widgets.amount_field import AmountField
from desk.ui.widgets.answer_line import Answer, AnswerLine
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Panel
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.points_preview import Change, PointsPreview
from desk.ui.words import points as words

WIDE, NARROW = 262, 150
ROOM_TO_SEE = 4
"""Fields take some characters more than the rules: what is pasted too long is refused, not cut in silence."""


class SlipForm(Panel):
    """`edited` while typing, `left(name)` when a field lost the focus."""

    edited = Signal()
    left = Signal(str)

    def __init__(self, post: QAction, paper: str, tills_named: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Credit points"))
        self.verified = Verified(self._waiting)
        label = self.tr("{paper} no.").format(paper=paper[:1].upper() + paper[1:])
        self.slip = Field(
            label, required=True, icon=Icon.RECEIPT, digits=True, limit=LIMIT + ROOM_TO_SEE,
            hint=self._like(tills_named),
        )  # fmt: skip
        self.day = Field(self.tr("Business day"), digits=True, limit=20)
        self.amount = AmountField(
            self.tr("Amount paid"), unit=self.tr("yuan"), required=True, hint=self.tr("Without vouchers")
        )
        self.room = Field(
            self.tr("Room"),
            hint=self.tr("Optional"),
            limit=ROOM_LIMIT + ROOM_TO_SEE,
            height=AmountField.HEIGHT,
        )
        self.preview = PointsPreview(self._nothing())
        self.answer = AnswerLine()
        self._info = IconMark(Icon.INFO, 16, "ink2")
        self.post = Button(post.text(), Kind.PRIMARY, icon=Icon.PRINTER, height=LARGE)
        self.post.follow(post)
        self.post.relabel(post.text(), key="Enter")  # Qt would write 回车
        self.fields = {"slip": self.slip, "day": self.day, "amount": self.amount, "room": self.room}
        self._lay_out()
        self._wire()

    def _like(self, tills_named: bool) -> str:
        words = self.tr("Till and number, like {example}") if tills_named else self.tr("Like {example}")
        return words.format(example=example(tills_named))

    # layout

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 8)
        row.setSpacing(20)
        row.addLayout(self._left_side(), WIDE + NARROW + 12)
        row.addLayout(self._right_side(), 382)

    def _left_side(self) -> QVBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(4)
        left.addWidget(FieldRow([self.slip, self.day], [WIDE, NARROW]))
        left.addWidget(FieldRow([self.amount, self.room], [WIDE, NARROW]))
        left.addWidget(self.verified)
        return left

    def _right_side(self) -> QVBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._info)
        line.addWidget(self.answer, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.preview)
        right.addSpacing(4)
        right.addLayout(line)
        right.addStretch(1)
        right.addWidget(self.post)
        right.addSpacing(5)
        return right

    def _wire(self) -> None:
        self.verified.chosen.connect(self.edited)
        for name, field in self.fields.items():
            field.edited.connect(lambda _: self.edited.emit())
            field.left.connect(lambda _, name=name: self.left.emit(name))

    # what is typed

    def values(self, member_id: int) -> CreditForm:
        """What stands there now. Who the guest is counts as 'known' until it was said."""
        how = self.verified.value()
        return CreditForm(
            member_id=member_id,
            slip=self.slip.text(),
            amount=self.amount.text(),
            day=self.day.text(),
            room=self.room.text(),
            verified_how="known" if how is None else how,
        )

    def filled(self) -> bool:
        """Whether there is enough to reckon with."""
        return bool(self.slip.text() and self.amount.text())

    def typed_at(self) -> Field | None:
        """The field that has the focus."""
        return next((field for field in self.fields.values() if field.line.hasFocus()), None)

    def leads_to(self, needed: Field) -> bool:
        """Whether Enter goes on to a field that is needed: where it was pressed all is said."""
        typed_at = self.typed_at()
        if typed_at is None:
            return self.verified.has_focus()
        return bool(typed_at.text()) and needed is not typed_at

    def _waiting(self) -> QLineEdit | None:
        """The first needed line in which nothing stands."""
        return next((field.line for field in (self.slip, self.amount) if not field.text()), None)

    def has_typed(self) -> bool:
        """Whether clearing it would lose something."""
        return any(field.text() for field in (self.slip, self.amount, self.room))

    def clear(self, today: date) -> None:
        """For the next slip; how the guest was recognised stays."""
        for field in self.fields.values():
            field.set_text("")
            field.settle()
        self.show_day(today, today)
        self.show_change(self._nothing())
        self.say("")

    def show_day(self, on: date, today: date) -> None:
        """The business day, written as people write it, with its name beside it."""
        self.day.set_text(words.day_typed(on, today))
        name = words.day_name(on, today)
        self.day.set_unit(name)
        self.day.hint(self.tr("Today or yesterday") if name else self.tr("An older slip"))

    # what comes of it

    def show_balance(self, balance: int | None) -> None:
        """Nothing is reckoned yet; what the member has is known."""
        self.show_change(Change(self.tr("This slip"), self.tr("Before"), self.tr("After"), before=balance))

    def show_reckoned(self, points: int, words: str, before: int, after: int) -> None:
        """What the slip brings."""
        names = (self.tr("This slip"), self.tr("Before"), self.tr("After"))
        self.show_change(Change(*names, amount=points, sum=words, before=before, after=after))

    def show_change(self, change: Change) -> None:
        """Whatever the preview says."""
        self.preview.show_change(change)

    def _nothing(self) -> Change:
        return Change(self.tr("This slip"), self.tr("Before"), self.tr("After"))

    def say(self, words: str) -> None:
        """A fact under the preview: what lapses, who must approve."""
        self._info.setVisible(bool(words))
        self.answer.say(Answer.HINT, words)

    def refuse_whole(self, words: str) -> None:
        """The act as a whole is refused."""
        self._info.hide()
        self.answer.say(Answer.REFUSAL, words)

    @property
    def refused_whole(self) -> bool:
        """True while that stands there."""
        return self.answer.kind is Answer.REFUSAL
