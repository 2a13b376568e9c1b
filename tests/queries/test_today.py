"""Today's figures on a real venue, and that none of its questions reads a whole table."""

from __future__ import annotations

from datetime import date

import pytest
from sqlalchemy import event, select
from sqlalchemy.orm import Session

from desk.files.backup import make_backup
from desk.files.needs import file_needs
from desk.models.slips import PrintJob
from desk.models.venue import Printer
from desk.operations import points, sessions, slips
from desk.queries import today as queries
from desk.queries.points import undoing
from desk.queries.today import Figures, Today
from tests.venue import EVENING, Testing

DAY = date(2026, 11, 21)


def look(at: Testing) -> Today:
    with at.desk.read() as session:
        return queries.today(at.desk, session)


def come_out(at: Testing, outcome: str = "printed") -> None:
    """Every copy that waits came out, or so."""
    with at.desk.store.write() as session:
        for job in session.scalars(select(PrintJob).where(PrintJob.outcome.is_(None))):
            job.progress, job.outcome, job.held = "ended", outcome, False


def test_a_day_in_figures(venue: Testing) -> None:
    venue.credit("02-1", "400")
    venue.clock.move(hours=1)
    taken = venue.credit("02-2", "1,100")
    venue.credit("02-3", "250")
    slips.test_page(venue.desk, request=venue.request(), dots=576)  # it is no slip of the day's
    with venue.desk.read() as session:
        undo = undoing(venue.desk, session, taken.entry_id)
    approval = venue.approve(undo.act, undo.subject, undo.amount)
    points.reverse(venue.desk, request=venue.request(), entry_id=taken.entry_id, approval=approval)
    come_out(venue)
    found = look(venue)
    assert (found.day, found.hour) == (DAY, 23)
    assert found.figures == Figures(
        joined=1,
        credited=1750,
        reversed=-1100,
        slips=5,
        to_scan=4,
        scanned=1,
        hours=((22, 400), (23, 1350)),
    )


def test_the_day_runs_over_midnight_in_its_own_order(venue: Testing) -> None:
    venue.credit("02-1", "10")
    venue.clock.move(hours=2)
    venue.credit("02-2", "20")
    assert look(venue).figures.hours == ((22, 10), (0, 20))
    venue.clock.moment = EVENING
    venue.clock.move(hours=9)
    assert look(venue).figures.hours == ()


def test_copies_that_came_out_are_to_be_scanned_back(venue: Testing) -> None:
    credited = venue.credit("02-1", "10")
    assert look(venue).unscanned.count == 0, "nothing has come out yet"
    come_out(venue)
    unscanned = look(venue).unscanned
    assert (unscanned.count, len(unscanned.latest)) == (1, 1)
    assert credited.entry_id


def test_a_card_waits_for_its_signed_form(venue: Testing) -> None:
    venue.join("李雷雷", "13900001111", activate=False)
    assert [(row.member_id, row.name) for row in look(venue).inactive] == [(2, "李*雷")]


def test_a_locked_number_is_seen_until_it_is_free(venue: Testing) -> None:
    for _ in range(5):
        sessions.sign_in(venue.desk, request=venue.request(), number="008", pin="000000")
    assert [(row.number, row.name) for row in look(venue).locked] == [("008", "周敏")]
    venue.clock.move(minutes=5, seconds=1)
    assert look(venue).locked == ()


@pytest.mark.parametrize(
    ("born", "days_later", "found"),
    [
        ("1988-11-21", 0, True),
        ("1988-11-20", 0, False),
        ("1988-02-29", 99, True),  # 28 February 2027: a common year
        ("1988-02-28", 99, True),
        ("1988-03-01", 99, False),
        ("1988-02-28", 465, False),  # 29 February 2028
        ("1988-02-29", 465, True),
    ],
    ids=["今天", "昨天", "平年2月29", "平年2月28", "平年3月1", "闰年2月28", "闰年2月29"],
)
def test_whose_birthday_it_is(venue: Testing, born: str, days_later: int, found: bool) -> None:
    venue.join("李雷雷", "13900001111", birthday=born)
    venue.clock.move(days=days_later)
    names = [row.name for row in look(venue).birthdays]
    assert names == (["李*雷"] if found else [])


def test_what_waits_for_a_word_is_counted_for_the_rail(venue: Testing) -> None:
    def count() -> int:
        with venue.desk.read() as session:
            return queries.acts_wanted(venue.desk, session, lambda _: True)

    assert count() == 0, "without a printer nobody has to do anything"
    with venue.desk.store.write() as session:
        session.get_one(Printer, 1).kind = "file"
        for job in session.scalars(select(PrintJob)):
            job.progress, job.outcome, job.held = "pending", None, True
    assert count() == 1, "two copies wait for a printer: one row"
    come_out(venue, "unknown")
    assert count() == 2, "each copy is asked about by itself"
    for _ in range(5):
        sessions.sign_in(venue.desk, request=venue.request(), number="008", pin="000000")
    assert count() == 3
    with venue.desk.read() as session:
        assert queries.acts_wanted(venue.desk, session, lambda act: act == "slips.resume") == 0
        assert queries.acts_wanted(venue.desk, session, lambda act: act == "staff.unlock") == 1


def test_a_backup_is_due_after_a_day(venue: Testing) -> None:
    assert file_needs(venue.desk).backup_due
    make_backup(venue.path, venue.path.parent / "backups", venue.clock.now(), "asked")
    assert not file_needs(venue.desk).backup_due
    venue.clock.move(hours=25)
    assert file_needs(venue.desk).backup_due


def test_no_question_reads_a_whole_table_that_grows(venue: Testing) -> None:
    venue.credit("02-1", "10")
    asked: list[tuple[str, tuple[object, ...]]] = []

    def note(_c: object, _cu: object, statement: str, values: tuple[object, ...], *_: object) -> None:
        asked.append((statement, values))

    with venue.desk.read() as session:
        event.listen(session.get_bind(), "before_cursor_execute", note)
        queries.today(venue.desk, session)
        queries.acts_wanted(venue.desk, session, lambda _: True)
        event.remove(session.get_bind(), "before_cursor_execute", note)
        scans = [(table, sql) for sql, values in asked for table in scanned(session, sql, values)]
    assert scans == []
    assert len(asked) > 5


SMALL = (
    "staff",
    "pins",
    "settings",
    "CONSTANT",
    "anon_",
    "USING INDEX",
    "USING COVERING INDEX",
    "print_jobs_",
)


def scanned(session: Session, sql: str, values: tuple[object, ...]) -> list[str]:
    """Tables that the statement reads from end to end, but for small ones and small indexes."""
    plan = session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
    return [row[3] for row in plan if row[3].startswith("SCAN") and not any(word in row[3] for word in SMALL)]
