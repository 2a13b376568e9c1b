"""Why a figure of the venue's rules was refused, as a sentence in the language of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desk.refusals import Refused
from desk.rules.faults import Fault
from desk.ui.words.figure_texts import BY_FAULT, OTHERWISE, PLANNED
from desk.ui.words.operations import operation_in_words
from desk.ui.words.people import language

say = QCoreApplication.translate
"""Looks a marked text up. The texts are marked where they stand, in the tables."""


def figure_refusal(no: Refused) -> str:
    """The sentence of a BAD_FIGURE; where it only comes about with a later change, with its day."""
    reason = str(no.details.get("reason", ""))
    known = reason in set(Fault)
    text = say("Figures", BY_FAULT[Fault(reason)] if known else OTHERWISE)
    words = text.format_map(_Places(_shown(no)))
    day = no.details.get("day")
    if not isinstance(day, date):
        return words
    return say("Figures", PLANNED).format(words=words, day=f"{day:%m-%d}")


class _Places(dict[str, object]):
    """A place that no detail fills stays empty: a sentence with a gap is better than none."""

    def __missing__(self, key: str) -> str:
        return ""


def _shown(no: Refused) -> dict[str, object]:
    """Names that the venue gave in both languages travel as `…_zh` and `…_en`."""
    ending = "_en" if language() == "en" else "_zh"
    shown = dict(no.details)
    for key, value in no.details.items():
        if key.endswith(ending):
            shown[key.removesuffix(ending)] = value
    if "operation" in shown:
        shown["operation"] = operation_in_words(str(shown["operation"]))
    if isinstance(limit := shown.get("limit"), int):
        shown["limit"] = f"{limit:,}"
    return shown
