"""The PDF twin: searchable, embedded, the same bytes every time."""

from __future__ import annotations

import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from desk.printing import pdf
from desk.slips import plain
from tests.slips.samples import CHINESE, pages

needs_poppler = pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler-utils is not installed")
_SCRIPT = """
import hashlib
from desk.printing import pdf
from tests.slips.samples import CHINESE, pages
print(hashlib.sha256(pdf.write(tuple(pages(CHINESE, 48).values()))).hexdigest())
"""


def _words(text: str) -> list[str]:
    """Words in any order, without rules, barcodes and lines to sign on; compatibility forms made one."""
    told = unicodedata.normalize("NFKC", text)
    return sorted(word for word in told.split() if not set(word) <= set("-=_") and not word.startswith("["))


def _tool(name: str, path: Path, *arguments: str) -> str:
    return subprocess.run([name, *arguments, str(path)], check=True, capture_output=True, text=True).stdout


@needs_poppler
@pytest.mark.parametrize("columns", [48, 32])
@pytest.mark.parametrize("name", tuple(pages(CHINESE, 48)))
def test_the_text_of_the_pdf_is_the_text_of_the_slip(name: str, columns: int, tmp_path: Path) -> None:
    page = pages(CHINESE, columns)[name]
    path = tmp_path / "slip.pdf"
    path.write_bytes(pdf.write((page,), columns * 12))
    extracted = subprocess.run(
        ["pdftotext", "-layout", str(path), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert sorted("".join(_words(extracted))) == sorted("".join(_words(plain.text(page, columns))))


@needs_poppler
def test_words_stay_words_and_rare_names_are_found(tmp_path: Path) -> None:
    path = tmp_path / "slip.pdf"
    path.write_bytes(pdf.write((pages(CHINESE, 48)["points_everything"],)))
    words = subprocess.run(
        ["pdftotext", str(path), "-"], check=True, capture_output=True, text=True
    ).stdout.split()
    assert {"积分确认单", "司马相如·欧阳𠮷㛃", "JF-261121-1-0089-9", "+449,995"} <= set(words)


@pytest.mark.skipif(not shutil.which("pdffonts"), reason="poppler-utils is not installed")
def test_every_face_is_embedded_as_a_subset(tmp_path: Path) -> None:
    path = tmp_path / "slip.pdf"
    path.write_bytes(pdf.write(tuple(pages(CHINESE, 48).values())))
    rows = [line.split() for line in _tool("pdffonts", path).splitlines()[2:]]
    assert len(rows) >= 4
    assert [row for row in rows if row[1] != "TrueType" or row[-5:-2] != ["yes", "yes", "yes"]] == []


def test_the_same_slips_make_the_same_bytes_in_another_process() -> None:
    def digest(seed: str) -> str:
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])}
        return subprocess.run(
            [sys.executable, "-c", _SCRIPT], check=True, capture_output=True, text=True, env=environment
        ).stdout

    assert digest("1") == digest("2")
    assert len(digest("3").strip()) == 64


def test_each_copy_is_a_sheet_of_its_own_as_wide_as_the_paper() -> None:
    two = tuple(pages(CHINESE, 48).values())[:2]
    written = pdf.write(two)
    assert written.count(b"/Type /Page\n") == 2
    assert b"/MediaBox [ 0 0 226.7717" in written
