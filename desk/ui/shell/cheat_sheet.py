"""All keys of the window and of the tab that is shown, made from their actions."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.text import Text

COLUMNS = 2


class CheatSheet(Dialog):
    """Words and key of every action that has a key."""

    def __init__(self, window: QWidget, actions: Sequence[QAction]) -> None:
        super().__init__(window, "", icon=Icon.KEYBOARD)
        self.set_title(self.tr("Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(8)
        keyed = [action for action in actions if not action.shortcut().isEmpty()]
        rows = -(-len(keyed) // COLUMNS)
        for at, action in enumerate(keyed):
            row, column = at % rows, at // rows * 2
            key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(Text(key, fonts.BODY, bold=True, tone="brass_t", elide=False), row, column)
            grid.addWidget(Text(action.text(), fonts.BODY), row, column + 1)
        for column in range(COLUMNS):
            grid.setColumnStretch(column * 2 + 1, 1)
        self.body.addLayout(grid)
        self._close = Button(self.tr("Close"), Kind.PRIMARY, key="Esc", height=LARGE)
        self._close.clicked.connect(self.dismiss)
        self.buttons.addWidget(self._close)
        self.accepted.connect(self.dismiss)

    def first_field(self) -> QWidget:
        return self._close
