"""The form of one member of staff: number, name, phone, roles, and for a new one the PIN."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desk.queries.staff import StaffRow
from desk.ui.look import fonts
from desk.ui.widgets.answer_line import Answer, AnswerLine
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.labelled import FieldLabel
from desk.ui.widgets.pin_field import PinField
from desk.ui.widgets.tick import Tick

NARROW = 112
"""Words of that many pixels stand three beside each other in the narrowest window."""
TAB_STOP = Qt.FocusPolicy.StrongFocus
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}


@dataclass(frozen=True)
class StaffTyped:
    """What was typed. `pin` is empty for somebody who is known already."""

    number: str
    name: str
    phone: str
    roles: tuple[str, ...]
    pin: str = ""
    must_change: bool = False
    """Somebody else typed the PIN."""


class RoleTicks(QWidget):
    """A tick for every role of the venue, with a line for what is wrong with them.

    One stop for Tab: the arrows walk among them, the space bar ticks. `entered()` on Enter.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, roles: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks = {key: Tick(words) for key, words in roles}
        self._order = list(self.ticks.values())
        self._answer = AnswerLine()
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        columns = 3 if max(fonts.width(words) for _, words in roles) <= NARROW else 2
        rows = -(-len(self.ticks) // columns)
        for at, tick in enumerate(self.ticks.values()):
            grid.addWidget(tick, at % rows, at // rows)
            tick.toggled.connect(self._changed)
            tick.installEventFilter(self)
        self._stop_at(self._order[0])
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(2)
        stack.addWidget(FieldLabel(self.tr("Roles"), required=True))
        stack.addLayout(grid)
        stack.addWidget(self._answer)

    def value(self) -> tuple[str, ...]:
        """The chosen roles."""
        return tuple(key for key, tick in self.ticks.items() if tick.isChecked())

    def set_value(self, roles: Sequence[str]) -> None:
        """Choose these and no others."""
        for key, tick in self.ticks.items():
            tick.setChecked(key in roles)

    def refuse(self, words: str) -> None:
        """Not so."""
        self._answer.say(Answer.REFUSAL, words)
        self.take_focus()

    def take_focus(self) -> None:
        """The focus on the tick where Tab would put it."""
        next(tick for tick in self._order if tick.focusPolicy() == TAB_STOP).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, Tick) and event.type() == QEvent.Type.FocusIn:
            self._stop_at(watched)
        if isinstance(watched, Tick) and isinstance(event, QKeyEvent):
            return event.type() == QEvent.Type.KeyPress and self._typed(watched, event)
        return super().eventFilter(watched, event)

    def _typed(self, tick: Tick, event: QKeyEvent) -> bool:
        """Whether the key was for the row of ticks and not for the one that has the focus."""
        key = Qt.Key(event.key())
        if key in ENTER:
            if not event.isAutoRepeat():
                self.entered.emit()
        elif key in STEPS:
            at = (self._order.index(tick) + STEPS[key]) % len(self._order)
            self._order[at].setFocus(Qt.FocusReason.OtherFocusReason)
        elif event.text().strip() and event.text().isprintable():
            self.tell(self.tr("Roles are ticked with the space bar; Enter goes on"))
        else:
            return False
        return True

    def _stop_at(self, chosen: Tick) -> None:
        for tick in self._order:
            tick.setFocusPolicy(TAB_STOP if tick is chosen else Qt.FocusPolicy.ClickFocus)

    def tell(self, words: str) -> None:
        """What the choice means."""
        self._answer.say(Answer.HINT, words)

    def _changed(self) -> None:
        self._answer.say(Answer.HINT, "")
        self.changed.emit()


class StaffForm(QWidget):
    """`entered()` when Enter was pressed in the last field; the section decides what is posted."""

    entered = Signal()

    def __init__(self, roles: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = Field(self.tr("Number"), required=True, digits=True, limit=8)
        self.name = Field(self.tr("Name"), required=True, limit=40)
        self.phone = Field(self.tr("Own phone"), digits=True, limit=20, bold=False)
        self.phone.hint(self.tr("Own card: supervisor credits"))
        self.roles = RoleTicks(roles)
        self.pin = PinField(self.tr("PIN"), required=True, hint=self.tr("Typed by the person"))
        self.again = PinField(self.tr("The same PIN again"), required=True)
        self._pins = FieldRow((self.pin, self.again), gap=16)
        self.handed_out = Tick(self.tr("Temporary PIN: they choose their own at first sign-in"))
        self.row: StaffRow | None = None
        """Who is shown; None for somebody new."""
        self._lay_out()
        self._wire()

    def _lay_out(self) -> None:
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(4)
        stack.addWidget(FieldRow((self.number, self.name, self.phone), (4, 6, 7)))
        stack.addWidget(self.roles)
        stack.addWidget(self._pins)
        stack.addWidget(self.handed_out)
        stack.addStretch(1)

    def _wire(self) -> None:
        self.number.entered.connect(lambda _: self.name.setFocus())
        self.name.entered.connect(lambda _: self.phone.setFocus())
        self.phone.entered.connect(lambda _: self._from_phone())
        self.pin.typed.connect(lambda _: self.again.setFocus() if self.pin.full() else None)
        self.roles.entered.connect(self._from_roles)
        self.pin.entered.connect(self._from_pin)
        self.again.entered.connect(self.entered)

    def _from_phone(self) -> None:
        if self.row is not None:
            self.entered.emit()
        else:
            self.roles.take_focus()

    def _from_roles(self) -> None:
        if self.row is not None:
            self.entered.emit()
        else:
            self.pin.setFocus()

    def _from_pin(self) -> None:
        if self.pin.full():
            self.again.setFocus()
        else:
            self.pin.ask_for(self.tr("6 digits"))

    # what it holds

    def show_new(self, roles: Sequence[str]) -> None:
        """Empty, for somebody new who will have these roles."""
        self.row = None
        self._fill("", "", "", roles)
        self._show_pins(True)
        self.number.set_read_only(False)

    def show_row(self, row: StaffRow) -> None:
        """Somebody who is known: the number stays theirs. Who left gets a new PIN when they come back."""
        self.row = row
        self._fill(row.number, row.name, row.phone, row.roles)
        self._show_pins(not row.active)
        self.number.set_read_only(True)

    def _show_pins(self, shown: bool) -> None:
        self._pins.setVisible(shown)
        self.handed_out.setVisible(shown)

    def open_for(self, permitted: bool) -> None:
        """Whether anything can be changed. Of who left, only the roles and the new PIN."""
        left = self.row is not None and not self.row.active
        for field in (self.name, self.phone):
            field.set_read_only(not permitted or left)
        for part in (*self.roles.ticks.values(), self.handed_out):
            part.setEnabled(permitted)
        if left:
            self._show_pins(permitted)

    def typed(self) -> StaffTyped:
        """What stands there."""
        return StaffTyped(
            self.number.text(),
            self.name.text(),
            self.phone.text(),
            self.roles.value(),
            self.pin.value(),
            self.handed_out.isChecked(),
        )

    def has_typed(self) -> bool:
        """Whether it differs from what is kept."""
        now = self.typed()
        if self.row is None:
            return bool(now.number or now.name or now.phone or now.pin)
        kept = self.row
        typed = (now.name, now.phone, set(now.roles), now.pin)
        return typed != (kept.name, kept.phone, set(kept.roles), "")

    def pins_agree(self) -> bool:
        """Whether both PINs are there and the same; says what is wrong."""
        if not self.pin.full():
            self.pin.ask_for(self.tr("Let the person type 6 digits"))
            return False
        if not self.again.full():
            self.again.ask_for(self.tr("6 digits"))
            return False
        if self.again.value() != self.pin.value():
            self.again.refuse(self.tr("Not the same as before, type it again"))
            return False
        return True

    def refuse(self, field: str, words: str) -> None:
        """Not so, beside its field. A refused PIN is typed anew, both times."""
        if field == "roles":
            self.roles.refuse(words)
        elif field == "pin":
            self.again.clear()
            self.pin.refuse(words)
        else:
            {"number": self.number, "phone": self.phone}.get(field, self.name).refuse(words)

    def settle(self) -> None:
        """What is shown is what is kept: nothing typed is left to lose."""
        self.row = None
        self._fill("", "", "", ())

    def _fill(self, number: str, name: str, phone: str, roles: Sequence[str]) -> None:
        for field, words in ((self.number, number), (self.name, name), (self.phone, phone)):
            field.clear()
            field.set_text(words)
        self.roles.set_value(roles)
        self.pin.clear()
        self.again.clear()
        self.handed_out.setChecked(False)
