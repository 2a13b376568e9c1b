"""Every column that can hold words says whether they lead to a person: masks and erasure are driven by it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

import desk.models
from desk.models.base import Base
from desk.models.columns import (
    KIND,
    PRIVACY,
    Day,
    Flag,
    Json,
    PersonalKind,
    UtcTime,
    personal,
    plain,
    technical,
)

# A number or a moment names nobody. Days do: a birthday is one.
_SILENT = (Integer, Flag, UtcTime)


def undeclared(metadata: MetaData) -> Iterator[str]:
    """`table.column` of each column that says nothing, or something that isn't known."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            says, kind = column.info.get(PRIVACY), column.info.get(KIND)
            silent = says is None and isinstance(column.type, _SILENT)
            known = says in {"plain", "technical"} or (says == "personal" and kind in get_args(PersonalKind))
            if not silent and not known:
                yield f"{table.name}.{column.name}"


def test_every_column_of_the_program_is_declared() -> None:
    assert desk.models.__all__
    assert len(Base.metadata.tables) > 10
    assert list(undeclared(Base.metadata)) == []


@pytest.mark.parametrize("kind", [Text(), LargeBinary(), Day(), Json()])
@pytest.mark.parametrize(
    "info", [{}, {PRIVACY: "none"}, {PRIVACY: "personal"}, {PRIVACY: "personal", KIND: "shoes"}]
)
def test_the_walk_finds_an_undeclared_column(kind: Any, info: dict[str, str]) -> None:
    metadata = MetaData()
    Table("guests", metadata, Column("id", Integer), Column("seen", UtcTime), Column("note", kind, info=info))
    assert list(undeclared(metadata)) == ["guests.note"]


@pytest.mark.parametrize("info", [personal("phone"), plain(), technical()])
def test_a_declared_column_passes(info: dict[str, Any]) -> None:
    metadata = MetaData()
    Table("guests", metadata, Column("note", Text, info=info))
    assert list(undeclared(metadata)) == []
