"""The SQL of an operation, recorded while it runs, and played again by the bare driver."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pysqlite3 import dbapi2
from sqlalchemy import Connection, Engine, event

from benchmarks.measure import Times
from desk.models.database import PRAGMAS

SQLITE: str = dbapi2.sqlite_version


@dataclass(frozen=True)
class Statement:
    """As the driver was given it."""

    sql: str
    parameters: Any

    @property
    def many(self) -> bool:
        """A list of parameters; rows that SQLAlchemy has put into one INSERT are one tuple of them."""
        return isinstance(self.parameters, list)


@contextmanager
def recorded() -> Iterator[list[Statement]]:
    """Fills a list with what SQLAlchemy sends to the driver, of all engines; BEGIN and COMMIT aside."""
    heard: list[Statement] = []

    def hear(_connection: Connection, _cursor: object, sql: str, parameters: Any, *_: object) -> None:
        if not sql.startswith("BEGIN"):
            heard.append(Statement(sql, parameters))

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield heard
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


class Bare:
    """A file, opened by the driver alone with the program's own pragmas: the same durability."""

    def __init__(self, path: Path) -> None:
        self._connection = dbapi2.connect(f"{path.as_uri()}?mode=rw", uri=True, isolation_level=None)
        for pragma in PRAGMAS:
            self._connection.execute(f"PRAGMA {pragma}")
        self.all, self.commits = Times(), Times()

    def play(self, statements: list[Statement]) -> None:
        """One transaction of these statements, their rows fetched, committed."""
        connection = self._connection
        with self.all.one():
            connection.execute("BEGIN IMMEDIATE")
            for one in statements:
                if one.many:
                    connection.executemany(one.sql, one.parameters)
                else:
                    connection.execute(one.sql, one.parameters).fetchall()
            with self.commits.one():
                connection.execute("COMMIT")

    def close(self) -> None:
        """Lets the file go."""
        self._connection.close()
