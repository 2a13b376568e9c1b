"""Signed copies come back: a field that takes one barcode after the other and stays open (slips.md)."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desk.operations import slips
from desk.operations.slips import CopyBack
from desk.queries.today import unscanned
from desk.refusals import Refused
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.shell.front import Front
from desk.ui.widgets.answer_line import Answer, AnswerLine
from desk.ui.widgets.button import LARGE, Button
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.field import Field
from desk.ui.words.refusals import refusal

KEPT = 4


class ScanBack(Dialog):
    """`taken(slip_id)` for every copy that is back."""

    taken = Signal(int)

    def __init__(self, window: QWidget, front: Front) -> None:
        super().__init__(window, "", icon=Icon.BARCODE)
        self.set_title(self.tr("Scan signed copies back"))
        self._front = front
        self._back: list[str] = []
        self.barcode = Field(
            self.tr("Barcode of the retained copy"), icon=Icon.BARCODE, digits=True, limit=64,
            hint=self.tr("Scan one after the other, or type the 16 digits"), size=fonts.NAME, height=56,
        )  # fmt: skip
        self.log = [AnswerLine() for _ in range(KEPT)]
        self.body.addWidget(self.barcode)
        for line in self.log:
            self.body.addWidget(line)
        close = Button(self.tr("Done"), key="Esc", height=LARGE)
        close.clicked.connect(self.dismiss)
        self.buttons.addWidget(close)
        self.accepted.connect(lambda: self.take_scan(self.barcode.text()))
        self._count()

    def first_field(self) -> QWidget:
        return self.barcode

    def complete(self) -> bool:
        return bool(self.barcode.text())

    def take_scan(self, text: str) -> None:
        """A barcode, scanned or typed."""
        self.barcode.set_text(text)
        desk = self._front.desk
        self._front.posting.post(
            lambda: slips.scan_back(desk, request=desk.ids.request(), barcode=text),
            done=self._taken,
            refused=self._refused,
        )

    def _taken(self, back: CopyBack) -> None:
        self.barcode.set_text("")
        if back.void:
            said = self.tr("{number} is void: take it out of the pile").format(number=back.number)
            self.barcode.refuse(said, focus=False)
        else:
            said = back.number
            self.barcode.tell(self.tr("{number} is back").format(number=back.number))
        self._back.insert(0, said)
        for line, words in zip(self.log, self._back, strict=False):
            line.say(Answer.FACT, words)
        self._count()
        self.barcode.setFocus()
        self.taken.emit(back.slip_id)

    def _refused(self, no: Refused) -> None:
        self.barcode.refuse(refusal(no))
        self.barcode.line.selectAll()

    def _count(self) -> None:
        desk = self._front.desk
        with desk.read() as session:
            waiting = unscanned(desk, session, desk.today(session)).count
        self.aside.setText(self.tr("{count} still to come").format(count=waiting))
