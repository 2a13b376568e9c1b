"""What is known of a slip that was looked up, in sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk.queries.verify_slip import SlipVerdict
from desk.ui.words.slips import kind_in_words

GAP = "　"


def meaning_of(verdict: SlipVerdict) -> str:
    """The tint of the verdict: primary when it agrees, warn when it is void all the same, danger when it
    doesn't, info while no code was typed."""
    if verdict.agrees is False or not verdict.intact:
        return "danger"
    if verdict.agrees is None:
        return "info"
    return "warn" if verdict.reversed_by else "primary"


def sentence_of(verdict: SlipVerdict) -> str:
    """The verdict in one sentence."""
    if not verdict.intact:
        return QCoreApplication.translate(
            "Verdicts", "What is kept of this slip was changed; call the manager"
        )
    if verdict.agrees is None:
        return QCoreApplication.translate("Verdicts", "This slip is on file; type its check code")
    if verdict.agrees and verdict.reversed_by:
        return QCoreApplication.translate("Verdicts", "It is ours, but void: it was reversed")
    if verdict.agrees:
        return QCoreApplication.translate("Verdicts", "It agrees: this slip is ours")
    return QCoreApplication.translate(
        "Verdicts", "It does not agree: compare the code, else the slip is false"
    )


def facts_of(verdict: SlipVerdict) -> list[str]:
    """At most five lines: what and when, whether it still counts, its prints, where the signed copy is."""
    made = QCoreApplication.translate("Verdicts", "Business day {day}　{time}　{clerk}")
    made = made.format(day=verdict.business_day.isoformat(), time=f"{verdict.at:%H:%M}", clerk=verdict.clerk)
    lines = [f"{kind_in_words(verdict.kind)}{GAP}{verdict.number}", made]
    return [*lines, *_counts(verdict), _prints(verdict), _signed(verdict)]


def _counts(verdict: SlipVerdict) -> list[str]:
    if verdict.reversed_by:
        void = QCoreApplication.translate("Verdicts", "Void: reversed by {number}")
        return [void.format(number=verdict.reversed_by)]
    if verdict.reverses:
        undoes = QCoreApplication.translate("Verdicts", "Reverses {number}")
        return [undoes.format(number=verdict.reverses)]
    return []


def _prints(verdict: SlipVerdict) -> str:
    if not verdict.reprints:
        return QCoreApplication.translate("Verdicts", "Never reprinted")
    again = QCoreApplication.translate("Verdicts", "Printed again {count} times")
    return again.format(count=verdict.reprints)


def _signed(verdict: SlipVerdict) -> str:
    if verdict.scanned_at is None:
        return QCoreApplication.translate("Verdicts", "The signed copy is not back")
    back = QCoreApplication.translate("Verdicts", "The signed copy is back: {name}, {time}")
    return back.format(name=verdict.scanned_by, time=f"{verdict.scanned_at:%m-%d %H:%M}")
