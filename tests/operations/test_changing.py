"""Changing a profile from a screen that only has masks of phone and document (rules §1, §11)."""

from __future__ import annotations

import msgspec
import pytest
from sqlalchemy import select

from desk.models.identity import IdentityDocument
from desk.operations import members
from desk.operations.steps.approvals import Approved
from desk.operations.steps.members import MemberForm
from desk.queries.members import member_panel, whole_document, whole_phone
from desk.refusals import Refused, Why
from tests.operations.acts import approve, contents, differences, refused
from tests.venue import Testing

FORM = MemberForm(name="张小明", phone="", birthday="1990-08-21")


def change(
    venue: Testing,
    form: MemberForm,
    *,
    member_id: int = 1,
    revision: int = 1,
    approval: Approved | None = None,
) -> int:
    done = members.change(
        venue.desk,
        request=venue.request(),
        member_id=member_id,
        revision=revision,
        form=form,
        approval=approval,
    )
    return done.revision


def phone_of(venue: Testing, member_id: int = 1) -> str:
    with venue.desk.read() as session:
        return whole_phone(session, member_id)


def test_an_empty_phone_stays_as_it_is(venue: Testing) -> None:
    before = phone_of(venue)
    assert change(venue, msgspec.structs.replace(FORM, tastes="龙井")) == 2
    assert phone_of(venue) == before
    with venue.desk.read() as session:
        assert member_panel(venue.desk, session, 1).tastes == "龙井"


def test_a_new_phone_replaces_it(venue: Testing) -> None:
    change(venue, msgspec.structs.replace(FORM, phone="139 0000 0002"))
    assert phone_of(venue) == "13900000002"


def test_an_empty_phone_is_still_missing_on_joining(venue: Testing) -> None:
    with pytest.raises(Refused) as no:
        members.join(
            venue.desk, request=venue.request(), form=FORM, card_type="member", card_number="", approval=None
        )
    assert (no.value.why, no.value.field) == (Why.MISSING, "phone")


@pytest.mark.parametrize("name", ["", "\u200b", "\x00", "\ufeff", "\u00ad"])
def test_nobody_loses_the_name(venue: Testing, name: str) -> None:
    with pytest.raises(Refused) as no:
        change(venue, msgspec.structs.replace(FORM, name=name))
    assert (no.value.why, no.value.field) == (Why.MISSING, "name")


@pytest.mark.parametrize("field", ["salesperson", "account_manager"])
def test_staff_that_the_venue_has_not_is_refused_beside_its_field(venue: Testing, field: str) -> None:
    with pytest.raises(Refused) as no:
        change(venue, msgspec.structs.replace(FORM, **{f"{field}_id": 4711}))
    assert (no.value.why, no.value.field) == (Why.NOT_A_CHOICE, field)


# ------------------------------------------------------------------ the birthday


def test_another_birthday_needs_the_supervisor(venue: Testing) -> None:
    other = msgspec.structs.replace(FORM, birthday="2000-01-01")
    before = contents(venue.desk.store)
    with refused(Why.NEEDS_APPROVAL) as said:
        change(venue, other)
    assert contents(venue.desk.store) == before
    assert said.details == {
        "act": "members.change", "subject": "birthday:1", "amount": None, "reasons": ("birthday",)
    }  # fmt: skip
    change(venue, other, approval=approve(venue.desk, said))
    with venue.desk.read() as session:
        assert member_panel(venue.desk, session, 1).birthday.isoformat() == "2000-01-01"


def test_the_same_birthday_written_otherwise_needs_nobody(venue: Testing) -> None:
    assert change(venue, msgspec.structs.replace(FORM, birthday="1990年8月21日")) == 2


def test_one_approval_is_for_one_thing(venue: Testing) -> None:
    venue.join("李雷", "13900000002")
    both = msgspec.structs.replace(FORM, birthday="2000-01-01", phone="13900000002")
    for approval in (None, venue.approve("members.change", "birthday:1", None)):
        with refused(Why.ONE_AT_A_TIME, "birthday"):
            change(venue, both, approval=approval)


# ------------------------------------------------------------------ the document

OLD, NEW = "E12345678", "E87654321"


def documents(venue: Testing) -> list[IdentityDocument]:
    with venue.desk.read() as session:
        return list(session.scalars(select(IdentityDocument).order_by(IdentityDocument.masked)))


def test_of_a_replaced_document_only_the_mask_stays(venue: Testing) -> None:
    passport = msgspec.structs.replace(FORM, document_kind="passport", document=OLD)
    change(venue, passport)
    change(venue, msgspec.structs.replace(passport, document=NEW), revision=2)
    old, new = sorted(documents(venue), key=lambda document: document.sealed is not None)
    assert (old.sealed, old.blind_index) == (None, None)
    assert old.masked == "E1*****78"
    assert new.blind_index is not None
    with venue.desk.read() as session:
        assert whole_document(venue.desk, session, 1) == NEW
    assert differences(venue.desk) == ()
