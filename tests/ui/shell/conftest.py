"""These tests see the widgets in their look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.ui.look import metrics
from desk.ui.look.theme import theme
from tests.ui.at_work import AtWork, at_work, lay_out
from tests.venue import Template


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> Iterator[None]:
    """Light, normal measures, and so again afterwards."""
    if not theme().dressed:
        theme().dress(qapp)
    yield
    theme().force(None)
    metrics.notifier().current = metrics.NORMAL


@pytest.fixture
def closed(qtbot: QtBot, qapp: QApplication, venue_template: Template, tmp_path: Path) -> Iterator[AtWork]:
    """The application before its file is open."""
    with at_work(qapp, lay_out(venue_template, tmp_path)) as work:
        yield work


@pytest.fixture
def opened(closed: AtWork) -> AtWork:
    """The sign-in page of the open venue."""
    closed.open()
    return closed


@pytest.fixture
def counter(opened: AtWork) -> AtWork:
    """012 is signed in."""
    opened.sign_in("012")
    return opened
