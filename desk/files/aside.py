"""A venue that is put aside: the file, its backups and this PC's key for it are moved, nothing is deleted.

What is left is a PC that never had a venue: the next start is a first start.
"""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from desk.files import last_seen, this_counter
from desk.files.restore import refuse_in_use
from desk.places import Places


def put_aside(places: Places, name: str, now: datetime) -> Places:
    """Where it lies afterwards: data and config of its own, so that it opens there with --data and --config.

    `name` begins the folders' names. The file must be closed: Trouble(FILE_LOCKED).
    """
    refuse_in_use(places.file)
    folder = f"{name}-{now.astimezone(UTC):%Y%m%d-%H%M%S}Z"
    aside = Places(_fresh(places.data / folder), _fresh(places.config / f"{folder}-key"))
    # Cut off in between, it is still the venue or a first start already, never a venue whose file is gone.
    _move(places.config / last_seen.NAME, aside.config)
    for each in (places.backups, *sorted(places.data.glob(f"{places.file.name}*"))):
        _move(each, aside.data)
    for each in (places.key, places.config / this_counter.NAME):
        _move(each, aside.config)
    return aside


def _fresh(folder: Path) -> Path:
    free, more = folder, 2
    while free.exists():
        free, more = folder.with_name(f"{folder.name}-{more}"), more + 1
    free.mkdir(mode=0o700)
    return free


def _move(each: Path, folder: Path) -> None:
    if each.exists():
        each.rename(folder / each.name)
