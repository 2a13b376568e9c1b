"""How the matrix of permissions is drawn and walked: every role a column; what doesn't fit is paged by ←→."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.settings.permission_matrix import Index, Mark, Matrix
from desk.ui.widgets.row_ground import rect_of

FIRST_COLUMN = 236
LEAST_COLUMN = 62
ROW = 36
HEAD = 52
SLOT = 24
BOX = 20
Move = QAbstractItemView.CursorAction
SIDEWAYS = {Move.MoveLeft: -1, Move.MoveRight: 1, Move.MovePrevious: -1, Move.MoveNext: 1}
UPRIGHT = {Move.MoveUp: -1, Move.MoveDown: 1, Move.MovePageUp: -8, Move.MovePageDown: 8}


class RoleHead(QHeaderView):
    """The roles' names, in two lines where one is too long; the chosen role's is bold."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(24)
        self.chosen = 0

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        t = tokens()
        painter.fillRect(rect, t.sunken)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line)
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        chosen = section == self.chosen and section > 0
        painter.setPen(t.ink if chosen else t.ink2)
        painter.setFont(fonts.font(fonts.SMALL, bold=chosen))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        flags = Qt.AlignmentFlag.AlignCenter if section else side
        where = rect.adjusted(2, 2, -2, -2) if section else rect.adjusted(16, 2, -2, -2)
        painter.drawText(where, flags | Qt.TextFlag.TextWordWrap, words)


class MarkCell(QStyledItemDelegate):
    """A jade tick for may, a brass seal for approves; the operation's name at the left."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view, model = self.parent(), index.model()
        assert isinstance(view, MatrixView)
        assert isinstance(model, Matrix)
        t = tokens()
        where, line = rect_of(option), model.lines[index.row()]
        current = view.currentIndex()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not line.operation:
            painter.fillRect(where, t.sunken)
        elif current.row() == index.row():
            painter.fillRect(where, t.sel)
        elif view.row_below == index.row():
            painter.fillRect(where, t.hover)
        painter.fillRect(QRect(where.left(), where.bottom(), where.width(), 1), t.line)
        if index.column() == 0:
            tone, bold = (t.ink, False) if line.operation else (t.brass_t, True)
            font = fonts.font(fonts.SECONDARY, bold=bold)
            paint.text(painter, QRectF(where).adjusted(16, 0, -4, 0), line.words, tone, font)
        elif (mark := model.mark(index)) is not None:
            _paint_mark(painter, QRectF(where), mark, editable=model.editable)
        if view.hasFocus() and current.row() == index.row() and current.column() == index.column():
            paint.box(painter, QRectF(where).adjusted(1, 1, -1, -2), 5, None, t.focus, 2)
        painter.restore()


def _paint_mark(painter: QPainter, where: QRectF, mark: Mark, *, editable: bool) -> None:
    seal = mark.seal and (editable or mark.approves)
    left = QRectF(where.center().x() - (SLOT if seal else SLOT / 2), where.y(), SLOT, where.height())
    if editable:
        _paint_box(painter, left, mark)
    elif mark.may:
        icons.paint(painter, Icon.CHECK, left, 18, tokens().primary_t, "bold")
    if seal:
        right = left.translated(SLOT, 0)
        tone = tokens().brass_t if mark.approves else tokens().field
        icons.paint(painter, Icon.SHIELD_CHECK, right, 20, tone, "fill" if mark.approves else "regular")


def _paint_box(painter: QPainter, slot: QRectF, mark: Mark) -> None:
    t = tokens()
    place = QRectF(slot.center().x() - BOX / 2, slot.center().y() - BOX / 2, BOX, BOX)
    if mark.fixed:
        if mark.may:
            icons.paint(painter, Icon.CHECK, place, 18, t.primary_t, "bold")
        else:
            icons.paint(painter, Icon.LOCK_SIMPLE, place, 16, t.ink3)
        return
    paint.box(painter, place, 4, t.primary if mark.may else t.surface, None if mark.may else t.field, 1)
    if mark.may:
        icons.paint(painter, Icon.CHECK, place, 16, t.on_primary, "bold")


class MatrixView(QTableView):
    """The table. `paged(first, last, of)`: which roles are shown. `chosen()`: another cell."""

    paged = Signal(int, int, int)
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row_below = -1
        self._first = 0
        self._head = RoleHead(self)
        self.setHorizontalHeader(self._head)
        self.setItemDelegate(MarkCell(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.entered.connect(lambda index: self._light(index.row()))
        self.viewportEntered.connect(lambda: self._light(-1))

    def show_matrix(self, matrix: Matrix) -> None:
        """Another one; the cell that was chosen stays so."""
        before = self.currentIndex()
        row, column = (before.row(), before.column()) if before.isValid() else (1, 1)
        self.setModel(matrix)
        column = max(1, min(column, matrix.columnCount() - 1))
        self.setCurrentIndex(matrix.index(row, column))
        self.spread()

    @property
    def role_at(self) -> int:
        """Which of the roles the chosen cell belongs to."""
        return max(0, self.currentIndex().column() - 1)

    def choose_role(self, at: int) -> None:
        """The chosen cell into another role's column."""
        row = self.currentIndex().row()
        self.setCurrentIndex(self.model().index(max(1, row), at + 1))

    # columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.spread()

    def spread(self) -> None:
        """The operation's name has its width; as many roles as fit share the rest, the chosen one among
        them.
        """
        matrix = self.model()
        if not isinstance(matrix, Matrix) or not matrix.roles:
            return
        roles, left = len(matrix.roles), self.viewport().width() - FIRST_COLUMN
        fit = max(1, min(roles, left // self._least(matrix)))
        self._first = max(0, min(self._first, self.role_at, roles - fit))
        self._first = max(self._first, self.role_at - fit + 1)
        self.setColumnWidth(0, FIRST_COLUMN)
        for at in range(roles):
            shown = at - self._first
            self.setColumnHidden(at + 1, not 0 <= shown < fit)
            if 0 <= shown < fit:
                self.setColumnWidth(at + 1, left * (shown + 1) // fit - left * shown // fit)
        self.paged.emit(self._first + 1, self._first + fit, roles)

    def _least(self, matrix: Matrix) -> int:
        words = (word for at in range(len(matrix.roles)) for word in _words(matrix, at))
        return max(LEAST_COLUMN, *(fonts.width(word, fonts.SMALL, bold=True) + 8 for word in words))

    # keys and mouse

    def moveCursor(self, action: Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        at, matrix = self.currentIndex(), self.model()
        if not isinstance(matrix, Matrix):
            return super().moveCursor(action, modifiers)
        if action in SIDEWAYS:
            column = at.column() + SIDEWAYS[action]
            return matrix.index(at.row(), max(1, min(column, matrix.columnCount() - 1)))
        if action in UPRIGHT:
            return matrix.index(_next_act(matrix, at.row(), UPRIGHT[action]), max(1, at.column()))
        return super().moveCursor(action, modifiers)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self._head.chosen = current.column()
        self._head.viewport().update()
        self.viewport().update()
        if self.isColumnHidden(current.column()):
            self.spread()
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        matrix = self.model()
        if isinstance(matrix, Matrix) and event.key() in (Qt.Key.Key_Space, Qt.Key.Key_A):
            matrix.toggle(self.currentIndex(), seal=event.key() == Qt.Key.Key_A)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index, matrix = self.indexAt(event.position().toPoint()), self.model()
        if not isinstance(matrix, Matrix) or (mark := matrix.mark(index)) is None:
            return
        right = event.position().x() > self.visualRect(index).center().x()
        matrix.toggle(index, seal=mark.seal and right)

    def _light(self, row: int) -> None:
        if row != self.row_below:
            self.row_below = row
            self.viewport().update()


def _words(matrix: Matrix, at: int) -> list[str]:
    name = str(matrix.headerData(at + 1, Qt.Orientation.Horizontal))
    # A Chinese name breaks anywhere: half of it, in two lines.
    return name.split() if name.isascii() else [name[: -(-len(name) // 2)]]


def _next_act(matrix: Matrix, row: int, step: int) -> int:
    """The next row with an operation, over the names of areas."""
    acts = [at for at, line in enumerate(matrix.lines) if line.operation]
    here = min(range(len(acts)), key=lambda at: abs(acts[at] - row))
    return acts[max(0, min(here + step, len(acts) - 1))]
