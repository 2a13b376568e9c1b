"""The right side: all that is known of one member, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from desk.context import Desk
from desk.queries.lots import lots_of
from desk.queries.members import CardRow, MemberPanel, member_panel
from desk.queries.slips import slips_of_member
from desk.queries.venue import has_printer
from desk.rules.profile import Profile
from desk.ui.look import metrics
from desk.ui.look.metrics import Metrics
from desk.ui.members.activation import Activation
from desk.ui.members.cards_card import CardsCard
from desk.ui.members.head import MemberHead
from desk.ui.members.history import History
from desk.ui.members.profile_card import ProfileCard
from desk.ui.widgets.message_strip import MessageStrip, Tone
from desk.ui.words.counts import counts

HISTORY, ACTIVATION = 112, 176
"""How low the lower part may become; what stands above it scrolls then."""


@dataclass(frozen=True)
class PanelActions:
    """What the panel's buttons do; their keys belong to the tab."""

    credit: QAction
    change: QAction
    activate: QAction
    reprint: QAction
    reprint_kept: QAction
    pdf: QAction
    picture: QAction


@dataclass(frozen=True)
class Shown:
    """A member as read at one moment."""

    panel: MemberPanel
    profile: Profile
    lots: Mapping[date, int]


def read_member(desk: Desk, member_id: int) -> Shown:
    """All that the panel shows of a member, from one view of the file. Refused(NO_SUCH_MEMBER)."""
    with desk.read() as session:
        profile = desk.rules_on(session, desk.today(session)).profile
        return Shown(member_panel(desk, session, member_id), profile, lots_of(session, member_id))


class MemberView(QWidget):
    """Head, profile, cards; below them the history, or the activation while that is being done."""

    def __init__(
        self, desk: Callable[[], Desk], actions: PanelActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.shown: Shown | None = None
        self.head = MemberHead(actions.credit)
        self.too_young = MessageStrip(Tone.WARN, "")
        self.profile = ProfileCard(actions.change)
        self.cards = CardsCard(actions.activate)
        self.history = History(desk, actions.reprint, actions.reprint_kept, actions.pdf, actions.picture)
        self.activation = Activation(actions.pdf)
        self.below = QStackedWidget()
        # What stands above is as high as it needs, the rest is for the tables.
        self.below.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._lay_out()
        self._measure(metrics.current())
        metrics.notifier().changed.connect(self._measure)

    def _lay_out(self) -> None:
        self._middle = QHBoxLayout()
        self._middle.addWidget(self.profile, 2)
        self._middle.addWidget(self.cards, 1)
        self.below.addWidget(self.history)
        self.below.addWidget(self.activation)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.addWidget(self.head)
        self._stack.addWidget(self.too_young)
        self._stack.addLayout(self._middle)
        self._stack.addWidget(self.below, 1)
        self.too_young.hide()
        self._show_below(self.history, HISTORY)

    def _measure(self, measures: Metrics) -> None:
        self._stack.setSpacing(measures.gap)
        self._middle.setSpacing(measures.gap)

    def show_member(self, member_id: int) -> None:
        """Read and show that member. Refused(NO_SUCH_MEMBER)."""
        self.shown = shown = read_member(self._desk(), member_id)
        panel, profile = shown.panel, shown.profile
        self.head.show_member(panel, profile)
        self.profile.show_member(panel)
        self.cards.show_member(panel, profile, shown.lots)
        self.history.show_member(member_id)
        young = panel.under_age and profile.members.warn_under_age
        self.too_young.setVisible(young)
        if young:
            words = self.tr("Under {age} ({years}): cards need the supervisor")
            self.too_young.say(words.format(age=profile.members.adult_age, years=counts.years_old(panel.age)))

    def reload(self) -> None:
        """The same member again."""
        if self.shown is not None:
            self.show_member(self.shown.panel.strip.id)

    def forget(self) -> None:
        """Nobody is shown."""
        self.shown = None

    @property
    def member_id(self) -> int | None:
        """Who is shown."""
        return self.shown.panel.strip.id if self.shown else None

    def may_credit(self) -> bool:
        """Only an active card earns (rules §1)."""
        card = self.shown.panel.strip.card if self.shown else None
        return card is not None and card.active

    # activation

    def blank_card(self) -> CardRow | None:
        """The card that waits for its activation, the newest of several."""
        cards = self.shown.panel.cards if self.shown else ()
        return next((card for card in cards if card.state == "blank"), None)

    def begin_activation(self) -> bool:
        """Ask for the signed copy; False when no card waits."""
        card = self.blank_card()
        if card is None:
            return False
        with self._desk().read() as session:
            printer = has_printer(self._desk(), session)
        self.activation.show_card(card.number, printer=printer)
        self._show_below(self.activation, ACTIVATION)
        self.activation.number.setFocus()
        return True

    def paper(self) -> int | None:
        """The slip at hand: the form that is to be signed, else the chosen row's."""
        member_id = self.member_id
        if not self.activating or member_id is None:
            return self.history.chosen_slip()
        with self._desk().read() as session:
            slips = slips_of_member(self._desk(), session, member_id)
        return next((slip.id for slip in slips if slip.kind == "membership"), None)

    def end_activation(self) -> None:
        """The history again."""
        self._show_below(self.history, HISTORY)

    def _show_below(self, part: QWidget, least: int) -> None:
        self.below.setCurrentWidget(part)
        self.below.setMinimumHeight(least)

    @property
    def activating(self) -> bool:
        """True while the signed copy is asked for."""
        return self.below.currentWidget() is self.activation
