"""Why a figure of the venue's rules can't stand as it is, in English; Chinese stands in the translation. Each
says what to do. {places} are filled by `figures.py`.
"""

from __future__ import annotations

from desk.rules.faults import Fault
from desk.ui.words.marking import QT_TRANSLATE_NOOP

BY_FAULT = {
    Fault.NOT_WHOLE: QT_TRANSLATE_NOOP("Figures", "Not a whole number; type digits only"),
    Fault.NOT_TEXT: QT_TRANSLATE_NOOP("Figures", "Not words; type it again"),
    Fault.NOT_YES_OR_NO: QT_TRANSLATE_NOOP("Figures", "Only yes or no; tick it or not"),
    Fault.NOT_A_TABLE: QT_TRANSLATE_NOOP("Figures", "Not a table; fill it in again"),
    Fault.NOT_A_DAY: QT_TRANSLATE_NOOP("Figures", "Not a day; type it like 2026-11-21"),
    Fault.NOT_A_TIME: QT_TRANSLATE_NOOP("Figures", "Not a time; type it like 21:30"),
    Fault.NOT_A_MONTH_DAY: QT_TRANSLATE_NOOP("Figures", "Not a day of the year; type it like 12-31"),
    Fault.NOT_A_FACTOR: QT_TRANSLATE_NOOP("Figures", "Not a factor; type it like 1 or 1.5"),
    Fault.NOT_A_SHARE: QT_TRANSLATE_NOOP("Figures", "Not a discount; type it like 12"),
    Fault.NOT_A_PREFIX: QT_TRANSLATE_NOOP("Figures", "At most six capital letters, a blank may follow"),
    Fault.NOT_A_BRANCH: QT_TRANSLATE_NOOP("Figures", "Two capital letters, like GZ"),
    Fault.NOT_A_KEY: QT_TRANSLATE_NOOP("Figures", "Small letters and digits only"),
    Fault.NO_CHOICE: QT_TRANSLATE_NOOP("Figures", "Not among the choices; choose another"),
    Fault.TOO_SMALL: QT_TRANSLATE_NOOP("Figures", "Too little; at least {limit}"),
    Fault.TOO_LARGE: QT_TRANSLATE_NOOP("Figures", "Too much; at most {limit}"),
    Fault.EMPTY: QT_TRANSLATE_NOOP("Figures", "Can't be empty; fill it in"),
    Fault.TOO_LONG: QT_TRANSLATE_NOOP("Figures", "Too long; at most {limit} characters"),
    Fault.MISSING: QT_TRANSLATE_NOOP("Figures", "Is missing; fill it in"),
    Fault.UNKNOWN: QT_TRANSLATE_NOOP("Figures", "The program doesn't know this figure; leave it as it is"),
    Fault.NO_TIME_ZONE: QT_TRANSLATE_NOOP("Figures", "{zone} is no time zone; choose another"),
    Fault.ENDS_IN_THE_AFTERNOON: QT_TRANSLATE_NOOP(
        "Figures", "A business day ends in the night or the morning; choose a time before 12:00"
    ),
    Fault.TWICE: QT_TRANSLATE_NOOP("Figures", "{name} stands there twice; take one out"),
    Fault.NO_TIER: QT_TRANSLATE_NOOP(
        "Figures", "This tier is no longer there; choose another, or keep the tier"
    ),
    Fault.NO_CARD_TYPE: QT_TRANSLATE_NOOP(
        "Figures", "Is for a card type that is no longer there; take it out, or keep the card type"
    ),
    Fault.NO_OPERATION: QT_TRANSLATE_NOOP("Figures", "There is no operation {operation}; take it out"),
    Fault.NAME_NEEDED: QT_TRANSLATE_NOOP(
        "Figures", "Cards are in a name: the name is always needed; tick it"
    ),
    Fault.NO_AGE: QT_TRANSLATE_NOOP("Figures", "Say from which age, or don't warn of who is under age"),
    Fault.ONE_CARD_TYPE: QT_TRANSLATE_NOOP("Figures", "At least one card type must stay; add one"),
    Fault.ONE_SHIFT: QT_TRANSLATE_NOOP("Figures", "At least one shift must stay; add one"),
    Fault.OVERLAPS: QT_TRANSLATE_NOOP(
        "Figures", "Runs at the same time as {shift}; change one of the two times"
    ),
    Fault.BELOW_SUPERVISOR: QT_TRANSLATE_NOOP("Figures", "Lower than where a supervisor is asked; raise it"),
    Fault.WARNS_TOO_EARLY: QT_TRANSLATE_NOOP(
        "Figures", "Warned before they could be earned; at most {days} days here"
    ),
    Fault.BELOW_LOWER_TIER: QT_TRANSLATE_NOOP(
        "Figures", "Not above {tier}, which stands lower; raise it, or move the tier"
    ),
    Fault.PAYS_MORE_THAN_LOWER: QT_TRANSLATE_NOOP(
        "Figures", "Pays more than {tier}, which stands lower; lower it, or move the tier"
    ),
    Fault.BIRTHDAY_PAYS_MORE: QT_TRANSLATE_NOOP(
        "Figures", "Pays more on the birthday than on other days; lower it"
    ),
    Fault.NO_SHOP_PRICE: QT_TRANSLATE_NOOP(
        "Figures", "A tier has a second discount: say from which shop price it holds"
    ),
    Fault.SHRINKS: QT_TRANSLATE_NOOP(
        "Figures", "Shorter than the lock before it; at least {minutes} minutes"
    ),
    Fault.ENDS_BEFORE: QT_TRANSLATE_NOOP("Figures", "Ends before it begins; choose a later day"),
    Fault.ONE_HOUR_MISSING: QT_TRANSLATE_NOOP("Figures", "Fill in both hours, or none"),
    Fault.SAME_HOURS: QT_TRANSLATE_NOOP("Figures", "Ends when it begins; for the whole day leave both empty"),
    Fault.NOBODY_MAY: QT_TRANSLATE_NOOP(
        "Figures", "Nobody could do this any more: {operation}; leave it to a role"
    ),
    Fault.NO_OWNER: QT_TRANSLATE_NOOP("Figures", "The owner's role must stay"),
    Fault.NOT_HERE: QT_TRANSLATE_NOOP("Figures", "Isn't changed among the rules; leave it as it is"),
    Fault.CHARTER_VERSION: QT_TRANSLATE_NOOP(
        "Figures", "Another text needs a version of its own: {version} was signed with other words"
    ),
    Fault.TYPE_CARRIED: QT_TRANSLATE_NOOP(
        "Figures", "{card_type} can't go: cards of this type are in use; put it back"
    ),
    Fault.TYPE_OPENS_NONE: QT_TRANSLATE_NOOP(
        "Figures",
        "{card_type} can't open accounts: cards of this type are in use without one; add another type",
    ),
    Fault.IMPORT_WAITS: QT_TRANSLATE_NOOP(
        "Figures",
        "Members of {file} are being taken in with cards of {card_type}; change it once they are in",
    ),
    Fault.TIER_HELD: QT_TRANSLATE_NOOP("Figures", "{tier} can't go: members hold this tier; put it back"),
}
PLANNED = QT_TRANSLATE_NOOP("Figures", "{words} (with what is planned from {day})")
OTHERWISE = QT_TRANSLATE_NOOP("Figures", "Doesn't fit the other figures: {reason}")
