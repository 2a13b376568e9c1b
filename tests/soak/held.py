"""What a process holds: memory, file handles, threads, objects, references to None.

Resident memory alone says too little: what was freed stays with the allocator. Bytes in use are counted
where the C library can tell.
"""

from __future__ import annotations

import ctypes
import gc
import os
import sys
import threading
import weakref
from dataclasses import asdict, dataclass
from pathlib import Path

import shiboken6

FEW = 2
"""Handles and threads that may come and go by themselves."""
SHARE, STRAY = 0.1, 20
"""Of what is counted one by one so much may be left for each round, and at all; a leak leaves one a round."""
NONES = 400
"""Whatever is kept in a cache refers to None some times."""
BLOCKS = 500
"""Of Python's small blocks: texts and numbers are no objects that the collector knows."""
BYTES_A_ROUND, BYTES_AT_ALL = 2_000, 16_000_000
USED_A_ROUND, USED_AT_ALL = 200, 1_000_000


class _Malloc(ctypes.Structure):
    """What glibc says of its heap (struct mallinfo2)."""

    _fields_ = tuple(
        (name, ctypes.c_size_t)
        for name in (
            "arena", "ordblks", "smblks", "hblks", "hblkhd",
            "usmblks", "fsmblks", "uordblks", "fordblks", "keepcost",
        )
    )  # fmt: skip


MALLINFO = getattr(ctypes.CDLL(None), "mallinfo2", None) if sys.platform == "linux" else None
"""Where the C library can tell what it has given out (glibc from 2.33 on)."""
if MALLINFO is not None:
    MALLINFO.restype = _Malloc


@dataclass(frozen=True)
class Held:
    """At one moment, after the garbage is gone. `qobjects` are those of Qt that Python has a hand on;
    weak references come and go with Qt's signals and are left out of `objects`. `used`: bytes that
    the C library has given out and not got back; `blocks`: those of Python's own allocator.
    """

    resident: int
    used: int
    blocks: int
    handles: int
    threads: int
    qobjects: int
    objects: int
    nones: int

    def __str__(self) -> str:
        said = asdict(self) | {name: f"{asdict(self)[name] / 1e6:.1f} MB" for name in ("resident", "used")}
        return ", ".join(f"{name} {value}" for name, value in said.items())


def held() -> Held:
    """Now."""
    gc.collect()
    gc.collect()  # what finalizers of the first time let go
    return Held(
        resident=_resident(),
        used=_used(),
        blocks=sys.getallocatedblocks(),
        handles=len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0,
        threads=threading.active_count(),
        qobjects=len(shiboken6.getAllValidWrappers()),
        objects=sum(type(each) is not weakref.ref for each in gc.get_objects()),
        nones=sys.getrefcount(None),
    )


def grown(before: Held, after: Held, rounds: int) -> list[str]:
    """What is not steady, a sentence each. References to None may not become fewer either: too few end the
    program (setup.md).
    """
    allowed = {
        "resident": BYTES_A_ROUND * rounds + BYTES_AT_ALL,
        "used": USED_A_ROUND * rounds + USED_AT_ALL,
        "blocks": SHARE * rounds + BLOCKS,
        "handles": FEW,
        "threads": FEW,
        "qobjects": SHARE * rounds,
        "objects": SHARE * rounds + STRAY,
        "nones": SHARE * rounds + NONES,
    }
    change = {name: asdict(after)[name] - was for name, was in asdict(before).items()}
    change["nones"] = abs(change["nones"])
    return [
        f"{name}: {change[name]:+} in {rounds} rounds, at most {most:g} is steady"
        for name, most in allowed.items()
        if change[name] > most
    ]


def _resident() -> int:
    said = Path("/proc/self/statm")
    return int(said.read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE") if said.exists() else 0


def _used() -> int:
    """In use on the heap and mapped beside it; 0 where the C library can't tell."""
    if MALLINFO is None:
        return 0
    said = MALLINFO()
    return int(said.uordblks + said.hblkhd)
