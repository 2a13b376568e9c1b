"""The user guide: its topics in their order, and the text of each, from files that come with the program."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desk import resources
from desk.ui.look.icons import Icon
from desk.ui.words.people import language


@dataclass(frozen=True)
class Topic:
    """A page of the guide: resources/help/<language>/<key>.md."""

    key: str
    icon: Icon

    def text(self) -> str:
        """What it says in the language of the screens, as Markdown."""
        return (resources.root() / "help" / language() / f"{self.key}.md").read_text("utf-8")


TOPICS = (
    Topic("start", Icon.BOOK_OPEN),
    Topic("sign_in", Icon.USER_CIRCLE),
    Topic("today", Icon.SUN_HORIZON),
    Topic("members", Icon.USERS_THREE),
    Topic("import", Icon.USER_PLUS),
    Topic("points", Icon.COINS),
    Topic("slips", Icon.RECEIPT),
    Topic("settings", Icon.GEAR),
)


def topic(key: str) -> Topic:
    """The page of that key; what has none of its own gets the first."""
    return next((each for each in TOPICS if each.key == key), TOPICS[0])


def title_of(key: str) -> str:
    """A topic's name."""
    match key:
        case "sign_in":
            return QCoreApplication.translate("Help", "Signing in")
        case "today":
            return QCoreApplication.translate("Help", "Today")
        case "members":
            return QCoreApplication.translate("Help", "Members")
        case "import":
            return QCoreApplication.translate("Help", "Import and export")
        case "points":
            return QCoreApplication.translate("Help", "Points")
        case "slips":
            return QCoreApplication.translate("Help", "Slips")
        case "settings":
            return QCoreApplication.translate("Help", "Settings")
        case _:
            return QCoreApplication.translate("Help", "Start here")
