"""The text of every slip at both widths, reviewed in the diff. DESK_WRITE_GOLDENS=1 writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from desk.slips import plain
from desk.slips.widths import columns_of
from tests.slips.samples import CHINESE, ENGLISH, pages

GOLDEN = Path(__file__).parent.parent / "golden" / "slips"
WORDS = {"zh": CHINESE, "en": ENGLISH}
NAMES = tuple(pages(CHINESE, 48))


@pytest.mark.parametrize("columns", [48, 32])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", NAMES)
def test_a_slip_reads_as_it_was_approved(name: str, language: str, columns: int) -> None:
    written = plain.text(pages(WORDS[language], columns)[name], columns)
    golden = GOLDEN / f"{name}_{language}_{columns}.txt"
    if os.environ.get("DESK_WRITE_GOLDENS"):
        golden.write_text(written, "utf-8")
    assert written == golden.read_text("utf-8")


@pytest.mark.parametrize("columns", [48, 32])
@pytest.mark.parametrize("name", NAMES)
def test_no_line_of_a_slip_is_wider_than_the_paper(name: str, columns: int) -> None:
    lines = plain.text(pages(CHINESE, columns)[name], columns).splitlines()
    assert [line for line in lines if columns_of(line) > columns] == []


def test_no_golden_is_left_over() -> None:
    expected = {
        f"{name}_{language}_{columns}.txt" for name in NAMES for language in WORDS for columns in (48, 32)
    }
    assert {path.name for path in GOLDEN.iterdir()} == expected
