"""`demo` on a terminal: it says who works there and how to get in, and never touches what is there."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.cli.codes import FAILED, OK
from desk.demo import PEOPLE
from desk.places import Places
from tests.cli.terminal import Here

LITTLE = ("demo", "--members", "5", "--days", "1", "--today", "2026-11-21")


def test_a_demo_says_people_pins_and_code_and_is_true_to_verify(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    here, folder = Here(monkeypatch, capsys), tmp_path / "demo"
    elsewhere = Places(tmp_path / "data", tmp_path / "config")
    ran = here.run(elsewhere, *LITTLE, str(folder))
    assert ran.code == OK
    assert all(f"{person.number}  PIN {person.pin}  {person.name}" in ran.out for person in PEOPLE)
    assert "recovery code: " in ran.out
    assert f"--data {folder / 'data'} --config {folder / 'config'}" in ran.out
    assert not elsewhere.file.exists()
    made = Places(folder / "data", folder / "config")
    assert here.run(made, "verify").code == OK
    again = here.run(elsewhere, *LITTLE, str(folder))
    assert (again.code, again.said) == (FAILED, "venue_there")


def test_no_members_are_no_demo(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit):
        Here(monkeypatch, capsys).run(Places(tmp_path, tmp_path), "demo", "--members", "0")
    assert "1 or more" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
