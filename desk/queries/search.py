"""The one box: what a card number, the tail of a phone, a name, its initials, or a scanned slip names.

Each source has its own index; nothing is found by scanning (data.md: search at a million members).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, select
from sqlalchemy.orm import Session, aliased

from desk.context import Desk
from desk.models.cards import Card
from desk.models.members import Member, SearchTerm
from desk.models.points import PointsBalance
from desk.queries.slips import find_slip
from desk.refusals import Refused
from desk.rules import masks, names
from desk.rules.cards import compact
from desk.rules.digits import ascii_digits, phone
from desk.slips.numbers import looks_like_barcode, looks_like_number

LIMIT = 20
LONGEST = 64
TAIL = 4
PAGE = 50
FETCH = 500
"""Candidates of one bigram that are looked through: a common surname has many bearers."""


By = Literal["card", "phone", "name", "pinyin", "latest"]


@dataclass(frozen=True)
class MemberHit:
    """A member that was found. The name is whole, for staff must tell people apart; the phone is masked."""

    member_id: int
    name: str
    form_of_address: str
    tier: str
    phone: str
    card: str
    points: int
    by: By


@dataclass(frozen=True)
class SlipHit:
    """A slip that was found; `copy` is 0 when a number was typed instead of a barcode scanned."""

    slip_id: int
    number: str
    kind: str
    copy: int
    member_id: int | None
    scanned: str
    """What was typed or scanned."""


@dataclass(frozen=True)
class SlipMiss:
    """Something that is meant to be a slip's number, and is none: `refused` says why."""

    refused: Refused


Hit = MemberHit | SlipHit | SlipMiss


def find(desk: Desk, session: Session, text: str) -> list[Hit]:
    """What the text may mean, at most 20. One hit alone is unambiguous and may be opened at once."""
    asked = ascii_digits(text).strip()[:LONGEST]
    if looks_like_barcode(asked) or looks_like_number(asked):
        return [_slip(session, asked)]
    return list(find_members(desk, session, asked))


def find_members(desk: Desk, session: Session, text: str) -> list[MemberHit]:
    """Members by card number (whole), phone (last four digits or more), pinyin or initials, part of the
    name."""
    asked = ascii_digits(text).strip()[:LONGEST]
    if not any(char.isalnum() for char in asked):
        return []  # a lone apostrophe stands in every spelling, and means nobody
    found: dict[int, By] = {}
    for by, ids in _sources(desk, session, asked):
        for member_id in ids:
            if len(found) < LIMIT:
                found.setdefault(member_id, by)
    return _hits(session, found)


def latest(session: Session, after: int | None = None) -> list[MemberHit]:
    """Who joined last, the newest first, at most 50; `after` is the last member's id of the page before."""
    query = select(Member.id).where(Member.merged_into_id.is_(None))
    if after is not None:
        query = query.where(Member.id < after)
    ids = session.scalars(query.order_by(Member.id.desc()).limit(PAGE))
    return _hits(session, dict.fromkeys(ids, "latest"))


def _sources(desk: Desk, session: Session, asked: str) -> Iterable[tuple[By, Iterable[int]]]:
    yield "card", _by_card(desk, session, asked)
    bare = re.sub(r"[\s\-+]", "", asked)
    if bare.isdecimal():
        if len(bare) >= TAIL:
            yield "phone", _by_phone(session, _as_stored(asked, bare))
    elif re.fullmatch(r"[A-Za-z' ]+", asked):
        yield "pinyin", _by_sound(session, asked)
        yield "name", _by_name(session, asked)
    else:
        yield "name", _by_name(session, asked)


def _as_stored(asked: str, bare: str) -> str:
    """A whole number in the form that is stored, without +86; what is only the end of one as it was typed."""
    try:
        return phone(asked)
    except Refused:
        return bare


def _by_card(desk: Desk, session: Session, asked: str) -> Iterable[int]:
    """A whole number, with or without the prefix of the venue's scheme."""
    key = compact(asked)
    if len(key) < TAIL:
        return ()
    prefix = compact(desk.rules_on(session, desk.today(session)).profile.cards.numbers.start(0))
    return session.scalars(select(Card.member_id).where(Card.key.in_((key, prefix + key))).limit(LIMIT))


def _by_phone(session: Session, digits: str) -> Iterable[int]:
    rows = session.execute(
        select(Member.id, Member.phone)
        .where(Member.phone_tail == digits[-TAIL:], Member.merged_into_id.is_(None))
        .order_by(Member.id)
        .limit(FETCH)
    )
    return (member_id for member_id, number in rows if number.endswith(digits))


def _by_sound(session: Session, asked: str) -> Iterable[int]:
    sound = re.sub(r"[' ]", "", asked).lower()
    for kind in ("initials", "pinyin"):
        yield from session.scalars(
            select(SearchTerm.member_id)
            .where(SearchTerm.kind == kind, SearchTerm.term >= sound, SearchTerm.term < f"{sound}\x7f")
            .order_by(SearchTerm.term, SearchTerm.member_id)
            .limit(LIMIT)
        )


def _by_name(session: Session, asked: str) -> Iterable[int]:
    grams = names.query_grams(asked)
    if not grams:
        return ()
    asked_for = {f"gram{at}": gram for at, gram in enumerate(grams)}
    rows = session.execute(_bearers(len(grams)), asked_for | {"most": LIMIT if len(grams) == 1 else FETCH})
    return (member_id for member_id, name in rows if names.holds(name, asked))


@cache
def _bearers(grams: int) -> Select[int, str]:
    """Members whose name has so many bigrams, in the order of their ids. The index gives those of the last
    one in this order, so that the first twenty of 70,000 bearers are read and no more; the others are looked
    up for each. The last, for it is the given name's: fewer bear it than a surname.
    """
    query = (
        select(SearchTerm.member_id, Member.name)
        .join(Member, Member.id == SearchTerm.member_id)
        .where(_is_gram(SearchTerm, grams - 1), Member.merged_into_id.is_(None))
    )
    for at in range(grams - 1):
        too = aliased(SearchTerm)
        query = query.where(exists().where(_is_gram(too, at), too.member_id == SearchTerm.member_id))
    return query.order_by(SearchTerm.member_id).limit(bindparam("most"))


def _is_gram(term: type[SearchTerm], at: int) -> ColumnElement[bool]:
    return and_(term.kind == "name", term.term == bindparam(f"gram{at}"))


def _hits(session: Session, found: Mapping[int, By]) -> list[MemberHit]:
    """The members in the order in which they were found: three queries, however many they are."""
    members = {member.id: member for member in session.scalars(select(Member).where(Member.id.in_(found)))}
    kept = select(PointsBalance.member_id, PointsBalance.points).where(PointsBalance.member_id.in_(found))
    points = {member_id: held for member_id, held in session.execute(kept)}
    cards = _serving_cards(session, found)
    return [
        MemberHit(
            member.id,
            member.name,
            member.form_of_address,
            member.tier,
            masks.phone(member.phone),
            cards.get(member.id, ""),
            points.get(member.id, 0),
            by,
        )
        for member, by in ((members[member_id], by) for member_id, by in found.items())
    ]


def _serving_cards(session: Session, member_ids: Iterable[int]) -> dict[int, str]:
    """Member → the number of the card that serves: the newest active one, else the newest."""
    rows = session.execute(
        select(Card.member_id, Card.number)
        .where(Card.member_id.in_(tuple(member_ids)))
        .order_by(Card.state == "active", Card.id)
    )
    return {member_id: number for member_id, number in rows}


def _slip(session: Session, asked: str) -> Hit:
    try:
        slip, code = find_slip(session, asked)
    except Refused as refused:
        return SlipMiss(refused)
    return SlipHit(slip.id, slip.number, slip.kind, code.copy if code else 0, slip.member_id, asked)
