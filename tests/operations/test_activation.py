"""A card serves once the signed charter is back (rules §1)."""

from __future__ import annotations

from datetime import date

import pytest

from desk.models.cards import Card
from desk.models.slips import ScanBack, SlipCopy
from desk.operations import cards, members
from desk.operations.cards import Activated
from desk.operations.members import Joined
from desk.operations.steps.approvals import Approved
from desk.operations.steps.members import MemberForm
from desk.queries.slips import CopyState, copy_of, states_of
from desk.refusals import Why
from tests.operations.acts import (
    approve,
    barcode,
    contents,
    credit,
    differences,
    hand_out,
    refused,
    scan,
)
from tests.venue import Testing


def join(
    venue: Testing, phone: str = "13900000002", birthday: str = "1988-03-05", *, printed: bool = True
) -> Joined:
    """A new member, whose form came out unless told otherwise."""
    joined = members.join(
        venue.desk,
        request=venue.request(),
        form=MemberForm(name="李雷", phone=phone, birthday=birthday),
        card_type="member",
        card_number="",
        approval=None,
    )
    if printed:
        hand_out(venue.desk, joined.slip_id)
    return joined


def activate(
    venue: Testing, joined: Joined, form: str, *, ticked: bool = False, approval: Approved | None = None
) -> Activated:
    return cards.activate(
        venue.desk,
        request=venue.request(),
        card_id=joined.card_id,
        form=form,
        ticked=ticked,
        approval=approval,
    )


def number_of(venue: Testing, joined: Joined) -> str:
    with venue.desk.read() as session:
        return str(copy_of(venue.desk, session, joined.slip_id, 1).number)


def test_the_signed_form_s_scan_activates_and_is_in_the_pile(venue: Testing) -> None:
    joined = join(venue)
    activate(venue, joined, barcode(venue.desk, joined.slip_id))
    with venue.desk.read() as session:
        card = session.get_one(Card, joined.card_id)
        assert (card.state, card.activated_at) == ("active", venue.clock.now())
        assert states_of(session, [joined.slip_id])[joined.slip_id] == (CopyState.SCANNED, 1)
    assert credit(venue.desk, joined.member_id).points == 1288
    with refused(Why.ALREADY_SCANNED, "number"):
        scan(venue.desk, barcode(venue.desk, joined.slip_id))
    assert differences(venue.desk) == ()


def test_its_number_and_a_tick_do_as_well(venue: Testing) -> None:
    joined = join(venue)
    activate(venue, joined, number_of(venue, joined), ticked=True)
    with venue.desk.read() as session:
        back = session.scalars(
            ScanBack.__table__.select()
            .join(SlipCopy.__table__, SlipCopy.id == ScanBack.copy_id)
            .where(SlipCopy.slip_id == joined.slip_id)
            .with_only_columns(ScanBack.how)
        ).one()
    assert back == "ticked"


@pytest.mark.parametrize("how", ["scanned", "ticked"])
def test_a_form_that_still_waits_for_the_printer_is_signed_by_nobody(venue: Testing, how: str) -> None:
    joined = join(venue, printed=False)
    form = number_of(venue, joined) if how == "ticked" else barcode(venue.desk, joined.slip_id)
    before = contents(venue.desk.store)
    with refused(Why.NEVER_PRINTED, "number"):
        activate(venue, joined, form, ticked=how == "ticked")
    assert contents(venue.desk.store) == before
    hand_out(venue.desk, joined.slip_id)
    assert activate(venue, joined, form, ticked=how == "ticked").slip_id == joined.slip_id
    assert differences(venue.desk) == ()


def test_a_number_without_the_tick_is_no_scan(venue: Testing) -> None:
    joined = join(venue)
    with refused(Why.NOT_A_RETAINED_COPY, "number"):
        activate(venue, joined, number_of(venue, joined))


def test_the_guest_s_copy_is_not_the_signed_one(venue: Testing) -> None:
    joined = join(venue)
    with refused(Why.NOT_A_RETAINED_COPY, "number"):
        activate(venue, joined, barcode(venue.desk, joined.slip_id, 2))


def test_another_member_s_form_is_none(venue: Testing) -> None:
    joined, other = join(venue), join(venue, "13900000003")
    before = contents(venue.desk.store)
    with refused(Why.CHARTER_NOT_SIGNED, "number"):
        activate(venue, joined, barcode(venue.desk, other.slip_id))
    assert contents(venue.desk.store) == before, "the other one isn't counted as back"


def test_another_slip_of_the_member_is_none(venue: Testing) -> None:
    joined = join(venue)
    activate(venue, joined, barcode(venue.desk, joined.slip_id))
    points = credit(venue.desk, joined.member_id)
    hand_out(venue.desk, points.slip_id)
    second = join(venue, "13900000003")
    with refused(Why.CHARTER_NOT_SIGNED, "number"):
        activate(venue, second, barcode(venue.desk, points.slip_id))


@pytest.mark.parametrize(
    ("form", "why"), [("", Why.MISSING), ("  ", Why.MISSING), ("123", Why.BAD_SLIP_NUMBER)]
)
def test_a_form_that_is_none(venue: Testing, form: str, why: Why) -> None:
    with refused(why, "number"):
        activate(venue, join(venue), form)


def test_a_card_is_activated_once(venue: Testing) -> None:
    joined = join(venue)
    activate(venue, joined, barcode(venue.desk, joined.slip_id))
    with refused(Why.CARD_NOT_BLANK) as said:
        activate(venue, joined, barcode(venue.desk, joined.slip_id))
    assert said.details == {"state": "active"}


# ------------------------------------------------------------------ under age

BIRTHDAYS = {
    "18 today": ("2008-11-21", False),
    "18 tomorrow": ("2008-11-22", True),
    "a child": ("2020-01-01", True),
}


@pytest.mark.parametrize(("birthday", "asks"), BIRTHDAYS.values(), ids=BIRTHDAYS.keys())
def test_under_18_the_supervisor_is_needed(venue: Testing, birthday: str, asks: bool) -> None:
    joined = join(venue, birthday=birthday)
    form = barcode(venue.desk, joined.slip_id)
    if asks:
        with refused(Why.NEEDS_APPROVAL) as said:
            activate(venue, joined, form)
        assert said.details["reasons"] == ("under_age",)
        assert activate(venue, joined, form, approval=approve(venue.desk, said)).card_id == joined.card_id
    else:
        activate(venue, joined, form)


def test_age_is_that_of_the_business_day(venue: Testing) -> None:
    joined = join(venue, birthday="2008-11-22")
    venue.clock.move(hours=7)  # 05:14 of the 22nd, still the 21st's business
    with refused(Why.NEEDS_APPROVAL):
        activate(venue, joined, barcode(venue.desk, joined.slip_id))
    venue.clock.move(hours=1)
    activate(venue, joined, barcode(venue.desk, joined.slip_id))


def test_the_last_day_is_two_years_on(venue: Testing) -> None:
    with venue.desk.read() as session:
        assert session.get_one(Card, join(venue).card_id).valid_until == date(2028, 11, 21)
