"""What is done to an entry that stands: reverse it, give it to the right guest, print its slip again."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desk.operations import points, slips
from desk.operations.points import PointsMoved, PointsReversed
from desk.operations.slips import Reprinted
from desk.operations.steps.approvals import Approved
from desk.queries.points import EntryRow, entry, undoing
from desk.queries.slips import CopyState
from desk.refusals import Refused
from desk.ui.points import asks
from desk.ui.points.reprint import RETAINED, ReprintChoice
from desk.ui.points.right_guest import RightGuest
from desk.ui.shell.front import FootLink, Front
from desk.ui.words import points as words
from desk.ui.words.counts import counts
from desk.ui.words.refusals import refusal


class EntryActs(QObject):
    """Dialogs open over the window of `host`; `refuse` puts a refusal over the table; `done` gets the id of
    the slip that came of it."""

    def __init__(
        self,
        front: Front,
        host: QWidget,
        refuse: Callable[[str], None],
        done: Callable[[int], None],
    ) -> None:
        super().__init__(host)
        self._front, self._host = front, host
        self._refuse, self._done = refuse, done

    def row(self, entry_id: int) -> EntryRow:
        """An entry as it stands now, also one of another day."""
        desk = self._front.desk
        with desk.read() as session:
            return entry(desk, session, entry_id)

    # reversal

    def reverse(self, row: EntryRow) -> None:
        """Undoes a credit, once a supervisor has said so."""
        desk, request = self._front.desk, self._front.request()
        with desk.read() as session:
            ask = asks.reverse(undoing(desk, session, row.id))
        self._front.posting.post_approved(
            ask,
            lambda approval: points.reverse(desk, request=request, entry_id=row.id, approval=approval),
            done=lambda undone: self._reversed(row, undone),
            refused=self._say_no,
        )

    def _reversed(self, row: EntryRow, undone: PointsReversed) -> None:
        said = self.tr("Reversed　{guest} {points}")
        said = said.format(guest=row.member, points=counts.points(undone.points, change=True))
        self._front.say(said, self._reprint_link(undone.entry_id), ask=self._paper_back(row))
        self._done(undone.slip_id)

    def _paper_back(self, row: EntryRow) -> str:
        """The void copies are asked for, if they ever came out; the one in the pile stays there."""
        if row.copy is CopyState.UNPRINTED:
            return ""
        if row.copy is CopyState.SCANNED:
            asked = self.tr("take the customer copy {number} back from the guest, it is void")
        else:
            asked = self.tr("take both copies of {number} back, they are void")
        return words.GAP + asked.format(number=words.number(row.sequence))

    # the right guest

    def recredit(self, row: EntryRow) -> None:
        """Asks whose points they are, then for the one PIN."""
        dialog = RightGuest(self._host.window(), lambda: self._front.desk, row)
        dialog.named.connect(lambda member_id, name, how: self._recredit(row, member_id, name, how))
        dialog.open()

    def _recredit(self, row: EntryRow, member_id: int, name: str, how: str) -> None:
        desk, request = self._front.desk, self._front.request()
        with desk.read() as session:
            ask = asks.recredit(undoing(desk, session, row.id, member_id), name)

        def act(approval: Approved) -> PointsMoved:
            return points.recredit(
                desk,
                request=request,
                entry_id=row.id,
                member_id=member_id,
                verified_how=how,
                approval=approval,
            )

        self._front.posting.post_approved(
            ask, act, done=lambda moved: self._moved(row, name, moved), refused=self._say_no
        )

    def _moved(self, row: EntryRow, name: str, moved: PointsMoved) -> None:
        said = self.tr("{points} went from {guest} to {right}")
        said = said.format(points=counts.points(moved.credited.points), guest=row.member, right=name)
        self._front.say(said, self._reprint_link(moved.credited.entry_id), ask=self._paper_back(row))
        self._done(moved.credited.slip_id)

    # paper

    def reprint(self, row: EntryRow) -> None:
        """Asks which copy, then prints it."""
        choice = ReprintChoice(self._host.window(), row)
        choice.wanted.connect(lambda copy: self._reprint(row, copy))
        choice.open()

    def _reprint(self, row: EntryRow, copy: int) -> None:
        desk, request = self._front.desk, self._front.request()

        def act(approval: Approved | None) -> Reprinted:
            return slips.reprint(desk, request=request, slip_id=row.slip_id, copy=copy, approval=approval)

        self._front.posting.post_asking(
            act,
            ask=lambda no: asks.reprint(no, row),
            done=lambda again: self._reprinted(row, copy, again),
            refused=self._say_no,
        )

    def _reprinted(self, row: EntryRow, copy: int, again: Reprinted) -> None:
        if copy == RETAINED:
            said = self.tr("Retained copy {number} is printed again, no. {times}; the earlier one is void")
        else:
            said = self.tr("Customer copy {number} is printed again, no. {times}")
        self._front.say(said.format(number=words.number(row.sequence), times=again.print_no - 1))
        self._done(row.slip_id)

    def links(self, entry_id: int) -> tuple[FootLink, FootLink]:
        """What may follow a credit: undo it, print it again."""
        undo = FootLink(self.tr("reverse…"), lambda: self.reverse(self.row(entry_id)))
        return undo, self._reprint_link(entry_id)

    def _reprint_link(self, entry_id: int) -> FootLink:
        return FootLink(self.tr("reprint"), lambda: self.reprint(self.row(entry_id)))

    def _say_no(self, no: Refused) -> None:
        self._refuse(refusal(no))
