"""The evening's slips as pictures, at 80 and at 58 mm, and as PDF."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desk.context import Desk
from desk.printing import raster
from desk.printing.paper import DOTS_58MM, DOTS_80MM
from desk.printing.twin import pdf_of
from desk.queries.slips import copies_of, numbers_of_day, page_of
from desk.ui.words.slips import copy_in_words, kind_in_words

FOLDER = "slips"
WIDTHS = {80: DOTS_80MM, 58: DOTS_58MM}


@dataclass(frozen=True)
class Paper:
    """A slip: its number, what it is, and its files. `pictures` are (what, file), the retained copy first."""

    number: str
    kind: str
    pdf: str
    pictures: tuple[tuple[str, str], ...]


def write_papers(desk: Desk, folder: Path) -> list[Paper]:
    """Writes every slip of the day into a folder below this one."""
    (folder / FOLDER).mkdir(exist_ok=True)
    with desk.read() as session:
        slips = numbers_of_day(session, desk.counter_id, desk.today(session))
    return [_write(desk, folder, slip_id, number, kind) for slip_id, number, kind in slips]


def _write(desk: Desk, folder: Path, slip_id: int, number: str, kind: str) -> Paper:
    pdf = f"{FOLDER}/{number}.pdf"
    (folder / pdf).write_bytes(pdf_of(desk, slip_id))
    pictures = []
    with desk.read() as session:
        for width, dots in WIDTHS.items():
            copies = copies_of(session, slip_id)
            for copy in copies:
                file = f"{FOLDER}/{number}-{copy}-{width}mm.png"
                raster.draw(page_of(desk, session, slip_id, copy), dots).save(folder / file)
                pictures.append((f"{copy_in_words(copy, len(copies))} · {width} mm", file))
    return Paper(number, kind_in_words(kind), pdf, tuple(pictures))
