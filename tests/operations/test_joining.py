"""Joining: what the form needs, who is known already, which card (rules §1)."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from desk.models.cards import Card
from desk.models.identity import IdentityDocument
from desk.models.members import Member, SearchTerm
from desk.models.slips import Slip
from desk.operations import members
from desk.operations.members import Joined
from desk.operations.steps.members import MemberForm
from desk.queries.members import member_panel, whole_document
from desk.queries.slips import document_of
from desk.refusals import Refused, Why
from tests.operations.acts import approve, contents, differences, figure, jobs, refused
from tests.venue import Testing

SATURDAY = date(2026, 11, 21)
FORM = MemberForm(name="李雷", phone="139 0000 0002", birthday="1988-03-05")
ID = "11010519491231002X"


def join(venue: Testing, card_type: str = "member", card_number: str = "", **typed: Any) -> Joined:
    """李雷 joins, with what was typed otherwise."""
    approval, proof = typed.pop("approval", None), typed.pop("proof", "")
    return members.join(
        venue.desk,
        request=venue.request(),
        form=msgspec.structs.replace(FORM, **typed),
        card_type=card_type,
        card_number=card_number,
        proof=proof,
        approval=approval,
    )


def card_of(venue: Testing, joined: Joined) -> Card:
    with venue.desk.read() as session:
        return session.get_one(Card, joined.card_id)


def test_a_guest_joins_with_a_blank_card_and_a_form_in_two_copies(venue: Testing) -> None:
    joined = join(venue, document_kind="resident_id", document=ID, form_of_address="先生")
    card = card_of(venue, joined)
    assert (card.number, card.state, card.valid_until) == ("VIP 000002", "blank", date(2028, 11, 21))
    assert len(jobs(venue.desk, joined.slip_id, 1)) == len(jobs(venue.desk, joined.slip_id, 2)) == 1
    with venue.desk.read() as session:
        member = session.get_one(Member, joined.member_id)
        assert (member.phone, member.tier, member.charter_version) == ("13900000002", "member", "2026-1")
        slip = session.get_one(Slip, joined.slip_id)
        text = str(document_of(session, slip))
        assert "13900000002" not in text + slip.document, "masked on paper"
        assert ID not in text + slip.document
        assert "李雷" not in slip.document, "the frozen text holds a commitment"
        assert whole_document(venue.desk, session, joined.member_id) == ID
    assert differences(venue.desk) == ()


def test_an_id_number_stands_nowhere_in_the_file(venue: Testing) -> None:
    join(venue, document_kind="resident_id", document=ID)
    assert ID not in str(contents(venue.desk.store))
    venue.desk.store.close()
    assert ID.encode() not in venue.path.read_bytes()


MISSING = {
    "no name": ("name", ""),
    "a name of blanks": ("name", "　 "),
    "a name of zero width": ("name", "\u200b"),
    "a name of a control character": ("name", "\x00"),
    "a name of a byte order mark": ("name", "\ufeff"),
    "a name of a soft hyphen": ("name", "\u00ad"),
    "no phone": ("phone", ""),
    "no birthday": ("birthday", ""),
}


@pytest.mark.parametrize(("field", "value"), MISSING.values(), ids=MISSING.keys())
def test_what_the_venue_needs_is_asked_for_by_name(venue: Testing, field: str, value: str) -> None:
    with refused(Why.MISSING, field):
        join(venue, **{field: value})


def test_a_venue_may_need_more(venue: Testing) -> None:
    figure(venue, "members.needed", ["name", "phone", "birthday", "address", "salesperson", "document"])
    with refused(Why.MISSING, "address"):
        join(venue)
    with refused(Why.MISSING, "salesperson"):
        join(venue, address="人民路1号")
    with refused(Why.MISSING, "document"):
        join(venue, address="人民路1号", salesperson_id=2)
    join(venue, address="人民路1号", salesperson_id=2, document_kind="passport", document="E12345678")


WRONG: dict[str, tuple[str, dict[str, Any], Why]] = {
    "a name of digits": ("name", {"name": "12345"}, Why.NOT_A_NAME),
    "a name with a smile": ("name", {"name": "李😀"}, Why.NOT_A_NAME),
    "a name without an end": ("name", {"name": "李" * 41}, Why.TOO_LONG),
    "a phone that lacks a digit": ("phone", {"phone": "1390000000"}, Why.NOT_A_PHONE),
    "a phone of letters": ("phone", {"phone": "abc"}, Why.NOT_A_PHONE),
    "born tomorrow": ("birthday", {"birthday": "2026-11-22"}, Why.IN_THE_FUTURE),
    "born on no day": ("birthday", {"birthday": "2000-02-30"}, Why.NOT_A_DATE),
    "another sex": ("sex", {"sex": "x"}, Why.NOT_A_CHOICE),
    "another calendar": ("celebrates", {"celebrates": "maya"}, Why.NOT_A_CHOICE),
    "a document of no kind": ("document", {"document": "E12345678"}, Why.NOT_A_CHOICE),
    "an id with a wrong check": (
        "document",
        {"document_kind": "resident_id", "document": "110105194912310021"},
        Why.NOT_A_DOCUMENT,
    ),
    "remarks without an end": ("remarks", {"remarks": "字" * 501}, Why.TOO_LONG),
    "a salesperson who isn't there": ("salesperson", {"salesperson_id": 99}, Why.NOT_A_CHOICE),
}


@pytest.mark.parametrize(("field", "typed", "why"), WRONG.values(), ids=WRONG.keys())
def test_what_is_wrong_is_refused_beside_its_field_and_leaves_nothing(
    venue: Testing, field: str, typed: dict[str, Any], why: Why
) -> None:
    before = contents(venue.desk.store)
    with refused(why, field):
        join(venue, **typed)
    assert contents(venue.desk.store) == before


def test_what_would_steer_a_printer_is_left_out(venue: Testing) -> None:
    joined = join(venue, name="张三\x1dV\x00".replace("V", ""), remarks="不吃辣\x1b@\u202e")
    with venue.desk.read() as session:
        member = session.get_one(Member, joined.member_id)
    assert (member.name, member.remarks) == ("张三", "不吃辣@")


# ------------------------------------------------------------------ known already

KNOWN_PHONE = {
    "as it is": "13800136621",
    "with spaces": "138 0013 6621",
    "with +86": "+86-138-0013-6621",
    "in full width": "１３８００１３６６２１",
}


@pytest.mark.parametrize("phone", KNOWN_PHONE.values(), ids=KNOWN_PHONE.keys())
def test_a_known_phone_opens_its_member(venue: Testing, phone: str) -> None:
    before = contents(venue.desk.store)
    with refused(Why.PHONE_KNOWN, "phone") as said:
        join(venue, phone=phone)
    assert (said.details["member_id"], said.details["name"]) == (1, "张*明")
    assert contents(venue.desk.store) == before


def test_a_known_document_opens_its_member(venue: Testing) -> None:
    first = join(venue, document_kind="passport", document="E12345678")
    with refused(Why.DOCUMENT_KNOWN, "document") as said:
        join(venue, phone="13900000003", document_kind="passport", document="e 1234-5678")
    assert said.details["member_id"] == first.member_id


def test_the_same_number_of_another_kind_of_document_is_another(venue: Testing) -> None:
    join(venue, document_kind="passport", document="E12345678")
    join(venue, phone="13900000003", document_kind="other", document="E12345678")


def test_a_second_member_with_it_needs_the_supervisor(venue: Testing) -> None:
    with refused(Why.PHONE_KNOWN) as said:
        join(venue, phone="13800136621")
    approval = approve(venue.desk, said)
    joined = join(venue, phone="13800136621", approval=approval)
    assert joined.member_id == 2
    with refused(Why.APPROVAL_USED):
        join(venue, phone="13800136621", approval=approval)


def test_a_phone_of_one_and_a_document_of_another_names_both(venue: Testing) -> None:
    theirs = {"document_kind": "passport", "document": "E12345678"}
    other = join(venue, **theirs).member_id
    with refused(Why.DOCUMENT_KNOWN, "document") as said:
        join(venue, name="韩梅", phone="13800136621", **theirs)
    assert said.details == {
        "member_id": other, "name": "李*", "other": "张*明", "act": "members.join",
        "subject": f"member:1+{other}", "amount": None, "reasons": ("document_known", "phone_known"),
    }  # fmt: skip
    for_one = venue.approve("members.join", f"member:{other}", None)
    with refused(Why.APPROVAL_FOR_OTHER):
        join(venue, name="韩梅", phone="13800136621", approval=for_one, **theirs)
    join(venue, name="韩梅", phone="13800136621", approval=approve(venue.desk, said), **theirs)


def test_an_approval_for_one_known_member_is_none_for_another(venue: Testing) -> None:
    join(venue)
    with refused(Why.PHONE_KNOWN) as said:
        join(venue, phone="13800136621")
    approval = approve(venue.desk, said)
    with refused(Why.APPROVAL_FOR_OTHER):
        join(venue, approval=approval)


# ------------------------------------------------------------------ the card

NUMBERS = {
    "nothing takes the next": ("", "VIP 000002"),
    "blanks take the next": ("  ", "VIP 000002"),
    "typed without its prefix": ("000123", "VIP 000123"),
    "in small letters and full width": ("vip-０００１２３", "VIP 000123"),
}


@pytest.mark.parametrize(("typed", "number"), NUMBERS.values(), ids=NUMBERS.keys())
def test_a_card_number(venue: Testing, typed: str, number: str) -> None:
    assert card_of(venue, join(venue, card_number=typed)).number == number


def test_the_next_is_after_the_highest_ever_given(venue: Testing) -> None:
    join(venue, card_number="VIP 000500")
    assert card_of(venue, join(venue, phone="13900000003")).number == "VIP 000501"


@pytest.mark.parametrize("typed", ["VIP 000001", "000001", "vip000001"])
def test_a_number_that_is_taken_is_never_given_again(venue: Testing, typed: str) -> None:
    with refused(Why.CARD_TAKEN, "card_number") as said:
        join(venue, card_number=typed)
    assert said.details == {"number": "VIP 000001"}


@pytest.mark.parametrize("typed", ["1", "0000001", "GOLD 000002", "000000", "卡"])
def test_a_number_that_is_none_is_refused(venue: Testing, typed: str) -> None:
    with refused(Why.BAD_CARD_NUMBER, "card_number"):
        join(venue, card_number=typed)


def test_a_card_type_that_the_venue_has_not_is_refused(venue: Testing) -> None:
    with refused(Why.NOT_A_CHOICE, "card_type"):
        join(venue, card_type="platinum")


def test_a_card_type_may_carry_its_tier(venue: Testing) -> None:
    figure(venue, "cards.types", [{"key": "vip", "name": {"zh": "贵宾卡", "en": "VIP card"}, "tier": "vip"}])
    joined = join(venue, card_type="vip")
    with venue.desk.read() as session:
        assert session.get_one(Member, joined.member_id).tier == "vip"


def test_no_tier_is_given_away_with_a_card_whose_money_nobody_takes(venue: Testing) -> None:
    with refused(Why.NOT_A_CHOICE, "card_type"):
        join(venue, card_type="stored_value")


@pytest.mark.parametrize("proof", ["", "  ", "\u200b"])
def test_a_student_card_needs_its_proof(venue: Testing, proof: str) -> None:
    with refused(Why.MISSING, "proof"):
        join(venue, card_type="student", proof=proof)


def test_the_proof_is_noted_on_the_card_that_needs_it(venue: Testing) -> None:
    with refused(Why.TOO_LONG, "proof"):
        join(venue, card_type="student", proof="学" * 61)
    assert card_of(venue, join(venue, card_type="student", proof=" 中大 2024-118 ")).proof == "中大 2024-118"
    assert card_of(venue, join(venue, phone="13900000003", proof="中大")).proof == ""


def test_a_card_for_ever(venue: Testing) -> None:
    figure(venue, "cards.valid_years", value=0)
    assert card_of(venue, join(venue)).valid_until is None


# ------------------------------------------------------------------ changing a profile


def change(venue: Testing, revision: int = 1, **typed: Any) -> members.MemberKept:
    form = MemberForm(name="张小明", phone="13800136621", birthday="1990-08-21")
    approval = typed.pop("approval", None)
    return members.change(
        venue.desk,
        request=venue.request(),
        member_id=1,
        revision=revision,
        form=msgspec.structs.replace(form, **typed),
        approval=approval,
    )


def test_a_change_is_kept_found_by_and_counted(venue: Testing) -> None:
    assert change(venue, name="单小明", remarks="靠窗").revision == 2
    with venue.desk.read() as session:
        panel = member_panel(venue.desk, session, 1)
        terms = set(session.scalars(select(SearchTerm.term).where(SearchTerm.member_id == 1)))
    assert (panel.name, panel.remarks, panel.pinyin) == ("单小明", "靠窗", "shanxiaoming")
    assert "sxm" in terms
    assert "zxm" not in terms
    assert differences(venue.desk) == ()


def test_two_people_do_not_overwrite_each_other(venue: Testing) -> None:
    change(venue, remarks="甲")
    with refused(Why.CHANGED_MEANWHILE):
        change(venue, remarks="乙")


def test_a_change_to_a_known_phone_needs_the_supervisor(venue: Testing) -> None:
    join(venue)
    with refused(Why.PHONE_KNOWN, "phone") as said:
        change(venue, phone="13900000002")
    assert said.details["member_id"] == 2
    change(venue, phone="13900000002", approval=approve(venue.desk, said))


def test_who_shares_a_phone_by_approval_may_change_other_things_without(venue: Testing) -> None:
    with refused(Why.PHONE_KNOWN) as said:
        join(venue, phone="13800136621")
    join(venue, phone="13800136621", approval=approve(venue.desk, said))
    for member_id, born in ((1, "1990-08-21"), (2, FORM.birthday)):
        members.change(
            venue.desk,
            request=venue.request(),
            member_id=member_id,
            revision=1,
            form=MemberForm(name="张三", phone="13800136621", birthday=born),
            approval=None,
        )


def test_an_empty_document_stays_as_it_is_even_where_one_is_needed(venue: Testing) -> None:
    change(venue, document_kind="passport", document="E12345678")
    figure(venue, "members.needed", ["name", "phone", "birthday", "document"])
    change(venue, 2, remarks="x")
    with venue.desk.read() as session:
        assert whole_document(venue.desk, session, 1) == "E12345678"


def test_a_consent_says_since_when(venue: Testing) -> None:
    change(venue, may_call=True)
    venue.clock.move(days=3)
    change(venue, 2, may_call=True, may_write=True)
    with venue.desk.read() as session:
        member = session.get_one(Member, 1)
    assert (member.may_call_since, member.may_write_since) == (date(2026, 11, 21), date(2026, 11, 24))


def test_a_document_is_shown_only_with_a_supervisor_s_pin(venue: Testing) -> None:
    change(venue, document_kind="passport", document="E12345678")
    with refused(Why.NEEDS_APPROVAL) as said:
        members.show_document(venue.desk, request=venue.request(), member_id=1, approval=None)
    approval = approve(venue.desk, said)
    with refused(Why.APPROVAL_FOR_OTHER):
        members.show_document(venue.desk, request=venue.request(), member_id=2, approval=approval)
    members.show_document(venue.desk, request=venue.request(), member_id=1, approval=approval)


@pytest.mark.parametrize("act", [members.show_phone, members.change])
def test_who_is_not_there_is_refused(venue: Testing, act: Any) -> None:
    more = {"revision": 1, "form": FORM, "approval": None} if act is members.change else {}
    with pytest.raises(Refused) as caught:
        act(venue.desk, request=venue.request(), member_id=99, **more)
    assert caught.value.why is Why.NO_SUCH_MEMBER


def test_a_sealed_number_opens_only_in_its_own_row(venue: Testing) -> None:
    joined = join(venue, document_kind="passport", document="E12345678")
    with venue.desk.read() as session:
        document = session.scalars(select(IdentityDocument)).one()
        assert document.masked == "E12***678" or document.masked.count("*") >= 2
        assert document.sealed is not None
        assert b"E12345678" not in document.sealed
        assert whole_document(venue.desk, session, joined.member_id) == "E12345678"


# ------------------------------------------------------------------ what is planned to go


def test_nobody_gets_a_card_of_a_type_whose_end_is_planned(venue: Testing) -> None:
    with venue.desk.read() as session:
        types = venue.desk.rules_on(session, SATURDAY).profile.cards.types
    rest = [msgspec.to_builtins(each) for each in types if each.key != "student"]
    figure(venue, "cards.types", rest, date(2026, 12, 1))
    with refused(Why.NOT_A_CHOICE, "card_type"):
        join(venue, "student", proof="学生证")
    assert join(venue).member_id == 2


def test_who_joins_gets_a_tier_that_stays(venue: Testing) -> None:
    with venue.desk.read() as session:
        tiers = venue.desk.rules_on(session, SATURDAY).profile.tiers.rows
    rest = [msgspec.to_builtins(each) for each in tiers if each.key != "member"]
    figure(venue, "tiers.rows", rest, date(2026, 12, 1))
    figure(venue, "tiers.on_joining", rest[0]["key"], date(2026, 12, 1))
    with venue.desk.read() as session:
        assert session.get_one(Member, join(venue).member_id).tier == rest[0]["key"]
