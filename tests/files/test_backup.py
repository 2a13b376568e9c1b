"""A backup that has its name is whole, checked, and says what it holds."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy.orm import Session

from desk.files import backup, manifest
from desk.files.backup import backup_before_migration, find_backups, make_backup, surplus, thin
from desk.files.manifest import Backup, Manifest, Reason
from desk.models import database, location
from desk.models.database import Store
from desk.models.migrations import SCHEMA_VERSION
from desk.refusals import Ill, Trouble
from tests.files.conftest import NOW, contents, lines, write


def test_a_backup_holds_all_that_was_committed_in_one_file(store: Store, path: Path, folder: Path) -> None:
    assert Path(f"{path}-wal").stat().st_size > 0, "the rows stand in the log"
    made = make_backup(path, folder, NOW, "shift")
    assert [each.name for each in sorted(folder.iterdir())] == [
        "venue-20261121-083015Z.db",
        "venue-20261121-083015Z.json",
    ]
    assert made.path.stat().st_mode & 0o777 == 0o600
    said = made.manifest
    assert (said.journal_rows, said.journal_head) == (20, (20).to_bytes(32, "big").hex())
    assert (said.schema_version, said.reason, said.made_at) == (SCHEMA_VERSION, "shift", NOW)
    assert said.sha256 == manifest.fingerprint(made.path)
    assert find_backups(folder) == [made]
    assert lines(made.path) == 20


def test_copying_the_file_alone_loses_what_the_log_holds(store: Store, path: Path, tmp_path: Path) -> None:
    """Why there is a backup at all: 3 of 503 rows were kept by a copy."""
    store.truncate_log()
    write(store, 20)
    (tmp_path / "copy.db").write_bytes(path.read_bytes())
    assert lines(tmp_path / "copy.db") == 20


def test_writers_go_on_meanwhile_and_the_copy_is_of_one_moment(
    store: Store, path: Path, folder: Path
) -> None:
    writer = threading.Thread(target=write, args=(store, 200))
    writer.start()
    made = [make_backup(path, folder, NOW, "asked") for _ in range(3)]
    writer.join()
    for each in made:
        assert lines(each.path) == each.manifest.journal_rows
    assert lines(path) == 220
    assert len({each.path for each in made}) == 3, "three in one second have three names"


def test_differences_of_the_balances_stop_it(store: Store, path: Path, folder: Path) -> None:
    seen: list[int] = []

    def reconcile(session: Session) -> Iterable[str]:
        seen.append(session.connection().exec_driver_sql("SELECT count(*) FROM journal_lines").scalar_one())
        yield from ["member 7: 120 instead of 100", "member 8"]

    with pytest.raises(Trouble) as refused:
        make_backup(path, folder, NOW, "shift", reconcile)
    assert refused.value.what is Ill.BACKUP_FAILED
    assert refused.value.details["found"] == "member 7: 120 instead of 100"
    assert seen == [20]
    assert contents(folder) == {}
    assert make_backup(path, folder, NOW, "shift", lambda _: ()).manifest.journal_rows == 20


def test_a_damaged_file_makes_no_backup(store: Store, path: Path, folder: Path) -> None:
    store.close()
    with path.open("r+b") as file:
        for page in range(2, path.stat().st_size // 4096):
            file.seek(page * 4096)
            file.write(b"\xff" * 100)
    with pytest.raises(Trouble) as refused:
        make_backup(path, folder, NOW, "shift")
    assert refused.value.what in {Ill.BACKUP_FAILED, Ill.FILE_DAMAGED}
    assert contents(folder) == {}


def test_a_missing_file_makes_no_backup(path: Path, folder: Path) -> None:
    with pytest.raises(Trouble) as refused:
        make_backup(path, folder, NOW, "shift")
    assert refused.value.what is Ill.FILE_MISSING
    assert not path.exists()


def test_too_little_space_is_known_before(
    store: Store, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "free_space", lambda _: 1000)
    with pytest.raises(Trouble) as full:
        make_backup(path, folder, NOW, "shift")
    assert full.value.what is Ill.DISK_FULL
    assert contents(folder) == {}


def test_a_disk_that_fills_up_meanwhile_leaves_nothing(
    store: Store, path: Path, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (small_disk / "music").write_bytes(b"\0" * 900_000)
    monkeypatch.setattr(backup, "free_space", lambda _: 10**9)
    with pytest.raises(Trouble) as full:
        make_backup(path, small_disk, NOW, "shift")
    assert full.value.what is Ill.DISK_FULL
    assert list(contents(small_disk)) == ["music"]
    assert lines(path) == 20


@pytest.mark.parametrize("step", ["copy_database", "look_through", "sync_folder"])
def test_cut_off_in_the_middle(
    store: Store, path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    """Whatever stands under a backup's name is whole; what is left of the other is cleared by the next
    one.
    """
    with monkeypatch.context() as patched:
        real: Any = getattr(backup, step)

        def dies(*args: Any) -> None:
            real(*args)
            raise KeyboardInterrupt

        patched.setattr(backup, step, dies)
        patched.setattr(Path, "unlink", lambda *_, **__: None)  # a power cut tidies nothing up
        with pytest.raises(KeyboardInterrupt):
            make_backup(path, folder, NOW, "shift")
    whole = find_backups(folder)
    assert [lines(each.path) for each in whole] == ([20] if step == "sync_folder" else [])
    again = make_backup(path, folder, NOW + timedelta(minutes=1), "shift")
    assert {each.path for each in find_backups(folder)} == {again.path, *(each.path for each in whole)}
    assert not [each for each in folder.iterdir() if each.suffix not in {".db", ".json"}]


def test_before_a_migration_once(store: Store, path: Path, folder: Path) -> None:
    first = backup_before_migration(path, folder, NOW, SCHEMA_VERSION)
    assert first.manifest.reason == "migration"
    assert backup_before_migration(path, folder, NOW + timedelta(hours=1), SCHEMA_VERSION) == first
    write(store, 1)
    second = backup_before_migration(path, folder, NOW + timedelta(hours=2), SCHEMA_VERSION)
    assert second != first
    assert find_backups(folder) == [second, first]


def test_what_is_not_ours_is_left_alone(store: Store, path: Path, folder: Path) -> None:
    folder.mkdir()
    others = {"holiday.db": b"photos", "notes.json": b"[]", "venue.json": b"{}"}
    for name, content in others.items():
        (folder / name).write_bytes(content)
    made = make_backup(path, folder, NOW, "shift")
    thin(folder, NOW + timedelta(days=9999))
    assert find_backups(folder) == [made]
    assert others.items() <= contents(folder).items()


@dataclass(frozen=True)
class Kept:
    days: int
    reason: Reason = "shift"


def pretended(moment: datetime, reason: Reason = "shift") -> Backup:
    return Backup(Path(f"{moment:%Y%m%d-%H%M}.db"), Manifest(moment, reason, 1, 0, "", 0, ""))


def test_thinning_keeps_days_then_weeks_then_months() -> None:
    """Three a day for two years."""
    every = [pretended(NOW - timedelta(hours=8 * n)) for n in range(3 * 730)]
    gone = surplus(every, NOW)
    kept = [each.manifest.made_at for each in every if each not in gone]
    ages = [(NOW - moment).days for moment in kept]
    assert [age for age in ages if age < 2] == [0, 0, 0, 1, 1, 1]
    assert len([age for age in ages if 2 <= age < 14]) in {12, 13}
    assert 5 <= len([age for age in ages if 14 <= age < 56]) <= 8
    assert 20 <= len([age for age in ages if age >= 56]) <= 24
    assert len({(moment.year, moment.month) for moment in kept}) >= 24
    assert surplus([each for each in every if each not in gone], NOW) == [], "a second time changes nothing"


def test_thinning_every_day_ends_up_the_same_as_thinning_once() -> None:
    """What a week or month keeps is its newest, so what is kept today must still be there to be kept
    tomorrow.
    """
    held: list[Backup] = []
    for day in range(400):
        now = NOW + timedelta(days=day)
        held.append(pretended(now))
        gone = surplus(held, now)
        held = [each for each in held if each not in gone]
    assert len({(each.manifest.made_at.year, each.manifest.made_at.month) for each in held}) == 14
    assert 14 + 6 + 11 <= len(held) <= 14 + 8 + 14


def test_thinning_never_takes_the_newest_nor_one_before_a_migration() -> None:
    old, older = pretended(NOW - timedelta(days=3000)), pretended(NOW - timedelta(days=3001), "migration")
    oldest = pretended(NOW - timedelta(days=3002))
    assert surplus([oldest, older, old], NOW) == [oldest]
    assert surplus([pretended(NOW + timedelta(days=3)), old], NOW) == [old], "a clock that was wrong"


def test_thinning_removes_the_files_with_their_manifests(store: Store, path: Path, folder: Path) -> None:
    for days in (40, 39, 38, 0):
        make_backup(path, folder, NOW - timedelta(days=days), "shift")
    gone = thin(folder, NOW)
    assert len(gone) == 4 - len(find_backups(folder))
    assert gone
    assert len(contents(folder)) == 2 * len(find_backups(folder))


def test_a_broken_manifest_is_no_manifest(store: Store, path: Path, folder: Path) -> None:
    made = make_backup(path, folder, NOW, "shift")
    manifest.manifest_path(made.path).write_bytes(b'{"made_at": 5}')
    assert find_backups(folder) == []


def test_a_manifest_names_nobody() -> None:
    told = set(msgspec.structs.asdict(pretended(NOW).manifest))
    assert told == {"made_at", "reason", "schema_version", "journal_rows", "journal_head", "size", "sha256"}


def test_the_free_space_that_is_asked_for_is_the_target_s(store: Store, path: Path, small_disk: Path) -> None:
    assert location.free_space(small_disk) < 2 * 1024 * 1024
    write(store, 2000)
    with pytest.raises(Trouble) as full:
        make_backup(path, small_disk, NOW.astimezone(UTC), "shift")
    assert full.value.what is Ill.DISK_FULL
    assert full.value.details["path"] == str(small_disk)
    assert database.is_open_here(path)
