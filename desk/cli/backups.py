"""`vip-desk backup` and `restore`: who may, by number and PIN, then what the window does too."""

from __future__ import annotations

from pathlib import Path

from desk.cli.codes import OK
from desk.cli.person import at_terminal, open_here, somebody
from desk.files.backup import make_backup
from desk.files.care import differences
from desk.files.restore import Restored, restore
from desk.operations.backups import note_made, note_restored
from desk.places import Places
from desk.ports import SystemClock
from desk.refusals import Ill, Refused, Trouble

_CANT_BE_ASKED = frozenset({Ill.FILE_MISSING, Ill.FILE_DAMAGED, Ill.FILE_FOREIGN})
"""What a restore is there for: such a file knows nobody's PIN."""


def backup(places: Places, folder: Path) -> int:
    """Makes a checked and reconciled backup, and notes it in the journal. Refused as `at_terminal`; Trouble
    as `make_backup`.
    """
    with at_terminal(places, "backup.make") as desk:
        made = make_backup(places.file, folder, desk.clock.now(), "asked", differences)
        note_made(
            desk,
            request=desk.ids.request(),
            name=made.path.name,
            journal_rows=made.manifest.journal_rows,
            elsewhere=folder.absolute() != places.backups,
        )
    print(f"{made.path}: {made.manifest.journal_rows} journal lines, head {made.manifest.journal_head}")
    return OK


def restore_backup(places: Places, path: Path) -> int:
    """Puts a backup in the place of the file, which is moved aside. Who may is asked of the file that is
    there, if it opens.

    Where this PC's key doesn't fit the backup, the program asks for the recovery code at its next start.
    """
    number = _who_restores(places)
    done = restore(path, places.file, SystemClock().now(), differences)
    print(f"{done.path}: {done.journal_rows} journal lines, head {done.journal_head}")
    if done.aside is not None:
        print(f"what stood there before: {done.aside}")
    if number:
        _note(places, number, path.name, done)
    return OK


def _who_restores(places: Places) -> str:
    """The number of who may restore; '' where the file can't be asked."""
    try:
        with at_terminal(places, "backup.restore") as desk:
            return desk.actor.number if desk.actor else ""
    except Trouble as ill:
        if ill.what not in _CANT_BE_ASKED:
            raise
    return ""


def _note(places: Places, number: str, name: str, done: Restored) -> None:
    """A line in the restored file's own journal. A file that knows nobody of this number, gives them less,
    or isn't this PC's has none: there the first sign-in notes that the file is older.
    """
    try:
        with open_here(places) as desk:
            note_restored(
                somebody(desk, number), request=desk.ids.request(), name=name, journal_rows=done.journal_rows
            )
    except Refused:
        print("not noted in the restored file's journal: it gives you no such right")
    except Trouble as ill:
        if ill.what is not Ill.KEY_MISSING:
            raise
