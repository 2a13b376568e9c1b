"""Members: what the form needs, what it means, and who is too young (rules §1)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits, visible
from desk.rules.faults import Fault, WrongFigure
from desk.rules.section import LongText, Section, Text

Field = Literal[
    "name",
    "form_of_address",
    "sex",
    "phone",
    "birthday",
    "celebrated",
    "address",
    "document",
    "may_call",
    "may_write",
    "tastes",
    "how_joined",
    "salesperson",
    "account_manager",
    "remarks",
]

OLDEST_YEAR = 1900
_DATE = re.compile(
    r"([0-9]{4})(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})日?|([0-9]{4})([0-9]{2})([0-9]{2})"
)


class Charter(Section, frozen=True, kw_only=True):
    """会员章程, which the guest reads and signs. A new text gets a new version; old slips keep theirs."""

    version: Text
    zh: Annotated[LongText, Meta(min_length=1)]
    en: LongText = ""

    def of(self, language: str) -> str:
        """English for `en` (or `en_US` …) if there is an English one, else Chinese."""
        return self.en if language.startswith("en") and self.en else self.zh


class MembersRule(Section, frozen=True, kw_only=True):
    """The section [members]. `needed`: fields that can't be empty, in the order of the form.

    `adult_age` in years; with `warn_under_age` the clerk is warned of who is younger, and card operations
    are refused.
    """

    needed: tuple[Field, ...] = ("name", "phone", "birthday")
    adult_age: Annotated[int, Meta(ge=0, le=30)] = 18
    warn_under_age: bool = False
    forms_of_address: tuple[Text, ...] = ("先生", "女士")
    charter: Charter

    def __post_init__(self) -> None:
        if "name" not in self.needed:
            raise WrongFigure("needed", Fault.NAME_NEEDED)
        for field in ("needed", "forms_of_address"):
            _all_once(field, getattr(self, field))
        if self.warn_under_age and not self.adult_age:
            raise WrongFigure("adult_age", Fault.NO_AGE)


def _all_once(field: str, words: tuple[str, ...]) -> None:
    for position, word in enumerate(words):
        if word in words[:position]:
            raise WrongFigure(field, Fault.TWICE, name=word)


def first_missing(values: Mapping[str, str], needed: Iterable[str]) -> None:
    """Refuse a form at its first needed field that is empty, or holds nothing that anybody would see.

    Raises:
        Refused: MISSING beside that field.
    """
    for field in needed:
        if not visible(values.get(field, "")):
            raise Refused(Why.MISSING, field)


def birthday(text: str, today: date, field: str = "birthday") -> date:
    """A typed birth date: 19900821, 1990-8-21, 1990/8/21, 1990.8.21, 1990年8月21日, full-width digits too.

    Raises:
        Refused: NOT_A_DATE (also before 1900), IN_THE_FUTURE.
    """
    found = _DATE.fullmatch(re.sub(r"\s", "", ascii_digits(text).translate({ord("－"): "-", ord("—"): "-"})))
    if not found:
        raise Refused(Why.NOT_A_DATE, field)
    year, month, day = (int(part) for part in found.groups() if part is not None)
    return _lived(_date(year, month, day, field), today, field)


def age(born: date, day: date) -> int:
    """Whole years on a day. Who was born on 29 February turns older on 1 March of a common year, as the law
    has it.
    """
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def under_age(born: date, day: date, adult_age: int) -> bool:
    """Whether the person isn't an adult yet on that business day."""
    return age(born, day) < adult_age


def _date(year: int, month: int, day: int, field: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused(Why.NOT_A_DATE, field) from None


def _lived(born: date, today: date, field: str) -> date:
    if born > today:
        raise Refused(Why.IN_THE_FUTURE, field)
    if born.year < OLDEST_YEAR:
        raise Refused(Why.NOT_A_DATE, field)
    return born
