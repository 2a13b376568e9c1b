"""What is wrong with a screen that is shown: words that are cut, things that stick out or have no name."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollBar,
    QWidget,
)

from desk.ui.look import fonts, paint
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.pill import Pill

LEFT = Qt.AlignmentFlag.AlignLeft
FACTS = (fonts.SECONDARY,)
"""Only the 14 px line of facts may be elided, with the whole of it in its tool tip."""


def shown(root: QWidget) -> list[QWidget]:
    """All that is seen in it."""
    return [each for each in root.findChildren(QWidget) if each.isVisible()]


@contextmanager
def watching() -> Iterator[list[str]]:
    """What is painted shorter than it is, or beyond its room, while this is entered."""
    cut: list[str] = []
    real = paint.text

    def text(
        painter: QPainter, where: QRectF, words: str, colour: QColor, font: QFont,
        align: Qt.AlignmentFlag = LEFT, *, elide: bool = True,
    ) -> None:  # fmt: skip
        wide = QFontMetrics(font).horizontalAdvance(words)
        fact = elide and font.pixelSize() in FACTS and not font.bold()
        if words and wide > where.width() + 1.5 and not fact:
            cut.append(f"{words!r} needs {wide}, has {where.width():.0f}")
        real(painter, where, words, colour, font, align, elide=elide)

    with patch.object(paint, "text", text):
        yield cut


def painted(root: QWidget) -> list[str]:
    """Everything that is drawn by hand passes one door: there it is seen whether it is cut."""
    with watching() as cut:
        root.grab()
    return sorted(set(cut))


def misfits(root: QWidget) -> list[str]:
    """Paragraphs, placeholders and Qt's own widgets that don't fit, and whatever sticks out."""
    found = [fault for each in shown(root) for fault in _misfits(each)]
    return sorted({*found, *_too_big(root)})


def _misfits(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.wordWrap():
        needed = widget.heightForWidth(widget.width())
        if widget.text() and needed > widget.height() + 2:
            yield f"{widget.text()!r} needs {needed} px of height, has {widget.height()}"
    if isinstance(widget, QLineEdit) and widget.placeholderText() and not widget.text():
        wide = widget.fontMetrics().horizontalAdvance(widget.placeholderText())
        if wide > widget.width() - 4:
            yield f"the placeholder {widget.placeholderText()!r} needs {wide}, has {widget.width() - 4}"
    if isinstance(widget, QAbstractScrollArea) and not isinstance(widget, QAbstractItemView):
        beyond = widget.horizontalScrollBar().maximum()
        if beyond and not isinstance(widget.parent(), QComboBox):
            yield f"{type(widget).__name__} scrolls sideways by {beyond}"
    if isinstance(widget, QAbstractButton) and widget.height() < 24:
        yield f"{widget.text()!r} is {widget.height()} px high"
    yield from _outside(widget)


def _outside(widget: QWidget) -> Iterator[str]:
    above = widget.parentWidget()
    if above is None or isinstance(above.parent(), QAbstractScrollArea) or isinstance(widget, QScrollBar):
        return
    if isinstance(above, QAbstractScrollArea | QComboBox) or widget.isWindow():
        return
    room = QRect(0, 0, above.width(), above.height()).adjusted(-1, -1, 1, 1)
    if not room.contains(widget.geometry()):
        name = f"{type(widget).__name__} {widget.accessibleName()}".rstrip()
        place = widget.geometry().getRect()
        yield f"{name} {place} sticks out of {type(above).__name__} {above.size().toTuple()}"


def _too_big(root: QWidget) -> Iterator[str]:
    window = root.window()
    if isinstance(root, Dialog) and not window.rect().contains(root.geometry()):
        yield f"the dialog {root.geometry().getRect()} is bigger than the window"
    least = root.minimumSizeHint()
    if least.width() > root.width() or least.height() > root.height():
        yield f"{type(root).__name__} needs {least.toTuple()}, has {root.size().toTuple()}"


# for the ear


def nameless(root: QWidget) -> list[str]:
    """What can be used and has no name, tables without heads, states without words."""
    return sorted({fault for each in shown(root) for fault in _nameless(each)})


def _nameless(widget: QWidget) -> Iterator[str]:
    kind = f"{type(widget).__name__} in {type(widget.parent()).__name__}"
    button = isinstance(widget, QAbstractButton)
    if (button or _takes_focus(widget)) and not _name(widget):
        yield f"{kind} has no name"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None and _is_table(widget):
        model = widget.model()
        for at in range(model.columnCount()):
            if not model.headerData(at, Qt.Orientation.Horizontal):
                yield f"{kind}: column {at} has no head"
    if isinstance(widget, Pill) and not widget.accessibleName():
        yield f"{kind} says no word"


def _takes_focus(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.focusProxy() is None and _own(widget)


def _own(widget: QWidget) -> bool:
    """Dialogs and scrolled pages take the focus only to give it on."""
    return not isinstance(widget, QScrollBar) and not isinstance(widget.parent(), QComboBox)


def _name(widget: QWidget) -> str:
    own = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or own


def _is_table(view: QAbstractItemView) -> bool:
    return view.inherits("QTableView")
