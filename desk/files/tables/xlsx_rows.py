"""The rows of an XLSX file, streamed. openpyxl opens the book (styles, shared words, day 0); the sheet itself
is read here, for openpyxl's reader tells neither a formula without a value nor which cells are merged.
"""

from __future__ import annotations

import math
import re
import warnings
import zipfile
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import IO, Any
from xml.etree.ElementTree import Element, iterparse
from xml.parsers import expat

from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.cell import coordinate_to_tuple, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904, from_excel
from openpyxl.workbook.workbook import Workbook

from desk.files.tables.limits import FREE_RATIO, MOST_RATIO, MOST_UNPACKED, bad
from desk.refusals import Refused
from desk.rules.cells import EPOCH_1900, EPOCH_1904, Cell, Fault, TableRow

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\b[^>]*?\bref\s*=\s*["']([A-Z]+[0-9]+:[A-Z]+[0-9]+)["']""")
_PIECE = 1024 * 1024
_HEAD = 4096
_OVERLAP = 200
_LAST_ROW = 1_048_576
_LAST_COLUMN = 16_384
_LONGEST_NUMBER = 400
"""Characters: programs write seventeen digits, and 1E308 in full has 309."""


@dataclass(frozen=True)
class Range:
    """Merged cells: rows and columns from 1, both ends in it."""

    first: int
    last: int
    left: int
    right: int


@dataclass(frozen=True)
class Book:
    """An open XLSX file."""

    archive: zipfile.ZipFile
    workbook: Workbook
    parts: dict[str, str]
    """Each visible sheet, and the part of the file that holds it."""
    shared: str
    """The part with the shared words; '' where there is none."""

    @property
    def sheets(self) -> tuple[str, ...]:
        """Their names."""
        return tuple(self.parts)

    @property
    def epoch(self) -> date:
        """Day 0 of its counting of days."""
        return EPOCH_1904 if self.workbook.epoch == CALENDAR_MAC_1904 else EPOCH_1900


class _Opening(ExcelReader):  # type: ignore[misc] # openpyxl has no types
    """Reads what is about the book, and neither its sheets (openpyxl looks through them for their size) nor
    its shared words: the first rows need few of a million.
    """

    def read(self) -> None:
        """Day 0, styles, and where the visible sheets are."""
        self.read_manifest()
        self.read_workbook()
        apply_stylesheet(self.archive, self.wb)
        self.parts = {
            str(sheet.name): str(rel.target)
            for sheet, rel in self.parser.find_sheets()
            if sheet.state == "visible" and "chartsheet" not in rel.Type and rel.target in self.valid_files
        }


@contextmanager
def opened(path: Path) -> Iterator[Book]:
    """The book. Refused(BAD_TABLE): broken, bomb, locked, no_rows, binary for a ZIP that is no book."""
    with _telling_broken(), path.open("rb") as file, zipfile.ZipFile(file) as archive:
        _refuse_bomb(archive)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and extensions that nobody asks for
            reader = _Opening(file, read_only=True, data_only=True, keep_links=False)
            reader.read()
        if not reader.parts:
            raise bad("no_rows")
        yield Book(archive, reader.wb, reader.parts, _shared_part(archive))


def xlsx_rows(
    book: Book, sheet: str, merged: list[Range], tell: Callable[[int, int], None]
) -> Iterator[TableRow]:
    """All rows of a sheet that aren't blank. Of `merged` cells nobody knows whose value it is; the list is
    used up. `tell` gets (done, of) of the unpacked sheet.
    """
    part = book.parts[sheet]
    of = book.archive.getinfo(part).file_size
    with _telling_broken(), book.archive.open(part) as source:
        for row, cells in _rows(source, _Words(book)):
            if not row % 200:
                tell(source.tell(), of)
            spoiled = _with_merged(row, cells, merged)
            if any(cell is not None and cell != "" for cell in spoiled):
                yield TableRow(row, tuple(spoiled))


def merged_cells(book: Book, sheet: str) -> list[Range]:
    """They stand behind the rows, so the sheet is looked through once before. The last ones first."""
    with _telling_broken(), book.archive.open(book.parts[sheet]) as source:
        found = list(_ranges(source))
    return sorted(found, key=lambda one: one.first, reverse=True)


class _Words:
    """What the cells of a sheet refer to: shared words, styles that make a number a day, day 0."""

    def __init__(self, book: Book) -> None:
        workbook: Any = book.workbook
        self.days: Container[int] = workbook._date_formats  # noqa: SLF001 - openpyxl has no other way to tell it
        self.epoch: datetime = workbook.epoch
        self._shared: list[str] = []
        self._more = _shared_words(book)

    def shared(self, at: int) -> str:
        """The shared word of that number, read up to it. IndexError where there is none: the book
        is broken then.
        """
        if at < 0:
            raise IndexError(at)
        while len(self._shared) <= at:
            word = next(self._more, None)
            if word is None:
                raise IndexError(at)
            self._shared.append(word)
        return self._shared[at]


def _shared_part(archive: zipfile.ZipFile) -> str:
    return next((name for name in archive.namelist() if name.lower() == "xl/sharedstrings.xml"), "")


def _shared_words(book: Book) -> Iterator[str]:
    if not book.shared:
        return
    with book.archive.open(book.shared) as source:
        root: Element | None = None
        for event, element in iterparse(source, events=("start", "end")):  # noqa: S314 - as in `_rows`
            root = element if root is None else root
            if event == "end" and element.tag.endswith("}si"):
                yield _joined(element)
                root.clear()


def _joined(element: Element) -> str:
    """The pieces of a word, without how they are read aloud (rPh)."""
    aloud = {id(piece) for heard in element if heard.tag.endswith("}rPh") for piece in heard}
    pieces = (piece for piece in element.iter() if piece.tag.endswith("}t") and id(piece) not in aloud)
    return "".join(piece.text or "" for piece in pieces)


@contextmanager
def _telling_broken() -> Iterator[None]:
    """Whatever a damaged book makes openpyxl raise is one refusal."""
    try:
        yield
    except (Refused, GeneratorExit, MemoryError, OSError):
        raise
    except Exception as broken:
        raise bad("broken") from broken


def _refuse_bomb(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if any(part.flag_bits & 1 for part in parts):
        raise bad("locked")
    if "xl/workbook.xml" not in archive.namelist():
        raise bad("binary")
    swollen = (part for part in parts if part.file_size > FREE_RATIO)
    if any(part.file_size > MOST_RATIO * max(part.compress_size, 1) for part in swollen):
        raise bad("bomb")
    if sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise bad("bomb")
    if any(_declares(archive, part) for part in parts):
        raise bad("bomb")


def _ranges(source: IO[bytes]) -> Iterator[Range]:
    kept = b""
    while piece := source.read(_PIECE):
        text, end = kept + piece, 0
        for match in _MERGED.finditer(text):
            left, first, right, last = range_boundaries(match[1].decode())
            yield Range(int(first or 0), int(last or 0), int(left or 0), int(right or 0))
            end = match.end()
        kept = text[max(end, len(text) - _OVERLAP) :]


class _Doctype(Exception):
    """The part has one."""


class _Begun(Exception):
    """Its first element is reached: behind it there can be none."""


def _declares(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part defines words of its own, which can unpack without end; no book needs that. Any part,
    whatever its name: the book itself says which one is a sheet.
    """
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = lambda *_: _leave(_Doctype)
    parser.StartElementHandler = lambda *_: _leave(_Begun)
    with archive.open(part) as source:
        try:
            while piece := source.read(_HEAD):
                parser.Parse(piece)
            # Newer expats put a long token off until they are told that nothing follows.
            parser.Parse(b"", True)
        except _Doctype:
            return True
        except (_Begun, expat.ExpatError):
            return False  # what is no XML is a picture, or is found broken when it is read
    return False


def _leave(why: type[Exception]) -> None:
    raise why


def _with_merged(row: int, cells: list[Cell], merged: list[Range]) -> list[Cell]:
    """The cells, those of merged ranges as a fault. Ranges that are passed are taken off the list."""
    for at in range(len(merged) - 1, -1, -1):
        one = merged[at]
        if one.first > row:
            break
        if one.last < row:
            del merged[at]
            continue
        cells += [None] * (min(one.right, 1000) - len(cells))
        for column in range(one.left - 1, min(one.right, len(cells))):
            cells[column] = Fault.MERGED
    return cells


def _rows(source: IO[bytes], words: _Words) -> Iterator[tuple[int, list[Cell]]]:
    data: Element | None = None
    row = 0
    events = iterparse(source, events=("start", "end"))  # noqa: S314 - parts with a DOCTYPE were refused
    for event, element in events:
        name = element.tag.rpartition("}")[2]
        if event == "start":
            data = element if name == "sheetData" else data
        elif name == "row":
            row = _after(row, int(element.get("r") or row + 1), _LAST_ROW)
            yield row, _cells(element, words)
            assert data is not None
            data.clear()
        elif name == "sheetData":
            return


def _cells(row: Element, words: _Words) -> list[Cell]:
    cells: list[Cell] = []
    for element in row:
        place = element.get("r")
        column = coordinate_to_tuple(place)[1] if place else len(cells) + 1
        column = _after(len(cells), column, _LAST_COLUMN)
        cells += [None] * (column - 1 - len(cells))
        cells.append(_cell(element, words))
    return cells


def _after(last: int, place: int, limit: int) -> int:
    """The place of the next row or cell. Out of order nobody knows whose value it is: Refused(BAD_TABLE,
    broken).
    """
    if not last < place <= limit:
        raise bad("broken")
    return place


def _cell(element: Element, words: _Words) -> Cell:
    kind = element.get("t", "n")
    if kind == "inlineStr":
        inline = _child(element, "is")
        return _joined(inline) if inline is not None else None
    value = _child(element, "v")
    if value is None or not value.text:
        # A formula that gives an empty word has a type; one that nobody calculated has none.
        return Fault.NO_VALUE if kind != "str" and _child(element, "f") is not None else None
    return _value(kind, value.text, int(element.get("s", 0)), words)


def _value(kind: str, value: str, style: int, words: _Words) -> Cell:
    match kind:
        case "s":
            return words.shared(int(value))
        case "str":
            return value
        case "b":
            return value == "1"
        case "e":
            return Fault.ERROR
        case "d":
            return _written_day(value)
    number = _number(value)
    if isinstance(number, Fault) or style not in words.days:
        return number
    return _day(number, words.epoch)


def _number(value: str) -> int | float | Fault:
    """What no program can have calculated (1E999, NaN, words) is as good as #NUM!."""
    try:
        number = float(value) if len(value) <= _LONGEST_NUMBER else math.nan
        if not math.isfinite(number):
            return Fault.ERROR
        return int(value) if value.strip("-").isdecimal() else number
    except ValueError:
        return Fault.ERROR


def _written_day(value: str) -> Cell:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return Fault.ERROR


def _day(number: float, epoch: datetime) -> Cell:
    try:
        found = from_excel(number, epoch)
    except (OverflowError, ValueError):
        return Fault.ERROR
    return found if isinstance(found, date | time) else number


def _child(element: Element, name: str) -> Element | None:
    found = element.find(_NS + name)
    return found if found is not None else element.find(_STRICT + name)
