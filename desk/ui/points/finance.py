"""The day's list for finance: read and drawn beside the window."""

from __future__ import annotations

from datetime import date

from desk.context import Desk
from desk.queries.day_list import day_list
from desk.queries.slips import slip_words
from desk.ui.shell.slip_pdf import PdfFile


def save_day_list(file: PdfFile, desk: Desk) -> None:
    """Asks where the list of the running business day goes, under its title and day."""
    with desk.read() as session:
        day = desk.today(session)
        title = slip_words(desk, session)["day_list.title"]
    file.save(f"{title} {day.isoformat()}", lambda: _drawn(desk, day))


def _drawn(desk: Desk, day: date) -> bytes:
    from desk.printing.day_list import write

    with desk.read() as session:
        listed, words = day_list(desk, session, day), slip_words(desk, session)
    return write(listed, words)
