"""How the file is, in the lines of the sign-in page: backup, journal, what is missing, space."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from desk.context import Desk
from desk.files.care import A_DAY
from desk.files.care import Health as FileHealth
from desk.ui.shell.sign_in_hero import Health
from desk.ui.words import days
from desk.ui.words.counts import counts

Line = tuple[Health, str]
MOST = 4
HOUR = timedelta(hours=1)


def health_lines(desk: Desk, found: FileHealth) -> list[Line]:
    """At most four lines; what is wrong stands first."""
    wrong = [*_older(desk, found), *_clock(found), *_space(found)]
    lines = [*wrong, _backup(desk, found), _journal(found)]
    return sorted(lines, key=lambda line: line[0] is Health.OK)[:MOST]


def older_sentence(desk: Desk, found: FileHealth) -> str:
    """What is missing in a file that is older than what this PC saw; '' when nothing is."""
    if found.older is None:
        return ""
    with desk.read() as session:
        at = desk.local(session, found.older.at)
        today = desk.today(session)
    words = QCoreApplication.translate(
        "Health",
        "This file is older than what this PC saw last: line {lines} of {day}, {time} is not in it. "
        "Everything posted after the backup is missing; look for it on paper",
    )
    return words.format(lines=f"{found.older.lines:,}", day=days.day(at.date(), today), time=days.clock(at))


def _older(desk: Desk, found: FileHealth) -> list[Line]:
    sentence = older_sentence(desk, found)
    return [(Health.BAD, sentence)] if sentence else []


def _clock(found: FileHealth) -> list[Line]:
    """What is posted now would stand before what was posted last."""
    if found.clock_behind is None:
        return []
    hours, rest = divmod(found.clock_behind, HOUR)
    words = QCoreApplication.translate(
        "Health", "The PC's clock stands {time} (h:min) before the last entry: set it right before posting"
    )
    return [(Health.BAD, words.format(time=f"{hours}:{rest.seconds // 60:02}"))]


def _space(found: FileHealth) -> list[Line]:
    if not found.short_of_space:
        return []
    return [
        (
            Health.WARN,
            QCoreApplication.translate("Health", "Less than 500 MB free on the disk: make room soon"),
        )
    ]


def _backup(desk: Desk, found: FileHealth) -> Line:
    if found.last_backup is None:
        return Health.WARN, QCoreApplication.translate("Health", "No backup yet; the first one is being made")
    with desk.read() as session:
        at, today = desk.local(session, found.last_backup), desk.today(session)
    words = QCoreApplication.translate("Health", "Backup of {day}, {time}, checked")
    fresh = desk.clock.now() - found.last_backup <= A_DAY + A_DAY
    return Health.OK if fresh else Health.WARN, words.format(
        day=days.day(at.date(), today), time=days.clock(at)
    )


def _journal(found: FileHealth) -> Line:
    words = QCoreApplication.translate("Health", "Journal of {lines}")
    return Health.OK, words.format(lines=counts.lines(found.journal_lines))
