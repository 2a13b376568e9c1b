"""Days and shifts as people say them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Literal

import pytest
from PySide6.QtWidgets import QApplication

from desk.queries.venue import ShiftView, shift_view
from desk.ui.words import days
from tests.venue import Testing


def test_a_shift_is_said_to_run_only_in_its_hours(venue: Testing) -> None:
    with venue.desk.read() as session:
        view = shift_view(venue.desk, session)
    assert view is not None
    assert view.now == "running"
    venue.clock.move(hours=6)
    with venue.desk.read() as session:
        later = shift_view(venue.desk, session)
    assert later is not None
    assert later.now == "after"


@pytest.mark.parametrize(
    ("now", "ends"), [("before", "，未到时间"), ("running", "03:00"), ("after", "，已过时间")]
)
def test_what_stands_behind_the_hours(
    qapp: QApplication, now: Literal["before", "running", "after"], ends: str
) -> None:
    at = datetime(2026, 11, 21, 19, tzinfo=UTC)
    view = ShiftView("night", "夜班", "Night", at, at.replace(day=22, hour=3), "林小玉", now)
    assert days.shift(view).endswith(ends)
