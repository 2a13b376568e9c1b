"""Quiet facts: a label and its value, in two columns; what is empty isn't there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QWidget

from desk.ui.look import fonts
from desk.ui.widgets.text import Text

ROW = 28
GAP = 12
MOST_ROWS = 40


@dataclass(frozen=True)
class Fact:
    """A label and its value; `act` is a widget behind the value (its 'show' button). `whole`: across both
    columns."""

    label: str
    value: str
    act: QWidget | None = None
    whole: bool = False
    tone: str = "ink"


class Facts(QWidget):
    """The grid of them. The values are one line each with the whole text in the tool tip; a whole one
    wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(0)
        for column, stretch in enumerate((0, 1, 0, 1)):
            self._grid.setColumnStretch(column, stretch)
        self._grid.setRowStretch(MOST_ROWS, 1)  # what is left over stands below, not between
        self._held: list[QWidget] = []

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Other facts, as one reads: two in a row, a whole one by itself."""
        self._empty()
        place = 0
        for fact in facts:
            if not fact.value:
                continue
            place += place % 2 if fact.whole else 0
            self._add(fact, place // 2, place % 2)
            place += 2 if fact.whole else 1

    def sizeHint(self) -> QSize:
        """As high as the lines that wrap make it at the width that there is."""
        hint = super().sizeHint()
        return QSize(hint.width(), max(hint.height(), self._grid.totalHeightForWidth(max(1, self.width()))))

    def spoken(self) -> str:
        """All of it in one line, for the ear and for tests."""
        return "　".join(part.text() for part in self._held if isinstance(part, Text))

    def _empty(self) -> None:
        for part in self._held:
            self._grid.removeWidget(part)
            part.hide()  # first: a show may be queued, which would open it as a window
            part.setParent(None)
            part.deleteLater()
        self._held = []

    def _add(self, fact: Fact, row: int, side: int) -> None:
        label = Text(fact.label, fonts.SECONDARY, tone="ink2", elide=False)
        wraps = fact.whole and fact.act is None
        value = Text(fact.value, fonts.BODY, tone=fact.tone, wrap=wraps, elide=fact.act is None)
        top = Qt.AlignmentFlag.AlignTop if wraps else Qt.AlignmentFlag.AlignVCenter
        label.setMinimumHeight(ROW)
        value.setMinimumHeight(ROW)
        self._grid.addWidget(label, row, 2 * side, top)
        self._held += [label, value]
        if fact.act is None:
            self._grid.addWidget(value, row, 2 * side + 1, 1, 3 if fact.whole else 1)
            return
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(value)
        line.addWidget(fact.act)
        line.addStretch(1)
        self._grid.addWidget(holder, row, 2 * side + 1, 1, 3 if fact.whole else 1)
        self._held.append(holder)


class ScrolledFacts(QScrollArea):
    """Facts that are as high as they need where there is room, and scroll where there isn't."""

    LEAST = 64

    def __init__(self, facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facts = facts
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setMinimumHeight(self.LEAST)
        self.setWidget(facts)
        self.viewport().setAutoFillBackground(False)
        facts.setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self._facts.sizeHint()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # New facts are only measured once they are shown, and lines wrap anew in another width.
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
        return super().eventFilter(watched, event)
