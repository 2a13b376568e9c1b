"""The disk that the cuts are made on forgets as a disk does."""

from __future__ import annotations

import os
import random
from pathlib import Path

from tests.power.cuts import examine
from tests.power.disk import Disk
from tests.power.recording import Note


def note(what: str, fd: int = 3, number: int = 0, first: str = "", second: str = "") -> Note:
    return Note(what, fd, number, first.encode(), second.encode())


def after(*notes: Note) -> Disk:
    disk = Disk()
    for each in notes:
        disk.step(each)
    return disk


FOLDER = note("O", 9, 0, "/d")
NEW = note("O", 3, os.O_CREAT, "/d/a")


def test_what_is_not_synced_is_only_there_until_the_cut() -> None:
    disk = after(FOLDER, NEW, note("S", 9), note("W", 3, 0, "one"), note("S"), note("W", 3, 3, "two"))
    assert disk.synced() == {"/d/a": b"one"}
    assert disk.everything() == {"/d/a": b"onetwo"}
    assert {disk.something(random.Random(seed))["/d/a"] for seed in range(20)} == {b"one", b"onetwo"}


def test_a_new_name_needs_its_folder_synced() -> None:
    disk = after(FOLDER, NEW, note("W", 3, 0, "one"), note("S"))
    assert disk.synced() == {}
    disk.step(note("S", 9))
    assert disk.synced() == {"/d/a": b"one"}


def test_renames_and_removals_wait_for_the_folder_as_well() -> None:
    disk = after(
        FOLDER, NEW, note("W", 3, 0, "one"), note("S"), note("S", 9), note("R", -1, 0, "/d/a", "/d/b")
    )
    assert disk.synced() == {"/d/a": b"one"}
    assert disk.everything() == {"/d/b": b"one"}
    disk.step(note("S", 9))
    disk.step(note("U", -1, 0, "/d/b"))
    assert disk.synced() == {"/d/b": b"one"}
    assert disk.everything() == {}


def test_holes_truncations_and_torn_writes() -> None:
    disk = after(
        NEW,
        FOLDER,
        note("S", 9),
        note("W", 3, 2, "x"),
        note("S"),
        note("T", 3, 1),
        note("W", 3, 0, "y" * 1024),
    )
    assert disk.synced() == {"/d/a": b"\0\0x"}
    assert disk.everything() == {"/d/a": b"y" * 1024}
    seen = {disk.something(random.Random(seed))["/d/a"] for seed in range(40)}
    assert any(content.count(b"y") == 512 for content in seen), "half of a write"


def test_shared_memory_and_other_descriptors_count_for_nothing() -> None:
    disk = after(
        note("O", 4, os.O_CREAT, "/d/a-shm"),
        note("W", 4, 0, "x"),
        note("T", 4, 9),
        note("S", 4),
        note("C", 4),
    )
    assert disk.everything() == disk.synced() == {}


def test_a_loss_is_reported_once_it_was_acknowledged(tmp_path: Path) -> None:
    def held(folder: Path) -> set[str]:
        return set((folder / "a").read_text().split()) if (folder / "a").exists() else set()

    run = [
        FOLDER,
        NEW,
        note("S", 9),
        note("W", 3, 0, "r1"),
        note("A", 5, 0, "r1\n"),
        note("S"),
        note("W", 3, 0, "no"),
    ]
    report = examine(run, held, tmp_path / "cut")
    assert (report.cuts, report.told) == (7, 1)
    assert report.losses[0] == "step 4, only what was synced: lost ['r1']"
    assert "step 6, everything: lost ['r1']" in report.losses
    assert not any(loss.startswith("step 5") for loss in report.losses)
