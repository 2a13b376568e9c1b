"""A backup comes into the file's place whole, and what stood there is kept whole."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desk.files import restore as module
from desk.files.backup import make_backup
from desk.files.manifest import Backup
from desk.files.restore import restore
from desk.models.database import Store
from desk.refusals import Ill, Trouble
from tests.files.conftest import NOW, contents, lines, write

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def made(store: Store, path: Path, folder: Path) -> Backup:
    """A backup of 20 lines."""
    return make_backup(path, folder, NOW, "shift")


def leave_as_after_a_crash(store: Store, path: Path) -> None:
    """Files with a log beside, as a killed program leaves them."""
    left = contents(path.parent)
    store.close()
    for name, content in left.items():
        (path.parent / name).write_bytes(content)


@pytest.fixture
def crashed(store: Store, path: Path, made: Backup) -> dict[str, bytes]:
    """30 lines, the last of them in the log alone."""
    store.truncate_log()
    write(store, 10)
    leave_as_after_a_crash(store, path)
    left = contents(path.parent)
    assert set(left) == {"venue.db", "venue.db-wal"}
    return left


def test_there_and_back(crashed: dict[str, bytes], path: Path, made: Backup) -> None:
    done = restore(made.path, path, LATER)
    assert (done.path, done.journal_rows, done.journal_head) == (path, 20, made.manifest.journal_head)
    assert done.aside == path.parent / "replaced-20261121-093015Z"
    assert {"venue.db", "venue.db-wal"} <= set(done.moved)
    assert contents(done.aside) == crashed, "aside, byte for byte"
    assert lines(path) == 20
    assert lines(done.aside / "venue.db") == 30, "what was replaced can be opened there"


def test_a_log_of_another_time_would_have_become_the_other_database(
    crashed: dict[str, bytes], path: Path, made: Backup
) -> None:
    """Why all of it moves: the same by hand, leaving the log."""
    shutil.copyfile(made.path, path)
    assert lines(path) != 20


def test_on_a_new_pc(made: Backup, tmp_path: Path) -> None:
    done = restore(made.path, tmp_path / "new" / "venue.db", LATER)
    assert (done.aside, done.moved) == (None, ())
    assert lines(done.path) == 20
    assert done.path.stat().st_mode & 0o777 == 0o600


def test_in_the_place_of_a_destroyed_file_and_its_log(store: Store, path: Path, made: Backup) -> None:
    leave_as_after_a_crash(store, path)
    path.write_bytes(b"")
    restore(made.path, path, LATER)
    assert lines(path) == 20


def test_twice_in_a_second(crashed: dict[str, bytes], path: Path, made: Backup) -> None:
    asides = {restore(made.path, path, LATER).aside for _ in range(3)}
    assert len(asides) == 3
    assert lines(path) == 20


def refused(backup: Path, path: Path, **more: Any) -> Trouble:
    before = contents(path.parent)
    with pytest.raises(Trouble) as trouble:
        restore(backup, path, LATER, **more)
    assert contents(path.parent) == before
    return trouble.value


def test_a_changed_backup_is_refused(crashed: dict[str, bytes], path: Path, made: Backup) -> None:
    with made.path.open("r+b") as file:
        file.seek(made.path.stat().st_size - 10)
        file.write(b"0123456789")
    assert (refused(made.path, path).what, refused(made.path, path).details["reason"]) == (
        Ill.FILE_DAMAGED,
        "manifest",
    )


def test_a_damaged_backup_without_manifest_is_refused(
    crashed: dict[str, bytes], path: Path, made: Backup
) -> None:
    alone = made.path.parent / "alone.db"
    shutil.copyfile(made.path, alone)
    with alone.open("r+b") as file:
        for page in range(2, alone.stat().st_size // 4096):
            file.seek(page * 4096)
            file.write(b"\xff" * 100)
    assert refused(alone, path).what in {Ill.BACKUP_FAILED, Ill.FILE_DAMAGED}


def test_foreign_newer_missing_and_empty_files_are_refused(
    crashed: dict[str, bytes], path: Path, made: Backup
) -> None:
    other = made.path.parent / "other.db"
    assert refused(other, path).what is Ill.FILE_MISSING
    other.write_bytes(b"")
    assert refused(other, path).what is Ill.FILE_DAMAGED
    content = bytearray(made.path.read_bytes())
    content[60:64] = (99).to_bytes(4, "big")
    other.write_bytes(content)
    assert refused(other, path).what is Ill.FILE_NEWER
    content[68:72] = b"\0\0\0\0"
    other.write_bytes(content)
    assert refused(other, path).what is Ill.FILE_FOREIGN


def test_a_plain_copy_with_its_log_beside_is_refused(
    crashed: dict[str, bytes], path: Path, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    shutil.copytree(path.parent, stick)
    trouble = refused(stick / "venue.db", path)
    assert trouble.details["reason"] == "log_beside"


def test_balances_that_differ_are_refused(crashed: dict[str, bytes], path: Path, made: Backup) -> None:
    def reconcile(_: object) -> Iterable[str]:
        yield "member 7"

    trouble = refused(made.path, path, reconcile=reconcile)
    assert (trouble.what, trouble.details["found"]) == (Ill.BACKUP_FAILED, "member 7")


def test_a_full_disk(
    crashed: dict[str, bytes], path: Path, made: Backup, small_disk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "free_space", lambda _: 0)
    assert refused(made.path, path).what is Ill.DISK_FULL
    monkeypatch.setattr(module, "free_space", lambda _: 10**9)
    (small_disk / "music").write_bytes(b"\0" * 900_000)
    assert refused(made.path, small_disk / "venue.db").what is Ill.DISK_FULL


def test_an_open_file_is_not_pulled_away(store: Store, path: Path, made: Backup) -> None:
    trouble = refused(made.path, path)
    assert (trouble.what, trouble.details["reason"]) == (Ill.FILE_LOCKED, "open")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows itself doesn't let an open file be moved")
def test_a_file_that_another_process_has_open_is_not_pulled_away(
    store: Store, path: Path, made: Backup
) -> None:
    store.close()
    script = (
        "import sys; from pathlib import Path; from desk.models.database import open_store\n"
        "store = open_store(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read(); store.close()"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "open\n"
        with pytest.raises(Trouble) as locked:
            restore(made.path, path, LATER)
        assert locked.value.what is Ill.FILE_LOCKED
        other.communicate()
    assert restore(made.path, path, LATER).journal_rows == 20


@pytest.mark.parametrize("step", range(1, 5))
def test_cut_off_between_two_moves(
    crashed: dict[str, bytes], path: Path, made: Backup, monkeypatch: pytest.MonkeyPatch, step: int
) -> None:
    """After any number of renames the place holds the old file with its log, nothing that opens, or the
    backup; and doing it again ends well.
    """
    real, moves = Path.rename, iter(range(1, 100))

    def dies(self: Path, target: Path) -> Path:
        if next(moves) == step:
            raise KeyboardInterrupt
        return real(self, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", dies)
        cut = True
        try:
            restore(made.path, path, LATER)
            cut = False
        except KeyboardInterrupt:
            pass
    left = contents(path.parent)
    if path.exists() and cut:
        assert {name: left[name] for name in crashed} == crashed
    elif cut:
        with pytest.raises(Trouble) as missing:
            lines(path)
        assert missing.value.what is Ill.FILE_MISSING
    restore(made.path, path, LATER)
    assert lines(path) == 20
    assert set(crashed.values()) <= set(contents(path.parent).values()), "not a byte of the old ones is gone"
