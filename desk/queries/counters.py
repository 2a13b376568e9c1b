"""The venue's counters, as the settings list them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from desk.context import Desk, open_shift
from desk.models.venue import Counter, Printer


@dataclass(frozen=True)
class CounterRow:
    """A counter. `here`: this PC serves it; `printer` is none, file, network or device; `open`: a shift is
    open.
    """

    id: int
    number: int
    name: str
    here: bool
    printer: str
    open: bool


def counters_of(desk: Desk, session: Session) -> list[CounterRow]:
    """All counters by their number; there are nine at most."""
    rows = session.execute(
        select(Counter, Printer.kind)
        .outerjoin(Printer, Printer.counter_id == Counter.id)
        .order_by(Counter.number)
    ).all()
    return [
        CounterRow(
            counter.id,
            counter.number,
            counter.name,
            counter.id == desk.counter_id,
            kind or "none",
            open_shift(session, counter.id) is not None,
        )
        for counter, kind in rows
    ]
