"""What lies under a row of a table or list: hover, choice with its jade bar, the hairline below."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from desk.ui.look.theme import tokens

BAR = 4
RING = 2


def rect_of(option: QStyleOptionViewItem) -> QRect:
    """The row's box."""
    rect: QRect = option.rect  # type: ignore[attr-defined]  # PySide's stubs leave out the members of style options
    return rect


def state_of(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    """Chosen, under the mouse, with focus."""
    state: QStyle.StateFlag = option.state  # type: ignore[attr-defined]  # PySide's stubs leave out the members
    return state


def hovered(option: QStyleOptionViewItem) -> bool:
    """True when the mouse is over the row."""
    return bool(state_of(option) & QStyle.StateFlag.State_MouseOver)


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, *, first: bool, hover: bool, last: bool = True
) -> None:
    """Ground, bar and hairline; while the list has the focus, its ring around the chosen row.

    `first`, `last`: the cell begins or ends its row.
    """
    t = tokens()
    where = rect_of(option)
    chosen = bool(state_of(option) & QStyle.StateFlag.State_Selected)
    if chosen:
        painter.fillRect(where, t.sel)
        if first:
            painter.fillRect(QRect(where.left(), where.top(), BAR, where.height()), t.primary)
    elif hover:
        painter.fillRect(where, t.hover)
    painter.fillRect(QRect(where.left(), where.bottom(), where.width(), 1), t.line)
    if chosen and _focused(option):
        _paint_ring(painter, where, first=first, last=last)


def _focused(option: QStyleOptionViewItem) -> bool:
    view: object = option.widget  # type: ignore[attr-defined]  # as above
    return isinstance(view, QWidget) and view.hasFocus()


def _paint_ring(painter: QPainter, where: QRect, *, first: bool, last: bool) -> None:
    focus = tokens().focus
    painter.fillRect(QRect(where.left(), where.top(), where.width(), RING), focus)
    painter.fillRect(QRect(where.left(), where.bottom() - RING + 1, where.width(), RING), focus)
    if first:
        painter.fillRect(QRect(where.left(), where.top(), RING, where.height()), focus)
    if last:
        painter.fillRect(QRect(where.right() - RING + 1, where.top(), RING, where.height()), focus)
