"""Changing the venue's figures from a business day on (rules, head): what was posted under an old rule keeps
it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import msgspec
from sqlalchemy import select

from desk.context import Operation, operation
from desk.models.cards import Card
from desk.models.imports import Import
from desk.models.members import Member
from desk.operations.steps.figures import plan_of, set_figures
from desk.refusals import Refused, Why
from desk.rules.faults import Fault
from desk.rules.plan import ELSEWHERE, profile_on
from desk.rules.profile import Profile
from desk.rules.rule_changes import refuse_unseen, refuse_wrong
from desk.rules.section import Words

LIVING = ("blank", "active", "lost")
"""States of cards that somebody may still come with."""


class RulesChanged(msgspec.Struct, frozen=True):
    """How many figures are others from that day on, and the newest row of settings now."""

    figures: int
    version: int


@operation("rules.change")
def change(
    op: Operation, *, request: str, figures: Mapping[str, Any], from_day: date, version: int
) -> RulesChanged:
    """Sets figures (dotted keys and JSON values as in `rules.profile.flatten`) from a business day on, today
    or later. A planned change is withdrawn by giving the day its figures of the day before.

    Refused: as `set_figures`; BAD_FIGURE also for figures that are changed elsewhere, for tables that lose a
    card type or tier which is in use, or a card type that an accepted import brings, and as
    `rules.rule_changes.refuse_unseen` and `refuse_wrong`.
    """
    for key in figures:
        if key in ELSEWHERE:
            raise Refused(Why.BAD_FIGURE, key, reason=Fault.NOT_HERE)
    refuse_unseen(figures)
    before = plan_of(op)
    rows = set_figures(op, figures, from_day, version)
    after = plan_of(op)
    old, new = (profile_on(plan, from_day, from_day) for plan in (before, after))
    _check_card_types(op, old, new)
    _check_tiers(op, old, new)
    refuse_wrong(before, after, figures, from_day)
    op.subject = f"rules:{from_day}"
    return RulesChanged(len({row.key for row in rows}), max(row.id for row in rows))


def _check_card_types(op: Operation, old: Profile, new: Profile) -> None:
    """Reads through all cards, but only where a type goes or begins to open accounts: cards that are in use,
    or that an accepted import brings, can be of neither.
    """
    opening = {row.key for row in new.cards.types if row.opens_account}
    kept = [row for row in new.cards.types if row.key not in opening]
    for key, name in _gone((row for row in old.cards.types if not row.opens_account), kept):
        _refuse_carried(op, key, name, Fault.TYPE_OPENS_NONE if key in opening else Fault.TYPE_CARRIED)
    for key, name in _gone((row for row in old.cards.types if row.opens_account), new.cards.types):
        _refuse_carried(op, key, name, Fault.TYPE_CARRIED)


def _refuse_carried(op: Operation, key: str, name: Words, why: Fault) -> None:
    said = {"card_type_zh": name.zh, "card_type_en": name.en}
    carried = select(Card.id).where(Card.type == key, Card.state.in_(LIVING)).limit(1)
    if op.session.scalar(carried) is not None:
        raise Refused(Why.BAD_FIGURE, "cards.types", reason=why, **said)
    waiting = select(Import.name).where(Import.state == "accepted", Import.card_type == key).limit(1)
    if (file := op.session.scalar(waiting)) is not None:
        raise Refused(Why.BAD_FIGURE, "cards.types", reason=Fault.IMPORT_WAITS, file=file, **said)


def _check_tiers(op: Operation, old: Profile, new: Profile) -> None:
    """Reads through all members, but only where a tier goes."""
    for key, name in _gone(old.tiers.rows, new.tiers.rows):
        if op.session.scalar(select(Member.id).where(Member.tier == key).limit(1)) is not None:
            raise Refused(
                Why.BAD_FIGURE, "tiers.rows", reason=Fault.TIER_HELD, tier_zh=name.zh, tier_en=name.en
            )


def _gone(old: Iterable[Any], new: Iterable[Any]) -> list[tuple[str, Words]]:
    left = {row.key for row in new}
    return [(row.key, row.name) for row in old if row.key not in left]
