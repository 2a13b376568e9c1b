"""The figures of the rules as a manager meets them: in which group, under which name, in what kind of field.

Every figure of a profile stands here, or in `fixed` with the reason why it isn't changed here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate
Options = tuple[tuple[Any, str], ...]


class Sort(Enum):
    """What kind of field a figure has; amounts are typed in yuan, shares as a discount."""

    MONEY = "money"
    COUNT = "count"
    FACTOR = "factor"
    SHARE = "share"
    TIME = "time"
    MONTH_DAY = "month_day"
    DAY = "day"
    TEXT = "text"
    WORDS = "words"
    NUMBERS = "numbers"
    LONG = "long"
    TICK = "tick"
    CHOICE = "choice"
    SOME = "some"
    SCHEME = "scheme"
    TABLE = "table"


TIERS, CARD_TYPES = "tiers", "card_types"
"""Choices that are rows of the profile's own tables, as they are being edited."""


@dataclass(frozen=True)
class Figure:
    """One figure, or one cell of a table's row. `key` is dotted, in a row from the row on.

    `off` says what an empty field means, where a figure may be absent. `source` names the table that the
    choices come from, `stem` begins the keys of a table's new rows. `short` ones share a line.
    """

    key: str
    label: str
    sort: Sort
    unit: str = ""
    hint: str = ""
    off: str = ""
    options: Options = ()
    source: str = ""
    cells: tuple[Figure, ...] = ()
    stem: str = ""
    short: bool = True

    @property
    def alone(self) -> bool:
        """Whether it takes a whole line of the form."""
        return not self.short or self.sort in {Sort.LONG, Sort.SOME, Sort.SCHEME, Sort.TABLE, Sort.TICK}


@dataclass(frozen=True)
class Group:
    """Figures that are edited on one page."""

    key: str
    title: str
    figures: tuple[Figure, ...]


def groups() -> tuple[Group, ...]:
    """All groups, in the order in which a counter meets them."""
    return (
        Group("points", translate("Rules", "Points"), _points()),
        Group("campaigns", translate("Rules", "Campaigns"), _campaigns()),
        Group("tiers", translate("Rules", "Tiers"), _tiers()),
        Group("types", translate("Rules", "Card types"), _card_types()),
        Group("cards", translate("Rules", "Cards"), _cards()),
        Group("members", translate("Rules", "Members"), _members()),
        Group("charter", translate("Rules", "Charter"), _charter()),
        Group("day", translate("Rules", "Business day"), _day()),
        Group("shifts", translate("Rules", "Shifts"), _shifts()),
        Group("safety", translate("Rules", "PIN and privacy"), _safety()),
    )


def fixed() -> dict[str, tuple[str, str]]:
    """What stands in a profile and isn't changed here: its name, and where or why not."""
    start = translate("Rules", "chosen at the first start")
    venue = translate("Rules", "Settings: Venue")
    slips = translate("Rules", "Settings: words on slips")
    roles = (translate("Rules", "Roles and permissions"), translate("Rules", "Settings: Permissions"))
    return {
        "venue.kind": (translate("Rules", "Kind of venue"), start),
        "venue.timezone": (translate("Rules", "Time zone"), start),
        "venue.name.zh": (translate("Rules", "Name of the venue"), venue),
        "venue.name.en": (translate("Rules", "Name of the venue"), venue),
        "roles.rows": roles,
        "roles.known": roles,
        "words.zh": (translate("Rules", "Words on slips"), slips),
        "words.en": (translate("Rules", "Words on slips"), slips),
    }


def figure_of(key: str) -> Figure | None:
    """The figure under a key of the settings."""
    return next((each for group in groups() for each in group.figures if each.key == key), None)


def _points() -> tuple[Figure, ...]:
    off = translate("Rules", "off")
    days = translate("Rules", "days")
    return (
        Figure("points.points_per_yuan", translate("Rules", "Points for 1 yuan"), Sort.FACTOR,
               hint=translate("Rules", "× tier's factor × campaign")),
        Figure("points.late_after_days", translate("Rules", "Clerks credit alone for"), Sort.COUNT, unit=days,
               hint=translate("Rules", "then with a supervisor")),
        Figure("points.supervisor_above_fen", translate("Rules", "Supervisor above"), Sort.MONEY, off=off),
        Figure("points.refuse_above_fen", translate("Rules", "Refused above"), Sort.MONEY, off=off),
        Figure("points.year_closes", translate("Rules", "Points year closes on"), Sort.MONTH_DAY),
        Figure("points.lapse_after_years", translate("Rules", "Lapse after"), Sort.COUNT,
               unit=translate("Rules", "years"), off=translate("Rules", "never"),
               hint=translate("Rules", "year's close; empty = never")),
        Figure("points.warn_days", translate("Rules", "Tell members ahead by"), Sort.COUNT, unit=days),
        Figure("points.tills_named", translate("Rules", "Slip numbers name the till (02-118734)"),
               Sort.TICK),
        Figure("points.till_restarts_daily", translate("Rules", "Tills restart their numbers each day"),
               Sort.TICK),
    )  # fmt: skip


def _names() -> tuple[Figure, ...]:
    return (
        Figure("name.zh", translate("Rules", "Name (Chinese)"), Sort.TEXT),
        Figure("name.en", translate("Rules", "Name (English)"), Sort.TEXT),
    )


def _benefits() -> tuple[Figure, ...]:
    return (
        Figure("benefits.zh", translate("Rules", "Benefits (Chinese)"), Sort.LONG),
        Figure("benefits.en", translate("Rules", "Benefits (English)"), Sort.LONG),
    )


def weekdays() -> Options:
    """1 = Monday."""
    return (
        (1, translate("Rules", "Mon")),
        (2, translate("Rules", "Tue")),
        (3, translate("Rules", "Wed")),
        (4, translate("Rules", "Thu")),
        (5, translate("Rules", "Fri")),
        (6, translate("Rules", "Sat")),
        (7, translate("Rules", "Sun")),
    )


def _campaigns() -> tuple[Figure, ...]:
    always, all_day = translate("Rules", "no limit"), translate("Rules", "all day")
    cells = (
        *_names(),
        Figure("first_day", translate("Rules", "First day"), Sort.DAY, off=always),
        Figure("last_day", translate("Rules", "Last day"), Sort.DAY, off=always),
        Figure("hours_from", translate("Rules", "From what time"), Sort.TIME, off=all_day),
        Figure("hours_to", translate("Rules", "Until what time"), Sort.TIME, off=all_day),
        Figure("factor", translate("Rules", "Points times"), Sort.FACTOR,
               hint=translate("Rules", "the highest that runs counts")),
        Figure("weekdays", translate("Rules", "Weekdays (none ticked = every day)"), Sort.SOME,
               options=weekdays(), off=translate("Rules", "every day")),
        Figure("card_types", translate("Rules", "Card types (none ticked = all)"), Sort.SOME,
               source=CARD_TYPES, off=translate("Rules", "all")),
    )  # fmt: skip
    return (
        Figure("points.campaigns", translate("Rules", "Campaigns"), Sort.TABLE, cells=cells, stem="campaign"),
    )


def _tiers() -> tuple[Figure, ...]:
    off = translate("Rules", "off")
    cells = (
        *_names(),
        Figure("one_purchase_from_fen", translate("Rules", "One purchase from"), Sort.MONEY, off=off),
        Figure("cumulative_12m_from_fen", translate("Rules", "In 12 months from"), Sort.MONEY, off=off),
        Figure("balance_from_fen", translate("Rules", "Stored value from"), Sort.MONEY, off=off),
        Figure("points_factor", translate("Rules", "Points times"), Sort.FACTOR),
        Figure("discount", translate("Rules", "Discount"), Sort.SHARE, off=translate("Rules", "none")),
        Figure("birthday_discount", translate("Rules", "Discount on the birthday"), Sort.SHARE,
               off=translate("Rules", "none")),
        Figure("second_discount", translate("Rules", "Second discount"), Sort.SHARE,
               off=translate("Rules", "none")),
        Figure("is_vip", translate("Rules", "Counts as VIP"), Sort.TICK),
        *_benefits(),
    )  # fmt: skip
    return (
        Figure("tiers.rows", translate("Rules", "Tiers, the lowest first"), Sort.TABLE, cells=cells,
               stem="tier"),
        Figure("tiers.on_joining", translate("Rules", "Tier of who joins"), Sort.CHOICE, source=TIERS,
               options=(("", translate("Rules", "none before it is earned")),)),
        Figure("tiers.second_discount_from", translate("Rules", "Second discount from a shop price of"),
               Sort.SHARE, off=off),
    )  # fmt: skip


def _card_types() -> tuple[Figure, ...]:
    cells = (
        *_names(),
        Figure("fee_fen", translate("Rules", "Fee"), Sort.MONEY, hint=translate("Rules", "0 = free")),
        Figure("first_top_up_from_fen", translate("Rules", "First top-up from"), Sort.MONEY,
               off=translate("Rules", "off")),
        Figure("tier", translate("Rules", "Tier at once"), Sort.CHOICE, source=TIERS,
               options=(("", translate("Rules", "none")),)),
        Figure("level", translate("Rules", "Digit of the card's face"), Sort.COUNT,
               hint=translate("Rules", "0 gold, 1 silver; in branch numbers")),
        Figure("opens_account", translate("Rules", "Opens a stored-value account"), Sort.TICK),
        Figure("proof_needed", translate("Rules", "A proof is seen and noted (student card …)"), Sort.TICK),
        *_benefits(),
    )  # fmt: skip
    return (Figure("cards.types", translate("Rules", "Card types"), Sort.TABLE, cells=cells, stem="type"),)


def _cards() -> tuple[Figure, ...]:
    return (
        Figure("cards.valid_years", translate("Rules", "Cards are valid for"), Sort.COUNT,
               unit=translate("Rules", "years"), hint=translate("Rules", "0 = for ever")),
        Figure("cards.replacement_fee_fen", translate("Rules", "Replacing a lost card"), Sort.MONEY,
               hint=translate("Rules", "0 = free")),
        Figure("cards.numbers", translate("Rules", "Card numbers"), Sort.SCHEME),
    )  # fmt: skip


def member_fields() -> Options:
    """The fields that a member's form can ask for."""
    return (
        ("name", translate("Rules", "name")),
        ("phone", translate("Rules", "phone")),
        ("birthday", translate("Rules", "birthday")),
        ("form_of_address", translate("Rules", "form of address")),
        ("sex", translate("Rules", "sex")),
        ("celebrated", translate("Rules", "day celebrated")),
        ("address", translate("Rules", "address")),
        ("document", translate("Rules", "document")),
        ("may_call", translate("Rules", "may be called")),
        ("may_write", translate("Rules", "may be written to")),
        ("tastes", translate("Rules", "tastes")),
        ("how_joined", translate("Rules", "how joined")),
        ("salesperson", translate("Rules", "salesperson")),
        ("account_manager", translate("Rules", "account manager")),
        ("remarks", translate("Rules", "remarks")),
    )


def _members() -> tuple[Figure, ...]:
    return (
        Figure("members.needed", translate("Rules", "Needed on joining"), Sort.SOME, options=member_fields()),
        Figure("members.adult_age", translate("Rules", "Adult from the age of"), Sort.COUNT,
               unit=translate("Rules", "years of age")),
        Figure("members.warn_under_age",
               translate("Rules", "Younger guests need the supervisor for a card"), Sort.TICK),
        Figure("members.forms_of_address", translate("Rules", "Forms of address"), Sort.WORDS, short=False,
               hint=translate("Rules", "with commas between them")),
    )  # fmt: skip


def _charter() -> tuple[Figure, ...]:
    return (
        Figure("members.charter.version", translate("Rules", "Version of the charter"), Sort.TEXT,
               hint=translate("Rules", "other words need another version")),
        Figure("members.charter.zh", translate("Rules", "Charter (Chinese)"), Sort.LONG),
        Figure("members.charter.en", translate("Rules", "Charter (English)"), Sort.LONG),
    )  # fmt: skip


def _day() -> tuple[Figure, ...]:
    return (
        Figure("venue.day_ends", translate("Rules", "A business day ends at"), Sort.TIME,
               hint=translate("Rules", "of the next morning; 00:00 = at midnight")),
        Figure("venue.pos_slip.zh", translate("Rules", "The till's paper (Chinese)"), Sort.TEXT),
        Figure("venue.pos_slip.en", translate("Rules", "The till's paper (English)"), Sort.TEXT),
    )  # fmt: skip


def _shifts() -> tuple[Figure, ...]:
    cells = (
        *_names(),
        Figure("begins", translate("Rules", "Begins"), Sort.TIME),
        Figure("ends", translate("Rules", "Ends"), Sort.TIME,
               hint=translate("Rules", "earlier than it begins: the next day")),
    )  # fmt: skip
    return (Figure("shifts.rows", translate("Rules", "Shifts"), Sort.TABLE, cells=cells, stem="shift"),)


def _safety() -> tuple[Figure, ...]:
    minutes = translate("Rules", "minutes")
    return (
        Figure("pins.wrong_tries", translate("Rules", "Wrong PINs that lock a number"), Sort.COUNT),
        Figure("pins.lock_minutes", translate("Rules", "Locked for"), Sort.NUMBERS, unit=minutes,
               hint=translate("Rules", "first, second … time; the last repeats")),
        Figure("privacy.lock_after_minutes", translate("Rules", "The screen locks after"), Sort.COUNT,
               unit=minutes),
        Figure("privacy.erase_after_days", translate("Rules", "ID numbers of claims kept"),
               Sort.COUNT, unit=translate("Rules", "days"), off=translate("Rules", "never")),
    )  # fmt: skip
