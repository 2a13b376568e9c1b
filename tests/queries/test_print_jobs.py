"""What waits for the printer is found without reading every slip that was ever printed."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import event

from desk.operations import printing
from desk.queries.print_jobs import broke_off
from desk.queries.slips import MOST_WAITING, attention
from tests.venue import Testing


def _look(venue: Testing, way: str) -> None:
    with venue.desk.read() as session:
        if way == "attention":
            attention(session, venue.desk.counter_id)
        elif way == "broke off":
            broke_off(session, venue.desk.counter_id)
    if way == "next":
        printing.next_job(venue.desk)
    elif way == "hold":
        printing.hold_back(venue.desk)


@pytest.mark.parametrize("way", ["attention", "broke off", "next", "hold"])
def test_it_goes_by_the_indexes_of_what_is_open(venue: Testing, way: str) -> None:
    asked: list[tuple[str, Any]] = []

    def listen(_connection: Any, _cursor: Any, statement: str, values: Any, *_: Any) -> None:
        if "ix_" not in statement and "FROM print_jobs" in statement:
            asked.append((statement, values))

    engine = venue.desk.store._reader
    event.listen(engine, "before_cursor_execute", listen)
    _look(venue, way)
    event.remove(engine, "before_cursor_execute", listen)
    plans = []
    with engine.connect() as connection:
        for statement, values in asked:
            rows = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            plans.append("; ".join(str(row[3]) for row in rows))
    [plan] = [plan for plan in plans if "ix_print_jobs_open" in plan]
    assert "ix_print_jobs_asked" in plan
    assert "SEARCH slips USING INTEGER PRIMARY KEY" in plan, plan
    assert "SCAN slips" not in plan


def test_no_more_than_two_hundred_are_shown(venue: Testing) -> None:
    first = venue.credit("1-999").slip_id
    for number in range(MOST_WAITING // 2):
        venue.credit(f"1-{number + 1}")
    with venue.desk.read() as session:
        shown = attention(session, venue.desk.counter_id)
    assert len(shown) == MOST_WAITING, "the last one's two are left out"
    assert [waiting.slip_id for waiting in shown[:2]] == [first, first], "the oldest first"
