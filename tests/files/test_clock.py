"""A PC's clock that stands before the journal's last line is noticed before anything is posted by it."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desk.files.care import health
from desk.places import Places
from desk.ui.shell.health import health_lines
from desk.ui.shell.sign_in_hero import Health
from tests.operations.acts import credit
from tests.venue import Testing


def _behind(
    venue: Testing, tmp_path: Path, seconds: int
) -> tuple[timedelta | None, list[tuple[Health, str]]]:
    credit(venue.desk)
    venue.clock.move(seconds=-seconds)
    found = health(venue.desk, Places(tmp_path, tmp_path))
    return found.clock_behind, health_lines(venue.desk, found)


@pytest.mark.parametrize("seconds", [-60, 0, 599])
def test_a_clock_that_goes_right_or_a_little_back_is_no_news(
    venue: Testing, tmp_path: Path, qapp: QApplication, seconds: int
) -> None:
    behind, lines = _behind(venue, tmp_path, seconds)
    assert behind is None
    assert Health.BAD not in [kind for kind, _ in lines]


def test_a_clock_far_back_is_said_first(venue: Testing, tmp_path: Path, qapp: QApplication) -> None:
    behind, lines = _behind(venue, tmp_path, 3 * 3600 + 5 * 60)
    assert behind == timedelta(hours=3, minutes=5)
    kind, words = lines[0]
    assert kind is Health.BAD
    assert "3:05" in words
