"""Opening the file, the window's tabs on it, and what they hold in memory."""

from __future__ import annotations

import random
from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from benchmarks.ground import Ground, copied, opened
from benchmarks.measure import MS, Times, settled
from benchmarks.memory import resident_mb
from benchmarks.report import Line, most
from benchmarks.window import Work, at_work
from desk.context import Desk
from desk.models.database import open_store
from desk.queries import members, search
from desk.queries import today as day
from desk.ui.shell.front import Destination
from desk.ui.shell.places import PLACES

GROUP = "opening"
ROUNDS = 20
BLINK_MS = 100


def measure(ground: Ground) -> list[Line]:
    """The lines of the table."""
    with copied(ground) as own:
        lines = [*_file(own), *_queries(own)]
        with at_work(own, at_once=True) as work, settled():
            lines += _tabs(work, "pressed at once")
        with at_work(own) as work, settled():
            lines += _tabs(work, "after a quiet moment")
            return [*lines, *_panels(work, own.members), _reload(work)]


def _file(own: Ground) -> list[Line]:
    opening = Times()
    for _ in range(ROUNDS):
        with opening.one():
            store = open_store(own.places.file)
        store.close()
    return [_line("open_store", opening)]


def _queries(own: Ground) -> list[Line]:
    asked: dict[str, Callable[[Desk], object]] = {
        "first page of Members": lambda desk: _ask(desk, search.latest),
        "all of Today": lambda desk: _ask(desk, lambda session: day.today(desk, session)),
    }
    lines = []
    with opened(own) as desk:
        for name, ask in asked.items():
            times = Times()
            for _ in range(ROUNDS):
                with times.one():
                    ask(desk)
            lines.append(_line(name, times))
    return lines


def _ask(desk: Desk, query: Callable[..., object]) -> object:
    with desk.read() as session:
        return query(session)


def _tabs(work: Work, when: str) -> list[Line]:
    """The first visit, which makes a tab unless a quiet moment has; then it is shown again."""
    before = resident_mb()
    lines = [Line(GROUP, f"memory, window open ({when})", f"{before:.0f} MB", figures={"mb": before})]
    for tab in PLACES:
        first, again = Times(), Times()
        with first.one():
            _show(work, tab.key)
        for _ in range(ROUNDS):
            work.window.open_tab("settings")
            with again.one():
                _show(work, tab.key)
        figures = {
            "mb": resident_mb(),
            "first_ms": first.p50,
            "first_cpu_ms": first.cpu50,
            "again_ms": again.p50,
            "again_cpu_ms": again.cpu50,
        }
        lines.append(
            Line(
                GROUP,
                f"tab {tab.key}, first visit {when} / again",
                f"{first.p50:.0f} / {again.p50:.1f} ms",
                f"processor {first.cpu50:.0f} / {again.cpu50:.1f} ms; then {figures['mb']:.0f} MB",
                figures=figures,
            )
        )
    return lines


def _show(work: Work, key: str) -> None:
    tab: QWidget = work.window.open_tab(key)  # type: ignore[arg-type]  # the rail's keys are those of the tabs
    work.until_painted(tab, tab.update, lambda: True)


def _panels(work: Work, last: int) -> list[Line]:
    chance = random.Random(5)
    panel, strip = Times(), Times()
    for _ in range(ROUNDS):
        member_id = chance.randint(1, last)
        with panel.one():
            work.window.go(Destination("members", "", member_id))
            _show(work, "members")
        desk = work.application.current_desk()
        with strip.one(), desk.read() as session:
            members.member_panel(desk, session, member_id)
    return [_line("member's panel, painted", panel), _line("member's panel, asked", strip)]


def _reload(work: Work) -> Line:
    points = work.window.open_tab("points")
    times = Times()
    for _ in range(ROUNDS):
        with times.one():
            points.reload()
            _show(work, "points")
    return _line("Points, reloaded after a credit", times)


def _line(what: str, times: Times) -> Line:
    held = most(times.p50, BLINK_MS)
    figures = {"p50_ms": times.p50, "most_ms": max(times.wall) * MS, "cpu50_ms": times.cpu50}
    said = f"{times.p50:.1f} ms"
    return Line(GROUP, what, said, f"processor {times.cpu50:.1f} ms", f"≤ {BLINK_MS} ms", held, figures)
