"""Rules: the figures in force today, in words, to be read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.settings.rules_words import Group, groups
from desk.ui.settings.section import Section
from desk.ui.shell.front import Front
from desk.ui.shell.welcome_form import kinds
from desk.ui.widgets.card import Card, Rule
from desk.ui.widgets.scrolled import Scrolled
from desk.ui.widgets.text import Text

LABEL_SHARE, VALUE_SHARE = 2, 3


class RulesSection(Section):
    """Two columns of groups; the card scrolls, the page never does."""

    AREAS = frozenset({"settings"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.card = Card(self.tr("Rules"), icon=Icon.SLIDERS_HORIZONTAL)
        self.pane = Scrolled(QWidget())
        self.pane.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.pane.setAccessibleName(self.tr("Rules"))
        self.card.add(self.pane, 1)
        self.stack.addWidget(self.card)
        self.reload()

    def reload(self) -> None:
        profile = self.profile()
        kind = dict(kinds()).get(profile.venue.kind, profile.venue.kind)
        self.card.set_facts(self.tr("in force today"), self.tr("Profile: {kind}").format(kind=kind))
        self.pane.put(_columns(groups(profile)))

    def first_field(self) -> QWidget:
        return self.pane


def _columns(shown: list[Group]) -> QWidget:
    """The groups spread over two columns of about the same length."""
    page = QWidget()
    both = QHBoxLayout(page)
    both.setContentsMargins(16, 8, 16, 16)
    both.setSpacing(32)
    columns = [QVBoxLayout(), QVBoxLayout()]
    lengths = [0, 0]
    for group in shown:
        at = 0 if lengths[0] <= lengths[1] else 1
        columns[at].addWidget(_group(group))
        lengths[at] += len(group.lines) + 2
    for column in columns:
        column.setSpacing(12)
        column.addStretch(1)
        both.addLayout(column, 1)
    return page


def _group(group: Group) -> QWidget:
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
