"""Editing the rules: groups at the left, the figures of one in fields, what the change means at the right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.queries.rules import RulesView
from desk.refusals import Refused
from desk.rules.new_rows import new_row
from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.settings.rules_changes import ChangesPane
from desk.ui.settings.rules_fields import FigureField, field_of
from desk.ui.settings.rules_figures import Figure, Group, Sort, groups
from desk.ui.settings.rules_form import FigureForm
from desk.ui.settings.rules_planned import ComingPane, HistoryPane
from desk.ui.settings.rules_preview import figure_at, held_on, preview
from desk.ui.settings.rules_reading import fixed_lines
from desk.ui.settings.rules_table import TableFigure
from desk.ui.settings.rules_values import lists_of
from desk.ui.widgets.card import Card
from desk.ui.widgets.message_strip import MessageStrip, Tone
from desk.ui.widgets.row_list import Look, RowList
from desk.ui.widgets.scrolled import Scrolled
from desk.ui.widgets.segmented import Mode, Segmented
from desk.ui.words.refusals import refusal

translate = QCoreApplication.translate
GROUPS_WIDTH, PANE_WIDTH = 182, 300
ROW = 40
CHANGES, COMING, HISTORY = "changes", "coming", "history"


class RulesEditor(QWidget):
    """Fields hold what is in force on the chosen day, until somebody types. `history_wanted(figure)`."""

    history_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.view: RulesView | None = None
        self._base: dict[str, Any] = {}
        self._touched: set[str] = set()
        self._asked: Figure | None = None
        self._made: dict[str, QWidget] = {}
        self._day: date | None = None
        self.groups = groups()
        self.figures = {figure.key: figure for group in self.groups for figure in group.figures}
        self.fields: dict[str, FigureField] = {}
        """Of the groups that were shown so far: all of them at once would hold the window."""
        self.list: RowList[Group] = RowList(
            self._look,
            lambda after: self.groups if after is None else (),
            lambda group: group.key,
            name=translate("Rules", "Rules"),
            row_height=ROW,
        )
        self.changes, self.coming, self.history = ChangesPane(), ComingPane(), HistoryPane()
        self.switch = Segmented(
            (
                Mode(CHANGES, translate("Rules", "Changes")),
                Mode(COMING, translate("Rules", "Planned")),
                Mode(HISTORY, translate("Rules", "History")),
            ),
            name=translate("Rules", "What is shown at the right"),
        )
        self.strip = MessageStrip(
            Tone.WARN,
            translate("Rules", "Changed by somebody else meanwhile; yours is kept"),
            [(translate("Rules", "See the newest"), self._see_newest)],
        )
        self.newest_wanted: Callable[[], None] = lambda: None
        self._lay_out()
        self._wire()

    # layout

    def _lay_out(self) -> None:
        self._pages, self._panes = QStackedWidget(), QStackedWidget()
        for pane in (self.changes, self.coming, self.history):
            self._panes.addWidget(pane)
        card = Card(translate("Rules", "Rules"), icon=Icon.SLIDERS_HORIZONTAL)
        inside = QHBoxLayout()
        inside.setContentsMargins(0, 0, 0, 0)
        self.list.setFixedWidth(GROUPS_WIDTH)
        inside.addWidget(self.list)
        inside.addWidget(self._pages, 1)
        card.body.addWidget(self.strip)
        card.body.addLayout(inside, 1)
        self.strip.hide()
        self.card = card
        self.side = Card("")
        self.side.inset()
        self.side.head.addWidget(self.switch)
        self.side.title.hide()
        self.side.add(self._panes, 1)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(card, 1)
        self._row.addWidget(self.side)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _measure(self, measures: Metrics) -> None:
        self._row.setSpacing(measures.gap)
        self.side.setFixedWidth(max(PANE_WIDTH * measures.side // 100, self.switch.sizeHint().width() + 55))

    def _wire(self) -> None:
        self.list.chosen.connect(self._show_group)
        self.list.acted.connect(lambda _: self.enter_group())
        self.switch.chosen.connect(self._show_pane)
        self.changes.day_typed.connect(self._day_typed)
        self.list.reload()

    def _look(self, group: Group) -> Look:
        typed = sum(figure.key in self._touched for figure in group.figures)
        words = translate("Rules", "{count} typed").format(count=typed)
        return Look(group.title, trailing=words if typed else "", trailing_tone="primary_t")

    def _show_group(self, group: Group | None) -> None:
        if group is not None:
            self._pages.setCurrentWidget(self._page_of(group))

    def _page_of(self, group: Group) -> QWidget:
        """The group's page, made when it is first shown."""
        if group.key not in self._made:
            form = FigureForm([_field(figure) for figure in group.figures])
            form.visited.connect(self._visited)
            form.finished.connect(self.changes.day.setFocus)
            self.fields |= form.fields
            for key, field in form.fields.items():
                field.changed.connect(lambda field=field: self._typed(field))
                if self._base:
                    field.set_value(self._base[key])
                    field.use(lists_of(self._base | self._readable()))
            self._made[group.key] = _page(form, group)
            self._pages.addWidget(self._made[group.key])
        return self._made[group.key]

    def field(self, key: str) -> FigureField:
        """A figure's field, whether its group was shown or not."""
        self._page_of(next(group for group in self.groups if self.figures[key] in group.figures))
        return self.fields[key]

    def enter_group(self) -> None:
        """Into the first field of the group that is shown."""
        group = self.list.current_row()
        if group is not None:
            self.field(group.figures[0].key).focus()

    def _show_pane(self, pane: str) -> None:
        self._panes.setCurrentIndex((CHANGES, COMING, HISTORY).index(pane))
        if pane == HISTORY and self._asked is not None:
            self.history_wanted.emit(self._asked)

    def _visited(self, figure: Figure) -> None:
        self._asked = figure
        if self.switch.value() == HISTORY:
            self.history_wanted.emit(figure)

    # what is shown

    def show_view(self, view: RulesView) -> None:
        """The newest figures; what was typed stays."""
        self.view = view
        self.strip.hide()
        if self._day is None or self._day < view.today:
            self._day = view.today + timedelta(days=1)
            self.changes.day.set_day(self._day)
        self.coming.show_coming(view.coming, lists_of(held_on(view, view.today)))
        self._fill()

    def _fill(self) -> None:
        assert self.view is not None
        assert self._day is not None
        self._base = held_on(self.view, self._day)
        for key, field in self.fields.items():
            if key not in self._touched:
                field.set_value(self._base[key])
        self._use_lists()
        for field in self.fields.values():
            self._compare(field)
        self._tell()

    def _use_lists(self) -> None:
        lists = lists_of(self._base | self._readable())
        for field in self.fields.values():
            field.use(lists)

    def _readable(self) -> dict[str, Any]:
        """What was typed, without what can't be read yet."""
        found = {}
        for key in self._touched:
            try:
                found[key] = self.fields[key].value()
            except Refused:
                continue
        return found

    def typed(self) -> dict[str, Any]:
        """The figures that would become others."""
        return {key: value for key, value in self._readable().items() if value != self._base[key]}

    def has_typed(self) -> bool:
        """Whether leaving would lose something."""
        return bool(self._touched)

    def forget(self) -> None:
        """What was typed was posted, or is given up."""
        self._touched.clear()
        self._day = None

    @property
    def day(self) -> date | None:
        """The day from which the change holds, None while none stands there."""
        return self.changes.day.day()

    def _typed(self, field: FigureField) -> None:
        self._touched.add(field.figure.key)
        self._compare(field)
        if field.figure.sort is Sort.TABLE:
            self._use_lists()
        self._tell()

    def _compare(self, field: FigureField) -> None:
        """What is again as it holds was not typed."""
        key = field.figure.key
        try:
            if key in self._touched and field.value() == self._base[key]:
                self._touched.discard(key)
        except Refused:
            return

    def _day_typed(self) -> None:
        day = self.day
        if day is not None and self.view is not None and day >= self.view.today:
            self._day = day
            self._fill()
        else:
            self._tell()

    def _tell(self) -> None:
        if self.view is not None and self._day is not None:
            told = preview(self.view, self.figures, self.typed(), self._day)
            self.changes.show_preview(told, self.day, self.view.today)
            self.list.viewport().update()

    # refusals

    def unreadable(self) -> bool:
        """Whether something typed can't be read at all; says so beside it."""
        for key in sorted(self._touched, key=list(self.figures).index):
            try:
                self.fields[key].value()
            except Refused as no:
                self.refuse(no)
                return True
        if self.day is None:
            self.changes.day.refuse(translate("Rules", "Not a day; type it like 2026-11-21"))
            return True
        return False

    def refuse(self, no: Refused) -> None:
        """Beside the figure that it names, on whatever page that is."""
        key = figure_at(no.field, self.figures)
        if not key:
            self.switch.choose(CHANGES)
            self.changes.day.refuse(refusal(no))
            return
        self.list.choose(next(group.key for group in self.groups if self.figures[key] in group.figures))
        self.field(key).refuse(refusal(no), no.field.removeprefix(key).lstrip("."))

    def changed_meanwhile(self) -> None:
        """Somebody else was faster."""
        self.strip.show()
        self.strip.buttons[0].setFocus()

    def _see_newest(self) -> None:
        self.newest_wanted()
        self.list.setFocus()


def _field(figure: Figure) -> FigureField:
    if figure.sort is Sort.TABLE:
        return TableFigure(figure, lambda key: new_row(figure.key, key))
    return field_of(figure)


def _page(form: FigureForm, group: Group) -> Scrolled:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(16, 12, 16, 14)
    column.setSpacing(8)
    column.addWidget(form)
    if group.key == "day":
        column.addWidget(fixed_lines())
    column.addStretch(1)
    return Scrolled(page)
