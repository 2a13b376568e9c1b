"""The first thing that is seen: who is it, and the PIN. Qt alone.

Takes keys before anything of the venue is known.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSpacerItem, QVBoxLayout, QWidget

from desk.ui.look import fonts, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.shell.sign_in_hero import Health, Hero
from desk.ui.shell.sign_in_people import People
from desk.ui.widgets.avatar import Person
from desk.ui.widgets.button import LARGE, SMALL, Button, Kind
from desk.ui.widgets.field import Field
from desk.ui.widgets.labelled import FieldLabel
from desk.ui.widgets.number_pad import NumberPad
from desk.ui.widgets.pin_field import PinField
from desk.ui.widgets.text import Text

FORM_WIDTH = 694
BESIDE_PEOPLE, BESIDE_LOW = 513, 461
"""Pixels of the page's height that all but the tiles take; in a low window, whose gaps are narrower."""
LOW = 730
GAP, LOW_GAP = 26, 16
LONGEST = 8
"""Digits of a staff number; a longer one nobody has."""


class SignInPage(QWidget):
    """`submitted(number, pin)`. After it call `refuse(field, words)` or go on; `set_busy` while the answer
    is awaited.

    `forgot_pressed` is the small button; `language_chosen` the switch.
    """

    submitted = Signal(str, str)
    forgot_pressed = Signal()
    language_chosen = Signal(str)

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hero = Hero(version)
        self.hero.language_chosen.connect(self.language_chosen)
        self._locked_by = ""
        self._title = Text("", fonts.BALANCE, bold=True)
        self._how = Text("", fonts.ROW, tone="ink2")
        self.people = People()
        self.number = Field(
            " ", aside=" ", icon=Icon.USER_CIRCLE, digits=True, limit=LONGEST, size=fonts.ACT, height=LARGE
        )
        self.pin = PinField(" ", aside=" ")
        self.enter = Button("", Kind.PRIMARY, key="Enter", height=LARGE)
        self.pad = NumberPad()
        self._pad_label = FieldLabel("")
        self.forgot = Button("", height=SMALL)
        self._lock_rule = Text("", fonts.SECONDARY, tone="ink2")
        self._gaps = QSpacerItem(0, GAP), QSpacerItem(0, GAP)
        self._lay_out()
        self._wire()
        self.retranslate()

    # layout

    def _lay_out(self) -> None:
        form = QWidget()
        form.setMaximumWidth(FORM_WIDTH)
        self._column = column = QVBoxLayout(form)
        column.setSpacing(0)
        column.addStretch(1)
        column.addWidget(self._title)
        column.addSpacing(4)
        column.addWidget(self._how)
        column.addSpacing(14)
        column.addWidget(self.people, 100)
        column.addItem(self._gaps[0])
        column.addLayout(self._lay_out_entry())
        column.addItem(self._gaps[1])
        column.addLayout(self._lay_out_foot())
        column.addStretch(1)
        # A widget of its own, because a layout would hand its room beyond the form's width to the hero.
        holder = QWidget()
        right = QHBoxLayout(holder)
        right.setContentsMargins(40, 0, 40, 0)
        right.addWidget(form, 1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.hero)
        page.addWidget(holder, 1)

    def _lay_out_entry(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self.number)
        left.addWidget(self.pin)
        left.addWidget(self.enter)
        right = QVBoxLayout()
        right.setSpacing(3)
        right.addWidget(self._pad_label)
        right.addWidget(self.pad, 1)
        entry = QHBoxLayout()
        entry.setSpacing(32)
        entry.addLayout(left, 1)
        entry.addLayout(right, 1)
        return entry

    def _lay_out_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(self.forgot)
        foot.addStretch(1)
        foot.addWidget(self._lock_rule)
        return foot

    def _wire(self) -> None:
        self.people.chosen.connect(self._choose)
        self.number.edited.connect(self.people.mark)
        self.number.edited.connect(lambda _: self.pin.clear())
        self.number.entered.connect(lambda _: self._next())
        self.pin.entered.connect(self._next)
        self.enter.clicked.connect(self._next)
        self.forgot.clicked.connect(self.forgot_pressed)
        self.pad.digit.connect(self._pad_digit)
        self.pad.erased.connect(self._pad_erase)
        self.pad.cleared.connect(self._pad_clear)

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""
        self._title.setText(self.tr("Please sign in"))
        self._say_how()
        self.number.hint("")
        self.number.set_label(self.tr("Number"), self.tr("or swipe your badge"))
        self.pin.set_label(self.tr("PIN"), self.tr("6 digits"))
        self.enter.relabel(self.tr("Sign in"))
        self._pad_label.set_texts(self.tr("Keyboard or touch"))
        self.forgot.relabel(self.tr("Forgot the PIN"))
        self.pad.retranslate()
        self.hero.retranslate()

    def _say_how(self) -> None:
        if self._locked_by:
            words = self.tr("Locked by {name}: type your PIN. Somebody else chooses their name or number")
            self._how.setText(words.format(name=self._locked_by))
        else:
            self._how.setText(self.tr("Choose your name, or type your number"))

    # what is known of the venue

    def set_venue(self, name: str, counter: str) -> None:
        """The venue, and program with counter (贵宾前台·前台一号机)."""
        self.hero.name.setText(name)
        self.hero.counter.setText(counter)

    def set_day(self, day: str, shift: str) -> None:
        """The business day; the shift with who opened it."""
        self.hero.day.setText(day)
        self.hero.shift.setText(shift)

    def set_health(self, lines: Sequence[tuple[Health, str]]) -> None:
        """Backup, journal, printer."""
        self.hero.show_health(lines)

    def set_lock_rule(self, words: str) -> None:
        """What too many wrong PINs bring; the figures are the venue's."""
        self._lock_rule.setText(words)

    def set_language(self, language: str) -> None:
        """Which language the switch shows as spoken."""
        self.hero.speak(language)

    def set_people(self, people: Sequence[Person]) -> None:
        """Who can sign in. What was typed meanwhile stays."""
        self.people.show_people(people)
        self.people.mark(self.number.text())
        self._fit_people()

    def _fit_people(self) -> None:
        low = self.height() < LOW
        margin, gap = (8, LOW_GAP) if low else (24, GAP)
        self._column.setContentsMargins(0, margin, 0, margin)
        for spacer in self._gaps:
            spacer.changeSize(0, gap)
        self._column.invalidate()
        self.people.fit(self.height() - (BESIDE_LOW if low else BESIDE_PEOPLE))

    # signing in

    def refuse(self, field: str, words: str) -> None:
        """Not so: `field` is number or pin. The number stays, the PIN is emptied."""
        self.set_busy(None)
        self.pin.clear()
        (self.number if field == "number" else self.pin).refuse(words)

    def set_busy(self, words: str | None) -> None:
        """While the answer is awaited; None: it is there."""
        self.enter.set_busy(words)

    def reset(self) -> None:
        """Nobody, nothing typed: after signing out."""
        self.set_busy(None)
        self._locked_by = ""
        self._say_how()
        self.number.hint("")
        self.number.clear()
        self.pin.clear()
        self.people.mark("")
        self.number.setFocus()

    def lock_for(self, number: str, name: str) -> None:
        """The screen was locked: its person is chosen and only types the PIN, another one chooses anew."""
        self.reset()
        self._locked_by = name
        self._say_how()
        self.number.set_text(number)
        self.people.mark(number)
        self.pin.setFocus()

    def _choose(self, person: Person) -> None:
        self.number.set_text(person.number)
        self.number.settle()
        self.people.mark(person.number)
        self.pin.clear()
        self.pin.setFocus()

    def _next(self) -> None:
        if not self.number.text():
            self.number.refuse(self.tr("Type your number, or choose your name"))
        elif not self.pin.full():
            self._ask_pin()
        elif not self.enter.busy:
            self.submitted.emit(self.number.text(), self.pin.value())

    def _ask_pin(self) -> None:
        if self.pin.value():
            self.pin.refuse(self.tr("The PIN has 6 digits"))
        else:
            self.pin.setFocus()

    # the pad types into what has the focus; nothing chosen yet means the number

    def _in_pin(self) -> bool:
        return self.pin.cells.hasFocus()

    def _pad_digit(self, digit: str) -> None:
        if self._in_pin():
            self.pin.cells.push(digit)
        else:
            self.number.setFocus()
            self.number.line.insert(digit)
            self.number.line.textEdited.emit(self.number.line.text())

    def _pad_erase(self) -> None:
        if self._in_pin():
            self.pin.cells.pop()
        else:
            self.number.line.backspace()
            self.number.line.textEdited.emit(self.number.line.text())

    def _pad_clear(self) -> None:
        if self._in_pin():
            self.pin.clear()
        else:
            self.number.clear()
            self.people.mark("")

    # events

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.pin.cells.hasFocus():
            self.number.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_people()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F1:
            self._show_help()
            return
        # A digit that nobody took (a tile or button has the focus) belongs to the number.
        if event.text().isdecimal():
            self._pad_digit(event.text())
            return
        super().keyPressEvent(event)

    def _show_help(self) -> None:
        """The guide is wanted rarely, and the page must paint at once."""
        from desk.ui.shell.help_page import HelpPage

        HelpPage(self, "sign_in").open()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        painter.fillRect(self.rect(), tokens().canvas)
        painter.end()
