"""What a change of the rules means, before it is posted: old and new, an example slip, what is planned later;
and its one button.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.settings.rules_values import Change
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.card import Rule
from desk.ui.widgets.date_field import DateField
from desk.ui.widgets.scrolled import Scrolled
from desk.ui.widgets.text import Text


@dataclass(frozen=True)
class Preview:
    """What is shown of a change. `examples` and `later` are whole sentences; `doubt` says why it can't stand
    so.
    """

    changes: Sequence[Change] = ()
    examples: Sequence[str] = ()
    later: Sequence[str] = ()
    doubt: str = ""


class ChangesPane(QWidget):
    """The day from which it holds, what changes, and the button. `posted`, `day_typed`."""

    posted = Signal()
    day_typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day = DateField(self.tr("Applies from business day"), required=True)
        self.save = Button("", Kind.PRIMARY, icon=Icon.CHECK, key="Ctrl+Enter", height=LARGE)
        self._list = Scrolled(QWidget())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.day)
        column.addWidget(self._list, 1)
        column.addWidget(self.save)
        self.save.clicked.connect(lambda *_: self.posted.emit())
        self.day.edited.connect(lambda _: self.day_typed.emit())
        self.day.entered.connect(lambda _: self.posted.emit())
        self.show_preview(Preview(), None, None)

    def show_preview(self, preview: Preview, day: date | None, today: date | None) -> None:
        """Says it anew."""
        count = len(preview.changes)
        self.save.setEnabled(bool(count))
        self.save.relabel(self._act(day, today))
        self.day.hint(self.tr("today: entries of today keep their rule") if day == today else "")
        self._list.put(self._written(preview))

    def _act(self, day: date | None, today: date | None) -> str:
        if day is None or day == today:
            return self.tr("Set from today") if day else self.tr("Set")
        return self.tr("Set from {day}").format(day=f"{day:%m-%d}")

    def _written(self, preview: Preview) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(6)
        if not preview.changes:
            column.addWidget(line(self.tr("Nothing is changed yet. Change a figure at the left."), "ink2"))
        for change in preview.changes:
            column.addWidget(change_lines(change))
        if preview.doubt:
            column.addWidget(line(preview.doubt, "danger_t", bold=True))
        if preview.examples:
            column.addWidget(Rule())
            column.addWidget(line(self.tr("A slip of 388 yuan earns"), "ink2"))
            for words in preview.examples:
                column.addWidget(line(words, "ink"))
        for words in preview.later:
            column.addWidget(line(words, "brass_t"))
        if preview.changes:
            column.addWidget(Rule())
            column.addWidget(line(self.tr("Entries that are posted keep their rule."), "ink2"))
        column.addStretch(1)
        return page


def line(words: str, tone: str, *, bold: bool = False) -> Text:
    """A paragraph of the pane."""
    return Text(words, fonts.SECONDARY, tone=tone, bold=bold, wrap=True)


def change_lines(change: Change) -> QWidget:
    """Which figure, and under it old → new."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    if label := "　".join(part for part in (change.row, change.label) if part):
        column.addWidget(line(label, "ink2"))
    values = " → ".join(part for part in (change.before, change.after) if part)
    column.addWidget(Text(values, fonts.BODY, bold=True, wrap=True))
    return made
