"""The one model behind every table and list: rows come page by page, by key, and stay frozen values.

`fetch(after_key)` gives the rows that follow that key (None: the first page); an empty page is the
end. `key(row)` names a row, so that the selection survives a reload.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from desk.ui.widgets.pill import State

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
TEXTS = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)


class Cells(Enum):
    """How a column is drawn. POINTS: a number with its sign, plus in jade, minus in ink, both bold."""

    TEXT = "text"
    NUMBER = "number"
    POINTS = "points"
    PILL = "pill"


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """A column is data: its title, what of a row stands in it, and how.

    `value` gives str, int (NUMBER, POINTS: thousands are set off, minus is U+2212) or State (PILL; None
    leaves it empty).
    `width` in pixels; 0 shares what is left by `stretch`. `tone` is a token's name.
    """

    title: str
    value: Callable[[Row], object]
    kind: Cells = Cells.TEXT
    width: int = 0
    stretch: int = 1
    bold: bool = False
    tone: str = "ink"

    @property
    def right(self) -> bool:
        """Numbers stand at the right."""
        return self.kind in (Cells.NUMBER, Cells.POINTS)


def shown(value: object, kind: Cells) -> str:
    """The value as it is read."""
    if value is None:
        return ""
    if isinstance(value, State):
        return value.words
    if isinstance(value, int) and kind in (Cells.NUMBER, Cells.POINTS):
        digits = f"{abs(value):,}"
        sign = "\u2212" if value < 0 else "+" if kind is Cells.POINTS and value > 0 else ""
        return sign + digits
    return str(value)


class PagedModel(QAbstractTableModel, Generic[Row]):
    """Rows by key and page. Call `reload` when the data behind it changed."""

    def __init__(
        self,
        fetch: Callable[[Any], Sequence[Row]],
        key: Callable[[Row], Any],
        columns: Sequence[Column[Row]] = (),
        spoken: Callable[[Row], str] | None = None,
    ) -> None:
        super().__init__()
        self._fetch, self._key, self._spoken = fetch, key, spoken
        self.columns = tuple(columns)
        self._rows: list[Row] = []
        self._done = False

    def row(self, number: int) -> Row | None:
        """The row at that place, None past the end."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def rows(self) -> Sequence[Row]:
        """What was fetched so far."""
        return tuple(self._rows)

    def key_at(self, number: int) -> Any:
        """The key of the row at that place, None past the end."""
        row = self.row(number)
        return None if row is None else self._key(row)

    def place_of(self, key: Any) -> int:
        """Where the row with that key stands among the fetched ones, -1 if it doesn't."""
        return next((at for at, row in enumerate(self._rows) if self._key(row) == key), -1)

    def reload(self) -> None:
        """From the first page again, as many rows as were shown."""
        wanted = len(self._rows)
        self.beginResetModel()
        self._rows, self._done = [], False
        self._page()
        while not self._done and len(self._rows) < wanted:
            self._page()
        self.endResetModel()

    def _page(self) -> None:
        rows = self._next_page()
        self._rows.extend(rows)

    def _next_page(self) -> Sequence[Row]:
        rows = self._fetch(self._key(self._rows[-1]) if self._rows else None)
        self._done = not rows
        return rows

    # what Qt asks for

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else max(1, len(self.columns))

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._done

    def fetchMore(self, parent: Index) -> None:
        rows = self._next_page()
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if not self.columns:
            return self._said(row) if role in TEXTS else None
        column = self.columns[index.column()]
        return shown(column.value(row), column.kind) if role in TEXTS else None

    def _said(self, row: Row) -> str:
        return self._spoken(row) if self._spoken is not None else str(row)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole and self.columns:
            return self.columns[section].title
        return None
