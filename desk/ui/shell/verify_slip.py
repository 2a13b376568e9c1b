"""验单: is the slip in somebody's hand ours, and does it say what we printed? By number and check code."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.context import Desk
from desk.queries.verify_slip import SlipVerdict, verify_slip
from desk.refusals import Refused
from desk.slips.numbers import CODE_LENGTH
from desk.ui.look import fonts, icons, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.shell.shown_slip import ShownSlip
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.field import Field
from desk.ui.widgets.text import Text
from desk.ui.words.refusals import refusal
from desk.ui.words.verdicts import facts_of, meaning_of, sentence_of

LINES = 5
SHOW = "Ctrl+O"
BOX_HEIGHT = 170
ICONS = {"primary": Icon.CHECK_CIRCLE, "danger": Icon.WARNING_CIRCLE, "info": Icon.INFO, "warn": Icon.WARNING}


class VerdictBox(QWidget):
    """The verdict in a tint of its meaning: one sentence, then what is known. Sunken until then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meaning = ""
        self.sentence = Text("", fonts.TITLE, bold=True)
        self.lines = [Text("", fonts.BODY, tone="ink2") for _ in range(LINES)]
        stack = QVBoxLayout(self)
        stack.setContentsMargins(50, 12, 14, 12)
        stack.setSpacing(3)
        stack.addWidget(self.sentence)
        for line in self.lines:
            stack.addWidget(line)
        stack.addStretch(1)
        self.setFixedHeight(BOX_HEIGHT)

    def show_verdict(self, meaning: str, sentence: str, facts: list[str]) -> None:
        """`meaning` is a key of ICONS; '' empties the box."""
        self._meaning = meaning
        self.sentence.setText(sentence)
        self.sentence.set_tone(f"{meaning or 'primary'}_t")
        for at, line in enumerate(self.lines):
            line.setText(facts[at] if at < len(facts) else "")
        self.setAccessibleName(" ".join([sentence, *facts]))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        if not self._meaning:
            paint.box(painter, where, 8, t.sunken, t.line)
        else:
            paint.box(painter, where, 8, t.colour(f"{self._meaning}_bg"))
            paint.left_bar(painter, where, 8, 5, t.colour(self._meaning))
            spot = QRectF(16, 12, 24, 26)
            icons.paint(painter, ICONS[self._meaning], spot, 24, t.colour(f"{self._meaning}_t"), "fill")
        painter.end()


class VerifySlip(Dialog):
    """Stays open for one slip after the other. With a `number` (and `code`) it looks that one up at once."""

    def __init__(self, window: QWidget, desk: Callable[[], Desk], number: str = "", code: str = "") -> None:
        super().__init__(window, "", icon=Icon.SHIELD_CHECK)
        self.set_title(self.tr("Verify a slip"))
        self._desk = desk
        self._found: int | None = None
        self.number = Field(
            self.tr("Slip number or barcode"), icon=Icon.BARCODE, digits=True, limit=64, height=56,
            hint=self.tr("Scan it, or type it from the slip's head"),
        )  # fmt: skip
        self.code = Field(
            self.tr("Check code"), digits=True, limit=24, height=56, hint=self.tr("At the slip's foot")
        )
        self.verdict = VerdictBox()
        self.show_it = Button(self.tr("Show the slip"), icon=Icon.EYE, key=SHOW, height=LARGE)
        self.go = Button(self.tr("Look it up"), Kind.PRIMARY, key="Enter", height=LARGE)
        self._lay_out_fields()
        self.number.edited.connect(lambda _: self._forget())
        self.code.edited.connect(lambda _: self._forget())
        self.go.clicked.connect(self.accept)
        self.show_it.clicked.connect(self.show_slip)
        self.accepted.connect(self.look_up)
        self.number.set_text(number)
        self.code.set_text(code)
        self._forget()
        if number:
            self.look_up()

    def _lay_out_fields(self) -> None:
        pair = QHBoxLayout()
        pair.setSpacing(16)
        pair.addWidget(self.number, 5)
        pair.addWidget(self.code, 3)
        self.body.addLayout(pair)
        self.body.addWidget(self.verdict)
        close = Button(self.tr("Close"), key="Esc", height=LARGE)
        close.clicked.connect(self.dismiss)
        self.buttons.addWidget(close)
        self.buttons.addWidget(self.show_it)
        self.buttons.addWidget(self.go)

    def first_field(self) -> QWidget:
        return self.code if self.number.text() else self.number

    def complete(self) -> bool:
        return bool(self.number.text())

    def take_scan(self, text: str) -> None:
        """A slip was scanned: it is looked up at once; its check code is typed afterwards."""
        self.number.set_text(text)
        self.code.clear()
        self.look_up()

    def look_up(self) -> None:
        """Says what is known of the slip."""
        desk = self._desk()
        try:
            with desk.read() as session:
                verdict = verify_slip(desk, session, self.number.text(), self.code.text())
        except Refused as no:
            self._forget()
            self.number.refuse(refusal(no))
            return
        self._show(verdict)

    def show_slip(self) -> None:
        """The slip's picture instead; afterwards this dialog again, as it was left."""
        if self._found is None:
            return
        window, desk, number, code = self.window(), self._desk, self.number.text(), self.code.text()
        picture = ShownSlip(window, desk, self._found)
        again = partial(_open_again, window, desk, number, code)
        picture.dismissed.connect(lambda: QTimer.singleShot(0, window, again))  # its own key press ends first
        self.shut()
        picture.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_O and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.show_slip()
            event.accept()
            return
        super().keyPressEvent(event)

    def _show(self, verdict: SlipVerdict) -> None:
        self._found = verdict.slip_id
        self.show_it.enable()
        self.number.settle()
        self.verdict.show_verdict(meaning_of(verdict), sentence_of(verdict), facts_of(verdict))
        if verdict.agrees is None:
            self.code.setFocus()
        else:
            self.number.setFocus()
            self.number.line.selectAll()

    def _forget(self) -> None:
        """What was found belongs to what was typed before."""
        self._found = None
        self.show_it.disable(self.tr("Look a slip up first"))
        first = self.tr("Every slip has a number, a barcode, and a check code of {count} characters")
        self.verdict.show_verdict("", "", [first.format(count=CODE_LENGTH)])
        if self.number.text():
            self.go.enable()
        else:
            self.go.disable(self.tr("Type or scan a number first"))


def _open_again(window: QWidget, desk: Callable[[], Desk], number: str, code: str) -> None:
    VerifySlip(window, desk, number, code).open()
