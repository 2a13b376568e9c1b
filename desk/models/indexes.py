"""The indexes that a file must have: without one a key may stand twice, or each look reads everything."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, MetaData, text
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex

_DIALECT = sqlite.dialect()


def differing(connection: Connection, metadata: MetaData) -> Iterator[tuple[str, str, str, str]]:
    """(table, index, what it should be, what it is) of each index that is missing, changed or none of ours;
    '' where there should be or is none. SQLite's own, behind UNIQUE and keys, belong to their tables.
    """
    found = text("SELECT name, tbl_name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    there = {name: (table, _squeezed(sql)) for name, table, sql in connection.execute(found)}
    for table in metadata.sorted_tables:
        for index in sorted(table.indexes, key=lambda each: str(each.name)):
            right = _squeezed(str(CreateIndex(index).compile(dialect=_DIALECT)))
            _, sql = there.pop(str(index.name), ("", ""))
            if sql != right:
                yield table.name, str(index.name), right, sql
    for name, (on, sql) in there.items():
        yield on, name, "", sql


def _squeezed(sql: str) -> str:
    return " ".join(sql.split())
