"""The store: its connections, its transactions, and what it makes of a world that doesn't play along."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, func, select, text
from sqlalchemy.exc import IntegrityError, OperationalError

from desk.models import database
from desk.models.database import Store, open_store, refuse_old_sqlite
from desk.models.migrations import SCHEMA_VERSION
from desk.refusals import Ill, Trouble
from tests.models.conftest import Opener
from tests.models.little import Account, Entry, Little

PRAGMAS = {
    "journal_mode": "wal",
    "synchronous": 2,
    "foreign_keys": 1,
    "busy_timeout": 5000,
    "recursive_triggers": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "mmap_size": 0,
}


def said(engine: Engine, pragma: str) -> Any:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one()


@pytest.mark.parametrize(("pragma", "value"), PRAGMAS.items())
def test_every_connection_has_its_pragmas(store: Store, pragma: str, value: Any) -> None:
    assert said(store._writer, pragma) == value
    assert said(store._reader, pragma) == value


def test_only_readers_can_t_write(store: Store) -> None:
    assert (said(store._writer, "query_only"), said(store._reader, "query_only")) == (0, 1)
    with pytest.raises(Trouble) as refused, store.read() as session:
        session.execute(text("INSERT INTO accounts VALUES (1, 0, 1)"))
    assert refused.value.what is Ill.FILE_READ_ONLY


def test_a_new_file_is_marked_strict_and_for_its_user_alone(store: Store, path: Path) -> None:
    assert said(store._writer, "application_id") == 0x56495044
    assert said(store._writer, "user_version") == store.schema_version == SCHEMA_VERSION
    with store.read() as session:
        assert session.execute(text("SELECT count(*) FROM pragma_table_list WHERE strict")).scalar() == 4
    if os.name == "posix":
        assert {each.stat().st_mode & 0o777 for each in path.parent.iterdir()} == {0o600}


def test_the_program_s_own_tables_are_strict(tmp_path: Path) -> None:
    store = open_store(tmp_path / "venue.db", create=True)
    with store.read() as session:
        loose = session.execute(
            text("SELECT name FROM pragma_table_list WHERE NOT strict AND name NOT LIKE 'sqlite_%'")
        ).all()
    store.close()
    assert loose == []


def test_a_write_is_there_after_reopening(opened: Opener) -> None:
    store = opened()
    with store.write() as session:
        session.add(Account(id=1, balance=5))
    store.close()
    with opened().read() as session:
        assert session.scalars(select(Account.balance)).all() == [5]


def test_a_write_that_raises_leaves_nothing(store: Store) -> None:
    with pytest.raises(LookupError), store.write() as session:  # noqa: PT012 - the write is what is undone
        session.add(Account(id=1, balance=5))
        session.flush()
        raise LookupError
    with pytest.raises(IntegrityError), store.write() as session:
        session.add(Account(id=1, balance=-5))
    with store.read() as session:
        assert session.scalars(select(Account.id)).all() == []


def test_no_addition_is_lost_between_threads(store: Store) -> None:
    """The default mode of the driver lost 60 of 120."""
    with store.write() as session:
        session.add(Account(id=1, balance=0))

    def add() -> None:
        for _ in range(30):
            with store.write() as session:
                account = session.get_one(Account, 1)
                account.balance += 1

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.read() as session:
        assert session.get_one(Account, 1).balance == 120


def test_a_reader_keeps_its_view_and_stops_no_writer(store: Store) -> None:
    with store.read() as before:
        assert before.scalar(select(func.count()).select_from(Account)) == 0
        with store.write() as session:
            session.add(Account(id=1, balance=0))
        assert before.scalar(select(func.count()).select_from(Account)) == 0
    with store.read() as after:
        assert after.scalar(select(func.count()).select_from(Account)) == 1


def test_a_lock_held_by_another_process_is_trouble(
    opened: Opener, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened().close()
    script = (
        "import sys; from pathlib import Path; from desk.models.database import open_store\n"
        "from tests.models.little import Little\n"
        "with open_store(Path(sys.argv[1]), metadata=Little.metadata).write():\n"
        "    print('held', flush=True); sys.stdin.read()"
    )
    monkeypatch.setattr(
        database, "PRAGMAS", (*(p for p in database.PRAGMAS if "busy" not in p), "busy_timeout = 50")
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(Trouble) as locked:
            opened()
        assert locked.value.what is Ill.FILE_LOCKED
        holder.communicate()
    assert opened().schema_version == SCHEMA_VERSION


def test_a_full_file_system_books_nothing_and_says_so(store: Store) -> None:
    store._writer.dispose()  # the limit below is a connection's: it takes the one that the next write opens

    def limit(session: Any) -> None:
        pages = session.connection().exec_driver_sql("PRAGMA page_count").scalar_one()
        session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(Trouble) as full, store.write() as session:  # noqa: PT012 - any of the writes may fail
        limit(session)
        for number in range(10_000):
            session.execute(text("INSERT INTO accounts VALUES (:id, 0, 1)"), {"id": number})
    assert full.value.what is Ill.DISK_FULL
    with store.read() as session:
        assert session.scalars(select(Account.id)).all() == []


def test_whoever_swallows_a_full_disk_is_stopped_before_half_is_booked(store: Store) -> None:
    """SQLite ends the transaction by itself; what follows would stand alone, and COMMIT would say nothing."""
    connections: list[Any] = []

    def swallow() -> None:
        with store.write() as session:
            connections.append(session.connection().connection.driver_connection)
            session.execute(text("INSERT INTO accounts VALUES (1, 0, 1)"))
            connections[0].rollback()  # as SQLite does on SQLITE_FULL
            session.execute(text("INSERT INTO accounts VALUES (2, 0, 1)"))

    def swallow_last() -> None:
        with store.write() as session:
            session.execute(text("INSERT INTO accounts VALUES (1, 0, 1)"))
            connections[0].rollback()

    for swallowed in (swallow, swallow_last):
        with pytest.raises(RuntimeError, match="ended before its commit"):
            swallowed()
    with store.read() as session:
        assert session.scalars(select(Account.id)).all() == []


def test_errors_of_the_program_stay_errors(store: Store) -> None:
    with pytest.raises(OperationalError), store.write() as session:
        session.execute(text("SELECT nonsense"))


def test_what_was_erased_is_gone_from_file_and_log(store: Store, path: Path) -> None:
    secret = "110101199003070716"
    with store.write() as session:
        session.add(Entry(id=1, request=secret, slip=None))
    with store.write() as session:
        session.execute(text("DROP TRIGGER guard_entries_delete"))
        session.execute(text("DELETE FROM entries"))
    files = (path, Path(f"{path}-wal"))
    assert any(secret.encode() in each.read_bytes() for each in files), "still in the log"
    assert store.truncate_log()
    assert not any(secret.encode() in each.read_bytes() for each in files)


def test_the_log_can_t_be_emptied_under_a_reader(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with store._raw(store._writer) as driver:
        driver.execute("PRAGMA busy_timeout = 10")
    with store.read() as session:
        session.scalars(select(Account.id)).all()
        with store.write() as writing:
            writing.add(Account(id=1, balance=0))
        assert not store.truncate_log()
    assert store.truncate_log()


def test_closing_leaves_one_file_and_a_crash_is_noticed(opened: Opener, path: Path) -> None:
    store = opened()
    assert not store.unclean
    with store.write() as session:
        session.add(Account(id=1, balance=0))
    as_after_a_crash = {each.name: each.read_bytes() for each in path.parent.iterdir()}
    store.close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]
    for name, content in as_after_a_crash.items():
        (path.parent / name).write_bytes(content)
    again = opened()
    assert again.unclean
    again.quick_check()
    with again.read() as session:
        assert session.scalars(select(Account.id)).all() == [1]


@pytest.mark.parametrize(
    ("version", "safe"),
    [
        ((3, 40, 1), False),
        ((3, 44, 5), False),
        ((3, 44, 6), True),
        ((3, 45, 0), False),
        ((3, 50, 6), False),
        ((3, 50, 7), True),
        ((3, 51, 2), False),
        ((3, 51, 3), True),
        ((3, 53, 0), True),
        ((4, 0, 0), True),
    ],
)
def test_an_sqlite_with_the_log_race_is_refused(version: tuple[int, ...], safe: bool) -> None:
    if safe:
        refuse_old_sqlite(version)
        return
    with pytest.raises(Trouble) as old:
        refuse_old_sqlite(version)
    assert old.value.what is Ill.SQLITE_TOO_OLD


def test_one_sqlite_in_the_process_and_no_alembic_for_a_present_file(opened: Opener, path: Path) -> None:
    opened().close()
    script = (
        "import sys; from pathlib import Path; from desk.models.database import open_store\n"
        "from tests.models.little import Little\n"
        "open_store(Path(sys.argv[1]), metadata=Little.metadata).close()\n"
        "print([name for name in ('_sqlite3', 'alembic') if name in sys.modules])"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True
    )
    assert told.stdout == "[]\n"


def test_haste_ends_with_the_store(opened: Opener) -> None:
    def safety(store: Store) -> int:
        with store.write() as session:
            return int(session.connection().exec_driver_sql("PRAGMA synchronous").scalar_one())

    store = opened()
    store.hasten()
    assert safety(store) == 0
    store.close()
    assert safety(opened()) == 2


def test_the_little_tables_are_not_the_program_s() -> None:
    assert set(Little.metadata.tables) == {"accounts", "entries", "people", "found"}
