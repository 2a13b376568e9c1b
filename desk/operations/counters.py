"""The counters of a venue: where guests are served, each with its printer, its shifts and its run of slip
numbers.
"""

from __future__ import annotations

import msgspec
from sqlalchemy import select

from desk.context import Operation, operation
from desk.models.venue import Counter, Printer
from desk.refusals import Refused, Why
from desk.rules.digits import ascii_digits, clean

NAME_LIMIT = 40
MOST = 9
"""A counter's number is one digit of every slip number."""


class CounterKept(msgspec.Struct, frozen=True):
    """The counter that was added, renamed or chosen."""

    counter_id: int


@operation("counters.add")
def add(op: Operation, *, request: str, number: str, name: str) -> CounterKept:
    """Another counter, without a printer until one is set up there.

    Refused: NOT_POSITIVE or NOT_A_CHOICE beside 'number' for anything but 1 to 9, COUNTER_TAKEN with
    `number`; as `rename` beside 'counter'.
    """
    digit = ascii_digits(number).strip()
    if digit == "0":
        raise Refused(Why.NOT_POSITIVE, "number")
    if digit not in {str(each) for each in range(1, MOST + 1)}:
        raise Refused(Why.NOT_A_CHOICE, "number")
    if op.session.scalar(select(Counter.id).where(Counter.number == int(digit))) is not None:
        raise Refused(Why.COUNTER_TAKEN, "number", number=digit)
    counter = Counter(number=int(digit), name=_name(op, name))
    op.write(counter)
    op.write(Printer(counter_id=counter.id, kind="none", target="", dots=576, cutter=True))
    return _kept(op, counter)


@operation("counters.rename")
def rename(op: Operation, *, request: str, counter_id: int, name: str) -> CounterKept:
    """Another name, on screens and on slips from now on. Refused beside 'counter': MISSING, TOO_LONG,
    COUNTER_NAMED where another counter has it, NOT_A_CHOICE where there is none of this id.
    """
    counter = _counter(op, counter_id)
    counter.name = _name(op, name, counter_id)
    return _kept(op, counter)


@operation("counters.serve")
def serve(op: Operation, *, request: str, counter_id: int) -> CounterKept:
    """This PC is that counter from its next opening on: a line in the journal, written by the counter that it
    was. Which one it is stands beside this PC's key, not in the venue's file. Refused(NOT_A_CHOICE) beside
    'counter' where there is none of this id.
    """
    return _kept(op, _counter(op, counter_id))


def _counter(op: Operation, counter_id: int) -> Counter:
    counter = op.session.get(Counter, counter_id)
    if counter is None:
        raise Refused(Why.NOT_A_CHOICE, "counter")
    return counter


def _name(op: Operation, text: str, counter_id: int | None = None) -> str:
    name = clean(text, "counter", NAME_LIMIT)
    if not name:
        raise Refused(Why.MISSING, "counter")
    other = op.session.scalar(select(Counter.id).where(Counter.name == name))
    if other is not None and other != counter_id:
        raise Refused(Why.COUNTER_NAMED, "counter")
    return name


def _kept(op: Operation, counter: Counter) -> CounterKept:
    op.subject = f"counter:{counter.id}"
    return CounterKept(counter.id)
