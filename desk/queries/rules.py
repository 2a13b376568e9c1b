"""The venue's figures as people look at them: what holds today, what is coming, and what a figure was (rules,
head).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session

from desk.context import Desk
from desk.models.staff import Staff
from desk.models.venue import Setting
from desk.rules.plan import Plan, Planned
from desk.rules.profile import Profile


@dataclass(frozen=True)
class Coming:
    """A figure that becomes another on a later business day; `at` is when it was set, on the venue's wall
    clock.
    """

    key: str
    from_day: date
    before: object
    after: object
    who: str
    at: datetime


@dataclass(frozen=True)
class RulesView:
    """What the page of rules is filled from. `version` is the newest row of settings, to be given back with
    a change; `plan` holds all rows, so that a change can be looked over before it is posted.
    """

    today: date
    version: int
    profile: Profile
    plan: Plan
    coming: tuple[Coming, ...]

    def on(self, day: date) -> Mapping[str, object]:
        """The figures that hold on a business day."""
        return self.plan.on(day)

    def ends_with(self, key: str, day: date) -> Coming | None:
        """The planned change that takes the place of what is set for that day."""
        return next((each for each in self.coming if each.key == key and each.from_day > day), None)


@dataclass(frozen=True)
class Past:
    """One setting of a figure. `who` is empty for what the profile brought along; `at` is on the wall
    clock.
    """

    id: int
    value: object
    from_day: date
    who: str
    at: datetime


def rules_view(desk: Desk, session: Session) -> RulesView:
    """Today's figures and all that is planned."""
    today = desk.today(session)
    rows = session.execute(_settings().order_by(Setting.from_day, Setting.id)).all()
    plan = Plan(tuple(Planned(row.key, row.value, row.from_day) for row, _ in rows))
    newest = session.scalar(select(func.max(Setting.id))) or 0
    later = {(row.key, row.from_day): (row, who) for row, who in rows if row.from_day > today}
    coming = tuple(
        Coming(key, day, before, after, who or "", desk.local(session, row.set_at))
        for (key, day), (row, who) in later.items()
        if (before := plan.on(day - timedelta(days=1)).get(key)) != (after := plan.on(day).get(key))
    )
    return RulesView(today, newest, desk.rules_on(session, today).profile, plan, coming)


def history(desk: Desk, session: Session, key: str) -> list[Past]:
    """All settings of a figure, the newest first; of a figure in several parts, of each part."""
    rows = session.execute(_settings().where(Setting.key == key).order_by(Setting.id.desc()))
    return [
        Past(row.id, row.value, row.from_day, who or "", desk.local(session, row.set_at)) for row, who in rows
    ]


def _settings() -> Select[Setting, str]:
    return select(Setting, Staff.name).outerjoin(Staff, Staff.id == Setting.set_by_id)
