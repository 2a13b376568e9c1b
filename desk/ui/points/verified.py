"""How one knows who the guest is: the card was shown, or something else was compared (rules §1)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from desk.queries.credits import VERIFIED
from desk.ui.look import fonts
from desk.ui.widgets.chips import Chip, Chips
from desk.ui.widgets.text import Text

HEIGHT = 40
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class Verified(QWidget):
    """One line of chips, one stop of the Tab key; arrows move the choice. `chosen` when a person chose.

    Enter on a chip that isn't chosen yet chooses it: `entered`. What is typed goes to `types_into()`.
    """

    chosen = Signal()
    entered = Signal()

    def __init__(
        self, types_into: Callable[[], QLineEdit | None] = lambda: None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._label = Text(self.tr("By"), fonts.SECONDARY, tone="ink2", elide=False)
        words = (self.tr("Card"), self.tr("Phone"), self.tr("Name"), self.tr("ID"), self.tr("Known"))
        self.chips = Chips(words, name=self.tr("How you know who it is"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        label = QHBoxLayout()
        label.setSpacing(3)
        label.addWidget(self._label)
        label.addWidget(Text("*", fonts.SECONDARY, tone="danger_t", elide=False))
        row.addLayout(label)
        row.addWidget(self.chips, 1)
        for chip in self.chips.chips:
            chip.installEventFilter(self)
            chip.types_into = types_into
        self.chips.picked.connect(self._picked)
        self.setFixedHeight(HEIGHT)
        self._how: str | None = None
        self._stop_at()

    def value(self) -> str | None:
        """'' when the card was shown, a key of `queries.credits.VERIFIED`, None while nobody has said."""
        checked = [how for how, chip in zip(VERIFIED, self.chips.chips, strict=True) if chip.isChecked()]
        return checked[0] if checked else None

    def set_value(self, how: str | None) -> None:
        """Choose without `chosen`; None: nobody has said yet."""
        self._how = how
        for key, chip in zip(VERIFIED, self.chips.chips, strict=True):
            chip.setChecked(key == how)
        self._label.set_tone("ink2")
        self._stop_at()

    def has_focus(self) -> bool:
        """Whether one of the chips has it."""
        return any(chip.hasFocus() for chip in self.chips.chips)

    def refuse(self) -> None:
        """It must be said: the label turns red, the focus goes there."""
        self._label.set_tone("danger_t")
        self.setFocus()

    def _picked(self, words: str) -> None:
        if not words:  # Space on the chosen one: it must be said, so it stays said
            self.set_value(self._how)
            return
        self._how = self.value()
        self._label.set_tone("ink2")
        self._stop_at()
        self.chosen.emit()

    def _stop_at(self) -> None:
        """Tab stops at the choice, or at the first chip."""
        stop = next((chip for chip in self.chips.chips if chip.isChecked()), self.chips.chips[0])
        for chip in self.chips.chips:
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(stop)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and isinstance(watched, Chip) and self._takes(watched, event):
            return True
        return super().eventFilter(watched, event)

    def _takes(self, chip: Chip, event: QKeyEvent) -> bool:
        pressed, key = event.type() == QEvent.Type.KeyPress, Qt.Key(event.key())
        if key in ENTER and not chip.isChecked():
            event.accept()  # before it is the form's shortcut: nobody has said this yet
            if pressed:
                chip.click()
                self.entered.emit()
            return True
        if pressed and key in STEPS:
            self._move(chip, STEPS[key])
            return True
        return False

    def _move(self, chip: Chip, step: int) -> None:
        chips = self.chips.chips
        following = chips[(chips.index(chip) + step) % len(chips)]
        following.setFocus(Qt.FocusReason.OtherFocusReason)
        if not following.isChecked():
            following.click()
