"""Counters: where guests are served, and which of them this PC is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desk.operations import counters
from desk.operations.counters import MOST, CounterKept
from desk.queries.counters import CounterRow, counters_of
from desk.refusals import Refused
from desk.ui.look import fonts, metrics
from desk.ui.look.icons import Icon
from desk.ui.settings.section import Reserved, Section
from desk.ui.shell.front import Front
from desk.ui.shell.welcome_form import printers
from desk.ui.widgets.button import LARGE, SMALL, Button, Kind
from desk.ui.widgets.card import Card
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.pill import State
from desk.ui.widgets.row_list import Look, RowList
from desk.ui.widgets.sure_dialog import SureDialog
from desk.ui.widgets.text import Text

LIST_SHARE, FORM_SHARE = 1, 1


class CountersSection(Section):
    """The list at the left; at the right the chosen counter's name, or the new one's number and name."""

    AREAS = frozenset({"counters", "printers", "shifts"})

    def __init__(self, front: Front) -> None:
        super().__init__(front)
        self.list: RowList[CounterRow] = RowList(
            self._look, self._rows, lambda row: row.id, name=self.tr("Counters"), row_height=58
        )
        self.add = Button(self.tr("Add a counter"), icon=Icon.PLUS, height=SMALL)
        self.number = Field(self.tr("Number"), required=True, digits=True, limit=1)
        self.number.hint(self.tr("1 to 9, on slips"))
        self.name = Field(self.tr("Name"), required=True, limit=40)
        self.name.hint(self.tr("Stands on slips"))
        self.save = Button(self.tr("Save"), Kind.PRIMARY, icon=Icon.CHECK, key="Enter", height=LARGE)
        self.serve = Button(self.tr("This PC is this counter"), icon=Icon.MAP_PIN, height=LARGE)
        self._reserved = Reserved("")
        self._form = Card("", icon=Icon.MAP_PIN)
        self._adding = False
        self._filled: tuple[str, str] = ("", "")
        self._request = front.request()
        self._lay_out()
        self._wire()
        self.reload()

    def _lay_out(self) -> None:
        card = Card(self.tr("Counters"), icon=Icon.MAP_PIN)
        card.head.addWidget(self.add)
        card.add(self.list, 1)
        self._form.inset()
        self._form.add(FieldRow((self.number, self.name), (2, 5), gap=16))
        for sentence in (
            self.tr("Each counter has its own printer, shifts and run of slip numbers."),
            self.tr("One PC at a time works with the venue's file. A PC to which the file is brought serves "
                    "the counter that is chosen there."),
        ):  # fmt: skip
            self._form.add(Text(sentence, fonts.SECONDARY, tone="ink2", wrap=True))
        self._form.add(self._reserved)
        self._form.body.addStretch(1)
        acts = QHBoxLayout()
        acts.setSpacing(12)
        acts.addWidget(self.serve)
        acts.addStretch(1)
        acts.addWidget(self.save)
        self._form.body.addLayout(acts)
        both = QHBoxLayout()
        both.setSpacing(metrics.current().gap)
        both.addWidget(card, LIST_SHARE)
        both.addWidget(self._form, FORM_SHARE)
        self.stack.addLayout(both)

    def _wire(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.list.acted.connect(lambda _: self.name.setFocus())
        self.add.clicked.connect(lambda *_: self._begin_adding())
        self.number.entered.connect(lambda _: self.name.setFocus())
        self.name.entered.connect(lambda _: self._save())
        self.save.clicked.connect(self._save)
        self.serve.clicked.connect(self._ask_serving)

    # what is shown

    def _rows(self, after: Any) -> Sequence[CounterRow]:
        if after is not None:
            return ()
        desk = self.front.desk
        with desk.read() as session:
            return counters_of(desk, session)

    def _look(self, row: CounterRow) -> Look:
        shift = self.tr("a shift is open") if row.open else self.tr("no shift is open")
        facts = self.tr("{printer}　{shift}").format(printer=dict(printers())[row.printer], shift=shift)
        pill = State(self.tr("This PC"), "primary", Icon.CHECK) if row.here else None
        title = self.tr("{number}　{name}").format(number=row.number, name=row.name)
        return Look(title, facts, icon=Icon.MAP_PIN, pill=pill)

    def reload(self) -> None:
        typed = self.has_typed()
        self.add.setVisible(self.may("counters.add"))
        if not typed:
            self._adding = False
        self.list.blockSignals(typed)
        self.list.reload()
        self.list.blockSignals(False)
        if not typed:
            self._chosen(self.list.current_row())

    def _chosen(self, row: CounterRow | None) -> None:
        if row is None:
            return
        self._adding = False
        self._fill(str(row.number), row.name, self.tr("Counter {number}").format(number=row.number))
        may = self.may("counters.rename")
        self.number.set_read_only(True)
        self.name.set_read_only(not may)
        self.save.setVisible(may)
        self.serve.setVisible(not row.here and self.may("counters.serve"))
        self._reserved.setVisible(not may)
        self._reserved.say(self.who_may("counters.rename"))

    def _begin_adding(self) -> None:
        taken = {row.number for row in self.list.rows_model.rows()}
        free = next((str(each) for each in range(1, MOST + 1) if each not in taken), "")
        if not free:
            self.front.warn(self.tr("There are nine counters already; a number has one digit"))
            return
        self._adding = True
        self._fill(free, "", self.tr("A new counter"))
        self.number.set_read_only(False)
        self.name.set_read_only(False)
        self.save.setVisible(True)
        self.serve.setVisible(False)
        self._reserved.setVisible(False)
        self.name.setFocus()

    def _fill(self, number: str, name: str, title: str) -> None:
        self._form.set_title(title)
        self.number.set_text(number)
        self.name.set_text(name)
        self.number.settle()
        self.name.settle()
        self._filled = (number, name)
        self._request = self.front.request()

    def first_field(self) -> QWidget:
        return self.list

    def arrive(self, act: str) -> None:
        if act == "add" and self.may("counters.add"):
            self._begin_adding()

    def has_typed(self) -> bool:
        return (self.number.text(), self.name.text()) != self._filled

    # doing

    def _save(self) -> None:
        desk, request, row = self.front.desk, self._request, self.list.current_row()
        number, name = self.number.text(), self.name.text()

        def keep() -> CounterKept:
            if self._adding or row is None:
                return counters.add(desk, request=request, number=number, name=name)
            return counters.rename(desk, request=request, counter_id=row.id, name=name)

        if self.may("counters.add" if self._adding else "counters.rename"):
            self.front.posting.post(keep, done=self._saved, refused=self._refused)

    def _saved(self, kept: CounterKept) -> None:
        self._filled = (self.number.text(), self.name.text())
        self._adding = False
        self.list.reload()
        self.list.choose(kept.counter_id)
        self._chosen(self.list.current_row())
        self.front.say(self.tr("Saved; it stands on slips from the next one on"))

    def _refused(self, no: Refused) -> None:
        self.refuse(no, {"number": self.number, "counter": self.name}, self.name)

    def _ask_serving(self) -> None:
        row = self.list.current_row()
        if row is None:
            return
        title = self.tr("This PC becomes counter {number}?").format(number=row.number)
        sentences = (
            self.tr("The file is opened anew at {name}: everybody signs in again.").format(name=row.name),
            self.tr("A shift that is open here stays open until this PC comes back to it."),
        )
        dialog = SureDialog(self.window(), title, sentences, self.tr("Change the counter"), icon=Icon.MAP_PIN)
        dialog.accepted.connect(lambda: self._serve(row))
        dialog.open()

    def _serve(self, row: CounterRow) -> None:
        desk, request = self.front.desk, self.front.request()
        self.front.posting.post(
            lambda: counters.serve(desk, request=request, counter_id=row.id),
            done=lambda _: self.front.counter_wanted.emit(row.number),
            refused=self._refused,
        )
