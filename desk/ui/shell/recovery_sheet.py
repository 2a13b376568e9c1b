"""The recovery code on the screen: nine groups of three to be written down, then two of them typed back.

Shown once. What shows it takes the groups and forgets them; the code can't be marked or copied.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desk.rules.digits import ascii_digits
from desk.ui.look import fonts, paint
from desk.ui.look.icons import Icon
from desk.ui.look.theme import tokens
from desk.ui.widgets.button import LARGE, Button, Kind
from desk.ui.widgets.field import Field
from desk.ui.widgets.field_row import FieldRow
from desk.ui.widgets.text import Text

COLUMNS = 3
GROUP = 3
"""Letters and digits in a group."""
ROW_HEIGHT = 56
ALIKE = str.maketrans("OIL", "011")


class CodeSheet(QWidget):
    """Nine numbered groups on paper; hidden they are dots: their owner looks at the paper then."""

    def __init__(self, groups: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._groups = tuple(groups)
        self.hidden = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Recovery code"))
        self.hide_code(False)

    def hide_code(self, hidden: bool) -> None:
        """Dots instead of letters, while the paper is being read."""
        self.hidden = hidden
        self.setAccessibleDescription("" if hidden else "  ".join(" ".join(group) for group in self._groups))
        self.update()

    def forget(self) -> None:
        """Nothing to show any more."""
        self._groups = ()
        self.hide_code(True)

    def sizeHint(self) -> QSize:
        return QSize(480, ROW_HEIGHT * 3 + 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = paint.begin(self)
        where = QRectF(self.rect())
        paint.box(painter, where, 10, t.paper, t.line2)
        wide = (where.width() - 32) / COLUMNS
        for at, group in enumerate(self._groups):
            spot = QRectF(16 + at % COLUMNS * wide, 12 + at // COLUMNS * ROW_HEIGHT, wide, ROW_HEIGHT)
            number = QRectF(spot.x() + wide / 2 - 92, spot.y(), 34, ROW_HEIGHT)
            small = fonts.font(fonts.SMALL)
            ink = t.paper_ink
            faint = ink.lighter(330)
            paint.text(painter, number, str(at + 1), faint, small, Qt.AlignmentFlag.AlignRight, elide=False)
            letters = "●●●" if self.hidden else " ".join(group)
            place = QRectF(number.right() + 14, spot.y(), 140, ROW_HEIGHT)
            size = fonts.ROW if self.hidden else 30
            paint.text(painter, place, letters, ink, fonts.font(size, bold=True), elide=False)
        painter.end()


class RecoverySheet(QWidget):
    """Show, then check. `kept()` once both groups agreed; `print_wanted()` where a printer was offered."""

    kept = Signal()
    print_wanted = Signal()

    def __init__(
        self,
        groups: Sequence[str],
        *,
        printer: bool = False,
        asked: tuple[int, int] | None = None,
        done: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._groups = tuple(groups)
        first, second = asked or _two_of(len(self._groups))
        self.asked = (first, second)
        self.sheet = CodeSheet(groups)
        self.title = Text("", fonts.BALANCE, bold=True)
        self.why = Text("", fonts.ROW, tone="ink2", wrap=True)
        group = self.tr("Group {number}")
        self.fields = tuple(
            Field(
                group.format(number=at + 1), hint=self.tr("3 letters or digits"), size=fonts.ACT, height=LARGE
            )
            for at in self.asked
        )
        self._answers = FieldRow(self.fields, gap=16)
        self.print = Button(self.tr("Print it"), icon=Icon.PRINTER, height=LARGE)
        self.print.setVisible(printer)
        self.back = Button(self.tr("Show it again"), key="Esc", height=LARGE)
        self.next = Button("", Kind.PRIMARY, key="Enter", height=LARGE)
        self._done = done or self.tr("Check and go on")
        self._lay_out()
        self._wire()
        self.show_code()

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.print)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.next)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        stack.addWidget(self.title)
        stack.addWidget(self.why)
        stack.addSpacing(8)
        stack.addWidget(self.sheet)
        stack.addSpacing(4)
        policy = self._answers.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._answers.setSizePolicy(policy)
        stack.addWidget(self._answers)
        stack.addLayout(buttons)

    def _wire(self) -> None:
        for field in self.fields:
            field.edited.connect(lambda typed, field=field: self._typed(field, typed))
            field.entered.connect(lambda _: self._check())
        self.next.clicked.connect(self._go_on)
        self.back.clicked.connect(self.show_code)
        self.print.clicked.connect(self.print_wanted)

    # the two steps

    @property
    def asking(self) -> bool:
        """True while the groups are typed back."""
        return self.sheet.hidden

    def show_code(self) -> None:
        """The code, to be written down."""
        self._turn(hidden=False)
        self.title.setText(self.tr("Write the recovery code down"))
        self.why.setText(
            self.tr(
                "It opens the venue on another PC or from a backup, and nothing else does. It is shown now "
                "and never again: keep the paper away from this PC."
            )
        )
        self.next.relabel(self.tr("It is written down"))
        self.next.setFocus()

    def ask(self) -> None:
        """Two groups, read from the paper."""
        self._turn(hidden=True)
        self.title.setText(self.tr("Read it from your paper"))
        self.why.setText(self.tr("Type two groups as you wrote them. O counts as 0, I and L count as 1."))
        self.next.relabel(self._done)
        for field in self.fields:
            field.clear()
        self.fields[0].setFocus()

    def say_printed(self, words: str) -> None:
        """What became of the print."""
        self.why.setText(words)

    def forget(self) -> None:
        """The code is nowhere in the window any more."""
        self._groups = ()
        self.sheet.forget()

    def first_field(self) -> QWidget:
        """What has the focus."""
        return self.fields[0] if self.asking else self.next

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.asking:
            self.show_code()
            return
        super().keyPressEvent(event)

    def _turn(self, *, hidden: bool) -> None:
        self.sheet.hide_code(hidden)
        self._answers.setVisible(hidden)
        self.back.setVisible(hidden)

    def _go_on(self) -> None:
        if self.asking:
            self._check()
        else:
            self.ask()

    def _typed(self, field: Field, typed: str) -> None:
        """A group takes no more than belongs to it; the first one that is whole leads to the second."""
        group = _letters(typed)[:GROUP]
        if group != field.line.text():
            field.set_text(group)
        if len(group) == GROUP and field is self.fields[0]:
            self.fields[1].setFocus()

    def _check(self) -> None:
        part = next((field for field in self.fields if len(field.text()) < GROUP), None)
        if part is not None:  # Enter after a group that led on by itself is no answer yet
            part.setFocus()
            return
        for field, at in zip(self.fields, self.asked, strict=True):
            if _plain(field.text()) != self._groups[at]:
                field.refuse(self.tr("Not what was shown: look at your paper again"))
                return
        self.forget()
        self.kept.emit()


def _letters(typed: str) -> str:
    return "".join(c for c in ascii_digits(typed).upper() if c.isascii() and c.isalnum())


def _plain(typed: str) -> str:
    return _letters(typed).translate(ALIKE)


def _two_of(count: int) -> tuple[int, int]:
    first, second = sorted(random.sample(range(count), 2))  # which two are asked for is no secret
    return first, second
