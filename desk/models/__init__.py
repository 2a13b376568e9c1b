"""The tables. Importing this package maps all of them."""

from desk.models import cards, identity, imports, journal, members, points, shifts, slips, staff, venue

__all__ = [
    "cards",
    "identity",
    "imports",
    "journal",
    "members",
    "points",
    "shifts",
    "slips",
    "staff",
    "venue",
]
