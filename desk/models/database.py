"""The one door to the database file: the only module that loads SQLite, and the program's own copy of it.

Two SQLite libraries in one process on one file acknowledged 574 commits and kept 170, so nothing else may
open the file. The driver's default mode lost 60 of 120 concurrent additions; `isolation_level=None` with
BEGIN IMMEDIATE lost none.
"""

from __future__ import annotations

import errno
import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pysqlite3 import dbapi2
from sqlalchemy import Connection, Engine, MetaData, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection
from sqlalchemy.orm import Session

from desk.models import guards, headers, location
from desk.models.base import Base
from desk.models.illness import diagnosed
from desk.models.migrations import SCHEMA_VERSION
from desk.refusals import Ill, Trouble

BUSY_SECONDS = 5
PRAGMAS = (
    "journal_mode = WAL",
    "synchronous = FULL",  # NORMAL lost acknowledged entries at 252 of 383 simulated power cuts, FULL at none
    "foreign_keys = ON",
    f"busy_timeout = {BUSY_SECONDS * 1000}",
    "recursive_triggers = ON",  # without it INSERT OR REPLACE passes the no-delete guards
    "secure_delete = ON",
    "trusted_schema = OFF",
    "mmap_size = 0",
)
HASTY = ("synchronous = OFF", "cache_size = -400000", "wal_autocheckpoint = 20000", "secure_delete = OFF")
_OPEN: Counter[Path] = Counter()
BeforeMigration = Callable[[Path, int], None]


class Store:
    """An open database file. Sessions are for one thread each; the store itself may be shared."""

    def __init__(self, path: Path, *, unclean: bool) -> None:
        self.path = path
        self.unclean = unclean
        """The last user of the file did not close it: let quick_check run in the background."""
        self.schema_version = 0
        self._writer = _engine(path, size=1)
        self._reader = _engine(path, size=4, query_only=True)
        self._closed = False
        _OPEN[path] += 1

    @contextmanager
    def write(self) -> Iterator[Session]:
        """A transaction that holds the write lock from its start and commits at the end of the block,
        durably.

        Trouble when the world prevents it (DISK_FULL, FILE_LOCKED, …): nothing was booked then.
        """
        with self._sick(), Session(self._writer, expire_on_commit=False) as session, session.begin():
            session.connection()  # takes the lock now, not at the first statement
            yield session

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A consistent view of the file that can't change it and never waits for a writer."""
        with self._sick(), Session(self._reader, expire_on_commit=False, autoflush=False) as session:
            session.connection()
            yield session

    def quick_check(self) -> None:
        """Reads the whole file (1 to 5 s for a million members). Trouble(FILE_DAMAGED) with what was found
        first.
        """
        with self.read() as session:
            found = first_damage(session)
        if found:
            raise Trouble(Ill.FILE_DAMAGED, path=str(self.path), reason="check", found=found)

    def truncate_log(self) -> bool:
        """Empties the write-ahead log into the file, after an erasure: else the erased values stay in it.

        False when a reader still needs the log: try again later.
        """
        with self._sick(), self._raw(self._writer) as connection:
            return bool(connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0)

    def hasten(self) -> None:
        """For a file that is being made and has no name yet: from now on its commits don't wait for the disk,
        and more of it stays in memory. Whoever makes it syncs the closed file before it gets its name; a
        power cut until then leaves a heap that nobody opens.
        """
        with self._sick(), self._raw(self._writer) as connection:
            for pragma in HASTY:
                connection.execute(f"PRAGMA {pragma}")

    def close(self) -> None:
        """Closes all connections; the last one moves the log into the file and removes it. A second call
        does nothing.
        """
        self._reader.dispose()
        self._writer.dispose()
        if not self._closed:
            self._closed = True
            _OPEN[self.path] -= 1

    @contextmanager
    def _raw(self, engine: Engine) -> Iterator[Any]:
        connection = engine.raw_connection()
        try:
            yield connection.driver_connection
        finally:
            connection.close()

    @contextmanager
    def _sick(self) -> Iterator[None]:
        with _diagnosing(self.path):
            yield


def open_store(
    path: Path,
    *,
    create: bool = False,
    metadata: MetaData = Base.metadata,
    before_migration: BeforeMigration | None = None,
) -> Store:
    """Opens the venue's file; with `create` makes it where there is none.

    Trouble with the file untouched: SQLITE_TOO_OLD, FILE_MISSING, FILE_FOREIGN, FILE_NEWER, FILE_DAMAGED
    (header, length), FILE_READ_ONLY, FILE_ON_NETWORK. Damaged pages are found by `Store.quick_check` or
    when they are read.
    `before_migration(path, old_version)` is called before an older file is changed: the place for its
    backup.
    """
    refuse_old_sqlite(dbapi2.sqlite_version_info)
    path = path.resolve()
    location.refuse_bad_place(path)
    if create and not path.exists():
        _create(path, metadata)
    if not is_open_here(path):
        headers.check(path, SCHEMA_VERSION)
    location.refuse_read_only(path)
    log = Path(f"{path}-wal")
    unclean = log.exists() and log.stat().st_size > 0
    if unclean:
        _refuse_newer_log(path)
    store = Store(path, unclean=unclean)
    try:
        _settle(store, metadata, before_migration)
    except BaseException:
        store.close()
        raise
    return store


def is_open_here(path: Path) -> bool:
    """Whether this process has the file open. Then nothing else may open and close it, not even to read
    its header: POSIX drops all locks of a process on a file as soon as one of its descriptors is closed.
    """
    return _OPEN[path.resolve()] > 0


@contextmanager
def reading(path: Path) -> Iterator[Session]:
    """A session on a file at rest (a backup) that leaves nothing beside it and changes nothing."""
    engine = _engine(path, size=1, at_rest=True)
    try:
        with _diagnosing(path), Session(engine, autoflush=False) as session:
            session.connection()
            yield session
    finally:
        engine.dispose()


def copy_database(source: Path, target: Path) -> None:
    """Writes the whole file, as it stands now, to a new file by SQLite's backup API: all pages at once, on
    a connection of its own. Writers go on meanwhile; a copy in steps never ended under writes. Trouble
    with the path of the target.
    """
    with _diagnosing(target), _connected(source, "ro") as original:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        with _connected(target, "rw") as copy:
            original.backup(copy, pages=-1)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, nothing beside it to leave behind


def first_damage(session: Session) -> str | None:
    """What SQLite's quick check finds first, or None."""
    found = session.connection().exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    return None if found == "ok" else str(found)


def refuse_old_sqlite(version: tuple[int, ...]) -> None:
    """Trouble(SQLITE_TOO_OLD) for versions whose race between writers and checkpoints can corrupt a WAL
    file.
    """
    safe = version >= (3, 51, 3) or (3, 50, 7) <= version < (3, 51) or (3, 44, 6) <= version < (3, 45)
    if not safe:
        raise Trouble(Ill.SQLITE_TOO_OLD, version=".".join(map(str, version)))


def _settle(store: Store, metadata: MetaData, before_migration: BeforeMigration | None) -> None:
    """First connection: the version that counts (log included), and the missing revisions."""
    with store.write() as session:
        version = session.connection().exec_driver_sql("PRAGMA user_version").scalar_one()
    if version < SCHEMA_VERSION:
        from desk.models.migrations.run import upgrade  # Alembic takes half a second to load

        if before_migration is not None:
            before_migration(store.path, version)
        with store.write() as session:
            upgrade(session.connection(), version, metadata)
    store.schema_version = SCHEMA_VERSION


def _refuse_newer_log(path: Path) -> None:
    """A newer program may have died before its version reached the file: look through the log, read-only,
    since closing the last writable connection would move the log into the file.
    """
    with _diagnosing(path), _connected(path, "ro") as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
    if mark != headers.APPLICATION_ID:
        raise Trouble(Ill.FILE_FOREIGN, path=str(path), reason="log")
    if version > SCHEMA_VERSION:
        raise Trouble(Ill.FILE_NEWER, path=str(path), version=version, newest=SCHEMA_VERSION)


def _create(path: Path, metadata: MetaData) -> None:
    """Makes the file under another name and renames it when it is whole: a power cut leaves a file or
    none.
    """
    for left in ("-wal", "-journal"):
        # It would be replayed into the new file, and may be all that is left of an old one.
        if Path(f"{path}{left}").exists():
            raise Trouble(Ill.FILE_DAMAGED, path=f"{path}{left}", reason="stray_log")
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    location.refuse_read_only(path)
    half = Path(f"{path}.new")
    for left in ("", "-wal", "-shm", "-journal"):
        Path(f"{half}{left}").unlink(missing_ok=True)
    with _diagnosing(path):
        os.close(os.open(half, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        engine = _engine(half, size=1)
        try:
            with engine.begin() as connection:
                _fill(connection, metadata)
        finally:
            engine.dispose()
    half.rename(path)
    sync_folder(path.parent)


def _fill(connection: Connection, metadata: MetaData) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {headers.APPLICATION_ID}")
    metadata.create_all(connection)
    guards.install(connection, metadata)
    connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")


def sync_folder(folder: Path) -> None:
    """Makes renames in a folder outlast a power cut. Windows needs and allows no such thing."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _engine(path: Path, *, size: int, query_only: bool = False, at_rest: bool = False) -> Engine:
    query_only = query_only or at_rest
    engine = create_engine(
        "sqlite+pysqlite://",
        module=dbapi2,
        creator=lambda: _connect(path, "ro" if at_rest else "rw"),
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        pool_timeout=BUSY_SECONDS,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:
        for pragma in PRAGMAS[1:] if at_rest else PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        if query_only:
            connection.execute("PRAGMA query_only = ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if query_only else "BEGIN IMMEDIATE")

    if not query_only:
        event.listen(engine, "before_cursor_execute", _still_open)
        event.listen(engine, "commit", lambda connection: _still_open(connection, None, "COMMIT"))
    return engine


def _still_open(connection: Connection, _cursor: object, statement: str, *_: object) -> None:
    """SQLite ends a transaction by itself on a full disk. A statement after that would stand alone, and
    COMMIT would say nothing: whoever caught the error and went on is stopped here.
    """
    driver: Any = connection.connection.driver_connection
    if not driver.in_transaction and not statement.startswith("BEGIN"):
        raise RuntimeError("the transaction has ended before its commit", statement)


def _connect(path: Path, mode: str) -> Any:
    """`rw` never makes a file: an empty one in the place of a lost one would look like a new venue."""
    return dbapi2.connect(
        f"{path.as_uri()}?mode={mode}",
        uri=True,
        timeout=BUSY_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )


@contextmanager
def _connected(path: Path, mode: str) -> Iterator[Any]:
    connection = _connect(path, mode)
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def _diagnosing(path: Path) -> Iterator[None]:
    try:
        yield
    except (DBAPIError, dbapi2.Error) as error:
        trouble = diagnosed(error.orig if isinstance(error, DBAPIError) else error, path)
        if trouble is None:
            raise
        raise trouble from error
    except NoConnection as error:
        raise Trouble(Ill.FILE_LOCKED, path=str(path), reason="own_writer") from error
    except OSError as error:
        raise_for_system(error, path)
        raise


def raise_for_system(error: OSError, path: Path) -> None:
    """Trouble for a full disk or a folder that can't be written; returns when it is neither."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        raise Trouble(Ill.DISK_FULL, path=str(path)) from error
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        raise Trouble(Ill.FILE_READ_ONLY, path=str(path)) from error
