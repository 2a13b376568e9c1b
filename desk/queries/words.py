"""The venue's own words of slips, and what a slip would look like with others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.venue import Setting
from desk.queries.drafts import draft_page
from desk.queries.slips import slip_language
from desk.queries.trial_page import COLUMNS
from desk.slips.overlay import Page, Reprint
from desk.slips.samples import sample
from desk.slips.words import LANGUAGES, load

Shown = Literal["retained", "customer", "reprint"]


@dataclass(frozen=True)
class OwnWords:
    """`own`: language → key → text, as said today instead of the default. `language`: what slips are in."""

    own: Mapping[str, Mapping[str, str]]
    language: str
    version: int
    """The newest row of settings, for `words.change`."""
    today: date
    later: tuple[date, ...]
    """The days to come on which other words begin."""


def own_words(desk: Desk, session: Session) -> OwnWords:
    """What the form of words is filled from."""
    today = desk.today(session)
    said = desk.rules_on(session, today).profile.words
    later = session.scalars(
        select(Setting.from_day)
        .where(Setting.key.startswith("words."), Setting.from_day > today)
        .distinct()
        .order_by(Setting.from_day)
    )
    return OwnWords(
        own=dict(zip(LANGUAGES, (said.zh, said.en), strict=True)),
        language=slip_language(session),
        version=session.scalar(select(func.max(Setting.id))) or 0,
        today=today,
        later=tuple(later),
    )


def sample_page(
    desk: Desk, session: Session, kind: str, language: str, own: Mapping[str, str], shown: Shown, dots: int
) -> Page:
    """A made-up slip of that kind with these words, on paper of so many dots."""
    words = load(language, own)
    document = sample(kind, words, language, COLUMNS[dots])
    copy = 2 if shown == "customer" and len(document.copies) > 1 else 1
    again = Reprint(desk.local(session, desk.clock.now()), _at_desk(desk), _at_desk(desk))
    return draft_page(
        desk, session, document, copy, words=words, reprinted=again if shown == "reprint" else None
    )


def _at_desk(desk: Desk) -> str:
    return f"{desk.actor.name} {desk.actor.number}" if desk.actor else ""
