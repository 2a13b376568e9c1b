"""Import and export in words: the columns, what is wrong with a row, and how far an import is."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk.rules.imports import Field, Reason
from desk.ui.words.refusals import refusal


def field_in_words(field: Field) -> str:
    """The name of a column."""
    return _names()[field]


def reason_in_words(reason: Reason) -> str:
    """手机：… : the column, and what is wrong in it."""
    said = refusal(reason.refused())
    if reason.field not in set(Field):
        return said
    named = QCoreApplication.translate("Imports", "{field}: {why}")
    return named.format(field=field_in_words(Field(reason.field)), why=said)


def state_in_words(state: str) -> str:
    """How far an import is."""
    match state:
        case "checking":
            return QCoreApplication.translate("Imports", "being checked")
        case "checked":
            return QCoreApplication.translate("Imports", "checked")
        case "accepted":
            return QCoreApplication.translate("Imports", "being taken in")
        case "done":
            return QCoreApplication.translate("Imports", "taken in")
        case _:
            return QCoreApplication.translate("Imports", "given up")


def yes_or_no(*, yes: bool) -> str:
    """What stands in a column of ticks."""
    return (
        QCoreApplication.translate("Imports", "yes") if yes else QCoreApplication.translate("Imports", "no")
    )


def _names() -> dict[Field, str]:
    return {
        Field.NAME: QCoreApplication.translate("Imports", "Name"),
        Field.PHONE: QCoreApplication.translate("Imports", "Phone"),
        Field.BIRTHDAY: QCoreApplication.translate("Imports", "Birthday"),
        Field.SEX: QCoreApplication.translate("Imports", "Sex"),
        Field.FORM_OF_ADDRESS: QCoreApplication.translate("Imports", "Form of address"),
        Field.DOCUMENT_KIND: QCoreApplication.translate("Imports", "Kind of document"),
        Field.DOCUMENT: QCoreApplication.translate("Imports", "Document number"),
        Field.ADDRESS: QCoreApplication.translate("Imports", "Address"),
        Field.TASTES: QCoreApplication.translate("Imports", "Tastes"),
        Field.REMARKS: QCoreApplication.translate("Imports", "Remarks"),
        Field.HOW_JOINED: QCoreApplication.translate("Imports", "How joined"),
        Field.CARD_NUMBER: QCoreApplication.translate("Imports", "Card number"),
        Field.CARD_VALID_UNTIL: QCoreApplication.translate("Imports", "Card valid until"),
        Field.JOINED_ON: QCoreApplication.translate("Imports", "Joined on"),
        Field.POINTS: QCoreApplication.translate("Imports", "Points"),
        Field.TIER: QCoreApplication.translate("Imports", "Tier"),
        Field.MAY_CALL: QCoreApplication.translate("Imports", "May be called"),
        Field.MAY_WRITE: QCoreApplication.translate("Imports", "May be written to"),
    }
