"""What the one box found is opened: a member in a tab, a slip to be verified, a signed copy taken back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.operations import slips
from desk.operations.slips import CopyBack
from desk.queries.search import SlipHit
from desk.ui.shell.finding import Finding
from desk.ui.shell.front import Destination, Front
from desk.ui.shell.verify_slip import VerifySlip
from desk.ui.widgets.message_strip import Tone
from desk.ui.words.refusals import refusal


class Found(QObject):
    """`opened` at every find; `member_found(id, whether the card was scanned)` for the tab that suits;
    `said(words, tone)` for the foot.
    """

    opened = Signal()
    member_found = Signal(int, bool)
    said = Signal(str, object)

    def __init__(self, window: QWidget, finding: Finding, front: Front) -> None:
        super().__init__(window)
        self._window, self._front = window, front
        finding.member_chosen.connect(self._open_member)
        finding.slip_chosen.connect(self._open_slip)
        finding.missed.connect(self._refuse)

    def verify_slip(self, number: str = "") -> None:
        """Asks for a slip's number and check code, or shows what is known of that slip."""
        VerifySlip(self._window, lambda: self._front.desk, number).open()

    def _open_member(self, member_id: int, card_scanned: bool) -> None:
        self.opened.emit()
        self.member_found.emit(member_id, card_scanned)

    def _open_slip(self, hit: SlipHit) -> None:
        self.opened.emit()
        if hit.copy:
            self._scan_back(hit)
        else:
            self.verify_slip(hit.number)

    def _scan_back(self, hit: SlipHit) -> None:
        """A scanned copy: a form that waits for its activation goes there, any other is taken back."""
        if hit.kind == "membership" and hit.member_id is not None:
            self._front.go(Destination("members", "activate", hit.member_id, hit.slip_id, hit.scanned))
            return
        desk = self._front.desk
        self._front.posting.post(
            lambda: slips.scan_back(desk, request=desk.ids.request(), barcode=hit.scanned),
            done=self._scanned_back,
            refused=lambda no: self._refuse(refusal(no)),
        )

    def _scanned_back(self, back: CopyBack) -> None:
        void = self.tr("Signed copy is back: {number} is void, take it out of the pile")
        words = void if back.void else self.tr("Signed copy is back: {number}")
        self.said.emit(words.format(number=back.number), Tone.DANGER if back.void else Tone.OK)

    def _refuse(self, words: str) -> None:
        self.said.emit(words, Tone.DANGER)
