"""What stands where there is nothing yet: what is true, what to do first, one button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import Button, Kind
from desk.ui.widgets.icon_mark import IconTile
from desk.ui.widgets.text import Text

MIDDLE = Qt.AlignmentFlag.AlignHCenter


class EmptyState(QWidget):
    """Icon, truth, first step, button with key. `pressed` when the button is."""

    pressed = Signal()

    def __init__(
        self,
        icon: Icon,
        truth: str,
        first: str,
        act: str = "",
        *,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(truth)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 12, 16, 16)
        stack.setSpacing(8)
        stack.addStretch(1)
        stack.addWidget(IconTile(icon, 64, icon_size=32), 0, MIDDLE)
        stack.addWidget(Text(truth, fonts.TITLE, bold=True, align=MIDDLE))
        stack.addWidget(Text(first, fonts.BODY, tone="ink2", align=MIDDLE))
        if act:
            self.button = Button(act, Kind.PRIMARY, key=key)
            self.button.clicked.connect(self.pressed)
            stack.addWidget(self.button, 0, MIDDLE)
        stack.addStretch(1)
