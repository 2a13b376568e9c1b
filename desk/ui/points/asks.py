"""What the approval dialog says of the acts of this tab, and what each approval is minted for."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desk.queries.credits import Reckoning
from desk.queries.members import MemberStrip
from desk.queries.points import EntryRow, Undoing
from desk.refusals import Refused
from desk.ui.look.icons import Icon
from desk.ui.shell.posting import ApprovalAsk
from desk.ui.words import points as words
from desk.ui.words.counts import counts


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) else None


def credit(no: Refused, strip: MemberStrip, made: Reckoning, why: str) -> ApprovalAsk:
    """A credit that needs a supervisor: late, above the limit, or the clerk's own card."""
    guest = f"{strip.name} {strip.form_of_address}".rstrip()
    sentence = QCoreApplication.translate("Asks", "Credit {guest} with {points}")
    facts = QCoreApplication.translate("Asks", "{why}　slip {slip}, {amount} yuan")
    slip, amount = str(made.till), words.amount(made.amount_fen)
    return ApprovalAsk(
        act=str(no.details["act"]),
        subject=str(no.details["subject"]),
        amount=_whole(no.details["amount"]),
        sentence=sentence.format(guest=guest, points=counts.points(made.earned.points)),
        facts=facts.format(why=why, slip=slip, amount=amount),
        change_label=QCoreApplication.translate("Asks", "Points"),
        change=(made.before, made.after),
        paper=QCoreApplication.translate("Asks", "Prints the confirmation, both copies"),
        reasons=credit_reasons(),
        button=QCoreApplication.translate("Asks", "Approve the credit"),
    )


def credit_reasons() -> tuple[str, ...]:
    """Why a supervisor lets an unusual credit pass."""
    return (
        QCoreApplication.translate("Asks", "Slip compared with the till"),
        QCoreApplication.translate("Asks", "Guest came later"),
        QCoreApplication.translate("Asks", "Other"),
    )


def reverse(undoing: Undoing) -> ApprovalAsk:
    """The reversal of a credit."""
    sentence = QCoreApplication.translate("Asks", "Reverse {points} of {guest}")
    paper = QCoreApplication.translate(
        "Asks", "Prints the reversal slip, both copies; the slip can be credited again"
    )
    return _undo(
        undoing,
        sentence.format(points=counts.points(undoing.points), guest=undoing.member),
        paper,
        reverse_reasons(),
        QCoreApplication.translate("Asks", "Approve the reversal"),
    )


def reverse_reasons() -> tuple[str, ...]:
    """Why credits are reversed."""
    return (
        QCoreApplication.translate("Asks", "Wrong member"),
        QCoreApplication.translate("Asks", "Wrong amount"),
        QCoreApplication.translate("Asks", "Slip void"),
        QCoreApplication.translate("Asks", "Other"),
    )


def recredit(undoing: Undoing, right: str) -> ApprovalAsk:
    """'Wrong guest': the reversal and the right credit, with one PIN. `right`: who gets the points."""
    sentence = QCoreApplication.translate("Asks", "Give the {points} of {guest} to {right}")
    paper = QCoreApplication.translate("Asks", "Prints reversal and new confirmation, both copies each")
    return _undo(
        undoing,
        sentence.format(points=counts.points(undoing.points), guest=undoing.member, right=right),
        paper,
        (
            QCoreApplication.translate("Asks", "Wrong member"),
            QCoreApplication.translate("Asks", "Cards mixed up"),
            QCoreApplication.translate("Asks", "Other"),
        ),
        QCoreApplication.translate("Asks", "Approve the change"),
        gets=_gets(undoing, right),
    )


def _gets(undoing: Undoing, right: str) -> str:
    """Another tier or card earns otherwise: both figures are said."""
    if undoing.right_points is None:
        return ""
    sentence = QCoreApplication.translate("Asks", "{right} gets {points}")
    return sentence.format(right=right, points=counts.points(undoing.right_points))


def _undo(
    undoing: Undoing, sentence: str, paper: str, reasons: tuple[str, ...], button: str, *, gets: str = ""
) -> ApprovalAsk:
    facts = QCoreApplication.translate("Asks", "Credited by {clerk} at {at}, slip {slip}")
    said = facts.format(clerk=undoing.clerk, at=f"{undoing.at:%H:%M}", slip=undoing.consumption_slip)
    return ApprovalAsk(
        act=undoing.act,
        subject=undoing.subject,
        amount=undoing.amount,
        sentence=sentence,
        facts=words.GAP.join(part for part in (said, gets) if part),
        change_label=QCoreApplication.translate("Asks", "Points"),
        change=(undoing.before, undoing.after),
        paper=paper,
        reasons=reasons,
        button=button,
        destructive=True,
        icon=Icon.ARROW_COUNTER_CLOCKWISE,
    )


def reprint(no: Refused, row: EntryRow) -> ApprovalAsk:
    """Another print of the retained copy."""
    sentence = QCoreApplication.translate("Asks", "Print the retained copy of {number} again")
    facts = QCoreApplication.translate("Asks", "{guest}　{points}　{clerk} at {at}")
    return ApprovalAsk(
        act=str(no.details["act"]),
        subject=str(no.details["subject"]),
        amount=_whole(no.details["amount"]),
        sentence=sentence.format(number=row.slip_number),
        facts=facts.format(
            guest=row.member,
            points=counts.points(row.delta, change=True),
            clerk=row.clerk,
            at=f"{row.at:%H:%M}",
        ),
        paper=QCoreApplication.translate("Asks", "Marked as a reprint; the earlier print no longer counts"),
        reasons=(
            QCoreApplication.translate("Asks", "Paper jam or blank"),
            QCoreApplication.translate("Asks", "Lost"),
            QCoreApplication.translate("Asks", "Unreadable"),
            QCoreApplication.translate("Asks", "Other"),
        ),
        button=QCoreApplication.translate("Asks", "Approve the reprint"),
    )
