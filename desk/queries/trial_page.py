"""The test page as it would print now, for the preview beside the printer's settings."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.slips import Slip
from desk.queries.drafts import draft_page
from desk.queries.print_jobs import unfinished_at
from desk.queries.slips import slip_words
from desk.slips.layouts.test_page import trial_page
from desk.slips.overlay import Page

COLUMNS = {576: 48, 384: 32}


def trial_page_of(desk: Desk, session: Session, dots: int) -> Page:
    """The page on paper of so many dots, under the number that comes next."""
    return draft_page(desk, session, trial_page(slip_words(desk, session), COLUMNS[dots]))


def trial_page_on_its_way(session: Session, counter_id: int) -> str | None:
    """The number of a test page that still waits, or of which nobody knows; None when all are done with."""
    numbers = unfinished_at(counter_id).with_only_columns(Slip.number).where(Slip.kind == "test_page")
    return session.scalar(numbers.limit(1))
