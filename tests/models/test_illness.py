"""SQLite's codes and sentences become trouble; what is the program's own fault doesn't."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.models import illness
from desk.models.illness import diagnosed
from desk.refusals import Ill


class Coded(Exception):
    def __init__(self, code: int) -> None:
        super().__init__("words")
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("error", "ill"),
    [
        (Coded(13), Ill.DISK_FULL),
        (Coded(5), Ill.FILE_LOCKED),
        (Coded(5 | 2 << 8), Ill.FILE_LOCKED),
        (Coded(8 | 4 << 8), Ill.FILE_READ_ONLY),
        (Coded(11), Ill.FILE_DAMAGED),
        (Coded(26), Ill.FILE_DAMAGED),
        (Coded(10 | 3 << 8), Ill.FILE_DAMAGED),
        (Coded(19), None),
        (Coded(1), None),
        (Exception("database or disk is full"), Ill.DISK_FULL),
        (Exception("no such table: t"), None),
        (None, None),
    ],
)
def test_diagnosed(tmp_path: Path, error: Exception | None, ill: Ill | None) -> None:
    trouble = diagnosed(error, tmp_path)
    assert (trouble.what if trouble else None) is ill


@pytest.mark.parametrize("code", [10, 14])
def test_a_failed_write_on_a_full_disk_is_a_full_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    monkeypatch.setattr(illness, "free_space", lambda _: 0)
    trouble = diagnosed(Coded(code), tmp_path)
    assert trouble
    assert trouble.what is Ill.DISK_FULL
