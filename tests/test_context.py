"""What makes a function an operation: one transaction, one line, once a request, or nothing at all."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, get_type_hints

import msgspec
import pytest
from sqlalchemy import Integer, LargeBinary, Table, Text, event, select

import desk.operations
from desk.context import OPERATIONS, Operation
from desk.models.base import Base
from desk.models.columns import PRIVACY, Day, Flag, Json, UtcTime
from desk.models.database import open_store
from desk.models.digests import row_digest
from desk.models.journal import JournalItem, JournalLine
from desk.models.members import Member
from desk.models.shifts import Shift
from desk.models.venue import Setting
from desk.operations import approvals, members, points, sessions, staff
from desk.operations.venue import NewVenue, found
from desk.queries.credits import CreditForm
from desk.refusals import Ill, Trouble, Why
from desk.resources import root
from desk.rules.profile import parse
from tests.operations.acts import contents, credit, differences, figure, refused, reverse
from tests.quiet import QuietLog
from tests.venue import PINS, Testing


@contextmanager
def statements(venue: Testing) -> Iterator[list[str]]:
    """What is said to the file for writing, within the block."""
    said: list[str] = []

    def listen(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        said.append(" ".join(statement.split()))

    writer = venue.desk.store._writer
    event.listen(writer, "before_cursor_execute", listen)
    yield said
    event.remove(writer, "before_cursor_execute", listen)


def last_line(venue: Testing) -> JournalLine:
    with venue.desk.read() as session:
        return session.scalars(select(JournalLine).order_by(JournalLine.seq.desc()).limit(1)).one()


# ------------------------------------------------------------------ one transaction, one line


def test_an_operation_is_one_line_that_lists_what_it_wrote(venue: Testing) -> None:
    before = contents(venue.desk.store)
    credit(venue.desk)
    after = contents(venue.desk.store)
    line = last_line(venue)
    assert len(after["journal_lines"]) == len(before["journal_lines"]) + 1
    assert (line.operation, line.subject, line.staff_id, line.counter_id) == (
        "points.credit",
        "member:1",
        2,
        1,
    )
    assert (line.business_day, line.at, line.shift_id) == (date(2026, 11, 21), venue.clock.now(), 1)
    with venue.desk.read() as session:
        items = Counter(session.scalars(select(JournalItem.area).where(JournalItem.seq == line.seq)))
    assert items == {
        "slips": 1,
        "slip_copies": 2,
        "print_jobs": 2,
        "consumption_slips": 1,
        "lots": 1,
        "points_entries": 1,
        "lot_moves": 1,
    }


def test_a_row_written_twice_in_an_operation_is_listed_once_as_it_is_in_the_end(venue: Testing) -> None:
    reverse(venue, credit(venue.desk).entry_id)
    with venue.desk.read() as session:
        seq = last_line(venue).seq
        areas = list(session.scalars(select(JournalItem.area).where(JournalItem.seq == seq)))
    assert areas.count("consumption_slips") == 1, "freed"
    assert areas.count("approvals") == 1, "used"
    assert differences(venue.desk) == ()


def test_lines_are_chained(venue: Testing) -> None:
    credit(venue.desk)
    with venue.desk.read() as session:
        lines = session.scalars(select(JournalLine).order_by(JournalLine.seq)).all()
    assert [line.seq for line in lines] == list(range(1, len(lines) + 1))
    assert lines[0].previous == bytes(32)
    assert [line.previous for line in lines[1:]] == [line.hash for line in lines[:-1]]


def test_the_journal_holds_nothing_about_a_person(venue: Testing) -> None:
    venue.join("李雷", "13900000002")
    credit(venue.desk)
    told = contents(venue.desk.store)
    said = str(told["journal_lines"]) + str(told["journal_items"])
    assert not any(
        word in said for word in ("李雷", "13900000002", "1988-03-05", "VIP 00000", *PINS.values())
    )


# ------------------------------------------------------------------ once a request


def test_a_replay_gives_the_first_result_and_writes_nothing(venue: Testing) -> None:
    request = venue.request()
    first = credit(venue.desk, request=request)
    before = contents(venue.desk.store)
    venue.clock.move(days=30)
    with statements(venue) as said:
        assert credit(venue.desk, request=request) == first
    assert contents(venue.desk.store) == before
    assert all(statement.startswith(("BEGIN", "SELECT")) for statement in said)


def test_the_same_request_with_other_content_is_refused(venue: Testing) -> None:
    request = venue.request()
    credit(venue.desk, request=request)
    before = contents(venue.desk.store)
    others: list[dict[str, Any]] = [{"amount": "1289"}, {"slip": "1-1"}, {"room": "K1"}]
    for other in others:
        with refused(Why.SAME_REQUEST_OTHER_CONTENT):
            credit(venue.desk, request=request, **other)
    assert contents(venue.desk.store) == before


def test_the_same_request_of_another_operation_is_refused(venue: Testing) -> None:
    request = venue.request()
    credit(venue.desk, request=request)
    with refused(Why.SAME_REQUEST_OTHER_CONTENT):
        members.show_phone(venue.desk, request=request, member_id=1)


def test_a_refused_request_may_be_sent_again_once_it_is_right(venue: Testing) -> None:
    request = venue.request()
    with refused(Why.NOT_AN_AMOUNT):
        credit(venue.desk, request=request, amount="")
    assert credit(venue.desk, request=request).points == 1288


def test_each_try_of_a_pin_is_a_request_of_its_own(venue: Testing) -> None:
    """A PIN is no content: it must not be guessable from the journal. So a used request never says again what
    the right one gave, to whom has no PIN at all.
    """
    pins: dict[str, Callable[..., object]] = {
        "sign in": sessions.sign_in,
        "identify": sessions.identify,
        "approve": partial(
            approvals.approve, act="points.reverse", subject="entry:1", amount=1, reason="入错会员"
        ),
    }
    for act in pins.values():
        request = venue.request()
        act(venue.desk, request=request, number="008", pin=PINS["008"])
        before = contents(venue.desk.store)
        for pin in ("", "999999", PINS["008"]):
            with refused(Why.SAME_REQUEST_OTHER_CONTENT):
                act(venue.desk, request=request, number="008", pin=pin)
        assert contents(venue.desk.store) == before


def test_what_was_posted_is_told_again_only_to_who_posted_it_and_still_may(venue: Testing) -> None:
    request = venue.request()
    first = credit(venue.desk, request=request)
    with refused(Why.SAME_REQUEST_OTHER_CONTENT):
        credit(venue.as_staff("015"), request=request)
    with refused(Why.NOT_ALLOWED):
        credit(venue.as_staff("001"), request=request)
    with refused(Why.NOT_SIGNED_IN):
        credit(venue.desk.signed_in(None), request=request)
    assert credit(venue.desk, request=request) == first


# ------------------------------------------------------------------ the PC's clock


@pytest.mark.parametrize(("back", "counts"), [(0, 0), (1, 0), (599, 0), (600, 600), (7200, 7200)])
def test_a_clock_a_little_back_stands_at_the_last_line(venue: Testing, back: int, counts: int) -> None:
    credit(venue.desk, slip="1-1")
    last = last_line(venue).at
    venue.clock.move(seconds=-back)
    credit(venue.desk, slip="1-2")
    assert last_line(venue).at == last - timedelta(seconds=counts)


def test_within_an_operation_it_is_one_moment(venue: Testing) -> None:
    venue.clock.move(hours=7, minutes=47)  # 06:01 of the next business day
    credit(venue.desk, slip="1-1", day="2026-11-22")
    venue.clock.move(minutes=-5)
    with venue.desk.store.write() as session:
        op = Operation(venue.desk, session, "x", venue.request())
        assert op.business_day == op.desk.today(session) == date(2026, 11, 22)
        assert op.desk.clock.now() == op.now
        session.rollback()


# ------------------------------------------------------------------ what can't be kept


@pytest.mark.parametrize("text", ["\ud800", "张\udc00明"])
def test_half_a_character_is_refused(venue: Testing, text: str) -> None:
    before = contents(venue.desk.store)
    with refused(Why.BROKEN_TEXT):
        credit(venue.desk, room=text)
    with refused(Why.BROKEN_TEXT):
        sessions.sign_in(venue.desk, request=venue.request(), number="012", pin=text)
    assert contents(venue.desk.store) == before


def _operations() -> list[Callable[..., Any]]:
    found: list[Callable[..., Any]] = []
    for module in pkgutil.iter_modules(desk.operations.__path__, "desk.operations."):
        for _, act in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            if act.__module__ == module.name and hasattr(act, "__wrapped__"):
                found.append(act)
    return found


def test_every_operation_is_looked_at() -> None:
    ours = [name for name in OPERATIONS if not name.startswith(("test.", "demo."))]
    assert len(_operations()) == len(ours)


@pytest.mark.parametrize("act", _operations(), ids=lambda act: f"{act.__module__}.{act.__name__}")
def test_every_result_can_be_kept_and_read_back(act: Callable[..., Any]) -> None:
    inner = inspect.unwrap(act)
    msgspec.json.Decoder(get_type_hints(inner)["return"])
    by_name = [parameter for parameter in inspect.signature(inner).parameters.values()][1:]
    assert all(parameter.kind is inspect.Parameter.KEYWORD_ONLY for parameter in by_name)
    assert "request" in {parameter.name for parameter in by_name}


# ------------------------------------------------------------------ or nothing at all


def test_a_refusal_after_rows_were_written_leaves_nothing(venue: Testing) -> None:
    """A recredit has reversed and freed before it finds that the guest has no card that earns."""
    other = venue.join("李雷", "13900000002", activate=False)
    wrong = credit(venue.desk)
    approval = venue.approve("points.recredit", f"entry:{wrong.entry_id}>member:{other}", 1288)
    before = contents(venue.desk.store)
    with refused(Why.CARD_NOT_ACTIVE), statements(venue) as said:
        points.recredit(
            venue.desk,
            request=venue.request(),
            entry_id=wrong.entry_id,
            member_id=other,
            verified_how="",
            approval=approval,
        )
    assert any(statement.startswith("INSERT INTO points_entries") for statement in said)
    assert contents(venue.desk.store) == before


class Broken(Exception):
    """Something that nobody foresaw."""


@pytest.mark.parametrize("moment", ["INSERT INTO points_entries", "INSERT INTO journal_items"])
def test_a_bug_in_the_middle_leaves_nothing(venue: Testing, moment: str) -> None:
    def break_it(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        if statement.startswith(moment):
            raise Broken

    before = contents(venue.desk.store)
    writer = venue.desk.store._writer
    event.listen(writer, "before_cursor_execute", break_it)
    with pytest.raises(Broken):
        credit(venue.desk)
    event.remove(writer, "before_cursor_execute", break_it)
    assert contents(venue.desk.store) == before
    assert credit(venue.desk).balance == 1288, "and the counter works on"


def test_when_the_day_s_numbers_are_used_up_nothing_is_booked(
    venue: Testing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desk.operations.steps.slips.MAX_SEQUENCE", 3)
    credit(venue.desk, slip="1-1")
    credit(venue.desk, slip="1-2")
    before = contents(venue.desk.store)
    with pytest.raises(Trouble) as caught:
        credit(venue.desk, slip="1-3")
    assert caught.value.what is Ill.OUT_OF_NUMBERS
    assert contents(venue.desk.store) == before


def test_what_was_written_is_announced_after_the_commit_and_only_then(venue: Testing) -> None:
    heard: list[frozenset[str]] = []

    def hear(areas: frozenset[str]) -> None:
        with venue.desk.read() as session:
            assert session.scalar(select(JournalLine.operation).order_by(JournalLine.seq.desc())) == (
                "points.credit"
            )
        heard.append(areas)

    venue.listeners.append(hear)
    request = venue.request()
    credit(venue.desk, request=request)
    assert "points_entries" in heard[0]
    credit(venue.desk, request=request)
    with refused(Why.SLIP_CREDITED):
        credit(venue.desk)
    assert len(heard) == 1


def test_a_screen_that_breaks_takes_back_nothing(venue: Testing, quiet_log: QuietLog, caplog: Any) -> None:
    def fail(_areas: frozenset[str]) -> None:
        raise Broken("张小明")

    venue.listeners.append(fail)
    quiet_log.expect("ERROR desk: what was booked could not be announced: Broken .*test_context.py:")
    assert credit(venue.desk).balance == 1288
    assert "张小明" not in caplog.text, "its message may name a guest"


# ------------------------------------------------------------------ what it asks the file

STATEMENTS = 28


def test_a_credit_asks_the_file_so_many_times(venue: Testing) -> None:
    """Each question costs 0.1 to 0.2 ms: more of them must be on purpose (it was 51 once)."""
    credit(venue.desk, slip="1-1")
    with statements(venue) as said:
        credit(venue.desk, slip="1-2")
    assert len(said) == STATEMENTS, "\n".join(said)
    twice = [question for question, times in Counter(said).items() if times > 1 and "SELECT" in question]
    assert twice == [], "asked twice"


def test_a_refused_founding_leaves_no_figures_behind(venue: Testing, tmp_path: Path) -> None:
    """The welcome page asks again after a refusal, perhaps with another profile."""
    profile = parse((root() / "profiles" / "retail.toml").read_text("utf-8"))
    fresh = replace(venue.desk, store=open_store(tmp_path / "second.db", create=True), _rules={}, actor=None)
    new = NewVenue("店", profile, "zh_CN", "001", "沈岚", "111111")
    with refused(Why.TRIVIAL_PIN, "pin"):
        found(fresh, new, [], request="1")
    other = parse((root() / "profiles" / "hotel.toml").read_text("utf-8"))
    found(fresh, replace(new, profile=other, pin=PINS["001"]), [], request="1")
    with fresh.read() as session:
        assert fresh.rules_on(session, fresh.today(session)).profile == other
    fresh.store.close()


def test_figures_are_looked_up_once_a_session_and_again_after_they_were_set(venue: Testing) -> None:
    with venue.desk.store.write() as session:
        op = Operation(venue.desk, session, "settings.change", venue.request())
        before = venue.desk.rules_on(session, op.business_day)
        assert venue.desk.rules_on(session, op.business_day) is before
        op.write(Setting(key="points.warn_days", value=30, from_day=op.business_day, set_at=op.now))
        after = venue.desk.rules_on(session, op.business_day)
        assert (before.profile.points.warn_days, after.profile.points.warn_days) == (60, 30)
        assert after.version > before.version
        session.rollback()


def test_a_figure_that_was_rolled_back_is_forgotten(venue: Testing) -> None:
    test_figures_are_looked_up_once_a_session_and_again_after_they_were_set(venue)
    with venue.desk.read() as session:
        rules = venue.desk.rules_on(session, venue.desk.today(session))
    assert rules.profile.points.warn_days == 60
    figure(venue, "points.warn_days", 45)
    with venue.desk.read() as session:
        assert venue.desk.rules_on(session, venue.desk.today(session)).profile.points.warn_days == 45


def test_the_open_shift_is_asked_for_again_after_one_was_written(venue: Testing) -> None:
    with venue.desk.store.write() as session:
        op = Operation(venue.desk, session, "x", venue.request())
        shift = op.shift
        shift.ended_at = op.now
        session.flush()
        with refused(Why.NO_OPEN_SHIFT):
            _ = op.shift
        op.write(
            Shift(
                counter_id=1,
                name="day",
                business_day=op.business_day,
                planned_from=op.now,
                planned_until=op.now,
                opened_by_id=2,
                opened_at=op.now,
            )
        )
        assert op.shift.id != shift.id
        session.rollback()


# ------------------------------------------------------------------ digests

TABLES = [table for table in Base.metadata.sorted_tables if not table.info.get("derived")]


def _personal(table: Table) -> list[str]:
    return [column.key for column in table.columns if column.info.get(PRIVACY) == "personal"]


@pytest.mark.parametrize("table", [table for table in TABLES if _personal(table)], ids=str)
def test_a_table_that_tells_of_people_has_a_salt_of_its_own(table: Table) -> None:
    assert "salt" in table.columns
    assert not table.columns["salt"].nullable


def test_there_are_tables_that_tell_of_people() -> None:
    assert {"members", "cards", "staff", "pins", "approvals"} <= {
        table.name for table in TABLES if _personal(table)
    }


def _values(row: Base) -> dict[str, Any]:
    return {column.key: getattr(row, column.key) for column in type(row).__table__.columns}


def test_the_same_person_twice_has_two_digests(venue: Testing) -> None:
    venue.join("李雷", "13900000002")
    table = Member.__table__
    assert isinstance(table, Table)
    with venue.desk.read() as session:
        first, second = (_values(member) for member in session.scalars(select(Member).order_by(Member.id)))
    same = first | {"salt": second["salt"]}
    assert row_digest(table, first) != row_digest(table, same), "without its salt nobody can guess a phone"
    assert row_digest(table, first) == row_digest(table, dict(first))


@pytest.mark.parametrize("table", TABLES, ids=str)
def test_every_column_but_the_technical_ones_enters_the_digest(venue: Testing, table: Table) -> None:
    full: dict[str, Any] = dict.fromkeys(table.columns.keys())
    before = row_digest(table, full)
    for column in table.columns:
        changed = row_digest(table, full | {column.key: OTHER[type(column.type)]}) != before
        hidden = bool(column.info.get("undigested"))
        assert changed is not hidden, f"{table.name}.{column.key}"


OTHER: dict[type, Any] = {
    Integer: 7,
    Text: "x",
    LargeBinary: b"x",
    Flag: True,
    Day: date(2026, 1, 1),
    UtcTime: datetime(2026, 1, 1, tzinfo=UTC),
    Json: ["x"],
}


# ------------------------------------------------------------------ the program's own day


def test_a_business_day_ends_at_the_venue_s_hour(venue: Testing) -> None:
    with venue.desk.read() as session:
        assert venue.desk.today(session) == date(2026, 11, 21)
    venue.clock.move(hours=7, minutes=45)
    with venue.desk.read() as session:
        assert venue.desk.today(session) == date(2026, 11, 21)
        assert f"{venue.desk.local(session, venue.clock.now()):%H:%M}" == "05:59"
    venue.clock.move(minutes=1)
    with venue.desk.read() as session:
        assert venue.desk.today(session) == date(2026, 11, 22)


@pytest.mark.parametrize(("from_day", "runs"), [(21, 21), (22, 22)])
def test_another_hour_of_closing_holds_for_the_day_it_was_set_for(
    venue: Testing, from_day: int, runs: int
) -> None:
    figure(venue, "venue.day_ends", "10:00", date(2026, 11, from_day))
    venue.clock.move(hours=11)  # 09:14 on Sunday
    with venue.desk.read() as session:
        assert venue.desk.today(session) == date(2026, 11, runs)


def test_staff_and_reading_share_no_session(venue: Testing) -> None:
    with venue.desk.read() as session:
        member = session.get_one(Member, 1)
        assert member.remarks == ""
        form = CreditForm(member_id=1, slip="1-1", amount="5")
        points.credit(venue.desk, request=venue.request(), form=form, approval=None)
        staff.unlock(venue.as_staff("008"), request=venue.request(), staff_id=2)
        lines = session.scalars(select(JournalLine)).all()
    assert last_line(venue).seq > len(lines), "a reader sees the file as it was when it began"
