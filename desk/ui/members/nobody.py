"""What stands at the right while no member is shown: what to do first."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.ui.look.icons import Icon
from desk.ui.widgets.card import Panel
from desk.ui.widgets.empty_state import EmptyState


class Nobody(Panel):
    """A venue without members is led to the first form, any other to the list."""

    def __init__(self, new: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.nothing = EmptyState(
            Icon.USERS_THREE,
            self.tr("No member is shown"),
            self.tr("Choose one in the list, or scan a card"),
        )
        self.empty = EmptyState(
            Icon.USER_PLUS,
            self.tr("No members yet"),
            self.tr("Register the first one: the form prints and is signed, then the card is activated"),
            self.tr("Register the first member"),
            key="Ctrl+N",
        )
        self.empty.pressed.connect(new.trigger)
        inside = QVBoxLayout(self)
        inside.addWidget(self.nothing)
        inside.addWidget(self.empty)

    def show_empty(self, empty: bool) -> None:
        """Whether the venue has no members at all."""
        self.empty.setVisible(empty)
        self.nothing.setVisible(not empty)
