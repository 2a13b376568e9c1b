"""Which keys help in the Members tab, for the foot."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desk.ui.members.change_page import ChangePage
from desk.ui.members.join_page import JoinPage

Hints = list[tuple[str, str]]


def hints(page: QWidget | None, *, activating: bool) -> Hints:
    """(key, words) pairs of the page that is open; of the list and the member where none is."""
    keys = ("Ctrl+/", QCoreApplication.translate("MembersTab", "keys"))
    match page:
        case JoinPage():
            return [*_form(QCoreApplication.translate("MembersTab", "register")), keys]
        case ChangePage():
            return [*_form(QCoreApplication.translate("MembersTab", "save")), keys]
        case QWidget():
            go_on = ("Ctrl+Enter", QCoreApplication.translate("MembersTab", "go on"))
            return [go_on, ("Esc", QCoreApplication.translate("MembersTab", "back")), keys]
    if activating:
        later = ("Esc", QCoreApplication.translate("MembersTab", "later"))
        return [("Enter", QCoreApplication.translate("MembersTab", "activate")), later, keys]
    return [
        ("↑↓", QCoreApplication.translate("MembersTab", "choose")),
        ("Enter", QCoreApplication.translate("MembersTab", "go in")),
        ("Esc", QCoreApplication.translate("MembersTab", "back")),
        keys,
    ]


def _form(done: str) -> Hints:
    return [
        ("Tab", QCoreApplication.translate("MembersTab", "next field")),
        ("Enter", done),
        ("Esc", QCoreApplication.translate("MembersTab", "give up")),
    ]
