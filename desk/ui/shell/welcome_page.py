"""The first start: hero at the left; at the right the form, then the recovery code. Qt alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.look import paint
from desk.ui.look.theme import tokens
from desk.ui.shell.clerk_form import Clerk, ClerkForm
from desk.ui.shell.demo_panel import DemoMaking, DemoPeople, Worker
from desk.ui.shell.pin_twice import CheckPin
from desk.ui.shell.recovery_sheet import RecoverySheet
from desk.ui.shell.sign_in_hero import Health, Hero
from desk.ui.shell.welcome_choice import WelcomeChoice
from desk.ui.shell.welcome_form import Wanted, WelcomeForm

FORM_WIDTH = 694
CLERK = "clerk_"
"""Begins the names of the receptionist's fields, where the owner has the same."""


class HeroPage(QWidget):
    """The hero at the left, one thing in the middle of the right. `language_chosen("zh_CN" | "en")`."""

    language_chosen = Signal(str)

    def __init__(self, version: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hero = Hero(version)
        self.hero.language_chosen.connect(self.language_chosen)
        self._shown: QWidget | None = None
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 20, 0, 20)
        self._column.addStretch(1)
        self._column.addStretch(1)
        middle = QWidget()
        middle.setMaximumWidth(FORM_WIDTH)
        middle.setLayout(self._column)
        right = QHBoxLayout()
        right.setContentsMargins(40, 0, 40, 0)
        right.addStretch(1)
        right.addWidget(middle, 1000)
        right.addStretch(1)
        page = QHBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.hero)
        page.addLayout(right, 1)

    def put(self, widget: QWidget) -> None:
        """Shows this at the right, instead of what stood there."""
        if self._shown is not None:
            self._column.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        self._shown = widget
        widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._column.insertWidget(1, widget)

    def set_language(self, language: str) -> None:
        """Which language the switch shows as spoken."""
        self.hero.speak(language)

    def retranslate(self) -> None:
        """Says everything in the language that is spoken now: override, keep what was typed."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            english = QLocale().language() is QLocale.Language.English
            self.set_language("en" if english else "zh_CN")
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = paint.begin(self)
        painter.fillRect(self.rect(), tokens().canvas)
        painter.end()


class WelcomePage(HeroPage):
    """First which venue; one's own is filled in on two pages, then its code is shown once.

    `submitted(Wanted)` with all that was typed; `code_kept()` when the code was typed back; `print_wanted()`
    beside it. `demo_wanted()`, `demo_stopped()`, and `demo_seen()` after its people were shown.
    """

    submitted = Signal(object)
    code_kept = Signal()
    print_wanted = Signal()
    demo_wanted = Signal()
    demo_stopped = Signal()
    demo_seen = Signal()

    def __init__(self, version: str, check_pin: CheckPin, parent: QWidget | None = None) -> None:
        super().__init__(version, parent)
        self._check_pin = check_pin
        self._groups: tuple[str, ...] = ()
        self._printer = False
        self._wanted, self._clerk = Wanted(), Clerk()
        self._workers: tuple[Worker, ...] = ()
        self.form = self._made_form()
        self.clerk_form: ClerkForm | None = None
        self.sheet: RecoverySheet | None = None
        self.making: DemoMaking | None = None
        self.choice = WelcomeChoice()
        self.choose()
        self._say_hero()

    # which venue

    def choose(self) -> None:
        """The two tiles."""
        self.making = None
        self.choice = WelcomeChoice()
        self.choice.own.connect(self.fill_in)
        self.choice.demo.connect(self._demo)
        self._turn(self.choice)

    def _demo(self) -> None:
        self.making = DemoMaking()
        self.making.stopped.connect(self.demo_stopped)
        self._turn(self.making)
        self.demo_wanted.emit()

    def demo_goes_on(self, done: int, of: int, step: str) -> None:
        """How far the demo venue is."""
        if self.making is not None:
            self.making.show_step(done, of, step)

    def demo_failed(self, words: str) -> None:
        """The demo venue couldn't be made, and why."""
        self.choose()
        self.choice.refuse(words)

    def show_people(self, people: Sequence[Worker]) -> None:
        """The demo venue is there: who can sign in."""
        self.making, self._workers = None, tuple(people)
        shown = DemoPeople(people)
        shown.done.connect(self.demo_seen)
        self._turn(shown)

    # one's own

    def fill_in(self, *, whole: bool = False) -> None:
        """The venue and its owner, with what was typed before."""
        self.form = self._made_form(whole=whole)
        self.clerk_form = None
        self._turn(self.form)

    def _ask_clerk(self, wanted: Wanted) -> None:
        """Then who works at the counter: the owner posts nothing."""
        self._wanted = wanted
        self.clerk_form = ClerkForm(self._check_pin, wanted.number, self._clerk)
        self.clerk_form.submitted.connect(self._submit)
        self.clerk_form.back.connect(self._back)
        self._turn(self.clerk_form)

    def _back(self) -> None:
        if self.clerk_form is not None:
            self._clerk = self.clerk_form.clerk()
        self.fill_in(whole=True)

    def _submit(self, clerk: Clerk | None) -> None:
        self.submitted.emit(replace(self._wanted, clerk=clerk))

    def ask_code(self, groups: Sequence[str], *, printer: bool, asked: tuple[int, int] | None = None) -> None:
        """The venue is there: its recovery code, once. `printer`: it can go straight to the device."""
        self._groups, self._printer = tuple(groups), printer
        self._clerk, self.clerk_form = Clerk(), None
        self.sheet = RecoverySheet(groups, printer=printer, asked=asked, done=self.tr("Check and sign in"))
        self.sheet.kept.connect(self._kept)
        self.sheet.print_wanted.connect(self.print_wanted)
        self._turn(self.sheet)

    def refuse(self, field: str, words: str) -> None:
        """The venue was not made, and why; nothing typed is lost. `field` of the receptionist begins with
        'clerk_'.
        """
        if self.clerk_form is not None and field.startswith(CLERK):
            self.clerk_form.refuse(field.removeprefix(CLERK), words)
            return
        if self.clerk_form is not None:
            self._back()
        self.form.refuse(field, words)

    def stop_busy(self) -> None:
        """The venue was not made: try again."""
        if self.clerk_form is not None:
            self.clerk_form.set_busy(False)

    def _made_form(self, *, whole: bool = False) -> WelcomeForm:
        form = WelcomeForm(self._check_pin, self._wanted, whole=whole)
        form.submitted.connect(self._ask_clerk)
        form.back.connect(self._give_up)
        return form

    def _give_up(self) -> None:
        self._wanted = self.form.wanted()
        self.choose()

    def _kept(self) -> None:
        self._groups = ()
        self.code_kept.emit()

    # what is shown

    def retranslate(self) -> None:
        """Another language: what is shown is made again with what was typed, the code is shown again."""
        self.hero.retranslate()
        self._say_hero()
        if self.sheet is not None:
            self.ask_code(self._groups, printer=self._printer, asked=self.sheet.asked)
        elif self.clerk_form is not None:
            self._clerk = self.clerk_form.clerk()
            self._ask_clerk(self._wanted)
        elif self._shown is self.form:
            self._wanted = self.form.wanted()
            self.fill_in()
        elif self._workers:
            self.show_people(self._workers)
        elif self.making is None:
            self.choose()

    def first_field(self) -> QWidget:
        """What has the focus at first."""
        shown = self._shown
        assert shown is not None
        found: QWidget = shown.first_field()  # type: ignore[attr-defined]  # each of the panels has one
        return found

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first_field().setFocus()

    def _turn(self, panel: QWidget) -> None:
        self.put(panel)
        self.first_field().setFocus()

    def _say_hero(self) -> None:
        self.hero.name.setText(self.tr("VIP Desk"))
        self.hero.counter.setText(self.tr("Guest service at the front counter"))
        self.hero.day.setText(self.tr("First start on this PC"))
        self.hero.shift.setText(self.tr("Whoever fills this in becomes the owner"))
        self.hero.show_health(
            [
                (Health.OK, self.tr("No slip goes missing: signed copies are scanned back")),
                (Health.OK, self.tr("History can't be rewritten: the journal is chained")),
                (Health.OK, self.tr("Needs no network: everything stays on this PC")),
            ]
        )
