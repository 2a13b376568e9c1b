"""The log's file: made at its first line, and one that can't be made stops nobody."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from desk.ui.shell.logs import LogFile


def _line(words: str) -> logging.LogRecord:
    return logging.LogRecord("desk", logging.INFO, __file__, 1, words, None, None)


def test_the_file_is_made_at_its_first_line_and_goes_on_from_there(tmp_path: Path) -> None:
    path = tmp_path / "desk.log"
    file = LogFile(path)
    file.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
    assert not path.exists()
    file.handle(_line("first"))
    file.handle(_line("second"))
    assert path.read_text("utf-8") == "INFO first\nINFO second\n"
    file.close()


def test_a_file_that_can_t_be_made_stops_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = LogFile(tmp_path / "gone" / "desk.log")
    file.handle(_line("first"))
    assert "Logging error" in capsys.readouterr().err
    file.close()
