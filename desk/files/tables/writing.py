"""Writing a table, XLSX or CSV: row by row, whole or not at all.

A cell that begins with = + - @ would be carried out as a formula by the program that opens the file, so it is
written as words: in XLSX by its type, in CSV with an apostrophe in front.
"""

from __future__ import annotations

import contextlib
import csv
import os
import re
import secrets
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell

from desk.models.database import raise_for_system, sync_folder
from desk.refusals import Ill, Trouble

Put = Callable[[Sequence[str]], None]
Encoding = str
UTF8, GB18030 = "utf-8-sig", "gb18030"
SUFFIXES = (".xlsx", ".csv", ".txt")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_UNPRINTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""XML can't hold these at all."""
_LONGEST = 32767
"""Characters that a cell of a book can hold."""


class Abandoned(Exception):
    """Raised by who writes, to leave without a file."""


def leave_if(stopped: Callable[[], bool]) -> None:
    """Abandoned, if it was asked for."""
    if stopped():
        raise Abandoned


@contextmanager
def writing(path: Path, titles: Sequence[str], encoding: Encoding = UTF8) -> Iterator[Put]:
    """A new table under its titles; the suffix says which kind: .xlsx, else CSV. `encoding` of CSV.

    It is written beside its place, under a name that nobody has, and moved there when it is whole: an error
    leaves what was there before. Only who wrote it can read it. Trouble: DISK_FULL, or FILE_READ_ONLY for
    anything else that keeps it from being written, a suffix that no table has among it: a table never takes
    the place of a venue's file.
    """
    half = path.with_name(f"{secrets.token_hex(8)}.part")
    try:
        if path.suffix.lower() not in SUFFIXES:
            raise Trouble(Ill.FILE_READ_ONLY, path=str(path))
        with _xlsx(half) if path.suffix.lower() == ".xlsx" else _csv(half, encoding) as put:
            put(titles)
            yield put
        half.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise_for_system(error, path)
        raise Trouble(Ill.FILE_READ_ONLY, path=str(path)) from error
    finally:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)


def defused(text: str) -> str:
    """The text as no program takes it for a formula. A number with its sign (+86…, -5) is none."""
    if text.startswith(_FORMULA) and not re.fullmatch(r"[+-]?[0-9][0-9 ]*", text):
        return f"'{text}"
    return text


@contextmanager
def _csv(path: Path, encoding: Encoding) -> Iterator[Put]:
    with open(path, "x", encoding=encoding, newline="", errors="replace", opener=_private) as file:
        writer = csv.writer(file)
        yield lambda cells: _write_line(writer, cells)
        _settle(file)


def _write_line(writer: Any, cells: Sequence[str]) -> None:
    writer.writerow([defused(cell) for cell in cells])


@contextmanager
def _xlsx(path: Path) -> Iterator[Put]:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()

    try:
        yield lambda cells: sheet.append([_as_words(sheet, cell) for cell in cells])
        with open(path, "xb", opener=_private) as file:
            book.save(file)
            _settle(file)
    finally:
        _forget(sheet)


def _as_words(sheet: Any, text: str) -> object:
    """A text that openpyxl would take for a formula or an error stays a text."""
    plain = _UNPRINTED.sub("", text)[:_LONGEST]
    if not plain.startswith(("=", "#")):
        return plain
    cell = WriteOnlyCell(sheet, value=plain)
    cell.data_type = "s"
    return cell


def _forget(sheet: Any) -> None:
    """openpyxl collects the rows in a file of its own, and keeps it till the program ends if nothing is
    saved: members' names don't lie about in there.
    """
    with contextlib.suppress(OSError, AttributeError, ValueError):
        if not sheet.closed:
            sheet.close()
        sheet._writer.cleanup()  # noqa: SLF001 - the only way to it


def _private(path: str, flags: int) -> int:
    """Members' names and numbers: for nobody but who wrote them."""
    return os.open(path, flags, 0o600)


def _settle(file: IO[str] | IO[bytes]) -> None:
    file.flush()
    os.fsync(file.fileno())
