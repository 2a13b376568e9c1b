"""What a screen says, as text: one line for each thing that is seen, in the order in which it is read.

role, name, = value, (state), [key]. What differs from run to run (check codes, folders, versions) stands as …
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTextBrowser,
    QWidget,
)

from desk.ui.widgets.answer_line import AnswerLine
from desk.ui.widgets.button import Button
from desk.ui.widgets.labelled import FieldLabel
from desk.ui.widgets.pin_field import PinCells
from desk.ui.widgets.slip_preview import Paper

Line = tuple[str, str]
MOST_ROWS = 40
_VARIES = (
    (re.compile(r"/\S*(?:tmp|vip-desk)\S*"), "/…"),
    (re.compile(r"\b[0-9a-f]{12,}\b"), "…"),
)


def dump(root: QWidget) -> str:
    """All that is seen in a widget."""
    text = "\n".join(_lines(root)) + "\n"
    for pattern, instead in _VARIES:
        text = pattern.sub(instead, text)
    return text


def _lines(widget: QWidget) -> Iterator[str]:
    said = _say(widget)
    if said is not None:
        yield from said
        return
    name = widget.accessibleName()
    if name and not isinstance(widget, QLabel):
        yield _line("group", name, widget)
    for child in in_reading_order(widget):
        yield from _lines(child)


def in_reading_order(widget: QWidget) -> list[QWidget]:
    """The children that are shown, from the top to the bottom, from left to right."""
    found = [child for child in widget.children() if isinstance(child, QWidget) and child.isVisible()]
    return sorted(found, key=lambda child: (child.mapTo(widget, QPoint()).y() // 8, child.x()))


def _say(widget: QWidget) -> list[str] | None:
    if isinstance(widget, QAbstractItemView):
        return [] if isinstance(widget.parent(), QComboBox) else _view(widget)
    if isinstance(widget, QHeaderView | FieldLabel):
        return []
    if isinstance(widget, QMenu):
        return [_action(each.text(), each.shortcut().toString()) for each in widget.actions()]
    if isinstance(widget, QAbstractButton | QComboBox | QLineEdit | PinCells):
        return [_line(*_control(widget), widget)]
    if isinstance(widget, QPlainTextEdit | QTextBrowser):
        return [_line("text area", widget.accessibleName(), widget), *_indented(widget.toPlainText())]
    if isinstance(widget, AnswerLine):
        return [f"    {widget.kind.value}: {widget.words}"] if widget.words else []
    if isinstance(widget, QLabel):
        return [_line("text", widget.text(), widget)] if widget.text() else []
    if isinstance(widget, Paper):
        return ["paper"]
    return None


def _control(widget: QWidget) -> tuple[str, str]:
    if isinstance(widget, QAbstractButton):
        kind = widget.kind.value if isinstance(widget, Button) else type(widget).__name__
        words = widget.accessibleName() or widget.text()
        return f"button {kind}", words
    value = ""
    if isinstance(widget, QComboBox):
        value = widget.currentText()
    elif isinstance(widget, QLineEdit):
        value = widget.text() or (f"‹{widget.placeholderText()}›" if widget.placeholderText() else "")
    elif isinstance(widget, PinCells):
        value = "•" * len(widget.value())
    return "field", f"{widget.accessibleName()} = {value}".rstrip()


def _line(role: str, words: str, widget: QWidget) -> str:
    key = f" [{widget.key}]" if isinstance(widget, Button) and widget.key else ""
    states = [word for word, on in _states(widget) if on]
    state = f" ({', '.join(states)})" if states else ""
    about = f" — {widget.accessibleDescription()}" if widget.accessibleDescription() else ""
    return f"{role}: {words}{about}{state}{key}"


def _states(widget: QWidget) -> Iterator[tuple[str, bool]]:
    yield "disabled", not widget.isEnabled()
    yield "focus", widget.hasFocus()
    yield "on", isinstance(widget, QAbstractButton) and widget.isChecked()
    yield "read only", isinstance(widget, QLineEdit) and widget.isReadOnly()


def _view(view: QAbstractItemView) -> list[str]:
    model = view.model()
    heads = [str(model.headerData(at, Qt.Orientation.Horizontal) or "") for at in range(model.columnCount())]
    role = "table" if any(heads) else "list"
    head = [f"  {' | '.join(heads)}"] if role == "table" else []
    rows = [_row(view, model, row) for row in range(min(model.rowCount(), MOST_ROWS))]
    return [_line(role, view.accessibleName(), view), *head, *rows]


def _row(view: QAbstractItemView, model: QAbstractItemModel, row: int) -> str:
    cells = [model.index(row, at) for at in range(model.columnCount())]
    words = [str(cell.data(Qt.ItemDataRole.AccessibleTextRole) or cell.data() or "") for cell in cells]
    mark = ">" if view.currentIndex().row() == row else "-"
    return f"  {mark} {' | '.join(words)}"


def _action(words: str, key: str) -> str:
    return f"menu: {words} [{key}]"


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.splitlines() if line.strip()]
