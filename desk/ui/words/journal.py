"""The journal's rows by the names people have for them, and a verification as a page of text."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk.queries.journal_details import Wrote
from desk.queries.verify import Verified
from desk.ui.words.marking import QT_TRANSLATE_NOOP

say = QCoreApplication.translate
"""Looks a marked text up. The texts are marked where they stand, in the table."""
MOST_LISTED = 500

AREAS = {
    "consumption_slips": QT_TRANSLATE_NOOP("Journal", "consumption slip"),
    "counters": QT_TRANSLATE_NOOP("Journal", "counter"),
    "identity_documents": QT_TRANSLATE_NOOP("Journal", "document (number sealed)"),
    "key_slots": QT_TRANSLATE_NOOP("Journal", "key slot"),
    "printers": QT_TRANSLATE_NOOP("Journal", "printer"),
    "settings": QT_TRANSLATE_NOOP("Journal", "figure of the rules"),
    "staff": QT_TRANSLATE_NOOP("Journal", "member of staff"),
    "venues": QT_TRANSLATE_NOOP("Journal", "venue"),
    "approvals": QT_TRANSLATE_NOOP("Journal", "approval"),
    "imports": QT_TRANSLATE_NOOP("Journal", "import"),
    "members": QT_TRANSLATE_NOOP("Journal", "member"),
    "pins": QT_TRANSLATE_NOOP("Journal", "PIN (sealed)"),
    "shifts": QT_TRANSLATE_NOOP("Journal", "shift"),
    "cards": QT_TRANSLATE_NOOP("Journal", "card"),
    "lots": QT_TRANSLATE_NOOP("Journal", "points lot"),
    "slips": QT_TRANSLATE_NOOP("Journal", "slip"),
    "points_entries": QT_TRANSLATE_NOOP("Journal", "points entry"),
    "points_balances": QT_TRANSLATE_NOOP("Journal", "points balance"),
    "slip_copies": QT_TRANSLATE_NOOP("Journal", "copy of a slip"),
    "lot_moves": QT_TRANSLATE_NOOP("Journal", "move of a lot"),
    "print_jobs": QT_TRANSLATE_NOOP("Journal", "print"),
    "scan_backs": QT_TRANSLATE_NOOP("Journal", "scan back"),
}


def area_of_rows(area: str) -> str:
    """A table's rows in words; its own name where a newer program made it."""
    return say("Journal", AREAS[area]) if area in AREAS else area


def wrote_in_words(wrote: Wrote) -> str:
    """积分流水　1行　编号 17."""
    keys = QCoreApplication.translate("People", ", ").join(wrote.keys) + (
        "…" if wrote.rows > len(wrote.keys) > 1 else ""
    )
    words = QCoreApplication.translate("Journal", "{area}　rows: {rows}　no. {keys}")
    return words.format(area=area_of_rows(wrote.area), rows=f"{wrote.rows:,}", keys=keys)


def report(venue: str, by: str, at: datetime, found: Verified) -> str:
    """A verification as text to be kept: figures, the head to compare later, and every difference. It names
    no person but who looked.
    """
    lines = [
        QCoreApplication.translate("Journal", "Verification of the journal of {venue}").format(venue=venue),
        f"{at:%Y-%m-%d %H:%M}　{by}",
        "",
        QCoreApplication.translate("Journal", "Lines: {lines}").format(lines=found.lines),
        QCoreApplication.translate("Journal", "Rows behind them: {rows}").format(rows=found.rows),
        QCoreApplication.translate("Journal", "Head of the chain: {head}").format(head=found.head),
        QCoreApplication.translate("Journal", "Differences: {count}").format(count=len(found.differences)),
    ]
    lines += [
        f"{each.fault}　{each.area}　{each.key}　{each.expected} → {each.found}"
        for each in found.differences[:MOST_LISTED]
    ]
    if len(found.differences) > MOST_LISTED:
        lines.append(QCoreApplication.translate("Journal", "… and more of them"))
    return "\n".join([*lines, ""])
