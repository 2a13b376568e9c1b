"""The matrix: operation by role. A tick may, a seal approves for others; arrows walk, the space bar ticks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desk.rules.roles import (
    APPROVABLE,
    COUNTER,
    OPERATIONS,
    OWNER,
    OWNER_KEEPS,
    OWNERS_ALONE,
    Role,
)
from desk.ui.words.operations import area_in_words, operation_in_words
from desk.ui.words.people import language

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()


@dataclass(frozen=True)
class Mark:
    """What a role has to do with an operation. `fixed`: why `may` can't be changed, in words; '' where it
    can. `seal`: whether it can be approved at all.
    """

    may: bool
    approves: bool
    fixed: str
    seal: bool


@dataclass(frozen=True)
class Line:
    """A row: an operation, or the name of an area when it is none."""

    words: str
    operation: str = ""


class Matrix(QAbstractTableModel):
    """The first column names the operation, then a column a role. `edited()` after a tick; `kept(why)` where
    one can't be changed.
    """

    edited = Signal()
    kept = Signal(str)

    def __init__(self, roles: Sequence[Role], *, editable: bool) -> None:
        super().__init__()
        self.roles = tuple(roles)
        self.editable = editable
        self.lines = tuple(_lines())

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.roles) + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        line = self.lines[index.row()]
        if index.column() == 0:
            return line.words
        return self._said(index) if line.operation else ""

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.tr("Act") if section == 0 else self.roles[section - 1].name.of(language())

    def mark(self, index: Index) -> Mark | None:
        """What stands in a cell; None in the first column and in the rows of areas."""
        operation = self.lines[index.row()].operation
        if not operation or index.column() == 0:
            return None
        role = self.roles[index.column() - 1]
        return Mark(
            role.can(operation),
            role.can_approve(operation),
            self._fixed(role, operation),
            operation in APPROVABLE or role.can_approve(operation),
        )

    def _fixed(self, role: Role, operation: str) -> str:
        if role.key == OWNER and operation in OWNER_KEEPS:
            return self.tr("The owner keeps this: somebody must be able to put it right")
        if role.key != OWNER and operation in OWNERS_ALONE:
            return self.tr("Only the owner sets roles: others could grant themselves everything")
        if role.apart and operation in COUNTER and not role.can(operation):
            return self.tr("This role stays apart from the counter and posts nothing there")
        return ""

    def _said(self, index: Index) -> str:
        mark = self.mark(index)
        if mark is None:
            return ""
        words = [self.tr("may")] if mark.may else []
        words += [self.tr("approves")] if mark.approves else []
        return " ".join(words) or self.tr("no")

    # ticking

    def toggle(self, index: Index, *, seal: bool = False) -> None:
        """The tick, or the seal, of a cell."""
        mark = self.mark(index)
        if mark is None or not self.editable:
            return
        if seal and not mark.seal:
            self.kept.emit(self.tr("Nobody is asked to approve this"))
        elif mark.fixed and not seal:
            self.kept.emit(mark.fixed)
        else:
            self._turn(index, seal=seal)

    def _turn(self, index: Index, *, seal: bool) -> None:
        operation, at = self.lines[index.row()].operation, index.column() - 1
        field = "approves" if seal else "may"
        granted = set(getattr(self.roles[at], field)) ^ {operation}
        turned = replace(self.roles[at], **{field: _in_order(granted)})
        self.roles = (*self.roles[:at], turned, *self.roles[at + 1 :])
        cell = self.index(index.row(), index.column())
        self.dataChanged.emit(cell, cell)
        self.edited.emit()


def _in_order(operations: set[str]) -> tuple[str, ...]:
    return tuple(each for each in OPERATIONS if each in operations)


def _lines() -> Iterator[Line]:
    area = ""
    for operation in sorted(OPERATIONS, key=_place):
        if (words := area_in_words(operation)) != area:
            area = words
            yield Line(area)
        yield Line(operation_in_words(operation), operation)


def _place(operation: str) -> int:
    """Where the operation's area comes first: what belongs together stands together, whenever it came."""
    area = area_in_words(operation)
    return next(at for at, each in enumerate(OPERATIONS) if area_in_words(each) == area)
