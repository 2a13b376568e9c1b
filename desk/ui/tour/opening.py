"""The afternoon before the first evening: the venue is made, its people and its printer are set up."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desk.ui.settings.printer import PrinterSection
from desk.ui.settings.section import Section
from desk.ui.settings.staff import StaffSection
from desk.ui.settings.tab import SettingsTab
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.shell.welcome_page import WelcomePage
from desk.ui.tour.hands import Hands, Stuck
from desk.ui.tour.story import Story


@dataclass(frozen=True)
class Person:
    """Somebody of the staff."""

    number: str
    name: str
    pin: str
    role: str


OWNER = Person("001", "沈岚", "839201", "owner")
RECEPTIONIST = Person("012", "林小玉", "482913", "receptionist")
MANAGER = Person("003", "孙涛", "718340", "manager")
SUPERVISOR = Person("008", "周敏", "593018", "supervisor")
COLLEAGUE = Person("015", "陈佳", "604725", "receptionist")
S = TypeVar("S", bound=Section)
VENUE = "悦澜汇 KTV", "Yuelan KTV"


def first_start(story: Story) -> None:
    """Which venue, then two pages typed from field to field."""
    story.at("18:31")
    hands, page = story.hands, story.page(WelcomePage)
    story.picture("welcome-choice", QT_TRANSLATE_NOOP("Tour", "First start: one's own venue, or one to try"))
    hands.press("1")
    form = page.form
    story.picture("welcome", QT_TRANSLATE_NOOP("Tour", "First start: a few lines make the venue"))
    hands.into(form.venue)
    hands.write(story.in_words(*VENUE))
    hands.press("Return")
    hands.write(OWNER.name)
    hands.press("Return")
    hands.write("123456")
    story.picture(
        "trivial-pin", QT_TRANSLATE_NOOP("Tour", "A PIN that anybody would guess is refused at once")
    )
    hands.write(OWNER.pin)
    hands.write(OWNER.pin)
    story.picture(
        "welcome-filled", QT_TRANSLATE_NOOP("Tour", "Everything is there; Enter goes on to who works here")
    )
    hands.press("Return")
    _employ(story)
    hands.until(lambda: page.sheet is not None, "the recovery code")


def _employ(story: Story) -> None:
    """The first receptionist types a PIN of their own."""
    hands, form = story.hands, story.page(WelcomePage).clerk_form
    assert form is not None
    hands.until(form.isVisible, "the receptionist's form")
    hands.into(form.number)
    hands.erase()
    hands.write(RECEPTIONIST.number)
    hands.into(form.name)
    hands.write(RECEPTIONIST.name)
    hands.press("Return")
    hands.write(RECEPTIONIST.pin)
    hands.write(RECEPTIONIST.pin)
    story.picture(
        "welcome-receptionist",
        QT_TRANSLATE_NOOP(
            "Tour", "The first receptionist types a PIN of their own; Enter sets up the front desk"
        ),
    )
    hands.press("Return")


def recovery_code(story: Story) -> None:
    """The code is shown once; two of its groups are typed back from the paper."""
    sheet = story.page(WelcomePage).sheet
    assert sheet is not None
    story.code = [group.replace(" ", "") for group in sheet.sheet.accessibleDescription().split("  ")]
    story.picture(
        "recovery-code",
        QT_TRANSLATE_NOOP(
            "Tour", "The recovery code is shown once: without this PC nothing else opens the venue"
        ),
    )
    story.hands.press("Return")
    first, second = sheet.asked
    story.hands.write(story.code[first])
    story.hands.press("Return")
    story.picture(
        "recovery-code-asked", QT_TRANSLATE_NOOP("Tour", "Two groups are typed back from the paper")
    )
    story.hands.write(story.code[second])
    story.hands.press("Return")
    story.page(SignInPage)


def sign_in(story: Story, person: Person) -> None:
    """Number, Enter, PIN, Enter; behind a lock the last person's number stands there already."""
    page, hands = story.page(SignInPage), story.hands
    begin_signing_in(page, hands, person.number)
    hands.write(person.pin)
    hands.press("Return")
    hands.until(lambda: story.application.currentWidget() is story.application.window_page, "the window")


def begin_signing_in(page: SignInPage, hands: Hands, number: str) -> None:
    """Types the number, unless the person it belongs to locked the screen."""
    hands.until(lambda: page.number.line.hasFocus() or page.pin.cells.hasFocus(), "the focus in the page")
    if page.pin.cells.hasFocus():
        if page.number.text() == number:
            return
        hands.press("Shift+Tab")
        hands.erase()
    hands.write(number)
    hands.press("Return")


def owner_signs_in(story: Story) -> None:
    """A wrong PIN first; then the owner begins in the settings."""
    story.at("18:34")
    page, hands = story.page(SignInPage), story.hands
    hands.write(OWNER.number)
    hands.press("Return")
    hands.write("839210")
    hands.press("Return")
    hands.until(lambda: page.pin.refused, "the refusal of a wrong PIN")
    story.picture("wrong-pin", QT_TRANSLATE_NOOP("Tour", "A wrong PIN says how many tries are left"))
    hands.write(OWNER.pin)
    hands.press("Return")
    hands.until(lambda: story.application.currentWidget() is story.application.window_page, "the window")


def staff_is_added(story: Story) -> None:
    """The receptionist is there; the first steps lead to the supervisor, and a colleague follows."""
    story.at("18:36")
    section = settings(story, "staff", StaffSection)
    story.picture(
        "staff-first-steps", QT_TRANSLATE_NOOP("Tour", "Settings, Staff: the first steps open the counter")
    )
    story.hands.click(section.steps.supervisor.button)
    for person in (SUPERVISOR, COLLEAGUE):
        if person is COLLEAGUE:
            story.hands.press("Ctrl+N")
        add_person(story, section, person)
    story.picture(
        "staff", QT_TRANSLATE_NOOP("Tour", "Three people who can sign in, each with a PIN of their own")
    )


def add_person(story: Story, section: StaffSection, person: Person) -> None:
    """One person, from field to field."""
    hands = story.hands
    hands.until(section.form.number.line.hasFocus, "an empty form")
    hands.write(person.number, person.name)
    if not section.form.roles.ticks[person.role].isChecked():
        raise Stuck(f"the role {person.role} is not proposed")
    hands.into(section.form.pin)
    hands.write(person.pin + person.pin)
    hands.press("Return")
    story.until_said(lambda said: person.name in said)


def printer_is_set_up(story: Story) -> None:
    """Into a file, so that a PC without a printer can follow; then the test page."""
    story.at("18:41")
    section = settings(story, "printer", PrinterSection)
    choose_printer(story, section, "file", str(story.printer_file))
    story.hands.click(section.test)
    story.hands.until(story.printer_file.exists, "the test page in the printer's file")
    story.picture("test-page", QT_TRANSLATE_NOOP("Tour", "The test page is out: ruler, sizes, codes, cut"))


def choose_printer(story: Story, section: PrinterSection, kind: str, target: str) -> None:
    """Another printer, typed and saved."""
    hands = story.hands
    hands.tab_to(section.kind)
    hands.press("Home")
    for _ in range(section.kind.choices.findData(kind)):
        hands.press("Down")
    hands.into(section.target)
    hands.erase()
    hands.write(target)
    hands.press("Return")
    hands.until(lambda: not section.has_typed(), "the printer being kept")


def settings(story: Story, key: str, kind: type[S]) -> S:
    """A section of the settings, by the key of the tab and a click in its list."""
    hands = story.hands
    if not isinstance(story.window.stack.currentWidget(), SettingsTab):
        hands.press("Ctrl+,")
    tab = story.window.stack.currentWidget()
    assert isinstance(tab, SettingsTab)
    hands.click_row(tab.list, [entry.key for entry in tab.list.rows_model.rows()].index(key))
    section = tab.section()
    assert isinstance(section, kind)
    return section
