"""Second step of an import: which column is what, as it was guessed and as somebody says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desk.files.tables.reading import Table
from desk.refusals import Refused, Why
from desk.rules.cards import CardType
from desk.rules.cells import shown
from desk.rules.imports import Field, Mapped, guess, mapping_faults
from desk.ui.look import fonts
from desk.ui.widgets.answer_line import Answer, AnswerLine
from desk.ui.widgets.button import MEDIUM
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.scrolled import Scrolled
from desk.ui.widgets.text import Text
from desk.ui.words.imports import field_in_words
from desk.ui.words.people import language
from desk.ui.words.refusals import refusal

SAMPLES = 3
CHOICE = 240


class ColumnsStep(QWidget):
    """A line for each column: its title, what stands in it, and what it is. `sheet_wanted(name)`: another
    sheet of the book.
    """

    sheet_wanted = Signal(str)

    def __init__(
        self, card_types: Sequence[CardType], needed: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._needed = tuple(needed)
        self.table: Table | None = None
        self.fields: list[ChoiceField] = []
        self.facts = Text("", fonts.BODY, tone="ink2")
        self.card_type = ChoiceField(
            self.tr("What the cards in it are"),
            [(one.key, one.name.of(language())) for one in card_types if not one.opens_account],
            height=MEDIUM,
            size=fonts.ROW,
        )
        # A type that asks for no proof is what most of a file's cards are.
        plain = [one.key for one in card_types if not one.opens_account and not one.proof_needed]
        self.card_type.set_value(plain[0] if plain else None)
        self.sheet = ChoiceField(self.tr("Sheet"), height=MEDIUM, size=fonts.ROW)
        self.sheet.picked.connect(lambda name: self.sheet_wanted.emit(str(name)))
        self.answer = AnswerLine()
        self.pane = Scrolled(QWidget())
        head = QHBoxLayout()
        head.addWidget(self.facts, 1)
        head.addWidget(self.sheet)
        head.addWidget(self.card_type)
        self.sheet.setFixedWidth(CHOICE)
        self.card_type.setFixedWidth(CHOICE)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 8, 16, 8)
        stack.setSpacing(6)
        stack.addLayout(head)
        stack.addWidget(self.answer)
        stack.addWidget(self.pane, 1)

    def show_table(self, table: Table) -> None:
        """A file with its columns; what its titles say is proposed."""
        self.table = table
        self.answer.say(Answer.HINT, self.tr("What was recognised is filled in; compare it with the samples"))
        self.facts.setText(_facts(table))
        self.sheet.set_options([(name, name) for name in table.sheets])
        self.sheet.set_value(table.sheet)
        self.sheet.setVisible(len(table.sheets) > 1)
        guessed = guess(table.titles)
        self.fields = [self._field(table.titles[at], guessed.get(at)) for at in range(len(table.titles))]
        self.pane.put(self._grid(table))

    def mapping(self) -> Mapped:
        """Column, from 0 → what it is; columns that are left out are not in it."""
        return {at: Field(field.value()) for at, field in enumerate(self.fields) if field.value()}

    def complete(self) -> bool:
        """Whether the file can be checked so; what is missing stands above the columns."""
        for field in self.fields:
            field.settle()
        faults = mapping_faults(self.mapping(), self._needed)
        if not faults:
            self.answer.say(Answer.HINT, "")
            return True
        self.answer.say(Answer.REFUSAL, "　".join(_said(no) for no in faults))
        first = next((field for field in self.fields if field.value() == faults[0].field), None)
        (first or self.first_field()).setFocus()
        return False

    def first_field(self) -> QWidget:
        """The first column's choice."""
        return self.fields[0] if self.fields else self

    def _field(self, title: str, guessed: Field | None) -> ChoiceField:
        options = [("", self.tr("leave it out")), *((field.value, field_in_words(field)) for field in Field)]
        field = ChoiceField("", options, height=MEDIUM, size=fonts.ROW)
        field.choices.setAccessibleName(title)
        field.set_value(guessed.value if guessed else "")
        field.picked.connect(lambda _: self.answer.say(Answer.HINT, ""))
        return field

    def _grid(self, table: Table) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(0, 4, 12, 4)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(2, 1)
        for at, words in enumerate((self.tr("Column"), self.tr("It is"), self.tr("What stands in it"))):
            grid.addWidget(Text(words, fonts.SMALL, tone="ink2"), 0, at)
        for at, field in enumerate(self.fields):
            field.setFixedWidth(CHOICE)
            grid.addWidget(Text(table.titles[at] or "—", fonts.ROW, bold=True), at + 1, 0)
            grid.addWidget(field, at + 1, 1)
            grid.addWidget(Text(_samples(table, at), fonts.BODY, tone="ink2"), at + 1, 2)
        grid.setRowStretch(len(self.fields) + 1, 1)
        return page


def _samples(table: Table, at: int) -> str:
    cells = (shown(row.cells[at]) for row in table.sample if at < len(row.cells))
    return "　".join([cell for cell in cells if cell][:SAMPLES])


def _facts(table: Table) -> str:
    how = table.sheet if table.kind == "xlsx" else "" if table.encoding.startswith("utf") else table.encoding
    return "　".join(part for part in (table.path.name, how) if part)


def _said(no: Refused) -> str:
    said = refusal(no)
    if no.why is not Why.MISSING and no.field not in set(Field):
        return said
    return f"{field_in_words(Field(no.field))}: {said}" if no.field in set(Field) else said
