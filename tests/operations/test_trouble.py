"""The world does not play along while a credit is posted: nothing is booked, and the numbers have no gap."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, select

from desk.models.database import open_store
from desk.models.slips import Slip
from desk.refusals import Ill, Trouble
from tests.operations.acts import credit, differences, rows
from tests.venue import Template, Testing, open_copy


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 2 MB, where the system lets us make one."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = shutil.which("mount")
    made = mount and subprocess.run(
        [mount, "-t", "tmpfs", "-o", "size=2m", "none", str(disk)], capture_output=True, check=False
    )
    if not made or made.returncode:
        pytest.skip("needs the right to mount a small file system")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def _fill(disk: Path) -> Path:
    """Takes every byte that is left."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 512, 1):
            try:
                while file.write(bytes(size)) == size:
                    pass
            except OSError:
                continue
    return filler


def _sequences(venue: Testing) -> list[int]:
    with venue.desk.read() as session:
        return list(session.scalars(select(Slip.sequence).order_by(Slip.id)))


@contextmanager
def _troubled(venue: Testing, ill: Ill) -> Iterator[None]:
    """The block meets this trouble, and not one row more or less is there afterwards."""
    before = rows(venue.desk.store)
    with pytest.raises(Trouble) as caught:
        yield
    assert caught.value.what is ill, caught.value
    assert rows(venue.desk.store) == before


def _goes_on(venue: Testing, request: str) -> None:
    """The same form is sent once more: it is booked, once, under the next number."""
    before = _sequences(venue)
    done = credit(venue.desk, slip="1-2", request=request)
    assert credit(venue.desk, slip="1-2", request=request) == done
    assert _sequences(venue) == [*before, len(before) + 1]
    assert differences(venue.desk) == ()


def test_a_full_disk_books_nothing_and_leaves_no_gap(venue_template: Template, small_disk: Path) -> None:
    venue = open_copy(venue_template, small_disk)
    credit(venue.desk, slip="1-1")
    filler = _fill(small_disk)
    request = venue.request()
    for _ in range(3):
        with _troubled(venue, Ill.DISK_FULL):
            credit(venue.desk, slip="1-2", request=request)
    filler.unlink()
    _goes_on(venue, request)
    venue.desk.store.close()


def test_a_disk_that_fills_up_credit_by_credit_keeps_each_whole(
    venue_template: Template, small_disk: Path
) -> None:
    venue = open_copy(venue_template, small_disk)
    filler = _fill(small_disk)
    with filler.open("r+b") as file:
        file.truncate(filler.stat().st_size - 700_000)
    booked = 0
    with pytest.raises(Trouble) as caught:  # noqa: PT012 - which of the credits fails is the disk's choice
        while booked < 1000:
            credit(venue.desk, slip=f"1-{booked + 100}")
            booked += 1
    assert caught.value.what is Ill.DISK_FULL
    assert 0 < booked < 1000
    assert rows(venue.desk.store)["points_entries"] == booked
    filler.unlink()
    venue.desk.store.close()
    venue = _again(venue)
    venue.desk.store.quick_check()
    assert rows(venue.desk.store)["points_entries"] == booked
    _goes_on(venue, venue.request())
    venue.desk.store.close()


def _again(venue: Testing) -> Testing:
    """The same file, opened once more."""
    from dataclasses import replace

    return replace(venue, desk=replace(venue.desk, store=open_store(venue.path)))


def test_a_file_that_somebody_holds_books_nothing(venue: Testing) -> None:
    def hurry(driver: Any, *_: object) -> None:
        driver.execute("PRAGMA busy_timeout = 30")

    other = open_store(venue.path)
    event.listen(venue.desk.store._writer, "checkout", hurry)
    request = venue.request()
    with other.write(), _troubled(venue, Ill.FILE_LOCKED):
        credit(venue.desk, slip="1-2", request=request)
    other.close()
    _goes_on(venue, request)


@pytest.fixture
def frozen() -> Iterator[Callable[[Path], None]]:
    """Makes a mounted file system read-only; it can be written again afterwards."""
    changed: list[Path] = []

    def remount(disk: Path, how: str) -> None:
        subprocess.run(["mount", "-o", f"remount,{how}", str(disk)], check=True)

    def freeze(disk: Path) -> None:
        remount(disk, "ro")
        changed.append(disk)

    yield freeze
    for disk in changed:
        remount(disk, "rw")


def test_a_disk_that_may_only_be_read_is_said_before_anything_is_typed(
    venue_template: Template, small_disk: Path, frozen: Callable[[Path], None]
) -> None:
    venue = open_copy(venue_template, small_disk)
    venue.desk.store.close()
    before = venue.path.read_bytes()
    frozen(small_disk)
    with pytest.raises(Trouble) as caught:
        open_store(venue.path)
    assert caught.value.what is Ill.FILE_READ_ONLY
    assert venue.path.read_bytes() == before
