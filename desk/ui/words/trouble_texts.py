"""The sentences of trouble: what is wrong with the world, that nothing was booked, and what to do."""

from __future__ import annotations

from desk.refusals import Ill
from desk.ui.words.marking import QT_TRANSLATE_NOOP

BY_ILL = {
    Ill.DISK_FULL: QT_TRANSLATE_NOOP(
        "Trouble", "The disk is full, nothing was booked; make room and do it again"
    ),
    Ill.FILE_FOREIGN: QT_TRANSLATE_NOOP("Trouble", "{file} is not a file of VIP Desk; choose another one"),
    Ill.FILE_NEWER: QT_TRANSLATE_NOOP(
        "Trouble", "{file} was written by a newer VIP Desk; update this one first"
    ),
    Ill.FILE_DAMAGED: QT_TRANSLATE_NOOP(
        "Trouble", "{file} is damaged; stop here and restore the latest backup"
    ),
    Ill.FILE_READ_ONLY: QT_TRANSLATE_NOOP(
        "Trouble", "{file} can't be written; see to its rights or its disk"
    ),
    Ill.FILE_ON_NETWORK: QT_TRANSLATE_NOOP(
        "Trouble", "{file} lies on a network or synchronised drive; move it to a disk of this PC"
    ),
    Ill.FILE_LOCKED: QT_TRANSLATE_NOOP(
        "Trouble", "Another program holds {file}, nothing was booked; close it and do it again"
    ),
    Ill.FILE_MISSING: QT_TRANSLATE_NOOP("Trouble", "{file} is not there; see whether its disk is plugged in"),
    Ill.SQLITE_TOO_OLD: QT_TRANSLATE_NOOP(
        "Trouble", "The database library {version} is too old; install VIP Desk again"
    ),
    Ill.KEY_MISSING: QT_TRANSLATE_NOOP("Trouble", "This PC has no key to the file; type the recovery code"),
    Ill.KEY_DOES_NOT_FIT: QT_TRANSLATE_NOOP(
        "Trouble", "This PC's key does not fit the file; type the recovery code"
    ),
    Ill.BACKUP_FAILED: QT_TRANSLATE_NOOP("Trouble", "The backup failed; see to its folder and make it again"),
    Ill.PROFILE_BAD: QT_TRANSLATE_NOOP(
        "Trouble", "The profile has a wrong figure: {key}; correct it and start again"
    ),
    Ill.PRINTER: QT_TRANSLATE_NOOP("Trouble", "The printer does not answer; the slip waits and is not lost"),
    Ill.OUT_OF_NUMBERS: QT_TRANSLATE_NOOP(
        "Trouble", "All {last} slip numbers of this day are used up; go on after the business day's end"
    ),
}
