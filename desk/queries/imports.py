"""Imports as screens show them: figures, the rows that were refused, what is known already (rules §1).

What a file held lies sealed in its staged rows: nothing of it can be read without the venue's key.
"""

from __future__ import annotations

import base64
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, TypeVar

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from sqlalchemy.sql.elements import ColumnElement

from desk.context import Desk
from desk.models.cards import Card
from desk.models.identity import IdentityDocument
from desk.models.imports import Import, ImportRow
from desk.models.members import Member
from desk.models.staff import Staff
from desk.models.venue import Setting
from desk.refusals import Why
from desk.rules.imports import Reason
from desk.rules.names import mask_name
from desk.rules.profile import Profile

UNFINISHED = ("checking", "checked", "accepted")
_AT_ONCE = 500
K = TypeVar("K", str, bytes)


@dataclass(frozen=True)
class ImportFigures:
    """An import. `state`: checking, checked, accepted, done, dropped. `refused`: good rows that collided with
    somebody taken in meanwhile; once it is accepted.
    """

    id: int
    name: str
    state: str
    card_type: str
    columns: tuple[str, ...]
    rows: int
    good: int
    bad: int
    taken: int
    refused: int
    made_by: str
    made_at: datetime
    accepted_by: str
    accepted_at: datetime | None
    done_at: datetime | None
    """Moments are on the venue's wall clock."""


@dataclass(frozen=True)
class RejectedRow:
    """A row that is not taken in, as it stood in the file."""

    row: int
    cells: tuple[str, ...]
    reasons: tuple[Reason, ...]


class Document(msgspec.Struct, frozen=True):
    """An ID number, sealed to the row of identity_documents that will hold it."""

    id: str
    kind: str
    masked: str
    blind_index: bytes
    sealed: bytes


class Content(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a staged row holds, before it is sealed. Of one that stays outside only `cells` and `why`."""

    cells: tuple[str, ...]
    why: list[tuple[str, str, dict[str, str | int]]] = []
    """What is wrong with it, as `kept` writes it. Values of the row stand in there too."""
    values: dict[str, Any] = {}
    birthday: date | None = None
    tier: str = ""
    joined_on: date | None = None
    card_number: str = ""
    card_valid_until: date | None = None
    points: int = 0
    document: Document | None = None
    terms: dict[str, tuple[str, ...]] = {}


@dataclass(frozen=True)
class Known:
    """Who has these phones and documents already, and which card numbers were given out; names masked."""

    phones: dict[str, str]
    documents: dict[bytes, str]
    cards: frozenset[str]


def import_figures(desk: Desk, session: Session, import_id: int) -> ImportFigures:
    """One import, which exists."""
    return _figures(desk, session, session.get_one(Import, import_id))


def unfinished(desk: Desk, session: Session) -> list[ImportFigures]:
    """Imports of files that are still being checked, wait for an answer or are being taken in; the newest
    first.
    """
    asked = select(Import).where(Import.kind == "file", Import.state.in_(UNFINISHED))
    return [_figures(desk, session, found) for found in session.scalars(asked.order_by(Import.id.desc()))]


def history(
    desk: Desk, session: Session, *, before_id: int | None = None, limit: int = 50
) -> list[ImportFigures]:
    """Imports of files, the newest first; the next page begins before the last id."""
    asked = select(Import).where(Import.kind == "file").order_by(Import.id.desc()).limit(limit)
    if before_id is not None:
        asked = asked.where(Import.id < before_id)
    return [_figures(desk, session, found) for found in session.scalars(asked)]


def taken_before(desk: Desk, session: Session, digest: str) -> ImportFigures | None:
    """The latest time that this very file was accepted; None where it never was."""
    asked = select(Import).where(Import.digest == digest, Import.state.in_(("accepted", "done")))
    found = session.scalar(asked.order_by(Import.id.desc()).limit(1))
    return _figures(desk, session, found) if found is not None else None


def rejected(
    desk: Desk, session: Session, import_id: int, *, after: int = 0, limit: int = 50
) -> list[RejectedRow]:
    """Rows that are bad or were refused, in the order of the file, after a line of it."""
    rows = session.scalars(
        select(ImportRow)
        .where(ImportRow.import_id == import_id, ImportRow.row > after, _is_rejected())
        .order_by(ImportRow.row)
        .limit(limit)
    )
    return [_rejected(row.row, unsealed(desk, row)) for row in rows]


def _rejected(row: int, content: Content) -> RejectedRow:
    reasons = (Reason(Why(why), field, details) for why, field, details in content.why)
    return RejectedRow(row, content.cells, tuple(reasons))


def rejected_count(session: Session, import_id: int) -> int:
    """How many rows `rejected` has in all."""
    asked = select(func.count()).where(ImportRow.import_id == import_id, _is_rejected())
    return session.scalar(asked) or 0


def reason_counts(session: Session, import_id: int) -> list[tuple[Why, str, int]]:
    """(why, field, rows) of everything that is wrong with the file, the most frequent first. Reads every
    rejected row.
    """
    asked = select(ImportRow.why).where(ImportRow.import_id == import_id, _is_rejected())
    counted: Counter[tuple[str, str]] = Counter()
    for why in session.scalars(asked.execution_options(yield_per=1000)):
        counted.update({(said, field) for said, field in why})
    return [(Why(why), field, rows) for (why, field), rows in counted.most_common()]


def known(
    session: Session, phones: Iterable[str], documents: Iterable[bytes], card_keys: Iterable[str]
) -> Known:
    """What of these the venue has already."""
    return Known(
        phones=_owners(session, Member.phone, phones),
        documents=_owners(session, IdentityDocument.blind_index, documents),
        cards=frozenset(
            key
            for part in _parts(card_keys)
            for key in session.scalars(select(Card.key).where(Card.key.in_(part)))
        ),
    )


def sealed(desk: Desk, import_id: int, row: int, content: Content) -> dict[str, str]:
    """The content of a staged row, sealed to that row."""
    plain = msgspec.json.encode(content).decode()
    return {"sealed": base64.b64encode(desk.vault.seal(_place(import_id, row), plain)).decode()}


def unsealed(desk: Desk, row: ImportRow) -> Content:
    """What was sealed. Trouble(KEY_DOES_NOT_FIT) for another row's or another venue's."""
    plain = desk.vault.unseal(_place(row.import_id, row.row), base64.b64decode(row.content["sealed"]))
    return msgspec.json.decode(plain, type=Content)


def with_reasons(cells: tuple[str, ...], reasons: Iterable[Reason]) -> Content:
    """What stays of a row that isn't taken in."""
    return Content(cells, [(each.why.value, each.field, dict(each.details)) for each in reasons])


def outline(reasons: Iterable[Reason]) -> list[list[str]]:
    """What stands of reasons beside the sealed content, for counting: their details may be an ID number that
    stood in the wrong column.
    """
    return [[each.why.value, each.field] for each in reasons]


def profiles_ahead(desk: Desk, session: Session) -> tuple[Profile, ...]:
    """The venue's figures today and from every later day on which something is planned: what a member gets
    must outlast them all.
    """
    today = desk.today(session)
    later = session.scalars(select(Setting.from_day).where(Setting.from_day > today).distinct())
    return tuple(desk.rules_on(session, day).profile for day in (today, *sorted(later)))


def _owners(session: Session, column: Any, asked: Iterable[K]) -> dict[K, str]:
    found: dict[K, str] = {}
    for part in _parts(asked):
        rows = select(column, Member.name).where(column.in_(part), Member.merged_into_id.is_(None))
        if column is IdentityDocument.blind_index:
            rows = rows.join(Member, Member.document_id == IdentityDocument.id)
        found |= {key: mask_name(name) for key, name in session.execute(rows)}
    return found


def _parts(asked: Iterable[K]) -> Iterable[list[K]]:
    every = list(dict.fromkeys(asked))
    return (every[at : at + _AT_ONCE] for at in range(0, len(every), _AT_ONCE))


def _is_rejected() -> ColumnElement[bool]:
    return ImportRow.state.in_(("bad", "refused"))


def _place(import_id: int, row: int) -> str:
    return f"import {import_id} row {row}"


def _figures(desk: Desk, session: Session, found: Import) -> ImportFigures:
    return ImportFigures(
        id=found.id,
        name=found.name,
        state=found.state,
        card_type=found.card_type,
        columns=tuple(found.columns),
        rows=found.rows,
        good=found.good,
        bad=found.bad,
        taken=found.taken,
        refused=_refused(session, found),
        made_by=_name(session, found.made_by_id),
        made_at=desk.local(session, found.made_at),
        accepted_by=_name(session, found.accepted_by_id),
        accepted_at=found.accepted_at and desk.local(session, found.accepted_at),
        done_at=found.done_at and desk.local(session, found.done_at),
    )


def _refused(session: Session, found: Import) -> int:
    if found.state == "done":
        return found.good - found.taken
    asked = select(func.count()).where(ImportRow.import_id == found.id, ImportRow.state == "refused")
    return (session.scalar(asked) or 0) if found.state == "accepted" else 0


def _name(session: Session, staff_id: int | None) -> str:
    staff = session.get(Staff, staff_id) if staff_id else None
    return staff.name if staff else ""
