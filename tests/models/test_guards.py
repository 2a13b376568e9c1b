"""History stays as it was written, whichever statement tries."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import Column, Index, Integer, MetaData, Table, func, text
from sqlalchemy.exc import IntegrityError

from desk.models import guards
from desk.models.base import Base, guarded
from desk.models.database import Store, open_store

ROWS = (
    "INSERT INTO entries VALUES (1, 'r1', 'A', 0), (2, 'r2', 'B', 1), (3, 'r3', NULL, 0)",
    "INSERT INTO people VALUES ('7', 'Li')",
    "INSERT INTO found VALUES (1, 'ring', NULL, 'engraved'), (2, 'coat', 5, NULL)",
)


@pytest.fixture
def filled(store: Store) -> Store:
    with store.write() as session:
        for row in ROWS:
            session.execute(text(row))
    return store


def run(store: Store, statement: str, *pragmas: str) -> None:
    with store.write() as session:
        for pragma in pragmas:
            session.connection().exec_driver_sql(pragma)
        session.execute(text(statement))


def everything(store: Store) -> list[Any]:
    with store.read() as session:
        return [
            tuple(row)
            for table in ("entries", "people", "found")
            for row in session.execute(text(f"SELECT * FROM {table} ORDER BY 1"))
        ]


REFUSED = [
    ("UPDATE entries SET slip = 'C' WHERE id = 1", "never changed in entries"),
    ("UPDATE entries SET slip = 'A' WHERE id = 1", "never changed in entries"),
    ("UPDATE OR REPLACE entries SET request = 'r2' WHERE id = 1", "never changed in entries"),
    ("DELETE FROM entries", "never deleted in entries"),
    ("INSERT OR REPLACE INTO entries VALUES (1, 'r9', 'Z', 0)", "UNIQUE constraint failed: entries.id"),
    ("REPLACE INTO entries VALUES (9, 'r1', 'Z', 0)", "UNIQUE constraint failed: entries.request"),
    ("REPLACE INTO entries VALUES (9, 'r9', 'A', 0)", "UNIQUE constraint failed: entries.slip"),
    ("INSERT INTO entries VALUES (9, 'r1', 'Z', 0)", "UNIQUE constraint failed: entries.request"),
    (
        "INSERT INTO entries VALUES (1, 'r9', 'Z', 0) ON CONFLICT (id) DO UPDATE SET slip = 'Z'",
        "UNIQUE constraint failed: entries.id",
    ),
    ("DELETE FROM people", "never deleted in people"),
    ("REPLACE INTO people VALUES ('7', 'Wang')", "UNIQUE constraint failed: people.number"),
    ("UPDATE found SET what = 'watch' WHERE id = 1", "never changed in found"),
    ("UPDATE found SET released_by = 6 WHERE id = 2", "never changed in found"),
    ("UPDATE found SET released_by = NULL WHERE id = 2", "never changed in found"),
    ("UPDATE found SET marks = 'scratched' WHERE id = 1", "never changed in found"),
    ("UPDATE found SET marks = 'again' WHERE id = 2", "never changed in found"),
    ("UPDATE found SET id = 9 WHERE id = 1", "never changed in found"),
    ("DELETE FROM found WHERE id = 1", "never deleted in found"),
]


@pytest.mark.parametrize(("statement", "words"), REFUSED)
def test_refused(filled: Store, statement: str, words: str) -> None:
    before = everything(filled)
    with pytest.raises(IntegrityError, match=words):
        run(filled, statement)
    assert everything(filled) == before


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE people SET name = 'Wang' WHERE number = '7'",
        "UPDATE found SET released_by = 5 WHERE id = 1",
        "UPDATE found SET marks = NULL WHERE id = 1",
        "UPDATE found SET what = 'ring', released_by = 5, marks = NULL WHERE id = 1",
        "INSERT INTO entries VALUES (NULL, 'r9', 'A', 1)",
        "INSERT INTO entries VALUES (9, 'r9', 'B', 0)",
        "INSERT INTO entries VALUES (9, 'r9', NULL, 0)",
    ],
)
def test_allowed(filled: Store, statement: str) -> None:
    before = everything(filled)
    run(filled, statement)
    assert everything(filled) != before


def test_replace_is_refused_even_on_a_connection_that_forgot_recursive_triggers(filled: Store) -> None:
    """The hole that was found: REPLACE deletes without asking the delete guard unless the pragma is on."""
    connection = filled._writer.raw_connection()
    driver: Any = connection.driver_connection
    driver.execute("PRAGMA recursive_triggers = OFF")
    with pytest.raises(Exception, match="UNIQUE constraint failed"):
        driver.execute("REPLACE INTO entries VALUES (1, 'r1', 'Z', 0)")
    driver.execute("DROP TRIGGER guard_entries_insert_id")
    driver.execute("DROP TRIGGER guard_entries_insert_request")
    driver.execute("REPLACE INTO entries VALUES (1, 'r1', 'Z', 0)")
    assert driver.execute("SELECT slip FROM entries WHERE id = 1").fetchone() == ("Z",), "the hole is real"
    driver.execute("PRAGMA recursive_triggers = ON")
    with pytest.raises(Exception, match="never deleted"):
        driver.execute("REPLACE INTO entries VALUES (1, 'r1', 'Q', 0)")
    connection.close()


def test_values_of_the_wrong_kind_are_refused(filled: Store) -> None:
    for statement in (
        "INSERT INTO accounts VALUES (1, 'abc', 1)",
        "INSERT INTO accounts VALUES (1, -1, 1)",
        "INSERT INTO accounts VALUES (1, 5, 2)",
    ):
        with pytest.raises(IntegrityError):
            run(filled, statement)


@pytest.mark.parametrize(
    "info",
    [
        {"guard": "append-only"},
        guarded(fill_once=("nowhere",)),
        guarded(fill_once=("id",)),
        guarded(fill_once=("a",), erasable=("a",)),
    ],
)
def test_a_guard_that_means_nothing_is_refused(info: dict[str, Any]) -> None:
    table = Table("t", MetaData(), Column("id", Integer, primary_key=True), Column("a", Integer), info=info)
    with pytest.raises(guards.BadGuard):
        list(guards.triggers(table))


def test_a_key_over_an_expression_is_refused() -> None:
    column = Column("a", Integer)
    table = Table(
        "t", MetaData(), Column("id", Integer, primary_key=True), column, info=guarded("append_only")
    )
    Index("ix", func.lower(column), unique=True, _table=table)
    with pytest.raises(guards.BadGuard):
        list(guards.triggers(table))


def test_the_program_s_guarded_tables_refuse_delete_and_its_ledgers_refuse_update(tmp_path: Any) -> None:
    with_guard = {
        table.name
        for table in Base.metadata.sorted_tables
        if table.info.get("guard") or table.info.get("fill_once") or table.info.get("erasable")
    }
    assert {"points_entries", "slips", "staff"} <= with_guard
    store = open_store(tmp_path / "venue.db", create=True)
    with store.read() as session:
        made = session.execute(text("SELECT name FROM sqlite_schema WHERE type = 'trigger'")).scalars().all()
    store.close()
    assert {f"guard_{name}_delete" for name in with_guard} <= set(made)
    assert {"guard_points_entries_update", "guard_slips_update"} <= set(made)
