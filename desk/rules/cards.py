"""Cards: types, how their numbers are made and read, how long they are valid (rules §1)."""

from __future__ import annotations

import re
from calendar import isleap
from datetime import date
from typing import Annotated

from msgspec import Meta

from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits
from desk.rules.faults import Fault, WrongFigure
from desk.rules.section import Fen, Key, Section, Words, all_different
from desk.rules.tiers import Benefits

PROOF_LIMIT = 60
"""Characters of the note which proof was seen."""


class CardType(Section, frozen=True, kw_only=True):
    """One row. `fee_fen` 0 = free. `proof_needed`: a proof (student card …) is seen and noted. `tier`: what
    the holder becomes at once, '' = nothing. `level`: the digit of the card's face in a branch scheme.
    """

    key: Key
    name: Words
    fee_fen: Fen = 0
    first_top_up_from_fen: Fen | None = None
    opens_account: bool = False
    proof_needed: bool = False
    tier: str = ""
    level: Annotated[int, Meta(ge=0, le=9)] = 0
    benefits: Benefits = Benefits()


class SerialScheme(Section, frozen=True, kw_only=True, tag="serial", tag_field="scheme"):
    """Prefix and serial: 'VIP 000123'."""

    prefix: Annotated[str, Meta(pattern=r"\A[A-Z]{0,6} ?\Z")] = ""
    digits: Annotated[int, Meta(ge=4, le=10)] = 6

    def start(self, level: int) -> str:
        """What stands before the serial; the level plays no part."""
        return self.prefix


class BranchScheme(Section, frozen=True, kw_only=True, tag="branch", tag_field="scheme"):
    """Two-letter branch, level digit, serial: 'GZ000123' is serial 00123 with a gold face (level 0)."""

    branch: Annotated[str, Meta(pattern=r"\A[A-Z]{2}\Z")]
    digits: Annotated[int, Meta(ge=4, le=10)] = 5

    def start(self, level: int) -> str:
        """What stands before the serial of a card of that level."""
        return f"{self.branch}{level}"


Scheme = SerialScheme | BranchScheme


class Cards(Section, frozen=True, kw_only=True):
    """The section [cards]. `valid_years` 0 = for ever."""

    valid_years: Annotated[int, Meta(ge=0, le=99)] = 2
    replacement_fee_fen: Fen = 0
    numbers: Scheme
    types: tuple[CardType, ...]

    def __post_init__(self) -> None:
        if not self.types:
            raise WrongFigure("types", Fault.ONE_CARD_TYPE)
        all_different("types", [row.key for row in self.types])

    def find(self, key: str) -> CardType | None:
        """The card type of that key; None for one that the table no longer has."""
        return next((row for row in self.types if row.key == key), None)


def compact(text: str) -> str:
    """What is compared when a card number is looked up, also an imported one: 'vip-000 123' → 'VIP000123'."""
    return re.sub(r"[\s\-]", "", ascii_digits(text)).upper()


def number(serial: int, scheme: Scheme, level: int = 0) -> str:
    """The number as it stands on the card. `serial` begins at 1.

    Raises:
        Refused: BAD_CARD_NUMBER for a serial that the scheme has no digits for.
    """
    if not 1 <= serial < 10**scheme.digits:
        raise Refused(Why.BAD_CARD_NUMBER, "card_number", serial=serial)
    return f"{scheme.start(level)}{serial:0{scheme.digits}d}"


def parse(text: str, scheme: Scheme, field: str = "card_number", level: int | None = None) -> str:
    """A typed or swiped number in the form that stands on the card.

    Spaces, dashes, lower case and full-width digits are understood, and in a serial scheme the prefix may be
    left out. All digits must be there: four alone are the end of a phone number. With `level`, the card's
    face has to be that one.

    Raises:
        Refused: BAD_CARD_NUMBER with an `example`.
    """
    bare, levels = compact(text), range(10) if level is None else (level,)
    for candidate in levels:
        start = scheme.start(candidate)
        serial = (
            bare.removeprefix(compact(start)) if isinstance(scheme, SerialScheme) else _after(bare, start)
        )
        if re.fullmatch(rf"[0-9]{{{scheme.digits}}}", serial) and int(serial):
            return start + serial
    raise Refused(Why.BAD_CARD_NUMBER, field, example=number(1, scheme, level or 0))


def serial_of(card_number: str, scheme: Scheme) -> int:
    """The serial within its run, of a number in the form of `parse`."""
    return int(card_number[-scheme.digits :])


def following(last: str | None, scheme: Scheme, level: int = 0) -> str:
    """The number after `last`, the highest ever given in this run, whatever became of it: a number is never
    reused.

    Raises:
        Refused: BAD_CARD_NUMBER when the run is used up.
    """
    return number(1 if last is None else serial_of(last, scheme) + 1, scheme, level)


def valid_until(issued: date, valid_years: int) -> date | None:
    """The last business day on which the card counts; None = for ever. Issued on 29 February: ends on 28
    February.
    """
    if valid_years == 0:
        return None
    year = issued.year + valid_years
    last = 28 if (issued.month, issued.day) == (2, 29) and not isleap(year) else issued.day
    return issued.replace(year=year, day=last)


def _after(text: str, start: str) -> str:
    return text[len(start) :] if text.startswith(start) else ""
