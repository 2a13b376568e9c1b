"""The day's list on A4: its text is found, its sums stand below, its pages are numbered."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desk.printing.day_list import write
from desk.queries.day_list import DayLine, DayList
from desk.slips.words import Words
from tests.slips.samples import CHINESE, ENGLISH

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
AT = datetime(2026, 11, 21, 22, 6, tzinfo=ZoneInfo("Asia/Shanghai"))
CREDIT = DayLine(
    at=AT, slip_number="JF-261121-1-0086-1", consumption_slip="02-118690", room="V03", amount_fen=396050,
    points=3960, member="欧**𠮷", clerk="林小玉", kind="credit", reversed=True,
)  # fmt: skip
UNDONE = replace(
    CREDIT,
    slip_number="CZ-261121-1-0087-8",
    amount_fen=-396050,
    points=-3960,
    kind="reversal",
    reversed=False,
)
OTHER = replace(
    CREDIT, consumption_slip="01-204417", room="<K&15>", amount_fen=68000, points=680, reversed=False
)
DAY = DayList("悦澜汇 KTV", date(2026, 11, 21), AT, "林小玉 012", (CREDIT, UNDONE, OTHER))


def lines(written: bytes, folder: Path) -> list[list[str]]:
    """The words of each line of the pages, as a reader's copy gives them."""
    path = folder / "list.pdf"
    path.write_bytes(written)
    told = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    ).stdout
    return [line.split() for line in unicodedata.normalize("NFKC", told).splitlines() if line.strip()]


@needs_poppler
def test_every_entry_is_a_line_and_the_sums_stand_below(tmp_path: Path) -> None:
    told = lines(write(DAY, CHINESE), tmp_path)
    assert told[:3] == [
        ["悦澜汇", "KTV"],
        ["积分日清单"],
        ["营业日", "2026-11-21", "·", "打印", "2026-11-21", "22:06", "·", "林小玉", "012"],
    ]
    assert told[3:] == [
        ["时间", "单号", "小票", "包厢", "实付金额", "积分", "会员", "经办", "备注"],
        [
            "22:06",
            "JF-261121-1-0086-1",
            "02-118690",
            "V03",
            "¥3,960.50",
            "+3,960",
            "欧**𠮷",
            "林小玉",
            "已冲",
        ],
        [
            "22:06",
            "CZ-261121-1-0087-8",
            "02-118690",
            "V03",
            "−¥3,960.50",
            "−3,960",
            "欧**𠮷",
            "林小玉",
            "冲账",
        ],
        ["22:06", "JF-261121-1-0086-1", "01-204417", "<K&15>", "¥680.00", "+680", "欧**𠮷", "林小玉"],
        ["入账", "2笔", "¥4,640.50", "+4,640"],
        ["冲账", "1笔", "−¥3,960.50", "−3,960"],
        ["合计", "3笔", "¥680.00", "+680"],
        ["第", "1", "页,共", "1", "页"],
    ]


@needs_poppler
def test_a_long_day_has_numbered_pages_with_the_head_on_each(tmp_path: Path) -> None:
    told = lines(write(replace(DAY, lines=(OTHER,) * 120), ENGLISH), tmp_path)
    pages = [line for line in told if line[0] == "Page"]
    assert len(pages) > 1
    assert pages == [["Page", str(at), "of", str(len(pages))] for at in range(1, len(pages) + 1)]
    assert len([line for line in told if line[:2] == ["Time", "Slip"]]) == len(pages)
    assert told[-2][:2] == ["Total:", "120"]
    assert len([line for line in told if "01-204417" in line]) == 120


@needs_poppler
@pytest.mark.parametrize("words", [CHINESE, ENGLISH], ids=["zh_CN", "en"])
def test_no_word_of_a_usual_line_wraps(words: Words, tmp_path: Path) -> None:
    long = replace(CREDIT, amount_fen=10_000_000, points=300_000, consumption_slip="02-1187341234")
    told = lines(write(replace(DAY, lines=(long, replace(long, kind="reversal"))), words), tmp_path)
    assert [len(line) for line in told[4:6]] == [9, 9]
    assert len(told) == 3 + 1 + 2 + 3 + 1


@needs_poppler
def test_a_day_without_entries_says_so(tmp_path: Path) -> None:
    told = lines(write(replace(DAY, lines=()), CHINESE), tmp_path)
    assert told[4] == ["本日没有积分流水"]
    assert told[-2] == ["合计", "0笔", "¥0.00", "0"]


def test_the_same_list_makes_the_same_bytes() -> None:
    assert write(DAY, CHINESE) == write(DAY, CHINESE)


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler-utils is not installed")
def test_every_face_is_embedded(tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    path.write_bytes(write(DAY, CHINESE))
    told = subprocess.run(["pdffonts", str(path)], check=True, capture_output=True, text=True).stdout
    rows = [line.split() for line in told.splitlines()[2:]]
    assert len(rows) >= 4
    assert [row for row in rows if row[1] != "TrueType" or row[-5:-2] != ["yes", "yes", "yes"]] == []
