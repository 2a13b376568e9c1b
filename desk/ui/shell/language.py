"""The language of the screens: our translation, Qt's own words (OK, Cancel), and how numbers and days are
written.
"""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desk import resources
from desk.ui.shell.preferences import Language


class Languages:
    """Installs the translators of one language at a time; every widget hears LanguageChange."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def speak(self, language: Language) -> None:
        """English is the language of the source, so only its plurals need a file."""
        self.forget()
        QLocale.setDefault(QLocale(language))
        words = str(resources.root() / "i18n")
        qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        found = (_loaded(f"qtbase_{language}", qt_words), _loaded(language, words))
        self._installed = [translator for translator in found if translator is not None]
        for translator in self._installed:
            self._app.installTranslator(translator)

    def forget(self) -> None:
        """Takes the translators out again."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []


def _loaded(name: str, folder: str) -> QTranslator | None:
    translator = QTranslator()
    return translator if translator.load(name, folder) else None
