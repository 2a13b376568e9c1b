"""The first question of a first start: one's own venue, or one to try things in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.big_tile import BigTile
from desk.ui.widgets.text import Text


class WelcomeChoice(QWidget):
    """`own()` by 1 or Enter, `demo()` by 2; the arrows go between them."""

    own = Signal()
    demo = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own_tile = BigTile(
            Icon.DOOR_OPEN,
            self.tr("My venue"),
            self.tr("Name, owner, receptionist: two minutes, and the first guest can come."),
            "1",
            primary=True,
        )
        self.demo_tile = BigTile(
            Icon.USERS_THREE,
            self.tr("Demo venue"),
            self.tr("Made-up members and two weeks of work, to try everything. It can be left at any time."),
            "2",
        )
        self.answer = Text("", fonts.BODY, bold=True, tone="danger_t", wrap=True)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(12)
        stack.addWidget(Text(self.tr("Welcome"), fonts.BALANCE, bold=True))
        stack.addWidget(Text(self.tr("What would you like to open on this PC?"), fonts.ROW, tone="ink2"))
        stack.addSpacing(8)
        stack.addWidget(self.own_tile)
        stack.addWidget(self.demo_tile)
        stack.addWidget(self.answer)
        self.own_tile.clicked.connect(self.own)
        self.demo_tile.clicked.connect(self.demo)

    def first_field(self) -> QWidget:
        """One's own is what most people want."""
        return self.own_tile

    def refuse(self, words: str) -> None:
        """It couldn't be made, and why."""
        self.answer.setText(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_1:
                self.own.emit()
            case Qt.Key.Key_2:
                self.demo.emit()
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self.demo_tile.setFocus()
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self.own_tile.setFocus()
            case _:
                super().keyPressEvent(event)
