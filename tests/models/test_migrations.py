"""An older file becomes what a fresh one is, in one transaction, with a backup before it."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from alembic import op
from sqlalchemy import MetaData, text
from sqlalchemy.exc import IntegrityError

import desk.models
from desk.models import database
from desk.models.base import Base
from desk.models.database import Store, open_store
from desk.models.migrations import SCHEMA_VERSION, run
from desk.refusals import Ill, Trouble

COLUMNS = 'SELECT name, type, "notnull", dflt_value, pk FROM pragma_table_xinfo(:table)'
SETTING = """
    INSERT INTO settings (key, value, from_day, set_at)
    VALUES ('old', '1', '2026-01-01', '2026-01-01T00:00:00.000Z')
"""


def schema(store: Store) -> list[Any]:
    """All but the rows; column by column, since an added one stands elsewhere in the text."""
    with store.read() as session:
        things = session.execute(
            text(
                "SELECT type, name, tbl_name, CASE type WHEN 'table' THEN '' ELSE sql END FROM sqlite_schema"
            )
        ).all()
        tables = [name for kind, name, *_ in things if kind == "table"]
        columns = [
            (table, *row) for table in tables for row in session.execute(text(COLUMNS), {"table": table})
        ]
        return sorted([tuple(map(str, each)) for each in (*things, *columns)])


def migrated_from_nothing(path: Path, revisions: tuple[run.Revision, ...] = run.REVISIONS) -> Store:
    open_store(path, create=True, metadata=MetaData()).close()
    store = open_store(path, metadata=MetaData())
    with store.write() as session:
        run.upgrade(session.connection(), 0, Base.metadata, revisions)
    return store


def step(number: str, before: str | None, change: Any) -> Any:
    return SimpleNamespace(revision=number, down_revision=before, upgrade=change)


def test_revisions_stand_in_one_line_and_their_number_is_the_schema_version() -> None:
    assert desk.models.__all__
    assert len(run.REVISIONS) == SCHEMA_VERSION
    before = None
    for number, revision in enumerate(run.REVISIONS, start=1):
        assert revision.revision == f"{number:04}"
        assert revision.down_revision == before
        before = revision.revision


def test_a_migrated_file_is_like_a_fresh_one(tmp_path: Path) -> None:
    migrated = migrated_from_nothing(tmp_path / "old.db")
    fresh = open_store(tmp_path / "new.db", create=True)
    assert schema(migrated) == schema(fresh)
    assert len(schema(fresh)) > 100
    migrated.close()
    fresh.close()


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE venues ADD COLUMN slogan TEXT",
        "CREATE INDEX ix_venues_name ON venues (name)",
        "DROP INDEX ix_slips_shift_id",
    ],
)
def test_a_difference_is_seen(tmp_path: Path, change: str) -> None:
    odd = step("0002", "0001", lambda: op.execute(change))
    migrated = migrated_from_nothing(tmp_path / "old.db", (*run.REVISIONS, odd))
    fresh = open_store(tmp_path / "new.db", create=True)
    assert schema(migrated) != schema(fresh)
    migrated.close()
    fresh.close()


@pytest.fixture
def two_versions(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """One version on: its revision writes to a guarded table, so guards are down meanwhile."""
    steps: list[Any] = [lambda: op.execute("UPDATE settings SET value = '2' WHERE key = 'old'")]
    second = step(f"{SCHEMA_VERSION + 1:04}", f"{SCHEMA_VERSION:04}", lambda: [each() for each in steps])
    monkeypatch.setattr(run.upgrade, "__defaults__", ((*run.REVISIONS, second),))
    monkeypatch.setattr(database, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    return steps


def old_file(path: Path) -> None:
    store = open_store(path, create=True)
    with store.write() as session:
        session.execute(text(SETTING))
    store.close()


@pytest.fixture
def old(tmp_path: Path) -> Path:
    old_file(tmp_path / "venue.db")
    return tmp_path / "venue.db"


def test_an_older_file_is_brought_up_and_its_guards_stand_again(old: Path, two_versions: list[Any]) -> None:
    seen: list[tuple[Path, int]] = []
    store = open_store(old, before_migration=lambda path, version: seen.append((path, version)))
    assert seen == [(old, SCHEMA_VERSION)]
    assert store.schema_version == SCHEMA_VERSION + 1
    with store.read() as session:
        assert session.execute(text("SELECT value FROM settings")).scalar() == "2"
        assert session.connection().exec_driver_sql("PRAGMA user_version").scalar() == SCHEMA_VERSION + 1
    with pytest.raises(IntegrityError, match="never changed"), store.write() as session:
        session.execute(text("UPDATE settings SET value = '3'"))
    store.close()
    open_store(old, before_migration=lambda path, version: seen.append((path, version))).close()
    assert len(seen) == 1, "no second backup, no second migration"


def test_a_failing_migration_leaves_the_old_file_with_its_guards(old: Path, two_versions: list[Any]) -> None:
    before = old.read_bytes()
    two_versions.append(lambda: op.execute("INSERT INTO nowhere VALUES (1)"))
    with pytest.raises(Exception, match="nowhere"):
        open_store(old)
    assert old.read_bytes() == before


def test_a_failing_backup_stops_the_migration(old: Path, two_versions: list[Any]) -> None:
    before = old.read_bytes()

    def no_backup(path: Path, version: int) -> None:
        raise Trouble(Ill.BACKUP_FAILED, path=str(path))

    with pytest.raises(Trouble):
        open_store(old, before_migration=no_backup)
    assert old.read_bytes() == before
