"""Tonight's birthdays: who to greet, VIPs first. Names are masked, for guests see this screen too."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.queries.today import Birthday
from desk.ui.look import fonts, metrics
from desk.ui.look.icons import Icon
from desk.ui.widgets.card import Card
from desk.ui.widgets.pill import vip
from desk.ui.widgets.row_list import Look, RowList
from desk.ui.widgets.text import Text

MOST_ROWS = 4


class BirthdaysCard(Card):
    """`opened(member_id)`: Enter leads to the member. `tier_words` gives the venue's word for a tier."""

    opened = Signal(int)

    def __init__(self, tier_words: Callable[[str], str], parent: QWidget | None = None) -> None:
        super().__init__("", icon=Icon.CAKE, parent=parent)
        self.set_title(self.tr("Birthdays today"))
        self._tier_words = tier_words
        self._born: tuple[Birthday, ...] = ()
        self._none = Text(self.tr("No member has a birthday today"), fonts.BODY, tone="ink2")
        self._empty = QWidget()
        margins = QHBoxLayout(self._empty)
        margins.setContentsMargins(16, 0, 16, 0)
        margins.addWidget(self._none)
        self.list: RowList[Birthday] = RowList(
            self._look, self._page, lambda born: born.member_id, name=self.tr("Birthdays today")
        )
        self.add(self._empty)
        self.add(self.list)
        self.list.acted.connect(lambda born: self.opened.emit(born.member_id))

    def show_birthdays(self, born: Sequence[Birthday]) -> None:
        """Tonight's, as many as there are."""
        self._born = tuple(born)
        self.set_count(len(born) or None)
        self._empty.setVisible(not born)
        self.list.setVisible(bool(born))
        self._empty.setFixedHeight(metrics.current().list_row)
        row = metrics.current().list_row
        self.list.setMaximumHeight(min(len(born), MOST_ROWS) * row)
        self.list.setMinimumHeight(row if born else 0)
        self.list.reload(choose_first=False)

    def _page(self, after: Any) -> Sequence[Birthday]:
        return () if after is not None else self._born

    def _look(self, born: Birthday) -> Look:
        name = f"{born.name} {born.form_of_address}".rstrip()
        tier = self._tier_words(born.tier)
        if born.is_vip:
            return Look(name, "", avatar=born.name, pill=vip(tier))
        return Look(name, "", avatar=born.name, trailing=tier)
