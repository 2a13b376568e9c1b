"""Who it is: surname, whole name, what to notice, and the points, over the member's panel."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desk.queries.members import MemberPanel
from desk.rules.profile import Profile
from desk.ui.look import fonts, metrics
from desk.ui.look.icons import Icon
from desk.ui.look.metrics import Metrics
from desk.ui.widgets import pill
from desk.ui.widgets.avatar import Avatar
from desk.ui.widgets.button import Button, Kind
from desk.ui.widgets.card import Panel
from desk.ui.widgets.pill import Pill, State
from desk.ui.widgets.text import Text
from desk.ui.words import members as words

NORMAL, COMPACT = 82, 70


class MemberHead(Panel):
    """The strip over the panel, with the way to the points."""

    def __init__(self, credit: QAction, parent: QWidget | None = None) -> None:
        super().__init__(accent="brass", parent=parent)
        self.avatar = Avatar(size=52)
        self.name = Text("", fonts.ACT, bold=True)
        self._facts = Text("", fonts.SECONDARY, tone="ink2")
        self._pills = QHBoxLayout()
        self._pills.setSpacing(6)
        self.pills: list[Pill] = []
        self.points = Text("", fonts.BALANCE, bold=True, elide=False)
        self.credit = Button(self.tr("Credit points"), Kind.PRIMARY, icon=Icon.COINS)
        self.credit.follow(credit)
        self._lay_out()
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(8)
        upper.addWidget(self.name)
        upper.addLayout(self._pills)
        upper.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(1)
        middle.addStretch(1)
        middle.addLayout(upper)
        middle.addWidget(self._facts)
        middle.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addStretch(1)
        label = Text(self.tr("Points to use"), fonts.SECONDARY, tone="ink2", elide=False)
        for part in (label, self.points):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(part)
            right.addLayout(row)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 14, 0)
        row.setSpacing(12)
        row.addWidget(self.avatar)
        row.addLayout(middle, 1)
        row.addLayout(right)
        row.addWidget(self.credit)

    def _measure(self, measures: Metrics) -> None:
        self.setFixedHeight(COMPACT if measures.compact else NORMAL)

    def show_member(self, panel: MemberPanel, profile: Profile) -> None:
        """Another member, or the same with other points."""
        strip = panel.strip
        self.avatar.show_name(panel.name)
        self.name.setText(f"{panel.name} {strip.form_of_address}".rstrip())
        card = strip.card
        facts = [card.number, strip.phone, words.valid_until(card)] if card else [strip.phone]
        self._facts.setText("・".join(facts))
        self.points.setText(words.points(strip.points))
        self.setAccessibleName(f"{self.name.text()} {self._facts.text()} {self.points.text()}")
        self.set_edge("line", "brass" if strip.is_vip else "line2")
        self._show_pills(self._states(panel, profile))
        self._let_credit(panel)

    def _let_credit(self, panel: MemberPanel) -> None:
        """Only an active card earns (rules §1)."""
        card = panel.strip.card
        active = card is not None and card.active
        self.credit.set_kind(Kind.PRIMARY if active else Kind.SECONDARY)
        self.credit.setToolTip("" if active else self.tr("No active card: activate it first"))
        self.credit.setAccessibleDescription(self.credit.toolTip())

    def _states(self, panel: MemberPanel, profile: Profile) -> list[State]:
        tier = words.tier(profile, panel.strip.tier)
        states = [pill.vip(tier) if panel.strip.is_vip else State(tier)] if tier else []
        if panel.strip.birthday_today:
            states.append(pill.birthday())
        if panel.under_age:
            under = self.tr("Under {age}").format(age=profile.members.adult_age)
            states.append(State(under, "danger", Icon.WARNING_CIRCLE))
        return states

    def _show_pills(self, states: list[State]) -> None:
        for old in self.pills:
            self._pills.removeWidget(old)
            old.hide()  # first: a show may be queued, which would open it as a window
            old.setParent(None)
            old.deleteLater()
        self.pills = [Pill(state) for state in states]
        for new in self.pills:
            self._pills.addWidget(new)
