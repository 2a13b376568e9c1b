"""Joining, as typed and as printed: shared by the form's preview while typing and by the operation (rules
§1)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

import msgspec
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.cards import Card
from desk.models.identity import IdentityDocument
from desk.models.members import Member
from desk.models.staff import Staff
from desk.queries.members import member_with_document, member_with_phone
from desk.queries.slips import slip_language, slip_words
from desk.refusals import Refused
from desk.rules import cards, documents, masks
from desk.rules.birthdays import celebrated_day
from desk.rules.digits import ascii_digits, clean, phone
from desk.rules.members import birthday
from desk.rules.names import mask_name
from desk.rules.profile import Profile
from desk.slips.document import Document
from desk.slips.layouts.members import MembershipFacts, membership_form
from desk.slips.words import Words

DRAFT_LIMIT = 500


class MemberForm(msgspec.Struct, frozen=True, kw_only=True):
    """What was typed, as it was typed. `sex`: '', 'm', 'f'. `celebrates`: '', 'solar', 'lunar'."""

    name: str
    phone: str
    birthday: str
    form_of_address: str = ""
    sex: str = ""
    celebrates: str = ""
    celebrated: str = ""
    address: str = ""
    document_kind: str = ""
    document: str = ""
    may_call: bool = False
    may_write: bool = False
    tastes: str = ""
    how_joined: str = ""
    salesperson_id: int | None = None
    account_manager_id: int | None = None
    remarks: str = ""


@dataclass(frozen=True)
class Known:
    """Somebody who has a phone or document already; the name is masked."""

    member_id: int
    name: str
    by: Literal["phone", "document"]


def known_person(
    desk: Desk, session: Session, phone_typed: str, document_kind: str, document: str, *, but: int = 0
) -> Known | None:
    """Whose phone or document that is, the document first; what can't be read yet names nobody."""
    number = (
        _read(lambda: documents.number(documents.DocumentKind(document_kind), document)) if document else ""
    )
    index = desk.vault.blind_index(document_kind, number) if number else b""
    found = member_with_document(session, index, but=but) if index else None
    if found is not None:
        return Known(found.id, mask_name(found.name), "document")
    ring = _read(lambda: phone(phone_typed)) if phone_typed else ""
    found = member_with_phone(session, ring, but=but) if ring else None
    return Known(found.id, mask_name(found.name), "phone") if found is not None else None


def next_number(session: Session, scheme: cards.Scheme, level: int) -> str:
    """The card number after the highest that was ever given. Refused(BAD_CARD_NUMBER) when the run is used
    up."""
    start = cards.compact(scheme.start(level))
    highest = session.scalar(
        select(func.max(Card.key)).where(
            Card.key >= start, Card.key < f"{start}:", func.length(Card.key) == len(start) + scheme.digits
        )
    )
    try:
        return cards.following(highest, scheme, level)
    except Refused:
        return cards.following(_before_gap(session, start, len(start) + scheme.digits), scheme, level)


def _before_gap(session: Session, start: str, length: int) -> str | None:
    """The highest number that the next one doesn't follow: where somebody typed the last number of the run,
    the numbers go on where they were before.
    """
    keys = session.scalars(
        select(Card.key)
        .where(Card.key >= start, Card.key < f"{start}:", func.length(Card.key) == length)
        .order_by(Card.key.desc())
    )
    above: int | None = None
    for key in keys:
        serial = int(key[len(start) :])
        if above is not None and above - serial > 1:
            return key
        above = serial
    return None


def next_card_number(desk: Desk, session: Session, card_type: str) -> str:
    """The number that a new card of this type would get; '' for a type that the venue has not."""
    rule = desk.rules_on(session, desk.today(session)).profile.cards
    found = rule.find(card_type)
    return next_number(session, rule.numbers, found.level) if found else ""


def draft_document(
    desk: Desk, session: Session, form: MemberForm, card_type: str, card_number: str
) -> Document:
    """The membership form of what is typed so far; what can't be read yet stands as it was typed."""
    today = desk.today(session)
    profile = desk.rules_on(session, today).profile
    words, language = slip_words(desk, session), slip_language(session)
    kind = profile.cards.find(card_type)
    born = _read(lambda: birthday(form.birthday, today).isoformat()) or form.birthday
    other = _read(lambda: celebrated_day(form.celebrated, form.celebrates)) if form.celebrates else ""
    last = cards.valid_until(today, profile.cards.valid_years)
    number = _read(lambda: cards.parse(card_number, profile.cards.numbers)) or card_number
    facts = MembershipFacts(
        name=_line(form.name),
        form_of_address=_line(form.form_of_address),
        sex=words[f"membership.sex_{form.sex}"] if form.sex else "",
        phone=masks.phone(_read(lambda: phone(form.phone)) or _line(ascii_digits(form.phone))),
        birthday=_line(born),
        celebrated=_celebrated(form.celebrates, other, words),
        address=_line(form.address),
        document=_draft_paper(form, words),
        contact=_contact(words, call=form.may_call, write=form.may_write),
        tastes=_line(form.tastes),
        remarks=_line(form.remarks),
        card=_line(number) or next_card_number(desk, session, card_type),
        valid_until=last.isoformat() if last else words["membership.for_ever"],
        joined_by=_line(form.how_joined),
        salesperson=_salesperson(session, form.salesperson_id),
        card_type=kind.name.of(language) if kind else "",
        fee_fen=kind.fee_fen if kind else None,
        charter=_paragraphs(profile, language),
        charter_version=profile.members.charter.version,
    )
    return membership_form(facts, words)


def membership_facts(
    session: Session, profile: Profile, member: Member, card: Card, words: Words, language: str
) -> MembershipFacts:
    """The facts of a joining. The form shows the whole name, for the guest signs for it; numbers are
    masked."""
    document = session.get(IdentityDocument, member.document_id) if member.document_id else None
    kind = profile.cards.find(card.type)
    return MembershipFacts(
        name=member.name,
        form_of_address=member.form_of_address,
        sex=words[f"membership.sex_{member.sex}"] if member.sex else "",
        phone=masks.phone(member.phone),
        birthday=member.birthday.isoformat(),
        celebrated=_celebrated(member.celebrates, member.celebrated, words),
        address=member.address,
        document=f"{words[f'document.{document.kind}']} {document.masked}" if document else "",
        contact=_contact(words, call=member.may_call, write=member.may_write),
        tastes=member.tastes,
        remarks=member.remarks,
        card=card.number,
        valid_until=card.valid_until.isoformat() if card.valid_until else words["membership.for_ever"],
        joined_by=member.how_joined,
        salesperson=_salesperson(session, member.salesperson_id),
        card_type=kind.name.of(language) if kind else card.type,
        fee_fen=kind.fee_fen if kind else None,
        charter=_paragraphs(profile, language),
        charter_version=member.charter_version,
    )


def _paragraphs(profile: Profile, language: str) -> tuple[str, ...]:
    return tuple(line for line in profile.members.charter.of(language).splitlines() if line.strip())


def _celebrated(calendar: str, day: str, words: Words) -> str:
    return f"{words[f'membership.calendar_{calendar}']} {day.replace('r', '')}" if day else ""


def _contact(words: Words, *, call: bool, write: bool) -> str:
    return words.say(
        "membership.contact_both",
        call=words["membership.may_call" if call else "membership.no_call"],
        write=words["membership.may_write" if write else "membership.no_write"],
    )


def _salesperson(session: Session, staff_id: int | None) -> str:
    staff = session.get(Staff, staff_id) if staff_id else None
    return f"{staff.name} {staff.number}" if staff else ""


def _draft_paper(form: MemberForm, words: Words) -> str:
    bare = "".join(ascii_digits(form.document).split())[:DRAFT_LIMIT]
    known = form.document_kind in set(documents.DocumentKind)
    return f"{words[f'document.{form.document_kind}']} {masks.document(bare)}" if bare and known else ""


def _line(typed: str) -> str:
    return clean(typed[:DRAFT_LIMIT], "", DRAFT_LIMIT)


def _read(rule: Callable[[], str]) -> str:
    """What a rule makes of the text, '' where it refuses."""
    try:
        return rule()
    except Refused:
        return ""
