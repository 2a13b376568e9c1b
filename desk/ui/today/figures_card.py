"""The day in figures, under the chart of its hours."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.queries.today import Figures
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.today.hours_chart import HoursChart
from desk.ui.widgets.card import Card, Rule
from desk.ui.widgets.text import Text

MINUS = "−"


class Figure(QWidget):
    """A label, and its value large."""

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = Text("", fonts.ACT, bold=True, elide=False)
        self._label = label
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(Text(label, fonts.SECONDARY, tone="ink2"))
        stack.addWidget(self.value)

    def show_value(self, words: str) -> None:
        """Another value."""
        self.value.setText(words)
        self.setAccessibleName(f"{self._label} {words}")


class FiguresCard(Card):
    """Points in and taken back, members, slips, and how many signed copies are in the pile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", icon=Icon.CHART_BAR, parent=parent)
        self.set_title(self.tr("Points credited"))
        self.set_facts(self.tr("per hour"))
        self.chart = HoursChart()
        self.credited = Figure(self.tr("Credited"))
        self.reversed = Figure(self.tr("Reversed"))
        self.joined = Figure(self.tr("Joined"))
        self.slips = Figure(self.tr("Slips"))
        self.scanned = Figure(self.tr("Scanned"))
        self.add(self.chart, 1)
        self.add(Rule())
        row = QHBoxLayout()
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        for figure in (self.credited, self.reversed, self.joined, self.slips, self.scanned):
            row.addWidget(figure, 1)
        self.body.addLayout(row)

    def show_figures(self, figures: Figures, now: int) -> None:
        """The day so far; `now` is the running hour of the venue's clock."""
        self.chart.show_hours(figures.hours, now)
        taken = abs(figures.reversed)
        self.credited.show_value(f"{figures.credited:,}")
        self.reversed.show_value(f"{MINUS}{taken:,}" if taken else "0")
        self.joined.show_value(f"{figures.joined:,}")
        self.slips.show_value(f"{figures.slips:,}")
        self.scanned.show_value(f"{figures.scanned}/{figures.to_scan}")
