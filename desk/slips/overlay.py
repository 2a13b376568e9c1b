"""One copy of a slip: what is laid over the frozen document when it prints.

Copy name, '1/2', signature lines, reprint mark, barcode and check code are no part of the document: the
same frozen content serves every copy and every later print.
"""

from __future__ import annotations

from datetime import date, datetime

import msgspec

from desk.slips import figures
from desk.slips.document import (
    Align,
    Block,
    Document,
    Line,
    Pair,
    Rule,
    Signature,
    SignedBy,
    Size,
    Space,
    Stroke,
    text_of,
)
from desk.slips.numbers import CopyCode, SlipNumber
from desk.slips.words import Words


class SignHere(msgspec.Struct, frozen=True):
    """A label and a line to write on, to the right edge."""

    label: str


class Barcode(msgspec.Struct, frozen=True):
    """Code 128 set C of an even number of digits, in the middle of the paper."""

    digits: str


PageBlock = Block | SignHere | Barcode


class Page(msgspec.Struct, frozen=True):
    """All that stands on one piece of paper, for any width. `name` is the number, for files and logs."""

    name: str
    blocks: tuple[PageBlock, ...]


class Reprint(msgspec.Struct, frozen=True):
    """Who made a later print, when (venue's time), and who approved it (a kept copy needs that)."""

    at_local: datetime
    by: str
    approved_by: str = ""


class Copy(msgspec.Struct, frozen=True):
    """One copy of one print. `at_local` is the time of the act in the venue's zone, `copy` counts from 1 =
    kept.

    A `print_no` above 1 is the (print_no − 1)th reprint and comes with `reprinted`.
    """

    document: Document
    number: SlipNumber
    copy: int
    print_no: int
    business_day: date
    at_local: datetime
    check_code: str
    reprinted: Reprint | None = None

    @property
    def of(self) -> int:
        """How many copies the slip has."""
        return len(self.document.copies)

    @property
    def is_kept(self) -> bool:
        """Whether this is the copy that stays with the counter: the first."""
        return self.copy == 1

    @property
    def code(self) -> CopyCode:
        """What the barcode says."""
        return CopyCode(self.number, self.copy, self.print_no)


def page(copy: Copy, words: Words) -> Page:
    """The whole paper of one copy. Words that were frozen with it go before those of today."""
    words = Words(words | copy.document.frame.words)
    blocks: tuple[PageBlock, ...] = (
        *_head(copy, words),
        *_reprint(copy, words),
        *_facts(copy, words),
        *copy.document.body,
        *_signatures(copy, words),
        *_foot(copy, words),
    )
    return Page(f"{copy.number}-{copy.copy}-{copy.print_no}", blocks)


def _head(copy: Copy, words: Words) -> tuple[PageBlock, ...]:
    name = copy.document.copies[copy.copy - 1]
    note = copy.document.kept_note if copy.is_kept else ""
    return (
        Line((copy.document.frame.venue,), Align.CENTER, Size.DOUBLE, bold=True),
        Line((copy.document.frame.counter,), Align.CENTER),
        Line((copy.document.title,), Align.CENTER, Size.DOUBLE, bold=True),
        Pair(
            words.say("slip.copy_note", copy=name, note=note) if note else name, (f"{copy.copy}/{copy.of}",)
        ),
    )


def _reprint(copy: Copy, words: Words) -> tuple[PageBlock, ...]:
    """The mark of a later print: which one, when, by whom, and who approved it."""
    if copy.reprinted is None:
        return ()
    again = copy.reprinted
    mark: list[PageBlock] = [
        Rule(Stroke.SOLID),
        Line((words.say("slip.reprint", n=copy.print_no - 1),), Align.CENTER, Size.DOUBLE, bold=True),
        Pair(words["slip.reprinted_by"], (f"{again.by}　{figures.minute(again.at_local)}",)),
    ]
    if again.approved_by:
        mark.append(Pair(words["slip.approved_by"], (again.approved_by,)))
    return (*mark, Rule(Stroke.SOLID))


def _facts(copy: Copy, words: Words) -> tuple[PageBlock, ...]:
    day = f"{words['slip.business_day']} {figures.day(copy.business_day)}"
    first = () if copy.reprinted else (Rule(),)
    return (
        *first,
        Pair(words["slip.number"], (str(copy.number),)),
        Pair(day, (figures.clock(copy.at_local),)),
        Pair(words["slip.clerk"], copy.document.frame.clerk),
        Rule(),
    )


def _signatures(copy: Copy, words: Words) -> tuple[PageBlock, ...]:
    """Only the kept copy is signed: ink on a line, or the name and time of a PIN."""
    if not (copy.is_kept and copy.document.signatures):
        return ()
    signed = [_signature(each, words) for each in copy.document.signatures]
    return (Space(), *signed) if copy.document.signed_in_ink() else (*signed,)


def _signature(signature: Signature, words: Words) -> PageBlock:
    if signature.by is SignedBy.INK:
        return SignHere(signature.label)
    by_pin = words.say("slip.signed_by_pin", name=text_of(signature.name), at=signature.at)
    return Pair(signature.label, (by_pin,))


def _foot(copy: Copy, words: Words) -> tuple[PageBlock, ...]:
    digits = str(copy.code)
    return (
        Space(),
        Barcode(digits),
        Line((digits,), Align.CENTER),
        Line((words.say("slip.check_code", code=copy.check_code),), Align.CENTER),
    )
