"""Tiers: the rows of the venue's table (rules §2)."""

from __future__ import annotations

from desk.rules.section import Factor, Fen, Key, LongText, Section, Share, Words, WrongFigure, all_different


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
            raise WrongFigure("on_joining", f"there is no tier {self.on_joining}")

    def find(self, key: str) -> Tier | None:
        """The tier of that key; None for none ('') and for one that the table no longer has."""
        return next((row for row in self.rows if row.key == key), None)

    def points_factor(self, key: str) -> str:
        """What the tier multiplies points by; '1' without a tier."""
        tier = self.find(key)
        return "1" if tier is None else tier.points_factor
