"""What the supervisor is asked for under Members, as one sentence each."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from desk.queries.members import MemberPanel
from desk.refusals import Refused, Why
from desk.ui.shell.posting import ApprovalAsk
from desk.ui.words import members as words
from desk.ui.words.counts import counts


def second_member(no: Refused, name: str) -> ApprovalAsk:
    """A second member with a phone or document that is known."""
    other = str(no.details.get("other", ""))
    if other:
        sentence = QCoreApplication.translate(
            "MembersAsks", "Register {name} with the document of {known} and the phone of {other}"
        )
    elif no.why is Why.PHONE_KNOWN:
        sentence = QCoreApplication.translate("MembersAsks", "Register {name} with the phone of {known}")
    else:
        sentence = QCoreApplication.translate("MembersAsks", "Register {name} with the document of {known}")
    return ApprovalAsk(
        act=str(no.details["act"]),
        subject=str(no.details["subject"]),
        amount=None,
        sentence=sentence.format(name=name, known=no.details["name"], other=other),
        facts=QCoreApplication.translate("MembersAsks", "Both stay members; points and cards stay apart"),
        reasons=(
            QCoreApplication.translate("MembersAsks", "Same family, one phone"),
            QCoreApplication.translate("MembersAsks", "Number changed hands"),
            QCoreApplication.translate("MembersAsks", "Earlier entry is wrong"),
        ),
        button=QCoreApplication.translate("MembersAsks", "Approve"),
    )


def other_birthday(no: Refused, panel: MemberPanel, typed: date) -> ApprovalAsk:
    """Another birthday than the one on record."""
    sentence = QCoreApplication.translate("MembersAsks", "Change the birthday of {name} to {day}")
    facts = QCoreApplication.translate("MembersAsks", "On record: {day}")
    return ApprovalAsk(
        act=str(no.details["act"]),
        subject=str(no.details["subject"]),
        amount=None,
        sentence=sentence.format(name=panel.strip.name, day=typed.isoformat()),
        facts=facts.format(day=panel.birthday.isoformat()),
        reasons=(
            QCoreApplication.translate("MembersAsks", "Mistyped, ID checked"),
            QCoreApplication.translate("MembersAsks", "Earlier entry is wrong"),
        ),
        button=QCoreApplication.translate("MembersAsks", "Approve"),
    )


def card_of_minor(no: Refused, panel: MemberPanel, card: str) -> ApprovalAsk:
    """A card for somebody under age."""
    sentence = QCoreApplication.translate("MembersAsks", "Activate card {card} of {name}, {age}")
    return ApprovalAsk(
        act=str(no.details["act"]),
        subject=str(no.details["subject"]),
        amount=None,
        sentence=sentence.format(card=card, name=panel.strip.name, age=counts.years_old(panel.age)),
        facts=QCoreApplication.translate("MembersAsks", "The charter says: no cards under age"),
        reasons=(
            QCoreApplication.translate("MembersAsks", "Parent is present and agrees"),
            QCoreApplication.translate("MembersAsks", "Birthday was mistyped, ID checked"),
        ),
        button=QCoreApplication.translate("MembersAsks", "Approve activation"),
    )


def whole_document(no: Refused, panel: MemberPanel) -> ApprovalAsk:
    """The whole ID number, to be seen once."""
    sentence = QCoreApplication.translate("MembersAsks", "Show the whole document number of {name}")
    return ApprovalAsk(
        act=str(no.details["act"]),
        subject=str(no.details["subject"]),
        amount=None,
        sentence=sentence.format(name=panel.strip.name),
        facts=f"{words.document_kind(panel.document_kind)} {panel.document}",
        reasons=(
            QCoreApplication.translate("MembersAsks", "Compare with the ID shown"),
            QCoreApplication.translate("MembersAsks", "Asked for by an authority"),
            QCoreApplication.translate("MembersAsks", "The member asked for it"),
        ),
        button=QCoreApplication.translate("MembersAsks", "Show"),
    )


def exported(no: Refused) -> ApprovalAsk:
    """Members into a file, masked or whole."""
    whole = str(no.details["subject"]).endswith("whole")
    if whole:
        sentence = QCoreApplication.translate("MembersAsks", "Export all members with whole names and phones")
    else:
        sentence = QCoreApplication.translate("MembersAsks", "Export all members, names and phones masked")
    return ApprovalAsk(
        act=str(no.details["act"]),
        subject=str(no.details["subject"]),
        amount=None,
        sentence=sentence,
        facts=QCoreApplication.translate("MembersAsks", "The journal keeps who, when, how many and how"),
        reasons=(
            QCoreApplication.translate("MembersAsks", "Asked for by the management"),
            QCoreApplication.translate("MembersAsks", "Mailing or calls"),
            QCoreApplication.translate("MembersAsks", "Change of system"),
        ),
        button=QCoreApplication.translate("MembersAsks", "Approve the export"),
        destructive=whole,
    )


def retained_copy(no: Refused, number: str) -> ApprovalAsk:
    """Printing a retained copy once more."""
    sentence = QCoreApplication.translate("MembersAsks", "Reprint the retained copy of {number}")
    return ApprovalAsk(
        act=str(no.details["act"]),
        subject=str(no.details["subject"]),
        amount=None,
        sentence=sentence.format(number=number),
        facts=QCoreApplication.translate(
            "MembersAsks", "It prints marked as a reprint; the first print no longer counts"
        ),
        reasons=(
            QCoreApplication.translate("MembersAsks", "Paper spoilt"),
            QCoreApplication.translate("MembersAsks", "Copy lost"),
            QCoreApplication.translate("MembersAsks", "Guest left unsigned"),
        ),
        button=QCoreApplication.translate("MembersAsks", "Approve reprint"),
    )
