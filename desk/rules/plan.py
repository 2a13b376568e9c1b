"""The venue's figures over time: what holds on which business day, and what a change does to what is planned
(rules, head).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import msgspec

from desk.refusals import Refused, Why
from desk.rules.profile import BadProfile, Profile, assemble, flatten

Figures = Mapping[str, object]
ELSEWHERE = frozenset(
    {
        *("venue.kind", "venue.name.zh", "venue.name.en", "venue.timezone"),
        *("roles.rows", "roles.known", "words.zh", "words.en"),
    }
)
"""Figures that aren't changed among the rules: kind and time zone are those of the first start (days that
are kept would be other days), the name stands in the settings' Venue, roles are the owner's, and words of
slips have a page of their own.
"""


class Planned(msgspec.Struct, frozen=True):
    """A figure and the business day from which it holds."""

    key: str
    value: object
    from_day: date


class Plan(msgspec.Struct, frozen=True):
    """Rows in the order in which they count: by day, and of one day the later written one last. `added` are
    those of a change that isn't written yet.
    """

    rows: tuple[Planned, ...]
    added: tuple[Planned, ...] = ()

    def on(self, day: date) -> dict[str, object]:
        """What holds on a business day."""
        return {row.key: row.value for row in self._all() if row.from_day <= day}

    def days_from(self, day: date) -> list[date]:
        """That day, and every later one from which a figure is another."""
        return sorted({day, *(row.from_day for row in self._all() if row.from_day > day)})

    def with_figures(self, figures: Figures, from_day: date) -> Plan:
        """The plan with these figures from that day on; a later row of the same figure ends them, unless it
        only said again what held before it (a change that was withdrawn).

        Raises:
            Refused: BAD_FIGURE (`reason`, its details, `day` of a later change) beside the figure's key.
        """
        wanted = msgspec.structs.replace(self, added=self._carried(figures, from_day))
        normal = flatten(profile_on(wanted, from_day, from_day))
        held = self.on(from_day)
        changed = {key: normal[key] for key in figures if normal[key] != held.get(key)}
        after = msgspec.structs.replace(self, added=self._carried(changed, from_day))
        for day in after.days_from(from_day):
            profile_on(after, day, from_day)
        return after

    def _carried(self, figures: Figures, from_day: date) -> tuple[Planned, ...]:
        """The new rows. Where a withdrawn change stands later, the new value goes on through it."""
        added = []
        for key, value in figures.items():
            added.append(Planned(key, value, from_day))
            added.extend(Planned(key, value, day) for day in self._idle(key, from_day))
        return tuple(added)

    def _idle(self, key: str, after: date) -> list[date]:
        """The later days on which rows of a figure change nothing, up to the first that does."""
        found = []
        for day in sorted({row.from_day for row in self.rows if row.key == key and row.from_day > after}):
            if self.on(day).get(key) != self.on(day - timedelta(days=1)).get(key):
                break
            found.append(day)
        return found

    def _all(self) -> list[Planned]:
        return sorted((*self.rows, *self.added), key=lambda row: row.from_day)  # stable: the added ones win


def profile_on(plan: Plan, day: date, changed_from: date) -> Profile:
    """The whole profile of a day.

    Raises:
        Refused: BAD_FIGURE beside the key of the figure at fault.
    """
    try:
        return assemble(plan.on(day))
    except BadProfile as bad:
        details = bad.details if day == changed_from else bad.details | {"day": day}
        raise Refused(Why.BAD_FIGURE, bad.key, reason=bad.reason, **details) from bad
