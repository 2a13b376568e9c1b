"""What is typed into a member's form, made into what is kept (rules §1)."""

from __future__ import annotations

import msgspec
from sqlalchemy import delete

from desk.context import Operation
from desk.models.identity import IdentityDocument
from desk.models.members import Member, SearchTerm
from desk.models.staff import Staff
from desk.queries.index_terms import terms_of
from desk.queries.joining import MemberForm
from desk.refusals import Refused, Why
from desk.rules import documents, masks, names
from desk.rules.birthdays import celebrated_day
from desk.rules.digits import clean, person_name, phone, visible
from desk.rules.members import birthday, first_missing

__all__ = ["MemberForm", "forget_document", "index_member", "keep_document", "read_document", "read_form"]

LIMITS = {"address": 120, "tastes": 200, "how_joined": 60, "remarks": 500, "form_of_address": 12}
TAIL = 4
SEXES = ("", "m", "f")
CALENDARS = ("", "solar", "lunar")
ALWAYS = ("name", "phone", "birthday")
"""What a member can't be without, whatever else the venue asks for."""


def read_form(op: Operation, form: MemberForm, kept: frozenset[str] = frozenset()) -> dict[str, object]:
    """The form's values as columns of `Member`, all but the document.

    `kept` names fields that stay as they are when nothing was typed: 'phone' is then left out of the
    values, and 'document' isn't missed. Refused beside the first field that is wrong: MISSING for what
    the venue needs, NOT_A_NAME, NOT_A_PHONE, NOT_A_DATE, IN_THE_FUTURE, TOO_LONG, NOT_A_CHOICE.
    """
    typed = {key: value for key, value in msgspec.structs.asdict(form).items() if isinstance(value, str)}
    _refuse_missing(op, form, typed, kept)
    if form.sex not in SEXES:
        raise Refused(Why.NOT_A_CHOICE, "sex")
    if form.celebrates not in CALENDARS:
        raise Refused(Why.NOT_A_CHOICE, "celebrates")
    name = person_name(form.name, "name")
    return {
        "name": name,
        **_read_phone(form, kept),
        "birthday": birthday(form.birthday, op.business_day),
        "sex": form.sex,
        "celebrates": form.celebrates,
        "celebrated": celebrated_day(form.celebrated, form.celebrates) if form.celebrates else "",
        "pinyin": names.pinyin(name),
        "initials": list(names.initials(name)),
        "salesperson_id": _staff(op, form.salesperson_id, "salesperson"),
        "account_manager_id": _staff(op, form.account_manager_id, "account_manager"),
        "may_call": form.may_call,
        "may_write": form.may_write,
        **{field: clean(typed[field], field, limit) for field, limit in LIMITS.items()},
    }


def read_document(op: Operation, form: MemberForm) -> tuple[str, str] | None:
    """Kind and number of the ID paper, None where none was typed. Refused: NOT_A_CHOICE, NOT_A_DOCUMENT
    beside 'document'."""
    if not visible(form.document):
        return None
    if form.document_kind not in set(documents.DocumentKind):
        raise Refused(Why.NOT_A_CHOICE, "document")
    kind = documents.DocumentKind(form.document_kind)
    return kind.value, documents.number(kind, form.document)


def keep_document(op: Operation, kind: str, number: str) -> IdentityDocument:
    """Seals an ID number into a row of its own; the seal is bound to that row."""
    document_id = op.desk.ids.request()
    document = IdentityDocument(
        id=document_id,
        kind=kind,
        masked=masks.document(number),
        blind_index=op.desk.vault.blind_index(kind, number),
        sealed=op.desk.vault.seal(document_id, number),
        salt=op.desk.ids.salt(),
    )
    op.write(document)
    return document


def forget_document(op: Operation, document_id: str | None) -> None:
    """Of a number that another one replaced only the mask stays: nobody needs the rest of it any more."""
    document = op.session.get(IdentityDocument, document_id) if document_id else None
    if document is not None:
        document.sealed = document.blind_index = None
        op.session.flush()


def index_member(op: Operation, member: Member) -> None:
    """Renews what the one box finds the member by."""
    op.session.execute(delete(SearchTerm).where(SearchTerm.member_id == member.id))
    op.session.add_all(
        SearchTerm(kind=kind, term=term, member_id=member.id) for kind, term in sorted(terms_of(member))
    )
    op.session.flush()


def _refuse_missing(op: Operation, form: MemberForm, typed: dict[str, str], kept: frozenset[str]) -> None:
    there = typed | {
        "salesperson": str(form.salesperson_id or ""),
        "account_manager": str(form.account_manager_id or ""),
    }
    needed = dict.fromkeys((*op.profile.members.needed, *ALWAYS))
    first_missing(there, [field for field in needed if field in there and field not in kept])


def _read_phone(form: MemberForm, kept: frozenset[str]) -> dict[str, object]:
    if "phone" in kept and not visible(form.phone):
        return {}
    number = phone(form.phone, "phone")
    return {"phone": number, "phone_tail": number[-TAIL:]}


def _staff(op: Operation, staff_id: int | None, field: str) -> int | None:
    if staff_id is not None and op.session.get(Staff, staff_id) is None:
        raise Refused(Why.NOT_A_CHOICE, field)
    return staff_id
