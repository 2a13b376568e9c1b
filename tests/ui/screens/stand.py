"""Where the screens are shown: the whole application at the tests' venue, in one of the two languages."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSize, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desk.operations import points
from desk.operations.steps.members import MemberForm
from desk.queries.credits import CreditForm
from desk.ui.members.tab import MembersTab
from desk.ui.points.tab import PointsTab
from desk.ui.settings.section import Section
from desk.ui.settings.tab import SettingsTab
from desk.ui.shell.front import Destination, Tab, TabKey
from desk.ui.shell.leaving import dismiss_dialogs
from desk.ui.shell.preferences import Language
from desk.ui.widgets.dialog import Dialog
from tests.ui.at_work import AtWork, at_work, lay_out
from tests.venue import Template, join

ZHANG = 1
T = TypeVar("T", bound=Tab)
S = TypeVar("S", bound=Section)


@dataclass
class Stand:
    """The application, and who stands at it: '' before anybody is signed in."""

    work: AtWork
    staff: str = ""
    known: dict[str, int] = field(default_factory=dict)
    """Members that a screen made, by name."""

    # whom and what it shows

    @property
    def root(self) -> QWidget:
        """What is looked at: the open menu or dialog, else the section, the tab, or the page."""
        popup: object = QApplication.activePopupWidget()  # None mostly: the stubs don't know
        if isinstance(popup, QWidget):
            return popup
        dialog = self.dialog()
        if dialog is not None:
            return dialog
        page = self.work.application.currentWidget()
        if page is not self.work.application.window_page:
            return page
        shown = self.work.window.stack.currentWidget()
        section = shown.section() if isinstance(shown, SettingsTab) else None
        return section or shown

    def dialog(self) -> Dialog | None:
        """The dialog that stands open."""
        found = self.work.application.findChildren(Dialog)
        return next((each for each in found if each.isVisible()), None)

    def sign_in(self, number: str) -> None:
        """Somebody else comes; '' locks and forgets who was here."""
        if number == self.staff:
            return
        if self.staff:
            self.work.application.lock()
        self.work.application.sign_in_page.reset()
        if number:
            self.work.sign_in(number)
        self.staff = number

    # leading there

    def tab(self, key: TabKey, kind: type[T]) -> T:
        """Opens a tab."""
        found = self.work.window.open_tab(key)
        assert isinstance(found, kind)
        return found

    def points(self) -> PointsTab:
        """The points, for nobody yet."""
        tab = self.tab("points", PointsTab)
        tab.change_guest()
        return tab

    def members(self) -> MembersTab:
        """The members, nothing being typed."""
        return self.tab("members", MembersTab)

    def section(self, key: str, kind: type[S]) -> S:
        """Opens a section of the settings."""
        tab = self.tab("settings", SettingsTab)
        tab.arrive(Destination("settings", key))
        found = tab.section()
        assert isinstance(found, kind)
        return found

    # what has happened

    def join(self, name: str, phone: str, *, activate: bool = True) -> int:
        """A member, made once."""
        if name not in self.known:
            form = MemberForm(name=name, phone=phone, birthday="1988-11-21", form_of_address="女士")
            self.known[name] = join(self.work.desk, form, activate=activate)
        return self.known[name]

    def credit(self, slip: str, amount: str, member_id: int = ZHANG) -> None:
        """A booked slip, once."""
        if slip not in self.known:
            form = CreditForm(member_id=member_id, slip=slip, amount=amount, day="")
            desk = self.work.desk
            points.credit(desk, request=desk.ids.request(), form=form, approval=None)
            self.known[slip] = member_id

    # between two screens

    def settle(self) -> None:
        """Until everything is drawn and laid out."""
        self.work.hands.until_calm()
        # A popup that is thrown away takes the attention with it where there is no window manager.
        if not self.work.application.isActiveWindow():
            self.work.application.activateWindow()
            QTest.qWaitForWindowActive(self.work.application)

    def resize(self, size: QSize) -> None:
        """Another size of the window."""
        self.work.application.resize(size)
        self.settle()

    def tidy(self) -> None:
        """Nothing is open, nothing half typed."""
        application = self.work.application
        dismiss_dialogs(application)
        if application.window_page is not None:
            members = application.window_page.findChild(MembersTab)
            if members is not None and members.forms.page is not None:
                members.forms.close()
                members.forms.close()
            if members is not None:
                members.exchange.leave()
            application.window_page.foot.say("")
            for strip in application.window_page.strips.shown:
                for button in strip.buttons:
                    button.click()
            application.window_page.box.clear()
        if not self.staff:
            application.setCurrentWidget(application.sign_in_page)
            application.sign_in_page.reset()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@contextmanager
def standing(app: QApplication, template: Template, folder: Path, language: Language) -> Iterator[Stand]:
    """The application before anybody is signed in, speaking that language and no other."""
    others = [each for each in app.findChildren(QTranslator) if language == "en"]
    for each in others:
        app.removeTranslator(each)
    before = QLocale()
    try:
        with at_work(app, lay_out(template, folder)) as work:
            work.application.speaking.speak(language)
            work.open()
            yield Stand(work)
    finally:
        QLocale.setDefault(before)
        for each in others:
            app.installTranslator(each)
