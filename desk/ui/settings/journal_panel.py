"""A line of the journal in full, and the ways to the member and the slip that it is about."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desk.queries.journal_details import Details
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import SMALL, Button
from desk.ui.widgets.scrolled import Scrolled
from desk.ui.widgets.text import Text
from desk.ui.words.journal import wrote_in_words

WIDTH = 272
OF_HASH = 16


class LinePanel(QWidget):
    """`member_wanted(id)`, `slip_wanted(number)`."""

    member_wanted = Signal(int)
    slip_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.title = Text("", fonts.ROW, bold=True)
        self.told = Text("", fonts.BODY, wrap=True)
        self.facts = Text("", fonts.SECONDARY, tone="ink2", wrap=True)
        self.wrote = Text("", fonts.SECONDARY, wrap=True)
        kept = self.tr("The journal keeps a seal of each row as it was written, not what stood there before.")
        self.note = Text(kept, fonts.SMALL, tone="ink2", wrap=True)
        self.member = Button("", icon=Icon.USER, height=SMALL)
        self.slip = Button("", icon=Icon.RECEIPT, height=SMALL)
        self._shown: Details | None = None
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 6, 0)
        lines.setSpacing(6)
        for part in (self.title, self.told, self.facts, self.wrote, self.note):
            lines.addWidget(part)
        lines.addStretch(1)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(14, 10, 12, 10)
        stack.setSpacing(8)
        stack.addWidget(Scrolled(inner), 1)
        stack.addWidget(self.member)
        stack.addWidget(self.slip)
        self.member.clicked.connect(self._want_member)
        self.slip.clicked.connect(self._want_slip)
        self.show_line(None)

    def show_line(self, details: Details | None, told: Sequence[str] = ()) -> None:
        """Of this line, with what it is about in words; of none where there is none."""
        self._shown = details
        self.told.setText("\n".join(told))
        for part in (self.told, self.facts, self.wrote, self.note):
            part.setVisible(details is not None)
        self.member.setVisible(details is not None and details.member_id is not None)
        self.slip.setVisible(details is not None and details.slip_id is not None)
        if details is None:
            self.title.setText(self.tr("No line like that"))
            return
        self.title.setText(self.tr("Line {seq}").format(seq=f"{details.seq:,}"))
        facts = self.tr("Business day {day}\n{counter}\nSeal {hash}…\nfollows {previous}…")
        self.facts.setText(
            facts.format(
                day=details.business_day.isoformat(),
                counter=details.counter,
                hash=details.hash[:OF_HASH],
                previous=details.previous[:OF_HASH],
            )
        )
        wrote = [wrote_in_words(each) for each in details.wrote] or [
            self.tr("none: the line only notes that it was done")
        ]
        self.wrote.setText("\n".join([self.tr("Rows written:"), *wrote]))
        self.member.relabel(self.tr("Open {name}").format(name=details.member))
        self.slip.relabel(self.tr("Look at {number}").format(number=details.slip))

    def _want_member(self) -> None:
        if self._shown is not None and self._shown.member_id is not None:
            self.member_wanted.emit(self._shown.member_id)

    def _want_slip(self) -> None:
        if self._shown is not None:
            self.slip_wanted.emit(self._shown.slip)
