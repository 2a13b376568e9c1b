"""The sections of the settings in their order, and who finds them there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from desk.ui.look.icons import Icon
from desk.ui.settings.section import Section
from desk.ui.shell.front import Front
from desk.ui.words.marking import QT_TRANSLATE_NOOP
from desk.ui.words.refusals import say


@dataclass(frozen=True)
class Entry:
    """A section. `needs`: who may do none of these doesn't find it; empty: everybody does. Its module is
    imported late.
    """

    key: str
    icon: Icon
    module: str
    name: str
    needs: tuple[str, ...] = ()

    def open_to(self, may: Callable[[str], bool]) -> bool:
        """Whether somebody with these grants finds it in the list."""
        return not self.needs or any(may(operation) for operation in self.needs)

    def make(self, front: Front) -> Section:
        """The section itself."""
        made = getattr(import_module(f"desk.ui.settings.{self.module}"), self.name)(front)
        assert isinstance(made, Section)
        return made


STAFF = ("staff.add", "staff.change", "staff.set_pin", "staff.leave", "staff.unlock")
SECTIONS = (
    Entry("venue", Icon.DOOR_OPEN, "venue", "VenueSection"),
    Entry("staff", Icon.USERS, "staff", "StaffSection", STAFF),
    Entry("printer", Icon.PRINTER, "printer", "PrinterSection"),
    Entry("counters", Icon.MAP_PIN, "counters", "CountersSection"),
    Entry("words", Icon.NOTE_PENCIL, "words", "WordsSection"),
    Entry("rules", Icon.SLIDERS_HORIZONTAL, "rules", "RulesSection"),
    Entry("permissions", Icon.SHIELD_CHECK, "permissions", "PermissionsSection"),
    Entry("backup", Icon.DATABASE, "backup", "BackupSection", ("backup.make",)),
    Entry("journal", Icon.BOOK_OPEN, "journal", "JournalSection", ("journal.verify",)),
    Entry("recovery", Icon.KEY, "recovery", "RecoverySection", ("recovery.renew",)),
    Entry("screen", Icon.TRANSLATE, "screen", "ScreenSection"),
    Entry("about", Icon.INFO, "about", "AboutSection"),
)


NAMES = {
    "venue": QT_TRANSLATE_NOOP("Sections", "Venue"),
    "counters": QT_TRANSLATE_NOOP("Sections", "Counters"),
    "staff": QT_TRANSLATE_NOOP("Sections", "Staff"),
    "printer": QT_TRANSLATE_NOOP("Sections", "Printer"),
    "words": QT_TRANSLATE_NOOP("Sections", "Slip words"),
    "rules": QT_TRANSLATE_NOOP("Sections", "Rules"),
    "permissions": QT_TRANSLATE_NOOP("Sections", "Permissions"),
    "backup": QT_TRANSLATE_NOOP("Sections", "Backup"),
    "journal": QT_TRANSLATE_NOOP("Sections", "Journal"),
    "recovery": QT_TRANSLATE_NOOP("Sections", "Recovery code"),
    "screen": QT_TRANSLATE_NOOP("Sections", "Language and look"),
    "about": QT_TRANSLATE_NOOP("Sections", "About"),
}


def title_of(key: str) -> str:
    """A section's name."""
    return say("Sections", NAMES[key])
