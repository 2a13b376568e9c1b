"""A card: what one works on, with a head that holds its title, its count and its acts."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.look import fonts, metrics, paint
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.look.theme import tokens
from desk.ui.widgets.count_badge import CountBadge
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.text import Text


class Rule(QWidget):
    """A hairline of one pixel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        painter.fillRect(self.rect(), tokens().line)
        painter.end()


class Panel(QWidget):
    """A card without a head: surface, one line around, radius 10.

    `accent` draws a bar of that token at its left.
    """

    def __init__(
        self, *, accent: str = "", edge: str = "line", ground: str = "surface", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._accent, self._edge, self._ground = accent, edge, ground

    def set_edge(self, edge: str, accent: str = "") -> None:
        """Another edge: danger_t around what must be dealt with."""
        self._edge, self._accent = edge, accent
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        stroke = 1 if self._edge == "line" else 1.5
        paint.box(painter, where, 10, t.colour(self._ground), t.colour(self._edge), stroke)
        if self._accent:
            paint.left_bar(painter, where, 10, 4, t.colour(self._accent))
        painter.end()


class Card(Panel):
    """A panel with a head: `head` takes acts at its right, `body` (no margins) or `add` takes the content."""

    def __init__(
        self, title: str, *, icon: Icon | None = None, facts: str = "", aside: str = "", ruled: bool = True,
        edge: str = "line", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(edge=edge, parent=parent)
        self.setAccessibleName(title)
        self.title = Text(title, fonts.TITLE, bold=True, elide=False)
        self._count = CountBadge()
        self._count.hide()
        self._facts = Text(facts, fonts.SECONDARY, tone="ink2")
        self._aside = Text(aside, fonts.SECONDARY, tone="ink2")
        self._bar = QWidget()
        self.head = QHBoxLayout()
        self._lay_out(icon, ruled)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _lay_out(self, icon: Icon | None, ruled: bool) -> None:
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        if icon is not None:
            row.addWidget(IconMark(icon, 22, "brass_t", weight="fill"))
        for part in (self.title, self._count, self._facts):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._aside)
        self.head.setSpacing(8)
        row.addLayout(self.head)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(1, 1, 1, 1)
        stack.setSpacing(0)
        stack.addWidget(self._bar)
        self._rule = Rule()
        stack.addWidget(self._rule)
        self._rule.setVisible(ruled)
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        stack.addLayout(self.body, 1)

    def _measure(self, measures: Metrics) -> None:
        self._bar.setFixedHeight(measures.card_head)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put it under what is in the card."""
        self.body.addWidget(widget, stretch)

    def inset(self) -> None:
        """Give the body the card's inset of 16 (lists and tables go to the edge, forms don't)."""
        self.body.setContentsMargins(16, 12, 16, 14)
        self.body.setSpacing(8)

    def set_title(self, title: str) -> None:
        """Another title."""
        self.title.setText(title)
        self.setAccessibleName(title)

    def set_count(self, count: int | None, *, alert: bool = False) -> None:
        """The count beside the title; None hides it."""
        self._count.setVisible(count is not None)
        if count is not None:
            self._count.show_count(count, alert=alert)

    def set_facts(self, facts: str, aside: str | None = None) -> None:
        """The small facts beside the title, and those at the right when given."""
        self._facts.setText(facts)
        if aside is not None:
            self._aside.setText(aside)
