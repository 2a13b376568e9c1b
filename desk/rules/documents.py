"""Identity documents: kinds, and whether a number can be one (rules §1, data.md 'Secrets')."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

from stdnum.cn import ric
from stdnum.exceptions import ValidationError

from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits


class DocumentKind(StrEnum):
    """What a guest can show."""

    RESIDENT_ID = "resident_id"
    """身份证, and the 港澳台居民居住证 with its number of the same make."""
    PASSPORT = "passport"
    HK_MACAO_PERMIT = "hk_macao_permit"
    TAIWAN_PERMIT = "taiwan_permit"
    FOREIGN_RESIDENT = "foreign_resident"
    OTHER = "other"


class Sex(StrEnum):
    """As on the document."""

    MALE = "male"
    FEMALE = "female"


# GB/T 2260, first two digits. The districts below them change every year: an old table would refuse people.
_PROVINCES = re.compile(r"1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]")

_SHAPES = {
    DocumentKind.PASSPORT: re.compile(r"(?=.*[0-9])[A-Z0-9]{5,12}"),
    DocumentKind.HK_MACAO_PERMIT: re.compile(r"[HM](?:[0-9]{8}|[0-9]{10})"),
    DocumentKind.TAIWAN_PERMIT: re.compile(r"[0-9]{8}|[0-9]{10}[A-Z]?"),
    DocumentKind.FOREIGN_RESIDENT: re.compile(r"[A-Z]{3}[0-9]{12}|9[0-9]{17}"),
    DocumentKind.OTHER: re.compile(r"(?=.*[0-9])[A-Z0-9]{4,30}"),
}


def number(kind: DocumentKind, text: str, field: str = "document") -> str:
    """A typed number in the one form that is sealed and indexed: capitals and digits, no spaces or dashes.

    Raises:
        Refused: NOT_A_DOCUMENT with the `kind`.
    """
    bare = re.sub(r"[\s\-()]", "", ascii_digits(text)).upper()
    fits = _is_resident_id(bare) if kind is DocumentKind.RESIDENT_ID else bool(_SHAPES[kind].fullmatch(bare))
    if not fits or (kind is DocumentKind.FOREIGN_RESIDENT and bare.startswith("9") and not _closes(bare)):
        raise Refused(Why.NOT_A_DOCUMENT, field, kind=kind.value)
    return bare


def born(kind: DocumentKind, document: str) -> date | None:
    """The birth date that a number of `number` carries; None where the kind has none in it."""
    if kind is not DocumentKind.RESIDENT_ID:
        return None
    return ric.get_birth_date(document)


def sex(kind: DocumentKind, document: str) -> Sex | None:
    """The sex that a number of `number` carries; None where the kind has none in it."""
    if kind is not DocumentKind.RESIDENT_ID:
        return None
    return Sex.MALE if int(document[16]) % 2 else Sex.FEMALE


def _is_resident_id(document: str) -> bool:
    if not re.fullmatch(r"[0-9]{17}[0-9X]", document) or not _PROVINCES.match(document):
        return False
    return _closes(document) and _has_birth_date(document)


def _has_birth_date(document: str) -> bool:
    try:
        return ric.get_birth_date(document).year >= 1900
    except ValidationError:
        return False


def _closes(document: str) -> bool:
    return ric.calc_check_digit(document) == document[-1]
