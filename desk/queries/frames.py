"""What stands around a slip's facts: the venue, the counter and the clerk, by the names and words of now."""

from __future__ import annotations

import msgspec
from sqlalchemy.orm import Session

from desk.models.venue import Counter, Venue
from desk.slips.document import Document, Frame, Personal
from desk.slips.words import Words


def framed(session: Session, counter_id: int, clerk: str, document: Document, words: Words) -> Document:
    """The document with its frame, to be frozen or drawn. `clerk`: name and number, '' for nobody."""
    frame = Frame(
        venue=session.get_one(Venue, 1).name,
        counter=session.get_one(Counter, counter_id).name,
        clerk=(Personal(clerk),) if clerk else (),
        words=words.frame(),
    )
    return msgspec.structs.replace(document, frame=frame)
