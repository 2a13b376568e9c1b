"""What lies under a row of a table or list: hover, choice with its jade bar, the hairline below."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from desk.ui.look.theme import tokens

BAR = 4


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
    painter: QPainter, option: QStyleOptionViewItem, *, first: bool, hover: bool, inset: int = 0
) -> None:
    """Ground, bar and hairline; `inset` shortens the hairline at both ends."""
    t = tokens()
    where = rect_of(option)
    if state_of(option) & QStyle.StateFlag.State_Selected:
        painter.fillRect(where, t.sel)
        if first:
            painter.fillRect(QRect(where.left(), where.top(), BAR, where.height()), t.primary)
    elif hover:
        painter.fillRect(where, t.hover)
    painter.fillRect(QRect(where.left() + inset, where.bottom(), where.width() - 2 * inset, 1), t.line)
