"""Fields of the member's form that are more than a line: with chips, with a switch, of ticks, of staff."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QWidget

from desk.queries.staff import StaffRow
from desk.rules import names
from desk.rules.digits import ascii_digits
from desk.ui.widgets.chips import Chips
from desk.ui.widgets.field import Field
from desk.ui.widgets.labelled import Labelled
from desk.ui.widgets.segmented import Mode, Segmented
from desk.ui.widgets.tick import Tick

HEIGHT = 44


class CalledField(Field):
    """The form of address: anything typed, or one of the venue's chips; ↑ and ↓ go through them."""

    def __init__(
        self, label: str, forms: Sequence[str], *, required: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, required=required, limit=30, parent=parent)
        self.chips = Chips(forms, name=label)
        for chip in self.chips.chips:
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrows of the field reach them
        self._stack.removeWidget(self.box)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.box, 1)
        row.addWidget(self.chips)
        self._put(both)
        self.chips.picked.connect(self._pick)
        self.line.textChanged.connect(lambda _: self._mark())

    def _pick(self, form: str) -> None:
        self.set_text(form)
        self.settle()
        self.edited.emit(form)
        self.left.emit(form)

    def _mark(self) -> None:
        for chip in self.chips.chips:
            chip.setChecked(chip.text() == self.text())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step and self.chips.chips:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _step(self, step: int) -> None:
        forms = [chip.text() for chip in self.chips.chips]
        at = forms.index(self.text()) if self.text() in forms else (-1 if step > 0 else 0)
        self._pick(forms[(at + step) % len(forms)])


class SwitchField(Labelled):
    """A switch with a label. `picked(value)`."""

    picked = Signal(str)

    def __init__(
        self, label: str, modes: Sequence[Mode], *, required: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, required=required, parent=parent)
        self.switch = Segmented(modes, name=label, least=48, height=HEIGHT)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.switch)
        row.addStretch(1)
        self._put(holder)
        self.setFocusProxy(self.switch)
        self.switch.chosen.connect(self._chosen)

    def value(self) -> str:
        """The chosen mode."""
        return self.switch.value()

    def set_value(self, value: str) -> None:
        """Choose without `picked`."""
        self.switch.set_value(value)

    def _chosen(self, value: str) -> None:
        self.settle()
        self.picked.emit(value)


class DayOfYearField(Field):
    """The day that is celebrated instead of the ID's: a calendar, and a day of the year in it."""

    def __init__(self, label: str, calendars: Sequence[Mode], parent: QWidget | None = None) -> None:
        super().__init__(label, limit=20, placeholder="8-15", parent=parent)
        self.calendar = Segmented(calendars, name=label, least=48, height=HEIGHT)
        self.box.setMinimumWidth(84)
        self._stack.removeWidget(self.box)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.calendar)
        row.addWidget(self.box, 1)
        self._put(both)
        self.calendar.chosen.connect(self._chosen)
        self.set_calendar("")

    def set_calendar(self, value: str) -> None:
        """Choose; without another calendar there is no day to type."""
        self.calendar.set_value(value)
        self.box.setEnabled(bool(value))

    def _chosen(self, value: str) -> None:
        self.set_calendar(value)
        if not value:
            self.clear()
        self.edited.emit(self.text())
        self.left.emit(self.text())


class TicksField(Labelled):
    """Yes-or-no questions side by side under one label."""

    def __init__(self, label: str, ticks: Sequence[Tick], parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)
        self.ticks = tuple(ticks)
        holder = QWidget()
        holder.setFixedHeight(HEIGHT)
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for tick in ticks:
            row.addWidget(tick)
        row.addStretch(1)
        self._put(holder)
        if ticks:
            self.setFocusProxy(ticks[0])


class StaffField(Field):
    """Somebody of the staff, by number, name or pinyin; who is meant stands there in full once the focus
    leaves."""

    def __init__(
        self, label: str, staff: Sequence[StaffRow], *, required: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(label, required=required, limit=40, parent=parent)
        self._staff = tuple(staff)
        completer = QCompleter([_shown(row) for row in staff if row.active], self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.line.setCompleter(completer)
        self.left.connect(lambda _: self.resolve())

    def value(self) -> int | None:
        """The id of who is meant; None for nobody, and where that isn't clear."""
        row = self._meant()
        return row.id if row else None

    def set_value(self, staff_id: int | None) -> None:
        """Fill in somebody, also who has left."""
        row = next((row for row in self._staff if row.id == staff_id), None)
        self.set_text(_shown(row) if row else "")

    def resolve(self, *, focus: bool = False) -> bool:
        """Write out who is meant; False, with a refusal beside the field, where nobody or several are."""
        if not self.text():
            return True
        row = self._meant()
        if row is None:
            self.refuse(self.tr("Which one? Type number or whole name"), focus=focus)
            return False
        self.set_text(_shown(row))
        self.settle()
        return True

    def _meant(self) -> StaffRow | None:
        asked = ascii_digits(self.text()).strip()
        if not asked:
            return None
        exact = [row for row in self._staff if asked in (row.number, row.name, _shown(row))]
        if exact:
            return exact[0] if len(exact) == 1 else None
        near = [row for row in self._staff if row.active and _fits(row, asked)]
        return near[0] if len(near) == 1 else None


def _shown(row: StaffRow) -> str:
    return f"{row.number} {row.name}"


def _fits(row: StaffRow, asked: str) -> bool:
    sounds = (*names.initials(row.name), *names.pinyins(row.name))
    return names.holds(row.name, asked) or any(sound.startswith(asked.lower()) for sound in sounds)
