"""Anything in any order at the counter; and bugs that were put in on purpose are found by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from desk import context
from desk.context import Operation
from desk.models.base import Base
from desk.models.points import ConsumptionSlip, PointsEntry
from desk.operations.steps import credits as posting
from desk.operations.steps import reversals, slips
from desk.queries.members import balance_of
from desk.rules.lots import take_back
from desk.slips.document import Document
from tests.operations.machine import Counter
from tests.venue import Template

pytestmark = pytest.mark.timeout(300)  # many steps: on a busy machine they take long, and none is a hang
SHORT = settings(
    max_examples=8,
    stateful_step_count=25,
    suppress_health_check=list(HealthCheck),
    database=None,
)
LONG = settings(SHORT, max_examples=300, stateful_step_count=60)
# A seeded bug needs only to be found, not to be made small.
HUNT = settings(SHORT, max_examples=40, stateful_step_count=20, phases=[Phase.generate])


def run(template: Template, how: settings) -> None:
    class AtThisVenue(Counter):
        pass

    AtThisVenue.template = template
    run_state_machine_as_test(AtThisVenue, settings=how)


def test_whatever_happens_the_books_agree(venue_template: Template) -> None:
    run(venue_template, SHORT)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_whatever_happens_for_long_the_books_agree(venue_template: Template) -> None:
    run(venue_template, LONG)


# ------------------------------------------------------------------ bugs put in on purpose

Seed = Callable[[pytest.MonkeyPatch], None]


def balance_is_forgotten_at_a_reversal(patch: pytest.MonkeyPatch) -> None:
    def forget(op: Operation, member_id: int, delta: int) -> int:
        return balance_of(op.session, member_id) + delta

    patch.setattr(reversals, "change_balance", forget)


def slips_are_born_free(patch: pytest.MonkeyPatch) -> None:
    """A consumption slip counts as freed by an earlier entry from the start."""
    right = posting._consume

    def free(op: Operation, reckoning: Any) -> ConsumptionSlip:
        earlier = op.session.query(PointsEntry.id).limit(1).scalar()
        write = op.write

        def freed(*rows: Base) -> None:
            for row in rows:
                if isinstance(row, ConsumptionSlip):
                    row.freed_by_id = earlier
            write(*rows)

        patch.setattr(op, "write", freed)
        return right(op, reckoning)

    patch.setattr(posting, "_consume", free)


def replays_are_posted_again(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(context, "_replayed", lambda *_, **__: None)


def a_reversal_takes_a_point_too_few(patch: pytest.MonkeyPatch) -> None:
    def take(lots: Any, day: Any, points: int) -> Any:
        return take_back(lots, day, max(points - 1, 1))

    patch.setattr(reversals, "take_back", take)


def the_second_copy_is_forgotten(patch: pytest.MonkeyPatch) -> None:
    right = slips._ask_for_prints

    def ask(op: Operation, slip: Any, document: Document) -> None:
        once = Document(
            document.kind, document.title, document.body, document.signatures, document.copies[:1]
        )
        right(op, slip, once)

    patch.setattr(slips, "_ask_for_prints", ask)


def updates_are_not_journalled(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Operation, "_note", lambda self, session, _flush: self.adopt(*session.new))


def content_is_not_compared(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(context, "_payload", lambda *_: b"")


BUGS: list[tuple[Seed, type[Exception], str]] = [
    (balance_is_forgotten_at_a_reversal, AssertionError, "balances differ|verify finds differences"),
    (slips_are_born_free, AssertionError, "although it is refused|consumption slip is free"),
    (
        replays_are_posted_again,
        Exception,
        "journal_lines.request|card_not_blank|slip_credited|another result",
    ),
    (updates_are_not_journalled, AssertionError, "verify finds differences"),
]
MORE_BUGS: list[tuple[Seed, type[Exception], str]] = [
    (a_reversal_takes_a_point_too_few, ValueError, "don't add up"),
    (the_second_copy_is_forgotten, AssertionError, "a copy is missing"),
    (content_is_not_compared, AssertionError, "other content was taken"),
]
SEEDS = [pytest.param(*bug, id=bug[0].__name__) for bug in BUGS]
SEEDS += [pytest.param(*bug, id=bug[0].__name__, marks=pytest.mark.slow) for bug in MORE_BUGS]


@pytest.mark.parametrize(("seed", "error", "says"), SEEDS)
def test_a_bug_put_in_is_found(
    venue_template: Template,
    monkeypatch: pytest.MonkeyPatch,
    seed: Seed,
    error: type[Exception],
    says: str,
) -> None:
    seed(monkeypatch)
    with pytest.raises(error, match=says):
        run(venue_template, HUNT)
