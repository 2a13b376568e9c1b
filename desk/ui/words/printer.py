"""The printer in words: its state on the chip, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk.printing.status import State


def state_in_words(state: State) -> str:
    """A few words for the chip."""
    match state:
        case State.OK:
            return QCoreApplication.translate("Printer", "Printer ready")
        case State.PAPER_LOW:
            return QCoreApplication.translate("Printer", "Paper low")
        case State.PAPER_OUT:
            return QCoreApplication.translate("Printer", "Out of paper")
        case State.COVER_OPEN:
            return QCoreApplication.translate("Printer", "Cover open")
        case State.CUTTER:
            return QCoreApplication.translate("Printer", "Cutter stuck")
        case State.OFFLINE:
            return QCoreApplication.translate("Printer", "Printer offline")
        case State.NO_PRINTER:
            return QCoreApplication.translate("Printer", "No printer")
        case State.UNKNOWN:
            return QCoreApplication.translate("Printer", "Printer unknown")


def what_to_do(state: State, waiting: int) -> str:
    """The sentence of the strip when slips wait because of the printer's state."""
    match state:
        case State.PAPER_OUT:
            words = QCoreApplication.translate(
                "Printer",
                "The printer is out of paper: put in a roll, then print the waiting copies ({count})",
            )
        case State.COVER_OPEN:
            words = QCoreApplication.translate(
                "Printer", "The printer's cover is open: close it, then print the waiting copies ({count})"
            )
        case State.CUTTER:
            words = QCoreApplication.translate(
                "Printer", "The cutter is stuck: free it, then print the waiting copies ({count})"
            )
        case State.OFFLINE:
            words = QCoreApplication.translate(
                "Printer",
                "The printer doesn't answer: check power and cable, then print the waiting copies ({count})",
            )
        case _:
            words = QCoreApplication.translate("Printer", "Copies to be printed: {count}")
    return words.format(count=waiting)


def counter_prints(state: State, waiting: int) -> str:
    """The same for somebody who may not print them: what is the matter, and whose it is."""
    words = QCoreApplication.translate("Printer", "{state}: the counter prints the waiting copies ({count})")
    if state in (State.OK, State.UNKNOWN, State.PAPER_LOW):
        words = QCoreApplication.translate(
            "Printer", "Copies to be printed: {count}; the counter prints them"
        )
    return words.format(state=state_in_words(state), count=waiting)


def copies_printed(has_printer: bool, copies: int = 2) -> str:
    """What becomes of the copies of a slip that was posted just now, to be said behind what was done."""
    if has_printer:
        words = QCoreApplication.translate("Printer", "copies that print: {count}")
    else:
        words = QCoreApplication.translate("Printer", "no printer: copies that wait: {count}")
    return words.format(count=copies)


def waiting_in_words(count: int) -> str:
    """The chip's second line."""
    if count:
        return QCoreApplication.translate("Printer", "{count} waiting").format(count=count)
    return QCoreApplication.translate("Printer", "Nothing waits")
