"""`vip-desk verify`: free to run, names no person, exits 1 when something differs."""

from __future__ import annotations

from pathlib import Path

from desk.cli.codes import DIFFERS, OK
from desk.files import last_seen
from desk.models import headers
from desk.models.database import reading
from desk.models.migrations import SCHEMA_VERSION
from desk.places import Places
from desk.queries.verify import Difference, verify


def verify_file(path: Path, places: Places) -> int:
    """Checks a venue's file or a backup, read-only, while it may be in use. The venue's own file is also held
    against what this PC saw last: a cut-off end looks whole from within.

    Trouble as `headers.check`: what is no file of ours is not called damaged.
    """
    headers.check(path, SCHEMA_VERSION)
    with reading(path) as session:
        found = verify(session)
        older = last_seen.missing(places, session) if path.absolute() == places.file else None
    print(f"{path}: {found.lines} journal lines, {found.rows} rows, head {found.head}")
    for difference in found.differences:
        print(_line(difference))
    if older is not None:
        print(f"  older  journal_lines {older.lines}: this PC saw it at {older.at:%Y-%m-%d %H:%M} UTC")
    if found.differences or older is not None:
        print(f"{len(found.differences) + (older is not None)} differences")
        return DIFFERS
    print(
        "Everything agrees. A cut-off end shows only beside the head and the lines in a later backup's .json."
    )
    return OK


def _line(difference: Difference) -> str:
    figures = f": expected {difference.expected}, found {difference.found}" if difference.expected else ""
    return f"  {difference.fault.value}  {difference.area} {difference.key}{figures}"
