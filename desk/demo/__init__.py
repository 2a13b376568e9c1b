"""A venue to try: people who don't exist, and days of history through the real operations.

Cheap to import: the welcome page and the command line look at `PEOPLE` before anything is made.
"""

from __future__ import annotations

from collections.abc import Callable

from desk.demo.staff import PEOPLE, Person
from desk.demo.wanted import Made, Progress, Step, Wanted, never, nothing
from desk.places import Places

__all__ = ["PEOPLE", "Made", "Person", "Progress", "Step", "Wanted", "make", "never", "nothing"]


def make(
    places: Places, wanted: Wanted, progress: Progress = nothing, stopped: Callable[[], bool] = never
) -> Made | None:
    """Makes a demo venue and closes it again; None when it was stopped, with nothing left behind.

    Blocks: belongs in a thread, from which `progress` and `stopped` are called.
    Refused: VENUE_THERE (`path`) beside 'folder', NOT_A_CHOICE beside 'profile'. Trouble as `open_store`;
    ValueError without a member or a day.
    """
    from desk.demo.making import make_venue  # SQLAlchemy takes half a second to load

    return make_venue(places, wanted, progress, stopped)
