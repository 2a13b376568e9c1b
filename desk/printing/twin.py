"""The PDF twin of a slip: written on demand from the frozen document, since thermal paper fades within a
year or so.
"""

from __future__ import annotations

from desk.context import Desk
from desk.printing import pdf
from desk.queries.slips import copies_of, page_of
from desk.queries.venue import printer_setup


def pdf_of(desk: Desk, slip_id: int) -> bytes:
    """All copies of a slip as they were asked for last, a page each; the same bytes for the same program
    version.
    """
    with desk.read() as session:
        pages = tuple(page_of(desk, session, slip_id, copy) for copy in copies_of(session, slip_id))
        dots = printer_setup(desk, session).dots
    return pdf.write(pages, dots)
