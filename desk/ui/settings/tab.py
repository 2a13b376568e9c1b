"""The settings tab: the list of sections at the left, the chosen one at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QWidget,
)

from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.settings.section import Section
from desk.ui.settings.sections import SECTIONS, Entry, title_of
from desk.ui.shell.front import Destination, Front, Tab
from desk.ui.widgets.card import Card
from desk.ui.widgets.row_list import Look, RowList

LIST_WIDTH = 232
ROW = 46


class SettingsTab(Tab):
    """Sections are made when they are first shown. Which ones there are depends on who is signed in."""

    AREAS = frozenset(
        {"venues", "counters", "staff", "pins", "printers", "settings", "journal_lines", "key_slots", "slips"}
    )

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self._made: dict[str, Section] = {}
        self._pages = QStackedWidget()
        self.list: RowList[Entry] = RowList(
            _look, self._entries, lambda entry: entry.key, name=self.tr("Settings"), row_height=ROW
        )
        self._card = Card(self.tr("Settings"), icon=Icon.GEAR)
        self._card.add(self.list, 1)
        self._card.setFixedWidth(LIST_WIDTH)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self._card)
        self._row.addWidget(self._pages, 1)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)
        self.list.chosen.connect(self._show)
        self.list.acted.connect(lambda _: self._enter())
        self.list.reload()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._hint)

    def _measure(self, measures: Metrics) -> None:
        self._row.setSpacing(measures.gap)

    def _entries(self, after: Any) -> Sequence[Entry]:
        return () if after is not None else tuple(entry for entry in SECTIONS if entry.open_to(self._may))

    def _may(self, operation: str) -> bool:
        return self.front.may(operation)

    # what a tab does

    def reload(self) -> None:
        """The list again, for another person may be signed in; then what is shown."""
        self.list.reload()
        section = self.section()
        if section is not None:
            section.reload()

    def arrive(self, destination: Destination) -> None:
        """`act` is a section, or section:act ('staff:add')."""
        key, _, act = destination.act.partition(":")
        if key and self.list.choose(key):
            self._enter()
            section = self.section()
            if section is not None:
                section.arrive(act)

    def first_field(self) -> QWidget:
        return self.list

    def has_typed(self) -> bool:
        return any(section.has_typed() for section in self._made.values())

    def section(self) -> Section | None:
        """The section that is shown."""
        shown = self._pages.currentWidget()
        return shown if isinstance(shown, Section) else None

    def _show(self, entry: Entry | None) -> None:
        if entry is None:
            return
        if entry.key not in self._made:
            section = entry.make(self.front)
            self._made[entry.key] = section
            self._pages.addWidget(section)
        elif self._made[entry.key] is not self.section():
            self._made[entry.key].reload()
        self._pages.setCurrentWidget(self._made[entry.key])

    def _hint(self, _before: object, now: QWidget | None) -> None:
        """The keys of what has the focus now: of the list, of a table, or of a form."""
        if now is None or not self.isAncestorOf(now):
            return
        choose, back = ("↑↓", self.tr("Choose")), ("Esc", self.tr("Back to the list"))
        if now is self.list:
            hints = [choose, ("Enter", self.tr("Go in"))]
        elif isinstance(now, QScrollArea):
            hints = [("↑↓", self.tr("Scroll")), back]
        elif isinstance(now, QAbstractItemView):
            hints = [choose, ("Tab", self.tr("Next field")), back]
        elif isinstance(now, QCheckBox):
            hints = [(self.tr("Space"), self.tr("Tick")), ("Tab", self.tr("Next field")), back]
        elif isinstance(now, QAbstractButton):
            hints = [("Enter", self.tr("Press")), ("Tab", self.tr("Next field")), back]
        else:
            section = self.section()
            enter = (section.enter_does() if section is not None else "") or self.tr("Next, then save")
            hints = [("Tab", self.tr("Next field")), ("Enter", enter), back]
        self.front.hinted.emit(hints)

    def _enter(self) -> None:
        section = self.section()
        if section is not None:
            section.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.list.hasFocus():
            self.list.setFocus()
            return
        super().keyPressEvent(event)


def _look(entry: Entry) -> Look:
    return Look(title_of(entry.key), icon=entry.icon)
