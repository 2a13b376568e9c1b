"""Joining, changing a profile, and looking at what is masked (rules §1, §11)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from desk.context import Operation, operation
from desk.models.cards import Card
from desk.models.members import Member
from desk.operations.steps.approvals import Approved, require_approval
from desk.operations.steps.cards import issue_card
from desk.operations.steps.members import (
    MemberForm,
    forget_document,
    index_member,
    keep_document,
    read_document,
    read_form,
)
from desk.operations.steps.slips import issue_slip
from desk.queries.imports import profiles_ahead
from desk.queries.joining import membership_facts
from desk.queries.members import member_with_document, member_with_phone
from desk.queries.slips import slip_language, slip_words
from desk.refusals import Refused, Why
from desk.rules.names import mask_name
from desk.rules.profile import Profile
from desk.slips.layouts.members import membership_form


class Joined(msgspec.Struct, frozen=True):
    """A new member with a card that waits for the signed charter, and the form's slip."""

    member_id: int
    card_id: int
    slip_id: int


class MemberKept(msgspec.Struct, frozen=True):
    """Whose profile was written; `revision` is the new one."""

    member_id: int
    revision: int


@operation("members.join")
def join(
    op: Operation,
    *,
    request: str,
    form: MemberForm,
    card_type: str,
    card_number: str,
    proof: str = "",
    approval: Approved | None,
) -> Joined:
    """A guest joins: profile, blank card, and the membership form with the charter in two copies.

    `card_number`: as swiped or typed; empty takes the next free one. `proof`: what was seen, for a card type
    that needs it. Refused as `read_form`;
    PHONE_KNOWN and DOCUMENT_KNOWN (`member_id`, `name`, `other` whose the phone is where the document is a
    third person's, and `act`, `subject`, `amount`, `reasons` for
    the approval that a second member with it needs); as `issue_card`.
    """
    values = read_form(op, form)
    document = read_document(op, form)
    _ask_for_known(op, _known(op, str(values["phone"]), document), approval)
    member = Member(
        **values,
        tier=_first_tier(op, card_type),
        may_call_since=op.business_day if form.may_call else None,
        may_write_since=op.business_day if form.may_write else None,
        document_id=keep_document(op, *document).id if document else None,
        charter_version=op.profile.members.charter.version,
        joined_at=op.now,
        joined_by_id=op.staff.id,
        salt=op.desk.ids.salt(),
    )
    op.write(member)
    index_member(op, member)
    card = issue_card(op, member, card_type, card_number, proof)
    slip_id = _issue_form(op, member, card)
    op.subject = f"member:{member.id}"
    return Joined(member.id, card.id, slip_id)


@operation("members.change")
def change(
    op: Operation,
    *,
    request: str,
    member_id: int,
    revision: int,
    form: MemberForm,
    approval: Approved | None,
) -> MemberKept:
    """Changes a profile. `revision` is the one that was on screen: Refused(CHANGED_MEANWHILE) when it is no
    longer.

    A phone or document that is left empty stays as it is: the screen only has their masks. Refused as `join`;
    another birthday is NEEDS_APPROVAL of `birthday:ID`, for gifts and age hang on it, and ONE_AT_A_TIME
    beside 'birthday' where phone or document need an approval of their own.
    """
    member = op.session.get(Member, member_id)
    if member is None:
        raise Refused(Why.NO_SUCH_MEMBER)
    if member.revision != revision:
        raise Refused(Why.CHANGED_MEANWHILE)
    values = read_form(op, form, _kept(member))
    document = read_document(op, form)
    phone = str(values.get("phone", member.phone))
    known = _known(op, phone if phone != member.phone else "", document, but=member_id)
    if values["birthday"] != member.birthday:
        _ask_for_birthday(op, member_id, known, approval)
    _ask_for_known(op, known, approval)
    for field in ("may_call", "may_write"):
        if values[field] != getattr(member, field):
            values[f"{field}_since"] = op.business_day
    if document:
        values["document_id"] = keep_document(op, *document).id
        forget_document(op, member.document_id)
    for field, value in values.items():
        setattr(member, field, value)
    member.revision += 1
    index_member(op, member)
    op.subject = f"member:{member.id}"
    return MemberKept(member.id, member.revision)


@operation("members.show_phone")
def show_phone(op: Operation, *, request: str, member_id: int) -> MemberKept:
    """Notes that the whole number of one member is shown, to ring them; `queries.members.whole_phone` then
    shows it."""
    member = op.session.get(Member, member_id)
    if member is None:
        raise Refused(Why.NO_SUCH_MEMBER)
    op.subject = f"member:{member_id}"
    return MemberKept(member_id, member.revision)


@operation("documents.show")
def show_document(op: Operation, *, request: str, member_id: int, approval: Approved | None) -> MemberKept:
    """Notes that a supervisor lets somebody see a member's whole ID number, with the reason.
    Refused(NEEDS_APPROVAL)."""
    require_approval(op, approval, f"document:{member_id}", None, ("document",))
    op.subject = f"member:{member_id}"
    return MemberKept(member_id, 0)


@dataclass(frozen=True)
class _Known:
    """Who has the phone, and who the document, that somebody is to be kept with."""

    phone: Member | None
    document: Member | None

    def both(self) -> tuple[Member, ...]:
        """One or two members; the document's owner is the likelier person."""
        found = (self.document, self.phone)
        return tuple(dict.fromkeys(member for member in found if member is not None))


def _known(op: Operation, phone: str, document: tuple[str, str] | None, but: int = 0) -> _Known:
    index = op.desk.vault.blind_index(*document) if document else None
    return _Known(
        phone=member_with_phone(op.session, phone, but=but) if phone else None,
        document=member_with_document(op.session, index, but=but) if index else None,
    )


def _ask_for_known(op: Operation, known: _Known, approval: Approved | None) -> None:
    """A phone or document already known opens that member; a second member with it needs the supervisor."""
    owners = known.both()
    if not owners:
        return
    # Two owners: the one of the phone first, and the supervisor approves it over both.
    subject = f"member:{'+'.join(str(member.id) for member in reversed(owners))}"
    if approval is not None:
        require_approval(op, approval, subject, None, ())
        return
    why, field = (Why.DOCUMENT_KNOWN, "document") if known.document else (Why.PHONE_KNOWN, "phone")
    other = {"other": mask_name(owners[1].name)} if len(owners) > 1 else {}
    raise Refused(
        why,
        field,
        member_id=owners[0].id,
        name=mask_name(owners[0].name),
        act=op.name,
        subject=subject,
        amount=None,
        reasons=(why.value, Why.PHONE_KNOWN.value) if other else (why.value,),
        **other,
    )


def _ask_for_birthday(op: Operation, member_id: int, known: _Known, approval: Approved | None) -> None:
    if known.both():
        raise Refused(Why.ONE_AT_A_TIME, "birthday")
    require_approval(op, approval, f"birthday:{member_id}", None, ("birthday",))


def _kept(member: Member) -> frozenset[str]:
    return frozenset({"phone", "document"} if member.document_id else {"phone"})


def _first_tier(op: Operation, card_type: str) -> str:
    found = op.profile.cards.find(card_type)
    if found is None:
        raise Refused(Why.NOT_A_CHOICE, "card_type")
    ahead = profiles_ahead(op.desk, op.session)
    wanted = (found.tier, *(profile.tiers.on_joining for profile in ahead))
    return next((tier for tier in wanted if tier and _stays(tier, ahead)), "")


def _stays(tier: str, ahead: Iterable[Profile]) -> bool:
    """Nobody is given a tier whose end is planned already."""
    return all(profile.tiers.find(tier) is not None for profile in ahead)


def _issue_form(op: Operation, member: Member, card: Card) -> int:
    words = slip_words(op.desk, op.session)
    facts = membership_facts(op.session, op.profile, member, card, words, slip_language(op.session))
    return issue_slip(op, membership_form(facts, words), member_id=member.id).id
