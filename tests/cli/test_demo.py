"""`demo` on a terminal: it says who works there and how to get in, and never touches what is there."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from desk.cli.codes import FAILED, OK
from desk.demo import PEOPLE
from desk.places import Places
from desk.resources import command
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


WRONG = {
    "no members": (("demo", "--members", "0"), "1 到 1000000 的整数 / a whole number"),
    "no number": (("demo", "--days", "²"), "1 到 3660 的整数 / a whole number"),
    "more than cards can count": (("demo", "--members", "9" * 20), "a whole number"),
    "no day": (("demo", "--today", "2026-13-01"), "一天，如 2026-11-21 / a day"),
    "the end of time": (("demo", "--today", "9999-12-31"), "2000 到 2100 年"),
    "no command": (("nonsense",), "nonsense"),
    "nothing to restore": (("restore",), "backup"),
    "an option nobody knows": (("verify", "--fast"), "--fast"),
}


@pytest.mark.parametrize(("typed", "words"), WRONG.values(), ids=WRONG.keys())
def test_what_is_not_understood_is_said_in_both_languages(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    typed: tuple[str, ...],
    words: str,
) -> None:
    with pytest.raises(SystemExit) as ended:
        Here(monkeypatch, capsys).run(Places(tmp_path, tmp_path), *typed)
    assert ended.value.code == 2
    said = capsys.readouterr().err
    assert all(each in said for each in ("命令或参数不对", "not understood", words))
    assert list(tmp_path.iterdir()) == []


FROZEN = {
    "linux": ("/opt/vip desk/vip-desk", "'/opt/vip desk/vip-desk'", "'/opt/vip desk/vip-desk'"),
    "win32": ("/vip desk/vip-desk-cli.exe", '"/vip desk/vip-desk.exe"', '"/vip desk/vip-desk-cli.exe"'),
}


@pytest.mark.parametrize("system", FROZEN)
def test_without_the_source_the_program_itself_is_typed(monkeypatch: pytest.MonkeyPatch, system: str) -> None:
    assert command(window=True) == command(window=False) == "python3 dev.py run"
    executable, opens, commands = FROZEN[system]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(sys, "executable", executable)
    assert (command(window=True), command(window=False)) == (opens, commands)


def test_a_frozen_demo_is_opened_by_the_frozen_program(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/vip-desk/vip-desk")
    folder = tmp_path / "a demo"
    ran = Here(monkeypatch, capsys).run(Places(tmp_path, tmp_path), *LITTLE, str(folder))
    assert f"/opt/vip-desk/vip-desk --data '{folder / 'data'}' --config '{folder / 'config'}'" in ran.out
    assert "dev.py" not in ran.out
