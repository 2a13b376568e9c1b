"""Points: what a consumption slip earns, and who may credit it (rules §3)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from desk.refusals import Refused, Why
from desk.rules.campaigns import Campaign, highest
from desk.rules.faults import Fault, WrongFigure
from desk.rules.section import Days, Factor, Fen, MonthDay, Section, all_different, fraction

SHORTEST_YEAR = 365
"""Days."""


class PointsRule(Section, frozen=True, kw_only=True):
    """The section [points]. Amounts in fen; an absent amount is off."""

    points_per_yuan: Factor = "1"
    supervisor_above_fen: Fen | None = None
    refuse_above_fen: Fen | None = None
    late_after_days: Days = 1
    """Business days after the slip's own on which a clerk may still credit it alone."""
    till_restarts_daily: bool = False
    """The till begins at 1 every day: then the slip's business day is part of what makes it unique."""
    tills_named: bool = True
    """The till's paper names its till, and the number is typed with it: '02-118734'."""
    year_closes: MonthDay = "12-31"
    lapse_after_years: Annotated[int, Meta(ge=1, le=50)] | None = None
    """Closes that points outlive before the next one takes them; absent = they never lapse."""
    warn_days: Days = 60
    campaigns: tuple[Campaign, ...] = ()

    def __post_init__(self) -> None:
        all_different("campaigns", [campaign.key for campaign in self.campaigns])
        asked, refused = self.supervisor_above_fen, self.refuse_above_fen
        if asked is not None and refused is not None and refused < asked:
            raise WrongFigure("refuse_above_fen", Fault.BELOW_SUPERVISOR)
        _check_lapse(self)


def _check_lapse(rule: PointsRule) -> None:
    """The year closes on a day of the calendar; nobody is warned of a lapse before the points are earned."""
    try:
        date.fromisoformat(f"2024-{rule.year_closes}")  # a leap year: 29 February may close a year
    except ValueError:
        raise WrongFigure("year_closes", Fault.NOT_A_MONTH_DAY) from None
    years = rule.lapse_after_years
    if years is not None and rule.warn_days > years * SHORTEST_YEAR:
        raise WrongFigure("warn_days", Fault.WARNS_TOO_EARLY, days=years * SHORTEST_YEAR)


class Earned(msgspec.Struct, frozen=True, kw_only=True):
    """Points and the factors that made them, as the slip tells them."""

    points: int
    amount_fen: int
    points_per_yuan: str
    tier_factor: str
    campaign: Campaign | None

    @property
    def campaign_factor(self) -> str:
        """'1' where no campaign runs."""
        return "1" if self.campaign is None else self.campaign.factor


def earned(amount_fen: int, rule: PointsRule, tier_factor: str, campaigns: Iterable[Campaign]) -> Earned:
    """What `amount_fen` (paid on the slip, vouchers excluded) earns.

    `campaigns` are the running ones; the highest counts. The product is exact and rounded down once, at the
    end (rules §3).
    """
    winner = highest(campaigns)
    factor = (
        fraction(rule.points_per_yuan)
        * fraction(tier_factor)
        * (1 if winner is None else fraction(winner.factor))
    )
    return Earned(
        points=int(factor * amount_fen / 100),
        amount_fen=amount_fen,
        points_per_yuan=rule.points_per_yuan,
        tier_factor=tier_factor,
        campaign=winner,
    )


def factor_shown(factor: str) -> str:
    """A factor as people read one, with a decimal at least: '1' is 1.0."""
    return factor if "." in factor else f"{factor}.0"


class Ask(StrEnum):
    """Why a credit needs the supervisor."""

    LATE = "late"
    ABOVE = "above"
    OWN_CARD = "own_card"


class Allowed(msgspec.Struct, frozen=True):
    """The clerk may credit alone."""


class NeedsSupervisor(msgspec.Struct, frozen=True):
    """All the reasons, so that the approval says them in one sentence."""

    reasons: tuple[Ask, ...]


def judge_credit(
    amount_fen: int, slip_day: date, today: date, own_card: bool, rule: PointsRule
) -> Allowed | NeedsSupervisor:
    """Whether a slip of the business day `slip_day` may be credited on the business day `today`.

    Raises:
        Refused: NOT_POSITIVE or ABOVE_LIMIT (`limit_fen`) beside 'amount', IN_THE_FUTURE beside 'slip_day'.
    """
    _refuse_amount(amount_fen, rule)
    if slip_day > today:
        raise Refused(Why.IN_THE_FUTURE, "slip_day", day=slip_day)
    asked = rule.supervisor_above_fen
    found = {
        Ask.LATE: today - slip_day > timedelta(days=rule.late_after_days),
        Ask.ABOVE: asked is not None and amount_fen > asked,
        Ask.OWN_CARD: own_card,
    }
    reasons = tuple(reason for reason, holds in found.items() if holds)
    return NeedsSupervisor(reasons) if reasons else Allowed()


def _refuse_amount(amount_fen: int, rule: PointsRule) -> None:
    if amount_fen <= 0:
        raise Refused(Why.NOT_POSITIVE, "amount")
    limit = rule.refuse_above_fen
    if limit is not None and amount_fen > limit:
        raise Refused(Why.ABOVE_LIMIT, "amount", limit_fen=limit)
