"""The journal's runs of one table, walked along its rows: which digest a row was written with."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from desk.models.digests import SIZE
from desk.models.journal import JournalRun


class Runs:
    """Asked for rows in the order of their key, it holds one run at a time: a million members are many."""

    def __init__(self, session: Session, table: Table) -> None:
        self.key = next(iter(table.primary_key.columns)).key
        """The attribute by whose whole numbers runs go."""
        self._session = session
        self._area = table.name
        rows = session.execute(
            select(JournalRun.first, JournalRun.last, JournalRun.seq)
            .where(JournalRun.area == table.name)
            .order_by(JournalRun.first)
        )
        self._coming = [(first, last, seq) for first, last, seq in rows][::-1]
        self._first = self._last = 0
        self._digests = b""
        self._seen = bytearray()
        self._left: list[str] = []

    def digest_of(self, key: object) -> bytes | None:
        """What the row with that key was when its run was written; None for a row of no run."""
        if not isinstance(key, int):
            return None
        while key > self._last and self._coming:
            self._take_next()
        at = key - self._first
        if not 0 <= at < len(self._seen):
            return None
        self._seen[at] = 1
        return self._digests[at * SIZE : (at + 1) * SIZE]

    def left(self) -> Iterator[str]:
        """Keys that a run names and no row has; asked once all rows were gone through."""
        while self._coming:
            self._take_next()
        self._put_down()
        yield from self._left

    def _take_next(self) -> None:
        self._put_down()
        self._first, self._last, seq = self._coming.pop()
        self._digests = (
            self._session.scalar(
                select(JournalRun.digests).where(
                    JournalRun.seq == seq, JournalRun.area == self._area, JournalRun.first == self._first
                )
            )
            or b""
        )
        self._seen = bytearray(self._last - self._first + 1)

    def _put_down(self) -> None:
        self._left.extend(str(self._first + at) for at, seen in enumerate(self._seen) if not seen)
        self._seen = bytearray()
