"""Slips in words of the screens: kinds and copies."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def kind_in_words(kind: str) -> str:
    """The name of a kind of slip (key of `desk.slips.numbers.KINDS`)."""
    match kind:
        case "membership":
            return QCoreApplication.translate("Slips", "Membership form")
        case "points":
            return QCoreApplication.translate("Slips", "Points confirmation")
        case "reversal":
            return QCoreApplication.translate("Slips", "Reversal slip")
        case "test_page":
            return QCoreApplication.translate("Slips", "Test page")
        case _:
            return kind


def copy_in_words(copy: int, of: int) -> str:
    """Retained copy or customer copy; a slip of one copy has no names for it."""
    if of == 1:
        return QCoreApplication.translate("Slips", "single copy")
    if copy == 1:
        return QCoreApplication.translate("Slips", "retained copy")
    return QCoreApplication.translate("Slips", "customer copy")
