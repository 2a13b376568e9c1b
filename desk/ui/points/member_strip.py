"""Who is served: the strip over the form. Names and numbers are masked: the guest sees this screen too."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.queries.members import MemberStrip
from desk.rules.profile import Profile
from desk.ui.look import fonts, metrics
from desk.ui.look.metrics import Metrics
from desk.ui.widgets import pill
from desk.ui.widgets.avatar import Avatar
from desk.ui.widgets.button import Button
from desk.ui.widgets.card import Panel
from desk.ui.widgets.pill import Pill, State
from desk.ui.widgets.text import Text
from desk.ui.words import members as words

NORMAL, COMPACT = 82, 67


class StripCard(Panel):
    """Surname, name, pills, card, phone, validity, points, and the way to another guest."""

    def __init__(self, change: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.avatar = Avatar(size=56)
        self.name = Text("", fonts.ACT, bold=True)
        self.facts = Text("", fonts.SECONDARY, tone="ink2")
        self.points = Text("", fonts.BALANCE, bold=True, elide=False)
        self.change = Button(change.text())
        self.change.follow(change)
        self._shown: list[Pill] = []
        self._pills = QHBoxLayout()
        self._pills.setSpacing(8)
        self._row = QHBoxLayout(self)
        self._lay_out()
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addWidget(self.name)
        upper.addLayout(self._pills)
        upper.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addStretch(1)
        middle.addLayout(upper)
        middle.addWidget(self.facts)
        middle.addStretch(1)
        self._row.setSpacing(14)
        self._row.addWidget(self.avatar)
        self._row.addLayout(middle, 1)
        self._row.addLayout(self._balance())
        self._row.addWidget(self.change)

    def _balance(self) -> QVBoxLayout:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addStretch(1)
        label = Text(self.tr("Points to use"), fonts.SECONDARY, tone="ink2", elide=False)
        for part in (label, self.points):
            line = QHBoxLayout()
            line.addStretch(1)
            line.addWidget(part)
            right.addLayout(line)
        right.addStretch(1)
        return right

    def _measure(self, measures: Metrics) -> None:
        self.setFixedHeight(COMPACT if measures.compact else NORMAL)
        side = 48 if measures.compact else 56
        self.avatar.setFixedSize(side, side)
        self._row.setContentsMargins(16, 0, 14, 0)

    def show_member(self, strip: MemberStrip, profile: Profile, *, card_shown: bool, swiped: bool) -> None:
        """Another member, or the same with other points. `swiped`: the card was scanned here."""
        self.avatar.show_name(strip.surname)
        self.name.setText(f"{strip.name} {strip.form_of_address}".rstrip())
        facts = (
            [strip.card.number, strip.phone, words.valid_until(strip.card)] if strip.card else [strip.phone]
        )
        if card_shown:
            facts.append(self.tr("card swiped") if swiped else self.tr("card shown"))
        self.facts.setText("·".join(facts))
        self.points.setText(words.points(strip.points))
        self.set_edge("line", "brass" if strip.is_vip else "")
        self.setAccessibleName(f"{self.name.text()} {self.facts.text()} {self.points.text()}")
        self._show_pills(_states(strip, profile))

    def _show_pills(self, states: list[State]) -> None:
        for old in self._shown:
            self._pills.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown = [Pill(state) for state in states]
        for new in self._shown:
            self._pills.addWidget(new)


def _states(strip: MemberStrip, profile: Profile) -> list[State]:
    tier = words.tier(profile, strip.tier)
    states = [pill.vip(tier) if strip.is_vip else State(tier)] if tier else []
    if strip.card is None or not strip.card.active:
        states += [words.card_state(strip.card)] if strip.card else []
    return [*states, pill.birthday()] if strip.birthday_today else states
