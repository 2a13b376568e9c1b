"""`vip-desk backup` and `restore`: who may, by number and PIN, then what the window does too."""

from __future__ import annotations

from pathlib import Path

from desk.cli.codes import OK
from desk.cli.person import ask_person
from desk.files.backup import make_backup
from desk.files.care import differences
from desk.files.restore import restore
from desk.places import Places
from desk.ports import SystemClock
from desk.refusals import Ill, Trouble

_CANT_BE_ASKED = frozenset({Ill.FILE_MISSING, Ill.FILE_DAMAGED, Ill.FILE_FOREIGN})
"""What a restore is there for: such a file knows nobody's PIN."""


def backup(places: Places, folder: Path) -> int:
    """Makes a checked and reconciled backup. Refused as `ask_person`; Trouble as `make_backup`."""
    ask_person(places, "backup.make")
    made = make_backup(places.file, folder, SystemClock().now(), "asked", differences)
    print(f"{made.path}: {made.manifest.journal_rows} journal lines, head {made.manifest.journal_head}")
    return OK


def restore_backup(places: Places, path: Path) -> int:
    """Puts a backup in the place of the file, which is moved aside. Who may is asked of the file that is
    there, if it opens.

    Where this PC's key doesn't fit the backup, the program asks for the recovery code at its next start.
    """
    try:
        ask_person(places, "backup.restore")
    except Trouble as ill:
        if ill.what not in _CANT_BE_ASKED:
            raise
    done = restore(path, places.file, SystemClock().now(), differences)
    print(f"{done.path}: {done.journal_rows} journal lines, head {done.journal_head}")
    if done.aside is not None:
        print(f"what stood there before: {done.aside}")
    return OK
