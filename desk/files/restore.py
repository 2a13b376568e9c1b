"""Putting a backup in the place of the venue's file. Nothing is deleted: what stood there is moved aside,
all of it.

A backup that was laid beside a log of another time became the other database, and SQLite's check said ok.
So the file, its log and its shared memory leave together before the backup comes.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from desk.files import manifest
from desk.files.backup import Reconcile, journal_head, refuse_damage
from desk.files.manifest import Manifest
from desk.models import headers
from desk.models.database import is_open_here, raise_for_system, reading, sync_folder
from desk.models.location import free_space, refuse_bad_place, refuse_read_only
from desk.models.migrations import SCHEMA_VERSION
from desk.refusals import Ill, Trouble

_BESIDE = ("", "-wal", "-shm", "-journal")
"""The file first: a cut between two moves then leaves no file, which is noticed, instead of a file without
its log.
"""


class Restored(msgspec.Struct, frozen=True):
    """`aside`: the folder with what stood there before (None = nothing did); `moved`: its files by name."""

    path: Path
    journal_rows: int
    journal_head: str
    aside: Path | None
    moved: tuple[str, ...]


def restore(backup: Path, path: Path, now: datetime, reconcile: Reconcile | None = None) -> Restored:
    """Checks the backup, copies it beside the file's place, checks the copy, moves the old files aside,
    places the copy.

    The file must not be open, here or elsewhere: Trouble(FILE_LOCKED). Other Trouble: FILE_MISSING,
    FILE_FOREIGN, FILE_NEWER, FILE_DAMAGED (reason 'manifest': not what was written), BACKUP_FAILED,
    DISK_FULL, FILE_READ_ONLY, FILE_ON_NETWORK; up to the move the old files stay as they are. A restore
    that was cut off is simply done again.
    """
    path = path.resolve()
    refuse_bad_place(path)
    refuse_in_use(path)
    refuse_changed(backup)
    with _troubled(path):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        refuse_read_only(path)
        fresh = Path(f"{path}.restoring")
        try:
            _copy(backup, fresh)
            with reading(fresh) as session:
                refuse_damage(session, fresh, reconcile)
                rows, head = journal_head(session)
        except BaseException:
            fresh.unlink(missing_ok=True)
            raise
        aside, moved = _move_aside(path, now)
        fresh.rename(path)
        sync_folder(path.parent)
    headers.check(path, SCHEMA_VERSION)
    return Restored(path, rows, head, aside, moved)


def refuse_changed(backup: Path) -> Manifest | None:
    """Refuses a backup that isn't what its manifest says. A backup without one is taken for what it holds."""
    headers.check(backup, SCHEMA_VERSION)
    said = manifest.read(backup)
    if said and (backup.stat().st_size != said.size or manifest.fingerprint(backup) != said.sha256):
        raise Trouble(Ill.FILE_DAMAGED, path=str(backup), reason="manifest")
    return said


def refuse_in_use(path: Path) -> None:
    """Trouble(FILE_LOCKED) while anybody has the file open: they would go on writing to what was moved
    aside.
    """
    if is_open_here(path) or (path.exists() and _locked_elsewhere(path)):
        raise Trouble(Ill.FILE_LOCKED, path=str(path), reason="open")


def _copy(backup: Path, fresh: Path) -> None:
    """A synced copy beside the file's place. A plain copy of a live file, with its log beside, is no
    backup: refused.
    """
    if any(Path(f"{backup}{beside}").exists() for beside in ("-wal", "-journal")):
        raise Trouble(Ill.FILE_DAMAGED, path=str(backup), reason="log_beside")
    if free_space(fresh) < backup.stat().st_size:
        raise Trouble(Ill.DISK_FULL, path=str(fresh), needed=backup.stat().st_size)
    for beside in _BESIDE:
        Path(f"{fresh}{beside}").unlink(missing_ok=True)
    shutil.copyfile(backup, fresh)
    fresh.chmod(0o600)
    manifest.sync(fresh)


def _move_aside(path: Path, now: datetime) -> tuple[Path | None, tuple[str, ...]]:
    """Moves what is there into a folder of its own, under the same names, so that it can be opened there."""
    there = [Path(f"{path}{beside}") for beside in _BESIDE if Path(f"{path}{beside}").exists()]
    if not there:
        return None, ()
    aside = _free_folder(path.parent / f"replaced-{now.astimezone(UTC):%Y%m%d-%H%M%S}Z")
    aside.mkdir(mode=0o700)
    for each in there:
        each.rename(aside / each.name)
    sync_folder(aside)
    sync_folder(path.parent)
    return aside, tuple(each.name for each in there)


def _free_folder(folder: Path) -> Path:
    free, number = folder, 2
    while free.exists():
        free, number = folder.with_name(f"{folder.name}-{number}"), number + 1
    return free


def _locked_elsewhere(path: Path) -> bool:
    """Whether another process holds SQLite's locks on the file: every open connection holds one on the
    bytes after 1 GB.

    Windows needs no such look: it doesn't let an open file be moved.
    """
    if sys.platform == "win32":
        return False
    import fcntl
    import struct

    # struct flock as 64-bit Linux lays it out: type, whence, start, length, holder
    asked = struct.pack("hhqqi4x", fcntl.F_WRLCK, os.SEEK_SET, 0x40000000, 512, 0)
    with path.open("rb") as file:
        try:
            told = fcntl.fcntl(file.fileno(), fcntl.F_GETLK, asked)
        except OSError:
            return False
    return bool(struct.unpack("hhqqi4x", told)[0] != fcntl.F_UNLCK)


@contextmanager
def _troubled(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise_for_system(error, path)
        raise Trouble(Ill.FILE_LOCKED, path=str(path), reason="system", found=str(error)) from error
