"""The form of a group of figures, or of one row of a table: fields under and beside each other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.ui.settings.rules_fields import FigureField
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.labelled import Labelled


class FigureForm(QWidget):
    """Fields under and beside each other. `changed`, `entered` at the last one; `visited(figure)`."""

    changed = Signal()
    finished = Signal()
    visited = Signal(object)

    def __init__(self, fields: list[FigureField]) -> None:
        super().__init__()
        self.fields = {field.figure.key: field for field in fields}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for line in _lines(fields):
            column.addWidget(line)
        for at, field in enumerate(fields):
            field.changed.connect(self.changed)
            field.visited.connect(lambda figure=field.figure: self.visited.emit(figure))
            field.entered.connect(lambda at=at: self._on_from(fields, at))

    def _on_from(self, fields: list[FigureField], at: int) -> None:
        if at + 1 < len(fields):
            fields[at + 1].focus()
        else:
            self.finished.emit()


def _lines(fields: list[FigureField]) -> list[QWidget]:
    """Short fields stand two in a line, whose refusals may take its whole width; the rest stand alone."""
    lines: list[QWidget] = []
    pair: list[Labelled] = []
    for field in fields:
        body = field.body
        if not field.figure.alone and isinstance(body, Labelled):
            pair.append(body)
        if pair and (len(pair) == 2 or field.figure.alone):
            lines.append(_row(pair))
            pair = []
        if field.figure.alone:
            lines.append(body)
    return [*lines, _row(pair)] if pair else lines


def _row(pair: list[Labelled]) -> QWidget:
    """Two fields share a line; a single one keeps to its half."""
    if len(pair) == 2:
        return FieldRow([*pair])
    made = QWidget()
    half = QHBoxLayout(made)
    half.setContentsMargins(0, 0, 0, 0)
    half.setSpacing(12)
    half.addWidget(pair[0], 1)
    half.addStretch(1)
    return made
