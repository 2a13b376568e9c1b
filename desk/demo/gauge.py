"""How far the making is, and whether somebody stopped it."""

from __future__ import annotations

from collections.abc import Callable

from desk.demo.wanted import Progress, Step, Wanted

OF = 1000
SHARES: dict[Step, int] = {"venue": 30, "members": 300, "history": 640, "file": 30}
"""Of `OF`, as it takes with some hundred members; members take the more the more there are."""
MANY = 20_000
"""From about here on members take longer than history does."""


class Stopped(Exception):
    """Somebody stopped it."""


class Gauge:
    """Tells `done` of `OF` as the steps go by, and raises Stopped where somebody wants no more."""

    def __init__(self, wanted: Wanted, progress: Progress, stopped: Callable[[], bool]) -> None:
        self._progress, self._stopped = progress, stopped
        self._step: Step = "venue"
        self._begins = self._told = -1
        self._shares = dict(SHARES)
        if wanted.members > MANY:
            self._shares |= {"members": SHARES["history"], "history": SHARES["members"]}

    def step(self, step: Step) -> None:
        """The next step begins."""
        self._step = step
        before = list(self._shares)[: list(self._shares).index(step)]
        self._begins = sum(self._shares[each] for each in before)
        self.at(0, 1)

    def at(self, done: int, of: int) -> None:
        """So much of the step is done. Tells only what has changed."""
        if self._stopped():
            raise Stopped
        share = self._begins + self._shares[self._step] * done // max(of, 1)
        if share != self._told:
            self._told = share
            self._progress(share, OF, self._step)
