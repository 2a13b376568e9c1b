"""What this venue's slips say instead of the words that come with the program."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec

from desk.context import Operation, operation
from desk.operations.steps.figures import set_figures
from desk.refusals import Refused, Why
from desk.slips.wording import own_words

KEYS = {"zh_CN": "words.zh", "en": "words.en"}
"""Language → the figure that holds the venue's own words in it."""


class WordsKept(msgspec.Struct, frozen=True):
    """From this business day on slips say it."""

    from_day: date


@operation("words.change")
def change(
    op: Operation, *, request: str, words: Mapping[str, Mapping[str, str]], from_day: date, version: int
) -> WordsKept:
    """The words of slips from a business day on: language ('zh_CN', 'en') → key → text. A language that is
    not named keeps its words; a key that is not named is said as by default. Slips made before keep theirs.

    Refused beside the word's key as `wording.own_words`, NOT_A_CHOICE beside 'language', and as
    `set_figures`.
    """
    if not KEYS.keys() >= words.keys():
        raise Refused(Why.NOT_A_CHOICE, "language")
    figures = {KEYS[language]: own_words(said, language) for language, said in words.items()}
    set_figures(op, figures, from_day, version)
    op.subject = "venue:1"
    return WordsKept(from_day)
