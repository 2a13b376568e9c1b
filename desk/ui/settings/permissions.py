"""Permissions: role by operation, as the venue's profile has it. A tick may, a stamp approves for others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desk.rules.roles import OPERATIONS, Role
from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.settings.section import Section
from desk.ui.shell.front import Front
from desk.ui.widgets.card import Card
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.row_ground import hovered, paint_ground, rect_of
from desk.ui.widgets.text import Text
from desk.ui.words.operations import area_in_words, operation_in_words
from desk.ui.words.people import language

FIRST_COLUMN = 232
ROW = 34
HEAD = 52
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True)
class Mark:
    """What a role has to do with an operation."""

    may: bool
    approves: bool


@dataclass(frozen=True)
class Line:
    """A row: an operation with its marks, or the name of an area when there are none."""

    words: str
    marks: tuple[Mark, ...] = ()


class Matrix(QAbstractTableModel):
    """The first column names the operation, then a column a role."""

    def __init__(self, roles: Sequence[Role]) -> None:
        super().__init__()
        self.roles = tuple(roles)
        self.lines = tuple(_lines(self.roles))

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.roles) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if index.column() == 0:
            return line.words
        return self._said(line.marks[index.column() - 1]) if line.marks else ""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return "" if section == 0 else self.roles[section - 1].name.of(language())

    def _said(self, mark: Mark) -> str:
        words = [self.tr("may")] if mark.may else []
        return " ".join([*words, self.tr("approves")] if mark.approves else words)


class RoleHead(QHeaderView):
    """The roles' names, in two lines where one is too long."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEAD)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        t = tokens()
        painter.fillRect(rect, t.sunken)
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), t.line)
        words = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        painter.setPen(t.ink2)
        painter.setFont(fonts.font(fonts.SMALL))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(rect.adjusted(2, 2, -2, -2), flags, words)


class MarkCell(QStyledItemDelegate):
    """A jade tick for may, a brass seal for approves; the operation's name at the left."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = tokens()
        line = index.data(Qt.ItemDataRole.UserRole)
        where = QRectF(rect_of(option))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not line.marks:
            painter.fillRect(where, t.sunken)
        paint_ground(painter, option, first=index.column() == 0, hover=hovered(option))
        if index.column() == 0:
            tone, bold = (t.ink, False) if line.marks else (t.brass_t, True)
            font = fonts.font(fonts.SECONDARY, bold=bold)
            paint.text(painter, where.adjusted(16, 0, -4, 0), line.words, tone, font)
        elif line.marks:
            _paint_mark(painter, where, line.marks[index.column() - 1])
        painter.restore()


def _paint_mark(painter: QPainter, where: QRectF, mark: Mark) -> None:
    t = tokens()
    signs = [(Icon.CHECK, t.primary_t)] if mark.may else []
    signs += [(Icon.SHIELD_CHECK, t.brass_t)] if mark.approves else []
    left = where.center().x() - 11 * len(signs)
    for at, (icon, colour) in enumerate(signs):
        spot = QRectF(left + 22 * at, where.y(), 22, where.height())
        icons.paint(painter, icon, spot, 18, colour, "bold" if icon is Icon.CHECK else "fill")


class MatrixView(QTableView):
    """The table; arrows move in it, and the ear hears what each cell says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeader(RoleHead(self))
        self.setItemDelegate(MarkCell(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.spread()

    def spread(self) -> None:
        """The operation's name has its width, the roles share the rest."""
        roles = self.horizontalHeader().count() - 1
        if roles < 1:
            return
        self.setColumnWidth(0, FIRST_COLUMN)
        left = self.viewport().width() - FIRST_COLUMN
        for at in range(roles):
            self.setColumnWidth(at + 1, left * (at + 1) // roles - left * at // roles)


class PermissionsSection(Section):
    """To be read; who may do what is the profile's."""

    AREAS = frozenset({"settings"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.view = MatrixView()
        self.view.setAccessibleName(self.tr("Permissions"))
        card = Card(self.tr("Permissions"), icon=Icon.SHIELD_CHECK)
        for icon, tone, words in (
            (Icon.CHECK, "primary_t", self.tr("may do it")),
            (Icon.SHIELD_CHECK, "brass_t", self.tr("approves it for others by PIN")),
        ):
            card.head.addWidget(_legend(icon, tone, words))
        card.add(self.view, 1)
        self.without = Text("", fonts.SECONDARY, tone="ink2")
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 12)
        row.addWidget(self.without, 1)
        card.body.addLayout(row)
        self.stack.addWidget(card)
        self.reload()

    def reload(self) -> None:
        roles = self.profile().roles.rows
        busy = [role for role in roles if role.may or role.approves]
        idle = [role.name.of(language()) for role in roles if role not in busy]
        listed = QCoreApplication.translate("People", ", ").join(idle)
        self.without.setText(
            self.tr("Sign in, and have nothing to do here yet: {roles}").format(roles=listed)
        )
        self.without.setVisible(bool(idle))
        self._matrix = Matrix(busy)
        self.view.setModel(self._matrix)
        self.view.spread()

    def first_field(self) -> QWidget:
        return self.view


def _legend(icon: Icon, tone: str, words: str) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 8, 0)
    row.setSpacing(6)
    row.addWidget(IconMark(icon, 18, tone, weight="bold" if icon is Icon.CHECK else "fill"))
    row.addWidget(Text(words, fonts.SECONDARY, tone="ink2", elide=False))
    return made


def _lines(roles: Sequence[Role]) -> list[Line]:
    lines, area = [], ""
    for operation in OPERATIONS:
        if (words := area_in_words(operation)) != area:
            area = words
            lines.append(Line(area))
        marks = tuple(Mark(role.can(operation), role.can_approve(operation)) for role in roles)
        lines.append(Line(operation_in_words(operation), marks))
    return lines
