"""Where the retained copy of a slip is, as a pill."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk.queries.slips import CopyState
from desk.ui.look.icons import Icon
from desk.ui.widgets import pill
from desk.ui.widgets.pill import State


def copy_pill(state: CopyState, prints: int) -> State | None:
    """What stands in the column of the retained copy; None where the slip has none that is signed.

    `prints` counts the prints that were asked for: a copy that waits for its signature says so of a
    reprint too.
    """
    match state:
        case CopyState.SCANNED:
            return pill.scanned_back()
        case CopyState.WAITING:
            return pill.reprinted(prints - 1) if prints > 1 else pill.to_sign()
        case CopyState.UNKNOWN:
            return State(QCoreApplication.translate("Copies", "Printed?"), "danger", Icon.QUESTION)
        case CopyState.UNPRINTED:
            return State(QCoreApplication.translate("Copies", "Not printed"), "warn", Icon.PRINTER)
        case CopyState.VOID:
            return pill.void()
        case CopyState.NONE:
            return None
