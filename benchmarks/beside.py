"""What runs beside the window: verify and a backup of the whole file, how long and in how much memory."""

from __future__ import annotations

import time
from datetime import UTC, datetime

from benchmarks.ground import Ground, copied, opened
from benchmarks.memory import resident_mb
from benchmarks.report import Line
from desk.context import Desk
from desk.files.backup import make_backup
from desk.queries.verify import verify

GROUP = "beside"


def measure(ground: Ground) -> list[Line]:
    """The lines of the table."""
    with copied(ground) as own, opened(own) as desk:
        return [_check(desk), _copy(own), _stopped(desk), _whole(desk)]


def _check(desk: Desk) -> Line:
    start = time.perf_counter()
    desk.store.quick_check()
    return _line("quick_check", start)


def _copy(own: Ground) -> Line:
    start = time.perf_counter()
    make_backup(own.places.file, own.places.backups, datetime.now(UTC), "asked")
    return _line("backup, copied, synced, checked", start, f"of {own.size / 1e6:,.0f} MB")


def _stopped(desk: Desk) -> Line:
    """Somebody cancels at once: how long until verify has ended."""
    start = time.perf_counter()
    with desk.read() as session:
        verify(session, stopped=lambda: time.perf_counter() - start > 1)
    return _line("verify, cancelled after a second", start)


def _whole(desk: Desk) -> Line:
    before = resident_mb()
    highest = [before]
    start = time.perf_counter()
    with desk.read() as session:
        found = verify(session, progress=lambda *_: highest.append(resident_mb()))
    said = f"{found.rows:,} rows, {len(found.differences)} differences, {max(highest) - before:+,.0f} MB"
    return _line("verify", start, said, mb=max(highest) - before)


def _line(what: str, start: float, against: str = "", **figures: float) -> Line:
    seconds = time.perf_counter() - start
    return Line(GROUP, what, f"{seconds:.1f} s", against, figures={"s": seconds, **figures})
