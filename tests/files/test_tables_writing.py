"""Tables are written whole or not at all, and nothing in them runs (rules §11)."""

from __future__ import annotations

import csv
import os
import stat
import tempfile
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desk.files.tables.writing import GB18030, Abandoned, leave_if, writing
from desk.refusals import Ill, Trouble

EVIL = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"]


def test_a_book_holds_words_only(tmp_path: Path) -> None:
    with writing(tmp_path / "a.xlsx", ["题"]) as put:
        for words in (*EVIL, "#REF!", "13800136621", "a\x00b"):
            put([words])
    sheet = load_workbook(tmp_path / "a.xlsx").active
    cells = [row[0] for row in sheet.iter_rows()]
    assert {cell.data_type for cell in cells} == {"s"}
    assert [cell.value for cell in cells][1:5] == EVIL[:4]
    assert [cell.value for cell in cells][-2:] == ["13800136621", "ab"]


@pytest.mark.parametrize(
    ("encoding", "begins"), [("utf-8-sig", b"\xef\xbb\xbf"), (GB18030, "题".encode("gb18030"))]
)
def test_a_line_of_text_is_no_formula(tmp_path: Path, encoding: str, begins: bytes) -> None:
    path = tmp_path / "a.csv"
    with writing(path, ["题"], encoding) as put:
        for words in (*EVIL, "+8613800136621", "-5", "𠮷"):
            put([words])
    assert path.read_bytes().startswith(begins)
    with path.open(encoding=encoding, newline="") as file:
        found = [row[0] for row in csv.reader(file)]
    assert found == ["题", *(f"'{words}" for words in EVIL), "+8613800136621", "-5", "𠮷"]


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_an_older_file_stays_when_writing_is_abandoned(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rough = tmp_path / "rough"
    rough.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(rough))
    path = tmp_path / name
    path.write_text("older", "utf-8")

    def abandon() -> None:
        with writing(path, ["题"]) as put:
            put(["一"])
            leave_if(lambda: True)

    with pytest.raises(Abandoned):
        abandon()
    assert path.read_text("utf-8") == "older"
    assert sorted(found.name for found in tmp_path.iterdir()) == [name, "rough"]
    assert list(rough.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such mode")
@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_it_is_for_nobody_but_who_wrote_it(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("older", "utf-8")
    (tmp_path / name).chmod(0o644)
    with writing(tmp_path / name, ["题"]) as put:
        put(["一"])
        assert {stat.S_IMODE(half.stat().st_mode) for half in tmp_path.glob("*.part")} <= {0o600}
    assert stat.S_IMODE((tmp_path / name).stat().st_mode) == 0o600


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_somebody_s_own_file_beside_it_stays(tmp_path: Path, name: str) -> None:
    beside = tmp_path / f"{name}.part"
    beside.write_text("mine", "utf-8")
    with writing(tmp_path / name, ["题"]) as put:
        put(["一"])
    assert beside.read_text("utf-8") == "mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted([name, beside.name])


@pytest.mark.parametrize("name", ["venue.db", "a", "a.json"])
def test_it_takes_the_place_of_a_table_only(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("mine", "utf-8")
    with pytest.raises(Trouble) as ill, writing(tmp_path / name, ["题"]) as put:
        put(["一"])
    assert ill.value.what is Ill.FILE_READ_ONLY
    assert (tmp_path / name).read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv"])
def test_a_place_that_takes_no_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(Trouble) as ill, writing(tmp_path / "gone" / name, ["题"]) as put:
        put(["一"])
    assert ill.value.what is Ill.FILE_READ_ONLY
