"""What the membership form says: shared by the preview while typing and by the operation."""

from __future__ import annotations

from sqlalchemy.orm import Session

from desk.models.cards import Card
from desk.models.identity import IdentityDocument
from desk.models.members import Member
from desk.models.staff import Staff
from desk.rules import masks
from desk.rules.profile import Profile
from desk.slips.layouts.members import MembershipFacts
from desk.slips.words import Words


def membership_facts(
    session: Session, profile: Profile, member: Member, card: Card, words: Words, language: str
) -> MembershipFacts:
    """The facts of a joining. The form shows the whole name, for the guest signs for it; numbers are masked."""
    document = session.get(IdentityDocument, member.document_id) if member.document_id else None
    card_type = profile.cards.find(card.type)
    charter = profile.members.charter
    return MembershipFacts(
        name=member.name,
        form_of_address=member.form_of_address,
        sex=words[f"membership.sex_{member.sex}"] if member.sex else "",
        phone=masks.phone(member.phone),
        birthday=member.birthday.isoformat(),
        celebrated=_celebrated(member, words),
        address=member.address,
        document=f"{words[f'document.{document.kind}']} {document.masked}" if document else "",
        contact=_contact(member, words),
        tastes=member.tastes,
        remarks=member.remarks,
        card_type=card_type.name.of(language) if card_type else card.type,
        card=card.number,
        fee_fen=card_type.fee_fen if card_type else None,
        valid_until=card.valid_until.isoformat() if card.valid_until else words["membership.for_ever"],
        joined_by=member.how_joined,
        salesperson=_salesperson(session, member),
        charter=tuple(line for line in charter.of(language).splitlines() if line.strip()),
        charter_version=member.charter_version,
    )


def _celebrated(member: Member, words: Words) -> str:
    if not member.celebrated:
        return ""
    return f"{words[f'membership.calendar_{member.celebrates}']} {member.celebrated.replace('r', '')}"


def _contact(member: Member, words: Words) -> str:
    call = words["membership.may_call" if member.may_call else "membership.no_call"]
    write = words["membership.may_write" if member.may_write else "membership.no_write"]
    return words.say("membership.contact_both", call=call, write=write)


def _salesperson(session: Session, member: Member) -> str:
    staff = session.get(Staff, member.salesperson_id) if member.salesperson_id else None
    return f"{staff.name} {staff.number}" if staff else ""
