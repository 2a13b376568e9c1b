"""Each kind of search in the one box: from the last key to the painted list."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from benchmarks.ground import Ground, copied
from benchmarks.measure import Times, settled
from benchmarks.report import Line, most
from benchmarks.window import Work, at_work
from desk.context import Desk
from desk.models.cards import Card
from desk.models.members import Member
from desk.models.slips import Slip
from desk.queries.search import find
from desk.rules import names
from desk.ui.shell.one_box import MOST, Popup

GROUP = "search"
TYPED = 60
P50_MS, P99_MS = 16, 50
NOBODY = ("xqz", "vvk", "jjjx", "wxyzq", "uuv")


@dataclass(frozen=True)
class Somebody:
    """What is known of a member who might be looked for."""

    name: str
    phone: str
    card: str


KINDS: dict[str, Callable[[Somebody], str]] = {
    "card number": lambda who: who.card,
    "phone, last four": lambda who: who.phone[-4:],
    "phone, eleven digits": lambda who: who.phone,
    "initials": lambda who: names.initials(who.name)[0],
    "pinyin": lambda who: names.pinyin(who.name),
    "one Chinese character": lambda who: who.name[0],
    "surname and given name": lambda who: who.name,
    "given name alone": lambda who: who.name[len(names.surname(who.name)) :],
}


PERSON_MS = 40
"""The least time between two keys of a person, as measured for the scanner."""


def measure(ground: Ground) -> list[Line]:
    """The lines of the table."""
    with copied(ground) as own, at_work(own) as work, settled():
        asked = _asked(work.application.current_desk())
        return [_line(kind, *_typed(work, texts)) for kind, texts in asked.items()]


def _asked(desk: Desk) -> dict[str, list[str]]:
    """What is typed, by kind: of members here and there in the file."""
    with desk.read() as session:
        people = list(_people(session))
        number = session.scalar(select(Slip.number).order_by(Slip.id.desc()).limit(1))
    asked = {kind: [text for who in people if (text := ask(who))] for kind, ask in KINDS.items()}
    asked["English, nothing found"] = [text for text in NOBODY for _ in range(TYPED // len(NOBODY))]
    asked["slip number"] = [number or ""] * TYPED
    return asked


def _people(session: Session) -> Iterator[Somebody]:
    chance = random.Random(11)
    last = session.scalar(select(func.max(Member.id))) or 1
    found = 0
    while found < TYPED:
        row = session.execute(
            select(Member.name, Member.phone, Card.number)
            .join(Card, Card.member_id == Member.id)
            .where(Member.id == chance.randint(1, last))
        ).first()
        if row is not None and names.surname(row[0]):
            found += 1
            yield Somebody(*row)


def _typed(work: Work, texts: list[str]) -> tuple[Times, Times]:
    """From the last key to the painted list; and what of it is the question to the file."""
    painted, asked = Times(), Times()
    box, desk = work.window.box, work.application.current_desk()
    work.hands.press("Ctrl+K")
    popup = box._popup or box._make_popup()
    for text in texts:
        box.clear()
        work.settle()
        _type(work, popup, text[:-1], "")
        work.pause(PERSON_MS)  # sooner it would be a scanner's next key, and be waited for
        with painted.one():
            _type(work, popup, text[-1], text[:-1])
        if len(popup.hits) > MOST:
            raise ValueError(f"{len(popup.hits)} rows for {text}")
        with asked.one(), desk.read() as session:
            find(desk, session, text)
    return painted, asked


def _type(work: Work, popup: Popup, keys: str, before: str) -> None:
    whole = (before + keys).strip()
    if keys:
        work.until_painted(popup, lambda: work.hands.write(keys), lambda: work.window.box._answered == whole)


def _line(kind: str, painted: Times, asked: Times) -> Line:
    held = most(painted.p50, P50_MS) and most(painted.p99, P99_MS)
    return Line(
        GROUP,
        f"one box: {kind}",
        f"{painted.p50:.1f} / {painted.p99:.1f} ms",
        f"processor {painted.cpu50:.1f} / {painted.cpu99:.1f} ms, of it asking {asked.cpu50:.1f}",
        f"≤ {P50_MS} / {P99_MS} ms",
        held,
        {
            "p50_ms": painted.p50,
            "p99_ms": painted.p99,
            "least_ms": painted.least,
            "cpu50_ms": painted.cpu50,
            "cpu99_ms": painted.cpu99,
            "ask_cpu50_ms": asked.cpu50,
            "ask_cpu99_ms": asked.cpu99,
        },
    )
