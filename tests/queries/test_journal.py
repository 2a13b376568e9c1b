"""Looking through the journal: by day, person, act, member and slip; a line in full; nothing is scanned."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from desk.models.slips import Slip
from desk.operations import members, staff
from desk.queries.journal import PAGE, JournalRow, head_of, lines_of, operations, people
from desk.queries.journal_details import Details, details_of
from desk.queries.journal_filter import About, Filter, named
from tests.operations.acts import barcode, credit, hand_out, reverse, scan
from tests.venue import Testing

DAY = date(2026, 11, 21)
ME = About("member", 1, "张*明")


def lines(at: Testing, asked: Filter) -> list[JournalRow]:
    with at.desk.read() as session:
        return lines_of(at.desk, session, asked=asked)


def said(rows: list[JournalRow]) -> list[str]:
    return [row.operation for row in rows]


def details(at: Testing, operation: str) -> Details:
    newest = lines(at, Filter(operation=operation))[0]
    with at.desk.read() as session:
        return details_of(session, newest.seq)


def number_of(at: Testing, slip_id: int) -> str:
    with at.desk.read() as session:
        return session.get_one(Slip, slip_id).number


def test_a_day_has_its_lines_and_no_others(venue: Testing) -> None:
    venue.clock.move(days=1)
    credit(venue.desk, day="2026-11-22")
    assert said(lines(venue, Filter(day=date(2026, 11, 22)))) == ["points.credit"]
    assert "points.credit" not in said(lines(venue, Filter(day=DAY)))
    assert lines(venue, Filter(day=date(2026, 11, 20))) == []


def test_a_person_has_what_they_did_and_their_sign_ins(venue: Testing) -> None:
    credit(venue.as_staff("015"))
    found = lines(venue, Filter(staff_id=4))
    assert said(found) == ["points.credit", "session.sign_in"]
    assert said(lines(venue, Filter(staff_id=4, operation="points.credit"))) == ["points.credit"]


def test_what_was_done_to_a_member_is_found_by_any_name_of_theirs(venue: Testing) -> None:
    other = venue.join("李娜", "13900139001")
    credit(venue.desk)
    credit(venue.desk, other, slip="02-118735")
    members.show_phone(venue.desk, request=venue.request(), member_id=1)
    for typed in ("张小明", "6621", "VIP 000001"):
        with venue.desk.read() as session:
            about = named(venue.desk, session, typed)
        assert about == (ME,)
        found = said(lines(venue, Filter(about=about)))
        assert found[:2] == ["members.show_phone", "points.credit"]
        assert found[-1] == "members.join"


def test_what_was_done_to_a_slip_is_found_by_its_number(venue: Testing) -> None:
    posted = credit(venue.desk)
    number = number_of(venue, posted.slip_id)
    hand_out(venue.desk, posted.slip_id)
    scan(venue.desk, barcode(venue.desk, posted.slip_id))
    credit(venue.desk, slip="02-118735")
    reverse(venue, posted.entry_id)
    with venue.desk.read() as session:
        about = named(venue.desk, session, number)
    assert [each.area for each in about] == ["slip"]
    found = said(lines(venue, Filter(about=about)))
    assert found == [
        *("points.reverse", "approvals.approve", "slips.scan_back", "slips.hand_out", "points.credit")
    ]


def test_a_slip_is_found_by_the_number_of_the_till_s_paper(venue: Testing) -> None:
    posted = credit(venue.desk)
    with venue.desk.read() as session:
        found = named(venue.desk, session, "2-118734")
        assert found == (About("slip", posted.slip_id, number_of(venue, posted.slip_id)),)
        assert named(venue.desk, session, "02-118739") == ()


def test_what_names_nobody_finds_nothing(venue: Testing) -> None:
    with venue.desk.read() as session:
        assert named(venue.desk, session, "不存在") == ()
        assert named(venue.desk, session, "JF-261121-1-0999-9") == ()
    assert lines(venue, Filter(about=())) == []


def test_pages_follow_each_other_and_miss_nothing(venue: Testing) -> None:
    for _ in range(PAGE + 5):
        members.show_phone(venue.desk, request=venue.request(), member_id=1)
    for asked in (Filter(), Filter(operation="members.show_phone"), Filter(staff_id=2), Filter(about=(ME,))):
        whole: list[int] = []
        with venue.desk.read() as session:
            while page := lines_of(venue.desk, session, whole[-1] if whole else None, asked):
                whole += [row.seq for row in page]
        assert len(whole) > PAGE
        assert whole == sorted(set(whole), reverse=True)


FILTERS = [
    Filter(),
    Filter(day=DAY),
    Filter(operation="points.credit"),
    Filter(staff_id=2),
    Filter(staff_id=2, operation="points.credit"),
    Filter(day=DAY, staff_id=2, operation="points.credit"),
    Filter(about=(ME,)),
    Filter(about=(About("slip", 1, ""),), staff_id=2),
]


@pytest.mark.parametrize("asked", FILTERS, ids=str)
def test_nothing_is_scanned_whatever_is_asked(venue: Testing, asked: Filter) -> None:
    with venue.desk.read() as session:
        statements = _statements(session, lambda: lines_of(venue.desk, session, 10, asked))
        plans = [_plan(session, sql, values) for sql, values in statements if "journal" in sql]
    assert plans
    assert [
        line for plan in plans for line in plan if line.startswith(("SCAN journal", "SCAN points", "SCAN s"))
    ] == []


def test_a_line_tells_what_it_wrote_and_where_it_leads(venue: Testing) -> None:
    posted = credit(venue.desk)
    found = details(venue, "points.credit")
    wrote = {each.area: each.rows for each in found.wrote}
    assert (wrote["points_entries"], wrote["slips"], wrote["slip_copies"]) == (1, 1, 2)
    leads_to = (found.member_id, found.member, found.slip_id, found.slip)
    assert leads_to == (1, "张*明", posted.slip_id, number_of(venue, posted.slip_id))
    assert (found.business_day, found.counter) == (DAY, "前台一号机")
    with venue.desk.read() as session:
        assert head_of(session).hash == found.hash
        assert head_of(session).lines == found.seq


def test_a_line_tells_points_paper_and_who_approved_why(venue: Testing) -> None:
    posted = credit(venue.desk)
    booked = details(venue, "points.credit").booked[0]
    assert (booked.points, booked.balance, booked.amount_fen) == (1288, 1288, 128800)
    assert (booked.consumption_slip, booked.reason) == ("02-118734", "")
    reverse(venue, posted.entry_id)
    undone = details(venue, "points.reverse").booked[0]
    assert (undone.points, undone.balance, undone.approver) == (-1288, 0, "周敏")
    assert undone.reason == "入错会员"


def test_a_scanned_copy_leads_to_its_slip_and_a_sign_in_nowhere(venue: Testing) -> None:
    posted = credit(venue.desk)
    hand_out(venue.desk, posted.slip_id)
    scan(venue.desk, barcode(venue.desk, posted.slip_id))
    assert details(venue, "slips.scan_back").slip == number_of(venue, posted.slip_id)
    nothing = details(venue, "session.sign_in")
    assert (nothing.member_id, nothing.slip_id) == (None, None)


def test_who_left_can_still_be_asked_for(venue: Testing) -> None:
    staff.leave(venue.as_staff("001"), request=venue.request(), staff_id=4)
    with venue.desk.read() as session:
        assert (4, "015 陈立") in people(session)
        assert "staff.leave" in operations(session)
        assert operations(session) == sorted(set(operations(session)))


def _statements(session: Session, act: object) -> list[tuple[str, object]]:
    found: list[tuple[str, object]] = []

    def note(_c: object, _k: object, sql: str, values: object, *_: object) -> None:
        found.append((sql, values))

    engine = session.get_bind()
    event.listen(engine, "before_cursor_execute", note)
    try:
        assert callable(act)
        act()
    finally:
        event.remove(engine, "before_cursor_execute", note)
    return found


def _plan(session: Session, sql: str, values: object) -> list[str]:
    rows = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values)  # type: ignore[arg-type]  # as SQLAlchemy gave them
    return [row[3] for row in rows]
