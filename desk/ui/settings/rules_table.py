"""The editor of a table of the rules: its rows as a list, the chosen one in fields beneath it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.refusals import Refused
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.settings.rules_fields import FigureField, field_of
from desk.ui.settings.rules_figures import Figure, Sort
from desk.ui.settings.rules_form import FigureForm
from desk.ui.settings.rules_values import Lists, cell_of, name_of, to_text, with_cell
from desk.ui.widgets.answer_line import Answer, AnswerLine
from desk.ui.widgets.button import SMALL, Button
from desk.ui.widgets.row_list import Look, RowList
from desk.ui.widgets.text import Text

translate = QCoreApplication.translate
ROW, ARROW = 40, 40
SHOWN = 6
"""Rows of the list that are seen at once."""
PLACE = re.compile(r"\[([0-9]+)\]\.?(.*)")


class TableFigure(FigureField):
    """Rows are added at the end, taken out, moved up and down. Their keys are never shown nor changed."""

    def __init__(self, figure: Figure, blank: Callable[[str], Mapping[str, Any]]) -> None:
        self.form = FigureForm([field_of(cell) for cell in figure.cells])
        self.list: RowList[Mapping[str, Any]] = RowList(
            self._look, self._page, lambda row: row["key"], name=figure.label, row_height=ROW
        )
        self.add = Button(translate("Rules", "Add"), icon=Icon.PLUS, height=SMALL)
        self.out = Button(translate("Rules", "Take out"), height=SMALL)
        self.up, self.down = Button("↑", height=SMALL), Button("↓", height=SMALL)
        self._answer = AnswerLine()
        super().__init__(figure, self._laid_out(figure))
        self._blank = blank
        self._rows: list[dict[str, Any]] = []
        self._shown = ""
        self._wire()

    def _laid_out(self, figure: Figure) -> QWidget:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        self.title = Text(figure.label, fonts.SECONDARY, tone="ink2")
        acts.addWidget(self.title)
        acts.addStretch(1)
        for arrow in (self.up, self.down):
            arrow.setFixedWidth(ARROW)
        self.up.setAccessibleName(translate("Rules", "Move up"))
        self.down.setAccessibleName(translate("Rules", "Move down"))
        for button in (self.up, self.down, self.out, self.add):
            acts.addWidget(button)
        column.addLayout(acts)
        for part in (self.list, self._answer, self.form):
            column.addWidget(part)
        return body

    def _wire(self) -> None:
        self.list.chosen.connect(self._choose)
        self.list.acted.connect(lambda _: self._enter_row())
        self.list.installEventFilter(self)
        self.add.clicked.connect(lambda *_: self.add_row())
        self.out.clicked.connect(lambda *_: self.take_out())
        self.up.clicked.connect(lambda *_: self.move(-1))
        self.down.clicked.connect(lambda *_: self.move(1))
        self.form.changed.connect(self._typed)
        self.form.visited.connect(lambda _: self.visited.emit())
        self.form.finished.connect(self.entered)

    # what stands there

    def value(self) -> list[dict[str, Any]]:
        for field in self.form.fields.values():
            if self._shown:
                field.value()  # a cell that can't be read says so
        return [dict(row) for row in self._rows]

    def set_value(self, value: Any) -> None:
        self._rows = [dict(row) for row in value]
        self._answer.say(Answer.HINT, self.figure.hint)
        self._show(self._shown)

    def use(self, lists: Lists) -> None:
        for field in self.form.fields.values():
            field.use(lists)

    def refuse(self, words: str, place: str = "") -> None:
        found = PLACE.match(place)
        if found is None or int(found[1]) >= len(self._rows):
            self._answer.say(Answer.REFUSAL, words)
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._show(str(self._rows[int(found[1])]["key"]))
        field = self.form.fields.get(re.sub(r"\[[0-9]+\]", "", found[2])) or self._first()
        field.refuse(words)

    def focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # rows

    def add_row(self) -> None:
        """A new row at the end, in whose name the focus stands."""
        taken = {row["key"] for row in self._rows}
        key = next(found for at in range(1, 1000) if (found := f"{self.figure.stem}_{at}") not in taken)
        self._rows.append(dict(self._blank(key)))
        self._show(key)
        self.changed.emit()
        self._enter_row()

    def take_out(self) -> None:
        """The chosen row goes."""
        at = self._at()
        if at is None:
            return
        del self._rows[at]
        after = self._rows[min(at, len(self._rows) - 1)]["key"] if self._rows else ""
        self._show(str(after))
        self.changed.emit()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def move(self, step: int) -> None:
        """The chosen row changes place with its neighbour."""
        at = self._at()
        if at is None or not 0 <= at + step < len(self._rows):
            return
        self._rows[at], self._rows[at + step] = self._rows[at + step], self._rows[at]
        self._show(self._shown)
        self.changed.emit()

    # showing

    def _page(self, after: Any) -> Sequence[Mapping[str, Any]]:
        return tuple(self._rows) if after is None else ()

    def _look(self, row: Mapping[str, Any]) -> Look:
        facts = [to_text(cell, cell_of(row, cell.key)) for cell in self.figure.cells if cell.sort in _FACTS]
        return Look(name_of(row) or "—", trailing="–".join(each for each in facts if each))

    def _show(self, key: str) -> None:
        """The list again, with that row chosen, or the first."""
        self._shown = ""
        self.list.reload()
        self.list.choose(key)
        self.list.setFixedHeight(ROW * max(1, min(SHOWN, len(self._rows))) + 2)
        self._choose(self.list.current_row())

    def _choose(self, row: Mapping[str, Any] | None) -> None:
        self.form.setVisible(row is not None)
        self.out.setEnabled(row is not None)
        key = "" if row is None else str(row["key"])
        if key != self._shown:
            self._shown = key
            self._fill()

    def _fill(self) -> None:
        at = self._at()
        if at is not None:
            for key, field in self.form.fields.items():
                field.set_value(cell_of(self._rows[at], key))

    def _at(self) -> int | None:
        return next((at for at, row in enumerate(self._rows) if row["key"] == self._shown), None)

    def _typed(self) -> None:
        at = self._at()
        if at is None:
            return
        self._answer.say(Answer.HINT, self.figure.hint)
        for key, field in self.form.fields.items():
            try:
                self._rows[at] = with_cell(self._rows[at], key, field.value())
            except Refused:
                continue  # said when it is posted; the cell keeps what it was
        self.list.reload()
        self.changed.emit()

    def _enter_row(self) -> None:
        if self._at() is not None:
            self._first().focus()

    def _first(self) -> FigureField:
        return next(iter(self.form.fields.values()))


_FACTS = {Sort.TIME}
"""Cells that are seen in the list beside the name: the times of shifts and campaigns."""
