"""One row of somebody's table, read: the values of a member, or every reason why not (rules §1)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import TypeVar

from desk.refusals import Refused, Why
from desk.rules import cards, cells, documents, names
from desk.rules.cells import EPOCH_1900, Cell
from desk.rules.digits import clean, person_name, phone, visible
from desk.rules.documents import DocumentKind
from desk.rules.imports import NEEDED, Field, Mapped, Reason
from desk.rules.members import OLDEST_YEAR, under_age
from desk.rules.profile import Profile

T = TypeVar("T")

LIMITS = {
    Field.FORM_OF_ADDRESS: 12,
    Field.ADDRESS: 120,
    Field.TASTES: 200,
    Field.REMARKS: 500,
    Field.HOW_JOINED: 60,
}
MOST_POINTS = 1_000_000_000
CARD_LIMIT = 40
TAIL = 4
_CARD = re.compile(r"[\w./#*]+")
_LATEST_YEAR = 2200
SEXES = {
    "m": "男 男性 男士 先生 m male man 1",
    "f": "女 女性 女士 小姐 f female woman 2 0",
}
KINDS: Mapping[DocumentKind, str] = {
    DocumentKind.RESIDENT_ID: "身份证 居民身份证 二代身份证 居住证 residentid resident_id idcard id",
    DocumentKind.PASSPORT: "护照 passport",
    DocumentKind.HK_MACAO_PERMIT: "港澳通行证 港澳居民来往内地通行证 回乡证 hk_macao_permit",
    DocumentKind.TAIWAN_PERMIT: "台胞证 台湾居民来往大陆通行证 taiwan_permit",
    DocumentKind.FOREIGN_RESIDENT: "外国人永久居留证 外国人永久居留身份证 foreign_resident",
    DocumentKind.OTHER: "其他 其它 other",
}
_SEX = {word: key for key, words in SEXES.items() for word in words.split()}
_KIND = {word: key for key, words in KINDS.items() for word in words.split()}


@dataclass(frozen=True)
class Reading:
    """By what a table's rows are read: the venue's figures, the business day, day 0 of the table's own
    counting of days.
    """

    profile: Profile
    today: date
    epoch: date = EPOCH_1900

    @cached_property
    def tiers(self) -> Mapping[str, str]:
        """Every word for a tier, in small letters → its key."""
        rows = self.profile.tiers.rows
        return {word.casefold(): row.key for row in rows for word in (row.key, row.name.zh, row.name.en)}

    @cached_property
    def needed(self) -> tuple[Field, ...]:
        """What the venue asks of a member, as far as a table can have it."""
        asked = dict.fromkeys((*NEEDED, *self.profile.members.needed))
        return tuple(Field(name) for name in asked if name in set(Field))


@dataclass(frozen=True)
class Row:
    """A row that can be taken in. `values`: columns of `Member`, all but the tier and the document."""

    values: Mapping[str, object]
    tier: str
    """'' where the table says nothing."""
    joined_on: date | None
    card_number: str
    card_valid_until: date | None
    points: int
    document: tuple[str, str] | None
    """Kind and number."""


def read_row(row: Sequence[Cell], mapping: Mapped, reading: Reading) -> Row | tuple[Reason, ...]:
    """The member that a row tells of, or all that is wrong with it.

    Reasons stand beside their field: MISSING, NOT_A_NAME, NOT_A_PHONE, NOT_A_DATE, AMBIGUOUS_DATE,
    IN_THE_FUTURE, NOT_A_DOCUMENT, UNKNOWN_WORD, BAD_CARD_NUMBER, NOT_WHOLE, TOO_LONG, LOST_DIGITS,
    FORMULA_WITHOUT_VALUE, CELL_ERROR, MERGED_CELL, NOT_AS_DOCUMENT, NO_CARD_UNDER_AGE.
    """
    reader = _Reader({field: row[at] for at, field in mapping.items() if at < len(row)}, reading)
    found = reader.read()
    return tuple(reader.reasons) if reader.reasons else found


class _Reader:
    """One row while it is read: what is refused is noted, and reading goes on."""

    def __init__(self, there: Mapping[Field, Cell], reading: Reading) -> None:
        self._there = {field: cell for field, cell in there.items() if not cells.is_empty(cell)}
        self._reading = reading
        self.reasons: list[Reason] = []

    def read(self) -> Row:
        """All fields. What it gives counts only while there are no reasons."""
        document = self._take(Field.DOCUMENT, self._document, None)
        born = self._take(Field.BIRTHDAY, self._past, None) or _born(document)
        sex = self._take(Field.SEX, self._sex, "") or _sex(document)
        name = self._take(Field.NAME, lambda cell: person_name(cells.text(cell, "name"), "name"), "")
        ring = self._take(Field.PHONE, lambda cell: phone(cells.digits(cell, "phone"), "phone"), "")
        lines = {field.value: self._take(field, self._line(field), "") for field in LIMITS}
        values = {
            "name": name, "phone": ring, "phone_tail": ring[-TAIL:], "birthday": born, "sex": sex,
            "celebrates": "", "celebrated": "", "pinyin": names.pinyin(name),
            "initials": list(names.initials(name)), "salesperson_id": None, "account_manager_id": None,
            "may_call": self._yes(Field.MAY_CALL), "may_write": self._yes(Field.MAY_WRITE),
            **lines,
        }  # fmt: skip
        found = Row(
            values=values,
            tier=self._take(Field.TIER, self._tier, ""),
            joined_on=self._take(Field.JOINED_ON, self._past, None),
            card_number=self._take(Field.CARD_NUMBER, self._card, ""),
            card_valid_until=self._take(Field.CARD_VALID_UNTIL, self._any_day(Field.CARD_VALID_UNTIL), None),
            points=self._take(Field.POINTS, lambda cell: cells.whole(cell, "points", MOST_POINTS), 0),
            document=document,
        )
        self._note_missing(values | {"document": document, "card_number": found.card_number})
        self._note_contradictions(born, sex, found)
        return found

    def _take(self, field: Field, read: Callable[[Cell], T], default: T) -> T:
        """What the cell says; the default where it is empty or refused."""
        self._field = field
        if field not in self._there:
            return default
        try:
            return read(self._there[field])
        except Refused as no:
            self.reasons.append(Reason.of(Refused(no.why, field.value, **no.details)))
            return default

    def _note_missing(self, values: Mapping[str, object]) -> None:
        """A needed field that is empty. One that is wrong has its reason already."""
        told = {reason.field for reason in self.reasons}
        self.reasons += [
            Reason(Why.MISSING, field.value)
            for field in self._reading.needed
            if field.value not in told and not values.get(field.value, self._there.get(field))
        ]

    def _note_contradictions(self, born: date | None, sex: str, found: Row) -> None:
        """An ID number tells the birthday and the sex too. Whose card operations are a supervisor's at the
        counter gets no card by a file.
        """
        for field, said, known in (
            (Field.BIRTHDAY, born, _born(found.document)),
            (Field.SEX, sex, _sex(found.document)),
        ):
            if said and known and said != known:
                self.reasons.append(Reason(Why.NOT_AS_DOCUMENT, field.value))
        rule = self._reading.profile.members
        young = born and under_age(born, self._reading.today, rule.adult_age)
        if rule.warn_under_age and young and found.card_number:
            self.reasons.append(Reason(Why.NO_CARD_UNDER_AGE, Field.CARD_NUMBER.value))

    def _line(self, field: Field) -> Callable[[Cell], str]:
        return lambda cell: clean(cells.text(cell, field), field, LIMITS[field])

    def _any_day(self, field: Field) -> Callable[[Cell], date | None]:
        def read(cell: Cell) -> date | None:
            found = cells.day(cell, field, self._reading.epoch)
            if not OLDEST_YEAR <= found.year <= _LATEST_YEAR:
                raise Refused(Why.NOT_A_DATE, field)
            return found

        return read

    def _past(self, cell: Cell) -> date | None:
        found = self._any_day(self._field)(cell)
        if found is not None and found > self._reading.today:
            raise Refused(Why.IN_THE_FUTURE, self._field)
        return found

    def _yes(self, field: Field) -> bool:
        return self._take(field, lambda cell: cells.yes(cell, field), default=False)

    def _sex(self, cell: Cell) -> str:
        return _word(cell, Field.SEX, _SEX, "男, 女")

    def _tier(self, cell: Cell) -> str:
        names_of = (row.name.zh for row in self._reading.profile.tiers.rows)
        return _word(cell, Field.TIER, self._reading.tiers, ", ".join(names_of))

    def _card(self, cell: Cell) -> str:
        number = clean(cells.digits(cell, "card_number"), "card_number", CARD_LIMIT)
        if not _CARD.fullmatch(cards.compact(number)):
            example = cards.number(1, self._reading.profile.cards.numbers)
            raise Refused(Why.BAD_CARD_NUMBER, "card_number", example=example)
        return number

    def _document(self, cell: Cell) -> tuple[str, str] | None:
        number = cells.digits(cell, "document")
        kind = self._take(Field.DOCUMENT_KIND, self._kind, None) or _kind_of(number)
        return kind.value, documents.number(kind, number)

    def _kind(self, cell: Cell) -> DocumentKind | None:
        return DocumentKind(_word(cell, Field.DOCUMENT_KIND, _KIND, "身份证, 护照, 港澳通行证, 台胞证, 其他"))


def _word(cell: Cell, field: Field, known: Mapping[str, str], choices: str) -> str:
    word = cells.digits(cell, field).casefold()
    if word not in known:
        raise Refused(Why.UNKNOWN_WORD, field, value=cells.veiled(visible(word))[:40], choices=choices)
    return known[word]


def _kind_of(number: str) -> DocumentKind:
    """A table without a kind means ID cards; what has another length is kept as another paper."""
    return (
        DocumentKind.RESIDENT_ID
        if len(visible(number).replace(" ", "")) in {15, 17, 18}
        else DocumentKind.OTHER
    )


def _born(document: tuple[str, str] | None) -> date | None:
    return documents.born(DocumentKind(document[0]), document[1]) if document else None


def _sex(document: tuple[str, str] | None) -> str:
    found = documents.sex(DocumentKind(document[0]), document[1]) if document else None
    return {"male": "m", "female": "f"}.get(found or "", "")
