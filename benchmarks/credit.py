"""A credit of points, the real operation, against the same statements played by the bare driver.

Two copies of the file, in the same state: a credit is posted to the one, its statements are played with the
same parameters to the other, in turn, so that a busy machine is unfair to both alike.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from sqlalchemy import func, select

from benchmarks.ground import Ground, copied, opened
from benchmarks.measure import Times, settled
from benchmarks.replay import Bare, recorded
from benchmarks.report import Line, most
from desk.context import Desk
from desk.models.database import copy_database
from desk.models.members import Member
from desk.operations import points
from desk.queries.credits import CreditForm, reckon
from desk.refusals import Refused

GROUP = "credit"
CREDITS = 500
WARM_UP = 40
TIMES_RAW, LONGEST_MS = 5, 15


def measure(ground: Ground) -> list[Line]:
    """The lines of the table."""
    with copied(ground) as one:
        real, bare, statements = _in_turn(one)
    ratio = real.p50 / bare.all.p50
    synced = bare.commits.p50
    figures = {
        "p50_ms": real.p50,
        "p99_ms": real.p99,
        "least_ms": real.least,
        "cpu50_ms": real.cpu50,
        "raw_p50_ms": bare.all.p50,
        "raw_p99_ms": bare.all.p99,
        "raw_least_ms": bare.all.least,
        "raw_cpu50_ms": bare.all.cpu50,
        "raw_commit_p50_ms": synced,
        "ratio": ratio,
        "ratio_of_least": real.least / bare.all.least,
        "statements": statements,
    }
    return [
        Line(
            GROUP,
            f"points.credit, {statements} statements",
            f"{ratio:.1f}×",
            f"raw SQLite {bare.all.p50:.2f} ms",
            f"≤ {TIMES_RAW}×",
            most(ratio, TIMES_RAW),
            figures,
        ),
        Line(
            GROUP,
            "points.credit p50 / p99",
            f"{real.p50:.1f} / {real.p99:.1f} ms",
            f"raw p99 {bare.all.p99:.1f} ms",
            f"p99 ≤ {LONGEST_MS} ms",
            most(real.p99, LONGEST_MS),
        ),
        Line(
            GROUP,
            "its processor time",
            f"{real.cpu50:.1f} ms",
            f"raw {bare.all.cpu50:.2f} ms; its commit (fsync) takes {synced:.2f} ms",
        ),
    ]


def _in_turn(one: Ground) -> tuple[Times, Bare, int]:
    real, statements = Times(), 0
    with opened(one) as desk, recorded() as heard:
        other = one.folder / "other.db"
        copy_database(one.places.file, other)
        bare = Bare(other)
        with settled():
            for number, form in enumerate(_forms(desk)):
                if number == WARM_UP:
                    real, bare.all, bare.commits = Times(), Times(), Times()
                heard.clear()
                with real.one():
                    points.credit(desk, request=desk.ids.request(), form=form, approval=None)
                bare.play(heard)
                statements = len(heard)
        bare.close()
    return real, bare, statements


def _forms(desk: Desk) -> Iterator[CreditForm]:
    """Slips of members here and there in the file, each of whom may be credited."""
    chance = random.Random(7)
    with desk.read() as session:
        last = session.scalar(select(func.max(Member.id))) or 1
    made = 0
    while made < WARM_UP + CREDITS:
        form = CreditForm(
            member_id=chance.randint(1, last),
            slip=f"98-{100_000 + made}",
            amount=str(chance.randint(60, 2000)),
        )
        if _may_be_credited(desk, form):
            made += 1
            yield form


def _may_be_credited(desk: Desk, form: CreditForm) -> bool:
    with desk.read() as session:
        try:
            return not reckon(desk, session, form).asks
        except Refused:
            return False
