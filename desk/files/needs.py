"""What the venue's file needs somebody for: a backup that is too old, a disk that fills."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from desk.context import Desk
from desk.files.backup import find_backups
from desk.models.location import short_of_space
from desk.places import BACKUPS

OLD = timedelta(days=1)


@dataclass(frozen=True)
class FileNeeds:
    """`last_backup` is UTC, None where there is no backup on this PC."""

    last_backup: datetime | None
    backup_due: bool
    short_of_space: bool


def file_needs(desk: Desk) -> FileNeeds:
    """A quick look at the manifests beside the file, and at the free space."""
    folder = desk.store.path.parent
    backups = find_backups(folder / BACKUPS)
    last = backups[0].manifest.made_at if backups else None
    due = last is None or desk.clock.now() - last > OLD
    return FileNeeds(last, due, short_of_space(folder))
