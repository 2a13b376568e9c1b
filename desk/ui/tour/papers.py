"""The slips of the story as pictures, at 80 and at 58 mm, and as PDF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from desk.context import Desk
from desk.printing import raster
from desk.printing.paper import DOTS_58MM, DOTS_80MM
from desk.printing.twin import pdf_of
from desk.queries.slips import copies_of, copy_of, page_of
from desk.ui.words.slips import copy_in_words, kind_in_words

FOLDER = "slips"
WIDTHS = {80: DOTS_80MM, 58: DOTS_58MM}


@dataclass(frozen=True)
class Paper:
    """A slip: its number, what it is, and its files; without a PDF `pdf` is ''. `pictures` are (what, file),
    the retained copy first.
    """

    number: str
    kind: str
    pdf: str
    pictures: tuple[tuple[str, str], ...]


def write_paper(desk: Desk, folder: Path, slip_id: int, number: str, kind: str) -> Paper:
    """Writes all copies of a slip into a folder below this one."""
    (folder / FOLDER).mkdir(exist_ok=True)
    pdf = f"{FOLDER}/{number}.pdf"
    (folder / pdf).write_bytes(pdf_of(desk, slip_id))
    pictures = []
    with desk.read() as session:
        copies = copies_of(session, slip_id)
        for width, dots in WIDTHS.items():
            for copy in copies:
                file = f"{FOLDER}/{number}-{copy}-{width}mm.png"
                raster.draw(page_of(desk, session, slip_id, copy), dots).save(folder / file)
                pictures.append((f"{copy_in_words(copy, len(copies))} · {width} mm", file))
    return Paper(number, kind_in_words(kind), pdf, tuple(pictures))


def write_reprint(desk: Desk, folder: Path, slip_id: int, copy: int, print_no: int) -> Paper:
    """Writes one later printing of a copy, which says that it is one."""
    (folder / FOLDER).mkdir(exist_ok=True)
    with desk.read() as session:
        found = copy_of(desk, session, slip_id, copy, print_no)
        number = str(found.number)
        file = f"{FOLDER}/{number}-{copy}-reprint.png"
        raster.draw(page_of(desk, session, slip_id, copy, print_no), DOTS_80MM).save(folder / file)
        words = copy_in_words(copy, len(copies_of(session, slip_id)))
    return Paper(number, QCoreApplication.translate("Tour", "Reprint"), "", ((words, file),))
