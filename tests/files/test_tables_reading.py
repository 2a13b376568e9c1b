"""Somebody's table is read, or refused in words (rules §1)."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from desk.files.tables import limits
from desk.files.tables.reading import fingerprint, look_at, rows_of
from desk.refusals import Refused, Why
from desk.rules.cells import Cell, Fault

TITLES = ["姓名", "手机", "生日"]
LINE = ["张三", "13800136621", "1990-08-21"]
TEXT = "姓名,手机,生日\n张三,13800136621,1990-08-21\n"


def book(path: Path, rows: Sequence[Any], *, merged: Sequence[str] = ()) -> Path:
    """An XLSX file with these rows."""
    workbook = Workbook()
    sheet = workbook.active
    for row in rows:
        sheet.append(list(row))
    for cells in merged:
        sheet.merge_cells(cells)
    workbook.save(path)
    return path


def cells_of(path: Path) -> list[tuple[Cell, ...]]:
    return [row.cells for row in rows_of(look_at(path))]


def fault_of(path: Path) -> object:
    """Why the file is refused."""
    with pytest.raises(Refused) as no:
        list(rows_of(look_at(path)))
    assert (no.value.why, no.value.field) == (Why.BAD_TABLE, "file")
    return no.value.details["fault"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encoding_and_separator_are_found_out(tmp_path: Path, encoding: str, separator: str) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TEXT.replace(",", separator), encoding)
    table = look_at(path)
    assert (table.titles, table.header_row) == (tuple(TITLES), 1)
    assert [row.cells for row in rows_of(table)] == [tuple(LINE)]


def test_quoted_cells_may_hold_separators_and_ends_of_lines(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('姓名,手机,备注\n张三,1,"一,二\n三 ""四"""\n\n李四,2,五"六\n', "utf-8")
    assert [(row.row, row.cells) for row in rows_of(look_at(path))] == [
        (2, ("张三", "1", '一,二\n三 "四"')),
        (5, ("李四", "2", '五"六')),
    ]


def test_a_broken_row_spoils_itself_only(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    good = "".join(f"张三,1380013{at:04d},1990-08-21\n" for at in range(60))
    lines = good.encode().splitlines(keepends=True)
    lines[3:3] = ['"李四,13900000001,1990-01-01\n'.encode(), "王五,1,2,3\n".encode(), b"\xff\xfe\xfa,1,2\n"]
    path.write_bytes("姓名,手机,生日\n".encode() + b"".join(lines))
    rows = list(rows_of(look_at(path)))
    assert [row.row for row in rows if row.broken] == [5, 6, 7]
    assert [row.cells[1:] for row in rows if row.broken][2] == ("1", "2"), "it goes back to be put right"
    assert len(rows) == 63
    assert all(len(row.cells) == 3 for row in rows if not row.broken)


def test_titles_stand_under_a_name_of_the_list(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [["会员名单"], ["截至 2026-11-01"], TITLES, LINE], merged=["A1:C1"])
    table = look_at(path)
    assert (table.header_row, table.data_row, table.titles) == (3, 4, tuple(TITLES))
    assert [row.cells for row in rows_of(table)] == [tuple(LINE)]


def test_titles_over_two_rows_are_one_header(tmp_path: Path) -> None:
    rows = [["姓名", "手机", "生日", "其他"], [None, None, None, "备注"], LINE]
    table = look_at(book(tmp_path / "a.xlsx", rows, merged=["A1:A2", "B1:B2", "C1:C2"]))
    assert (table.data_row, table.titles) == (3, ("姓名", "手机", "生日", "其他"))


def test_merged_cells_of_members_belong_to_nobody(tmp_path: Path) -> None:
    rows = [TITLES, LINE, ["李四", None, "1991-01-01"], ["王五", "13900000001", "1992-01-01"]]
    found = cells_of(book(tmp_path / "a.xlsx", rows, merged=["B2:B3"]))
    assert [row[1] for row in found] == [Fault.MERGED, Fault.MERGED, "13900000001"]


def test_values_of_a_book_keep_their_kind(tmp_path: Path) -> None:
    born = datetime(1990, 8, 21)  # noqa: DTZ001 - a book knows no time zones
    rows = [TITLES, ["张三", 13800136621, born], ["李四", 13800136622.0, 33106]]
    assert cells_of(book(tmp_path / "a.xlsx", rows)) == [
        ("张三", 13800136621, born),
        ("李四", 13800136622, 33106),
    ]


def test_a_formula_has_the_value_that_was_calculated_or_none(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [TITLES, ["=A9", "=B9", "=C9"]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    sheet = sheet.replace('<c r="A2"><f>A9</f><v /></c>', '<c r="A2" t="str"><f>A9</f><v>张三</v></c>')
    sheet = sheet.replace('<c r="B2"><f>B9</f><v /></c>', '<c r="B2" t="e"><f>B9</f><v>#REF!</v></c>')
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    write_parts(path, parts)
    assert cells_of(path) == [("张三", Fault.ERROR, Fault.NO_VALUE)]


def test_an_old_mac_s_book_counts_from_1904(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.epoch = CALENDAR_MAC_1904
    for row in (TITLES, LINE):
        workbook.active.append(row)
    workbook.save(tmp_path / "a.xlsx")
    assert look_at(tmp_path / "a.xlsx").epoch == date(1904, 1, 1)


def test_a_book_under_another_name_is_still_a_book(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [TITLES, LINE])
    path.rename(tmp_path / "a.xls")
    assert cells_of(tmp_path / "a.xls") == [tuple(LINE)]


def test_a_hidden_sheet_is_not_looked_at(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.append(["旧", "表"])
    workbook.active.sheet_state = "hidden"
    sheet = workbook.create_sheet("会员")
    sheet.append(TITLES)
    sheet.append(LINE)
    workbook.save(tmp_path / "a.xlsx")
    assert look_at(tmp_path / "a.xlsx").sheets == ("会员",)


def test_the_first_sheet_with_a_table_is_taken_unless_told(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.active.title = "空"
    for name, line in (("一", LINE), ("二", ["李四", "2", "3"])):
        sheet = workbook.create_sheet(name)
        sheet.append(TITLES)
        sheet.append(line)
    workbook.save(tmp_path / "a.xlsx")
    table = look_at(tmp_path / "a.xlsx")
    assert (table.sheet, table.sheets) == ("一", ("空", "一", "二"))
    assert look_at(tmp_path / "a.xlsx", "二").sample[0].cells[0] == "李四"


def write_parts(path: Path, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def zipped(parts: dict[str, bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return held.getvalue()


BAD_FILES = {
    "empty": (b"", "empty"),
    "blank lines": (b"\n\n \n", "no_rows"),
    "titles only": ("姓名,手机,生日\n".encode(), "no_rows"),
    "no titles": ("张三,13800136621,1990-08-21\n李四,13800136622,1991-01-01\n".encode(), "no_header"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "binary"),
    "zeros": (bytes(5000), "binary"),
    "a page": (b"<html><table><tr><td>1</td></tr></table></html>", "binary"),
    "a PDF": (b"%PDF-1.7\n1 0 obj\n", "binary"),
    "one endless line": (b"a" * 300_000, "binary"),
    "another encoding": ("名前,電話\n".encode("shift_jis") + b"\xff\xff,\xff\n" * 50, "encoding"),
    "old Excel": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old_xls"),
    "with a password": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
        "locked",
    ),
    "half a ZIP": (b"PK\x03\x04" + bytes(200), "broken"),
    "another ZIP": (zipped({"word/document.xml": b"<a/>"}), "binary"),
    "a book without its parts": (zipped({"xl/workbook.xml": b"<a/>"}), "broken"),
    "a bomb": (zipped({"xl/workbook.xml": b"<a/>", "xl/a.xml": bytes(60 * 1024 * 1024)}), "bomb"),
    "words without end": (
        zipped({"xl/workbook.xml": b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
        "bomb",
    ),
}


@pytest.mark.parametrize(("content", "fault"), BAD_FILES.values(), ids=BAD_FILES)
def test_what_is_no_table_is_refused_in_words(tmp_path: Path, content: bytes, fault: str) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(content)
    assert fault_of(path) == fault


def test_a_book_without_rows(tmp_path: Path) -> None:
    assert fault_of(book(tmp_path / "a.xlsx", [])) == "no_rows"
    assert fault_of(book(tmp_path / "b.xlsx", [TITLES])) == "no_rows"


def test_a_book_that_was_cut_off(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [TITLES, *([LINE] * 500)])
    path.write_bytes(path.read_bytes()[:-3000])
    assert fault_of(path) == "broken"


def test_a_sheet_that_ends_in_the_middle(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [TITLES, *([LINE] * 500)])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    write_parts(path, parts | {"xl/worksheets/sheet1.xml": sheet[: len(sheet) // 2]})
    assert fault_of(path) == "broken"


def test_limits_are_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wide = tmp_path / "wide.csv"
    wide.write_text(",".join(["姓名", "手机", *(f"列{at}" for at in range(200))]) + "\n张三,1\n", "utf-8")
    assert fault_of(wide) == "columns"
    path = tmp_path / "a.csv"
    path.write_text(TEXT + "李四,13800136622,1991-01-01\n", "utf-8")
    monkeypatch.setattr("desk.files.tables.reading.MOST_ROWS", 1)
    assert fault_of(path) == "rows"
    monkeypatch.setattr(limits, "MOST_BYTES", 10)
    assert fault_of(path) == "large"


def test_a_file_that_is_gone_or_changed(tmp_path: Path) -> None:
    assert fault_of(tmp_path / "none.csv") == "unreadable"
    assert fault_of(tmp_path) == "unreadable"
    path = tmp_path / "a.csv"
    path.write_text(TEXT, "utf-8")
    table = look_at(path)
    path.write_text(TEXT * 2, "utf-8")
    with pytest.raises(Refused) as no:
        list(rows_of(table))
    assert no.value.details["fault"] == "changed"


def test_reading_tells_how_far_it_is_and_ends_when_asked(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", [TITLES, *([LINE] * 1000)])
    told: list[tuple[int, int]] = []
    read = 0
    for row in rows_of(look_at(path), lambda done, of: told.append((done, of)), lambda: len(told) > 2):
        read = row.row
    assert 400 < read < 1000
    assert all(0 < done <= of for done, of in told)


def test_the_same_file_has_the_same_fingerprint(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(TEXT, "utf-8")
    other = tmp_path / "b.csv"
    other.write_text(TEXT, "utf-8")
    assert fingerprint(path) == fingerprint(other)
    assert fingerprint(path, stopped=lambda: True) is None
