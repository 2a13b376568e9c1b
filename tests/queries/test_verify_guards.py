"""A guard that was taken down, weakened or slipped in has a name in verify."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from desk.files.backup import make_backup
from desk.files.care import differences
from desk.models import guards
from desk.models.base import Base
from desk.models.database import open_store
from desk.queries.verify import Fault, verify
from desk.refusals import Ill, Trouble
from tests.venue import Testing

EVERY = [
    (table.name, statement.split('"', 2)[1], statement)
    for table in Base.metadata.sorted_tables
    for statement in guards.triggers(table)
]


def _found(venue: Testing) -> list[tuple[Fault, str, str]]:
    with venue.desk.read() as session:
        return [(each.fault, each.area, each.key) for each in verify(session).differences]


def _change(venue: Testing, *statements: str) -> None:
    with venue.desk.store.write() as session:
        for statement in statements:
            session.execute(text(statement))


def test_a_fresh_file_has_the_guards_that_its_tables_ask_for(tmp_path: Path) -> None:
    store = open_store(tmp_path / "venue.db", create=True)
    with store.read() as session:
        made = session.execute(text("SELECT tbl_name, name, sql FROM sqlite_schema WHERE type = 'trigger'"))
        there = {tuple(row) for row in made}
    store.close()
    assert there == set(EVERY)
    assert len(EVERY) > 50


def test_each_guard_is_missed(venue: Testing) -> None:
    assert _found(venue) == []
    for table, name, right in EVERY:
        _change(venue, f'DROP TRIGGER "{name}"')
        with venue.desk.read() as session:
            assert list(guards.differing(session.connection(), Base.metadata)) == [(table, name, right, "")]
        _change(venue, right)
    assert _found(venue) == []


def test_a_guard_that_was_taken_down_is_named_by_verify(venue: Testing) -> None:
    _change(venue, "DROP TRIGGER guard_slips_delete")
    assert _found(venue) == [(Fault.GUARD, "slips", "guard_slips_delete")]


def test_a_backup_without_a_guard_is_refused(venue: Testing, tmp_path: Path) -> None:
    _change(venue, "DROP TRIGGER guard_slips_delete")
    with pytest.raises(Trouble) as caught:
        make_backup(venue.path, tmp_path / "backups", venue.clock.now(), "asked", differences)
    assert caught.value.what is Ill.BACKUP_FAILED
    assert "guard_slips_delete" in str(caught.value.details["found"])


@pytest.mark.parametrize(
    "instead",
    [
        "BEFORE UPDATE ON points_entries WHEN 0 BEGIN SELECT RAISE(ABORT, 'guard'); END",
        "BEFORE UPDATE ON slips BEGIN SELECT RAISE(ABORT, 'guard'); END",
    ],
)
def test_a_weakened_guard_is_named(venue: Testing, instead: str) -> None:
    _change(
        venue,
        "DROP TRIGGER guard_points_entries_update",
        f"CREATE TRIGGER guard_points_entries_update {instead}",
    )
    assert _found(venue) == [(Fault.GUARD, "points_entries", "guard_points_entries_update")]


def test_a_trigger_of_somebody_else_is_named(venue: Testing) -> None:
    _change(
        venue,
        "CREATE TRIGGER gift AFTER INSERT ON points_entries BEGIN"
        " UPDATE points_balances SET points = points + 1000 WHERE member_id = 7; END",
    )
    assert _found(venue) == [(Fault.GUARD, "points_entries", "gift")]


@pytest.mark.parametrize(
    ("changes", "named"),
    [
        (["DROP INDEX ix_slips_shift_id"], ("slips", "ix_slips_shift_id")),
        (
            ["DROP INDEX ix_slips_shift_id", "CREATE INDEX ix_slips_shift_id ON slips (at)"],
            ("slips", "ix_slips_shift_id"),
        ),
        (["CREATE UNIQUE INDEX theirs ON members (phone)"], ("members", "theirs")),
    ],
)
def test_an_index_that_is_missing_changed_or_not_ours_is_named(
    venue: Testing, changes: list[str], named: tuple[str, str]
) -> None:
    _change(venue, *changes)
    assert _found(venue) == [(Fault.INDEX, *named)]
