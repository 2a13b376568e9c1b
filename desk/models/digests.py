"""The digest of a row: what the journal keeps of it. Personal values enter as salted commitments, so that
their erasure (which renews the row's salt) leaves nothing to guess from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator

from desk.models.columns import PRIVACY, canonical
from desk.models.journal import JournalLine

_DIALECT = sqlite.dialect()
GENESIS = bytes(32)
"""What stands for the hash of the line before the journal's first one."""


def row_key(table: Table, row: Mapping[str, Any]) -> str:
    """The row's primary key as text; parts joined by '/'."""
    return "/".join(str(row[column.key]) for column in table.primary_key.columns)


def row_digest(table: Table, row: Mapping[str, Any]) -> bytes:
    """SHA-256 over the table's name and the stored values of its columns (by attribute name), 32 bytes.

    Columns marked `undigested` are technical and may change without a journal line.
    """
    salt = row.get("salt") or b""
    values = {
        column.key: _committed(salt, value) if column.info.get(PRIVACY) == "personal" else value
        for column in table.columns
        if not column.info.get("undigested")
        for value in [_stored(column.type, row[column.key])]
    }
    return hashlib.sha256(canonical([table.name, values]).encode()).digest()


def _stored(kind: object, value: Any) -> Any:
    """The value as the file holds it; bytes as hex."""
    if isinstance(kind, TypeDecorator):
        value = kind.process_bind_param(value, _DIALECT)
    return value.hex() if isinstance(value, bytes) else value


def _committed(salt: bytes, value: object) -> str | None:
    if value is None:
        return None
    return hashlib.sha256(salt + canonical(value).encode()).hexdigest()


def chain_hash(previous: bytes, line: Mapping[str, Any], items: list[tuple[str, str, bytes]]) -> bytes:
    """SHA-256 of a journal line: over the hash before it, the line's own fields and its items in order, 32
    bytes.
    """
    fields = {column: _stored(kind, line[column]) for column, kind in _LINE_FIELDS.items()}
    content = canonical([fields, [[area, row, digest.hex()] for area, row, digest in items]])
    return hashlib.sha256(previous + content.encode()).digest()


_LINE_FIELDS: dict[str, object] = {
    column.key: column.type
    for column in JournalLine.__table__.columns
    if column.key not in ("previous", "hash")
}
