"""`vip-desk verify`: free to run, names no person, exits 1 when something differs."""

from __future__ import annotations

from pathlib import Path

from desk.cli.codes import DIFFERS, OK
from desk.models import headers
from desk.models.database import reading
from desk.models.migrations import SCHEMA_VERSION
from desk.queries.verify import Difference, verify


def verify_file(path: Path) -> int:
    """Checks a venue's file or a backup, read-only, while it may be in use.

    Trouble as `headers.check`: what is no file of ours is not called damaged.
    """
    headers.check(path, SCHEMA_VERSION)
    with reading(path) as session:
        found = verify(session)
    print(f"{path}: {found.lines} journal lines, {found.rows} rows, head {found.head}")
    for difference in found.differences:
        print(_line(difference))
    if found.differences:
        print(f"{len(found.differences)} differences")
        return DIFFERS
    print(
        "Everything agrees. The head and the number of lines must be those on the last shift slip or backup."
    )
    return OK


def _line(difference: Difference) -> str:
    figures = f": expected {difference.expected}, found {difference.found}" if difference.expected else ""
    return f"  {difference.fault.value}  {difference.area} {difference.key}{figures}"
