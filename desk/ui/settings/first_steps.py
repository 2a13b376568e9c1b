"""The first two steps of a new venue: add the receptionist, then the supervisor whose PIN approves."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.widgets.button import Button
from desk.ui.widgets.icon_mark import IconTile
from desk.ui.widgets.text import Text


class Step(QWidget):
    """One step: what, why, and its button while it isn't done."""

    pressed = Signal()

    def __init__(self, icon: Icon, words: str, why: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._tile = IconTile(icon, 40)
        self.button = Button(act, icon=Icon.PLUS)
        self.button.clicked.connect(self.pressed)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        lines.addWidget(Text(words, fonts.ROW, bold=True))
        lines.addWidget(Text(why, fonts.SECONDARY, tone="ink2", wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._tile)
        row.addLayout(lines, 1)
        row.addWidget(self.button)

    def show_done(self, done: bool) -> None:
        """A tick instead of the button."""
        self._tile.show_icon(Icon.CHECK if done else self._icon, "primary" if done else "brass")
        self.button.setVisible(not done)


class FirstSteps(QWidget):
    """`wanted(role)`: somebody with that role is to be added."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.receptionist = Step(
            Icon.USER_PLUS,
            self.tr("Add the receptionist"),
            self.tr("Credits points and takes members in"),
            self.tr("Add"),
        )
        self.supervisor = Step(
            Icon.SHIELD_CHECK,
            self.tr("Then the supervisor"),
            self.tr("Approves with a PIN what one alone may not do"),
            self.tr("Add"),
        )
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 12, 12, 14)
        stack.setSpacing(10)
        stack.addWidget(Text(self.tr("First steps"), fonts.BODY, bold=True, tone="brass_t"))
        stack.addWidget(self.receptionist)
        stack.addWidget(self.supervisor)
        self.receptionist.pressed.connect(lambda: self.wanted.emit("receptionist"))
        self.supervisor.pressed.connect(lambda: self.wanted.emit("supervisor"))

    def show_roles(self, roles: set[str]) -> None:
        """Which roles somebody has; with both the steps are done and gone."""
        self.receptionist.show_done("receptionist" in roles)
        self.supervisor.show_done("supervisor" in roles)
        self.setVisible(not {"receptionist", "supervisor"} <= roles)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        where = QRectF(self.rect()).adjusted(8, 0, -8, -8)
        paint.box(painter, where, 8, tokens().brass_bg)
        painter.end()
