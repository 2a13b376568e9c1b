"""Members as they stand in a file that leaves the program: masked unless asked otherwise (rules §11)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.cards import Card
from desk.models.columns import KIND
from desk.models.identity import IdentityDocument
from desk.models.members import Member
from desk.models.points import PointsBalance
from desk.rules import masks
from desk.rules.names import mask_name


@dataclass(frozen=True)
class ExportedMember:
    """A member as a row of a file. Sex, document kind and tier are keys. Masked: no address, no year of
    birth, nothing that somebody wrote in words of their own.
    """

    id: int
    name: str
    phone: str
    birthday: str
    sex: str
    form_of_address: str
    document_kind: str
    document: str
    address: str
    tastes: str
    remarks: str
    how_joined: str
    card_number: str
    card_valid_until: date | None
    joined_on: date
    points: int
    tier: str
    may_call: bool
    may_write: bool


COLUMNS: Mapping[str, Any] = {
    "name": Member.name,
    "phone": Member.phone,
    "birthday": Member.birthday,
    "sex": Member.sex,
    "form_of_address": Member.form_of_address,
    "document_kind": IdentityDocument.kind,
    "document": IdentityDocument.masked,
    "address": Member.address,
    "tastes": Member.tastes,
    "remarks": Member.remarks,
    "how_joined": Member.how_joined,
    "card_number": Card.number,
    "card_valid_until": Card.valid_until,
    "joined_on": Member.joined_at,
    "points": PointsBalance.points,
    "tier": Member.tier,
    "may_call": Member.may_call,
    "may_write": Member.may_write,
}
"""What each field of a row comes from: its declaration in the privacy map says how it is masked."""

MASKS: Mapping[str, Callable[[str], str]] = {
    "name": mask_name,
    "phone": masks.phone,
    "birthday": lambda day: day[-len("08-21") :],
    "document": masks.document,
    "card": masks.card,
}
"""By kind of personal column. Words that somebody wrote can't be masked: kinds that aren't here stay out."""

CHOICES = frozenset({"sex"})
"""Declared as words, but the table takes one of two letters only."""


def member_count(session: Session) -> int:
    """Members that a file would hold."""
    return session.scalar(select(func.count()).where(Member.merged_into_id.is_(None))) or 0


def members_page(
    desk: Desk, session: Session, *, after_id: int, limit: int, whole: bool
) -> list[ExportedMember]:
    """The next members by id. `whole` is for who holds an approval (`operations.exports.export`)."""
    members = session.scalars(
        select(Member)
        .where(Member.id > after_id, Member.merged_into_id.is_(None))
        .order_by(Member.id)
        .limit(limit)
    ).all()
    ids = [member.id for member in members]
    cards, points = _cards(session, ids), _points(session, ids)
    papers = _documents(session, [member.document_id for member in members if member.document_id])
    forms = desk.rules_on(session, desk.today(session)).profile.members.forms_of_address
    page = []
    for member in members:
        paper = papers.get(member.document_id or "")
        card = cards.get(member.id)
        row = _row(desk, session, member, paper, card, points.get(member.id, 0), whole=whole)
        page.append(row if whole else masked(row, forms))
    return page


def masked(row: ExportedMember, forms: Sequence[str] = ()) -> ExportedMember:
    """The row as the privacy map allows it. `forms` of address that the venue offers name nobody; another one
    may (王总).
    """
    hidden = {}
    for name, column in COLUMNS.items():
        kind = column.info.get(KIND)
        if kind is None or name in CHOICES or (name == "form_of_address" and row.form_of_address in forms):
            continue
        mask = MASKS.get(kind)
        hidden[name] = mask(getattr(row, name)) if mask else ""
    return replace(row, **hidden)  # type: ignore[arg-type] # personal columns are words


def _row(
    desk: Desk,
    session: Session,
    member: Member,
    paper: IdentityDocument | None,
    card: Card | None,
    points: int,
    *,
    whole: bool,
) -> ExportedMember:
    return ExportedMember(
        id=member.id,
        name=member.name,
        phone=member.phone,
        birthday=member.birthday.isoformat(),
        sex=member.sex,
        form_of_address=member.form_of_address,
        document_kind=paper.kind if paper else "",
        document=_number(desk, paper, whole=whole),
        address=member.address,
        tastes=member.tastes,
        remarks=member.remarks,
        how_joined=member.how_joined,
        card_number=card.number if card else "",
        card_valid_until=card.valid_until if card else None,
        joined_on=desk.local(session, member.joined_at).date(),
        points=points,
        tier=member.tier,
        may_call=member.may_call,
        may_write=member.may_write,
    )


def _number(desk: Desk, paper: IdentityDocument | None, *, whole: bool) -> str:
    if paper is None:
        return ""
    if not whole or paper.sealed is None:
        return paper.masked
    return desk.vault.unseal(paper.id, paper.sealed)  # only where it is asked for whole


def _cards(session: Session, ids: Sequence[int]) -> dict[int, Card]:
    """Of each the card that serves: the active one, else the newest."""
    found: dict[int, Card] = {}
    for card in session.scalars(select(Card).where(Card.member_id.in_(ids)).order_by(Card.id)):
        kept = found.get(card.member_id)
        if kept is None or card.state == "active" or kept.state != "active":
            found[card.member_id] = card
    return found


def _points(session: Session, ids: Sequence[int]) -> dict[int, int]:
    asked = select(PointsBalance.member_id, PointsBalance.points).where(PointsBalance.member_id.in_(ids))
    return {member_id: points for member_id, points in session.execute(asked)}


def _documents(session: Session, ids: Sequence[str]) -> dict[str, IdentityDocument]:
    asked = select(IdentityDocument).where(IdentityDocument.id.in_(ids))
    return {paper.id: paper for paper in session.scalars(asked)}
