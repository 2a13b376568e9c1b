"""What this PC saw last of the venue's journal, kept beside machine.key: a file that is older says so at the
next start.

A hash chain can't see that its tail was cut off, or that last week's backup lies in the file's place.
"""

from __future__ import annotations

from datetime import datetime

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.files import manifest
from desk.models.journal import JournalLine
from desk.models.venue import Venue
from desk.places import Places

NAME = "last-seen.json"


class LastSeen(msgspec.Struct, frozen=True):
    """The end of the journal of the venue with this mark: its number of lines, the last hash (hex), when
    it was written.
    """

    venue: str
    lines: int
    head: str
    at: datetime


def note(places: Places, session: Session) -> None:
    """Writes down the journal's end, whole or not at all. An empty journal is nothing to note."""
    last = session.scalar(select(JournalLine).order_by(JournalLine.seq.desc()).limit(1))
    if last is None:
        return
    seen = LastSeen(session.get_one(Venue, 1).mark, last.seq, last.hash.hex(), last.at)
    place = places.config / NAME
    half = place.with_suffix(".part")
    half.write_bytes(msgspec.json.encode(seen))
    manifest.sync(half)
    half.replace(place)


def missing(places: Places, session: Session) -> LastSeen | None:
    """What this PC has seen and the file doesn't hold; None when the file holds it, or is another venue's."""
    seen = _read(places)
    if seen is None or seen.venue != session.get_one(Venue, 1).mark:
        return None
    there = session.scalar(select(JournalLine.hash).where(JournalLine.seq == seen.lines))
    return None if there is not None and there.hex() == seen.head else seen


def is_there(places: Places) -> bool:
    """Whether this PC has ever seen a journal."""
    return (places.config / NAME).exists()


def lines_of(session: Session) -> int:
    """How many lines the file's journal has."""
    return session.scalar(select(func.max(JournalLine.seq))) or 0


def _read(places: Places) -> LastSeen | None:
    try:
        return msgspec.json.decode((places.config / NAME).read_bytes(), type=LastSeen)
    except (OSError, msgspec.MsgspecError):
        return None
