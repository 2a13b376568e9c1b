"""All keys of the window and of what is shown in it, made from their actions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.text import Text
from desk.ui.words.keys import key_in_words


class CheatSheet(Dialog):
    """Words and key of every action that has a key: those that work everywhere, and those of `place`."""

    def __init__(self, window: QWidget, everywhere: Iterable[QAction], place: QWidget) -> None:
        super().__init__(window, "", icon=Icon.KEYBOARD)
        self.set_title(self.tr("Keys"))
        both = QHBoxLayout()
        both.setSpacing(28)
        here = acts_of(place)
        both.addLayout(_column(self.tr("Everywhere"), _keyed(everywhere)), 1)
        if here:
            both.addLayout(_column(self.tr("On this page"), here), 1)
        self.body.addLayout(both)
        self.foot_left.setText(self.tr("Enter does the main act, Tab goes on, Esc goes back"))
        self._close = Button(self.tr("Close"), Kind.PRIMARY, key="Esc", height=LARGE)
        self._close.clicked.connect(self.dismiss)
        self.buttons.addWidget(self._close)
        self.accepted.connect(self.dismiss)

    def first_field(self) -> QWidget:
        return self._close


def acts_of(place: QWidget) -> list[QAction]:
    """The actions with a key of a page and of all that is shown in it."""
    parts = [place, *(each for each in place.findChildren(QWidget) if each.isVisibleTo(place))]
    return _keyed(action for part in parts for action in part.actions())


def _keyed(actions: Iterable[QAction]) -> list[QAction]:
    keyed = (each for each in actions if each.isVisible() and not each.shortcut().isEmpty())
    return list({id(each): each for each in keyed}.values())


def _column(title: str, actions: Sequence[QAction]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    grid.addWidget(Text(title, fonts.SMALL, tone="ink2"), 0, 0, 1, 2)
    for row, action in enumerate(actions, 1):
        key = Text(key_in_words(action.shortcut()), fonts.BODY, bold=True, tone="brass_t", elide=False)
        grid.addWidget(key, row, 0)
        grid.addWidget(Text(action.text(), fonts.BODY), row, 1)
    grid.setRowStretch(len(actions) + 1, 1)
    grid.setAlignment(Qt.AlignmentFlag.AlignTop)
    return grid
