"""The screens' language and look at work: taken up at once by all that is shown, and kept for this PC."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from desk.ui.look.theme import theme
from desk.ui.shell.language import Languages
from desk.ui.shell.preferences import Appearance, Language, Preferences

if TYPE_CHECKING:
    from desk.ui.shell.application import Application
    from desk.ui.shell.window import Window


class Speaking(QObject):
    """Texts are set when widgets are made, so the window is made anew in another language. One that is
    locked with something typed in it keeps its language until that is done.
    """

    def __init__(self, application: Application, languages: Languages, preferences: Preferences) -> None:
        super().__init__(application)
        self._application, self._languages, self._preferences = application, languages, preferences
        self._windows: Language = preferences.language
        languages.speak(preferences.language)
        self._wear(preferences.appearance)

    def hear(self, window: Window) -> None:
        """A new window speaks the language of now, and its settings may ask for another."""
        self._windows = self._preferences.language
        # Queued: another language throws the very switch away that asked for it.
        window.front.language_wanted.connect(self._ask, Qt.ConnectionType.QueuedConnection)
        window.front.appearance_wanted.connect(self._dress)
        window.front.scale = self._preferences.scale
        window.front.scale_wanted.connect(self._enlarge)

    def outgrown(self, window: Window) -> bool:
        """Whether the window should be made anew before somebody comes into it."""
        return self._windows != self._preferences.language and not window.has_typed()

    def speak(self, language: Language) -> None:
        """Another language for all screens."""
        application = self._application
        self._preferences.language = language
        self._languages.speak(language)
        application.retranslate(language)
        if application.window_page is not None and application.current_desk().actor is not None:
            self._renew()

    def _ask(self, language: Language) -> None:
        window = self._application.window_page
        if window is None or not window.has_typed():
            self.speak(language)
            return
        self._application.leaving.ask_speak(
            lambda: self.speak(language), lambda: window.open_tab("settings").reload()
        )

    def _renew(self) -> None:
        """Whoever chose the language finds the switch again where it was."""
        from desk.ui.shell.front import Destination

        self._application.drop_window()
        self._application.enter(self._application.current_desk())
        if self._application.window_page is not None:
            self._application.window_page.go(Destination("settings", "screen"))

    def _dress(self, appearance: Appearance) -> None:
        self._preferences.appearance = appearance
        self._wear(appearance)

    def _enlarge(self, percent: int) -> None:
        """From the next start on: Qt can't change it while windows stand."""
        self._preferences.scale = percent
        window = self._application.window_page
        if window is not None:
            window.front.scale = percent

    def _wear(self, appearance: Appearance) -> None:
        theme().force(None if appearance == "system" else appearance == "dark")
