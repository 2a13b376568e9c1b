"""Setting figures of the venue from a business day on, inside an open operation (rules, head)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from sqlalchemy import func, select

from desk.context import Operation
from desk.models.venue import Setting
from desk.refusals import Refused, Why
from desk.rules.plan import Plan, Planned


def set_figures(
    op: Operation, figures: Mapping[str, object], from_day: date, version: int
) -> tuple[Setting, ...]:
    """Writes a row for each figure that becomes another, from a business day on. Keys and values as in
    `rules.profile.flatten`.

    Today is allowed: what was posted today under the figures before names their version and keeps it.
    `version` is the newest row of settings that was on the screen. The profile must hold together on
    `from_day` and on every later day on which something changes.

    Refused: CHANGED_MEANWHILE; DAY_OVER beside 'from_day'; NOTHING_CHANGED; BAD_FIGURE beside the figure's
    key, with `reason` (a `rules.faults.Fault`), its details, and `day` where it is a later one.
    """
    if newest(op) != version:
        raise Refused(Why.CHANGED_MEANWHILE)
    if from_day < op.business_day:
        raise Refused(Why.DAY_OVER, "from_day", today=op.business_day)
    before = plan_of(op)
    after = before.with_figures(figures, from_day)
    rows = _rows(op, after.added)
    if not rows:
        raise Refused(Why.NOTHING_CHANGED)
    op.write(*rows)
    return rows


def newest(op: Operation) -> int:
    """The newest row of settings: what a form was filled from is compared with it."""
    return op.session.scalar(select(func.max(Setting.id))) or 0


def plan_of(op: Operation) -> Plan:
    """All figures with the days from which they hold."""
    found = op.session.execute(
        select(Setting.key, Setting.value, Setting.from_day).order_by(Setting.from_day, Setting.id)
    )
    return Plan(tuple(Planned(key, value, day) for key, value, day in found))


def _rows(op: Operation, added: Iterable[Planned]) -> tuple[Setting, ...]:
    return tuple(
        Setting(key=each.key, value=each.value, from_day=each.from_day, set_by_id=op.staff.id, set_at=op.now)
        for each in added
    )
