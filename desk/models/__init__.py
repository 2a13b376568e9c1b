"""The tables. Importing this package maps all of them."""

from desk.models import cards, identity, journal, members, points, shifts, slips, staff, venue

__all__ = ["cards", "identity", "journal", "members", "points", "shifts", "slips", "staff", "venue"]
