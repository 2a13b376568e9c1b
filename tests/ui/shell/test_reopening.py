"""This PC becomes another counter while the program runs: the file is opened anew there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desk.context import open_shift
from desk.operations import counters
from desk.queries.venue import venue_view
from tests.ui.at_work import at_work, lay_out
from tests.venue import Template


def test_the_same_window_goes_on_at_counter_two(
    qapp: QApplication, qtbot: QtBot, venue_template: Template, tmp_path: Path
) -> None:
    with at_work(qapp, lay_out(venue_template, tmp_path)) as work:
        work.open()
        work.sign_in("001")
        counters.add(work.desk, request="two", number="2", name="二楼前台")
        first = work.desk
        work.window.front.counter_wanted.emit(2)
        work.hands.until(lambda: work.application.desk not in (None, first), "the file at counter 2")
        assert work.application.window_page is None
        work.sign_in("012")
        with work.desk.read() as session:
            assert venue_view(work.desk, session).counter == "二楼前台"
            shift = open_shift(session, work.desk.counter_id)
            assert shift is not None
            assert shift.counter_id != first.counter_id
        first_store_closed = first.store is not work.desk.store
        assert first_store_closed
