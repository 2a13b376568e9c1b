"""What the program does for the file by itself: a backup a day, a look through it after an unclean stop, the
note of what this PC saw last."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.context import SLIGHTLY, Desk
from desk.files import last_seen
from desk.files.backup import find_backups, make_backup, thin
from desk.files.last_seen import LastSeen
from desk.models.journal import JournalLine
from desk.models.location import short_of_space
from desk.operations.backups import Understood, note_older
from desk.places import Places
from desk.queries.verify import verify

A_DAY = timedelta(hours=20)
"""A backup older than this is followed by a new one at the next start: the program starts at about the
same hour each day.
"""


@dataclass(frozen=True)
class Health:
    """How the file is. Times are UTC; `older` is what this PC saw last and the file doesn't hold.
    `clock_behind`: how far the PC's clock stands before the journal's last line, where that is more than a
    little.
    """

    last_backup: datetime | None
    journal_lines: int
    older: LastSeen | None
    short_of_space: bool
    clock_behind: timedelta | None = None


def health(desk: Desk, places: Places) -> Health:
    """A quick look: what the sign-in page says."""
    backups = find_backups(places.backups)
    with desk.read() as session:
        return Health(
            backups[0].manifest.made_at if backups else None,
            last_seen.lines_of(session),
            last_seen.missing(places, session),
            short_of_space(places.data),
            _clock_behind(desk, session),
        )


def _clock_behind(desk: Desk, session: Session) -> timedelta | None:
    last = session.scalar(select(JournalLine.at).order_by(JournalLine.seq.desc()).limit(1))
    behind = last - desk.clock.now() if last is not None else timedelta()
    return behind if behind >= SLIGHTLY else None


def look_after(desk: Desk, places: Places) -> None:
    """Looks through a file that was not closed, and makes the day's backup. Some seconds; beside the window.

    Trouble: FILE_DAMAGED, BACKUP_FAILED, DISK_FULL and what `make_backup` raises.
    """
    if desk.store.unclean:
        desk.store.quick_check()
    now = desk.clock.now()
    backups = find_backups(places.backups)
    if not backups or now - backups[0].manifest.made_at > A_DAY:
        make_backup(places.file, places.backups, now, "daily", differences)
        thin(places.backups, now)


def note_seen(desk: Desk, places: Places) -> None:
    """Notes the end of the journal beside machine.key; not for a file that lacks what was noted before."""
    with desk.read() as session:
        if last_seen.missing(places, session) is None:
            last_seen.note(places, session)


def accept_older(desk: Desk, places: Places, *, request: str) -> Understood:
    """Who is signed in has understood that the file is older: its journal says so, and from now on its own
    end is what this PC has seen. Refused(NOT_SIGNED_IN).
    """
    with desk.read() as session:
        older = last_seen.missing(places, session)
    understood = note_older(desk, request=request, journal_rows=older.lines if older else 0)
    with desk.read() as session:
        last_seen.note(places, session)
    return understood


def differences(session: Session) -> Iterable[object]:
    """What a backup is refused for."""
    return verify(session).differences
