"""Rows that a manager begins: of a table of the rules, with nothing in them but the defaults."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import msgspec

from desk.rules.campaigns import Campaign
from desk.rules.cards import CardType
from desk.rules.section import Section, Words
from desk.rules.shifts import NamedShift
from desk.rules.tiers import Tier

_NO_NAME = Words("", "")
_MADE: Mapping[str, Callable[[str], Section]] = {
    "tiers.rows": lambda key: Tier(key=key, name=_NO_NAME),
    "cards.types": lambda key: CardType(key=key, name=_NO_NAME),
    "points.campaigns": lambda key: Campaign(key=key, name=_NO_NAME, factor="2"),
    "shifts.rows": lambda key: NamedShift(key=key, name=_NO_NAME, begins="", ends=""),
}
"""Names and times are still to be typed: without them the row is refused."""


def new_row(table: str, key: str) -> dict[str, Any]:
    """A row of that table as the settings keep it, under a key that no other row has."""
    row: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(_MADE[table](key)))
    return row
