"""The member's cards with their states, and what lapses of the points when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.queries.members import CardRow, MemberPanel
from desk.rules.profile import Profile
from desk.ui.look import fonts
from desk.ui.look.icons import Icon
from desk.ui.widgets.button import SMALL, Button
from desk.ui.widgets.card import Card, Rule
from desk.ui.widgets.icon_mark import IconMark
from desk.ui.widgets.pill import Pill
from desk.ui.widgets.text import Text
from desk.ui.words import members as words

MOST_LAPSES = 3


class CardLine(QWidget):
    """One card: number, state, type and last day."""

    def __init__(self, card: CardRow, profile: Profile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        upper = QHBoxLayout()
        upper.addWidget(Text(card.number, fonts.ROW, bold=True, elide=False))
        upper.addStretch(1)
        upper.addWidget(Pill(words.card_state(card)))
        kind, until = words.card_type(profile, card.type), words.valid_until(card)
        lower = QHBoxLayout()
        lower.setSpacing(8)
        lower.addWidget(Text(kind, fonts.SECONDARY, tone="ink2"), 1)
        lower.addWidget(Text(until, fonts.SECONDARY, tone="ink2", elide=False))
        stack = QVBoxLayout(self)
        stack.setContentsMargins(16, 4, 12, 6)
        stack.setSpacing(0)
        stack.addLayout(upper)
        stack.addLayout(lower)
        self.setAccessibleName(f"{card.number} {words.card_state(card).words} {kind} {until}")


class CardsCard(Card):
    """Cards above, points below. 'Activate' is there while a card waits for it."""

    def __init__(self, activate: QAction, parent: QWidget | None = None) -> None:
        super().__init__("", ruled=False, parent=parent)
        self.set_title(self.tr("Cards"))
        self._activate = Button(self.tr("Activate"), icon=Icon.SIGNATURE, height=SMALL)
        self._activate.follow(activate)
        self.head.addWidget(self._activate)
        self.lines: list[QWidget] = []
        self.body.setContentsMargins(0, 0, 0, 10)
        self.body.addStretch(1)

    def show_member(self, panel: MemberPanel, profile: Profile, lots: Mapping[date, int]) -> None:
        """Other cards, other points."""
        self._empty()
        self._activate.setVisible(any(card.state == "blank" for card in panel.cards))
        for card in panel.cards:
            self._put(CardLine(card, profile))
        self._put(Rule())
        held = [(day, points) for day, points in sorted(lots.items()) if points]
        for day, points in held[:MOST_LAPSES]:
            self._put(self._lapse(words.lapses(day, points)))
        if not held:
            self._put(self._lapse(self.tr("No points yet")))

    def _lapse(self, sentence: str) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(16, 4, 12, 0)
        row.setSpacing(8)
        row.addWidget(IconMark(Icon.HOURGLASS, 18, "brass_t"))
        row.addWidget(Text(sentence, fonts.BODY), 1)
        return made

    def _put(self, line: QWidget) -> None:
        self.body.insertWidget(len(self.lines), line)
        self.lines.append(line)

    def _empty(self) -> None:
        for line in self.lines:
            self.body.removeWidget(line)
            line.hide()  # first: a show may be queued, which would open it as a window
            line.setParent(None)
            line.deleteLater()
        self.lines = []
