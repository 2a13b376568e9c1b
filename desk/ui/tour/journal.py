"""What was done, and that nobody wrote over it; then a copy of all of it."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desk.ui.settings.backup import BackupSection
from desk.ui.settings.journal import JournalSection
from desk.ui.tour.counter import ZHANG
from desk.ui.tour.opening import settings
from desk.ui.tour.story import Story


def journal_is_verified(story: Story) -> None:
    """All lines about one member; one of them in full; then the chain from its first line on."""
    story.at("23:41")
    hands, section = story.hands, settings(story, "journal", JournalSection)
    hands.click_row(section.table, 0)
    story.picture("journal", QT_TRANSLATE_NOOP("Tour", "The journal: who did what when, and a line in full"))
    hands.into(section.asked.about)
    hands.write(ZHANG.phone)
    hands.press("Return")
    hands.until(section.table.hasFocus, "the lines about the member")
    hands.click_row(section.table, 0)
    story.picture("journal-member", QT_TRANSLATE_NOOP("Tour", "All that was done about one member"))
    hands.press("Ctrl+Shift+V")
    hands.until(section.save.isVisible, "the end of the look")
    story.picture(
        "journal-verified", QT_TRANSLATE_NOOP("Tour", "Verified: every line and every row behind it")
    )


def backup_is_made(story: Story) -> None:
    """Whole, checked, and noted."""
    story.at("23:44")
    hands, section = story.hands, settings(story, "backup", BackupSection)
    before = section.table.rows_model.rowCount()
    hands.press("Ctrl+B")
    hands.until(lambda: section.table.rows_model.rowCount() > before, "the backup")
    story.picture("backup", QT_TRANSLATE_NOOP("Tour", "Backed up, checked, and how one is brought back"))
