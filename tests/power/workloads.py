"""The workloads that lose power and are killed, and how much of each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tests.power import credited_slips, plain_commits


@dataclass(frozen=True)
class Workload:
    """A script as described in recording.py. `rounds` and `every` of the short run and of the long one."""

    path: Path
    rounds: int
    every: int
    long_rounds: int
    long_every: int = 1


PLAIN = Workload(Path(plain_commits.__file__), rounds=20, every=2, long_rounds=200)
CREDITS = Workload(Path(credited_slips.__file__), rounds=3, every=32, long_rounds=16, long_every=4)
WORKLOADS = [PLAIN, CREDITS]
