"""The first start: hero at the left; at the right the form, then the recovery code. Qt alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLocale, Signal
from PySide6.QtGui import QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.ui.look import paint
from desk.ui.look.theme import tokens
from desk.ui.shell.recovery_sheet import RecoverySheet
from desk.ui.shell.sign_in_hero import Health, Hero
from desk.ui.shell.welcome_form import CheckPin, Wanted, WelcomeForm

FORM_WIDTH = 694


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
    """`submitted(Wanted)` from the form; `code_kept()` when it was typed back; `print_wanted()` beside it."""

    submitted = Signal(object)
    code_kept = Signal()
    print_wanted = Signal()

    def __init__(self, version: str, check_pin: CheckPin, parent: QWidget | None = None) -> None:
        super().__init__(version, parent)
        self._check_pin = check_pin
        self._groups: tuple[str, ...] = ()
        self._printer = False
        self.form = self._made_form(Wanted())
        self.sheet: RecoverySheet | None = None
        self._put_form()
        self._say_hero()

    def ask_code(self, groups: Sequence[str], *, printer: bool, asked: tuple[int, int] | None = None) -> None:
        """The venue is there: its recovery code, once. `printer`: it can go straight to the device."""
        self._groups, self._printer = tuple(groups), printer
        self.sheet = RecoverySheet(groups, printer=printer, asked=asked, done=self.tr("Check and sign in"))
        self.sheet.kept.connect(self._kept)
        self.sheet.print_wanted.connect(self.print_wanted)
        self.put(self.sheet)
        self.sheet.first_field().setFocus()

    def refuse(self, field: str, words: str) -> None:
        """The venue was not made, and why; nothing typed is lost."""
        self.form.refuse(field, words)

    def stop_busy(self) -> None:
        """The venue was not made: try again."""
        self.form.set_busy(False)

    def retranslate(self) -> None:
        """Another language: the form is made again with what was typed, the code is shown again."""
        self.hero.retranslate()
        self._say_hero()
        if self.sheet is None:
            self.form = self._made_form(self.form.wanted())
            self._put_form()
        else:
            self.ask_code(self._groups, printer=self._printer, asked=self.sheet.asked)

    def first_field(self) -> QWidget:
        """What has the focus at first."""
        return self.form.first_field() if self.sheet is None else self.sheet.first_field()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.first_field().setFocus()

    def _made_form(self, wanted: Wanted) -> WelcomeForm:
        form = WelcomeForm(self._check_pin, wanted)
        form.submitted.connect(self.submitted)
        return form

    def _put_form(self) -> None:
        self.put(self.form)
        self.form.first_field().setFocus()

    def _kept(self) -> None:
        self._groups = ()
        self.code_kept.emit()

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
