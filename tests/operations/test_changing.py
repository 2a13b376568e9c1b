"""Changing a profile from a screen that only has masks of phone and document (rules §1, §11)."""

from __future__ import annotations

import msgspec
import pytest

from desk.operations import members
from desk.operations.steps.members import MemberForm
from desk.queries.members import member_panel, whole_phone
from desk.refusals import Refused, Why
from tests.venue import Testing

FORM = MemberForm(name="张小明", phone="", birthday="1990-08-21")


def change(venue: Testing, form: MemberForm, *, member_id: int = 1, revision: int = 1) -> int:
    done = members.change(
        venue.desk,
        request=venue.request(),
        member_id=member_id,
        revision=revision,
        form=form,
        approval=None,
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
