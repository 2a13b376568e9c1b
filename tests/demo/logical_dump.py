"""What a venue's file says, without what is random on purpose: keys, digests, salts, secrets and seals."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import Column, Integer, LargeBinary, Table, select

from desk.models.base import Base
from desk.models.columns import KIND, PRIVACY
from desk.models.database import reading


def logical_dump(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Rows of all tables by name, in the order of their keys: every column that somebody may read."""
    with reading(path) as session:
        return {
            table.name: [
                tuple(row) for row in session.execute(select(*columns).order_by(*table.primary_key.columns))
            ]
            for table in Base.metadata.sorted_tables
            if (columns := list(_readable(table)))
        }


def digest(path: Path) -> str:
    """The dump in one line, for files too large to hold."""
    made = hashlib.sha256()
    with reading(path) as session:
        for table in Base.metadata.sorted_tables:
            columns = list(_readable(table))
            if columns:
                rows = select(*columns).order_by(*table.primary_key.columns)
                for row in session.execute(rows).yield_per(5000):
                    made.update(repr((table.name, tuple(row))).encode())
    return made.hexdigest()


def _readable(table: Table) -> Iterator[Column[object]]:
    """Plain and personal columns, and figures and keys, which are numbers: all but secrets and bytes."""
    for column in table.columns:
        says = column.info.get(PRIVACY)
        number = says is None and isinstance(column.type, Integer)
        sealed = isinstance(column.type, LargeBinary) or column.info.get(KIND) == "secret"
        if (says in ("plain", "personal") or number) and not sealed:
            yield column
