"""The table.

Head on sunken, hairlines, numbers at the right, states as pills, the chosen row with its jade bar.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from desk.ui.look import fonts, metrics, paint
from desk.ui.look.metrics import Metrics
from desk.ui.look.theme import tokens
from desk.ui.widgets.paged_model import Cells, Column, PagedModel, shown
from desk.ui.widgets.pill import State, paint_pill
from desk.ui.widgets.row_ground import paint_ground, rect_of

Row = TypeVar("Row")
EDGE = 16
PAD = 8


def _cell(where: QRect, at: int, last: int) -> QRectF:
    left = EDGE - 2 if at == 0 else PAD
    right = EDGE if at == last else PAD
    return QRectF(where).adjusted(left, 0, -right, 0)


class Head(QHeaderView):
    """The names of the columns, 13 on sunken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(24)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), metrics.current().table_head)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        t = tokens()
        painter.fillRect(rect, t.sunken)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line)
        model = self.model()
        if not isinstance(model, PagedModel) or not model.columns:
            return
        column = model.columns[section]
        align = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        where = _cell(rect, section, len(model.columns) - 1)
        paint.text(painter, where, column.title, t.ink2, fonts.font(fonts.SMALL), align)


class Cell(QStyledItemDelegate):
    """Draws one cell; the row's ground is drawn with each, so that the bar stands in the first."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        model = index.model()
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(model, PagedModel) or row is None:
            return
        column = model.columns[index.column()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        last = index.column() == len(model.columns) - 1
        view = self.parent()
        hover = isinstance(view, Table) and view.row_below == index.row()
        paint_ground(painter, option, first=index.column() == 0, last=last, hover=hover)
        value = column.value(row)
        where = _cell(rect_of(option), index.column(), len(model.columns) - 1)
        if isinstance(value, State):
            paint_pill(painter, where.x(), where.center().y(), value, where.width())
        else:
            self._paint_words(painter, where, column, value)
        painter.restore()

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """What is cut short is whole in the tool tip."""
        model = index.model()
        row = index.data(Qt.ItemDataRole.UserRole)
        if not isinstance(model, PagedModel) or row is None:
            return False
        column = model.columns[index.column()]
        words = shown(column.value(row), column.kind)
        room = _cell(view.visualRect(index), index.column(), len(model.columns) - 1).width()
        cut = fonts.width(words, fonts.BODY, bold=column.bold) > room
        QToolTip.showText(event.globalPos(), words if cut else "", view)
        return True

    def _paint_words(self, painter: QPainter, where: QRectF, column: Column[Any], value: object) -> None:
        t = tokens()
        points = column.kind is Cells.POINTS
        plus = points and isinstance(value, int) and value > 0
        colour = t.primary_t if plus else t.colour(column.tone)
        align = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        font = fonts.font(fonts.BODY, bold=column.bold or points)
        paint.text(painter, where, shown(value, column.kind), colour, font, align, elide=not column.right)


class Table(QTableView, Generic[Row]):
    """A table over keyset pages.

    `chosen(row)`: the selection moved (None: nothing). `opened(row)`: Enter or double click.
    `reload()` keeps the selection.
    """

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        fetch: Callable[[Any], Sequence[Row]],
        key: Callable[[Row], Any],
        *,
        name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.rows_model: PagedModel[Row] = PagedModel(fetch, key, columns)
        self.row_below = -1
        """The row under the mouse, which lights up as a whole; -1: none."""
        self.setAccessibleName(name)
        self.setHorizontalHeader(Head(self))
        self.setItemDelegate(Cell(self))
        self._set_up()
        self.setModel(self.rows_model)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.current_row()))
        self.doubleClicked.connect(lambda _: self._open())
        self.entered.connect(lambda index: self._light(index.row()))
        self.viewportEntered.connect(lambda: self._light(-1))
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _set_up(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _measure(self, measures: Metrics) -> None:
        self.verticalHeader().setDefaultSectionSize(measures.table_row)
        self.updateGeometries()

    # what it holds

    def reload(self) -> None:
        """Fetch again; the chosen row stays chosen if it is still there, else the first one is."""
        key = self.rows_model.key_at(self.currentIndex().row())
        self.rows_model.reload()
        place = max(0, self.rows_model.place_of(key)) if key is not None else 0
        if self.rows_model.rowCount():
            self.selectRow(place)
        self.chosen.emit(self.current_row())

    def current_row(self) -> Row | None:
        """The chosen row, None if nothing is."""
        return self.rows_model.row(self.currentIndex().row())

    def choose(self, key: Any) -> bool:
        """Choose the row with that key; False when it isn't among the fetched."""
        place = self.rows_model.place_of(key)
        if place >= 0:
            self.selectRow(place)
        return place >= 0

    # events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
            return
        super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._light(-1)
        super().leaveEvent(event)

    def _light(self, row: int) -> None:
        if row != self.row_below:
            self.row_below = row
            self.viewport().update()

    def _open(self) -> None:
        row = self.current_row()
        if row is not None:
            self.opened.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = self.rows_model.columns
        left = self.viewport().width() - sum(column.width for column in columns)
        shares = sum(column.stretch for column in columns if not column.width) or 1
        for at, column in enumerate(columns):
            self.setColumnWidth(at, column.width or max(40, left * column.stretch // shares))
