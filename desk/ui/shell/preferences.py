"""What this PC's screen prefers: language, light or dark, how large. Kept beside machine.key, not in the
venue's file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast

from PySide6.QtCore import QLocale, QSettings

from desk.ui.shell.scale import SCALES

Language = Literal["zh_CN", "en"]
Appearance = Literal["system", "light", "dark"]


class Preferences:
    """Reads and writes `screen.ini`. A file that can't be read or written is as good as none."""

    def __init__(self, folder: Path) -> None:
        self._settings = QSettings(str(folder / "screen.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """At first start the system decides: whatever isn't English gives Chinese."""
        kept = self._settings.value("language")
        if kept in ("zh_CN", "en"):
            return cast("Language", kept)
        return "en" if QLocale.system().language() is QLocale.Language.English else "zh_CN"

    @language.setter
    def language(self, language: Language) -> None:
        self._settings.setValue("language", language)
        self._settings.sync()  # a PC that is switched off at its plug keeps it

    @property
    def scale(self) -> int:
        """Per cent; what makes no sense is 100."""
        kept = str(self._settings.value("scale", ""))
        return int(kept) if kept.isdecimal() and int(kept) in SCALES else SCALES[0]

    @scale.setter
    def scale(self, percent: int) -> None:
        self._settings.setValue("scale", percent)
        self._settings.sync()

    @property
    def appearance(self) -> Appearance:
        """Follows the system until somebody chooses."""
        kept = self._settings.value("appearance")
        return cast("Appearance", kept) if kept in ("light", "dark") else "system"

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._settings.setValue("appearance", appearance)
        self._settings.sync()
