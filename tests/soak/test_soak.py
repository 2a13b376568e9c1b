"""An evening in one process: tables that are refreshed 10,000 times, 2,000 credits at the window.

What the first half brings once (caches that fill up) is no leak: the second half is held against it. The
short forms run always, the long ones with --slow; docs/proofs.md has their figures.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEventLoop, QObject, QTimer

from desk.queries import points, slips
from desk.ui.points.tab import PointsTab
from desk.ui.shell.places import PLACES
from tests.soak.held import MALLINFO, Held, grown, held
from tests.ui.at_work import AtWork

pytestmark = pytest.mark.holds_the_loop  # thousands of acts in one test

SHOWN = 20
"""Rows of a page here, and copies that wait: a list that still fills up would look like a leak."""
WARM_UP = 40


def at_points(work: AtWork) -> PointsTab:
    """The Points tab with 张小明, whose card was shown. All other tabs stand too, as late in an evening."""
    for place in PLACES:
        work.window.open_tab(place.key)
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
    """As after somebody else's credit."""
    tab.reload()


def turn() -> None:
    """The loop takes over, as after each slot of the program: it paints, and deletes what was to go.

    Without it whatever was put away stays, and the process grows with each round.
    """
    loop = QEventLoop()
    QTimer.singleShot(0, loop.quit)
    loop.exec()


def held_after(rounds: int, act: Callable[[int], object]) -> Held:
    """What the process holds after so many rounds; nothing is deleted by waiting for it."""
    for number in range(rounds):
        act(number)
        turn()
    return held()


def refreshed(
    work: AtWork, tab: PointsTab, rounds: int, leak: Callable[[], object] = lambda: None
) -> tuple[Held, Held]:
    """Before and after so many refreshes of the table; `leak` happens at each."""
    work.hands.until_calm()

    def act(_number: int) -> None:
        refresh(tab)
        leak()

    return held(), held_after(rounds, act)


def steady(rounds: int, act: Callable[[int], object]) -> None:
    """Fails with what has grown in the second half; says what was held, for docs/proofs.md."""
    turn()
    half = rounds // 2
    start, midst = held(), held_after(half, act)
    end = held_after(half, lambda number: act(half + number))
    print(f"\n{rounds} rounds\n  start: {start}\n  midst: {midst}\n  end:   {end}")  # noqa: T201 - seen with -s
    assert grown(midst, end, half) == []


@pytest.mark.parametrize(
    "rounds", [300, pytest.param(10_000, marks=[pytest.mark.slow, pytest.mark.timeout(1800)])]
)
def test_a_table_that_is_refreshed_leaves_nothing_behind(counter: AtWork, rounds: int) -> None:
    tab = at_points(counter)
    for number in range(SHOWN):
        credit(counter, tab, number)
    refreshed(counter, tab, WARM_UP)
    steady(rounds, lambda _: refresh(tab))


@pytest.mark.parametrize(
    "rounds", [60, pytest.param(2000, marks=[pytest.mark.slow, pytest.mark.timeout(3600)])]
)
def test_an_evening_of_credits_leaves_nothing_behind(
    counter: AtWork, rounds: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(points, "PAGE", SHOWN)
    monkeypatch.setattr(slips, "MOST_WAITING", SHOWN)
    tab = at_points(counter)
    held_after(WARM_UP, lambda number: credit(counter, tab, number))
    steady(rounds, lambda number: credit(counter, tab, WARM_UP + number))


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
    "texts": (lambda: KEPT.extend(str(10**9 + number) for number in range(30)), "blocks", 40),
    "memory": (lambda: KEPT.append(b"x" * 2_000_000), "resident", 20),
}
if MALLINFO is not None:
    LEAKS["small pieces of memory"] = (lambda: KEPT.append(b"x" * 20_000), "used", 80)
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
