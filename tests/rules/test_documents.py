"""Identity documents (rules §1)."""

from __future__ import annotations

from datetime import date

import pytest

from desk.refusals import Refused, Why
from desk.rules.documents import DocumentKind, Sex, born, number, sex

ID = DocumentKind.RESIDENT_ID


def closed(front: str) -> str:
    """Seventeen digits with their check digit after GB 11643, whose weights are powers of two modulo 11."""
    total = sum(int(digit) * 2 ** (17 - place) for place, digit in enumerate(front))
    return front + "10X98765432"[total % 11]


GOOD = {
    "身份证": (ID, "11010519491231002X", "11010519491231002X"),
    "小写x": (ID, "110105 19491231 002x", "11010519491231002X"),
    "全角": (ID, "１１０１０５１９４９１２３１００２Ｘ", "11010519491231002X"),
    "香港居民居住证": (ID, closed("81000019940823002"), closed("81000019940823002")),
    "新设的区": (ID, closed("44999919900101001"), closed("44999919900101001")),
    "护照": (DocumentKind.PASSPORT, "e1234 5678", "E12345678"),
    "港澳通行证": (DocumentKind.HK_MACAO_PERMIT, "h12345678", "H12345678"),
    "港澳通行证带换证次数": (DocumentKind.HK_MACAO_PERMIT, "M1234567801", "M1234567801"),
    "台胞证": (DocumentKind.TAIWAN_PERMIT, "12345678", "12345678"),
    "旧台胞证": (DocumentKind.TAIWAN_PERMIT, "1234567890(B)", "1234567890B"),
    "外国人永居旧证": (DocumentKind.FOREIGN_RESIDENT, "abc123456789012", "ABC123456789012"),
    "外国人永居新证": (
        DocumentKind.FOREIGN_RESIDENT,
        closed("91115619810302081"),
        closed("91115619810302081"),
    ),
    "其他": (DocumentKind.OTHER, "j-12345", "J12345"),
}


@pytest.mark.parametrize(("kind", "text", "stored"), GOOD.values(), ids=GOOD.keys())
def test_a_number_is_stored_in_one_form(kind: DocumentKind, text: str, stored: str) -> None:
    assert number(kind, text) == stored
    assert number(kind, stored) == stored


BAD = {
    "校验码": (ID, "110105194912310021"),
    "少一位": (ID, "11010519491231002"),
    "旧十五位": (ID, "110105491231002"),
    "没有的省": (ID, closed("99010519491231002")),
    "没有的日期": (ID, closed("11010519490231002")),
    "十八世纪": (ID, closed("11010517491231002")),
    "护照只有字母": (DocumentKind.PASSPORT, "PASSPORT"),
    "护照太短": (DocumentKind.PASSPORT, "E123"),
    "港澳通行证字头": (DocumentKind.HK_MACAO_PERMIT, "X12345678"),
    "台胞证太短": (DocumentKind.TAIWAN_PERMIT, "1234567"),
    "外国人永居校验码": (DocumentKind.FOREIGN_RESIDENT, "911156198103020810"),
    "空": (DocumentKind.OTHER, ""),
    "汉字": (DocumentKind.OTHER, "军12345"),
}


@pytest.mark.parametrize(("kind", "text"), BAD.values(), ids=BAD.keys())
def test_what_cannot_be_a_number_is_refused(kind: DocumentKind, text: str) -> None:
    with pytest.raises(Refused) as refused:
        number(kind, text, "claim_id")
    assert (refused.value.why, refused.value.field) == (Why.NOT_A_DOCUMENT, "claim_id")
    assert refused.value.details == {"kind": kind.value}


def test_the_refusal_does_not_repeat_the_number() -> None:
    with pytest.raises(Refused) as refused:
        number(ID, "110105194912310021")
    assert "1949" not in str(refused.value)


def test_a_resident_id_tells_birth_date_and_sex() -> None:
    assert born(ID, "11010519491231002X") == date(1949, 12, 31)
    assert sex(ID, "11010519491231002X") is Sex.FEMALE
    assert sex(ID, closed("11010519900101001")) is Sex.MALE


def test_other_documents_tell_neither() -> None:
    assert born(DocumentKind.PASSPORT, "E12345678") is None
    assert sex(DocumentKind.PASSPORT, "E12345678") is None
