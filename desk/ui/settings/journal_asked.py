"""What of the journal is asked for: a day, a person, an act, a member or a slip."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from desk.context import Desk
from desk.queries import journal as queries
from desk.queries.journal_filter import About, Filter, named
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import Button
from desk.ui.widgets.choice_field import ChoiceField
from desk.ui.widgets.date_field import DateField
from desk.ui.widgets.field import Field
from desk.ui.words.operations import operation_in_words

DAY_WIDTH = 156
PAUSE_MS = 300
"""So long nothing is typed before it is looked for."""
EVERYBODY, EVERYTHING = 0, ""


class Asked(QWidget):
    """`changed(bool)` when other lines are wanted: at once for a choice; on Enter and after a pause
    for what is typed. True: the focus may go on to them.
    """

    changed = Signal(bool)

    def __init__(self, desk: Callable[[], Desk]) -> None:
        super().__init__()
        self._desk = desk
        self.filter = Filter()
        self.pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.day = DateField(self.tr("Business day"))
        self.who = ChoiceField(self.tr("Who"))
        self.act = ChoiceField(self.tr("What"))
        self.about = Field(
            self.tr("Member or slip"),
            icon=Icon.MAGNIFYING_GLASS,
            placeholder=self.tr("name or number"),
        )
        self.all = Button(self.tr("Everything"))
        for choice in (self.who, self.act):
            # Else the longest of the choices takes the room from what is typed.
            choice.choices.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
        self.day.setMinimumWidth(DAY_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 12, 0)
        row.setSpacing(10)
        for field, share in ((self.day, 4), (self.who, 4), (self.act, 6), (self.about, 6)):
            row.addWidget(field, share)
        row.addWidget(self.all)
        self._wire()

    def _wire(self) -> None:
        self.day.entered.connect(lambda _: self.ask())
        self.about.entered.connect(lambda _: self.ask())
        self.who.picked.connect(lambda _: self.ask())
        self.act.picked.connect(lambda _: self.ask())
        for field in (self.day, self.about):
            field.edited.connect(lambda _: self.pause.start())
        self.pause.timeout.connect(self.ask_meanwhile)
        self.all.clicked.connect(lambda *_: self.clear())

    def reload(self) -> None:
        """Who works here, and what was done so far."""
        desk = self._desk()
        with desk.read() as session:
            self.day.line.setPlaceholderText(desk.today(session).isoformat())
            people, acts = queries.people(session), queries.operations(session)
        self.who.set_options([(EVERYBODY, self.tr("everybody")), *people])
        words = sorted((operation_in_words(act), act) for act in acts)
        self.act.set_options([(EVERYTHING, self.tr("everything")), *((act, said) for said, act in words)])
        for field, whole in ((self.who, EVERYBODY), (self.act, EVERYTHING)):
            if field.value() is None:
                field.set_value(whole)

    def clear(self) -> None:
        """Everything again."""
        self.day.clear()
        self.about.clear()
        self.who.set_value(EVERYBODY)
        self.act.set_value(EVERYTHING)
        self.ask()

    def ask(self) -> None:
        """Takes what stands there; what is no day, or names nobody, is said beside it."""
        self.day.settle()
        self.about.settle()
        day, about = self.day.day(), self._named()
        if self.day.text() and day is None:
            self.day.refuse(self.tr("Not a day, like 2026-11-21"))
        elif about == ():
            self.about.refuse(self.tr("Nobody and nothing is called that"))
        else:
            self._take(day, about, go_on=True)

    def ask_meanwhile(self) -> None:
        """Takes what is typed so far, where it means something; what is half typed is no mistake yet."""
        day, about = self.day.day(), self._named()
        if (self.day.text() and day is None) or about == ():
            return
        self._take(day, about, go_on=False)

    def _named(self) -> tuple[About, ...] | None:
        typed, desk = self.about.text(), self._desk()
        if not typed:
            return None
        with desk.read() as session:
            return named(desk, session, typed)

    def _take(self, day: date | None, about: tuple[About, ...] | None, *, go_on: bool) -> None:
        self.pause.stop()
        if about:
            self.about.tell(", ".join(each.name for each in about[:3]) + ("…" if len(about) > 3 else ""))
        self.filter = Filter(day, self.who.value() or None, self.act.value() or "", about)
        self.changed.emit(go_on)
