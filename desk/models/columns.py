"""Column types that a STRICT table and any other engine store alike, and what each column says about
privacy.

Only Integer, Text and LargeBinary are stored as they are; everything else becomes one of them here. Text
that holds a time or a day is fixed-width ISO, so that it sorts and compares as the thing it means.
"""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal

from sqlalchemy import Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import mapped_column
from sqlalchemy.types import TypeDecorator

PersonalKind = Literal[
    "name",  # what somebody is called, pinyin and bigrams of it too
    "phone",
    "birthday",
    "address",
    "document",  # numbers of ID papers, sealed, masked or indexed
    "contact",  # any other way to reach somebody
    "vehicle",
    "card",  # a card number that leads to a person
    "secret",  # hashes of PINs, wrapped keys: never shown, never exported
    "free_text",  # whatever a clerk may have typed
    "content",  # a whole document or payload that may hold any of these
]

PRIVACY = "privacy"
KIND = "personal_kind"


def personal(kind: PersonalKind) -> dict[str, Any]:
    """`info` of a column that tells something about a person: masked in lists, in the member's copy,
    emptied by erasure.
    """
    return {PRIVACY: "personal", KIND: kind}


def plain() -> dict[str, Any]:
    """`info` of a column with the venue's own words or figures: nothing in it leads to a person."""
    return {PRIVACY: "plain"}


def technical() -> dict[str, Any]:
    """`info` of a column for machines only: keys, digests, salts, request ids. Nobody types it and no
    screen shows it.
    """
    return {PRIVACY: "technical"}


class UtcTime(TypeDecorator[datetime]):
    """A moment: aware datetime ↔ `2026-11-21T08:30:00.123Z`. A naive datetime is a bug and raises
    ValueError.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone can't be stored")
        return value.astimezone(UTC).isoformat(timespec="milliseconds").removesuffix("+00:00") + "Z"

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Day(TypeDecorator[date]):
    """A calendar or business day: date ↔ `2026-11-21`. A datetime is refused: whose day it falls on is a
    rule's decision.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        if isinstance(value, datetime):
            raise ValueError("a moment is not a day")  # noqa: TRY004 - a wrong value, as in UtcTime
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """A JSON value ↔ its canonical text (keys sorted, no spaces, UTF-8), so that equal values are equal
    text.

    Values read from it are not watched: assign a new one instead of changing it in place. None is NULL.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        return None if value is None else canonical(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else json.loads(value)


class Flag(TypeDecorator[bool]):
    """Yes or no: bool ↔ 0/1. The base adds a CHECK to each such column, for an INTEGER would take any
    number.
    """

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Dialect) -> int | None:
        return None if value is None else int(bool(value))

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool | None:
        return None if value is None else bool(value)


def canonical(value: Any) -> str:
    """The one text of a JSON value; NaN and infinities are refused with ValueError."""
    return _ENCODER.encode(value)


# Made once: json.dumps makes a new one for every call, and a row's digest makes a dozen calls.
_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


BusinessDay = Annotated[date, mapped_column(Day, info=plain())]
"""The day an entry counts for, fixed when it was written: `business_day: Mapped[BusinessDay]`."""
