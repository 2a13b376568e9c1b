"""The test page as it would print now, for the preview beside the printer's settings."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.venue import Counter
from desk.queries.frames import framed
from desk.queries.slips import slip_words
from desk.slips.layouts.test_page import trial_page
from desk.slips.numbers import SlipNumber, kind_of
from desk.slips.overlay import Copy, Page, page

COLUMNS = {576: 48, 384: 32}


def trial_page_of(desk: Desk, session: Session, dots: int) -> Page:
    """The page on paper of so many dots. Its number and check code are made up: nothing is issued."""
    words = slip_words(desk, session)
    today = desk.today(session)
    counter = session.get_one(Counter, desk.counter_id)
    clerk = f"{desk.actor.name} {desk.actor.number}" if desk.actor else ""
    copy = Copy(
        document=framed(session, counter.id, clerk, trial_page(words, COLUMNS[dots])),
        number=SlipNumber(kind_of("test_page"), today, counter.number, 1),
        copy=1,
        print_no=1,
        business_day=today,
        at_local=desk.local(session, desk.clock.now()),
        check_code="A2C4E6",
    )
    return page(copy, words)
