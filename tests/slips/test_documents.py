"""A frozen document keeps its digest whatever becomes of a person's values."""

from __future__ import annotations

import msgspec
import pytest

from desk.slips import document, overlay, plain
from desk.slips.document import Document, Personal, freeze, thaw
from desk.slips.layouts.test_page import trial_page
from desk.slips.numbers import KINDS
from desk.slips.overlay import Page
from tests.slips.samples import (
    CHINESE,
    FRAME,
    copy_of,
    membership,
    points,
    points_with_everything,
    reversal,
    salts,
)

DOCUMENTS = tuple(
    msgspec.structs.replace(slip, frame=FRAME)
    for slip in (
        points(CHINESE),
        points_with_everything(CHINESE),
        reversal(CHINESE),
        membership(CHINESE),
        trial_page(CHINESE, 48),
    )
)
PEOPLE = (
    "张*明", "138****6621", "VIP 003816",
    "司马相如", "139****0000", "VIP 003817",
    "李娜", "136****2210", "VIP 003902", "1993-04-18", "三月廿七", "望江路", "330****1827", "靠窗", "朋友",
    "林小玉 012", "林小玉", "王丽 003", "王丽", "李*娜", "记错会员",
)  # fmt: skip
"""Every value of a guest or of the staff in the samples, or a part of it that only it has."""


@pytest.mark.parametrize("slip", DOCUMENTS, ids=lambda slip: slip.kind)
def test_a_frozen_document_thaws_to_itself(slip: Document) -> None:
    frozen = freeze(slip, salts())
    assert thaw(frozen.text, {span.n: span.value for span in frozen.spans}) == slip


@pytest.mark.parametrize("slip", DOCUMENTS, ids=lambda slip: slip.kind)
def test_the_frozen_text_holds_no_value_of_a_person(slip: Document) -> None:
    frozen = freeze(slip, salts())
    assert frozen.spans
    assert [value for value in PEOPLE if value in frozen.text] == []
    assert [span.value for span in frozen.spans if span.value in frozen.text] == []


def test_every_kind_of_slip_is_looked_at() -> None:
    assert {slip.kind for slip in DOCUMENTS} == {kind.key for kind in KINDS}
    everything = "".join(span.value for slip in DOCUMENTS for span in freeze(slip, salts()).spans)
    assert [value for value in PEOPLE if value not in everything] == []


def test_erasure_leaves_the_digest_and_says_so_on_paper() -> None:
    frozen = freeze(points(CHINESE), salts())
    erased = thaw(frozen.text, {span.n: None for span in frozen.spans})
    text = plain.text(_page(erased), 48)
    assert document.ERASED in text
    assert not [part for part in ("张*明", "6621") if part in text]
    assert "+2,576" in text
    assert document.digest(frozen.text) == frozen.digest


def test_the_same_facts_with_other_salts_have_another_digest() -> None:
    first = freeze(points(CHINESE), lambda: b"a" * 16)
    assert freeze(points(CHINESE), lambda: b"b" * 16).digest != first.digest
    assert freeze(points(CHINESE), lambda: b"a" * 16) == first


def test_a_changed_value_is_found_and_an_erased_one_is_not_called_false() -> None:
    frozen = freeze(points(CHINESE), salts())
    kept: list[tuple[int, str | None, bytes | None]] = [(s.n, s.value, s.salt) for s in frozen.spans]
    assert document.false_spans(frozen.text, kept) == []
    kept[0] = (kept[0][0], "李*娜", kept[0][2])
    kept[1] = (kept[1][0], None, None)
    assert document.false_spans(frozen.text, kept) == [kept[0][0]]


def test_commitments_are_those_of_the_spans() -> None:
    frozen = freeze(membership(CHINESE), salts())
    assert document.commitments(frozen.text) == {span.n: span.commitment for span in frozen.spans}


def test_a_text_that_looks_like_a_span_stays_a_text() -> None:
    slip = Document("points", '{"p":1,"c":"00"}', (), (), ("a",))
    odd = document.Line((Personal('{"p":1}'),))
    slip = Document(slip.kind, slip.title, (odd,), (), ("a",))
    frozen = freeze(slip, salts())
    assert thaw(frozen.text, {1: '{"p":1}'}) == slip


def _page(slip: Document) -> Page:
    return overlay.page(copy_of(slip), CHINESE)
