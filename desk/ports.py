"""Protocols of what is outside the program: time, chance."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time, always in UTC and aware of it."""

    def now(self) -> datetime: ...


class Ids(Protocol):
    """Makes what must never repeat."""

    def request(self) -> str:
        """A fresh id for one post: made when a form opens, so that a double Enter posts once."""
        ...

    def salt(self) -> bytes:
        """16 bytes that hide a short personal value behind its commitment."""
        ...


class SystemClock:
    """The PC's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class RandomIds:
    """Ids from the system's generator."""

    def request(self) -> str:
        import uuid  # takes 2 ms, and the sign-in page needs the clock alone

        return uuid.uuid4().hex

    def salt(self) -> bytes:
        return os.urandom(16)
