"""Every search of the one box goes by an index: at a million members a scan would take a second."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.orm import Session

from desk.queries.day_list import day_list
from desk.queries.points import entries_of, sums_of
from desk.queries.search import find, latest
from desk.queries.today import today
from tests.operations.acts import barcode, credit
from tests.venue import Testing

LARGE = re.compile(
    r"SCAN (members|cards|search_terms|slips|slip_copies|points_\w+)\b(?! USING INDEX ix_cards_blank)"
)
"""The blank cards have an index to themselves, which may well be read whole."""
TYPED = {
    "a card's number": "VIP 000001",
    "the end of a phone": "6621",
    "a whole phone": "13800136621",
    "initials": "zxm",
    "pinyin": "zhangxiao",
    "one character": "张",
    "two characters": "小明",
    "a whole name": "张小明",
    "a long name": "阿凡提买买提",
    "English": "oneill",
}


@contextmanager
def asked() -> Iterator[list[tuple[str, Any]]]:
    """What is sent to the file meanwhile."""
    heard: list[tuple[str, Any]] = []

    def hear(_connection: Connection, _cursor: object, sql: str, parameters: Any, *_: object) -> None:
        if sql.startswith("SELECT"):
            heard.append((sql, parameters))

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        yield heard
    finally:
        event.remove(Engine, "before_cursor_execute", hear)


def scans(session: Session, questions: list[tuple[str, Any]]) -> list[str]:
    """The steps of SQLite's plans that read a whole table of those that grow."""
    steps = [
        str(step[3])
        for sql, parameters in questions
        for step in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", parameters)
    ]
    assert steps
    return [step for step in steps if LARGE.search(step)]


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED.keys())
def test_a_search_reads_no_table_whole(venue: Testing, typed: str) -> None:
    with venue.desk.read() as session:
        with asked() as questions:
            find(venue.desk, session, typed)
        assert scans(session, questions) == []


def test_a_scanned_slip_reads_no_table_whole(venue: Testing) -> None:
    code = barcode(venue.desk, credit(venue.desk).slip_id, 1)
    with venue.desk.read() as session:
        with asked() as questions:
            find(venue.desk, session, code)
        assert scans(session, questions) == []


def test_today_and_the_newest_members_read_no_table_whole(venue: Testing) -> None:
    with venue.desk.read() as session:
        with asked() as questions:
            latest(session, after=10**6)
            today(venue.desk, session)
        assert scans(session, questions) == []


def test_the_day_is_found_past_the_opening_balances_of_an_import(venue: Testing) -> None:
    with venue.desk.read() as session:
        day = venue.desk.today(session)
        with asked() as questions:
            entries_of(venue.desk, session, day)
            sums_of(session, day)
            today(venue.desk, session)
            day_list(venue.desk, session, day)
        of_day = [each for each in questions if "points_entries.business_day = " in each[0]]
        plans = [
            [
                str(step[3])
                for step in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", asked)
            ]
            for sql, asked in of_day
        ]
    assert len(plans) >= 4
    for plan in plans:
        assert any("ix_points_entries_business_day" in step for step in plan), plan


def test_of_many_bearers_only_those_shown_are_read(venue: Testing) -> None:
    """The index gives them in order: nothing is sorted, so the first twenty are enough."""
    with venue.desk.read() as session:
        with asked() as questions:
            find(venue.desk, session, "张")
        [(sql, parameters)] = [each for each in questions if "search_terms" in each[0]]
        plan = [
            str(step[3])
            for step in session.connection().exec_driver_sql(f"EXPLAIN QUERY PLAN {sql}", parameters)
        ]
        assert not [step for step in plan if "TEMP B-TREE" in step]


def test_a_scan_would_be_seen(venue: Testing) -> None:
    with venue.desk.read() as session:
        with asked() as questions:
            session.execute(text("SELECT name FROM members WHERE name LIKE '%明%'")).all()
        assert scans(session, questions) == ["SCAN members"]
