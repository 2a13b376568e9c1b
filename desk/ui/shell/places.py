"""The tabs of the window: their key, icon and where they are made. A tab's module is imported beside the
sign-in page, or by its first visit if that comes earlier.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

from PySide6.QtCore import QCoreApplication

from desk.ui.look.icons import Icon
from desk.ui.shell.front import Front, Tab, TabKey
from desk.ui.shell.rail import Tab as RailTab


@dataclass(frozen=True)
class Place:
    """A tab that exists. `module` defines a Tab class under `name`."""

    key: TabKey
    shortcut: str
    icon: Icon
    module: str
    name: str

    @property
    def loaded(self) -> bool:
        """Whether its module is imported."""
        return self.module in sys.modules

    def load(self) -> ModuleType:
        """Imports its module: in a quiet moment before the PIN is typed. A first visit would hold the loop
        for 40 ms more; a thread beside the opening would keep who has typed already waiting 100 ms longer.
        """
        return import_module(self.module)

    def make(self, front: Front) -> Tab:
        """The tab itself."""
        made = getattr(self.load(), self.name)(front)
        assert isinstance(made, Tab)
        return made


PLACES = (
    Place("today", "F2", Icon.SUN_HORIZON, "desk.ui.today.tab", "TodayTab"),
    Place("members", "F4", Icon.USERS_THREE, "desk.ui.members.tab", "MembersTab"),
    Place("points", "F5", Icon.COINS, "desk.ui.points.tab", "PointsTab"),
)
SETTINGS = Place("settings", "Ctrl+,", Icon.GEAR, "desk.ui.settings.tab", "SettingsTab")


def words_of(key: TabKey) -> str:
    """A tab's name."""
    match key:
        case "today":
            return QCoreApplication.translate("Places", "Today")
        case "members":
            return QCoreApplication.translate("Places", "Members")
        case "points":
            return QCoreApplication.translate("Places", "Points")
        case "settings":
            return QCoreApplication.translate("Places", "Settings")


def rail_tabs() -> list[RailTab]:
    """What the rail shows."""
    return [RailTab(place.key, words_of(place.key), place.shortcut, place.icon) for place in PLACES]
