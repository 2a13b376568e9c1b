"""The list of rows: a tinted icon, a title, its facts, one act at the right.

Enter or a click on the act does it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desk.ui.look import fonts, icons, metrics, paint
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.look.theme import tokens
from desk.ui.widgets.avatar import paint_avatar
from desk.ui.widgets.paged_model import PagedModel
from desk.ui.widgets.pill import State, paint_pill
from desk.ui.widgets.row_ground import hovered, paint_ground, rect_of, state_of

Row = TypeVar("Row")
TILE = 36
EDGE = 14
ACT_HEIGHT = 36


@dataclass(frozen=True, slots=True)
class Look:
    """What of a row is seen. `avatar` (a name) stands instead of the icon. `trailing` is plain text at the
    right (a time, a count), `act` the words of its button, `key` the key drawn on it while the row is
    chosen."""

    title: str
    facts: str = ""
    icon: Icon | None = None
    meaning: str = "brass"
    avatar: str = ""
    pill: State | None = None
    trailing: str = ""
    trailing_tone: str = "ink2"
    act: str = ""
    key: str = ""
    other: str = ""
    """A second answer, left of the act; its key is `other_key`."""
    other_key: str = ""


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Callable[[Any], Look], view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self.row_height = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, self.row_height or metrics.current().list_row)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(Qt.ItemDataRole.UserRole)
        if row is None:
            return
        look = self._look(row)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_ground(painter, option, first=True, hover=hovered(option))
        chosen = bool(state_of(option) & QStyle.StateFlag.State_Selected)
        where = QRectF(rect_of(option)).adjusted(EDGE, 0, -EDGE, 0)
        left = _paint_mark(painter, where, look)
        right = _paint_right(painter, where, look, chosen=chosen)
        _paint_words(painter, QRectF(left, where.y(), right - left, where.height()), look)
        painter.restore()


def _paint_mark(painter: QPainter, where: QRectF, look: Look) -> float:
    tile = QRectF(where.x(), where.center().y() - TILE / 2, TILE, TILE)
    if look.avatar:
        paint_avatar(painter, tile, look.avatar)
    elif look.icon is not None:
        t = tokens()
        paint.box(painter, tile, 7, t.colour(f"{look.meaning}_bg"))
        icons.paint(painter, look.icon, tile, 20, t.colour(f"{look.meaning}_t"), "bold")
    else:
        return where.x()
    return tile.right() + 10


def act_box(where: QRectF, look: Look, *, chosen: bool) -> QRectF:
    """Where the act's button stands in the row's inner box."""
    cap = paint.cap_width(look.key) + 8 if look.key and chosen else 0
    wide = max(84, fonts.width(look.act, fonts.ROW, bold=chosen) + cap + 26)
    return QRectF(where.right() - wide, round(where.center().y() - ACT_HEIGHT / 2), wide, ACT_HEIGHT)


def other_box(where: QRectF, look: Look, *, chosen: bool) -> QRectF:
    """Where the second answer's button stands: left of the act, or in its place where there is none."""
    beside = act_box(where, look, chosen=chosen)
    right = beside.left() - 8 if look.act else where.right()
    cap = paint.cap_width(look.other_key) + 8 if look.other_key and chosen else 0
    wide = max(72, fonts.width(look.other, fonts.ROW) + cap + 26)
    return QRectF(right - wide, beside.y(), wide, ACT_HEIGHT)


def _paint_other(painter: QPainter, spot: QRectF, look: Look, *, chosen: bool) -> None:
    t = tokens()
    paint.box(painter, spot, 8, t.surface, t.line2)
    wide = fonts.width(look.other, fonts.ROW)
    cap = paint.cap_width(look.other_key) + 8 if look.other_key and chosen else 0
    x = spot.x() + (spot.width() - wide - cap) / 2
    where = QRectF(x, spot.y(), wide, spot.height())
    paint.text(painter, where, look.other, t.ink, fonts.font(fonts.ROW), elide=False)
    if cap:
        place = paint.cap_box(x + wide + 8, spot, look.other_key)
        paint.key_cap(painter, place, look.other_key, t.ink2, t.line2)


def _paint_right(painter: QPainter, where: QRectF, look: Look, *, chosen: bool) -> float:
    t = tokens()
    right = where.right()
    if look.act:
        spot = act_box(where, look, chosen=chosen)
        _paint_act(painter, spot, look, chosen=chosen)
        right = spot.left() - 10
    if look.other:
        spot = other_box(where, look, chosen=chosen)
        _paint_other(painter, spot, look, chosen=chosen)
        right = spot.left() - 10
    if look.trailing:
        font = fonts.font(fonts.SECONDARY)
        wide = fonts.width(look.trailing, fonts.SECONDARY)
        spot = QRectF(right - wide, where.y(), wide, where.height())
        paint.text(painter, spot, look.trailing, t.colour(look.trailing_tone), font, elide=False)
        right = spot.left() - 10
    if look.pill is not None:
        right -= look.pill.width()
        paint_pill(painter, right, where.center().y(), look.pill)
        right -= 10
    return right


def _paint_act(painter: QPainter, spot: QRectF, look: Look, *, chosen: bool) -> None:
    t = tokens()
    primary = chosen and bool(look.key)
    paint.box(painter, spot, 8, t.primary if primary else t.surface, None if primary else t.line2)
    ink = t.on_primary if primary else t.ink
    wide = fonts.width(look.act, fonts.ROW, bold=primary)
    cap = paint.cap_width(look.key) + 8 if primary else 0
    x = spot.x() + (spot.width() - wide - cap) / 2
    font = fonts.font(fonts.ROW, bold=primary)
    paint.text(painter, QRectF(x, spot.y(), wide, spot.height()), look.act, ink, font, elide=False)
    if primary:
        paint.key_cap(painter, paint.cap_box(x + wide + 8, spot, look.key), look.key, ink, t.on_primary)


def _paint_words(painter: QPainter, where: QRectF, look: Look) -> None:
    t = tokens()
    title, facts = fonts.font(fonts.ROW, bold=True), fonts.font(fonts.SECONDARY)
    if not look.facts:
        paint.text(painter, where, look.title, t.ink, title)
        return
    middle = where.center().y()
    paint.text(painter, QRectF(where.x(), middle - 22, where.width(), 22), look.title, t.ink, title)
    paint.text(painter, QRectF(where.x(), middle + 1, where.width(), 20), look.facts, t.ink2, facts)


class RowList(QListView, Generic[Row]):
    """A list over keyset pages; `look(row)` says what of a row is seen.

    `chosen(row)`: the selection moved (None: nothing). `acted(row)`: Enter, double click, or its button.
    """

    chosen = Signal(object)
    acted = Signal(object)
    answered_otherwise = Signal(object)
    """The row whose second answer was given, by its button or its key."""

    def __init__(
        self, look: Callable[[Row], Look], fetch: Callable[[Any], Sequence[Row]], key: Callable[[Row], Any],
        *, name: str = "", row_height: int = 0, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.rows_model: PagedModel[Row] = PagedModel(fetch, key, spoken=lambda row: _spoken(look(row)))
        self._look = look
        self._delegate = _Delegate(look, self)
        self._delegate.row_height = row_height
        self.setAccessibleName(name)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setModel(self.rows_model)
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit(self.current_row()))
        self.doubleClicked.connect(lambda _: self._act())
        metrics.notifier().changed.connect(self._measure)

    def _measure(self, measures: Metrics) -> None:
        self.scheduleDelayedItemsLayout()

    def reload(self, *, choose_first: bool = True) -> None:
        """Fetch again; the chosen row stays chosen if it is still there, else the first one is."""
        key = self.rows_model.key_at(self.currentIndex().row())
        self.rows_model.reload()
        place = self.rows_model.place_of(key) if key is not None else -1
        if place < 0 and choose_first:
            place = 0
        if 0 <= place < self.rows_model.rowCount():
            self.setCurrentIndex(self.rows_model.index(place, 0))
        self.chosen.emit(self.current_row())

    def current_row(self) -> Row | None:
        """The chosen row, None if nothing is."""
        return self.rows_model.row(self.currentIndex().row())

    def choose(self, key: Any) -> bool:
        """Choose the row with that key; False when it isn't among the fetched."""
        place = self.rows_model.place_of(key)
        if place >= 0:
            self.setCurrentIndex(self.rows_model.index(place, 0))
        return place >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act()
            return
        row = self.current_row()
        if row is not None and event.text() and event.text().upper() == self._look(row).other_key:
            self.answered_otherwise.emit(row)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() != Qt.MouseButton.LeftButton:
            return
        if self._on(act_box, event.position(), lambda look: look.act):
            self._act()
        elif self._on(other_box, event.position(), lambda look: look.other):
            self.answered_otherwise.emit(self.current_row())

    def _on(self, box: Callable[..., QRectF], at: QPointF, words: Callable[[Look], str]) -> bool:
        index = self.indexAt(at.toPoint())
        row = self.rows_model.row(index.row())
        if row is None or not words(self._look(row)):
            return False
        where = QRectF(self.visualRect(index)).adjusted(EDGE, 0, -EDGE, 0)
        return box(where, self._look(row), chosen=True).contains(at)

    def _act(self) -> None:
        row = self.current_row()
        if row is not None:
            self.acted.emit(row)


def _spoken(look: Look) -> str:
    state = look.pill.words if look.pill else ""
    return " ".join(
        part for part in (look.title, look.facts, state, look.trailing, look.act, look.other) if part
    )
