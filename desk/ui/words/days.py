"""Days, times and shifts as people say them; the year only when it is not this year (look.md §2)."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desk.queries.venue import ShiftView
from desk.ui.words.people import language


def day(on: date, today: date) -> str:
    """11月21日, or 2025年11月21日 in another year."""
    pattern = (
        QCoreApplication.translate("Days", "MMM d")
        if on.year == today.year
        else QCoreApplication.translate("Days", "MMM d, yyyy")
    )
    return QLocale().toString(QDate(on.year, on.month, on.day), pattern)


def day_and_weekday(on: date) -> str:
    """11月21日 周六."""
    return QLocale().toString(
        QDate(on.year, on.month, on.day), QCoreApplication.translate("Days", "ddd, MMM d")
    )


def clock(at: datetime) -> str:
    """22:14; the moment is on the venue's wall clock already."""
    return f"{at:%H:%M}"


def shift(view: ShiftView) -> str:
    """夜班 19:00–次日 03:00; it is said where its hours don't run."""
    name = view.name_en if language() == "en" else view.name_zh
    same_day = view.planned_from.date() == view.planned_until.date()
    words = (
        QCoreApplication.translate("Days", "{name} {start}–{end}")
        if same_day
        else QCoreApplication.translate("Days", "{name} {start}–{end} next day")
    )
    said = words.format(name=name, start=clock(view.planned_from), end=clock(view.planned_until))
    match view.now:
        case "before":
            return QCoreApplication.translate("Days", "{shift}, not begun").format(shift=said)
        case "after":
            return QCoreApplication.translate("Days", "{shift}, over").format(shift=said)
        case _:
            return said
