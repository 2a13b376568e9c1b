"""The base of all tables: STRICT, every constraint named, and what a table says of how its rows may
change.

A table declares its guard in `info`, best through `guarded`:

    __table_args__ = (UniqueConstraint("request"), {"info": guarded(fill_once=("released_by_id",))})

The triggers that hold it are made from this by desk/models/guards.py.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, MetaData, Table, Text, event
from sqlalchemy.orm import DeclarativeBase

from desk.models.columns import Day, Flag, UtcTime

Guard = Literal["append_only", "no_delete"]

NAMES = {
    "pk": "pk_%(table_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
}


TYPES: dict[Any, Any] = {
    int: Integer(),
    str: Text(),
    bytes: LargeBinary(),
    bool: Flag(),
    datetime: UtcTime(),
    date: Day(),
}


def strict_metadata() -> MetaData:
    """A set of tables that are all STRICT, with named constraints: the program's, and small ones for
    tests.
    """
    return MetaData(naming_convention=NAMES, info={"strict": True})


class Base(DeclarativeBase):
    """Parent of every mapped class. CHECKs need a name of their own (without the `ck_table_` in front)."""

    metadata = strict_metadata()
    type_annotation_map = TYPES


def guarded(
    guard: Guard | None = None,
    *,
    fill_once: tuple[str, ...] = (),
    erasable: tuple[str, ...] = (),
    derived: bool = False,
) -> dict[str, Any]:
    """`info` of a table.

    `append_only`: no row is changed, deleted or replaced. `no_delete`: rows change but stay.
    `fill_once`: these columns may change from NULL to a value, once; `erasable`: these may become NULL
    (privacy). With either of them all other columns are fixed and no row is deleted, whatever `guard`
    says.
    `derived`: can be made again from other tables (search terms, caches), so the journal doesn't list it.
    """
    return {"guard": guard, "fill_once": fill_once, "erasable": erasable, "derived": derived}


def _harden(table: Table, metadata: MetaData) -> None:
    """Every table of the program is STRICT and its flags are 0 or 1, also the ones made without a class."""
    if not metadata.info.get("strict"):
        return
    table.dialect_options["sqlite"]["strict"] = True
    for column in table.columns:
        if isinstance(column.type, Flag):
            table.append_constraint(_flag_check(column))


def _flag_check(column: Column[Any]) -> CheckConstraint:
    return CheckConstraint(column.in_((0, 1)), name=f"{column.name}_flag")


event.listen(Table, "after_parent_attach", _harden)
