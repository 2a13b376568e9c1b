"""Whatever lies in a file: it is read, or refused in words, row by row or as a whole; it is never a crash
(rules §1).
"""

from __future__ import annotations

import io
import re
import time
import zipfile
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl import Workbook

from desk.files.tables.reading import look_at, rows_of
from desk.refusals import Refused, Why
from desk.rules.cells import Cell, Fault, TableRow, shown
from desk.rules.import_rows import Reading, Row, read_row
from desk.rules.imports import Field, guess
from tests.rules.venues import venue

TITLES = ["姓名", "手机", "生日", "卡号", "积分"]
LINE = ["张三", "13800136621", date(1990, 8, 21), "VIP 1", 5]
VENUE = venue()
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SHARED = "xl/sharedStrings.xml"
SHEET = "xl/worksheets/sheet1.xml"


def outcome(content: bytes, name: str) -> list[TableRow]:
    """The rows, each of which a member is read from or has reasons; [] for a file that is refused."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(content)
        try:
            table = look_at(path)
            rows = list(rows_of(table))
        except Refused as no:
            if no.why is not Why.BAD_TABLE:
                raise
            return []
    for row in rows:
        assert all(isinstance(shown(cell), str) for cell in row.cells)
        mapping = guess(table.titles) or dict(enumerate(Field))
        found = read_row(row.cells, mapping, Reading(VENUE, date(2026, 11, 21), table.epoch))
        assert isinstance(found, Row) or found
    assert [row.row for row in rows] == sorted({row.row for row in rows})
    return rows


@cache
def parts() -> dict[str, bytes]:
    """A book's parts."""
    workbook = Workbook()
    for line in (TITLES, LINE, ["李四", 13900000001, 33106, "VIP 2", 7.0]):
        workbook.active.append(line)
    whole = io.BytesIO()
    workbook.save(whole)
    with zipfile.ZipFile(whole) as archive:
        found = {name: archive.read(name) for name in archive.namelist()}
    words = "<si><t>张三</t></si><si><t>李四</t></si>"
    found[SHARED] = f'<sst xmlns="{NAMESPACE}">{words}</sst>'.encode()
    for at, name in enumerate(("张三", "李四")):
        inline = f't="inlineStr"><is><t>{name}</t></is>'.encode()
        found[SHEET] = found[SHEET].replace(inline, b't="s"><v>%d</v>' % at)
    return found


def book(part: str, change: Callable[[bytes], bytes]) -> bytes:
    """The book with one part changed."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts().items():
            archive.writestr(name, change(content) if name == part else content)
    return whole.getvalue()


def sheet(old: str, new: str) -> bytes:
    """The book with something else in its sheet, once."""
    assert old.encode() in parts()[SHEET], parts()[SHEET]
    return book(SHEET, lambda content: content.replace(old.encode(), new.encode(), 1))


CSV = "姓名,手机,生日\n".encode()


@given(st.binary(max_size=300))
@example(b'"a"\rb,1\n"c",2\n')
def test_any_bytes_are_a_table_or_none(content: bytes) -> None:
    outcome(content, "a.csv")
    outcome(CSV + content, "b.csv")


@given(st.text(st.sampled_from('",;\t\r\n\0\x1a=張1.e-+E/ \ufeff\U00020000'), max_size=60))
def test_any_line_is_a_member_or_has_a_reason(content: str) -> None:
    for encoding in ("utf-8", "gb18030", "utf-16"):
        outcome(("姓名,手机,生日,卡号,积分\n" + content).encode(encoding), "a.csv")


@given(
    st.sampled_from(sorted(parts())),
    st.integers(0, 4000),
    st.integers(0, 40),
    st.binary(max_size=20)
    | st.sampled_from([b"<row>", b"</row>", b'r="A1"', b"&#0;", b"-1", b"1e999", b"9" * 5000]),
)
def test_a_damaged_book_is_read_or_refused(part: str, at: int, gone: int, put: bytes) -> None:
    at %= len(parts()[part]) + 1
    outcome(book(part, lambda content: content[:at] + put + content[at + gone :]), "a.xlsx")


@given(st.integers(0, 6000), st.integers(0, 60), st.binary(max_size=30))
def test_a_damaged_archive_is_read_or_refused(at: int, gone: int, put: bytes) -> None:
    whole = book("", bytes)
    at %= len(whole)
    outcome(whole[:at] + put + whole[at + gone :], "a.xlsx")


@given(
    st.text(max_size=30) | st.sampled_from(["1e999", "-1e999", "nan", "9" * 5000, "1_0", "-0", "٣٣", "1e308"])
)
def test_any_number_of_a_book_is_a_value_or_an_error(value: str) -> None:
    said = re.sub(r"[<&\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", value)
    for old in ("<v>5</v>", "<v>33106</v>", "<v>13900000001</v>"):
        assert len(outcome(sheet(old, f"<v>{said}</v>"), "a.xlsx")) == 2


def cell(content: bytes, row: int, column: int) -> Cell:
    return next(each.cells[column] for each in outcome(content, "a.xlsx") if each.row == row)


@pytest.mark.parametrize("value", ["1e999", "NaN", "-inf", "9" * 5000, "much"])
def test_what_nobody_calculated_is_an_error_of_its_cell(value: str) -> None:
    assert cell(sheet("<v>5</v>", f"<v>{value}</v>"), 2, 4) is Fault.ERROR
    assert cell(sheet("<v>33106</v>", f"<v>{value}</v>"), 2, 2) is Fault.ERROR


def test_a_day_that_is_none_is_an_error_of_its_cell() -> None:
    assert cell(sheet('<c r="E2" t="n"><v>5<', '<c r="E2" t="d"><v>1990-02-30<'), 2, 4) is Fault.ERROR


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('<row r="3"', '<row r="2"'),
        ('<row r="3"', '<row r="1"'),
        ('<row r="3"', '<row r="99999999999999999999"'),
        ('<row r="2"', '<row r="-2"'),
        ('r="C2"', 'r="A2"'),
        ('r="C2"', 'r="B2"'),
        ('r="E2"', 'r="ZZZ2"'),
        ("<v>0</v>", "<v>-1</v>"),
        ("<v>0</v>", "<v>999</v>"),
    ],
)
def test_a_book_out_of_order_is_broken(tmp_path: Path, old: str, new: str) -> None:
    (tmp_path / "a.xlsx").write_bytes(sheet(old, new))
    with pytest.raises(Refused) as no:
        list(rows_of(look_at(tmp_path / "a.xlsx")))
    assert no.value.details["fault"] == "broken"


@pytest.mark.parametrize("name", [SHEET, SHARED, "xl/styles.xml", "xl/workbook.xml"])
def test_words_of_its_own_are_found_wherever_they_stand(tmp_path: Path, name: str) -> None:
    declared = b"<!--" + b"x" * 9000 + b'--><!DOCTYPE a [<!ENTITY a "b">]>'
    whole = book(
        name,
        lambda content: re.sub(rb"\A(<\?xml.*?\?>)?", lambda found: found[0] + declared, content, count=1),
    )
    (tmp_path / "a.xlsx").write_bytes(whole)
    with pytest.raises(Refused) as no:
        look_at(tmp_path / "a.xlsx")
    assert no.value.details["fault"] == "bomb"


@pytest.mark.parametrize("broken", ['"王一",1380\r0014,1990-01-01', '"王一",1,"' + "x" * 140_000 + '"'])
def test_a_line_that_is_none_spoils_itself_only(broken: str) -> None:
    rows = outcome(CSV + f'{broken}\n"陈好",13800000015,1990-01-01\n'.encode(), "a.csv")
    assert [row.broken for row in rows] == [True, False]


@pytest.mark.parametrize("long", ["(" * 200_000, " " * 200_000, "1990" + " " * 200_000 + "x", "[【" * 60_000])
def test_a_very_long_cell_takes_no_time(long: str) -> None:
    begun = time.process_time()
    outcome(f"姓名,手机,生日,{long}\n王一,13800000014,{long}\n".encode(), "a.csv")
    assert time.process_time() - begun < 5


def test_many_merged_cells_take_no_time() -> None:
    many = "".join(f'<mergeCell ref="A{at}:B{at}"/>' for at in range(4, 60_000))
    rows = "".join(f'<row r="{at}"><c r="C{at}" t="n"><v>1</v></c></row>' for at in range(4, 60_000))

    def change(content: bytes) -> bytes:
        return content.replace(b"</sheetData>", f"{rows}</sheetData><mergeCells>{many}</mergeCells>".encode())

    begun = time.process_time()
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.xlsx"
        path.write_bytes(book(SHEET, change))
        assert sum(1 for _ in rows_of(look_at(path))) == 59_998
    assert time.process_time() - begun < 20
