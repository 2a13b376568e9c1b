"""verify, backup and restore as a person runs them: what they do, what they say, how they end."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from desk.context import Desk
from desk.files.backup import find_backups
from desk.files.care import accept_older, health, note_seen
from desk.files.opening import CodeWanted, Opened, open_venue
from desk.models.journal import JournalLine
from desk.models.staff import Staff
from desk.operations import staff
from desk.places import Places
from desk.ports import RandomIds
from tests.cli.terminal import Here, Ran, person, run, settle
from tests.operations.acts import credit
from tests.venue import NAMES, SetClock, Template, sign_in


@pytest.fixture
def places(venue_template: Template, tmp_path: Path) -> Places:
    return settle(venue_template, tmp_path)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Here:
    return Here(monkeypatch, capsys)


def _open(places: Places) -> Desk:
    opened = open_venue(places, SetClock(), RandomIds(), lambda _areas: None)
    assert isinstance(opened, Opened)
    return opened.desk


def _credit(places: Places, *slips: str) -> None:
    """Somebody is at the counter, and what the program saw last is noted at the end."""
    desk = _open(places)
    for slip in slips:
        credit(desk.signed_in(sign_in(desk, "012")), slip=slip)
    note_seen(desk, places)
    desk.store.close()


def _tamper(places: Places) -> None:
    """Somebody gives points away and writes another name on a slip."""
    desk = _open(places)
    pooled = desk.store._writer.raw_connection()
    driver: Any = pooled.driver_connection
    driver.execute("DROP TRIGGER guard_slip_spans_update")
    driver.execute("UPDATE slip_spans SET value = '王五' WHERE slip_id = 1 AND n = 1")
    driver.execute("UPDATE points_balances SET points = 7000")
    pooled.close()
    desk.store.close()


# ------------------------------------------------------------------ verify


def test_verify_of_an_honest_file_while_the_counter_works(places: Places) -> None:
    desk = _open(places)
    credit(desk.signed_in(sign_in(desk, "012")))
    done = run(places, "verify")
    assert (done.code, done.said) == (0, "")
    assert "journal lines" in done.out
    assert "Everything agrees" in done.out
    assert "slip" not in done.out
    credit(desk.signed_in(sign_in(desk, "012")), slip="1-1")
    desk.store.close()


def test_verify_names_what_differs_and_no_person(places: Places, here: Here) -> None:
    _credit(places, "1-1")
    _tamper(places)
    done = here.run(places, "verify")
    assert done.code == 1
    for named in (
        "guard  slip_spans guard_slip_spans_update",
        "document  slips RH-",
        "balance  points_balances 1",
    ):
        assert named in done.out
    assert "3 differences" in done.out
    assert not any(name in done.out + done.said for name in (*NAMES.values(), "张小明", "王五", "6621"))


FOREIGN = {
    "another program's": (b"PNG" * 100, "不是"),
    "empty": (b"", "已损坏"),
    "cut off": (b"SQLite format 3\0", "已损坏"),
}


@pytest.mark.parametrize(("content", "sentence"), FOREIGN.values(), ids=FOREIGN.keys())
def test_verify_of_something_else_says_what_it_is(
    places: Places, tmp_path: Path, content: bytes, sentence: str
) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(content)
    done = run(places, "verify", str(other))
    assert (done.code, done.out) == (3, "")
    assert "other.db" in done.said
    assert sentence in done.said
    assert other.read_bytes() == content


def test_verify_of_a_file_that_is_not_there_says_so(places: Places, here: Here) -> None:
    assert here.run(places, "verify", "nowhere.db") == Ran(3, "", "file_missing")


# ------------------------------------------------------------------ backup


def test_a_manager_makes_a_backup(places: Places, tmp_path: Path) -> None:
    done = run(places, "backup", str(tmp_path / "stick"), typed=person("003"))
    [made] = find_backups(tmp_path / "stick")
    assert done.code == 0
    assert made.manifest.journal_head in done.out
    assert run(places, "verify", str(made.path)).code == 0
    desk = _open(places)
    assert _operations(desk)[-1] == ("backup.make", "003")
    desk.store.close()


NOBODY = {
    "wrong PIN": (person("003", "111222"), "wrong_pin"),
    "a receptionist": (person("012"), "not_allowed"),
    "nobody": ("099\n482913\n", "nobody_with_number"),
}


@pytest.mark.parametrize(("typed", "reason"), NOBODY.values(), ids=NOBODY.keys())
def test_nobody_else_makes_one(places: Places, tmp_path: Path, here: Here, typed: str, reason: str) -> None:
    done = here.run(places, "backup", str(tmp_path / "stick"), typed=typed)
    assert (done.code, done.said) == (3, reason)
    assert not (tmp_path / "stick").exists()
    assert here.run(places, "verify").code == 0, "a wrong try is journalled"


def test_a_wrong_pin_is_said_in_words(places: Places, tmp_path: Path) -> None:
    done = run(places, "backup", str(tmp_path / "stick"), typed=person("003", "111222"))
    assert done.code == 3
    assert "密码不对" in done.said
    assert not any(word in done.out + done.said for word in ("111222", NAMES["003"]))


def test_five_wrong_pins_lock_the_number_for_the_terminal_too(
    places: Places, tmp_path: Path, here: Here
) -> None:
    wrong = [
        here.run(places, "backup", str(tmp_path / "stick"), typed=person("003", "111222")).said
        for _ in range(5)
    ]
    assert wrong == ["wrong_pin"] * 4 + ["locked_out"]
    done = here.run(places, "backup", str(tmp_path / "stick"), typed=person("003"))
    assert (done.code, done.said) == (3, "locked_out"), "the right one too"
    assert not (tmp_path / "stick").exists()


# ------------------------------------------------------------------ restore


@pytest.fixture
def last_week(places: Places, here: Here) -> Path:
    """A backup, after which two more slips were credited."""
    _credit(places, "1-1")
    assert here.run(places, "backup", typed=person("003")).code == 0
    [made] = find_backups(places.backups)
    _credit(places, "1-2", "1-3")
    return made.path


def test_who_is_unknown_in_the_restored_file_restores_it_all_the_same(
    places: Places, here: Here, tmp_path: Path
) -> None:
    _credit(places, "1-1")
    assert here.run(places, "backup", typed=person("003")).code == 0
    [made] = find_backups(places.backups)
    desk = _open(places)
    owner = desk.signed_in(sign_in(desk, "001"))
    staff.add(owner, request=desk.ids.request(), number="099", name="新人", roles=["manager"], pin="372915")
    desk.store.close()
    done = here.run(places, "restore", str(made.path), typed=person("099", "372915"))
    assert (done.code, "not noted" in done.out) == (0, True)
    desk = _open(places)
    assert "backup.restore" not in [name for name, _ in _operations(desk)]
    desk.store.close()


def _operations(desk: Desk) -> list[tuple[str, str | None]]:
    """What the journal says was done, and by whom."""
    with desk.read() as session:
        rows = session.execute(
            select(JournalLine.operation, Staff.number)
            .outerjoin(Staff, Staff.id == JournalLine.staff_id)
            .order_by(JournalLine.seq)
        )
        return [(name, number) for name, number in rows]


def _lines(places: Places) -> int:
    desk = _open(places)
    try:
        return health(desk, places).journal_lines
    finally:
        desk.store.close()


def test_last_week_s_backup_comes_back_and_is_announced_as_older(places: Places, last_week: Path) -> None:
    newest = _lines(places)
    done = run(places, "restore", str(last_week), typed=person("003"))
    assert done.code == 0, done.said
    assert "replaced-" in done.out
    desk = _open(places)
    assert _operations(desk)[-1] == ("backup.restore", "003"), "the restored file says so itself"
    seen = health(desk, places).older
    assert seen is not None
    assert seen.lines == newest
    assert health(desk, places).journal_lines < newest
    note_seen(desk, places)
    assert health(desk, places).older is not None, "until somebody has understood it"
    at_desk = desk.signed_in(sign_in(desk, "012"))
    told = accept_older(at_desk, places, request=desk.ids.request())
    assert (told.staff_id, told.journal_rows) == (at_desk.actor and at_desk.actor.staff_id, newest)
    assert _operations(desk)[-1] == ("backup.note_older", "012")
    assert health(desk, places).older is None
    assert credit(desk.signed_in(sign_in(desk, "012")), slip="1-2").balance > 0, "not credited in this file"
    desk.store.close()
    assert run(places, "verify").code == 0


@pytest.mark.parametrize(
    ("typed", "reason"), [(person("012"), "not_allowed"), (person("003", "111222"), "wrong_pin")]
)
def test_nobody_else_restores(places: Places, last_week: Path, here: Here, typed: str, reason: str) -> None:
    newest = _lines(places)
    done = here.run(places, "restore", str(last_week), typed=typed)
    assert (done.code, done.said) == (3, reason)
    assert not list(places.data.glob("replaced-*"))
    assert _lines(places) == newest + 1, "that somebody tried is journalled"


@pytest.mark.parametrize("damage", [b"", b"another program's file" * 20], ids=["empty", "foreign"])
def test_a_destroyed_file_asks_nobody_and_is_replaced(
    places: Places, last_week: Path, here: Here, damage: bytes
) -> None:
    places.file.write_bytes(damage)
    done = here.run(places, "restore", str(last_week))
    assert done.code == 0, done.said
    [aside] = places.data.glob("replaced-*")
    assert (aside / "venue.db").read_bytes() == damage
    said = here.run(places, "verify")
    assert (said.code, "1 differences" in said.out) == (1, True), "it is older than what this PC saw"
    assert "  older  journal_lines" in said.out
    assert here.run(places, "verify", str(last_week)).code == 0, "a backup is as old as it is"


def test_a_missing_file_is_replaced(places: Places, last_week: Path, here: Here) -> None:
    places.file.unlink()
    assert here.run(places, "restore", str(last_week)).code == 0
    assert _lines(places) > 0


def test_a_file_in_use_is_not_replaced(places: Places, last_week: Path) -> None:
    desk = _open(places)
    done = run(places, "restore", str(last_week), typed=person("003"))
    assert done.code == 3
    assert not list(places.data.glob("replaced-*"))
    desk.store.close()


def test_what_is_no_backup_is_refused(places: Places, last_week: Path, tmp_path: Path, here: Here) -> None:
    changed = tmp_path / last_week.name
    shutil.copy(last_week, changed)
    shutil.copy(last_week.with_suffix(".json"), tmp_path)
    with changed.open("r+b") as file:
        file.seek(50_000)
        file.write(b"somebody was here")
    done = here.run(places, "restore", str(changed), typed=person("003"))
    assert (done.code, done.said) == (3, "file_damaged")
    assert not list(places.data.glob("replaced-*"))


def test_without_this_pc_s_key_nobody_can_be_asked(places: Places, last_week: Path, here: Here) -> None:
    places.key.rename(places.config / "elsewhere")
    done = here.run(places, "restore", str(last_week))
    assert (done.code, done.said) == (3, "key_missing")
    assert not list(places.data.glob("replaced-*"))


def test_a_restored_file_opens_with_the_key_of_this_pc_and_no_other(
    places: Places, last_week: Path, here: Here
) -> None:
    assert here.run(places, "restore", str(last_week), typed=person("003")).code == 0
    _open(places).store.close()
    other = replace(places, config=places.config / "new")
    other.config.mkdir()
    answer = open_venue(other, SetClock(), RandomIds(), lambda _areas: None)
    assert isinstance(answer, CodeWanted)
    answer.store.close()
