"""Whatever is changed behind the program's back has a name in verify; what it can't see is said too."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from desk.context import Operation
from desk.models import guards
from desk.models.base import Base
from desk.models.digests import chain_hash
from desk.models.journal import JournalItem, JournalLine
from desk.models.slips import Slip
from desk.operations.venue import Done
from desk.queries import verify as verifying
from desk.queries.verify import Fault, Verified, verify
from tests.operations.acts import credit, figure, recredit, reverse
from tests.queries.preparing import prepared
from tests.venue import Template, Testing, open_copy

LEDGERS = [
    table.name
    for table in Base.metadata.sorted_tables
    if table.info.get("guard") == "append_only" or table.info.get("fill_once") or table.info.get("erasable")
]


def happen(venue: Testing) -> None:
    """Entries 1 to 5 of two members, one reversed, one moved; slips, jobs, approvals, two signed forms."""
    other = venue.join("李雷", "13900000002")
    first = credit(venue.desk, slip="1-1", amount="100")
    credit(venue.desk, slip="1-2", amount="40")
    reverse(venue, first.entry_id)
    recredit(venue, credit(venue.desk, slip="1-3", amount="9").entry_id, other)


@pytest.fixture(scope="module")
def history(venue_template: Template, tmp_path_factory: pytest.TempPathFactory) -> Template:
    """A venue where something happened."""
    return prepared(venue_template, tmp_path_factory.mktemp("history"), happen)


@pytest.fixture
def venue(history: Template, tmp_path: Path) -> Iterator[Testing]:
    """A copy of the venue with a history."""
    opened = open_copy(history, tmp_path)
    yield opened
    opened.desk.store.close()


def look(venue: Testing) -> Verified:
    with venue.desk.read() as session:
        return verify(session)


def tamper(venue: Testing, *statements: str) -> None:
    """Somebody with the file and a tool: takes the guards down, and is careful to put them up again."""
    pooled = venue.desk.store._writer.raw_connection()
    driver: Any = pooled.driver_connection
    driver.execute("PRAGMA foreign_keys = OFF")
    driver.execute("BEGIN IMMEDIATE")
    for (name,) in driver.execute("SELECT name FROM sqlite_schema WHERE name GLOB 'guard_*'").fetchall():
        driver.execute(f'DROP TRIGGER "{name}"')
    for statement in statements:
        assert driver.execute(statement).rowcount != 0, "a statement that changes nothing shows nothing"
    for table in Base.metadata.sorted_tables:
        for trigger in guards.triggers(table):
            driver.execute(trigger)
    driver.execute("COMMIT")
    driver.execute("PRAGMA foreign_keys = ON")
    pooled.close()


def faults(venue: Testing) -> set[tuple[Fault, str, str]]:
    return {(found.fault, found.area, found.key) for found in look(venue).differences}


def test_an_honest_file_has_no_differences(venue: Testing) -> None:
    found = look(venue)
    assert found.differences == ()
    assert found.lines > 10
    assert found.rows > found.lines
    assert len(bytes.fromhex(found.head)) == 32


DAMAGES: dict[str, tuple[str, tuple[Fault, str, str]]] = {
    "a member's phone": (
        "UPDATE members SET phone = '13811111111' WHERE id = 1",
        (Fault.CHANGED, "members", "1"),
    ),
    "a member's remark": (
        "UPDATE members SET remarks = 'x' WHERE id = 1",
        (Fault.CHANGED, "members", "1"),
    ),
    "a consent": (
        "UPDATE members SET may_call = 1 WHERE id = 1",
        (Fault.CHANGED, "members", "1"),
    ),
    "a card's state": (
        "UPDATE cards SET state = 'lost' WHERE id = 1",
        (Fault.CHANGED, "cards", "1"),
    ),
    "a card's last day": (
        "UPDATE cards SET valid_until = '2099-01-01' WHERE id = 1",
        (Fault.CHANGED, "cards", "1"),
    ),
    "somebody's roles": (
        "UPDATE staff SET roles = '[\"owner\"]' WHERE number = '012'",
        (Fault.CHANGED, "staff", "2"),
    ),
    "somebody's PIN": (
        "UPDATE pins SET hash = (SELECT hash FROM pins WHERE staff_id = 2) WHERE staff_id = 3",
        (Fault.CHANGED, "pins", "3"),
    ),
    "wrong tries": (
        "UPDATE pins SET wrong = 4 WHERE staff_id = 3",
        (Fault.CHANGED, "pins", "3"),
    ),
    "an entry's points": (
        "UPDATE points_entries SET delta = 41, balance_after = 141 WHERE id = 2",
        (Fault.CHANGED, "points_entries", "2"),
    ),
    "an entry's member": (
        "UPDATE points_entries SET member_id = 2 WHERE id = 2",
        (Fault.CHANGED, "points_entries", "2"),
    ),
    "when an entry was posted": (
        "UPDATE points_entries SET at = '2026-11-21T01:00:00.000Z' WHERE id = 2",
        (Fault.CHANGED, "points_entries", "2"),
    ),
    "a consumption slip's amount": (
        "UPDATE consumption_slips SET amount_fen = 1 WHERE id = 2",
        (Fault.CHANGED, "consumption_slips", "2"),
    ),
    "a consumption slip freed": (
        "UPDATE consumption_slips SET freed_by_id = 1 WHERE id = 2",
        (Fault.CHANGED, "consumption_slips", "2"),
    ),
    "a lot's day": (
        "UPDATE lots SET lapses_on = '2099-12-31' WHERE id = 1",
        (Fault.CHANGED, "lots", "1"),
    ),
    "an approval used again": (
        "UPDATE approvals SET used_at = NULL WHERE id = 1",
        (Fault.CHANGED, "approvals", "1"),
    ),
    "a figure of the rules": (
        "UPDATE settings SET value = '\"9\"' WHERE key = 'points.points_per_yuan'",
        (Fault.CHANGED, "settings", ""),
    ),
    "a shift's end": (
        "UPDATE shifts SET ended_at = '2026-11-21T20:00:00.000Z' WHERE id = 1",
        (Fault.CHANGED, "shifts", "1"),
    ),
    "how a print ended": (
        "UPDATE print_jobs SET outcome = 'failed' WHERE id = 1",
        (Fault.CHANGED, "print_jobs", "1"),
    ),
    "a scan that came back": (
        "DELETE FROM scan_backs WHERE copy_id = 1",
        (Fault.GONE, "scan_backs", "1"),
    ),
    "a balance": (
        "UPDATE points_balances SET points = points + 1 WHERE member_id = 1",
        (Fault.BALANCE, "points_balances", "1"),
    ),
    "a balance that is gone": (
        "DELETE FROM points_balances WHERE member_id = 1",
        (Fault.BALANCE, "points_balances", "1"),
    ),
    "a balance from nowhere": (
        "INSERT INTO points_balances VALUES (99, 5)",
        (Fault.BALANCE, "points_balances", "99"),
    ),
    "a move of points": (
        "UPDATE lot_moves SET delta = delta + 1 WHERE entry_id = 2",
        (Fault.LOTS, "points_entries", "2"),
    ),
    "an entry's running balance": (
        "UPDATE points_entries SET balance_after = 7 WHERE id = 2",
        (Fault.RUNNING, "points_entries", "2"),
    ),
    "a slip's document": (
        "UPDATE slips SET document = replace(document, '100', '900') WHERE id = 3",
        (Fault.DOCUMENT, "slips", "number of 3"),
    ),
    "a slip's check code": (
        "UPDATE slips SET check_code = 'AAAAAA' WHERE id = 3",
        (Fault.CHANGED, "slips", "3"),
    ),
    "a name on a slip": (
        "UPDATE slip_spans SET value = '王五' WHERE slip_id = 3 AND n = 1",
        (Fault.DOCUMENT, "slips", "number of 3"),
    ),
    "a name and its salt on a slip": (
        "UPDATE slip_spans SET value = '王五', salt = zeroblob(16) WHERE slip_id = 3 AND n = 1",
        (Fault.DOCUMENT, "slips", "number of 3"),
    ),
    "a slip's copy": (
        "UPDATE slip_copies SET retained = 0 WHERE id = 5",
        (Fault.CHANGED, "slip_copies", "5"),
    ),
    "a print job that is gone": (
        "DELETE FROM print_jobs WHERE copy_id = 5",
        (Fault.PRINTS, "slip_copies", "5"),
    ),
    "another language": (
        "UPDATE venues SET slip_language = 'en'",
        (Fault.CHANGED, "venues", "1"),
    ),
    "another printer": (
        "UPDATE printers SET target = '10.0.0.9:9100', kind = 'network'",
        (Fault.CHANGED, "printers", "1"),
    ),
    "an inserted row": (
        "INSERT INTO lots VALUES (77, 1, '2030-12-31')",
        (Fault.UNKNOWN, "lots", "77"),
    ),
    "a new owner": (
        (
            "INSERT INTO staff (id, number, name, phone, roles, state, revision, salt) VALUES"
            " (77, '077', '黑客', '', '[]', 'active', 1, zeroblob(16))"
        ),
        (Fault.UNKNOWN, "staff", "77"),
    ),
    "a row of settings": (
        (
            "INSERT INTO settings (id, key, value, from_day, set_at)"
            " VALUES (999, 'points.points_per_yuan', '\"9\"', '2026-01-01', '2026-01-01T00:00:00.000Z')"
        ),
        (Fault.UNKNOWN, "settings", "999"),
    ),
    "a journal line's operation": (
        "UPDATE journal_lines SET operation = 'nothing' WHERE seq = 7",
        (Fault.CHAIN, "journal_lines", "7"),
    ),
    "who did it": (
        "UPDATE journal_lines SET staff_id = 3 WHERE seq = 7",
        (Fault.CHAIN, "journal_lines", "7"),
    ),
    "when it was done": (
        "UPDATE journal_lines SET at = '2026-01-01T00:00:00.000Z' WHERE seq = 7",
        (Fault.CHAIN, "journal_lines", "7"),
    ),
    "what the journal says of a row": (
        "UPDATE journal_items SET digest = zeroblob(32) WHERE seq = 7",
        (Fault.CHAIN, "journal_lines", "7"),
    ),
    "an item of the journal": (
        "INSERT INTO journal_items VALUES (7, 'lots', '1', zeroblob(32))",
        (Fault.CHAIN, "journal_lines", "7"),
    ),
}


@pytest.mark.parametrize(("statement", "named"), DAMAGES.values(), ids=DAMAGES.keys())
def test_damage_is_named(venue: Testing, statement: str, named: tuple[Fault, str, str]) -> None:
    with venue.desk.read() as session:
        number = session.execute(text("SELECT number FROM slips WHERE id = 3")).scalar_one()
        figure_id = session.execute(
            text("SELECT id FROM settings WHERE key = 'points.points_per_yuan'")
        ).scalar_one()
    tamper(venue, statement)
    fault, area, key = named
    key = {"number of 3": number, "": str(figure_id)}.get(key, key)
    assert (fault, area, key) in faults(venue)


def test_a_deleted_entry_is_gone_and_its_balance_is_wrong(venue: Testing) -> None:
    tamper(venue, "DELETE FROM lot_moves WHERE entry_id = 2", "DELETE FROM points_entries WHERE id = 2")
    assert {
        (Fault.GONE, "points_entries", "2"),
        (Fault.BALANCE, "points_balances", "1"),
        (Fault.GONE, "lot_moves", "2/1"),
    } <= faults(venue)


def test_a_deleted_slip_leaves_a_gap_in_the_numbers(venue: Testing) -> None:
    # Slip 2 is the second member's form: nothing but its own copies hangs on it.
    tamper(
        venue,
        "DELETE FROM scan_backs WHERE copy_id IN (SELECT id FROM slip_copies WHERE slip_id = 2)",
        "DELETE FROM print_jobs WHERE copy_id IN (SELECT id FROM slip_copies WHERE slip_id = 2)",
        "DELETE FROM slip_copies WHERE slip_id = 2",
        "DELETE FROM slip_spans WHERE slip_id = 2",
        "DELETE FROM slips WHERE id = 2",
    )
    found = faults(venue)
    assert (Fault.GONE, "slips", "2") in found
    assert any(fault is Fault.NUMBERS for fault, _, _ in found)


def test_a_line_cut_out_of_the_middle_is_a_gap_and_breaks_the_chain(venue: Testing) -> None:
    tamper(venue, "DELETE FROM journal_items WHERE seq = 7", "DELETE FROM journal_lines WHERE seq = 7")
    assert {(Fault.GAP, "journal_lines", "7"), (Fault.CHAIN, "journal_lines", "8")} <= faults(venue)


def test_the_first_line_cut_off_is_a_gap_too(venue: Testing) -> None:
    tamper(venue, "DELETE FROM journal_items WHERE seq = 1", "DELETE FROM journal_lines WHERE seq = 1")
    assert {(Fault.GAP, "journal_lines", "1"), (Fault.CHAIN, "journal_lines", "2")} <= faults(venue)


def test_a_tail_cut_off_shows_its_rows_and_if_they_went_too_only_head_and_count_tell(venue: Testing) -> None:
    before = look(venue)
    figure(venue, "points.points_per_yuan", "2")
    after = look(venue)
    assert (after.lines, after.head) != (before.lines, before.head)
    seq = after.lines
    cut = (f"DELETE FROM journal_items WHERE seq = {seq}", f"DELETE FROM journal_lines WHERE seq = {seq}")
    tamper(venue, *cut)
    assert {fault for fault, _, _ in faults(venue)} == {Fault.UNKNOWN}, "the rows stand without their line"
    tamper(venue, "DELETE FROM settings WHERE id = (SELECT max(id) FROM settings)")
    blind = look(venue)
    assert blind.differences == (), "this verify can't see"
    assert (blind.lines, blind.head) == (before.lines, before.head)
    assert (blind.lines, blind.head) != (after.lines, after.head), "what was printed on the shift's slip can"


EMPTIED = text("UPDATE slip_spans SET value = NULL, salt = NULL WHERE slip_id = 3 AND n IN (1, 2)")


def test_an_emptied_value_that_no_operation_erased_is_named(venue: Testing) -> None:
    with venue.desk.read() as session:
        number = session.get_one(Slip, 3).number
    with venue.desk.store.write() as session:
        session.execute(EMPTIED)
    assert faults(venue) == {(Fault.DOCUMENT, "slips", number)}


def test_a_value_whose_row_is_gone_is_named(venue: Testing) -> None:
    tamper(venue, "DELETE FROM slip_spans WHERE slip_id = 3 AND n = 1")
    assert {fault for fault, _, _ in faults(venue)} == {Fault.DOCUMENT}


@pytest.mark.parametrize(("erased", "found"), [(("3/1", "3/2"), set()), (("3/1",), {Fault.DOCUMENT})])
def test_an_erased_value_that_the_journal_names_is_no_damage(
    venue: Testing, erased: tuple[str, ...], found: set[Fault]
) -> None:
    with venue.desk.store.write() as session:
        session.execute(EMPTIED)
        _journal_erasure(venue, session, erased)
    assert {fault for fault, _, _ in faults(venue)} == found


def _journal_erasure(venue: Testing, session: Session, rows: tuple[str, ...]) -> None:
    """A line as an erasure writes it: each value that it emptied is an item of its own."""
    line = Operation(venue.desk, session, "test.erase", venue.request())._line(b"", Done())
    items = [("slip_spans", row, bytes(32)) for row in rows]
    line["hash"] = chain_hash(line["previous"], line, items)
    session.add(JournalLine(**line))
    session.flush()
    session.add_all(JournalItem(seq=line["seq"], area=area, row=row, digest=was) for area, row, was in items)


def test_progress_of_a_print_is_no_damage(venue: Testing) -> None:
    with venue.desk.store.write() as session:
        session.execute(text("UPDATE print_jobs SET progress = 'sending', held = 1 WHERE id = 5"))
    assert look(venue).differences == ()


@pytest.mark.parametrize(
    ("change", "members"),
    [
        ("DELETE FROM search_terms", {"1", "2"}),
        ("DELETE FROM search_terms WHERE member_id = 1 AND kind = 'initials'", {"1"}),
        ("UPDATE search_terms SET member_id = 2 WHERE member_id = 1 AND term = '小'", {"1", "2"}),
    ],
)
def test_a_member_whom_the_one_box_would_miss_is_named(
    venue: Testing, change: str, members: set[str]
) -> None:
    with venue.desk.store.write() as session:
        session.execute(text(change))
    assert faults(venue) == {(Fault.SEARCH, "search_terms", member) for member in members}


def test_no_difference_names_a_person(venue: Testing) -> None:
    tamper(venue, "UPDATE members SET name = '王五', phone = '13811111111'")
    said = str(look(venue).differences)
    assert not any(word in said for word in ("王五", "13811111111", "张小明", "13800136621"))


def test_it_can_be_stopped_and_tells_how_far_it_is(venue: Testing) -> None:
    told: list[tuple[int, int]] = []
    with venue.desk.read() as session:
        verify(session, lambda done, of: told.append((done, of)))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1]
    assert [done for done, _ in told] == sorted(done for done, _ in told)
    tamper(venue, "UPDATE points_balances SET points = 1 WHERE member_id = 1")
    with venue.desk.read() as session:
        assert verify(session, stopped=lambda: True).differences == ()


def test_it_can_be_stopped_in_the_middle_of_a_table(venue: Testing, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifying, "BATCH", 4)
    tamper(venue, "UPDATE points_balances SET points = 1 WHERE member_id = 1")
    asked = 0

    def counted(last: int) -> Callable[[], bool]:
        def stop() -> bool:
            nonlocal asked
            asked += 1
            return asked > last

        return stop

    with venue.desk.read() as session:
        assert len(verify(session, stopped=counted(10_000)).differences) == 1
        whole, asked = asked, 0
        assert verify(session, stopped=counted(8)).differences == ()
    assert whole > 40
    assert asked == 9


def test_it_writes_nothing(venue: Testing) -> None:
    said: list[str] = []

    def listen(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        said.append(statement)

    with venue.desk.read() as session:
        event.listen(session.connection(), "before_cursor_execute", listen)
        verify(session)
    assert said
    assert all(statement.startswith("SELECT") for statement in said)


# ------------------------------------------------------------------ the guards of the real file


def attempt(table: str, way: str) -> str:
    """A statement that changes history in that way."""
    columns = ", ".join(f'"{column.name}"' for column in Base.metadata.tables[table].columns)
    key = next(iter(Base.metadata.tables[table].primary_key.columns)).name
    return {
        "update": f'UPDATE "{table}" SET "{key}" = "{key}" + 1',
        "delete": f'DELETE FROM "{table}"',
        "replace": f'REPLACE INTO "{table}" ({columns}) SELECT {columns} FROM "{table}"',
    }[way]


def stopped(venue: Testing, table: str, way: str) -> bool:
    """Whether a guard, and nothing else, refuses it."""
    try:
        with venue.desk.store.write() as session:
            session.connection().exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            session.execute(text(attempt(table, way)))
            session.rollback()
    except IntegrityError as no:
        # Left to itself, REPLACE never finds a key taken: the guard says it in SQLite's words.
        return "guard: " in str(no) or (way == "replace" and "UNIQUE constraint failed" in str(no))
    return False


def filled(venue: Testing) -> list[str]:
    with venue.desk.read() as session:
        return [name for name in LEDGERS if session.execute(text(f'SELECT 1 FROM "{name}"')).first()]


@pytest.mark.parametrize("way", ["update", "delete", "replace"])
def test_history_refuses_to_be_changed(venue: Testing, way: str) -> None:
    tables = filled(venue)
    assert {"points_entries", "slips", "slip_copies", "slip_spans", "journal_lines", "settings"} <= set(
        tables
    )
    assert [table for table in tables if not stopped(venue, table, way)] == []


MISSING = {
    "update": ("guard_points_entries_update",),
    "delete": ("guard_points_entries_delete",),
    # stopped three times over: by the guard of each key, and by the one against deleting
    "replace": (
        "guard_points_entries_insert_id",
        "guard_points_entries_insert_reverses_id",
        "guard_points_entries_delete",
    ),
}


@pytest.mark.parametrize(("way", "triggers"), MISSING.items(), ids=MISSING.keys())
def test_the_test_before_fails_where_a_guard_is_missing(
    venue: Testing, way: str, triggers: tuple[str, ...]
) -> None:
    assert stopped(venue, "points_entries", way)
    with venue.desk.store.write() as session:
        for trigger in triggers:
            session.execute(text(f'DROP TRIGGER "{trigger}"'))
    assert not stopped(venue, "points_entries", way)
