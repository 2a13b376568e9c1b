"""The words of slips: both languages say everything, a profile may say it differently."""

from __future__ import annotations

import string

import pytest

from desk.slips import numbers
from desk.slips.words import load
from tests.slips.samples import CHINESE, ENGLISH


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_both_languages_have_the_same_words_with_the_same_places() -> None:
    assert {key: _places(text) for key, text in CHINESE.items()} == {
        key: _places(text) for key, text in ENGLISH.items()
    }


def test_a_profile_lays_its_own_words_over_them() -> None:
    words = load("zh_CN", {"points.title": "积分单"})
    assert (words["points.title"], words["reversal.title"]) == ("积分单", "冲账单")


def test_a_word_that_nobody_prints_is_refused() -> None:
    with pytest.raises(KeyError):
        load("zh_CN", {"points.titel": "积分单"})


def test_every_kind_of_slip_has_a_title() -> None:
    assert all(CHINESE[f"{kind.key}.title"] for kind in numbers.KINDS)
