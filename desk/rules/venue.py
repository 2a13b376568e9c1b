"""Who the venue is, and when its day ends (rules, head; product.md 'BusinessDay')."""

from __future__ import annotations

from datetime import date, datetime
from typing import Literal
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desk.rules.days import business_day
from desk.rules.faults import Fault, WrongFigure
from desk.rules.section import HourMinute, Section, Words, wall_time


class Venue(Section, frozen=True, kw_only=True):
    """`day_ends`: the wall-clock time at which a business day ends; '00:00' = at midnight."""

    kind: Literal["ktv", "bathhouse", "hotel", "retail"]
    name: Words
    day_ends: HourMinute = "06:00"
    timezone: str = "Asia/Shanghai"
    pos_slip: Words
    """What the paper of the venue's till is called, 消费小票."""

    def __post_init__(self) -> None:
        if self.day_ends >= "12:00":
            raise WrongFigure("day_ends", Fault.ENDS_IN_THE_AFTERNOON)
        _known_zone(self.timezone)

    def zone(self) -> ZoneInfo:
        """The zone that the venue's wall clock shows."""
        return ZoneInfo(self.timezone)

    def business_day(self, moment: datetime) -> date:
        """The venue's business day of an aware moment."""
        return business_day(moment, self.zone(), wall_time(self.day_ends))


def _known_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as fault:
        raise WrongFigure("timezone", Fault.NO_TIME_ZONE, zone=name) from fault
