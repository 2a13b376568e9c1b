"""What the rail's badges count."""

from __future__ import annotations

from functools import partial

from desk.context import Desk, may
from desk.queries.today import acts_wanted


def today_badge(desk: Desk) -> int:
    """How much of Today waits for who is signed in; nobody is asked while the screen is locked."""
    if desk.actor is None:
        return 0
    with desk.read() as session:
        profile = desk.rules_on(session, desk.today(session)).profile
        return acts_wanted(desk, session, partial(may, profile, desk.actor.roles))
