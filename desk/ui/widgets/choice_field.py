"""The field for one of a few: the box of a field, its list below."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.widgets.labelled import FieldBox, Labelled
from desk.ui.widgets.row_ground import hovered, paint_ground, rect_of

ROW = 40
PAD = 12


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(80, ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        painter.fillRect(rect_of(option), tokens().surface)
        paint_ground(painter, option, first=True, hover=hovered(option))
        where = QRectF(rect_of(option)).adjusted(PAD, 0, -PAD, 0)
        paint.text(painter, where, str(index.data() or ""), tokens().ink, fonts.font(fonts.ROW))


class Choices(QComboBox):
    """The naked choice inside a field's box. The wheel doesn't change it: one scrolls past it too often."""

    entered = Signal()

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        view = QListView(self)
        view.setItemDelegate(_Row(view))
        view.setMouseTracking(True)
        self.setView(view)
        self.setFont(fonts.font(size, bold=True))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        words = self.currentText() or self.placeholderText()
        ink = t.ink if self.currentIndex() >= 0 and self.isEnabled() else t.ink3
        paint.text(painter, where.adjusted(0, 0, -26, 0), words, ink, self.font())
        spot = QRectF(where.right() - 20, where.y(), 18, where.height())
        icons.paint(painter, Icon.CARET_DOWN, spot, 18, t.ink2)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)  # lets Enter through, so that a form's own still hears it
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.entered.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class ChoiceField(Labelled):
    """One of a few. `picked(value)` when a person chose; values are anything, texts are for people."""

    picked = Signal(object)
    entered = Signal()
    """Enter on the closed list; the space bar opens it."""

    def __init__(
        self, label: str, options: Sequence[tuple[Any, str]] = (), *, required: bool = False, hint: str = "",
        placeholder: str = "", height: int = 44, size: int = fonts.TITLE, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(label, required=required, hint=hint, parent=parent)
        self.box = FieldBox(height)
        self.choices = Choices(size)
        self.choices.setAccessibleName(label)
        self.choices.setPlaceholderText(placeholder)
        row = QHBoxLayout(self.box)
        row.setContentsMargins(PAD, 2, 8, 2)
        row.addWidget(self.choices)
        self.choices.setFixedHeight(height - 4)
        self._put(self.box)
        self.setFocusProxy(self.choices)
        self.choices.installEventFilter(self)
        self.set_options(options)
        self.choices.activated.connect(self._picked)
        self.choices.entered.connect(self.entered)

    def set_options(self, options: Sequence[tuple[Any, str]]) -> None:
        """Other options as (value, words); the chosen value stays chosen if it is among them."""
        before = self.value()
        self.choices.clear()
        for value, words in options:
            self.choices.addItem(words, value)
        self.set_value(before)

    def value(self) -> Any:
        """The chosen value, None if none is."""
        return self.choices.currentData()

    def set_value(self, value: Any) -> None:
        """Choose without `picked`; an unknown value chooses none."""
        self.choices.setCurrentIndex(-1 if value is None else self.choices.findData(value))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.box.light(event.type() == QEvent.Type.FocusIn)
        return super().eventFilter(watched, event)

    def _picked(self, at: int) -> None:
        if self.refused:
            self.settle()
        self.picked.emit(self.choices.itemData(at))

    def _show_refused(self, refused: bool) -> None:
        self.box.set_refused(refused)
        self.choices.setAccessibleDescription(self.answer.words)
