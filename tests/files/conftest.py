"""A venue's file with a journal, and ways to spoil it."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from desk.models.database import Store, open_store
from desk.models.journal import JournalLine
from desk.models.venue import Counter

NOW = datetime(2026, 11, 21, 8, 30, 15, tzinfo=UTC)
Write = Callable[[Store, int], None]


def write(store: Store, lines: int) -> None:
    """So many journal lines, each in a commit of its own."""
    for _ in range(lines):
        with store.write() as session:
            if session.get(Counter, 1) is None:
                session.add(Counter(id=1, number=1, name="前台"))
                session.flush()
            seq = (session.scalar(select(func.max(JournalLine.seq))) or 0) + 1
            session.add(
                JournalLine(
                    seq=seq,
                    operation="test",
                    request=f"{seq}-{'x' * 200}",
                    payload=b"",
                    result="{}",
                    subject="",
                    at=NOW,
                    business_day=date(2026, 11, 21),
                    counter_id=1,
                    previous=b"",
                    hash=seq.to_bytes(32, "big"),
                )
            )


def lines(path: Path) -> int:
    """Opens the file as the program does and counts its journal."""
    store = open_store(path)
    try:
        store.quick_check()
        with store.read() as session:
            return session.scalar(select(func.count()).select_from(JournalLine)) or 0
    finally:
        store.close()


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under the folder but shared memory."""
    return {
        str(each.relative_to(folder)): each.read_bytes()
        for each in sorted(folder.rglob("*"))
        if each.is_file() and not each.name.endswith("-shm")
    }


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "venue.db"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    store = open_store(path, create=True)
    write(store, 20)
    yield store
    store.close()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 1 MB, where the system lets us make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=1m", "none", str(disk)], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("needs the right to mount a small file system")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)
