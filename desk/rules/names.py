"""People's names: how they sound, how they are found, masked, and addressed (rules §1, §11; data.md
'Search').

Where people differ in how they read a character, every reading finds the person; which is first only decides
the spelling that is shown, and staff may correct that.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import islice, product
from operator import add

from desk.rules.surnames import COMPOUND, GIVEN, SINGLE

MOST_READINGS = 16
"""More spellings of one name than this aren't kept: each is a row of the index."""

_LATIN_WORD = r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff'’]+"
_PART = re.compile(rf"{_LATIN_WORD}|\S")
_STAR = "*"


def is_han(char: str) -> bool:
    """Whether it is a Chinese character, also one that Unicode assigned after this Python was made."""
    code = ord(char)
    return char == "〇" or 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x3FFFF


def surname(name: str) -> str:
    """The family name of a Chinese name, compound ones whole (欧阳锋 → 欧阳); '' where there is none to be
    seen: Latin names, and names with a dot between their parts (阿凡提·买买提).
    """
    if not name or not all(map(is_han, name)):
        return ""
    compound = next((name[:length] for length in (4, 2) if name[:length] in COMPOUND), "")
    return compound or name[0]


@lru_cache(maxsize=4096)  # whoever keeps a name asks for its pinyin, its initials and its terms
def spellings(name: str) -> tuple[tuple[str, ...], ...]:
    """Each way to read a name, as syllables in lower case without tones; the likeliest first, none twice.

    Latin words are syllables of their own. Characters nobody knows how to read are left out.
    """
    family = surname(name)
    ways = [tuple(way.split()) for way in COMPOUND.get(family) or SINGLE.get(family) or ()]
    if not ways:
        family, ways = "", [()]
    given = list(islice(product(*_choices(name[len(family) :])), MOST_READINGS))
    found = dict.fromkeys(way + rest for rest in given for way in ways)
    return tuple(way for way in found if way)[:MOST_READINGS]


def pinyin(name: str) -> str:
    """The likeliest reading as one word: 单小明 → 'shanxiaoming'; '' where nothing of it can be read."""
    return "".join(next(iter(spellings(name)), ()))


def pinyins(name: str) -> tuple[str, ...]:
    """All readings as words, the likeliest first."""
    return tuple(dict.fromkeys("".join(way) for way in spellings(name)))


def initials(name: str) -> tuple[str, ...]:
    """The initials of every reading, the likeliest first, none twice: 乐小明 → 'yxm', 'lxm'."""
    return tuple(dict.fromkeys("".join(syllable[0] for syllable in way) for way in spellings(name)))


def index_grams(name: str) -> tuple[str, ...]:
    """What the index keeps of a name: each pair of neighbours and each single character, so that one is
    enough to ask.
    """
    letters = _letters(name)
    pairs = [letters[place : place + 2] for place in range(len(letters) - 1)]
    return tuple(dict.fromkeys([*pairs, *letters]))


def query_grams(text: str) -> tuple[str, ...]:
    """What must all be in the index for a name that holds `text`: its pairs, or the one character; () asks
    for nothing.

    Pairs alone don't prove it (张三张 holds both of 三张三): who asks compares the names that come back.
    """
    letters = _letters(text)
    if len(letters) < 2:
        return tuple(letters)
    return tuple(dict.fromkeys(letters[place : place + 2] for place in range(len(letters) - 1)))


def holds(name: str, text: str) -> bool:
    """Whether the name holds what was asked for, spaces, dots and case aside."""
    return _letters(text) in _letters(name)


def mask_name(name: str) -> str:
    """A name for lists and slips: 张*明, 张*, 欧阳*, 'J*** S***' (rules §11). One star, however much it
    hides.
    """
    return " ".join(_masked(word) for word in name.split())


def addressed(name: str, form: str) -> str:
    """How the guest is spoken to: 张先生; a form that names the person already (王总) stands alone, without a
    form the name.
    """
    family = surname(name)
    if not form or not name:
        return name or form
    if family:
        return form if form.startswith(family) else f"{family}{form}"
    return f"{name}{form}" if is_han(name[-1]) else f"{name} {form}"


def _masked(word: str) -> str:
    if not any(map(is_han, word)):
        return "-".join(f"{part[0]}{_STAR * 3}" for part in word.split("-") if part) or _STAR
    family = surname(word) or word[0]
    return f"{family}{_STAR}{word[-1] if len(word) - len(family) >= 2 else ''}"


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(char for char in plain if is_han(char) or char.isalnum())


def _choices(text: str) -> list[tuple[str, ...]]:
    sounds = iter(_dictionary("".join(filter(is_han, text))))
    choices: list[tuple[str, ...]] = []
    for part in _PART.findall(text):
        if len(part) == 1 and is_han(part):
            choices.append(tuple(dict.fromkeys((*_fitting(part, next(sounds)), *GIVEN.get(part, ())))))
        else:
            choices.append(tuple(filter(None, [_bare_latin(part)])))
    return [choice for choice in choices if choice]


def _fitting(char: str, read: str) -> tuple[str, ...]:
    """The dictionary's reading, which knows words (重阳), goes first if it is one that names have."""
    known = GIVEN.get(char)
    sound = read if read.isascii() and read.isalpha() else ""
    return (sound,) if sound and (known is None or sound in known) else ()


def _bare_latin(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word).casefold()
    return "".join(char for char in plain if char.isascii() and char.isalpha())


def _dictionary(han: str) -> list[str]:
    """How the dictionary reads it. Where no two neighbours begin a phrase it reads each by itself: nearly all
    names are read so, and eight times as fast.
    """
    # Its tables take 0.2 s to load: not while the sign-in page is waiting to be shown.
    from pypinyin import lazy_pinyin

    if any(map(_phrases().__contains__, map(add, han, han[1:]))):
        return lazy_pinyin(han, errors=list)  # type: ignore[arg-type]  # documented, missing in its stub
    return list(map(_alone, han))


@cache
def _alone(char: str) -> str:
    from pypinyin import lazy_pinyin

    return lazy_pinyin(char, errors=list)[0]  # type: ignore[arg-type]  # as above


@cache
def _phrases() -> frozenset[str]:
    """The first two characters of every phrase that has a reading of its own."""
    from pypinyin.constants import PHRASES_DICT

    return frozenset(phrase[:2] for phrase in PHRASES_DICT)
