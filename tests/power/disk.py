"""A disk that forgets what was not synced: fed with recorded steps, it gives the files that a power cut would
leave.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from tests.power.recording import Note

SECTOR = 512
Keep = Callable[[], bool]


@dataclass(slots=True)
class Inode:
    """A file: what is safely on the disk, and the writes (offset, bytes) and truncations (length, None)
    since.
    """

    safe: bytearray = field(default_factory=bytearray)
    waiting: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.waiting:
            _apply(self.safe, *change)
        self.waiting.clear()


@dataclass(slots=True)
class Disk:
    """`names`: as the program sees them; `safe_names`: as they are on the disk; `waiting`: renames and the
    like since.
    """

    inodes: list[Inode] = field(default_factory=list)
    names: dict[str, int] = field(default_factory=dict)
    safe_names: dict[str, int] = field(default_factory=dict)
    waiting: list[tuple[str, int | None]] = field(default_factory=list)
    open_files: dict[int, int] = field(default_factory=dict)
    told: set[str] = field(default_factory=set)

    def step(self, note: Note) -> None:
        """Takes one recorded step."""
        match note.what:
            case "O":
                self._open(note)
            case "C":
                self.open_files.pop(note.fd, None)
            case "W" | "T":
                self._change(note)
            case "S":
                self._sync(note.fd)
            case "U":
                self._name(os.fsdecode(note.first), None)
            case "R":
                old, new = os.fsdecode(note.first), os.fsdecode(note.second)
                self._name(new, self.names[old])
                self._name(old, None)
            case "A":
                self.told.update(note.first.decode().split())
            case _:
                raise AssertionError(note)

    def synced(self) -> dict[str, bytes]:
        """Only what was synced, names as well as content."""
        return {name: bytes(self.inodes[inode].safe) for name, inode in self.safe_names.items()}

    def everything(self) -> dict[str, bytes]:
        """All that was written: what a killed program leaves."""
        return self._kept(lambda: True)

    def something(self, chance: random.Random) -> dict[str, bytes]:
        """What was synced and, of the rest, sectors as it happens: a disk writes in its own order."""
        return self._kept(lambda: chance.random() < 0.5)

    def _kept(self, keep: Keep) -> dict[str, bytes]:
        names = dict(self.safe_names)
        for name, inode in self.waiting:
            if not keep():
                break  # a journalling file system keeps the order of names
            _rename(names, name, inode)
        return {name: _content(self.inodes[inode], keep) for name, inode in names.items()}

    def _open(self, note: Note) -> None:
        name = os.fsdecode(note.first)
        if name.endswith("-shm") or (name not in self.names and not note.number & os.O_CREAT):
            return  # shared memory, which no power cut keeps, or the folder itself
        if name not in self.names:
            self.inodes.append(Inode())
            self._name(name, len(self.inodes) - 1)
        self.open_files[note.fd] = self.names[name]
        if note.number & os.O_TRUNC:
            self.inodes[self.names[name]].waiting.append((0, None))

    def _change(self, note: Note) -> None:
        if note.fd in self.open_files:
            change = (note.number, note.first if note.what == "W" else None)
            self.inodes[self.open_files[note.fd]].waiting.append(change)

    def _sync(self, fd: int) -> None:
        if fd in self.open_files:
            self.inodes[self.open_files[fd]].sync()
            return
        for change in self.waiting:
            _rename(self.safe_names, *change)
        self.waiting.clear()

    def _name(self, name: str, inode: int | None) -> None:
        if name.endswith("-shm"):
            return
        _rename(self.names, name, inode)
        self.waiting.append((name, inode))


def after_each(notes: Iterable[Note]) -> Iterable[Disk]:
    """The disk after every step, the same object each time."""
    disk = Disk()
    for note in notes:
        disk.step(note)
        yield disk


def _rename(names: dict[str, int], name: str, inode: int | None) -> None:
    if inode is None:
        names.pop(name, None)
    else:
        names[name] = inode


def _content(inode: Inode, keep: Keep) -> bytes:
    content = bytearray(inode.safe)
    for at, data in inode.waiting:
        if data is None:
            if keep():
                _apply(content, at, None)
            continue
        for start in range(0, len(data), SECTOR):
            if keep():
                _apply(content, at + start, data[start : start + SECTOR])
    return bytes(content)


def _apply(content: bytearray, at: int, data: bytes | None) -> None:
    end = at if data is None else at + len(data)
    if data is None:
        del content[at:]
    content.extend(bytes(max(0, end - len(content))))
    if data is not None:
        content[at:end] = data
