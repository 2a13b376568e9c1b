"""What was done with a member: the latest points entries, and the slips with the state of their retained
copies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.context import Desk
from desk.queries.points import EntryRow, entries_of_member
from desk.queries.slips import SlipRow, slips_of_member
from desk.ui.look import fonts, metrics
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.widgets.button import SMALL, Button
from desk.ui.widgets.card import Panel
from desk.ui.widgets.icon_act import IconAct
from desk.ui.widgets.paged_model import Cells, Column
from desk.ui.widgets.segmented import Mode, Segmented
from desk.ui.widgets.table import Table
from desk.ui.words import members as words
from desk.ui.words.copies import copy_pill
from desk.ui.words.points import what_for
from desk.ui.words.slips import kind_in_words

WHEN, COPY, CLERK = 112, 144, 84


class History(Panel):
    """Two tables and a switch. `slip_chosen(slip id or None)`: what a reprint or a PDF would hold;
    `slip_opened()`: Enter or a double click on it."""

    slip_chosen = Signal(object)
    slip_opened = Signal()

    def __init__(
        self,
        desk: Callable[[], Desk],
        reprint: QAction,
        reprint_kept: QAction,
        pdf: QAction,
        picture: QAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self.setAccessibleName(self.tr("Entries and slips"))
        self._desk = desk
        self._member_id = 0
        self._today = date.min
        modes = (Mode("points", self.tr("Points"), "Alt+1"), Mode("slips", self.tr("Slips"), "Alt+2"))
        self.switch = Segmented(modes, name=self.tr("What is listed"), height=SMALL, size=fonts.BODY)
        self.switch.chosen.connect(self._show)
        self.entries = self._entries()
        self.slips = self._slips()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.entries)
        self._stack.addWidget(self.slips)
        self._again = Button(self.tr("Customer"), icon=Icon.PRINTER, height=SMALL)
        self._again.follow(reprint)
        self._kept_again = Button(self.tr("Retained…"), icon=Icon.PRINTER, height=SMALL)
        self._kept_again.follow(reprint_kept)
        self._pdf = IconAct(Icon.FILE_PDF, pdf)
        self._picture = IconAct(Icon.EYE, picture)
        self._lay_out()
        self.entries.chosen.connect(lambda _: self._tell())
        self.slips.chosen.connect(lambda _: self._tell())
        for table in (self.entries, self.slips):
            table.opened.connect(lambda _: self.slip_opened.emit())

    def _lay_out(self) -> None:
        self._head = QWidget()
        row = QHBoxLayout(self._head)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(6)
        row.addWidget(self.switch)
        row.addStretch(1)
        row.addWidget(self._picture)
        row.addWidget(self._pdf)
        row.addWidget(self._again)
        row.addWidget(self._kept_again)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(1, 1, 1, 1)
        stack.setSpacing(0)
        stack.addWidget(self._head)
        stack.addWidget(self._stack, 1)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _measure(self, measures: Metrics) -> None:
        self._head.setFixedHeight(measures.card_head)

    def show_member(self, member_id: int) -> None:
        """Another member's, or the same again with what came since."""
        self._member_id = member_id
        self.entries.reload()
        self.slips.reload()
        self._tell()

    def choose(self, mode: str) -> None:
        """Points or slips."""
        self.switch.choose(mode)

    def chosen_slip(self) -> int | None:
        """The slip of the chosen row."""
        if self.switch.value() == "slips":
            slip = self.slips.current_row()
            return slip.id if slip else None
        entry = self.entries.current_row()
        return (entry.slip_id or None) if entry else None

    def chosen_number(self) -> str:
        """The number of that slip, '' for none."""
        row = self.slips.current_row() if self.switch.value() == "slips" else self.entries.current_row()
        if row is None:
            return ""
        return row.number if isinstance(row, SlipRow) else row.slip_number

    def _show(self, mode: str) -> None:
        self._stack.setCurrentWidget(self.slips if mode == "slips" else self.entries)
        self._tell()

    def _tell(self) -> None:
        self.slip_chosen.emit(self.chosen_slip())

    def _entries(self) -> Table[EntryRow]:
        columns: list[Column[EntryRow]] = [
            Column(self.tr("When"), lambda row: self._when(row.at), width=WHEN),
            Column(self.tr("Consumption slip"), what_for),
            Column(self.tr("Change"), lambda row: row.delta, Cells.POINTS, width=88),
            Column(self.tr("Balance"), lambda row: row.balance_after, Cells.NUMBER, width=88),
            Column(
                self.tr("Retained copy"), lambda row: copy_pill(row.copy, row.prints), Cells.PILL, width=COPY
            ),
            Column(self.tr("Clerk"), lambda row: row.clerk, width=CLERK),
        ]
        return Table(columns, self._entry_page, lambda row: row.id, name=self.tr("Points entries"))

    def _slips(self) -> Table[SlipRow]:
        columns: list[Column[SlipRow]] = [
            Column(self.tr("When"), lambda row: self._when(row.at), width=WHEN),
            Column(self.tr("Number"), lambda row: row.number, width=182),
            Column(self.tr("Slip"), lambda row: kind_in_words(row.kind)),
            Column(
                self.tr("Retained copy"), lambda row: copy_pill(row.state, row.prints), Cells.PILL, width=COPY
            ),
            Column(self.tr("Clerk"), lambda row: row.clerk, width=CLERK),
        ]
        return Table(columns, self._slip_page, lambda row: row.id, name=self.tr("Slips"))

    def _when(self, at: datetime) -> str:
        return words.moment(at, self._today)

    def _entry_page(self, after: int | None) -> Sequence[EntryRow]:
        desk = self._desk()
        with desk.read() as session:
            self._today = desk.today(session)
            return entries_of_member(desk, session, self._member_id, after) if self._member_id else []

    def _slip_page(self, after: int | None) -> Sequence[SlipRow]:
        desk = self._desk()
        with desk.read() as session:
            self._today = desk.today(session)
            return slips_of_member(desk, session, self._member_id, after) if self._member_id else []
