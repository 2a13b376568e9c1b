"""What the words of slips are called in the form that changes them.

Most are called by their default in the language of the screen; those that don't tell by themselves stand
here.
"""

from __future__ import annotations

from desk.slips.words import load
from desk.ui.words.marking import QT_TRANSLATE_NOOP
from desk.ui.words.people import language
from desk.ui.words.refusals import say

TITLE = QT_TRANSLATE_NOOP("SlipWords", "Title")
FOOT = QT_TRANSLATE_NOOP("SlipWords", "Line at the foot (may stay empty)")
NAMED = {
    "slip.copy_note": QT_TRANSLATE_NOOP("SlipWords", "Copy, and what becomes of it"),
    "slip.reprint": QT_TRANSLATE_NOOP("SlipWords", "Mark of a reprint"),
    "slip.signed_by_pin": QT_TRANSLATE_NOOP("SlipWords", "Signed by PIN: name and time"),
    "slip.check_code": QT_TRANSLATE_NOOP("SlipWords", "Check code"),
    "copies.retained": QT_TRANSLATE_NOOP("SlipWords", "Name of the retained copy"),
    "copies.customer": QT_TRANSLATE_NOOP("SlipWords", "Name of the customer copy"),
    "copies.retained_note": QT_TRANSLATE_NOOP(
        "SlipWords", "What becomes of the retained copy (may stay empty)"
    ),
    "copies.single": QT_TRANSLATE_NOOP("SlipWords", "Name of a single copy"),
    "member.verified_by": QT_TRANSLATE_NOOP("SlipWords", "Who verified the guest"),
    "membership.charter": QT_TRANSLATE_NOOP("SlipWords", "Heading of the charter"),
    "membership.declaration": QT_TRANSLATE_NOOP("SlipWords", "What the guest signs below the charter"),
    "membership.contact_both": QT_TRANSLATE_NOOP("SlipWords", "Calls and messages together"),
    "points.rule_rate": QT_TRANSLATE_NOOP("SlipWords", "Rule: points per yuan"),
    "points.rule_tier": QT_TRANSLATE_NOOP("SlipWords", "Rule: factor of the tier"),
    "points.rule_campaign": QT_TRANSLATE_NOOP("SlipWords", "Rule: factor of a campaign"),
    "points.lapse": QT_TRANSLATE_NOOP("SlipWords", "What lapses next"),
    "points.amount_of_points": QT_TRANSLATE_NOOP("SlipWords", "A number of points"),
    "test_page.wrapping": QT_TRANSLATE_NOOP("SlipWords", "A paragraph to try"),
    "test_page.normal": QT_TRANSLATE_NOOP("SlipWords", "A line of normal size"),
    "test_page.bold": QT_TRANSLATE_NOOP("SlipWords", "A bold line"),
    "test_page.double": QT_TRANSLATE_NOOP("SlipWords", "A line of double size"),
    "test_page.after": QT_TRANSLATE_NOOP("SlipWords", "What to look at"),
}


def word_in_words(key: str) -> str:
    """What a word of slips is for."""
    if key.endswith(".title"):
        return say("SlipWords", TITLE)
    if key.endswith(".foot"):
        return say("SlipWords", FOOT)
    return say("SlipWords", NAMED[key]) if key in NAMED else load(language())[key]
