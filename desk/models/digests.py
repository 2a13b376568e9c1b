"""The digest of a row: what the journal keeps of it. Personal values enter as salted commitments, so that
their erasure (which renews the row's salt) leaves nothing to guess from."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator

from desk.models.columns import PRIVACY, canonical
from desk.models.journal import JournalLine

_DIALECT = sqlite.dialect()
GENESIS = bytes(32)
"""What stands for the hash of the line before the journal's first one."""
SIZE = 32
"""Bytes of one digest."""


class Run(NamedTuple):
    """Rows written at once, keys `first` to `last`, and their digests one after the other."""

    area: str
    first: int
    last: int
    digests: bytes


def row_key(table: Table, row: Mapping[str, Any]) -> str:
    """The row's primary key as text; parts joined by '/'."""
    return "/".join(str(row[column.key]) for column in table.primary_key.columns)


def row_digest(table: Table, row: Mapping[str, Any]) -> bytes:
    """SHA-256 over the table's name and the stored values of its columns (by attribute name), 32 bytes.

    Columns marked `undigested` are technical and may change without a journal line.
    """
    salt = row.get("salt") or b""
    values = {}
    for key, personal, stored in _columns(table):
        value = stored(row[key])
        values[key] = _committed(salt, value) if personal else value
    return hashlib.sha256(canonical([table.name, values]).encode()).digest()


@cache
def _columns(table: Table) -> tuple[tuple[str, bool, Callable[[Any], Any]], ...]:
    """What of a row is digested: (attribute, whether it is personal, how its value is stored)."""
    return tuple(
        (column.key, column.info.get(PRIVACY) == "personal", _storing(column.type))
        for column in table.columns
        if not column.info.get("undigested")
    )


def _storing(kind: object) -> Callable[[Any], Any]:
    """Gives a column's value as the file holds it; bytes as hex."""
    if isinstance(kind, TypeDecorator):
        return lambda value: _plain(kind.process_bind_param(value, _DIALECT))
    return _plain


def _plain(value: Any) -> Any:
    return value.hex() if isinstance(value, bytes) else value


def _committed(salt: bytes, value: object) -> str | None:
    if value is None:
        return None
    return hashlib.sha256(salt + canonical(value).encode()).hexdigest()


def chain_hash(
    previous: bytes,
    line: Mapping[str, Any],
    items: Sequence[tuple[str, str, bytes]],
    runs: Sequence[Run] = (),
) -> bytes:
    """SHA-256 of a journal line: over the hash before it, the line's own fields, its items in order and its
    runs in order, 32 bytes.
    """
    fields = {column: stored(line[column]) for column, stored in _LINE_FIELDS.items()}
    content = canonical(
        [
            fields,
            [[area, row, digest.hex()] for area, row, digest in items],
            [[area, first, last, digests.hex()] for area, first, last, digests in runs],
        ]
    )
    return hashlib.sha256(previous + content.encode()).digest()


_LINE_FIELDS: dict[str, Callable[[Any], Any]] = {
    column.key: _storing(column.type)
    for column in JournalLine.__table__.columns
    if column.key not in ("previous", "hash")
}
