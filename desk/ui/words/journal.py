"""The journal's rows by the names people have for them, and a verification as a page of text."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from desk.queries.journal import Given, JournalRow
from desk.queries.journal_details import Booked, Wrote
from desk.queries.verify import Verified
from desk.ui.words.counts import counts
from desk.ui.words.marking import QT_TRANSLATE_NOOP
from desk.ui.words.operations import noted_in_words, operation_in_words
from desk.ui.words.points import amount

say = QCoreApplication.translate
"""Looks a marked text up. The texts are marked where they stand, in the table."""
MOST_LISTED = 500

AREAS = {
    "consumption_slips": QT_TRANSLATE_NOOP("Journal", "consumption slips"),
    "counters": QT_TRANSLATE_NOOP("Journal", "counters"),
    "identity_documents": QT_TRANSLATE_NOOP("Journal", "documents (numbers sealed)"),
    "key_slots": QT_TRANSLATE_NOOP("Journal", "key slots"),
    "printers": QT_TRANSLATE_NOOP("Journal", "printers"),
    "settings": QT_TRANSLATE_NOOP("Journal", "rule figures"),
    "staff": QT_TRANSLATE_NOOP("Journal", "staff"),
    "venues": QT_TRANSLATE_NOOP("Journal", "venue"),
    "approvals": QT_TRANSLATE_NOOP("Journal", "approvals"),
    "imports": QT_TRANSLATE_NOOP("Journal", "imports"),
    "members": QT_TRANSLATE_NOOP("Journal", "members"),
    "pins": QT_TRANSLATE_NOOP("Journal", "PINs (sealed)"),
    "shifts": QT_TRANSLATE_NOOP("Journal", "shifts"),
    "cards": QT_TRANSLATE_NOOP("Journal", "cards"),
    "lots": QT_TRANSLATE_NOOP("Journal", "points lots"),
    "slips": QT_TRANSLATE_NOOP("Journal", "slips"),
    "points_entries": QT_TRANSLATE_NOOP("Journal", "points entries"),
    "points_balances": QT_TRANSLATE_NOOP("Journal", "points balances"),
    "slip_copies": QT_TRANSLATE_NOOP("Journal", "copies of slips"),
    "lot_moves": QT_TRANSLATE_NOOP("Journal", "moves of lots"),
    "print_jobs": QT_TRANSLATE_NOOP("Journal", "prints"),
    "scan_backs": QT_TRANSLATE_NOOP("Journal", "scan-backs"),
}


def area_of_rows(area: str) -> str:
    """A table's rows in words; its own name where a newer program made it."""
    return say("Journal", AREAS[area]) if area in AREAS else area


def wrote_in_words(wrote: Wrote) -> str:
    """积分流水　1行　编号 17."""
    keys = QCoreApplication.translate("People", ", ").join(wrote.keys) + (
        "…" if wrote.rows > len(wrote.keys) > 1 else ""
    )
    words = QCoreApplication.translate("Journal", "{area}: {rows} (no. {keys})")
    return words.format(area=area_of_rows(wrote.area), rows=f"{wrote.rows:,}", keys=keys)


def done_in_words(row: JournalRow) -> str:
    """What was done in a line: 入账积分; 周敏授权：撤销入账."""
    if row.wrong_pin:
        words = QCoreApplication.translate("Journal", "{done}: wrong PIN")
        return words.format(done=operation_in_words(row.operation))
    if row.approval is not None:
        words = QCoreApplication.translate("Journal", "Approved by {name}: {act}")
        return words.format(name=row.approval.approver, act=operation_in_words(row.approval.operation))
    return noted_in_words(row.operation)


def given_in_words(given: Given) -> list[str]:
    """Why something was approved."""
    return [QCoreApplication.translate("Journal", "Reason: {reason}").format(reason=given.reason)]


def booked_in_words(booked: Booked) -> list[str]:
    """+680分，余额 5,679分 / 小票 02-118734，实付 680元 / 周敏授权：入错会员."""
    points = QCoreApplication.translate("Journal", "{change}, balance {balance}")
    said = [points.format(change=counts.points(booked.points, change=True), balance=f"{booked.balance:,}")]
    if booked.amount_fen is not None:
        paper = QCoreApplication.translate("Journal", "Consumption slip {slip}, {amount} yuan")
        said.append(paper.format(slip=booked.consumption_slip, amount=amount(booked.amount_fen)))
    if booked.reason:
        why = QCoreApplication.translate("Journal", "Approved by {name}: {act}")
        said.append(why.format(name=booked.approver, act=booked.reason))
    return said


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
