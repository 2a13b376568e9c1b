"""The venue's tills: each counts its own slips, and other guests' slips lie between those of members."""

from __future__ import annotations

from random import Random

TILLS = ("01", "02", "03")


class Tills:
    """Gives the number of the next slip that a member brings. `named`: it is typed with its till."""

    def __init__(self, named: bool, chance: Random) -> None:
        self._named, self._chance = named, chance
        self._last = {till: chance.randrange(100_000, 160_000) for till in TILLS}

    def next(self) -> str:
        """As it stands on the paper. Unnamed numbers are one run."""
        till = self._chance.choice(TILLS) if self._named else TILLS[0]
        self._last[till] += self._chance.randint(1, 6)
        return f"{till}-{self._last[till]}" if self._named else str(self._last[till])
