"""Editing the rules: groups at the left, the figures of one in fields, what the change means at the right."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.queries.rules import RulesView
from desk.refusals import Refused
from desk.rules.examples import Example, examples
from desk.rules.new_rows import new_row
from desk.rules.plan import profile_on
from desk.rules.profile import flatten
from desk.ui.look import metrics
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.settings.rules_changes import ChangesPane, Preview
from desk.ui.settings.rules_fields import FigureField, FigureForm, field_of
from desk.ui.settings.rules_figures import Figure, Group, Sort, groups
from desk.ui.settings.rules_planned import ComingPane, HistoryPane
from desk.ui.settings.rules_reading import fixed_lines
from desk.ui.settings.rules_table import TableFigure
from desk.ui.settings.rules_values import changes, in_words, lists_of
from desk.ui.widgets.card import Card
from desk.ui.widgets.message_strip import MessageStrip, Tone
from desk.ui.widgets.row_list import Look, RowList
from desk.ui.widgets.scrolled import Scrolled
from desk.ui.widgets.segmented import Mode, Segmented
from desk.ui.words.people import language
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
        self._day: date | None = None
        self.groups = groups()
        self.forms = {group.key: _form(group) for group in self.groups}
        self.fields = {key: field for form in self.forms.values() for key, field in form.fields.items()}
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
        for group in self.groups:
            self._pages.addWidget(_page(self.forms[group.key], group))
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
        self.side.setFixedWidth(max(PANE_WIDTH * measures.side // 100, self.switch.sizeHint().width() + 44))

    def _wire(self) -> None:
        self.list.chosen.connect(self._show_group)
        self.list.acted.connect(lambda _: self.enter_group())
        self.switch.chosen.connect(self._show_pane)
        self.changes.day_typed.connect(self._day_typed)
        for field in self.fields.values():
            field.changed.connect(lambda field=field: self._typed(field))
        for form in self.forms.values():
            form.visited.connect(self._visited)
            form.finished.connect(self.changes.day.setFocus)
        self.list.reload()

    def _look(self, group: Group) -> Look:
        typed = sum(figure.key in self._touched for figure in group.figures)
        words = translate("Rules", "{count} typed").format(count=typed)
        return Look(group.title, trailing=words if typed else "", trailing_tone="primary_t")

    def _show_group(self, group: Group | None) -> None:
        if group is not None:
            self._pages.setCurrentIndex(self.groups.index(group))

    def enter_group(self) -> None:
        """Into the first field of the group that is shown."""
        group = self.list.current_row()
        if group is not None:
            self.fields[group.figures[0].key].focus()

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
        self.coming.show_coming(view.coming, lists_of(_held(view, view.today)))
        self._fill()

    def _fill(self) -> None:
        assert self.view is not None
        assert self._day is not None
        self._base = _held(self.view, self._day)
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
        if self.view is not None:
            self.changes.show_preview(self._preview(self.view), self.day, self.view.today)
            self.list.viewport().update()

    def _preview(self, view: RulesView) -> Preview:
        typed, day = self.typed(), self._day
        assert day is not None
        old, new = lists_of(self._base), lists_of(self._base | typed)
        said = [
            change
            for key in self.fields
            if key in typed
            for change in changes(self.fields[key].figure, self._base[key], typed[key], old, new)
        ]
        later = [words for key in typed if (words := self._ends(view, key, day))]
        try:
            after = view.plan.with_figures(typed, day)
            found = examples(profile_on(view.plan, day, day), profile_on(after, day, day), day)
        except Refused as no:
            return Preview(said, (), later, self._named(no))
        return Preview(said, [example_in_words(each, day) for each in found], later)

    def _named(self, no: Refused) -> str:
        field = self.fields.get(_figure_key(no.field, self.fields))
        words = refusal(no)
        label = field.figure.label if field else no.field
        return translate("Rules", "{figure}: {words}").format(figure=label, words=words)

    def _ends(self, view: RulesView, key: str, day: date) -> str:
        coming = view.ends_with(key, day)
        if coming is None:
            return ""
        figure = self.fields[key].figure
        words = translate("Rules", "Only until {day}: then {figure} is {value}, as planned")
        value = in_words(figure, coming.after, lists_of(_held(view, coming.from_day)))
        return words.format(day=f"{coming.from_day:%m-%d}", figure=figure.label, value=value)

    # refusals

    def unreadable(self) -> bool:
        """Whether something typed can't be read at all; says so beside it."""
        for key in sorted(self._touched, key=list(self.fields).index):
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
        key = _figure_key(no.field, self.fields)
        field = self.fields.get(key)
        if field is None:
            self.changes.day.refuse(refusal(no))
            return
        self.list.choose(next(group.key for group in self.groups if key in self.forms[group.key].fields))
        field.refuse(refusal(no), no.field.removeprefix(key).lstrip("."))

    def changed_meanwhile(self) -> None:
        """Somebody else was faster."""
        self.strip.show()
        self.strip.buttons[0].setFocus()

    def _see_newest(self) -> None:
        self.newest_wanted()
        self.list.setFocus()


def _figure_key(place: str, known: Mapping[str, object]) -> str:
    """The figure of a place: 'tiers.rows[2].discount' is of tiers.rows, 'cards.numbers.prefix' of
    cards.numbers.
    """
    key = re.sub(r"\[.*", "", place)
    while key and key not in known:
        key = key.rpartition(".")[0]
    return key


def _held(view: RulesView, day: date) -> dict[str, Any]:
    """All figures of a day, also those that the file is too old to hold."""
    return flatten(profile_on(view.plan, day, day))


def _form(group: Group) -> FigureForm:
    return FigureForm([_field(figure) for figure in group.figures])


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


def example_in_words(example: Example, day: date) -> str:
    """Which slip, and what it earns before and after."""
    parts = []
    if example.occasion.day != day:
        parts.append(f"{example.occasion.day:%m-%d}")
    if example.occasion.at is not None and f"{example.occasion.at:%H:%M}" != "20:00":
        parts.append(f"{example.occasion.at:%H:%M}")
    if example.tier is not None:
        parts.append(example.tier.of(language()))
    words = translate("Rules", "{before} → {after} points")
    said = words.format(before=f"{example.before:,}", after=f"{example.after:,}")
    return "　".join([*parts, said])
