"""The window's sentences on a terminal: Qt's translations need an application object, not a window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desk import resources
from desk.refusals import Refused, Trouble
from desk.ui.words.refusals import refusal, trouble


def sentence(error: Refused | Trouble) -> str:
    """What a refusal or trouble says, in the system's language; whatever isn't English gives Chinese."""
    app = QCoreApplication.instance() or QCoreApplication([])
    if QLocale.system().language() is not QLocale.Language.English:
        translator = QTranslator(app)
        translator.load("zh_CN", str(resources.root() / "i18n"))
        app.installTranslator(translator)
    return refusal(error) if isinstance(error, Refused) else trouble(error)
