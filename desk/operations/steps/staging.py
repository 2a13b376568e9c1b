"""Checking the rows of somebody's table against each other and against the venue, and sealing them for the
days until they are taken in (rules §1). Nothing of it holds the write lock.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from desk.context import Desk
from desk.queries.imports import Content, Document, Known, known, outline, sealed, with_reasons
from desk.queries.index_terms import terms_by
from desk.refusals import Why
from desk.rules import cards, cells, masks
from desk.rules.cells import TableRow
from desk.rules.import_rows import Reading, Row, read_row
from desk.rules.imports import Mapped, Reason


@dataclass(frozen=True)
class Staged:
    """A row as `import_rows` keeps it."""

    row: int
    good: bool
    content: dict[str, str]
    why: list[list[str]]


@dataclass(frozen=True)
class _Checked:
    """A row that was read, and what nobody else may have: its phone, document and card number."""

    line: TableRow
    found: Row | None
    reasons: tuple[Reason, ...]
    phone: str = ""
    document: bytes = b""
    card: str = ""


class Checker:
    """Reads a file's rows batch by batch; remembers phones, documents and card numbers of earlier ones."""

    def __init__(self, desk: Desk, import_id: int, mapping: Mapped, reading: Reading, columns: int) -> None:
        self._desk, self._import_id, self._columns = desk, import_id, columns
        self._mapping, self._reading = mapping, reading
        self._seen: dict[str, dict[Hashable, int]] = {"phone": {}, "document": {}, "card_number": {}}

    def check(self, lines: Iterable[TableRow]) -> list[Staged]:
        """Each row, good or with every reason why not."""
        read = [self._read(line) for line in lines]
        with self._desk.read() as session:
            there = known(
                session,
                (row.phone for row in read if row.phone),
                (row.document for row in read if row.document),
                (row.card for row in read if row.card),
            )
        return [self._staged(row, (*row.reasons, *self._collisions(row, there))) for row in read]

    def _read(self, line: TableRow) -> _Checked:
        if broken := self._broken(line):
            return _Checked(line, None, (broken,))
        found = read_row(line.cells, self._mapping, self._reading)
        if not isinstance(found, Row):
            return _Checked(line, None, found)
        document = self._desk.vault.blind_index(*found.document) if found.document else b""
        return _Checked(
            line, found, (), str(found.values["phone"]), document, cards.compact(found.card_number)
        )

    def _broken(self, line: TableRow) -> Reason | None:
        if line.broken:
            return Reason(Why.BROKEN_ROW, "", {"cells": len(line.cells), "titles": self._columns})
        return None

    def _collisions(self, row: _Checked, there: Known) -> Iterable[Reason]:
        """What an earlier row or a member of the venue has already."""
        yield from self._twice(row)
        yield from collisions(row.phone, row.document, row.card, there)

    def _twice(self, row: _Checked) -> Iterable[Reason]:
        for field, key in (("phone", row.phone), ("document", row.document), ("card_number", row.card)):
            if not key:
                continue
            earlier = self._seen[field].setdefault(key, row.line.row)
            if earlier != row.line.row:
                yield Reason(Why.TWICE_IN_FILE, field, {"row": earlier})

    def _staged(self, row: _Checked, reasons: Sequence[Reason]) -> Staged:
        line = tuple(cells.shown(cell) for cell in row.line.cells)
        good = row.found if not reasons else None
        content = self._content(line, good) if good else with_reasons(line, reasons)
        safe = sealed(self._desk, self._import_id, row.line.row, content)
        return Staged(row.line.row, not reasons, safe, outline(reasons))

    def _content(self, line: tuple[str, ...], row: Row) -> Content:
        values: dict[str, Any] = dict(row.values)
        found: dict[str, tuple[str, ...]] = {}
        for kind, term in sorted(terms_by(values["name"], values["pinyin"], values["initials"])):
            found[kind] = (*found.get(kind, ()), term)
        return Content(
            cells=line,
            values={key: value for key, value in values.items() if value and key != "birthday"},
            birthday=values["birthday"],
            tier=row.tier,
            joined_on=row.joined_on,
            card_number=row.card_number,
            card_valid_until=row.card_valid_until,
            points=row.points,
            document=self._sealed_document(row.document),
            terms=found,
        )

    def _sealed_document(self, document: tuple[str, str] | None) -> Document | None:
        if document is None:
            return None
        kind, number = document
        vault, document_id = self._desk.vault, self._desk.ids.request()
        index, seal = vault.blind_index(kind, number), vault.seal(document_id, number)
        return Document(document_id, kind, masks.document(number), index, seal)


def collisions(phone: str, document: bytes, card: str, there: Known) -> Iterable[Reason]:
    """What the venue has already: a phone or document is a member, a card number was given out."""
    if phone in there.phones:
        yield Reason(Why.ALREADY_MEMBER, "phone", {"name": there.phones[phone]})
    if document in there.documents:
        yield Reason(Why.ALREADY_MEMBER, "document", {"name": there.documents[document]})
    if card in there.cards:
        yield Reason(Why.CARD_TAKEN, "card_number", {"number": card})
