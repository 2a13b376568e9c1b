"""Names the slot that holds Qt's loop.

A thread looks at the main thread whenever that has been busy. A *slot* is the first frame of ours under a
frame of pytest-qt's bot: what its clicks, keys and waits call. What counts is the processor time of the main
thread, so that a busy machine blames nobody. Imports are left out: each is paid once a process, by whichever
test comes first. So is garbage collection: in the heap of a test session a full one takes up to four
blinks, and falls into any slot.
"""

from __future__ import annotations

import gc
import sys
import threading
import time
from types import FrameType, TracebackType
from typing import NamedTuple, Self

from PySide6.QtCore import QObject, QTimer

BLINK = 0.1
"""Seconds of processor time that a slot may take."""
_LOOK = 0.015


class Slot(NamedTuple):
    """One call from the loop into the program.

    Which frame, in which turn of the loop, and where it stands.
    """

    frame: int
    turn: int
    where: str


def slot_of(frame: FrameType | None, turn: int = 0) -> Slot | None:
    """The slot that this stack is in; None outside the loop and while something is imported."""
    below: FrameType | None = None
    here = ""
    while frame is not None:
        name = frame.f_code.co_filename.replace("\\", "/")
        if name.startswith("<frozen importlib"):
            return None
        if "/pytestqt/" in name:
            break
        here = here or f"{name}:{frame.f_lineno} in {frame.f_code.co_qualname}"
        below, frame = frame, frame.f_back
    if frame is None or below is None or frame.f_code.co_filename.endswith("plugin.py"):
        return None  # pytest-qt's plugin stands under every test
    return Slot(id(below), turn, f"{below.f_code.co_qualname}, at {here}")


class Heartbeat:
    """Watches the main thread from enter to exit; must be made there.

    Works where a thread's clock can be read.
    """

    def __init__(self, parent: QObject) -> None:
        self._turn = 0
        self._held: dict[tuple[int, int], str] = {}
        self._collected = 0.0
        self._collecting_since: float | None = None
        self._over = threading.Event()
        self._main = threading.get_ident()
        self._timer = QTimer(parent, interval=10)
        self._timer.timeout.connect(self._beat)
        self._watch = threading.Thread(target=self._look_on, name="heartbeat", daemon=True)

    def __enter__(self) -> Self:
        if hasattr(time, "pthread_getcpuclockid"):
            gc.callbacks.append(self._collect)
            self._timer.start()
            self._watch.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._timer.stop()
        if self._watch.is_alive():
            self._watch.join()
            gc.callbacks.remove(self._collect)

    def _beat(self) -> None:
        self._turn += 1

    def _collect(self, phase: str, _info: object) -> None:
        """Adds up what the main thread spends on garbage."""
        if threading.get_ident() != self._main:
            return
        if phase == "start":
            self._collecting_since = time.thread_time()
        elif self._collecting_since is not None:
            self._collected += time.thread_time() - self._collecting_since
            self._collecting_since = None

    def forget(self) -> None:
        """Starts afresh, for the next test."""
        self._held.clear()

    def held(self) -> list[str]:
        """The slots since then that took longer than a blink, one sentence each."""
        return list(self._held.values())

    def _look_on(self) -> None:
        clock = time.pthread_getcpuclockid(self._main)
        last = time.clock_gettime(clock) - self._collected
        since, current = last, None
        while not self._over.wait(_LOOK):
            if self._collecting_since is not None:  # seen in the midst of it, in a finalizer
                continue
            now = time.clock_gettime(clock) - self._collected
            if now - last < _LOOK / 2:  # idle, or not on the processor
                last = now
                continue
            slot = slot_of(sys._current_frames().get(self._main), self._turn)
            if slot is None or current is None or slot[:2] != current[:2]:
                since, current = last, slot
            elif now - since > BLINK:
                self._held[slot[:2]] = f"the loop was held for {1000 * (now - since):.0f} ms by {slot.where}"
            last = now
