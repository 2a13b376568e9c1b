"""The settings on a real venue, with the owner at the counter; the approval dialog over it is the real
one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

import pytest
from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.context import Areas, Desk
from desk.refusals import Trouble
from desk.ui.look import metrics
from desk.ui.look.theme import theme
from desk.ui.settings.section import Section
from desk.ui.settings.tab import SettingsTab
from desk.ui.shell.approving import Approving
from desk.ui.shell.front import Destination, Front
from desk.ui.shell.posting import Posting
from desk.ui.widgets.dialog import Dialog
from tests.venue import Testing

CONTENT = QSize(1366 - 96 - 24, 768 - 60 - 40 - 24)
S = TypeVar("S", bound=Section)


class Stage:
    """A window with the tab in it. `said` is what the foot line heard."""

    def __init__(self, at: Testing, desk: Desk) -> None:
        self.venue, self.desk = at, desk
        self.host = QWidget()
        self.posting = Posting()
        self.front = Front(lambda: self.desk, self.posting)
        self.said: list[str] = []
        self.troubles: list[Trouble] = []
        self.front.said.connect(lambda words, _links: self.said.append(words))
        self.warned: list[str] = []
        self.front.warned.connect(self.warned.append)
        self.hints: list[str] = []
        self.foot: list[tuple[str, str]] = []
        self.front.hinted.connect(lambda hints: setattr(self, "hints", [key for key, _ in hints]))
        self.front.hinted.connect(lambda hints: setattr(self, "foot", list(hints)))
        self.posting.troubled.connect(self.troubles.append)
        self.approving = Approving(self.host, lambda: self.desk, self.posting)
        self.tab = SettingsTab(self.front)
        column = QVBoxLayout(self.host)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tab)
        at.listeners.append(self._changed)
        self.host.resize(CONTENT)
        self.host.show()
        self.host.activateWindow()
        assert QTest.qWaitForWindowActive(self.host)
        self.tab.first_field().setFocus()

    def _changed(self, areas: Areas) -> None:
        if areas & self.tab.AREAS:
            self.tab.reload()

    def go(self, act: str, section: type[S]) -> S:
        """Leads to a section, which must be of that kind."""
        self.tab.arrive(Destination("settings", act))
        found = self.tab.section()
        assert isinstance(found, section)
        return found

    def as_staff(self, number: str) -> None:
        """Somebody else stands at the counter now."""
        self.desk = self.venue.as_staff(number)
        self.tab.reload()

    def keys(self) -> list[str]:
        """The sections that are in the list."""
        return [entry.key for entry in self.tab.list.rows_model.rows()]

    def dialog(self) -> Dialog:
        """The dialog that stands open."""
        found = [each for each in self.host.findChildren(Dialog) if each.isVisible()]
        assert len(found) == 1
        return found[0]

    def close(self) -> None:
        """The window is closed."""
        self.host.close()
        self.host.deleteLater()


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Light, normal measures, and so again afterwards."""
    if not theme().dressed:
        theme().dress(qapp)
    yield
    theme().force(None)
    metrics.notifier().current = metrics.NORMAL


@pytest.fixture
def stage(venue: Testing, qtbot: QtBot) -> Iterator[Stage]:
    """The owner's."""
    made = Stage(venue, venue.as_staff("001"))
    yield made
    made.close()


def focus() -> QWidget:
    """What has the focus."""
    found: object = QApplication.focusWidget()
    assert isinstance(found, QWidget)
    return found
