"""Changing the figures of a venue: what of a change is refused that no single profile shows (rules, head).
Pure: the plan before and after it is told.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from desk.refusals import Refused, Why
from desk.rules.digits import visible
from desk.rules.faults import Fault
from desk.rules.members import Charter
from desk.rules.plan import Plan, profile_on
from desk.rules.section import Words

CHARTER = "members.charter."
TABLES = frozenset({"tiers.rows", "cards.types"})
"""Whose rows people choose by their names."""


def refuse_wrong(before: Plan, after: Plan, changed: Collection[str], from_day: date) -> None:
    """Whether a change of these figures, from a business day on, may stand.

    Raises:
        Refused: BAD_FIGURE beside the figure, with `reason` CHARTER_VERSION (`version`, `day` of a later one)
            or TWICE (`name`).
    """
    if any(key.startswith(CHARTER) for key in changed):
        _refuse_two_texts(before, after, from_day)
    if not TABLES.isdisjoint(changed):
        for day in after.days_from(from_day):
            profile = profile_on(after, day, from_day)
            _refuse_one_name("tiers.rows", [row.name for row in profile.tiers.rows])
            _refuse_one_name("cards.types", [row.name for row in profile.cards.types])


def refuse_unseen(figures: Mapping[str, Any]) -> None:
    """Nobody types characters that aren't seen, and a printer would obey them. BAD_FIGURE beside the figure:
    NOT_TEXT, EMPTY for nothing but spaces.
    """
    for key, value in figures.items():
        for text in _texts(value):
            if any(unicodedata.category(char) == "Cc" and char != "\n" for char in text):
                raise Refused(Why.BAD_FIGURE, key, reason=Fault.NOT_TEXT)
            if text and not visible(text):
                raise Refused(Why.BAD_FIGURE, key, reason=Fault.EMPTY)


def _texts(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _texts(each)
    elif isinstance(value, Sequence):
        for each in value:
            yield from _texts(each)


def _refuse_two_texts(before: Plan, after: Plan, from_day: date) -> None:
    """A slip names the version that was signed: no version ever stands for two texts."""
    days = {row.from_day for row in before.rows if row.key.startswith(CHARTER)}
    known = [profile_on(before, day, day).members.charter for day in days]
    for day in after.days_from(from_day):
        charter = profile_on(after, day, from_day).members.charter
        if any(each.version == charter.version and _text(each) != _text(charter) for each in known):
            later = {} if day == from_day else {"day": day}
            raise Refused(
                Why.BAD_FIGURE,
                "members.charter.version",
                reason=Fault.CHARTER_VERSION,
                version=charter.version,
                **later,
            )
        known.append(charter)


def _text(charter: Charter) -> tuple[str, str]:
    return charter.zh, charter.en


def _refuse_one_name(key: str, names: Sequence[Words]) -> None:
    """Who chooses by its name would mean either."""
    for language in ("zh", "en"):
        said = [visible(getattr(name, language)).casefold() for name in names]
        for at, name in enumerate(said):
            if name in said[:at]:
                field = f"{key}[{at}].name.{language}"
                raise Refused(Why.BAD_FIGURE, field, reason=Fault.TWICE, name=getattr(names[at], language))
