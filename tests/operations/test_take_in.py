"""Members taken in many at once: they are members like any other, and what they brought is journalled."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from sqlalchemy import select, text

from desk.context import Operation, operation
from desk.models.imports import Import
from desk.models.journal import JournalRun
from desk.models.members import Member
from desk.models.points import PointsEntry
from desk.operations import members
from desk.operations.steps.members import MemberForm, read_form
from desk.operations.steps.take_in import Newcomer, OldCard, take_in
from desk.queries.members import balance_of, member_panel
from desk.queries.points import entries_of, entries_of_member, sums_of
from desk.queries.search import find_members
from desk.queries.verify import Fault, verify
from tests.operations.acts import credit
from tests.venue import Testing

JOINED = datetime(2020, 5, 4, 20, 0, tzinfo=ZoneInfo("Asia/Shanghai"))
COUNT = 30


class Taken(msgspec.Struct, frozen=True):
    """Who came in."""

    ids: tuple[int, ...]


@operation("test.take_in", who="program")
def come(op: Operation, *, request: str, count: int) -> Taken:
    source = Import(
        name="旧系统.xlsx",
        digest="",
        kind="file",
        state="accepted",
        card_type="member",
        columns=[],
        made_by_id=1,
        made_at=op.now,
    )
    op.write(source)
    return Taken(tuple(take_in(op, source, [newcomer(op, n) for n in range(count)])))


def newcomer(op: Operation, n: int) -> Newcomer:
    form = MemberForm(
        name=f"欧阳明{chr(0x4E00 + n)}", phone=f"1390000{n:04}", birthday="1985-03-02", may_call=True
    )
    card = OldCard(f"OLD {n:04}", "member", "active", JOINED, date(2027, 5, 4))
    return Newcomer(read_form(op, form), "member", JOINED, (card,), points=100 * n)


@pytest.fixture
def taken(venue: Testing) -> tuple[int, ...]:
    return come(venue.desk, request=venue.request(), count=COUNT).ids


def differences(venue: Testing) -> list[tuple[Fault, str, str]]:
    with venue.desk.read() as session:
        return [(found.fault, found.area, found.key) for found in verify(session).differences]


def test_they_are_found_and_shown_like_any_other(venue: Testing, taken: tuple[int, ...]) -> None:
    with venue.desk.read() as session:
        (hit,) = find_members(venue.desk, session, "OLD 0007")
        panel = member_panel(venue.desk, session, hit.member_id)
    assert (hit.member_id, hit.points, hit.card) == (taken[7], 700, "OLD 0007")
    assert panel.joined_at.date() == date(2020, 5, 4)
    assert panel.strip.card is not None
    assert panel.strip.card.active


def test_an_opening_balance_names_its_source_and_is_no_work_of_the_day(
    venue: Testing, taken: tuple[int, ...]
) -> None:
    with venue.desk.read() as session:
        (entry,) = entries_of_member(venue.desk, session, taken[7])
        today = venue.desk.today(session)
        listed = entries_of(venue.desk, session, today)
        sums = sums_of(session, today)
    assert (entry.kind, entry.delta, entry.balance_after, entry.source) == (
        "opening",
        700,
        700,
        "旧系统.xlsx",
    )
    assert (listed, sums.entries) == ([], 0)


def test_who_brings_no_points_has_no_entry(venue: Testing, taken: tuple[int, ...]) -> None:
    with venue.desk.read() as session:
        assert session.scalar(select(PointsEntry).where(PointsEntry.member_id == taken[0])) is None
        assert balance_of(session, taken[0]) == 0


def test_what_is_earned_later_goes_on_top(venue: Testing, taken: tuple[int, ...]) -> None:
    credited = credit(venue.desk, slip="1-1", amount="50", member_id=taken[3])
    assert credited.balance == 350
    assert differences(venue) == []


def test_a_row_of_a_run_that_changes_lawfully_is_known_by_its_newest_digest(
    venue: Testing, taken: tuple[int, ...]
) -> None:
    form = MemberForm(name="欧阳改名", phone="", birthday="1985-03-02")
    members.change(
        venue.desk, request=venue.request(), member_id=taken[4], revision=1, form=form, approval=None
    )
    assert differences(venue) == []


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("UPDATE members SET name = '别人' WHERE id = {id}", (Fault.CHANGED, "members", "{id}")),
        ("DELETE FROM cards WHERE member_id = {id}", (Fault.GONE, "cards", "{card}")),
        ("UPDATE lot_moves SET delta = 9 WHERE entry_id = 5", (Fault.CHANGED, "lot_moves", "5/5")),
        (
            "UPDATE points_balances SET points = 1 WHERE member_id = {id}",
            (Fault.BALANCE, "points_balances", "{id}"),
        ),
    ],
)
def test_what_is_changed_behind_the_back_is_named(
    venue: Testing, taken: tuple[int, ...], statement: str, fault: tuple[Fault, str, str]
) -> None:
    names: dict[str, Any] = {"id": taken[5], "card": taken[5]}
    unguarded(venue, statement.format(**names))
    assert (fault[0], fault[1], fault[2].format(**names)) in differences(venue)


def test_a_run_that_is_rewritten_breaks_the_chain(venue: Testing, taken: tuple[int, ...]) -> None:
    unguarded(venue, "UPDATE journal_runs SET digests = zeroblob(960) WHERE area = 'members'")
    assert (Fault.CHAIN, "journal_lines") in {found[:2] for found in differences(venue)}


def test_a_run_holds_what_a_row_each_would_hold(venue: Testing, taken: tuple[int, ...]) -> None:
    with venue.desk.read() as session:
        runs = session.scalars(select(JournalRun).where(JournalRun.area == "members")).all()
        assert [(run.first, run.last) for run in runs] == [(taken[0], taken[-1])]
        assert session.get_one(Member, taken[0]).phone == "13900000000"


def unguarded(venue: Testing, statement: str) -> None:
    """Somebody with the file and a tool."""
    with venue.desk.store.write() as session:
        session.execute(text("PRAGMA defer_foreign_keys = ON"))
        names = session.scalars(text("SELECT name FROM sqlite_schema WHERE name GLOB 'guard_*'")).all()
        for name in names:
            session.execute(text(f'DROP TRIGGER "{name}"'))
        session.execute(text(statement))
