"""The names of slips and of their copies: the number for people, sixteen digits for the scanner, the check
code.

The check digits are Damm's: it catches every single wrong digit and every swap of neighbours, where ISO
7064 mod 11,10 lets one swap in forty pass (docs/decisions/slip-check-digits.md).
"""

from __future__ import annotations

import hashlib
import hmac
import re
import unicodedata
from datetime import date

import msgspec
from stdnum import damm

from desk.refusals import Refused, Why

MAX_PRINTS = 9
"""A copy's barcode has one digit for the print: a tenth print is refused by the operation."""
MAX_SEQUENCE = 9999
CODE_LENGTH = 6
_CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_DASHES = re.compile(r"[\s\-‐‑‒–—−]+")


class Kind(msgspec.Struct, frozen=True):
    """A kind of slip: `letters` for people, two `digits` for the scanner, `key` names its words."""

    letters: str
    digits: str
    key: str


MEMBERSHIP = Kind("RH", "01", "membership")
POINTS = Kind("JF", "09", "points")
REVERSAL = Kind("CZ", "14", "reversal")
TEST_PAGE = Kind("CS", "99", "test_page")
KINDS = (MEMBERSHIP, POINTS, REVERSAL, TEST_PAGE)


def kind_of(key: str) -> Kind:
    """The kind of a document's `kind` key."""
    return next(kind for kind in KINDS if kind.key == key)


class SlipNumber(msgspec.Struct, frozen=True, order=True):
    """Names a slip: one run per counter and business day over all kinds, without gaps."""

    kind: Kind
    day: date
    counter: int
    sequence: int

    def digits(self) -> str:
        """Kind, day, counter and sequence: thirteen digits."""
        return f"{self.kind.digits}{self.day:%y%m%d}{self.counter}{self.sequence:04}"

    def __str__(self) -> str:
        check = damm.calc_check_digit(self.digits())
        return f"{self.kind.letters}-{self.day:%y%m%d}-{self.counter}-{self.sequence:04}-{check}"


class CopyCode(msgspec.Struct, frozen=True):
    """Names one copy of one print of a slip: a guest's copy or a spoilt print is never mistaken for the
    kept one."""

    slip: SlipNumber
    copy: int
    print_no: int

    def __str__(self) -> str:
        digits = f"{self.slip.digits()}{self.copy}{self.print_no}"
        return digits + damm.calc_check_digit(digits)


def parse_number(text: str) -> SlipNumber:
    """Read a typed slip number, with or without dashes, in full-width digits or small letters.

    Raises Refused(BAD_SLIP_NUMBER) with `part`: 'form', 'kind', 'check' or 'day'.
    """
    found = re.fullmatch(r"([A-Z]{2})(\d{6})([1-9])(\d{4})(\d)", _squeezed(text))
    if not found:
        raise _bad("form")
    letters, day, counter, sequence, check = found.groups()
    kind = next((kind for kind in KINDS if kind.letters == letters), None)
    if kind is None:
        raise _bad("kind")
    return _slip(kind, day, counter, sequence, f"{kind.digits}{day}{counter}{sequence}{check}")


def parse_barcode(text: str) -> CopyCode:
    """Read the sixteen digits of a copy's barcode. Raises Refused(BAD_SLIP_NUMBER) like `parse_number`."""
    digits = _squeezed(text)
    if not re.fullmatch(r"\d{16}", digits):
        raise _bad("form")
    kind = next((kind for kind in KINDS if kind.digits == digits[:2]), None)
    if kind is None:
        raise _bad("kind")
    slip = _slip(kind, digits[2:8], digits[8], digits[9:13], digits)
    copy, print_no = int(digits[13]), int(digits[14])
    if not (slip.counter and copy and print_no):
        raise _bad("form")
    return CopyCode(slip, copy, print_no)


def looks_like_number(text: str) -> bool:
    """Whether somebody means a slip number, right or wrong: the one box asks before it searches members."""
    return re.fullmatch(r"[A-Z]{2}\d{12}", _squeezed(text)) is not None


def looks_like_barcode(text: str) -> bool:
    """Whether a scan is sixteen digits: a copy's barcode, right or wrong."""
    return re.fullmatch(r"\d{16}", _squeezed(text)) is not None


def check_code(key: bytes, number: SlipNumber, digest: bytes) -> str:
    """Six characters that only this venue can make for this number and this frozen document (no 0 O 1 I
    L)."""
    mac = hmac.new(key, str(number).encode() + b"\0" + digest, hashlib.sha256).digest()
    value = int.from_bytes(mac)
    code = ""
    for _ in range(CODE_LENGTH):
        value, place = divmod(value, len(_CODE_ALPHABET))
        code += _CODE_ALPHABET[place]
    return code


def check_code_agrees(typed: str, code: str) -> bool:
    """Whether a typed check code is the right one: spaces, dashes, small letters and full width are
    forgiven."""
    return hmac.compare_digest(_squeezed(typed).encode(), code.encode())


def _slip(kind: Kind, day: str, counter: str, sequence: str, checked: str) -> SlipNumber:
    if not damm.is_valid(checked):
        raise _bad("check")
    try:
        on = date(2000 + int(day[:2]), int(day[2:4]), int(day[4:6]))
    except ValueError:
        raise _bad("day") from None
    return SlipNumber(kind, on, int(counter), int(sequence))


def _squeezed(text: str) -> str:
    return _DASHES.sub("", unicodedata.normalize("NFKC", text)).upper()


def _bad(part: str) -> Refused:
    return Refused(Why.BAD_SLIP_NUMBER, "number", part=part)
