"""Triggers that keep history as it was written, made from what each table says in `info` (see
base.guarded).

Tried and measured before: a no-delete trigger alone is passed by INSERT OR REPLACE unless
recursive_triggers is on, which is set per connection. So a guarded table also looks before each insert
whether a row with one of its keys is there already. That refusal reads like SQLite's own, `UNIQUE
constraint failed: …`, and arrives as IntegrityError as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Column, Connection, Index, MetaData, Table, UniqueConstraint, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.elements import ClauseElement

PREFIX = "guard_"
KINDS = (None, "append_only", "no_delete")
_DIALECT = sqlite.dialect()


class BadGuard(Exception):
    """A table's `info` asks for something that can't be guarded: a mistake in the program."""


def install(connection: Connection, metadata: MetaData) -> None:
    """Takes down all guards and puts up those of the metadata, in the open transaction."""
    remove(connection)
    for table in metadata.sorted_tables:
        for statement in triggers(table):
            connection.exec_driver_sql(statement)


def remove(connection: Connection) -> None:
    """Takes all guards down: for a migration, which puts them up again before it commits."""
    found = text("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name GLOB 'guard_*'")
    for name in connection.execute(found).scalars().all():
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')


def differing(connection: Connection, metadata: MetaData) -> Iterator[tuple[str, str, str, str]]:
    """(table, trigger, what it should be, what it is) of each guard that was taken down or changed, and of
    each trigger that is none of ours: '' where there should be or is none.
    """
    found = text("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
    there = {name: (table, sql) for name, table, sql in connection.execute(found)}
    for table in metadata.sorted_tables:
        for right in triggers(table):
            name = right.split('"', 2)[1]
            _, sql = there.pop(name, ("", ""))
            if sql != right:
                yield table.name, name, right, sql
    for name, (on, sql) in there.items():
        yield on, name, "", sql


def triggers(table: Table) -> Iterator[str]:
    """The CREATE TRIGGER statements of one table; none where it is free to change."""
    guard, movable = table.info.get("guard"), _movable(table)
    if guard not in KINDS:
        raise BadGuard(table.name, guard)
    if guard is None and not movable:
        return
    yield _trigger(table, "delete", "", "rows are never deleted")
    if guard == "append_only" or movable:
        yield _trigger(table, "update", _changed(table, movable) if movable else "", "rows are never changed")
    for keys, condition in _unique_keys(table):
        name = "insert_" + "_".join(keys)
        failed = "UNIQUE constraint failed: " + ", ".join(f"{table.name}.{key}" for key in keys)
        yield _trigger(table, name, _taken(table, keys, condition), failed)


def _movable(table: Table) -> dict[str, str]:
    """Column name → the condition under which its change is refused."""
    once = dict.fromkeys(table.info.get("fill_once", ()), "OLD.{0} IS NOT NULL")
    empty = dict.fromkeys(table.info.get("erasable", ()), "NEW.{0} IS NOT NULL")
    for name in (*once, *empty):
        if name not in table.columns or not table.columns[name].nullable or (name in once and name in empty):
            raise BadGuard(table.name, name)
    return once | empty


def _changed(table: Table, movable: dict[str, str]) -> str:
    """True when an UPDATE changes what it may not. Compares values: writing the same again is no change."""
    terms = []
    for column in table.columns:
        term = "NEW.{0} IS NOT OLD.{0}"
        if column.name in movable:
            term = f"({term} AND {movable[column.name]})"
        terms.append(term.format(_quoted(column.name)))
    return " OR ".join(terms)


def _unique_keys(table: Table) -> Iterator[tuple[list[str], str]]:
    """The column names of each key of the table, with the WHERE of a partial index ('' = all rows)."""
    yield [column.name for column in table.primary_key.columns], ""
    for constraint in sorted(table.constraints, key=lambda each: str(each.name)):
        if isinstance(constraint, UniqueConstraint):
            yield [column.name for column in constraint.columns], ""
    for index in sorted(table.indexes, key=lambda each: str(each.name)):
        if index.unique:
            yield _index_columns(table, index), _where(index)


def _index_columns(table: Table, index: Index) -> list[str]:
    if not all(isinstance(each, Column) for each in index.expressions):
        raise BadGuard(table.name, index.name)  # a key over an expression: write the column out instead
    return [column.name for column in index.columns]


def _where(index: Index) -> str:
    condition: ClauseElement | str | None = index.dialect_options["sqlite"]["where"]
    if condition is None or isinstance(condition, str):
        return condition or ""
    return str(
        condition.compile(dialect=_DIALECT, compile_kwargs={"literal_binds": True, "include_table": False})
    )


def _taken(table: Table, keys: list[str], condition: str) -> str:
    """True when a row with these keys stands already. NULL equals nothing, as in SQLite's own UNIQUE."""
    same = " AND ".join(f"{_quoted(key)} = NEW.{_quoted(key)}" for key in keys)
    standing = f"EXISTS (SELECT 1 FROM {_quoted(table.name)} WHERE {same}"  # noqa: S608 - names of our own tables
    if not condition:
        return standing + ")"
    new = ", ".join(f"NEW.{_quoted(column.name)} AS {_quoted(column.name)}" for column in table.columns)
    both = f"{standing} AND ({condition})) AND EXISTS "
    return both + f"(SELECT 1 FROM (SELECT {new}) WHERE {condition})"  # noqa: S608 - names of our own tables


def _trigger(table: Table, name: str, when: str, message: str) -> str:
    event = name.partition("_")[0].upper()
    said = message if message.startswith("UNIQUE") else f"guard: {message} in {table.name}"
    return (
        f'CREATE TRIGGER "{PREFIX}{table.name}_{name}" BEFORE {event} ON {_quoted(table.name)}'
        f"{f' WHEN {when}' if when else ''} BEGIN SELECT RAISE(ABORT, '{said}'); END"
    )


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
