"""Taking many members in at once, with the cards they hold and the points they bring (rules §1: existing
numbers are imported as they are).

What a guest at the counter does one by one (`members.join`, `cards.activate`) happened elsewhere here:
nothing is signed, nothing prints, and every opening balance names the import that it came from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select

from desk.context import Operation
from desk.models.base import Base
from desk.models.cards import Card
from desk.models.imports import Import
from desk.models.members import Member, SearchTerm
from desk.models.points import Lot, LotMove, PointsBalance, PointsEntry
from desk.queries.index_terms import terms_of
from desk.rules.cards import compact
from desk.rules.lots import lapses_on


@dataclass(frozen=True)
class OldCard:
    """A card that a newcomer holds already. `number` as printed on it; `valid_until` None is for ever."""

    number: str
    type: str
    state: str
    issued_at: datetime
    valid_until: date | None


@dataclass(frozen=True)
class Newcomer:
    """A member from elsewhere. `values`: the columns that `steps.members.read_form` gives.

    `points`: the opening balance, 0 or more. `document_id`: a row of identity_documents that stands already.
    `terms`: what `terms_of` would give, where the caller knows it cheaper.
    """

    values: Mapping[str, Any]
    tier: str
    joined_at: datetime
    cards: tuple[OldCard, ...] = ()
    points: int = 0
    document_id: str | None = None
    terms: frozenset[tuple[str, str]] | None = None


def take_in(op: Operation, source: Import, newcomers: Sequence[Newcomer]) -> Sequence[int]:
    """Writes them all, and gives their ids in order. Phones, documents and card numbers were looked at
    before: here a number that is taken is a broken key, and nothing is taken in.
    """
    first = _next(op, Member)
    ids = range(first, first + len(newcomers))
    op.insert(Member, [_member(op, source, *one) for one in zip(ids, newcomers, strict=True)])
    held = [(at, card) for at, one in zip(ids, newcomers, strict=True) for card in one.cards]
    op.insert(Card, [_card(op, *one) for one in enumerate(held, start=_next(op, Card))])
    _index(op, ids, newcomers)
    _open_balances(
        op, source, [(at, one.points) for at, one in zip(ids, newcomers, strict=True) if one.points]
    )
    return ids


def _next(op: Operation, model: type[Base]) -> int:
    """The key that the table's next row gets."""
    key = next(iter(model.__table__.primary_key))
    return (op.session.scalar(select(func.max(key))) or 0) + 1


def _member(op: Operation, source: Import, member_id: int, one: Newcomer) -> dict[str, Any]:
    joined_on = one.joined_at.astimezone(op.profile.venue.zone()).date()
    return {
        **one.values,
        "id": member_id,
        "tier": one.tier,
        "may_call_since": joined_on if one.values["may_call"] else None,
        "may_write_since": joined_on if one.values["may_write"] else None,
        "document_id": one.document_id,
        "charter_version": "",
        "joined_at": one.joined_at,
        "joined_by_id": source.accepted_by_id or source.made_by_id,
        "merged_into_id": None,
        "revision": 1,
        "salt": op.desk.ids.salt(),
    }


def _card(op: Operation, card_id: int, held: tuple[int, OldCard]) -> dict[str, Any]:
    member_id, card = held
    return {
        "id": card_id,
        "number": card.number,
        "key": compact(card.number),
        "type": card.type,
        "state": card.state,
        "member_id": member_id,
        "issued_at": card.issued_at,
        "activated_at": card.issued_at if card.state == "active" else None,
        "valid_until": card.valid_until,
        "proof": "",
        "salt": op.desk.ids.salt(),
    }


def _index(op: Operation, ids: Sequence[int], newcomers: Sequence[Newcomer]) -> None:
    """In the order of the key: ten entries a member, scattered over the file, cost most of the time."""
    terms = sorted(
        (kind, term, member_id)
        for member_id, one in zip(ids, newcomers, strict=True)
        for kind, term in (one.terms if one.terms is not None else terms_of(Member(**one.values)))
    )
    op.insert(SearchTerm, [{"kind": kind, "term": term, "member_id": at} for kind, term, at in terms])


def _open_balances(op: Operation, source: Import, balances: Sequence[tuple[int, int]]) -> None:
    """An entry each, all of it in one lot, as if earned today; and the balance beside it."""
    entry, lot = _next(op, PointsEntry), _next(op, Lot)
    lapsing = lapses_on(op.business_day, op.profile.points)
    common = {
        "kind": "opening",
        "consumption_slip_id": None,
        "card_id": None,
        "card_shown": False,
        "verified_how": "",
        "reverses_id": None,
        "import_id": source.id,
        "rule_version": op.rule_version,
        "approval_id": None,
        "slip_id": None,
        "business_day": op.business_day,
        "shift_id": None,
        "staff_id": source.accepted_by_id or source.made_by_id,
        "at": op.now,
    }
    op.insert(
        PointsEntry,
        [
            {**common, "id": entry + n, "member_id": member_id, "delta": points, "balance_after": points}
            for n, (member_id, points) in enumerate(balances)
        ],
    )
    op.insert(
        Lot, [{"id": lot + n, "member_id": at, "lapses_on": lapsing} for n, (at, _) in enumerate(balances)]
    )
    op.insert(
        LotMove,
        [
            {"entry_id": entry + n, "lot_id": lot + n, "delta": points}
            for n, (_, points) in enumerate(balances)
        ],
    )
    op.insert(PointsBalance, [{"member_id": at, "points": points} for at, points in balances])
