"""The latest members, a member's slips, who is known already, and the form as it would print."""

from __future__ import annotations

import pytest

from desk.operations import members
from desk.operations.members import Joined
from desk.queries import search
from desk.queries.drafts import draft_page
from desk.queries.joining import MemberForm, draft_document, known_person, next_card_number
from desk.queries.search import find_members, latest
from desk.queries.slips import page_of, slips_of_member
from desk.slips.overlay import Page
from desk.slips.plain import text
from tests.venue import Testing

ID = "11010519491231002X"
FORM = MemberForm(
    name="李雷", phone="139 0000 0002", birthday="19880305", form_of_address="先生", sex="m",
    celebrates="lunar", celebrated="闰4-3", address="中山五路", document_kind="resident_id", document=ID,
    may_call=True, tastes="龙井", how_joined="朋友介绍", remarks="靠窗",
)  # fmt: skip


def join(venue: Testing, form: MemberForm = FORM) -> Joined:
    return members.join(
        venue.desk, request=venue.request(), form=form, card_type="member", card_number="", approval=None
    )


def test_the_latest_members_come_page_by_page(venue: Testing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "PAGE", 2)
    for place, name in enumerate(("李娜", "王五", "赵六")):
        venue.join(name, f"1390000000{place}")
    with venue.desk.read() as session:
        first = latest(session)
        second = latest(session, first[-1].member_id)
        third = latest(session, second[-1].member_id)
    assert [hit.name for hit in first] == ["赵六", "王五"]
    assert [hit.name for hit in second] == ["李娜", "张小明"]
    assert third == []


def test_a_hit_tells_points_and_the_card_that_serves(venue: Testing) -> None:
    venue.credit("02-118734", "1288")
    with venue.desk.read() as session:
        (hit,) = find_members(venue.desk, session, "zxm")
        (same,) = latest(session)
    assert (hit.points, hit.card, hit.phone) == (1288, "VIP 000001", "138****6621")
    assert (same.points, same.card, same.phone) == (hit.points, hit.card, hit.phone)


def test_a_member_s_slips_and_no_others_the_newest_first(venue: Testing) -> None:
    joined = join(venue)
    credited = venue.credit("02-118734")
    with venue.desk.read() as session:
        own = slips_of_member(venue.desk, session, 1)
        others = slips_of_member(venue.desk, session, joined.member_id)
        older = slips_of_member(venue.desk, session, 1, after=credited.slip_id)
    assert [slip.kind for slip in own] == ["points", "membership"]
    assert own[0].id == credited.slip_id
    assert (own[0].clerk, f"{own[0].at:%H:%M}") == ("林小玉", "22:14")
    assert [slip.id for slip in others] == [joined.slip_id]
    assert [slip.kind for slip in older] == ["membership"]


@pytest.mark.parametrize(
    ("phone", "document", "by"),
    [
        ("138 0013 6621", "", "phone"),
        ("139 0000 0002", "", "phone"),
        ("", ID.lower(), "document"),
        ("13800136621", ID, "document"),
    ],
)
def test_who_has_a_phone_or_document_is_known_masked(
    venue: Testing, phone: str, document: str, by: str
) -> None:
    joined = join(venue)
    with venue.desk.read() as session:
        known = known_person(venue.desk, session, phone, "resident_id", document)
    assert known is not None
    whose = 1 if phone.startswith("138") and not document else joined.member_id
    assert (known.member_id, known.by) == (whose, by)
    assert known.name == ("张*明" if whose == 1 else "李*")


@pytest.mark.parametrize(
    ("phone", "document"), [("", ""), ("1380013", ""), ("", "1101"), ("13900000009", ID)]
)
def test_what_is_new_or_can_t_be_read_yet_names_nobody(venue: Testing, phone: str, document: str) -> None:
    with venue.desk.read() as session:
        assert known_person(venue.desk, session, phone, "resident_id", document) is None


def test_who_is_changed_is_not_known_to_themselves(venue: Testing) -> None:
    joined = join(venue)
    with venue.desk.read() as session:
        assert known_person(venue.desk, session, FORM.phone, "resident_id", ID, but=joined.member_id) is None


def lines(page: Page) -> list[str]:
    """The paper as text, without the check code that a draft has not."""
    return [line for line in text(page, 48).splitlines() if "验单码" not in line]


def test_the_draft_is_what_prints_to_the_letter(venue: Testing) -> None:
    with venue.desk.read() as session:
        document = draft_document(venue.desk, session, FORM, "member", "")
        drafts = [lines(draft_page(venue.desk, session, document, copy)) for copy in (1, 2)]
    joined = join(venue)
    with venue.desk.read() as session:
        printed = [lines(page_of(venue.desk, session, joined.slip_id, copy)) for copy in (1, 2)]
    assert drafts == printed


def test_a_draft_of_nothing_and_of_nonsense_is_a_draft(venue: Testing) -> None:
    nonsense = MemberForm(
        name="李" * 10_000, phone="电\x1d话", birthday="2026-13-45", celebrates="solar", celebrated="99-99",
        document_kind="passport", document="?" * 10_000, address="\x1b" * 100,
    )  # fmt: skip
    for form in (MemberForm(name="", phone="", birthday=""), nonsense):
        with venue.desk.read() as session:
            document = draft_document(venue.desk, session, form, "member", "xyz")
            shown = text(draft_page(venue.desk, session, document), 48)
        assert "会员章程" in shown
        assert "\x1d" not in shown
        assert "\x1b" not in shown


def test_the_next_card_number_is_the_one_that_is_given(venue: Testing) -> None:
    with venue.desk.read() as session:
        following = next_card_number(venue.desk, session, "member")
        assert next_card_number(venue.desk, session, "no such type") == ""
    joined = join(venue)
    with venue.desk.read() as session:
        (hit,) = [hit for hit in latest(session) if hit.member_id == joined.member_id]
    assert hit.card == following == "VIP 000002"
