"""What a venue may say differently on its slips: which words stand on which kind, how much room each has, and
what it must keep (slips.md).
"""

from __future__ import annotations

import string
from collections.abc import Mapping
from enum import IntEnum

from desk.refusals import Refused, Why
from desk.slips import numbers
from desk.slips.widths import columns_of, has_cells
from desk.slips.words import Words, load

SHARED = {
    numbers.MEMBERSHIP.key: ("document.", "copies.retained", "copies.customer", "sign.guest", "slip."),
    numbers.POINTS.key: ("member.", "copies.retained", "copies.customer", "sign.", "slip."),
    numbers.REVERSAL.key: (
        "points.title", "points.consumption_slip", "points.amount", "member.",
        "copies.retained", "copies.customer", "sign.", "slip.",
    ),
    numbers.TEST_PAGE.key: ("copies.single", "slip."),
}  # fmt: skip
"""Kind → beginnings of the keys that it shares with other kinds."""

OPTIONAL = frozenset({"membership.foot", "points.foot", "reversal.foot", "copies.retained_note"})
"""These lines may be empty; without its word any other line would say nothing."""
SENTENCES = frozenset(
    {
        "membership.declaration", "test_page.wrapping", "test_page.normal", "test_page.bold",
        "test_page.after", *OPTIONAL,
    }
)  # fmt: skip


class Room(IntEnum):
    """Columns that a word may take, so that it stays in its place on 58 mm (32 columns)."""

    TITLE = 16
    """Double size, in one line."""
    SIGN = 14
    """Beside it the line to sign on has half of the paper."""
    LABEL = 20
    """Beside it a value has room."""
    VALUE = 24
    """Alone or at the right edge; the number beside it goes below."""
    SENTENCE = 160
    """Wraps; five lines and no more."""


def keys_of(kind: str) -> tuple[str, ...]:
    """The words on this kind of slip, its own first, in the order of the file."""
    known = tuple(load())
    own = tuple(key for key in known if key.startswith(f"{kind}."))
    shared = SHARED[kind]
    return own + tuple(key for key in known if key not in own and key.startswith(shared))


def is_shared(kind: str, key: str) -> bool:
    """Whether other kinds say it too."""
    return not key.startswith(f"{kind}.")


def room_of(key: str) -> Room:
    """How much room the word has."""
    if key.endswith(".title") or key == "slip.reprint":
        return Room.TITLE
    if key.startswith("sign."):
        return Room.SIGN
    if key.startswith("document."):
        return Room.VALUE
    return Room.SENTENCE if key in SENTENCES else Room.LABEL


def places_of(text: str) -> tuple[str, ...]:
    """The {named} places of a word, sorted. ValueError for braces that are none."""
    found = []
    for _, name, form, conversion in string.Formatter().parse(text):
        if name is None:
            continue
        if form or conversion or not name.isidentifier():
            raise ValueError(text)
        found.append(name)
    return tuple(sorted(found))


def checked(key: str, text: str, language: str) -> str:
    """The word as it may be kept.

    Refused beside its key: NOT_A_CHOICE for one that nobody prints, MISSING, NOT_PRINTABLE for characters
    that are no text, PLACES_LOST with the `places` that must stay, TOO_WIDE with `limit` in columns.
    """
    default = load(language).get(key)
    if default is None:
        raise Refused(Why.NOT_A_CHOICE, key)
    word = text.strip()
    if not has_cells(word):
        raise Refused(Why.NOT_PRINTABLE, key)
    if not word and key not in OPTIONAL:
        raise Refused(Why.MISSING, key)
    _keep_places(key, word, default)
    if (wide := columns_of(_without_places(word))) > (limit := room_of(key)):
        raise Refused(Why.TOO_WIDE, key, limit=int(limit), columns=wide)
    return word


def own_words(words: Mapping[str, str], language: str) -> dict[str, str]:
    """Those of a venue's words that differ from the default, each checked. Refused as `checked`, and
    COPIES_ALIKE where a guest's copy would carry the kept one's name.
    """
    default = load(language)
    own = {key: checked(key, text, language) for key, text in words.items()}
    own = {key: text for key, text in own.items() if text != default[key]}
    said = Words(default | own)
    if said["copies.retained"] == said["copies.customer"]:
        changed = "copies.customer" if "copies.customer" in own else "copies.retained"
        raise Refused(Why.COPIES_ALIKE, changed)
    return own


def _keep_places(key: str, word: str, default: str) -> None:
    places = places_of(default)
    try:
        kept = places_of(word)
    except ValueError:
        kept = ("",)
    if kept != places:
        raise Refused(Why.PLACES_LOST, key, places=" ".join(f"{{{name}}}" for name in places))


def _without_places(word: str) -> str:
    return "".join(literal for literal, *_ in string.Formatter().parse(word))
