"""Points in words of the screens: how they came about, what lapses, who must approve, what an entry is."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QCoreApplication

from desk.queries.credits import Reckoning
from desk.queries.points import DaySums, EntryRow
from desk.rules.lots import NEVER, Lapsing
from desk.rules.money import yuan
from desk.rules.points import Ask, factor_shown
from desk.ui.words.counts import counts
from desk.ui.words.days import day
from desk.ui.words.members import points
from desk.ui.words.people import language

GAP = "　"
"""Between the facts of one line."""


def amount(fen: int) -> str:
    """1,288 or 1,288.50."""
    return yuan(fen).removesuffix(".00")


def change(count: int) -> str:
    """+680, −320."""
    return f"+{count:,}" if count > 0 else points(count)


def sum_in_words(reckoning: Reckoning) -> str:
    """1,288元×等级1.5×周末双倍2.0; a rate of one point a yuan goes without saying."""
    earned = reckoning.earned
    parts = [QCoreApplication.translate("Points", "{amount} yuan").format(amount=amount(earned.amount_fen))]
    if earned.points_per_yuan != "1":
        rate = QCoreApplication.translate("Points", "{points} points a yuan")
        parts.append(rate.format(points=earned.points_per_yuan))
    tier = QCoreApplication.translate("Points", "tier {factor}")
    parts.append(tier.format(factor=factor_shown(earned.tier_factor)))
    if earned.campaign is not None:
        parts.append(f"{earned.campaign.name.of(language())}{factor_shown(earned.campaign_factor)}")
    return "×".join(parts)


def lapsing(lapse: Lapsing | None) -> str:
    """其中 3,120分 2026-12-31 到期; '' where nothing lapses."""
    if lapse is None or lapse.day == NEVER or lapse.points <= 0:
        return ""
    words = QCoreApplication.translate("Points", "{points} of them lapse on {day}")
    return words.format(points=points(lapse.points), day=lapse.day.isoformat())


def asked(asks: Collection[str], limit_fen: int | None, on: date, today: date) -> str:
    """Why the credit of a slip of the day `on` needs the supervisor: 须主管授权：超过5,000元、隔日旧小票
    10月1日; '' where it needs none."""
    said: list[str] = []
    if Ask.ABOVE in asks:
        above = QCoreApplication.translate("Points", "above {amount} yuan")
        said.append(above.format(amount=amount(limit_fen or 0)))
    if Ask.LATE in asks:
        older = QCoreApplication.translate("Points", "an older slip, {day}")
        said.append(older.format(day=day(on, today)))
    if Ask.OWN_CARD in asks:
        said.append(QCoreApplication.translate("Points", "the clerk's own card"))
    if not said:
        return ""
    reasons = QCoreApplication.translate("Points", ", ").join(said)
    return QCoreApplication.translate("Points", "Needs a supervisor: {reasons}").format(reasons=reasons)


def day_typed(on: date, today: date) -> str:
    """11-21; the year only when it is not this one."""
    return f"{on:%m-%d}" if on.year == today.year else on.isoformat()


def day_name(on: date, today: date) -> str:
    """今日, 昨日, or '' for any other day."""
    match (today - on).days:
        case 0:
            return QCoreApplication.translate("Points", "today")
        case 1:
            return QCoreApplication.translate("Points", "yesterday")
        case _:
            return ""


def what_for(row: EntryRow) -> str:
    """What an entry was for: the consumption slip and the room, which slip was taken back, or which file an
    opening balance came from.
    """
    if row.kind == "opening":
        return QCoreApplication.translate("Points", "opening balance, {file}").format(file=row.source)
    if row.kind == "reversal":
        return QCoreApplication.translate("Points", "reverses {slip}").format(slip=row.consumption_slip)
    return GAP.join(part for part in (row.consumption_slip, row.room) if part)


def number(sequence: int) -> str:
    """0086: the slip's number of the day."""
    return f"{sequence:04}"


def day_facts(sums: DaySums) -> str:
    """31笔　待签回 4　未印出 1　入账 38,412　冲回 680: the day's entries in figures, nought left out."""
    said = [counts.entries(sums.entries)]
    if sums.waiting:
        said.append(QCoreApplication.translate("Points", "to sign {count}").format(count=sums.waiting))
    if sums.doubtful:
        said.append(QCoreApplication.translate("Points", "not printed {count}").format(count=sums.doubtful))
    if sums.credited:
        said.append(
            QCoreApplication.translate("Points", "credited {count}").format(count=points(sums.credited))
        )
    if sums.reversed:
        said.append(
            QCoreApplication.translate("Points", "reversed {count}").format(count=points(-sums.reversed))
        )
    return GAP.join(said)
