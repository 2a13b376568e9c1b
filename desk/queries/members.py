"""Members as screens show them: the strip over a form, the list, the panel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.cards import Card
from desk.models.identity import IdentityDocument
from desk.models.members import Member
from desk.models.points import PointsBalance
from desk.models.staff import Staff
from desk.queries.lots import lots_of
from desk.refusals import Refused, Why
from desk.rules import masks, names
from desk.rules.birthdays import is_birthday
from desk.rules.lots import Lapsing, next_lapse
from desk.rules.members import age, under_age

_CARDS = select(Card).where(Card.member_id == bindparam("member")).order_by(Card.id.desc())
_BALANCE = select(PointsBalance.points).where(PointsBalance.member_id == bindparam("member"))


@dataclass(frozen=True)
class CardRow:
    """A card of a member. `type` and `state` are keys; `active` also looks at its last day."""

    id: int
    number: str
    type: str
    state: str
    active: bool
    valid_until: date | None
    issued_at: datetime


@dataclass(frozen=True)
class MemberStrip:
    """Who is being served: names and phone masked, for the guest sees this screen too."""

    id: int
    name: str
    """Masked: 张*明."""
    surname: str
    """For the avatar: the first character of the family name."""
    form_of_address: str
    tier: str
    is_vip: bool
    birthday_today: bool
    phone: str
    points: int
    lapse: Lapsing | None
    card: CardRow | None
    """The card that serves: the active one, else the newest."""


@dataclass(frozen=True)
class MemberPanel:
    """All that the profile holds. Phone and document stay masked; the name is whole, for staff greet by
    it."""

    strip: MemberStrip
    name: str
    sex: str
    birthday: date
    age: int
    under_age: bool
    celebrates: str
    celebrated: str
    address: str
    document_id: str | None
    document_kind: str
    document: str
    may_call: bool
    may_write: bool
    tastes: str
    how_joined: str
    salesperson_id: int | None
    salesperson: str
    account_manager_id: int | None
    account_manager: str
    remarks: str
    pinyin: str
    joined_at: datetime
    """On the venue's wall clock."""
    joined_by: str
    charter_version: str
    revision: int
    cards: tuple[CardRow, ...]


def member_strip(
    desk: Desk, session: Session, member_id: int, *, lots: Mapping[date, int] | None = None
) -> MemberStrip:
    """The strip of a member who exists. Refused(NO_SUCH_MEMBER) otherwise.

    `lots`: of `lots_of`, where the caller has them already; they are summed over all that the member ever
    had.
    """
    member = _member(session, member_id)
    held = lots_of(session, member.id) if lots is None else lots
    today = desk.today(session)
    profile = desk.rules_on(session, today).profile
    tier = profile.tiers.find(member.tier)
    return MemberStrip(
        id=member.id,
        name=names.mask_name(member.name),
        surname=(names.surname(member.name) or member.name)[:1],
        form_of_address=member.form_of_address,
        tier=member.tier,
        is_vip=tier is not None and tier.is_vip,
        birthday_today=is_birthday(member.birthday, today),
        phone=masks.phone(member.phone),
        points=balance_of(session, member.id),
        lapse=next_lapse(held, today, profile.points),
        card=_serving(cards_of(session, member.id, today)),
    )


def member_panel(desk: Desk, session: Session, member_id: int) -> MemberPanel:
    """The whole profile. Refused(NO_SUCH_MEMBER)."""
    member = _member(session, member_id)
    today = desk.today(session)
    rule = desk.rules_on(session, today).profile.members
    document = session.get(IdentityDocument, member.document_id) if member.document_id else None
    return MemberPanel(
        strip=member_strip(desk, session, member_id),
        name=member.name,
        sex=member.sex,
        birthday=member.birthday,
        age=age(member.birthday, today),
        under_age=under_age(member.birthday, today, rule.adult_age),
        celebrates=member.celebrates,
        celebrated=member.celebrated,
        address=member.address,
        document_id=member.document_id,
        document_kind=document.kind if document else "",
        document=document.masked if document else "",
        may_call=member.may_call,
        may_write=member.may_write,
        tastes=member.tastes,
        how_joined=member.how_joined,
        salesperson_id=member.salesperson_id,
        salesperson=_staff_name(session, member.salesperson_id),
        account_manager_id=member.account_manager_id,
        account_manager=_staff_name(session, member.account_manager_id),
        remarks=member.remarks,
        pinyin=member.pinyin,
        joined_at=desk.local(session, member.joined_at),
        joined_by=_staff_name(session, member.joined_by_id),
        charter_version=member.charter_version,
        revision=member.revision,
        cards=tuple(cards_of(session, member.id, today)),
    )


def has_members(session: Session) -> bool:
    """Whether anybody was ever taken in."""
    return session.scalar(select(Member.id).limit(1)) is not None


def cards_of(session: Session, member_id: int, today: date) -> list[CardRow]:
    """All cards of a member, the newest first."""
    rows = session.scalars(_CARDS, {"member": member_id})
    return [card_row(card, today) for card in rows]


def card_row(card: Card, today: date) -> CardRow:
    """A card with whether it serves today."""
    in_time = card.valid_until is None or today <= card.valid_until
    return CardRow(
        card.id,
        card.number,
        card.type,
        card.state,
        card.state == "active" and in_time,
        card.valid_until,
        card.issued_at,
    )


def balance_of(session: Session, member_id: int) -> int:
    """The member's points, as kept beside the ledger."""
    return session.scalar(_BALANCE, {"member": member_id}) or 0


def whole_phone(session: Session, member_id: int) -> str:
    """The number to ring; `operations.members.show_phone` notes that it was looked at."""
    return _member(session, member_id).phone


def whole_document(desk: Desk, session: Session, member_id: int) -> str:
    """The ID number; `operations.members.show_document` asks for the approval and notes it. '' where none is
    kept."""
    document = session.get(IdentityDocument, _member(session, member_id).document_id)
    if document is None or document.sealed is None:
        return ""
    return desk.vault.unseal(document.id, document.sealed)


def member_with_phone(session: Session, phone: str, *, but: int = 0) -> Member | None:
    """Who has this phone (in the stored form), the earliest of several; never the member `but`."""
    return session.scalar(
        select(Member)
        .where(Member.phone == phone, Member.merged_into_id.is_(None), Member.id != but)
        .order_by(Member.id)
        .limit(1)
    )


def member_with_document(session: Session, blind_index: bytes, *, but: int = 0) -> Member | None:
    """Who has this ID number, found without reading it; never the member `but`."""
    return session.scalar(
        select(Member)
        .join(IdentityDocument, IdentityDocument.id == Member.document_id)
        .where(IdentityDocument.blind_index == blind_index, Member.merged_into_id.is_(None), Member.id != but)
        .order_by(Member.id)
        .limit(1)
    )


def _member(session: Session, member_id: int) -> Member:
    member = session.get(Member, member_id)
    if member is None:
        raise Refused(Why.NO_SUCH_MEMBER)
    return member


def _serving(cards: list[CardRow]) -> CardRow | None:
    return next((card for card in cards if card.active), cards[0] if cards else None)


def _staff_name(session: Session, staff_id: int | None) -> str:
    staff = session.get(Staff, staff_id) if staff_id else None
    return staff.name if staff else ""
