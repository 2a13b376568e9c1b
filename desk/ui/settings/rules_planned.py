"""What is planned and can be withdrawn, and what a figure was: two lists beside the rules."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.queries.rules import Coming, Past
from desk.ui.look import fonts
from desk.ui.settings.rules_changes import change_lines, line
from desk.ui.settings.rules_figures import Figure, Sort, figure_of
from desk.ui.settings.rules_values import Change, Lists, changes, in_words
from desk.ui.widgets.button import SMALL, Button
from desk.ui.widgets.card import Rule
from desk.ui.widgets.scrolled import Scrolled
from desk.ui.widgets.text import Text

translate = QCoreApplication.translate


class _Page(Scrolled):
    """A list to be read, that the arrows scroll."""

    def __init__(self, name: str) -> None:
        super().__init__(QWidget())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)

    def show_parts(self, parts: Sequence[QWidget]) -> None:
        """Other content, one part under the other."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(6)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)
        self.put(page)


@dataclass(frozen=True)
class Posted:
    """Figures that were set in one go for one day, and what they were before."""

    figures: tuple[Coming, ...]

    @property
    def as_before(self) -> dict[str, Any]:
        """What takes them back."""
        return {each.key: each.before for each in self.figures}


def posted(coming: Sequence[Coming]) -> list[Posted]:
    """The planned changes as they were posted, the next day first. Roles and words of slips have their own
    pages.
    """
    ours = (each for each in coming if figure_of(each.key) is not None)
    order = sorted(ours, key=lambda each: (each.from_day, each.at, each.who))
    return [Posted(tuple(some)) for _, some in groupby(order, key=lambda each: (each.from_day, each.at))]


class ComingPane(_Page):
    """What is planned, with a button each. `withdrawn(Posted)`."""

    withdrawn = Signal(object)

    def __init__(self) -> None:
        super().__init__(translate("Rules", "Planned"))
        self.buttons: list[Button] = []

    def show_coming(self, coming: Sequence[Coming], lists: Lists) -> None:
        """Says it anew."""
        self.buttons = []
        parts: list[QWidget] = []
        for each in posted(coming):
            parts += [self._head(each), *(part for figure in each.figures for part in _lines(figure, lists))]
            parts.append(Rule())
        self.show_parts(parts or [line(translate("Rules", "Nothing is planned."), "ink2")])

    def _head(self, each: Posted) -> QWidget:
        first = each.figures[0]
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        words = translate("Rules", "from {day}").format(day=f"{first.from_day:%m-%d}")
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addWidget(Text(words, fonts.ROW, bold=True, elide=False))
        said.addWidget(line(f"{first.who}　{first.at:%m-%d %H:%M}", "ink2"))
        button = Button(translate("Rules", "Withdraw"), height=SMALL)
        button.setAccessibleDescription(words)
        button.clicked.connect(lambda *_: self.withdrawn.emit(each))
        self.buttons.append(button)
        row.addLayout(said, 1)
        row.addWidget(button)
        return made


def _lines(each: Coming, lists: Lists) -> list[QWidget]:
    figure = figure_of(each.key)
    assert figure is not None
    return [change_lines(change) for change in changes(figure, each.before, each.after, lists, lists)]


class HistoryPane(_Page):
    """What one figure was, the newest first."""

    def __init__(self) -> None:
        super().__init__(translate("Rules", "History"))
        self.show_parts(
            [line(translate("Rules", "Go into a figure at the left to see what it was."), "ink2")]
        )

    def show_history(self, figure: Figure, past: Sequence[Past], lists: Lists) -> None:
        """All settings of a figure: value, from which day, who set it and when."""
        parts: list[QWidget] = [Text(figure.label, fonts.ROW, bold=True, wrap=True)]
        for at, each in enumerate(past):
            before = past[at + 1].value if at + 1 < len(past) else None
            parts += [Rule(), *_said(figure, before, each, lists)]
        self.show_parts(parts)


def _said(figure: Figure, before: Any, each: Past, lists: Lists) -> list[QWidget]:
    told: list[QWidget]
    if figure.sort is Sort.TABLE and before is not None:
        told = [change_lines(change) for change in changes(figure, before, each.value, lists, lists)]
    else:
        told = [change_lines(Change("", "", in_words(figure, each.value, lists)))]
    return [*told, line(_when(each), "ink2")]


def _when(each: Past) -> str:
    if each.from_day.year == 1:
        return translate("Rules", "as the program brought it along, {at}").format(at=f"{each.at:%Y-%m-%d}")
    words = translate("Rules", "from {day}, set by {who} {at}")
    return words.format(day=f"{each.from_day:%Y-%m-%d}", who=each.who, at=f"{each.at:%m-%d %H:%M}")
