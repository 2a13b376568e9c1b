"""What sections of a venue profile are made of: frozen structs, bounded figures, words in both languages."""

from __future__ import annotations

from datetime import time
from fractions import Fraction
from typing import Annotated

import msgspec
from msgspec import Meta

from desk.rules.faults import Fault, WrongFigure

Key = Annotated[str, Meta(pattern=r"\A[a-z][a-z0-9_]{0,31}\Z")]
Text = Annotated[str, Meta(min_length=1, max_length=120)]
LongText = Annotated[str, Meta(max_length=4000)]
Fen = Annotated[int, Meta(ge=0, le=10_000_000_000)]
Days = Annotated[int, Meta(ge=0, le=36_500)]
Minutes = Annotated[int, Meta(ge=1, le=1440)]
# Figures that multiply are written as text, '1.5': a TOML float isn't exact, and a point too many is
# somebody's money.
Factor = Annotated[str, Meta(pattern=r"\A[0-9]{1,4}(\.[0-9]{1,4})?\Z")]
Share = Annotated[str, Meta(pattern=r"\A(0\.[0-9]{1,4}|1)\Z")]
HourMinute = Annotated[str, Meta(pattern=r"\A([01][0-9]|2[0-3]):[0-5][0-9]\Z")]
MonthDay = Annotated[str, Meta(pattern=r"\A(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])\Z")]


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of all profile data. A key nobody knows is refused: a misspelt figure would otherwise silently be
    its default.
    """


class Words(Section, frozen=True):
    """One name in both languages of the program."""

    zh: Text
    en: Text

    def of(self, language: str) -> str:
        """English for `en` (or `en_US` …), else Chinese."""
        return self.en if language.startswith("en") else self.zh


def fraction(factor: str) -> Fraction:
    """The exact value of a `Factor` or `Share`."""
    return Fraction(factor)


def wall_time(hour_minute: str) -> time:
    """'06:00' as a time of the venue's wall clock."""
    return time.fromisoformat(hour_minute)


def all_different(field: str, keys: list[str]) -> None:
    """Refuse rows that share a key.

    Raises:
        WrongFigure: names the row and the key that is there twice.
    """
    for position, key in enumerate(keys):
        if key in keys[:position]:
            raise WrongFigure(f"{field}[{position}].key", Fault.TWICE, name=key)
