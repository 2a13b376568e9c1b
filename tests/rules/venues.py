"""The venue profiles that come with the program, read once."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from desk.resources import root
from desk.rules.profile import Profile, parse

SHANGHAI = ZoneInfo("Asia/Shanghai")
KINDS = ("ktv", "bathhouse", "hotel", "retail")


@cache
def text(kind: str) -> str:
    return (root() / "profiles" / f"{kind}.toml").read_text("utf-8")


@cache
def venue(kind: str = "ktv") -> Profile:
    return parse(text(kind))


def at(month: int, day: int, hour: int, minute: int = 0, year: int = 2026) -> datetime:
    """A moment by the venue's wall clock."""
    return datetime(year, month, day, hour, minute, tzinfo=SHANGHAI)
