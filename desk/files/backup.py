"""Backups: made in one go, looked through before they count, and thinned (data.md: Files)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from desk.files import manifest
from desk.files.manifest import Backup, Manifest, Reason
from desk.models import headers
from desk.models.database import copy_database, first_damage, raise_for_system, reading, sync_folder
from desk.models.location import free_space
from desk.refusals import Ill, Trouble

Reconcile = Callable[[Session], Iterable[object]]
"""Gives the differences that it finds (`queries.verify`); none = the balances are right."""

DAYS, WEEKS, MONTHS = 14, 8, 36
_SPARE = 16 * 1024 * 1024


def make_backup(
    source: Path, folder: Path, now: datetime, reason: Reason, reconcile: Reconcile | None = None
) -> Backup:
    """Copies the file, which may be in use, into the folder; checks the copy; only then gives it its name.

    Trouble: DISK_FULL, FILE_READ_ONLY, BACKUP_FAILED (reason 'check' or 'balances', with what was found
    first), FILE_LOCKED. Whatever happens, only whole and checked backups stand under a backup's name.
    """
    with _troubled(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        _clear_halves(folder)
        _refuse_full(source, folder)
        path = _free_name(folder, source, now)
        half = path.with_name(path.name + ".part")
        try:
            copy_database(source, half)
            manifest.sync(half)
            said = look_through(half, now, reason, reconcile)
            manifest.write(manifest.manifest_path(path), said)
            half.rename(path)
        except BaseException:
            half.unlink(missing_ok=True)
            manifest.manifest_path(path).unlink(missing_ok=True)
            raise
        sync_folder(folder)
    return Backup(path, said)


def backup_before_migration(source: Path, folder: Path, now: datetime, version: int) -> Backup:
    """The backup that stands before a change of schema. A second try at the same change finds the first
    one's.

    Balances aren't reconciled: the present program's queries don't know the old schema.
    """
    with reading(source) as session:
        head = journal_head(session)
    for kept in find_backups(folder):
        said = kept.manifest
        same = (said.schema_version, said.journal_rows, said.journal_head) == (version, *head)
        if said.reason == "migration" and same:
            return kept
    return make_backup(source, folder, now, "migration")


def find_backups(folder: Path) -> list[Backup]:
    """The whole backups of a folder, newest first. What has no manifest isn't ours to judge."""
    found = []
    for path in folder.glob("*.db") if folder.is_dir() else ():
        said = manifest.read(path)
        if said is not None:
            found.append(Backup(path, said))
    return sorted(found, key=lambda backup: backup.manifest.made_at, reverse=True)


def surplus(backups: Iterable[Backup], now: datetime) -> list[Backup]:
    """What thinning would remove: kept are those before a migration, all of the last two days, the last
    one of each day for 14 days, of each week for 8, of each month for 36; and the newest, however old. UTC
    days: it is about age.
    """
    newest_first = sorted(backups, key=lambda backup: backup.manifest.made_at, reverse=True)
    seen: set[tuple[str, int, int]] = set()
    gone = []
    for place, backup in enumerate(newest_first):
        slots = _slots(backup.manifest.made_at, now) - seen
        seen |= slots
        if place and not slots and backup.manifest.reason != "migration":
            gone.append(backup)
    return gone


def thin(folder: Path, now: datetime) -> list[Backup]:
    """Removes the surplus and says what it was."""
    gone = surplus(find_backups(folder), now)
    with _troubled(folder):
        for backup in gone:
            backup.path.unlink(missing_ok=True)
            manifest.manifest_path(backup.path).unlink(missing_ok=True)
    return gone


def look_through(path: Path, now: datetime, reason: Reason, reconcile: Reconcile | None) -> Manifest:
    """Opens a copy at rest, checks and reconciles it, and writes down what it holds."""
    with reading(path) as session:
        refuse_damage(session, path, reconcile)
        rows, head = journal_head(session)
    version = headers.read(path).user_version
    size = path.stat().st_size
    return Manifest(now.astimezone(UTC), reason, version, rows, head, size, manifest.fingerprint(path))


def refuse_damage(session: Session, path: Path, reconcile: Reconcile | None) -> None:
    """Trouble(BACKUP_FAILED) for damaged pages (reason 'check') or balances that don't agree ('balances')."""
    if damage := first_damage(session):
        raise Trouble(Ill.BACKUP_FAILED, path=str(path), reason="check", found=damage)
    for difference in reconcile(session) if reconcile else ():
        raise Trouble(Ill.BACKUP_FAILED, path=str(path), reason="balances", found=str(difference))


def journal_head(session: Session) -> tuple[int, str]:
    """Rows of the journal and the hash (hex) of the last. Plain SQL: the file may have an older schema."""
    last = text("SELECT seq, hash FROM journal_lines ORDER BY seq DESC LIMIT 1")
    row = session.execute(last).one_or_none()
    rows = session.execute(text("SELECT count(*) FROM journal_lines")).scalar_one()
    return int(rows), row[1].hex() if row else ""


def _slots(made: datetime, now: datetime) -> set[tuple[str, int, int]]:
    """The places in the calendar that a backup can hold; the newest of each place keeps it."""
    age = now - made
    year, week, _ = made.isocalendar()
    slots = set()
    if age < timedelta(days=2):
        slots.add(("moment", int(made.timestamp()), made.microsecond))
    if age < timedelta(days=DAYS):
        slots.add(("day", made.year, made.timetuple().tm_yday))
    if age < timedelta(weeks=WEEKS):
        slots.add(("week", year, week))
    if age < timedelta(days=31 * MONTHS):
        slots.add(("month", made.year, made.month))
    return slots


def _free_name(folder: Path, source: Path, now: datetime) -> Path:
    stem = f"{source.stem}-{now.astimezone(UTC):%Y%m%d-%H%M%S}Z"
    path, number = folder / f"{stem}.db", 2
    while path.exists() or manifest.manifest_path(path).exists():
        path, number = folder / f"{stem}-{number}.db", number + 1
    return path


def _clear_halves(folder: Path) -> None:
    """Removes what a backup left that was cut off."""
    for half in folder.glob("*.part*"):
        half.unlink(missing_ok=True)
    for said in folder.glob("*.json"):
        if not said.with_suffix(".db").exists() and manifest.read(said) is not None:
            said.unlink()


def _refuse_full(source: Path, folder: Path) -> None:
    log = Path(f"{source}-wal")
    needed = source.stat().st_size + (log.stat().st_size if log.exists() else 0)
    if free_space(folder) < needed + min(_SPARE, needed):
        raise Trouble(Ill.DISK_FULL, path=str(folder), needed=needed)


@contextmanager
def _troubled(folder: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as gone:
        raise Trouble(Ill.FILE_MISSING, path=str(gone.filename or folder)) from gone
    except OSError as error:
        raise_for_system(error, folder)
        raise Trouble(Ill.BACKUP_FAILED, path=str(folder), reason="system", found=str(error)) from error
