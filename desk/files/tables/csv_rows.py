"""The rows of a CSV file: which encoding, which separator, and what a broken line does to the ones after it
(nothing).
"""

from __future__ import annotations

import codecs
import csv
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from desk.files.tables.limits import bad
from desk.rules.cells import TableRow

ENCODINGS = ("utf-8", "gb18030")
SEPARATORS = ",;\t"
LONGEST_LINE = 256 * 1024
LONGEST_RECORD = 20
"""Lines that one quoted cell may span; more is a quote that nobody closed."""
_SAMPLE = 2000
_FEW = 0.05
_BOMS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"%pdf", b"{\\rtf")


@dataclass(frozen=True)
class Format:
    """How a CSV file is written. `skip`: bytes of the mark before the text."""

    encoding: str
    separator: str
    skip: int = 0


@dataclass(frozen=True)
class _Line:
    """A line of the file; no `text` where it can't be decoded."""

    at: int
    text: str | None
    read: int
    """Bytes of the file up to its end."""
    rough: str = ""
    """What can be read of a line that can't be decoded: it goes back to be put right."""


def recognise(path: Path) -> Format:
    """Encoding by mark or by trying; separator by counting. Refused(BAD_TABLE): binary, encoding (`row`)."""
    with path.open("rb") as file:
        head = file.read(64 * 1024)
    mark = next((mark for mark in _BOMS if head.startswith(mark)), b"")
    if not mark.startswith((b"\xff", b"\xfe")):
        _refuse_binary(head)
    encoding = _BOMS.get(mark) or _encoding(path)
    some = [line.text or "" for line, _ in zip(_lines(path, encoding, len(mark)), range(30), strict=False)]
    counts = {separator: sum(text.count(separator) for text in some) for separator in SEPARATORS}
    return Format(encoding, max(SEPARATORS, key=lambda separator: counts[separator]), len(mark))


def csv_rows(path: Path, how: Format, tell: Callable[[int], None]) -> Iterator[TableRow]:
    """All rows that aren't blank. `tell` gets the bytes that were read. Refused(BAD_TABLE, binary) for a line
    without an end.
    """
    waiting: deque[_Line] = deque()
    lines = _lines(path, how.encoding, how.skip)
    while line := waiting.popleft() if waiting else next(lines, None):
        if not line.at % 500:
            tell(line.read)
        row = _row(line, how.separator, waiting, lines)
        if row.broken or any(str(cell).strip() for cell in row.cells):
            yield row


def _row(line: _Line, separator: str, waiting: deque[_Line], lines: Iterator[_Line]) -> TableRow:
    if line.text is None or "\0" in line.text:
        rough = (line.text or line.rough).replace("\0", "\ufffd").rstrip("\r\n")
        return TableRow(line.at, tuple(rough.split(separator)), broken=True)
    if '"' not in line.text:
        return TableRow(line.at, tuple(line.text.rstrip("\r\n").split(separator)))
    text, taken = line.text, list[_Line]()
    while (found := _parsed(text, separator)) is None and len(taken) < LONGEST_RECORD:
        further = waiting.popleft() if waiting else next(lines, None)
        if further is None or further.text is None or "\0" in further.text:
            taken += [further] if further else []
            break
        taken.append(further)
        text += further.text
    if found:
        return TableRow(line.at, found)
    waiting.extendleft(reversed(taken))  # a quote that nobody closed spoils its own line only
    return TableRow(line.at, tuple(line.text.rstrip("\r\n").split(separator)), broken=True)


def _parsed(text: str, separator: str) -> tuple[str, ...] | None:
    """The cells; None where a quote isn't closed; () for what is no line of cells at all: an end of line
    within a cell without quotes, a cell longer than any.
    """
    if text.count('"') % 2 and _strict(text, separator) is None:
        return None
    try:
        return tuple(next(csv.reader([text], delimiter=separator), ()))
    except csv.Error:
        return ()


def _strict(text: str, separator: str) -> list[str] | None:
    try:
        return next(csv.reader([text], delimiter=separator, strict=True), None)
    except csv.Error:
        return None


def _lines(path: Path, encoding: str, skip: int) -> Iterator[_Line]:
    if encoding.startswith("utf-16"):
        yield from _wide_lines(path, encoding)
        return
    with path.open("rb") as file:
        file.seek(skip)
        read, at = skip, 0
        while raw := file.readline(LONGEST_LINE):
            read, at = read + len(raw), at + 1
            if len(raw) == LONGEST_LINE and not raw.endswith(b"\n"):
                raise bad("binary")
            text = _decoded(raw, encoding)
            yield _Line(at, text, read, raw.decode(encoding, "replace") if text is None else "")


def _wide_lines(path: Path, encoding: str) -> Iterator[_Line]:
    """Excel's 'Unicode text'."""
    with path.open(encoding=encoding, errors="replace", newline="\n") as file:
        read = 0
        for at, text in enumerate(file, start=1):
            read += 2 * len(text)
            yield _Line(at, text.lstrip("\ufeff") if at == 1 else text, read)


def _decoded(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _encoding(path: Path) -> str:
    """The one that reads nearly all of the first lines that aren't plain ASCII: a few broken ones are their
    rows' fault.
    """
    failed: dict[str, list[int]] = {encoding: [] for encoding in ENCODINGS}
    seen = 0
    with path.open("rb") as file:
        for at, raw in enumerate(iter(lambda: file.readline(LONGEST_LINE), b""), start=1):
            if raw.isascii():
                continue
            seen += 1
            for encoding in ENCODINGS:
                failed[encoding] += [at] if _decoded(raw, encoding) is None else []
            if seen == _SAMPLE:
                break
    for encoding in ENCODINGS:
        if len(failed[encoding]) <= seen * _FEW or not seen:
            return encoding
    raise bad("encoding", row=min(set(failed["utf-8"]) & set(failed["gb18030"]), default=failed["utf-8"][0]))


def _refuse_binary(head: bytes) -> None:
    if head.lstrip().lower().startswith(_MARKUP):
        raise bad("binary")
    odd = sum(byte < 32 and byte not in b"\t\r\n\f\x1a" for byte in head[:4096])
    if (b"\0" in head[:4096] and head.count(b"\0") > len(head) // 100) or odd > 40:
        raise bad("binary")
