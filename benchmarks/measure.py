"""Times and what is said of them: median, 99th percentile, least; wall clock and processor time apart."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

MS = 1000


@dataclass
class Times:
    """Seconds of the same thing, again and again: on the wall's clock, and this thread's on the processor."""

    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    @contextmanager
    def one(self) -> Iterator[None]:
        """Times what stands in the block."""
        cpu, wall = time.thread_time(), time.perf_counter()
        yield
        self.wall.append(time.perf_counter() - wall)
        self.cpu.append(time.thread_time() - cpu)

    def add(self, seconds: float) -> None:
        """A time that was taken elsewhere."""
        self.wall.append(seconds)

    @property
    def p50(self) -> float:
        """Median, in milliseconds."""
        return percentile(self.wall, 50) * MS

    @property
    def p99(self) -> float:
        """In milliseconds."""
        return percentile(self.wall, 99) * MS

    @property
    def least(self) -> float:
        """The quickest, in milliseconds: what the machine can do when nobody else wants it."""
        return min(self.wall) * MS

    @property
    def cpu50(self) -> float:
        """Median of the processor time, in milliseconds."""
        return percentile(self.cpu, 50) * MS

    @property
    def cpu99(self) -> float:
        """99th percentile of the processor time, in milliseconds."""
        return percentile(self.cpu, 99) * MS


def percentile(values: Sequence[float], percent: int) -> float:
    """The value that so many percent of the others don't exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, len(ordered) * percent // 100)]


@contextmanager
def settled() -> Iterator[None]:
    """What was built up before is no garbage to look through: as the window does once it stands."""
    gc.collect()
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
