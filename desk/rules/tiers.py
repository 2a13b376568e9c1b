"""Tiers: the rows of the venue's table (rules §2)."""

from __future__ import annotations

from itertools import combinations

from desk.rules.faults import Fault, WrongFigure
from desk.rules.section import Factor, Fen, Key, LongText, Section, Share, Words, all_different, fraction

CONDITIONS = ("one_purchase_from_fen", "cumulative_12m_from_fen", "balance_from_fen")
DISCOUNTS = ("discount", "birthday_discount", "second_discount")


class Benefits(Section, frozen=True):
    """The text that is shown and printed for a card type or tier; either language may be empty."""

    zh: LongText = ""
    en: LongText = ""

    def of(self, language: str) -> str:
        """English for `en` (or `en_US` …), else Chinese."""
        return self.en if language.startswith("en") else self.zh


class Tier(Section, frozen=True, kw_only=True):
    """One row. Absent conditions are off; a discount is the share of the price that is paid ('0.88' = 8.8
    折).
    """

    key: Key
    name: Words
    is_vip: bool = False
    one_purchase_from_fen: Fen | None = None
    cumulative_12m_from_fen: Fen | None = None
    balance_from_fen: Fen | None = None
    points_factor: Factor = "1"
    discount: Share | None = None
    birthday_discount: Share | None = None
    second_discount: Share | None = None
    benefits: Benefits = Benefits()


class Tiers(Section, frozen=True, kw_only=True):
    """The section [tiers]. Rows run from the lowest to the highest.

    `on_joining`: the tier that everybody has who joins, '' = none until it is earned. `second_discount_from`:
    the shop price, as share of the regular one, at or above which a second discount may come on top.
    """

    on_joining: str = ""
    second_discount_from: Share | None = None
    rows: tuple[Tier, ...]

    def __post_init__(self) -> None:
        all_different("rows", [row.key for row in self.rows])
        if self.on_joining and self.find(self.on_joining) is None:
            raise WrongFigure("on_joining", Fault.NO_TIER, tier=self.on_joining)
        for at, row in enumerate(self.rows):
            self._check_alone(at, row)
        for (_, lower), (at, higher) in combinations(enumerate(self.rows), 2):
            _check_ladder(lower, at, higher)

    def _check_alone(self, at: int, row: Tier) -> None:
        """A birthday never costs more than another day; a second discount needs the price from which it
        holds.
        """
        usual, birthday = row.discount, row.birthday_discount
        if usual and birthday and fraction(birthday) > fraction(usual):
            raise WrongFigure(f"rows[{at}].birthday_discount", Fault.BIRTHDAY_PAYS_MORE)
        if row.second_discount and self.second_discount_from is None:
            raise WrongFigure("second_discount_from", Fault.NO_SHOP_PRICE)

    def find(self, key: str) -> Tier | None:
        """The tier of that key; None for none ('') and for one that the table no longer has."""
        return next((row for row in self.rows if row.key == key), None)

    def points_factor(self, key: str) -> str:
        """What the tier multiplies points by; '1' without a tier."""
        tier = self.find(key)
        return "1" if tier is None else tier.points_factor


def _check_ladder(lower: Tier, at: int, higher: Tier) -> None:
    """Who climbs has done more, and pays no more."""
    for field in CONDITIONS:
        below, above = getattr(lower, field), getattr(higher, field)
        if below is not None and above is not None and above <= below:
            raise WrongFigure(
                f"rows[{at}].{field}", Fault.BELOW_LOWER_TIER, tier_zh=lower.name.zh, tier_en=lower.name.en
            )
    for field in DISCOUNTS:
        below, above = getattr(lower, field), getattr(higher, field)
        if below is not None and above is not None and fraction(above) > fraction(below):
            raise WrongFigure(
                f"rows[{at}].{field}",
                Fault.PAYS_MORE_THAN_LOWER,
                tier_zh=lower.name.zh,
                tier_en=lower.name.en,
            )
