"""Masks of telephone and document numbers (rules §11)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.rules import masks

PHONES = {
    "13800006621": "138****6621",
    "01088886666": "010****6666",
    "057188886666": "0571****6666",
    "+85291234567": "+852****4567",
    "88886666": "****6666",
    "8888666": "*****66",
    "95588": "***88",
    "110": "***",
    "": "",
}


@pytest.mark.parametrize(("number", "masked"), PHONES.items(), ids=[number or "empty" for number in PHONES])
def test_the_middle_four_of_a_phone_are_hidden(number: str, masked: str) -> None:
    assert masks.phone(number) == masked


DOCUMENTS = {
    "11010519491231002X": "110***********002X",
    "ABC123456789012": "ABC********9012",
    "12345678901234": "123*******1234",
    "1234567890123": "12*********23",
    "H1234567890": "H1*******90",
    "E12345678": "E1*****78",
    "12345678": "12****78",
    "A12345": "****45",
    "A123": "****",
    "": "",
}


@pytest.mark.parametrize(
    ("number", "masked"), DOCUMENTS.items(), ids=[number or "empty" for number in DOCUMENTS]
)
def test_a_document_shows_its_first_three_and_last_four_or_fewer(number: str, masked: str) -> None:
    assert masks.document(number) == masked


@given(number=st.text(alphabet="0123456789", max_size=30))
def test_no_mask_shows_more_than_half_of_a_document_or_less_than_it_hides(number: str) -> None:
    masked = masks.document(number)
    assert len(masked) == len(number)
    assert masked.count(masks.HIDDEN) * 2 >= len(number)


@given(number=st.text(alphabet="0123456789", min_size=3, max_size=16))
def test_every_phone_hides_three_digits_at_least(number: str) -> None:
    assert masks.phone(number).count(masks.HIDDEN) >= min(len(number), 3)


@pytest.mark.parametrize(
    ("number", "masked"),
    [("VIP 000002", "******0002"), ("13855556666", "*******6666"), ("A17", "**7"), ("7", "*"), ("", "")],
)
def test_card(number: str, masked: str) -> None:
    assert masks.card(number) == masked
