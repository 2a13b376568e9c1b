"""Nobody is served yet: what to do first, and a field to find the member by."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.context import Desk
from desk.queries.search import MemberHit
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.points.finder import GuestFinder
from desk.ui.widgets.card import Panel
from desk.ui.widgets.icon_mark import IconTile
from desk.ui.widgets.text import Text

TILE = 64


class Who(Panel):
    """`found(MemberHit)`; `newcomer(str)`: what was typed, where that is nobody yet."""

    found = Signal(object)
    newcomer = Signal(str)

    def __init__(
        self, desk: Callable[[], Desk], newcomers: Callable[[], bool], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Whose points?"))
        nothing = QWidget()
        self.finder = GuestFinder(desk, nothing, newcomers=newcomers)
        self.finder.found.connect(self._found)
        self.finder.newcomer.connect(self._newcomer)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(14)
        column.addLayout(self._truth())
        column.addWidget(self.finder, 1)
        self.setFocusProxy(self.finder)

    def _truth(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Text(self.tr("Whose points?"), fonts.TITLE, bold=True))
        first = self.tr("Scan the member's card, or type whatever the guest tells you")
        words.addWidget(Text(first, fonts.BODY, tone="ink2"))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(IconTile(Icon.COINS, TILE, icon_size=32))
        row.addLayout(words, 1)
        return row

    def _found(self, hit: MemberHit) -> None:
        self.finder.clear()
        self.found.emit(hit)

    def _newcomer(self, asked: str) -> None:
        self.finder.clear()
        self.newcomer.emit(asked)
