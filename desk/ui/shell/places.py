"""The tabs of the window: their key, icon and where they are made. A tab's module is imported at its first
visit.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module

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

    def make(self, front: Front) -> Tab:
        """The tab itself."""
        made = getattr(import_module(self.module), self.name)(front)
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
