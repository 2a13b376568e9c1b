"""An evening in one process: tables that are refreshed 10,000 times, 2,000 credits at the window.

The short forms run always, the long ones with --slow; docs/proofs.md has their figures.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from desk.queries import points
from desk.ui.points.tab import PointsTab
from tests.soak.held import STRAY, Held, grown, held
from tests.ui.at_work import AtWork

pytestmark = pytest.mark.holds_the_loop  # thousands of acts in one test

SHOWN = 20
"""Rows of a page here: a table that still fills up would look like a leak."""
WARM_UP = 40
SETTLING = 200
"""Objects that the first credits of an evening bring once (147 in 2,000): only the long form sees one a
credit.
"""


def at_points(work: AtWork) -> PointsTab:
    """The Points tab with 张小明, whose card was shown."""
    work.hands.press("F5")
    tab = work.window.stack.currentWidget()
    assert isinstance(tab, PointsTab)
    tab.serve(1, card_shown=True)
    work.hands.until(tab.form.slip.line.hasFocus, "the focus in the slip's number")
    return tab


def credit(work: AtWork, tab: PointsTab, number: int) -> None:
    """The next slip, typed and posted as a receptionist does it."""
    work.hands.write(f"01-{100_000 + number}")
    work.hands.tab_to(tab.form.amount)
    work.hands.write("88")
    work.hands.press("Return")
    work.hands.until(tab.form.slip.line.hasFocus, "the focus in the next slip's number")
    assert tab.form.slip.text() == ""


def refresh(tab: PointsTab) -> None:
    """As after somebody else's credit, and painted."""
    tab.reload()
    QApplication.processEvents()


def evening(work: AtWork, rounds: int) -> tuple[Held, Held]:
    """So many credits; what the process held after the first few, and at the end."""
    tab = at_points(work)
    for number in range(WARM_UP):
        credit(work, tab, number)
    work.hands.until_calm()
    before = held()
    for number in range(WARM_UP, WARM_UP + rounds):
        credit(work, tab, number)
    work.hands.until_calm()
    return before, held()


def refreshed(
    work: AtWork, tab: PointsTab, rounds: int, leak: Callable[[], object] = lambda: None
) -> tuple[Held, Held]:
    """The same of so many refreshes of the table; `leak` happens at each."""
    work.hands.until_calm()
    before = held()
    for _ in range(rounds):
        refresh(tab)
        leak()
    work.hands.until_calm()
    return before, held()


def steady(before: Held, after: Held, rounds: int, stray: int = STRAY) -> None:
    """Fails with what has grown; says what was held, for docs/proofs.md."""
    print(f"\n{rounds} rounds\n  before: {before}\n  after:  {after}")  # noqa: T201 - seen with -s
    assert grown(before, after, rounds, stray) == []


@pytest.mark.parametrize(
    "rounds", [300, pytest.param(10_000, marks=[pytest.mark.slow, pytest.mark.timeout(1800)])]
)
def test_a_table_that_is_refreshed_leaves_nothing_behind(counter: AtWork, rounds: int) -> None:
    tab = at_points(counter)
    for number in range(SHOWN):
        credit(counter, tab, number)
    refreshed(counter, tab, WARM_UP)
    steady(*refreshed(counter, tab, rounds), rounds)


@pytest.mark.parametrize(
    "rounds", [60, pytest.param(2000, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])]
)
def test_an_evening_of_credits_leaves_nothing_behind(
    counter: AtWork, rounds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(points, "PAGE", SHOWN)
    steady(*evening(counter, rounds), rounds, SETTLING)


# What leaks is seen: each of these is put in on purpose.

KEPT: list[object] = []


def keep_none() -> None:
    ctypes.pythonapi.Py_IncRef(ctypes.py_object(None))


def drop_none() -> None:
    ctypes.pythonapi.Py_DecRef(ctypes.py_object(None))


def start_thread() -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait, daemon=True)
    thread.start()
    KEPT.append((over, thread))


LEAKS: dict[str, tuple[Callable[[], object], str, int]] = {
    "an object of Qt": (lambda: KEPT.append(QObject()), "qobjects", 40),
    "an object": (lambda: KEPT.append([]), "objects", 60),
    "a handle": (lambda: KEPT.append(os.dup(0)), "handles", 10),
    "a thread": (start_thread, "threads", 10),
    "memory": (lambda: KEPT.append(b"x" * 2_000_000), "resident", 20),
}
if sys.version_info < (3, 12):  # from then on None isn't counted any more
    LEAKS["a reference to None"] = (keep_none, "nones", 600)
    LEAKS["a reference to None too few"] = (drop_none, "nones", 600)
"""What is put in at each refresh, by what it is seen, and how many refreshes it takes."""


def test_one_leak_a_refresh_is_seen(counter: AtWork) -> None:
    tab = at_points(counter)
    refreshed(counter, tab, WARM_UP)
    try:
        for what, (leak, name, rounds) in LEAKS.items():
            before, after = refreshed(counter, tab, rounds, leak)
            seen = [said.split(":")[0] for said in grown(before, after, rounds)]
            assert name in seen, f"{what}: {before} -> {after}"
            let_go()
    finally:
        let_go()


def let_go() -> None:
    """What was kept on purpose: handles are closed, threads end."""
    for kept in KEPT:
        if isinstance(kept, int):
            os.close(kept)
        elif isinstance(kept, tuple):
            kept[0].set()
            kept[1].join()
    KEPT.clear()
