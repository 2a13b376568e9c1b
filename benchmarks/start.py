"""The start: the sign-in page against a bare Qt window, and the sign-in on the whole file."""

from __future__ import annotations

import os
import subprocess
import sys
import time

from benchmarks.ground import Ground, copied
from benchmarks.measure import Times
from benchmarks.report import Line, most

GROUP = "start"
ROUNDS = 9
TIMES_BARE, ACCEPTED_MS = 2, 1500


def measure(ground: Ground) -> list[Line]:
    """The lines of the table."""
    bare, page, entered = Times(), Times(), Times()
    with copied(ground) as own:
        where = [str(own.places.data), str(own.places.config)]
        for _ in range(ROUNDS):  # in turn: a busy minute is unfair to all alike
            _start(bare, ["bare"], "Bare")
            _start(page, ["page", *where], "SignInPage")
            _start(entered, ["sign-in", *where, own.number, own.pin], "Window")
    ratio = page.p50 / bare.p50
    return [
        Line(
            GROUP,
            "sign-in page, first paint",
            f"{ratio:.1f}×",
            f"{page.p50:.0f} ms; bare Qt {bare.p50:.0f} (processor {page.cpu50:.0f}, {bare.cpu50:.0f})",
            f"≤ {TIMES_BARE}×",
            most(ratio, TIMES_BARE),
            {
                "ratio": ratio,
                "page_ms": page.p50,
                "bare_ms": bare.p50,
                "ratio_of_least": page.least / bare.least,
            },
        ),
        Line(
            GROUP,
            "start to window, keys typed at once",
            f"{entered.p50:.0f} ms",
            f"least {entered.least:.0f} ms, processor {entered.cpu50:.0f} ms",
            f"≤ {ACCEPTED_MS} ms",
            most(entered.p50, ACCEPTED_MS),
            {"p50_ms": entered.p50, "least_ms": entered.least, "cpu50_ms": entered.cpu50},
        ),
    ]


def _start(times: Times, arguments: list[str], kind: str) -> None:
    """From the start of a process to the moment that it prints."""
    command = [sys.executable, "-m", "benchmarks.child", *arguments]
    inner = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    start = time.monotonic()
    done = subprocess.run(command, env=inner, check=True, capture_output=True, text=True, timeout=120)
    said = next(line.split() for line in done.stdout.splitlines() if line.startswith(f"{kind} "))
    times.add(float(said[1]) - start)
    times.cpu.append(float(said[2]))
