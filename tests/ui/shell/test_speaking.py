"""Another language or look of the screens takes effect at once, and outlives the program."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desk.ui.look.theme import theme
from desk.ui.settings.screen import ScreenSection
from desk.ui.settings.tab import SettingsTab
from desk.ui.shell.front import Destination
from desk.ui.shell.preferences import Preferences
from desk.ui.widgets.sure_dialog import SureDialog
from tests.ui.at_work import AtWork
from tests.ui.shell.test_application import serve

pytestmark = pytest.mark.holds_the_loop  # the first sign-in makes the window, and imports it


@pytest.fixture(autouse=True)
def no_words_of_the_tests(qapp: QApplication) -> Iterator[None]:
    """All tests speak Chinese; here only the program's own words count."""
    lent = qapp.findChildren(QTranslator)
    for translator in lent:
        qapp.removeTranslator(translator)
    yield
    QLocale.setDefault(QLocale("zh_CN"))
    for translator in lent:
        qapp.installTranslator(translator)


def screen(work: AtWork) -> ScreenSection:
    """Settings, Language and look."""
    work.window.go(Destination("settings", "screen"))
    return work.hands.see(ScreenSection)


def test_english_in_the_settings_is_everywhere_at_once(counter: AtWork) -> None:
    before = counter.window
    section = screen(counter)
    counter.hands.into(section.language)
    counter.hands.press("Right")
    counter.hands.until(lambda: counter.application.window_page is not before, "the window in English")
    tab = counter.window.stack.currentWidget()
    assert isinstance(tab, SettingsTab)
    again = counter.hands.see(ScreenSection)
    assert tab.section() is again
    assert again.language.value() == "en"
    assert again.language.hasFocus()
    assert counter.window.acts.quit.text() == "Quit"
    assert counter.desk.actor is not None
    assert Preferences(counter.places.config).language == "en"


def test_something_typed_is_asked_about_before_the_language_changes(counter: AtWork) -> None:
    tab = serve(counter)
    section = screen(counter)
    counter.hands.into(section.language)
    counter.hands.press("Right")
    dialog = counter.hands.see(SureDialog)
    counter.hands.press("Escape")
    assert section.language.value() == "zh_CN"
    assert tab.form.slip.text() == "01-204417"
    assert Preferences(counter.places.config).language == "zh_CN"
    section.language.setFocus()
    counter.hands.press("Right")
    dialog = counter.hands.see(SureDialog)
    before = counter.window
    counter.hands.click(dialog.sure)
    counter.hands.until(lambda: counter.application.window_page is not before, "the window in English")


def test_the_dark_is_kept(counter: AtWork) -> None:
    section = screen(counter)
    counter.hands.into(section.appearance)
    section.appearance.choose("dark")
    assert theme().tokens.dark
    assert Preferences(counter.places.config).appearance == "dark"
    section.appearance.choose("light")
    assert not theme().tokens.dark


def test_the_link_on_the_page_changes_all_it_says(counter: AtWork) -> None:
    counter.hands.press("Ctrl+L")
    page = counter.application.sign_in_page
    counter.hands.press("Shift+Tab")
    counter.hands.click(page.hero.languages["en"])
    counter.hands.until(lambda: page.enter.text() == "Sign in", "the English page")
    assert "Locked by" in page._how.text()
    assert page.number.line.hasFocus()
    assert page.number.text() == "012"
    said = [page.hero.day.text(), page.hero.shift.text(), page.hero.counter.text(), page._lock_rule.text()]
    said += [tile.person.role for tile in page.people.tiles]
    said = [words.replace("前台一号机", "").replace("林小玉", "") for words in said]  # names are names
    assert [words for words in said if any("\u4e00" <= char <= "\u9fff" for char in words)] == []
    counter.sign_in("012")
    assert counter.window.acts.quit.text() == "Quit"


def test_a_form_behind_the_lock_is_kept_in_its_language(counter: AtWork) -> None:
    tab = serve(counter)
    before = counter.window
    counter.hands.press("Ctrl+L")
    counter.hands.click(counter.application.sign_in_page.hero.languages["en"])
    counter.sign_in("012")
    assert counter.window is before
    counter.hands.press("Escape", "Escape")
    assert not tab.has_typed()
    counter.hands.press("Ctrl+L")
    counter.sign_in("012")
    assert counter.window is not before


def test_a_new_start_speaks_as_the_last_one(counter: AtWork) -> None:
    counter.application.speaking.speak("en")
    assert Preferences(counter.places.config).language == "en"
