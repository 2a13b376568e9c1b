"""What waits for whoever is at the counter: the count, big and red, and a row each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.look import fonts, icons, metrics, paint
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.look.theme import tokens
from desk.ui.today.items import Item
from desk.ui.widgets.card import Card, Panel, Rule
from desk.ui.widgets.row_list import RowList
from desk.ui.widgets.text import Text

BIG = QSize(64, 48)
MOST_ROWS = 5
ROWS_FIRST = 1000
"""The rows' share of a card's height against that of what stands below them."""
LEAST_REST, MARK = 52, 20


class BigCount(QWidget):
    """A count that is seen from two metres."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self.setFixedSize(BIG)

    def show_count(self, count: int) -> None:
        """Another count."""
        self._count = count
        self.setAccessibleName(str(count))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        paint.box(painter, where, 8, t.big_alert)
        font = fonts.font(fonts.BADGE, bold=True)
        shown = str(self._count) if self._count < 100 else "99"
        paint.text(painter, where, shown, t.on_alert, font, Qt.AlignmentFlag.AlignHCenter, elide=False)
        painter.end()


class Items(RowList[Item]):
    """The list of either card: rows are handed in, Enter and the second key do what they say."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._items: tuple[Item, ...] = ()
        self._wanted = 0
        super().__init__(lambda item: item.look, self._page, lambda item: item.key, name=name, parent=parent)
        self.acted.connect(_act)
        self.answered_otherwise.connect(_otherwise)
        metrics.notifier().changed.connect(self._fit)  # a lambda would outlive the widget

    def show_items(self, items: Sequence[Item], *, choose_first: bool) -> None:
        """Other rows; the chosen one stays chosen while it is there."""
        self._items = tuple(items)
        self.reload(choose_first=choose_first)
        self._fit()

    def items(self) -> tuple[Item, ...]:
        """What is shown."""
        return self._items

    def enter_from(self, step: int) -> None:
        """The focus comes from above (1: the first row) or below (-1: the last)."""
        row = 0 if step > 0 else len(self._items) - 1
        self.setFocus()
        self.setCurrentIndex(self.rows_model.index(row, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """At its ends the arrows belong to the tab, which has another list."""
        row, last = self.currentIndex().row(), len(self._items) - 1
        up, down = event.key() == Qt.Key.Key_Up, event.key() == Qt.Key.Key_Down
        if (up and row <= 0) or (down and row >= last):
            event.ignore()
            return
        super().keyPressEvent(event)

    def _page(self, after: Any) -> Sequence[Item]:
        return () if after is not None else self._items

    def _fit(self) -> None:
        """As high as its rows, at most five; where there is less room they scroll, the page never does."""
        row = metrics.current().list_row
        self._wanted = min(len(self._items), MOST_ROWS) * row
        self.setMaximumHeight(self._wanted)
        self.setMinimumHeight(min(self._wanted, row))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._wanted)


def _act(item: Item) -> None:
    if item.act is not None:
        item.act()


def _otherwise(item: Item) -> None:
    if item.otherwise is not None:
        item.otherwise()


class Rest(QWidget):
    """Below the rows of the last card: nothing else waits. Takes the room that is left, and needs none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = self.tr("Nothing else waits")
        self.setAccessibleName(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.height() < LEAST_REST:
            return
        t = tokens()
        painter = paint.begin(self)
        painter.fillRect(QRectF(14, 0, self.width() - 28, 1), t.line)
        font = fonts.font(fonts.BODY)
        wide = fonts.width(self._words, fonts.BODY)
        middle = self.rect().center()
        spot = QRectF(middle.x() - wide / 2 - MARK - 6, middle.y() - MARK / 2, MARK, MARK)
        icons.paint(painter, Icon.CHECK_CIRCLE, spot, MARK, t.ink3)
        paint.text(
            painter,
            QRectF(spot.right() + 6, 0, wide + 4, self.height()),
            self._words,
            t.ink3,
            font,
            elide=False,
        )
        painter.end()


class WaitingCard(Panel):
    """Somebody must act: red count, title, then the rows; the first one is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.count = BigCount()
        self.title = Text(self.tr("Waiting for you"), fonts.ACT, bold=True)
        self.facts = Text("", fonts.SECONDARY, tone="ink2")
        self.list = Items(self.tr("Waiting for you"))
        self.rest = Rest()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.facts)
        self._head = QHBoxLayout()
        self._head.setSpacing(14)
        self._head.addWidget(self.count)
        self._head.addLayout(words, 1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(1, 1, 1, 1)
        stack.setSpacing(0)
        stack.addLayout(self._head)
        stack.addWidget(Rule())
        stack.addWidget(self.list, ROWS_FIRST)
        stack.addWidget(self.rest, 1)
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _measure(self, measures: Metrics) -> None:
        pad = 6 if measures.compact else 10
        self._head.setContentsMargins(14, pad, 14, pad)

    def show_items(self, items: Sequence[Item], facts: str) -> None:
        """The rows, and what they are in a line; without rows the card is absent."""
        self.setVisible(bool(items))
        self.count.show_count(len(items))
        self.facts.setText(facts)
        self.list.show_items(items, choose_first=True)


class NoticeCard(Card):
    """To be kept in mind: nothing is wrong yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", icon=Icon.WARNING_CIRCLE, parent=parent)
        self.set_title(self.tr("Please note"))
        self.list = Items(self.tr("Please note"))
        self.rest = Rest()
        self.add(self.list, ROWS_FIRST)
        self.add(self.rest, 1)

    def show_items(self, items: Sequence[Item], *, choose_first: bool) -> None:
        """The rows; without any the card is absent."""
        self.setVisible(bool(items))
        self.set_count(len(items))
        self.list.show_items(items, choose_first=choose_first)
