"""The venue itself: name and counters, rules from a day on, the words of slips, this PC's look."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt

from desk.ui.settings.about import AboutSection
from desk.ui.settings.counters import CountersSection
from desk.ui.settings.recovery import RecoverySection
from desk.ui.settings.rules import RulesSection
from desk.ui.settings.rules_editor import COMING, HISTORY
from desk.ui.settings.screen import ScreenSection
from desk.ui.settings.venue import VenueSection
from desk.ui.settings.words import WordsSection
from desk.ui.tour.opening import settings
from desk.ui.tour.story import Story
from desk.ui.widgets.sure_dialog import SureDialog

FACTOR, LIMIT = "points.points_per_yuan", "points.supervisor_above_fen"


def venue_and_counters(story: Story) -> None:
    """A second counter, with a printer and slip numbers of its own."""
    story.at("23:30")
    settings(story, "venue", VenueSection)
    story.picture(
        "venue", QT_TRANSLATE_NOOP("Tour", "Settings, Venue: what stands at the head of every slip")
    )
    hands, section = story.hands, settings(story, "counters", CountersSection)
    hands.click(section.add)
    hands.write(story.in_words("二楼前台", "Upstairs"))
    hands.press("Return")
    story.until_said()
    story.picture(
        "counters", QT_TRANSLATE_NOOP("Tour", "Counters: each has its printer, shifts and run of numbers")
    )


def rules_are_edited(story: Story) -> None:
    """A change is planned: what it means stands beside it, and it can be withdrawn until it holds."""
    story.at("23:33")
    hands, section = story.hands, settings(story, "rules", RulesSection)
    editor = section.editor
    assert editor is not None
    hands.click_row(editor.list, [group.key for group in editor.list.rows_model.rows()].index("points"))
    hands.until_calm()
    for key, typed in ((FACTOR, "1.2"), (LIMIT, "8000")):
        editor.field(key).focus()
        hands.erase()
        hands.write(typed)
    story.picture(
        "rules", QT_TRANSLATE_NOOP("Tour", "Rules are the venue's: what a change means stands beside it")
    )
    hands.press("Ctrl+Return")
    hands.until(lambda: not section.has_typed(), "the planned rules")
    editor.switch.choose(COMING)
    story.picture(
        "rules-planned", QT_TRANSLATE_NOOP("Tour", "Planned from tomorrow; it can be withdrawn until then")
    )
    editor.field(FACTOR).focus()
    editor.switch.choose(HISTORY)
    story.picture("rules-history", QT_TRANSLATE_NOOP("Tour", "What a figure was, from when, set by whom"))


def slip_words(story: Story) -> None:
    """The sample says at once what is typed."""
    story.at("23:36")
    hands, section = story.hands, settings(story, "words", WordsSection)
    field = section.fields.fields["points.foot"]
    hands.until_calm()
    field.setFocus(Qt.FocusReason.TabFocusReason)
    hands.erase()
    hands.write(story.in_words("谢谢光临，下次再聚", "Thank you, see you again"))
    story.picture("words", QT_TRANSLATE_NOOP("Tour", "Slip words: the sample says at once what is typed"))
    hands.press("Ctrl+Return")
    hands.until(lambda: not section.has_typed(), "the kept words")


def screen_and_about(story: Story) -> None:
    """What belongs to this PC; and the way out of the demo."""
    story.at("23:38")
    settings(story, "screen", ScreenSection)
    story.picture("screen", QT_TRANSLATE_NOOP("Tour", "Language, light or dark, size: of this PC alone"))
    settings(story, "recovery", RecoverySection)
    story.picture("recovery", QT_TRANSLATE_NOOP("Tour", "A new recovery code makes the old paper worthless"))
    hands, section = story.hands, settings(story, "about", AboutSection)
    story.picture("about", QT_TRANSLATE_NOOP("Tour", "About: version, file, licences"))
    hands.click(section.own)
    hands.see(SureDialog)
    story.picture(
        "own-venue", QT_TRANSLATE_NOOP("Tour", "From the demo to one's own venue: nothing is deleted")
    )
    hands.press("Escape")
