"""Third step of an import: what the check found, and which rows can't come in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.context import Desk
from desk.queries.imports import RejectedRow, rejected
from desk.rules.cells import veiled
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import MEDIUM, Button
from desk.ui.widgets.empty_state import EmptyState
from desk.ui.widgets.paged_model import Cells, Column
from desk.ui.widgets.progress_bar import ProgressBar
from desk.ui.widgets.table import Table
from desk.ui.widgets.text import Text
from desk.ui.words.imports import reason_in_words
from desk.ui.words.members import points as number


class FindingsStep(QWidget):
    """Figures above, the rows that stay outside below with every reason; `save` writes them to a file. While
    members come in, the bar says how far it is.
    """

    def __init__(self, desk: Callable[[], Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._import_id = 0
        self.good = Text("", fonts.BALANCE, bold=True, tone="primary_t", elide=False)
        self.bad = Text("", fonts.BALANCE, bold=True, elide=False)
        self._of_good = Text("", fonts.ROW, tone="ink2", elide=False)
        self._of_bad = Text(self.tr("rows stay outside"), fonts.ROW, tone="ink2", elide=False)
        self.words = Text("", fonts.ROW, tone="ink2", wrap=True)
        self.save = Button(self.tr("Save the bad rows…"), icon=Icon.NOTE_PENCIL, key="Ctrl+S", height=MEDIUM)
        self.progress = ProgressBar(self.tr("Taking in"))
        self.rows: Table[RejectedRow] = Table(
            self._columns(), self._page, lambda row: row.row, name=self.tr("Rows that stay outside")
        )
        self.all_good = EmptyState(
            Icon.CHECK_CIRCLE, self.tr("Every row can come in"), self.tr("Nothing in the file is in doubt")
        )
        self.all_in = EmptyState(
            Icon.CHECK_CIRCLE, self.tr("Everybody is in"), self.tr("They are found like any other member")
        )
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(24)
        for figure, label in ((self.good, self._of_good), (self.bad, self._of_bad)):
            column = QHBoxLayout()
            column.setSpacing(8)
            column.addWidget(figure)
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignVCenter)
            head.addLayout(column)
        head.addStretch(1)
        head.addWidget(self.save)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 12, 16, 8)
        stack.setSpacing(10)
        stack.addLayout(head)
        stack.addWidget(self.words)
        stack.addWidget(self.progress)
        stack.addWidget(self.rows, 1)
        stack.addWidget(self.all_good, 1)
        stack.addWidget(self.all_in, 1)
        self.all_good.hide()  # one of the three is shown; together they need more height than there is
        self.all_in.hide()

    def _columns(self) -> Sequence[Column[RejectedRow]]:
        return (
            Column(self.tr("Row"), lambda row: row.row, Cells.NUMBER, width=84, tone="ink2"),
            Column(self.tr("Why it stays outside"), _why, stretch=5, bold=True),
            Column(
                self.tr("What stands there"),
                _cells,
                stretch=4,
                tone="ink2",
            ),
        )

    def _page(self, after: Any) -> Sequence[RejectedRow]:
        desk = self._desk()
        with desk.read() as session:
            return rejected(desk, session, self._import_id, after=after or 0) if self._import_id else []

    def show_found(self, import_id: int, good: int, bad: int) -> None:
        """What the check of an import found."""
        self._import_id = import_id
        self._of_good.setText(self.tr("members can come in"))
        self.good.setText(number(good))
        self.bad.setText(number(bad))
        self.bad.set_tone("danger_t" if bad else "ink2")
        self.words.setText(
            self.tr("Correct the rows in the saved file and import that file afterwards.") if bad else ""
        )
        self.words.setVisible(bool(bad))
        self.progress.hide()
        self.save.setVisible(bool(bad))
        self.rows.setVisible(bool(bad))
        self.all_good.setVisible(not bad)
        self.all_in.hide()
        self.rows.reload()

    def show_taken(self, import_id: int, taken: int, outside: int) -> None:
        """What came of it."""
        self.show_found(import_id, taken, outside)
        self._of_good.setText(self.tr("members were taken in"))
        self.all_good.hide()
        self.all_in.setVisible(not outside)


def _cells(row: RejectedRow) -> str:
    return veiled("　".join(filter(None, row.cells)))


def _why(row: RejectedRow) -> str:
    return "；".join(map(reason_in_words, row.reasons))
