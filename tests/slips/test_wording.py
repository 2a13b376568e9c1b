"""What a venue may say differently: every word of a slip, kept readable and in its place on the narrowest
paper.
"""

from __future__ import annotations

import pytest

from desk.refusals import Refused, Why
from desk.slips import grid, numbers, overlay
from desk.slips.numbers import Kind
from desk.slips.samples import sample
from desk.slips.wording import OPTIONAL, checked, is_shared, keys_of, own_words, room_of
from desk.slips.words import LANGUAGES, Words, load
from tests.slips.samples import AGAIN, CHINESE, copy_of

ELSEWHERE = ("day_list.", "recovery.")
"""Words of other papers than slips."""


class Heard(Words):
    """Words that note which of them were said."""

    def __init__(self, words: dict[str, str]) -> None:
        super().__init__(words)
        self.said: set[str] = set()

    def __getitem__(self, key: str) -> str:
        self.said.add(key)
        return super().__getitem__(key)


@pytest.mark.parametrize("kind", numbers.KINDS, ids=lambda kind: kind.letters)
def test_every_word_that_a_slip_says_can_be_changed(kind: Kind) -> None:
    words = Heard(load())
    document = sample(kind.key, words, "zh_CN", 32)
    for copy in range(1, len(document.copies) + 1):
        overlay.page(copy_of(document, kind, copy, print_no=2, reprinted=AGAIN), CHINESE)
    assert words.said <= set(keys_of(kind.key))
    own = {key for key in keys_of(kind.key) if not is_shared(kind.key, key)}
    unsaid = {"sex_f", "no_call", "may_write"} if kind is numbers.MEMBERSHIP else set()
    assert {key.split(".")[1] for key in own - words.said} <= unsaid, "the sample shows every line"


def test_no_word_is_out_of_reach() -> None:
    reached = {key for kind in numbers.KINDS for key in keys_of(kind.key)}
    assert {key for key in CHINESE if not key.startswith(ELSEWHERE)} == reached


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_that_come_with_the_program_pass_their_own_rules(language: str) -> None:
    words = load(language)
    kept = {key: text for key, text in words.items() if not key.startswith(ELSEWHERE)}
    assert own_words(kept, language) == {}


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("points.titel", "积分单", Why.NOT_A_CHOICE),
        ("points.title", "  ", Why.MISSING),
        ("points.title", "会员消费积分入账确认单", Why.TOO_WIDE),
        ("points.amount", "客人在收银台实际支付的全部金额", Why.TOO_WIDE),
        ("sign.guest", "客人在此处亲笔签名", Why.TOO_WIDE),
        ("points.amount", "实付\x1d金额", Why.NOT_PRINTABLE),
        ("points.amount", "实付\u202e金额", Why.NOT_PRINTABLE),
        ("points.amount", "实付\t金额", Why.NOT_PRINTABLE),
        ("slip.reprint", "补打", Why.PLACES_LOST),
        ("slip.reprint", "补打{n}{n}", Why.PLACES_LOST),
        ("slip.reprint", "补打{m}次", Why.PLACES_LOST),
        ("slip.reprint", "补打{n次", Why.PLACES_LOST),
        ("slip.reprint", "补打{n.real}次", Why.PLACES_LOST),
        ("slip.reprint", "补打{n:>9}次", Why.PLACES_LOST),
        ("points.amount", "金额{x}", Why.PLACES_LOST),
    ],
)
def test_a_word_that_would_spoil_the_slip_is_refused(key: str, text: str, why: Why) -> None:
    with pytest.raises(Refused) as no:
        own_words({key: text}, "zh_CN")
    assert (no.value.why, no.value.field) == (why, key)


def test_what_must_stay_is_named() -> None:
    with pytest.raises(Refused) as no:
        checked("slip.copy_note", "{copy}", "zh_CN")
    assert no.value.details == {"places": "{copy} {note}"}


def test_a_copy_is_never_called_as_the_other_one() -> None:
    with pytest.raises(Refused) as no:
        own_words({"copies.customer": "商户联"}, "zh_CN")
    assert (no.value.why, no.value.field) == (Why.COPIES_ALIKE, "copies.customer")
    with pytest.raises(Refused) as no:
        own_words({"copies.retained": "Customer copy"}, "en")
    assert no.value.field == "copies.retained"


def test_only_what_differs_is_kept() -> None:
    given = {"points.title": "积分单", "points.amount": "实付金额", "points.foot": " 谢谢惠顾 "}
    assert own_words(given, "zh_CN") == {"points.title": "积分单", "points.foot": "谢谢惠顾"}


@pytest.mark.parametrize("kind", numbers.KINDS, ids=lambda kind: kind.letters)
def test_the_longest_words_stay_on_the_narrowest_paper(kind: Kind) -> None:
    longest = {
        key: "国" * (room_of(key) // 2)
        for key in keys_of(kind.key)
        if "{" not in CHINESE[key] and key != "copies.customer"
    }
    words = load("zh_CN", own_words(longest, "zh_CN"))
    document = sample(kind.key, words, "zh_CN", 32)
    rows = grid.rows(overlay.page(copy_of(document, kind, 1), words), 32)
    cells = [cell for row in rows if isinstance(row, grid.TextRow | grid.SignRow) for cell in row.cells]
    assert max(cell.column + cell.columns for cell in cells) <= 32
    lines = ["".join(cell.char for cell in row.cells) for row in rows if isinstance(row, grid.TextRow)]
    assert document.title in lines, "in one line"


def test_an_optional_line_may_be_left_out() -> None:
    assert {key: checked(key, "", "zh_CN") for key in OPTIONAL} == dict.fromkeys(OPTIONAL, "")
