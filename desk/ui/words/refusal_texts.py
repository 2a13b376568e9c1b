"""The sentences of refusals, in English; Chinese stands in the translation. Each says what to do.

A table's text is looked up by reason, or by reason and a detail; {places} are filled by `refusals.py`.
"""

from __future__ import annotations

from desk.refusals import Why
from desk.ui.words.marking import QT_TRANSLATE_NOOP

MISSING = {
    "slip": QT_TRANSLATE_NOOP("Refusals", "Type the number on the paper"),
    "amount": QT_TRANSLATE_NOOP("Refusals", "Type the amount paid"),
    "verified": QT_TRANSLATE_NOOP("Refusals", "Card shown? If not, choose how you checked who it is"),
    "member": QT_TRANSLATE_NOOP("Refusals", "Choose the member first"),
    "name": QT_TRANSLATE_NOOP("Refusals", "Type the name"),
    "phone": QT_TRANSLATE_NOOP("Refusals", "Type the phone number"),
    "birthday": QT_TRANSLATE_NOOP("Refusals", "Type the birthday as on the ID"),
    "sex": QT_TRANSLATE_NOOP("Refusals", "Choose the sex"),
    "form_of_address": QT_TRANSLATE_NOOP("Refusals", "Choose a form of address"),
    "address": QT_TRANSLATE_NOOP("Refusals", "Type the address"),
    "document": QT_TRANSLATE_NOOP("Refusals", "Type the document's number"),
    "proof": QT_TRANSLATE_NOOP("Refusals", "Note what you saw: school, number"),
    "reason": QT_TRANSLATE_NOOP("Refusals", "Choose a reason, or say it in a few words"),
    "number": QT_TRANSLATE_NOOP("Refusals", "Type or scan the number"),
    "code": QT_TRANSLATE_NOOP("Refusals", "Type the check code from the slip's foot"),
    "pin": QT_TRANSLATE_NOOP("Refusals", "Type the PIN"),
    "venue": QT_TRANSLATE_NOOP("Refusals", "Type the venue's name"),
    "counter": QT_TRANSLATE_NOOP("Refusals", "Type the counter's name"),
    "target": QT_TRANSLATE_NOOP("Refusals", "Say where the printer is"),
    "roles": QT_TRANSLATE_NOOP("Refusals", "Choose at least one role"),
    "": QT_TRANSLATE_NOOP("Refusals", "Fill this in"),
}

NOT_A_DATE = {
    "day": QT_TRANSLATE_NOOP("Refusals", "Not a day; type it like 11-21"),
    "celebrated": QT_TRANSLATE_NOOP("Refusals", "Not a day of the year; type it like 8-15"),
    "": QT_TRANSLATE_NOOP("Refusals", "Not a date; type it like 1990-08-21"),
}

NOT_A_DOCUMENT = {
    "resident_id": QT_TRANSLATE_NOOP("Refusals", "Not an ID number of 18 digits; compare it again"),
    "": QT_TRANSLATE_NOOP("Refusals", "Not a number of this kind of document; compare it again"),
}

BAD_SLIP_NUMBER = {
    "check": QT_TRANSLATE_NOOP("Refusals", "A digit is wrong; compare it with the slip and type it again"),
    "kind": QT_TRANSLATE_NOOP(
        "Refusals", "There is no such kind of slip; compare the first letters or digits"
    ),
    "day": QT_TRANSLATE_NOOP("Refusals", "There is no such day; compare the six digits of the date"),
    "": QT_TRANSLATE_NOOP(
        "Refusals", "Not a slip number; scan its barcode, or type it like JF-261121-1-0087-4"
    ),
}

BAD_ADDRESS = {
    "file": QT_TRANSLATE_NOOP(
        "Refusals", "No such folder: make it, or choose another; a file needs an ending like .escpos"
    ),
    "device": QT_TRANSLATE_NOOP("Refusals", "Type the whole path, like /dev/usb/lp0"),
    "": QT_TRANSLATE_NOOP("Refusals", "Not an address; type it like 192.168.1.50:9100"),
}

CARD_NOT_ACTIVE = {
    "none": QT_TRANSLATE_NOOP("Refusals", "Has no card; issue one under Members first"),
    "blank": QT_TRANSLATE_NOOP("Refusals", "The card is not active yet; activate it under Members first"),
    "lost": QT_TRANSLATE_NOOP("Refusals", "The card was reported lost; replace it under Members first"),
    "replaced": QT_TRANSLATE_NOOP("Refusals", "The card was replaced; take the new one"),
    "revoked": QT_TRANSLATE_NOOP("Refusals", "The card was revoked; ask the manager"),
    "expired": QT_TRANSLATE_NOOP("Refusals", "The card has expired; renew it under Members first"),
    "refunded": QT_TRANSLATE_NOOP("Refusals", "The card was refunded; a new one is needed"),
    "spoiled": QT_TRANSLATE_NOOP("Refusals", "The card was spoiled; take another one"),
    "": QT_TRANSLATE_NOOP("Refusals", "The card is not active; look it up under Members"),
}

RECOVERY_CODE = {
    "mistyped": QT_TRANSLATE_NOOP(
        "Refusals", "A character is wrong; compare it with the sheet, group by group"
    ),
    "": QT_TRANSLATE_NOOP(
        "Refusals", "This code belongs to another venue, or an older sheet; take the right one"
    ),
}

BAD_TABLE = {
    "empty": QT_TRANSLATE_NOOP("Refusals", "The file is empty; choose another one"),
    "binary": QT_TRANSLATE_NOOP("Refusals", "Not a table; choose an Excel file (.xlsx) or a CSV file"),
    "large": QT_TRANSLATE_NOOP("Refusals", "More than {limit} MB; split it into several files"),
    "rows": QT_TRANSLATE_NOOP("Refusals", "More than {limit} rows; split it into several files"),
    "columns": QT_TRANSLATE_NOOP("Refusals", "More than {limit} columns; delete those that aren't needed"),
    "encoding": QT_TRANSLATE_NOOP(
        "Refusals", "Row {row} is neither UTF-8 nor GB18030; save the file once more as UTF-8"
    ),
    "old_xls": QT_TRANSLATE_NOOP("Refusals", "An old Excel file; save it as .xlsx and choose that one"),
    "locked": QT_TRANSLATE_NOOP("Refusals", "Opens only with a password; save it without one"),
    "broken": QT_TRANSLATE_NOOP("Refusals", "The file is damaged; export it once more"),
    "bomb": QT_TRANSLATE_NOOP("Refusals", "Unpacked it would be far too large; it is not opened"),
    "no_rows": QT_TRANSLATE_NOOP("Refusals", "No rows in it; choose the file with the members"),
    "no_header": QT_TRANSLATE_NOOP("Refusals", "No titles above the columns; add a row with name, phone …"),
    "changed": QT_TRANSLATE_NOOP("Refusals", "The file was changed meanwhile; choose it again"),
    "": QT_TRANSLATE_NOOP("Refusals", "The file can't be read; close it elsewhere, or copy it to this PC"),
}

MAY_NOT_APPROVE = QT_TRANSLATE_NOOP("Refusals", "May not approve this; ask: {approvers}")

BY_REASON = {
    # what was typed
    Why.TOO_LONG: QT_TRANSLATE_NOOP("Refusals", "At most {limit} characters"),
    Why.NOT_A_NUMBER: QT_TRANSLATE_NOOP("Refusals", "Exactly {digits} digits"),
    Why.NOT_AN_AMOUNT: QT_TRANSLATE_NOOP("Refusals", "Not an amount; type it like 1288 or 1288.50"),
    Why.NOT_POSITIVE: QT_TRANSLATE_NOOP("Refusals", "Must be more than 0"),
    Why.TOO_MUCH: QT_TRANSLATE_NOOP("Refusals", "More than {limit} yuan; compare the amount again"),
    Why.IN_THE_FUTURE: QT_TRANSLATE_NOOP("Refusals", "This day is still to come; compare it again"),
    Why.NOT_A_PHONE: QT_TRANSLATE_NOOP(
        "Refusals", "Not a phone number: 11 digits, or a landline with area code"
    ),
    Why.NOT_A_NAME: QT_TRANSLATE_NOOP("Refusals", "A name has letters only, no digits or signs"),
    Why.BROKEN_TEXT: QT_TRANSLATE_NOOP("Refusals", "Half a character is in it; delete it and type it again"),
    Why.NOT_A_CHOICE: QT_TRANSLATE_NOOP("Refusals", "Choose one of the list"),
    Why.BAD_CARD_NUMBER: QT_TRANSLATE_NOOP("Refusals", "Not a card number; it looks like {example}"),
    Why.BAD_NUMBER: QT_TRANSLATE_NOOP("Refusals", "Not as on the paper; type it like {example}"),
    # people and keys
    Why.NOT_ALLOWED: QT_TRANSLATE_NOOP("Refusals", "Not among your tasks; ask somebody who may do it"),
    Why.NOT_SIGNED_IN: QT_TRANSLATE_NOOP("Refusals", "Nobody is signed in; sign in first"),
    Why.NOBODY_WITH_NUMBER: QT_TRANSLATE_NOOP("Refusals", "Nobody has this number; compare it again"),
    Why.WRONG_PIN: QT_TRANSLATE_NOOP("Refusals", "Wrong PIN; type it again"),
    Why.LOCKED_OUT: QT_TRANSLATE_NOOP("Refusals", "Locked after wrong PINs; wait, or ask the owner"),
    Why.TRIVIAL_PIN: QT_TRANSLATE_NOOP("Refusals", "Too easy to guess; choose another PIN"),
    Why.PINS_DIFFER: QT_TRANSLATE_NOOP("Refusals", "Not the same as before; type both again"),
    Why.SAME_PIN: QT_TRANSLATE_NOOP("Refusals", "The same as the old one; choose another PIN"),
    Why.OWN_PIN: QT_TRANSLATE_NOOP("Refusals", "Your own PIN you change yourself: menu, My PIN"),
    Why.PIN_MUST_CHANGE: QT_TRANSLATE_NOOP(
        "Refusals", "This PIN was given by somebody else; its person signs in and changes it first"
    ),
    Why.OWN_PIN_FIRST: QT_TRANSLATE_NOOP(
        "Refusals", "Somebody else chose your PIN; choose your own first: menu, My PIN"
    ),
    Why.NUMBER_TAKEN: QT_TRANSLATE_NOOP("Refusals", "{number} is somebody else's; choose another number"),
    Why.OWNER_ONLY: QT_TRANSLATE_NOOP(
        "Refusals", "Only an owner sets owners, those who approve, and one's own roles; ask the owner"
    ),
    Why.ROLES_APART: QT_TRANSLATE_NOOP(
        "Refusals", "One of these roles never goes with the counter's; leave one of them out"
    ),
    Why.ROLE_HELD: QT_TRANSLATE_NOOP("Refusals", "{name} has this role; give them another one first"),
    Why.ROLE_TAKEN: QT_TRANSLATE_NOOP("Refusals", "Another role is called {name}; choose another name"),
    Why.ROLE_APART: QT_TRANSLATE_NOOP(
        "Refusals", "{role} stays apart from the counter and posts nothing there; take that tick away"
    ),
    Why.STAYS_APART: QT_TRANSLATE_NOOP(
        "Refusals", "{role} always stays apart from the counter; leave that tick where it is"
    ),
    Why.HOLDS_APART: QT_TRANSLATE_NOOP(
        "Refusals",
        "{name} would hold a role that stays apart and one of the counter; change their roles first",
    ),
    Why.OWNER_KEEPS: QT_TRANSLATE_NOOP(
        "Refusals", "The owner keeps this, and roles stay the owner's alone: else nobody could put it right"
    ),
    Why.LAST_OWNER: QT_TRANSLATE_NOOP(
        "Refusals", "Nobody would be left for the settings; make another owner first"
    ),
    Why.NEEDS_APPROVAL: QT_TRANSLATE_NOOP("Refusals", "A supervisor has to approve this; call one"),
    Why.OWN_APPROVAL: QT_TRANSLATE_NOOP("Refusals", "Nobody approves their own act; ask somebody else"),
    Why.MAY_NOT_APPROVE: QT_TRANSLATE_NOOP("Refusals", "May not approve this, and no role may"),
    Why.PIN_IN_REASON: QT_TRANSLATE_NOOP("Refusals", "A PIN was typed here; it is gone, say why in words"),
    Why.APPROVAL_USED: QT_TRANSLATE_NOOP("Refusals", "This approval was used already; ask once more"),
    Why.APPROVAL_EXPIRED: QT_TRANSLATE_NOOP("Refusals", "The approval is older than a minute; ask once more"),
    Why.APPROVAL_FOR_OTHER: QT_TRANSLATE_NOOP(
        "Refusals", "The approval was for something else; ask once more"
    ),
    # members and cards
    Why.PHONE_KNOWN: QT_TRANSLATE_NOOP(
        "Refusals", "{name} has this phone; open that member, or call a supervisor"
    ),
    Why.DOCUMENT_KNOWN: QT_TRANSLATE_NOOP(
        "Refusals", "{name} has this document; open that member, or call a supervisor"
    ),
    Why.ONE_AT_A_TIME: QT_TRANSLATE_NOOP(
        "Refusals", "Needs an approval of its own; save the rest first, then the birthday"
    ),
    Why.CARD_TAKEN: QT_TRANSLATE_NOOP("Refusals", "{number} was given out already; take another card"),
    Why.CARD_TYPE_GONE: QT_TRANSLATE_NOOP(
        "Refusals", "The venue no longer has this card type; check the file again with another one"
    ),
    Why.CARD_NOT_BLANK: QT_TRANSLATE_NOOP("Refusals", "The card is not new any more; take a blank one"),
    Why.CHARTER_NOT_SIGNED: QT_TRANSLATE_NOOP(
        "Refusals", "{number} is not this member's form; take the signed one"
    ),
    Why.UNDER_AGE: QT_TRANSLATE_NOOP("Refusals", "Under age; call a supervisor"),
    Why.NO_SUCH_MEMBER: QT_TRANSLATE_NOOP("Refusals", "There is no such member any more; search again"),
    Why.CHANGED_MEANWHILE: QT_TRANSLATE_NOOP("Refusals", "Somebody else changed it meanwhile; open it again"),
    # points
    Why.SLIP_CREDITED: QT_TRANSLATE_NOOP("Refusals", "Credited to {name}, {clerk} {at}; take another slip"),
    Why.TOO_OLD: QT_TRANSLATE_NOOP("Refusals", "The slip is too old; ask the manager"),
    Why.ABOVE_LIMIT: QT_TRANSLATE_NOOP(
        "Refusals", "Above {limit} yuan nothing is credited; compare the amount"
    ),
    Why.NO_POINTS: QT_TRANSLATE_NOOP("Refusals", "Only {balance} points are there"),
    Why.EARNS_NOTHING: QT_TRANSLATE_NOOP("Refusals", "Too little to earn a point"),
    Why.ALREADY_REVERSED: QT_TRANSLATE_NOOP("Refusals", "This entry was reversed already"),
    Why.NOT_REVERSIBLE: QT_TRANSLATE_NOOP("Refusals", "Only a credit can be reversed; choose one"),
    Why.SAME_MEMBER: QT_TRANSLATE_NOOP(
        "Refusals", "The points are this member's already; choose the right one"
    ),
    # slips and paper
    Why.NO_SUCH_SLIP: QT_TRANSLATE_NOOP("Refusals", "There is no slip {number} here; compare it again"),
    Why.NOT_A_RETAINED_COPY: QT_TRANSLATE_NOOP("Refusals", "Scan the retained copy, not this one: {number}"),
    Why.OTHER_PRINT: QT_TRANSLATE_NOOP(
        "Refusals", "This is print {print_no}; print {latest} counts, scan that one"
    ),
    Why.ALREADY_SCANNED: QT_TRANSLATE_NOOP("Refusals", "Scanned back already, {by} {at}"),
    Why.NEVER_PRINTED: QT_TRANSLATE_NOOP(
        "Refusals", "It has not come out yet; print it, or save it as a PDF (Ctrl+S), first"
    ),
    Why.TOO_MANY_PRINTS: QT_TRANSLATE_NOOP("Refusals", "Printed {prints} times already; use the PDF"),
    Why.NOT_WAITING: QT_TRANSLATE_NOOP("Refusals", "This was answered already"),
    # words of slips, counters
    Why.NOT_PRINTABLE: QT_TRANSLATE_NOOP("Refusals", "A sign in it can't be printed; type it again"),
    Why.PLACES_LOST: QT_TRANSLATE_NOOP("Refusals", "Keep {places} as it is: the program fills it in"),
    Why.TOO_WIDE: QT_TRANSLATE_NOOP("Refusals", "{columns} columns, at most {limit}; say it shorter"),
    Why.COPIES_ALIKE: QT_TRANSLATE_NOOP("Refusals", "Both copies have this name; choose another"),
    Why.COUNTER_TAKEN: QT_TRANSLATE_NOOP("Refusals", "There is a counter {number}; choose another number"),
    Why.COUNTER_NAMED: QT_TRANSLATE_NOOP("Refusals", "Another counter has this name; choose another"),
    # a venue to try
    Why.VENUE_THERE: QT_TRANSLATE_NOOP(
        "Refusals", "A venue's file is there already: {path}; choose another folder"
    ),
    # tables of somebody else
    Why.FILE_TAKEN_BEFORE: QT_TRANSLATE_NOOP("Refusals", "This file was taken in already, {at}"),
    Why.TWICE: QT_TRANSLATE_NOOP("Refusals", "Two columns can't be the same; choose one of them"),
    Why.BROKEN_ROW: QT_TRANSLATE_NOOP(
        "Refusals", "The row is broken: {cells} cells under {titles} titles, or a quote that isn't closed"
    ),
    Why.TWICE_IN_FILE: QT_TRANSLATE_NOOP("Refusals", "Stands in row {row} of the file already"),
    Why.ALREADY_MEMBER: QT_TRANSLATE_NOOP("Refusals", "{name} is a member already"),
    Why.NOT_AS_DOCUMENT: QT_TRANSLATE_NOOP(
        "Refusals", "The ID number says otherwise; correct one of the two"
    ),
    Why.NO_CARD_UNDER_AGE: QT_TRANSLATE_NOOP(
        "Refusals", "Under age; leave the card out, it is activated at the counter with a supervisor"
    ),
    Why.LOST_DIGITS: QT_TRANSLATE_NOOP(
        "Refusals", "{value}: the table lost digits of it; format the column as text and type it again"
    ),
    Why.FORMULA_WITHOUT_VALUE: QT_TRANSLATE_NOOP(
        "Refusals", "A formula without a value; open the file in Excel and save it once"
    ),
    Why.CELL_ERROR: QT_TRANSLATE_NOOP("Refusals", "The cell shows an error, like #N/A; type the value"),
    Why.MERGED_CELL: QT_TRANSLATE_NOOP("Refusals", "Merged cells; split them and fill each row"),
    Why.AMBIGUOUS_DATE: QT_TRANSLATE_NOOP(
        "Refusals", "Day or month first? Type it like 1990-08-21 so that it is sure"
    ),
    Why.NOT_WHOLE: QT_TRANSLATE_NOOP("Refusals", "A whole number from 0 to {limit}"),
    Why.UNKNOWN_WORD: QT_TRANSLATE_NOOP("Refusals", "'{value}' is not known; it may be: {choices}"),
    # requests
    Why.SAME_REQUEST_OTHER_CONTENT: QT_TRANSLATE_NOOP(
        "Refusals", "This form was posted already; open it afresh"
    ),
    Why.NO_OPEN_SHIFT: QT_TRANSLATE_NOOP("Refusals", "No shift is open; a receptionist has to sign in first"),
    # the venue's figures
    Why.DAY_OVER: QT_TRANSLATE_NOOP("Refusals", "This business day is over; choose today or a later one"),
    Why.NOTHING_CHANGED: QT_TRANSLATE_NOOP(
        "Refusals", "Nothing is different from what holds; change a figure"
    ),
}

DOCUMENT_AND_PHONE_KNOWN = QT_TRANSLATE_NOOP(
    "Refusals", "{name} has this document, {other} this phone; open one of them, or call a supervisor"
)
STAFF_NUMBER = QT_TRANSLATE_NOOP("Refusals", "Digits only, at most {limit}")
NO_NUMBERS_LEFT = QT_TRANSLATE_NOOP("Refusals", "All card numbers are used up; ask the manager for a new run")
