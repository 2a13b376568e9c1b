"""What a process holds: memory, file handles, threads, objects, references to None."""

from __future__ import annotations

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
BYTES_A_ROUND, BYTES_AT_ALL = 2_000, 16_000_000


@dataclass(frozen=True)
class Held:
    """At one moment, after the garbage is gone. `qobjects` are those of Qt that Python has a hand on;
    weak references come and go with Qt's signals and are left out of `objects`.
    """

    resident: int
    handles: int
    threads: int
    qobjects: int
    objects: int
    nones: int

    def __str__(self) -> str:
        said = asdict(self) | {"resident": f"{self.resident / 1e6:.1f} MB"}
        return ", ".join(f"{name} {value}" for name, value in said.items())


def held() -> Held:
    """Now."""
    gc.collect()
    gc.collect()  # what finalizers of the first time let go
    return Held(
        resident=_resident(),
        handles=len(list(Path("/proc/self/fd").iterdir())) if Path("/proc/self/fd").exists() else 0,
        threads=threading.active_count(),
        qobjects=len(shiboken6.getAllValidWrappers()),
        objects=sum(type(each) is not weakref.ref for each in gc.get_objects()),
        nones=sys.getrefcount(None),
    )


def grown(before: Held, after: Held, rounds: int, stray: int = STRAY) -> list[str]:
    """What is not steady, a sentence each. References to None may not become fewer either: too few end the
    program (setup.md).
    """
    allowed = {
        "resident": BYTES_A_ROUND * rounds + BYTES_AT_ALL,
        "handles": FEW,
        "threads": FEW,
        "qobjects": SHARE * rounds,
        "objects": SHARE * rounds + stray,
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
