"""A slip that isn't posted yet, as it would print: the preview beside a form."""

from __future__ import annotations

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.slips import Slip
from desk.models.venue import Counter
from desk.queries.frames import framed
from desk.queries.slips import slip_words
from desk.slips.document import Document
from desk.slips.numbers import CODE_LENGTH, MAX_SEQUENCE, SlipNumber, kind_of
from desk.slips.overlay import Copy, Page, Reprint, page
from desk.slips.words import Words

NO_CODE = "·" * CODE_LENGTH
"""In the place of the check code, which only the posted slip has."""


def draft_page(
    desk: Desk,
    session: Session,
    document: Document,
    copy_no: int = 1,
    *,
    words: Words | None = None,
    reprinted: Reprint | None = None,
) -> Page:
    """The whole paper of a copy under the number that comes next; another slip may take that number first.

    `words`: others than those of today, which are only being tried; `reprinted`: as it would be marked.
    """
    words = words or slip_words(desk, session)
    counter = session.get_one(Counter, desk.counter_id)
    today = desk.today(session)
    last = session.scalar(
        select(func.max(Slip.sequence)).where(Slip.counter_id == counter.id, Slip.business_day == today)
    )
    number = SlipNumber(kind_of(document.kind), today, counter.number, min((last or 0) + 1, MAX_SEQUENCE))
    clerk = f"{desk.actor.name} {desk.actor.number}" if desk.actor else ""
    copy = Copy(
        document=framed(session, counter.id, clerk, document, words),
        number=number,
        copy=copy_no,
        print_no=2 if reprinted else 1,
        business_day=today,
        at_local=desk.local(session, desk.clock.now()),
        check_code=NO_CODE,
        reprinted=reprinted,
    )
    return page(copy, words)
