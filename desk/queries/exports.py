"""Members as they stand in a file that leaves the program: masked unless asked otherwise (rules §11)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.cards import Card
from desk.models.identity import IdentityDocument
from desk.models.members import Member
from desk.models.points import PointsBalance
from desk.rules import masks
from desk.rules.names import mask_name


@dataclass(frozen=True)
class ExportedMember:
    """A member as a row of a file. Sex, document kind and tier are keys. Masked: no address, no year of
    birth, no remarks.
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
    page = []
    for member in members:
        paper = papers.get(member.document_id or "")
        card = cards.get(member.id)
        page.append(_row(desk, session, member, paper, card, points.get(member.id, 0), whole=whole))
    return page


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
        name=member.name if whole else mask_name(member.name),
        phone=member.phone if whole else masks.phone(member.phone),
        birthday=f"{member.birthday:%Y-%m-%d}" if whole else f"{member.birthday:%m-%d}",
        sex=member.sex,
        form_of_address=member.form_of_address,
        document_kind=paper.kind if paper else "",
        document=_number(desk, paper, whole=whole),
        address=member.address if whole else "",
        tastes=member.tastes if whole else "",
        remarks=member.remarks if whole else "",
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
    return desk.vault.unseal(paper.id, paper.sealed)


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
