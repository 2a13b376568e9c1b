"""Operations in words: in the journal as what was done, in the permission matrix as what may be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from desk.ui.words.marking import QT_TRANSLATE_NOOP

say = QCoreApplication.translate
"""Looks a marked text up. The texts are marked where they stand, in the tables."""

WORDS = {
    "members.join": QT_TRANSLATE_NOOP("Operations", "Register a member"),
    "members.change": QT_TRANSLATE_NOOP("Operations", "Change a member's profile"),
    "members.show_phone": QT_TRANSLATE_NOOP("Operations", "Show a phone number to ring it"),
    "members.import": QT_TRANSLATE_NOOP("Operations", "Import members from a file"),
    "members.export": QT_TRANSLATE_NOOP("Operations", "Export members to a file"),
    "cards.activate": QT_TRANSLATE_NOOP("Operations", "Activate a card"),
    "points.credit": QT_TRANSLATE_NOOP("Operations", "Credit points"),
    "points.reverse": QT_TRANSLATE_NOOP("Operations", "Reverse a credit"),
    "points.recredit": QT_TRANSLATE_NOOP("Operations", "Reverse and credit the right guest"),
    "slips.scan_back": QT_TRANSLATE_NOOP("Operations", "Scan a signed copy back"),
    "slips.reprint": QT_TRANSLATE_NOOP("Operations", "Reprint a slip"),
    "slips.answer": QT_TRANSLATE_NOOP("Operations", "Say whether a slip came out"),
    "slips.drop": QT_TRANSLATE_NOOP("Operations", "Drop waiting prints"),
    "slips.resume": QT_TRANSLATE_NOOP("Operations", "Print waiting slips"),
    "slips.hand_out": QT_TRANSLATE_NOOP("Operations", "Save a slip as PDF"),
    "slips.test_page": QT_TRANSLATE_NOOP("Operations", "Print a test page"),
    "documents.show": QT_TRANSLATE_NOOP("Operations", "See a whole ID number"),
    "journal.verify": QT_TRANSLATE_NOOP("Operations", "Verify the journal"),
    "backup.make": QT_TRANSLATE_NOOP("Operations", "Make a backup"),
    "backup.restore": QT_TRANSLATE_NOOP("Operations", "Restore a backup"),
    "printer.set_up": QT_TRANSLATE_NOOP("Operations", "Set up the printer"),
    "staff.add": QT_TRANSLATE_NOOP("Operations", "Add staff"),
    "staff.change": QT_TRANSLATE_NOOP("Operations", "Change staff and roles"),
    "staff.set_pin": QT_TRANSLATE_NOOP("Operations", "Give a new PIN"),
    "staff.leave": QT_TRANSLATE_NOOP("Operations", "Record that somebody left"),
    "staff.return": QT_TRANSLATE_NOOP("Operations", "Bring somebody back"),
    "staff.unlock": QT_TRANSLATE_NOOP("Operations", "Unlock a number"),
    "rules.change": QT_TRANSLATE_NOOP("Operations", "Change the rules"),
    "venue.rename": QT_TRANSLATE_NOOP("Operations", "Rename the venue"),
    "venue.set_language": QT_TRANSLATE_NOOP("Operations", "Change the slips' language"),
    "words.change": QT_TRANSLATE_NOOP("Operations", "Change the words of slips"),
    "counters.add": QT_TRANSLATE_NOOP("Operations", "Add a counter"),
    "counters.rename": QT_TRANSLATE_NOOP("Operations", "Rename a counter"),
    "counters.serve": QT_TRANSLATE_NOOP("Operations", "Choose which counter this PC is"),
    "roles.change": QT_TRANSLATE_NOOP("Operations", "Set roles and permissions"),
    "recovery.renew": QT_TRANSLATE_NOOP("Operations", "Make a new recovery code"),
    # what needs no grant, or what the program does by itself
    "imports.check": QT_TRANSLATE_NOOP("Operations", "Check a member file"),
    "imports.checked": QT_TRANSLATE_NOOP("Operations", "Note what a member file holds"),
    "imports.carry_in": QT_TRANSLATE_NOOP("Operations", "Import a batch of members"),
    "imports.drop": QT_TRANSLATE_NOOP("Operations", "Discard a member file"),
    "demo.begin": QT_TRANSLATE_NOOP("Operations", "Note where the demo's members come from"),
    "demo.take_in": QT_TRANSLATE_NOOP("Operations", "Import a batch of members"),
    "backup.note_older": QT_TRANSLATE_NOOP("Operations", "Note that the file is older"),
    "approvals.approve": QT_TRANSLATE_NOOP("Operations", "Approve"),
    "session.sign_in": QT_TRANSLATE_NOOP("Operations", "Sign in"),
    "session.change_pin": QT_TRANSLATE_NOOP("Operations", "Change one's own PIN"),
    "session.identify": QT_TRANSLATE_NOOP("Operations", "Identify somebody away from the counter"),
    "recovery.new_machine": QT_TRANSLATE_NOOP("Operations", "Let this PC in by the recovery code"),
    "printing.note_outcome": QT_TRANSLATE_NOOP("Operations", "Note what became of a print"),
    "printing.recover": QT_TRANSLATE_NOOP("Operations", "Ask about prints after a stop"),
    "venue.found": QT_TRANSLATE_NOOP("Operations", "Set up the venue"),
}

NOTED = {
    "members.export": QT_TRANSLATE_NOOP("Operations", "Export of members allowed"),
}
"""What a line of the journal says of it, where less was done then than the operation is for."""

AREAS = {
    "members": QT_TRANSLATE_NOOP("Operations", "Members and cards"),
    "cards": QT_TRANSLATE_NOOP("Operations", "Members and cards"),
    "documents": QT_TRANSLATE_NOOP("Operations", "Members and cards"),
    "imports": QT_TRANSLATE_NOOP("Operations", "Members and cards"),
    "points": QT_TRANSLATE_NOOP("Operations", "Points"),
    "slips": QT_TRANSLATE_NOOP("Operations", "Slips"),
    "journal": QT_TRANSLATE_NOOP("Operations", "Journal and backup"),
    "backup": QT_TRANSLATE_NOOP("Operations", "Journal and backup"),
    "staff": QT_TRANSLATE_NOOP("Operations", "Staff"),
    "printer": QT_TRANSLATE_NOOP("Operations", "Venue"),
    "rules": QT_TRANSLATE_NOOP("Operations", "Venue"),
    "venue": QT_TRANSLATE_NOOP("Operations", "Venue"),
    "words": QT_TRANSLATE_NOOP("Operations", "Venue"),
    "counters": QT_TRANSLATE_NOOP("Operations", "Venue"),
    "roles": QT_TRANSLATE_NOOP("Operations", "Venue"),
    "recovery": QT_TRANSLATE_NOOP("Operations", "Venue"),
}


SUBJECTS = {
    "venue": QT_TRANSLATE_NOOP("Operations", "the venue"),
    "counter": QT_TRANSLATE_NOOP("Operations", "this counter"),
    "rules": QT_TRANSLATE_NOOP("Operations", "from {key}"),
    "roles:all": QT_TRANSLATE_NOOP("Operations", "all roles"),
    "backup:here": QT_TRANSLATE_NOOP("Operations", "on this PC"),
    "backup:elsewhere": QT_TRANSLATE_NOOP("Operations", "on a stick or elsewhere"),
    "backup:older": QT_TRANSLATE_NOOP("Operations", "an older file than before"),
    "backup:restored": QT_TRANSLATE_NOOP("Operations", "restored"),
    "import": QT_TRANSLATE_NOOP("Operations", "a file of members"),
    "export:masked": QT_TRANSLATE_NOOP("Operations", "all members, masked"),
    "export:whole": QT_TRANSLATE_NOOP("Operations", "all members, unmasked"),
    "journal:whole": QT_TRANSLATE_NOOP("Operations", "all agrees"),
    "journal:differs": QT_TRANSLATE_NOOP("Operations", "something differs"),
}


NAMED = {
    "copy": QT_TRANSLATE_NOOP("Operations", "{name}, retained copy"),
    "entry": QT_TRANSLATE_NOOP("Operations", "points of {name}"),
    "document": QT_TRANSLATE_NOOP("Operations", "{name}, ID number"),
    "birthday": QT_TRANSLATE_NOOP("Operations", "{name}, birthday"),
    "card": QT_TRANSLATE_NOOP("Operations", "card {name}"),
    "credit": QT_TRANSLATE_NOOP("Operations", "{name}, slip {rest}"),
}
"""How a name is said where it alone would not tell what is meant."""


def subject_in_words(subject: str, names: Sequence[str]) -> str:
    """What an operation was about, of one thing or from one to another; `names` as the journal's query
    gives them.
    """
    parts = subject.split(">")
    found = (_part_in_words(part, name) for part, name in zip(parts, names, strict=True))
    return " → ".join(found)


def _part_in_words(part: str, name: str) -> str:
    area, colon, key = part.partition(":")
    if name:
        return say("Operations", NAMED.get(area, "{name}")).format(name=name, rest=key.partition(":")[2])
    found = SUBJECTS.get(part) or (SUBJECTS.get(area) if colon else None)
    return say("Operations", found).format(key=key) if found else part


def operation_in_words(name: str) -> str:
    """What an operation does; its own name where a newer program wrote it."""
    return say("Operations", WORDS[name]) if name in WORDS else name


def noted_in_words(name: str) -> str:
    """What a line of the journal says that was done."""
    return say("Operations", NOTED[name]) if name in NOTED else operation_in_words(name)


def area_in_words(name: str) -> str:
    """The part of the work that an operation belongs to, as the matrix groups it."""
    area = name.partition(".")[0]
    return say("Operations", AREAS[area]) if area in AREAS else area
