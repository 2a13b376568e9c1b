"""Today's entries: the table, the day in figures, and the acts on the chosen row."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.context import Desk
from desk.queries.points import EntryRow, entries_of, sums_of
from desk.queries.slips import CopyState
from desk.slips.numbers import MAX_PRINTS
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.answer_line import Answer, AnswerLine
from desk.ui.widgets.button import SMALL, Button, Kind
from desk.ui.widgets.card import Card
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.icon_act import IconAct
from desk.ui.widgets.paged_model import Cells, Column
from desk.ui.widgets.pill import State
from desk.ui.widgets.table import PAD, Table
from desk.ui.widgets.text import Text
from desk.ui.words import points as words
from desk.ui.words.copies import copy_pill

AROUND = 64
"""Margins and gaps of the card's head."""


def _retained(row: EntryRow) -> State | None:
    return copy_pill(row.copy, row.prints)


def _pill_width() -> int:
    """Room for the widest state in the language of the screens."""
    states = (copy_pill(state, MAX_PRINTS) for state in CopyState)
    return max(state.width() for state in states if state is not None) + 2 * PAD


class EntriesCard(Card):
    """`chosen(EntryRow or None)` whenever the selection moved, `picked(EntryRow)` when a person moved it."""

    chosen = Signal(object)
    picked = Signal(object)

    def __init__(
        self,
        desk: Callable[[], Desk],
        acts: Sequence[tuple[QAction, Kind]],
        list_day: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", ruled=False, parent=parent)
        self.set_title(self.tr("Today"))
        self._desk = desk
        self.head.addWidget(IconAct(Icon.FILE_PDF, list_day))
        self.buttons: list[Button] = []
        for action, kind in acts:
            button = Button(action.text(), kind, height=SMALL)
            button.follow(action)
            self.buttons.append(button)
            self.head.addWidget(button)
        self.day = Text("", fonts.SECONDARY, tone="ink2")
        self._day = QWidget()
        below = QVBoxLayout(self._day)
        below.setContentsMargins(16, 0, 12, 4)
        below.addWidget(self.day)
        self._day.hide()
        self.notice = AnswerLine()
        self._notice = QWidget()
        inset = QVBoxLayout(self._notice)
        inset.setContentsMargins(16, 4, 16, 10)
        inset.addWidget(self.notice)
        self._notice.hide()
        self.table: Table[EntryRow] = Table(
            self._columns(), self._page, lambda row: row.id, name=self.tr("Today's entries")
        )
        self.nothing = EmptyState(
            Icon.COINS, self.tr("Nothing was credited today"), self.tr("The first slip will stand here")
        )
        self.add(self._day)
        self.add(self._notice)
        self.add(self.table, 1)
        self.add(self.nothing, 1)
        self.table.chosen.connect(self._chosen)

    def _columns(self) -> list[Column[EntryRow]]:
        return [
            Column(self.tr("Time"), lambda row: f"{row.at:%H:%M}", width=66),
            Column(self.tr("No."), lambda row: words.number(row.sequence), width=66),
            Column(self.tr("Member"), lambda row: row.member, stretch=5),
            Column(self.tr("Slip / room"), words.what_for, stretch=6),
            Column(self.tr("Change"), lambda row: row.delta, Cells.POINTS, width=90),
            Column(self.tr("Balance"), lambda row: row.balance_after, Cells.NUMBER, width=90),
            Column(self.tr("Retained"), _retained, Cells.PILL, width=_pill_width()),
            Column(self.tr("Clerk"), lambda row: row.clerk, width=82),
        ]

    def _page(self, after: int | None) -> Sequence[EntryRow]:
        desk = self._desk()
        with desk.read() as session:
            return entries_of(desk, session, desk.today(session), after)

    def reload(self) -> None:
        """Reads again; the chosen row stays chosen."""
        desk = self._desk()
        with desk.read() as session:
            sums = sums_of(session, desk.today(session))
        self._say_day(words.day_facts(sums) if sums.entries else "")
        self.table.reload()
        any_there = self.table.rows_model.rowCount() > 0
        self.table.setVisible(any_there)
        self.nothing.setVisible(not any_there)

    def _say_day(self, facts: str) -> None:
        """Beside the title where there is room, else on a line below: no amount is cut."""
        taken = self.title.sizeHint().width() + self.head.sizeHint().width() + AROUND
        fits = fonts.width(facts, fonts.SECONDARY) <= self.width() - taken
        self.set_facts(facts if fits else "")
        self.day.setText("" if fits else facts)
        self._day.setVisible(not fits)

    def day_facts(self) -> str:
        """The day in figures, as it stands there."""
        return self.day.text() or self._facts.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._say_day(self.day_facts())

    def current(self) -> EntryRow | None:
        """The chosen row."""
        return self.table.current_row()

    def choose(self, entry_id: int) -> EntryRow | None:
        """Chooses an entry of today."""
        return self.current() if self.table.choose(entry_id) else None

    def choose_slip(self, slip_id: int) -> EntryRow | None:
        """Chooses the entry that this slip of ours confirmed."""
        rows = self.table.rows_model.rows()
        found = next((row for row in rows if row.slip_id == slip_id), None)
        return self.choose(found.id) if found else None

    def refuse(self, no: str) -> None:
        """An act on a row is refused: that stands over the table until something else is chosen; '' takes it
        back."""
        self.notice.say(Answer.REFUSAL, no)
        self._notice.setVisible(bool(no))

    def _chosen(self, row: EntryRow | None) -> None:
        self.refuse("")
        self.chosen.emit(row)
        if row is not None and self.table.hasFocus():
            self.picked.emit(row)
