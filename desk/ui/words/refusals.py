"""Refusals and trouble as sentences for people, in the language of the window."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import PurePath

from PySide6.QtCore import QCoreApplication

from desk.refusals import Refused, Trouble, Why
from desk.rules.money import yuan
from desk.ui.words.figures import figure_refusal
from desk.ui.words.people import language, one_of
from desk.ui.words.refusal_texts import (
    BAD_ADDRESS,
    BAD_SLIP_NUMBER,
    BAD_TABLE,
    BY_REASON,
    CARD_NOT_ACTIVE,
    DOCUMENT_AND_PHONE_KNOWN,
    MAY_NOT_APPROVE,
    MISSING,
    NO_NUMBERS_LEFT,
    NOT_A_DATE,
    NOT_A_DOCUMENT,
    RECOVERY_CODE,
    STAFF_NUMBER,
)
from desk.ui.words.trouble_texts import BY_ILL

BY_DETAIL: Mapping[Why, tuple[Mapping[str, str], str]] = {
    Why.NOT_A_DOCUMENT: (NOT_A_DOCUMENT, "kind"),
    Why.BAD_SLIP_NUMBER: (BAD_SLIP_NUMBER, "part"),
    Why.BAD_ADDRESS: (BAD_ADDRESS, "kind"),
    Why.BAD_TABLE: (BAD_TABLE, "fault"),
    Why.CARD_NOT_ACTIVE: (CARD_NOT_ACTIVE, "state"),
    Why.WRONG_RECOVERY_CODE: (RECOVERY_CODE, "reason"),
}
"""Reasons whose sentence also depends on a detail: the table, and which detail."""

say = QCoreApplication.translate
"""Looks a marked text up. The texts are marked where they stand, in the tables."""


def refusal(no: Refused) -> str:
    """What stands beside the field: what is wrong and what to do."""
    if no.why is Why.BAD_FIGURE:
        return figure_refusal(no)
    return say("Refusals", _text(no)).format_map(_Places(_shown(no.details)))


def trouble(ill: Trouble) -> str:
    """What the window's strip says: what is wrong around the program, and what to do."""
    return say("Trouble", BY_ILL[ill.what]).format_map(_Places(_shown(ill.details)))


def _text(no: Refused) -> str:
    match no.why:
        case Why.MISSING:
            return MISSING.get(no.field, MISSING[""])
        case Why.NOT_A_DATE:
            return NOT_A_DATE.get(no.field, NOT_A_DATE[""])
        case why if why in BY_DETAIL:
            table, detail = BY_DETAIL[why]
            return table.get(str(no.details.get(detail, "")), table[""])
        case Why.DOCUMENT_KNOWN if "other" in no.details:
            return DOCUMENT_AND_PHONE_KNOWN
        case Why.MAY_NOT_APPROVE if no.details.get("approvers_zh"):
            return MAY_NOT_APPROVE
        case Why.BAD_NUMBER if "limit" in no.details:
            return STAFF_NUMBER
        case Why.BAD_CARD_NUMBER if "serial" in no.details:
            return NO_NUMBERS_LEFT
        case why:
            return BY_REASON[why]


class _Places(dict[str, str]):
    """A place that no detail fills stays empty: a sentence with a gap is better than none."""

    def __missing__(self, key: str) -> str:
        return ""


def _shown(details: Mapping[str, object]) -> dict[str, str]:
    shown = {key: _words(value) for key, value in details.items()}
    if isinstance(fen := details.get("limit_fen"), int):
        shown["limit"] = yuan(fen).removesuffix(".00")
    if "path" in details:
        shown["file"] = PurePath(str(details["path"])).name
    if "role_zh" in details:
        shown["role"] = str(details["role_en" if language() == "en" else "role_zh"])
    if isinstance(names := details.get("approvers_en" if language() == "en" else "approvers_zh"), tuple):
        shown["approvers"] = one_of(names)
    return shown


def _words(value: object) -> str:
    if isinstance(value, datetime):
        return f"{value:%m-%d %H:%M}"
    if isinstance(value, int):
        return f"{value:,}".replace("-", "−")
    return str(value)
