"""The day's points for finance, as a PDF of A4 pages: a table whose head stands on each of them."""

from __future__ import annotations

import io
from itertools import groupby
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import LongTable, Paragraph, SimpleDocTemplate, Spacer, TableStyle

from desk.printing import faces, pdf_fonts
from desk.printing.faces import Face
from desk.queries.day_list import DayLine, DayList
from desk.slips import figures
from desk.slips.words import Words

_MARGIN = 10 * mm
_FOOT = 9 * mm
_SIZE = 8.5
_WIDTHS = tuple(wide * mm for wide in (12, 35, 25, 16, 25, 19, 25, 19, 14))
"""They fill the 190 mm between the margins."""
_COLUMNS = ("time", "slip", "till", "room", "amount", "points", "member", "clerk", "mark")
_FIGURES = (4, 5)
"""The columns that are added up."""
_LINE, _HEAD, _STRONG = HexColor(0xC8C8C8), HexColor(0xEEEEEE), HexColor(0x000000)


def write(day: DayList, words: Words) -> bytes:
    """The list in the words of the venue's slips; the same bytes for the same list."""
    for face in Face:
        pdf_fonts.register(face)
    out = io.BytesIO()
    title = f"{words['day_list.title']} {figures.day(day.day)}"
    document = SimpleDocTemplate(
        out, pagesize=A4, leftMargin=_MARGIN, rightMargin=_MARGIN, topMargin=_MARGIN,
        bottomMargin=_MARGIN + _FOOT, title=title, creator="VIP Desk", invariant=1,
        initialFontName=str(Face.CHINESE),
    )  # fmt: skip
    document.build([*_head(day, words), _table(day, words)], canvasmaker=_numbered(words))
    return out.getvalue()


def _head(day: DayList, words: Words) -> list[Any]:
    at = f"{figures.day(day.printed_at.date())} {figures.clock(day.printed_at)}"
    printed = words.say("day_list.printed", at=at, by=day.printed_by)
    business_day = words.say("day_list.day", day=figures.day(day.day))
    return [
        _text(day.venue, TA_CENTER, size=10),
        _text(words["day_list.title"], TA_CENTER, size=17, bold=True),
        Spacer(0, 2 * mm),
        _text(f"{business_day} · {printed}", TA_CENTER, size=9),
        Spacer(0, 4 * mm),
    ]


def _table(day: DayList, words: Words) -> LongTable:
    head = [
        _text(words[f"day_list.{column}"], TA_RIGHT if at in _FIGURES else TA_LEFT, bold=True)
        for at, column in enumerate(_COLUMNS)
    ]
    lines = [_line(line, words) for line in day.lines] or [[_text(words["day_list.nothing"])]]
    sums = [_sum(day, words, kind) for kind in ("credit", "reversal", "")]
    table = LongTable([head, *lines, *sums], colWidths=_WIDTHS, repeatRows=1)
    table.setStyle(TableStyle(_rules(empty=not day.lines)))
    return table


def _rules(*, empty: bool) -> list[tuple[Any, ...]]:
    """How the table is ruled. The three sums stay together."""
    return [
        ("FONTNAME", (0, 0), (-1, -1), str(Face.CHINESE)),
        ("LEFTPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
        ("LEFTPADDING", (6, 0), (6, -1), 10),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("BACKGROUND", (0, 0), (-1, 0), _HEAD),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, _LINE),
        ("LINEABOVE", (0, -3), (-1, -3), 1, _STRONG),
        ("LINEABOVE", (0, -1), (-1, -1), 0.6, _STRONG),
        ("NOSPLIT", (0, -3), (-1, -1)),
        *(("SPAN", (0, row), (3, row)) for row in (-3, -2, -1)),
        *([("SPAN", (0, 1), (-1, 1))] if empty else []),
    ]


def _line(line: DayLine, words: Words) -> list[Paragraph]:
    mark = ""
    if line.kind == "reversal":
        mark = words["day_list.reversal"]
    elif line.reversed:
        mark = words["day_list.reversed"]
    return [
        _text(figures.clock(line.at)),
        _text(line.slip_number),
        _text(line.consumption_slip),
        _text(line.room),
        _text(figures.money(line.amount_fen), TA_RIGHT),
        _text(figures.change(line.points), TA_RIGHT),
        _text(line.member),
        _text(line.clerk),
        _text(mark, bold=True),
    ]


def _sum(day: DayList, words: Words, kind: str) -> list[Paragraph | str]:
    made = day.sum_of(kind)
    named = words.say(f"day_list.sum_{kind or 'all'}", count=figures.points(made.count))
    bold = not kind
    return [
        _text(named, bold=bold), "", "", "",
        _text(figures.money(made.amount_fen), TA_RIGHT, bold=bold),
        _text(figures.change(made.points), TA_RIGHT, bold=bold),
        "", "", "",
    ]  # fmt: skip


def _text(text: str, align: int = TA_LEFT, *, size: float = _SIZE, bold: bool = False) -> Paragraph:
    """Words that wrap inside of their cell, also between Chinese characters."""
    style = ParagraphStyle(
        "cell", fontName=str(Face.CHINESE), fontSize=size, leading=size * 1.3, alignment=align, wordWrap="CJK"
    )
    return Paragraph(_marked_up(text, bold=bold), style)


def _marked_up(text: str, *, bold: bool) -> str:
    """Each character in the face that has it, as on slips."""
    chosen = [faces.choose(char, bold=bold) for char in text]
    runs = groupby(chosen, key=lambda choice: choice[0])
    return "".join(
        f'<font name="{face}">{escape("".join(drawn for _, drawn in run))}</font>' for face, run in runs
    )


def _numbered(words: Words) -> type[Canvas]:
    """A canvas that writes 'page 1 of 3' when it knows how many there are."""

    class Numbered(Canvas):  # type: ignore[misc]  # reportlab has no types
        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(*given, **named)
            self._kept: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 - reportlab's name
            self._kept.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for number, page in enumerate(self._kept, 1):
                self.__dict__.update(page)
                foot = words.say("day_list.page", page=number, pages=len(self._kept))
                _draw_foot(self, foot)
                super().showPage()
            super().save()

    return Numbered


def _draw_foot(canvas: Canvas, foot: str) -> None:
    paragraph = _text(foot, TA_CENTER, size=8)
    wide = A4[0] - 2 * _MARGIN
    paragraph.wrapOn(canvas, wide, _FOOT)
    paragraph.drawOn(canvas, _MARGIN, _MARGIN / 2 + 2 * mm)
