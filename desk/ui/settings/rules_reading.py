"""The rules to be read: every figure in words, and what is changed elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.settings.rules_figures import Figure, Sort, fixed, groups
from desk.ui.settings.rules_values import Lists, in_words, lists_of, name_of, row_in_words
from desk.ui.widgets.card import Rule
from desk.ui.widgets.text import Text

translate = QCoreApplication.translate
Line = tuple[str, str]
LABEL_SHARE, VALUE_SHARE = 2, 3


@dataclass(frozen=True)
class Read:
    """A group with its lines, label and value."""

    title: str
    lines: tuple[Line, ...]


def read(figures: Mapping[str, Any]) -> list[Read]:
    """All groups of a profile (as `flatten` gives it), and at the end what isn't changed here."""
    lists = lists_of(figures)
    told = [
        Read(
            group.title,
            tuple(line for each in group.figures for line in _lines(each, figures[each.key], lists)),
        )
        for group in groups()
    ]
    return [*told, Read(translate("Rules", "Changed elsewhere"), _fixed())]


def _lines(figure: Figure, value: Any, lists: Lists) -> Iterator[Line]:
    if figure.sort is not Sort.TABLE:
        yield figure.label, in_words(figure, value, lists)
    elif not value:
        yield figure.label, translate("Rules", "none")
    else:
        for row in value:
            yield name_of(row), row_in_words(figure, row, lists) or translate("Rules", "nothing special")


def _fixed() -> tuple[Line, ...]:
    return tuple(dict.fromkeys(fixed().values()))


def columns(shown: list[Read]) -> QWidget:
    """The groups spread over two columns of about the same length."""
    page = QWidget()
    both = QHBoxLayout(page)
    both.setContentsMargins(16, 8, 16, 16)
    both.setSpacing(32)
    made = [QVBoxLayout(), QVBoxLayout()]
    lengths = [0, 0]
    for group in shown:
        at = 0 if lengths[0] <= lengths[1] else 1
        made[at].addWidget(_group(group))
        lengths[at] += sum(1 + len(value) // 20 for _, value in group.lines) + 2
    for column in made:
        column.setSpacing(12)
        column.addStretch(1)
        both.addLayout(column, 1)
    return page


def fixed_lines() -> QWidget:
    """What stands in the rules and isn't changed here, with the reason."""
    return _group(Read(translate("Rules", "Changed elsewhere"), _fixed()))


def _group(group: Read) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(0, LABEL_SHARE)
    grid.setColumnStretch(1, VALUE_SHARE)
    grid.addWidget(Text(group.title, fonts.ROW, bold=True, tone="brass_t"), 0, 0, 1, 2)
    grid.addWidget(Rule(), 1, 0, 1, 2)
    top = Qt.AlignmentFlag.AlignTop
    for row, (label, value) in enumerate(group.lines, start=2):
        grid.addWidget(Text(label, fonts.SECONDARY, tone="ink2", wrap=True), row, 0, top)
        grid.addWidget(Text(value, fonts.BODY, wrap=True), row, 1, top)
    return made
