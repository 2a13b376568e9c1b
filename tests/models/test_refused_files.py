"""A file that can't be opened is refused with its reason, and not one byte of it changes."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from desk.models import headers, location
from desk.models.database import Store, open_store
from desk.models.migrations import SCHEMA_VERSION
from desk.refusals import Ill, Trouble
from tests.models.little import Account, Little

NOBODY = 65534


def make(path: Path) -> None:
    store = open_store(path, create=True, metadata=Little.metadata)
    with store.write() as session:
        session.add_all(Account(id=number, balance=number) for number in range(3000))
    store.close()


def patch(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def newer(path: Path) -> None:
    patch(path, 60, (SCHEMA_VERSION + 1).to_bytes(4, "big"))


def cut_short(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size - 4096)


def other_program(path: Path) -> None:
    patch(path, 68, b"\0\0\0\1")


def text_file(path: Path) -> None:
    path.write_text("Liebe Gäste, " * 100, encoding="utf-8")


def newer_in_the_log(path: Path) -> None:
    """A newer program died before its version reached the file: it stands in the log alone."""
    store = open_store(path, metadata=Little.metadata)
    with store.write() as session:
        session.connection().exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    log = Path(f"{path}-wal")
    kept = path.read_bytes(), log.read_bytes()
    store.close()
    path.write_bytes(kept[0])
    log.write_bytes(kept[1])


BROKEN: list[tuple[Callable[[Path], object], Ill, str]] = [
    (newer, Ill.FILE_NEWER, ""),
    (newer_in_the_log, Ill.FILE_NEWER, ""),
    (other_program, Ill.FILE_FOREIGN, "mark"),
    (text_file, Ill.FILE_FOREIGN, "header"),
    (lambda path: patch(path, 0, b"garbage!"), Ill.FILE_DAMAGED, "header"),
    (lambda path: patch(path, 16, b"\x12\x34"), Ill.FILE_DAMAGED, "page_size"),
    (lambda path: path.write_bytes(b""), Ill.FILE_DAMAGED, "empty"),
    (lambda path: path.write_bytes(path.read_bytes()[:50]), Ill.FILE_DAMAGED, "cut_off"),
    (cut_short, Ill.FILE_DAMAGED, "cut_off"),
    (lambda path: path.unlink(), Ill.FILE_MISSING, ""),
]


def content(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if not each.name.endswith("-shm")}


@pytest.mark.parametrize(("spoil", "ill", "reason"), BROKEN)
def test_refused_and_untouched(path: Path, spoil: Callable[[Path], object], ill: Ill, reason: str) -> None:
    make(path)
    spoil(path)
    before = content(path.parent)
    with pytest.raises(Trouble) as refused:
        open_store(path, metadata=Little.metadata)
    assert refused.value.what is ill
    assert refused.value.details.get("reason", "") == reason
    assert refused.value.details["path"] == str(path)
    assert content(path.parent) == before


def test_an_empty_file_is_not_taken_for_a_new_venue(path: Path) -> None:
    path.touch()
    with pytest.raises(Trouble) as refused:
        open_store(path, create=True, metadata=Little.metadata)
    assert refused.value.what is Ill.FILE_DAMAGED
    assert path.read_bytes() == b""


@pytest.mark.parametrize("left", ["-wal", "-journal"])
def test_a_log_without_its_file_is_kept_and_not_replayed_into_a_new_one(path: Path, left: str) -> None:
    stray = Path(f"{path}{left}")
    stray.write_bytes(b"all that is left")
    with pytest.raises(Trouble) as refused:
        open_store(path, create=True, metadata=Little.metadata)
    assert (refused.value.what, refused.value.details["reason"]) == (Ill.FILE_DAMAGED, "stray_log")
    assert content(path.parent) == {stray.name: b"all that is left"}


def test_a_creation_that_died_half_way_is_made_anew(path: Path) -> None:
    Path(f"{path}.new").write_bytes(b"half")
    Path(f"{path}.new-journal").write_bytes(b"half")
    open_store(path, create=True, metadata=Little.metadata).close()
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_damaged_pages_are_found_by_the_check_and_by_reading(path: Path) -> None:
    make(path)
    pages = path.stat().st_size // 4096
    for page in range(1, pages):
        patch(path, page * 4096, b"\xff" * 200)
    store = open_store(path, metadata=Little.metadata)
    for look in (store.quick_check, lambda: everything(store)):
        with pytest.raises(Trouble) as damaged:
            look()
        assert damaged.value.what is Ill.FILE_DAMAGED
    store.close()


def test_a_damaged_index_is_found(path: Path) -> None:
    store = open_store(path, create=True, metadata=Little.metadata)
    with store.write() as session:
        session.execute(text("INSERT INTO people VALUES ('7', 'Li'), ('8', 'Wang')"))
    with store.read() as session:
        root = session.execute(
            text("SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_people_1'")
        ).scalar_one()
    store.close()
    patch(path, (root - 1) * 4096 + 3, b"\0\1")
    store = open_store(path, metadata=Little.metadata)
    with pytest.raises(Trouble) as damaged:
        store.quick_check()
    assert damaged.value.details["found"]
    store.close()


def test_a_sound_file_passes_the_check(store: Store) -> None:
    store.quick_check()


def everything(store: Store) -> list[Any]:
    with store.read() as session:
        return list(session.execute(text("SELECT * FROM accounts")))


@pytest.fixture
def as_nobody() -> Iterator[Callable[[], None]]:
    """Root may write everything; the tests of read-only places need somebody who may not."""
    root = os.name == "posix" and os.geteuid() == 0

    def become() -> None:
        if root:
            os.seteuid(NOBODY)

    yield become
    if root:
        os.seteuid(0)


@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
@pytest.mark.parametrize(
    ("file_mode", "folder_mode", "create", "reason"),
    [
        (0o444, 0o777, False, "file"),
        (0o444, 0o555, False, "folder"),
        (0o666, 0o555, False, "folder"),
        (0o000, 0o777, False, "not_readable"),
        (None, 0o555, True, "folder"),
    ],
)
def test_read_only(
    path: Path,
    as_nobody: Callable[[], None],
    file_mode: int | None,
    folder_mode: int,
    create: bool,
    reason: str,
) -> None:
    for parent in path.parents:
        if parent.is_relative_to(tempfile.gettempdir()) and parent != Path(tempfile.gettempdir()):
            parent.chmod(0o755)  # the test runner's own folders are closed to others, and nobody must get in
    make(path)
    before = path.read_bytes()
    if file_mode is None:
        path.unlink()
    else:
        path.chmod(file_mode)
    path.parent.chmod(folder_mode)
    as_nobody()
    with pytest.raises(Trouble) as refused:
        open_store(path, create=create, metadata=Little.metadata)
    if os.geteuid() == NOBODY:
        os.seteuid(0)
    path.parent.chmod(0o755)
    assert (refused.value.what, refused.value.details["reason"]) == (Ill.FILE_READ_ONLY, reason)
    if file_mode is not None:
        path.chmod(0o600)
        assert content(path.parent) == {path.name: before}


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB, where the system lets us make one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m", "none", str(folder)], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("needs the right to mount a small file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_really_full_disk_books_nothing(small_disk: Path) -> None:
    path = small_disk / "venue.db"
    store = open_store(path, create=True, metadata=Little.metadata)
    acknowledged = 0
    with pytest.raises(Trouble) as full:  # noqa: PT012 - which of the writes fails is the disk's choice
        for number in range(100_000):
            with store.write() as session:
                session.execute(
                    text("INSERT INTO entries VALUES (NULL, :r, NULL, 0)"), {"r": f"{number:0900}"}
                )
            acknowledged += 1
    assert full.value.what is Ill.DISK_FULL
    assert acknowledged > 10
    store.quick_check()
    with store.read() as session:
        assert session.execute(text("SELECT count(*) FROM entries")).scalar() == acknowledged
    store.close()
    assert location.short_of_space(path)


def test_a_venue_can_t_begin_on_a_full_disk_and_leaves_no_file(small_disk: Path) -> None:
    (small_disk / "music").write_bytes(b"\0" * (1024 * 1024 - 16384))
    with pytest.raises(Trouble) as full:
        open_store(small_disk / "venue.db", create=True)
    assert full.value.what is Ill.DISK_FULL
    assert not (small_disk / "venue.db").exists()


def test_the_header_tells_a_file_s_version_without_sqlite(path: Path) -> None:
    make(path)
    header = headers.read(path)
    assert (header.application_id, header.user_version) == (headers.APPLICATION_ID, SCHEMA_VERSION)
    assert (header.page_size, header.pages) == (4096, path.stat().st_size // 4096)
