"""The one box at work: what was typed or scanned, looked up, shown, and opened."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desk.context import Desk, VenueRules
from desk.queries.search import Hit as Found
from desk.queries.search import MemberHit, SlipHit, find
from desk.ui.look.icons import Icon
from desk.ui.shell.one_box import Hit, OneBox
from desk.ui.widgets.row_list import Look
from desk.ui.words.counts import counts
from desk.ui.words.people import language
from desk.ui.words.refusals import refusal
from desk.ui.words.slips import kind_in_words


class Finding(QObject):
    """Signals: a member was chosen (id, and whether the card was scanned), a slip (SlipHit), or a scan means
    no slip of ours.
    """

    member_chosen = Signal(int, bool)
    slip_chosen = Signal(object)
    missed = Signal(str)

    def __init__(self, box: OneBox, desk: Callable[[], Desk]) -> None:
        super().__init__(box)
        self._box, self._desk = box, desk
        self._scanned = False
        box.asked.connect(self._ask)
        box.chosen.connect(self._choose)

    def take_scan(self, text: str) -> None:
        """A scan: opened at once when it is unambiguous."""
        self._scanned = True
        self._box.take(text)

    def _ask(self, text: str) -> None:
        desk = self._desk()
        with desk.read() as session:
            hits = find(desk, session, text)
            rules = desk.rules_on(session, desk.today(session))
        self._box.show_hits(text, [Hit(self._look(hit, rules), hit) for hit in hits])

    def _choose(self, hit: Found) -> None:
        scanned, self._scanned = self._scanned, False
        if isinstance(hit, MemberHit):
            self.member_chosen.emit(hit.member_id, scanned and hit.by == "card")
        elif isinstance(hit, SlipHit):
            self.slip_chosen.emit(hit)
        else:
            self.missed.emit(refusal(hit.refused))

    def _look(self, hit: Found, rules: VenueRules) -> Look:
        if isinstance(hit, MemberHit):
            tier = rules.profile.tiers.find(hit.tier)
            facts = [tier.name.of(language()) if tier else "", hit.phone, hit.card]
            return Look(
                title=f"{hit.name} {hit.form_of_address}".rstrip(),
                facts="·".join(filter(None, facts)),
                avatar=hit.name,
                trailing=counts.points(hit.points),
            )
        if isinstance(hit, SlipHit):
            return Look(title=hit.number, facts=kind_in_words(hit.kind), icon=Icon.RECEIPT)
        return Look(title=refusal(hit.refused), facts="", icon=Icon.WARNING_CIRCLE, meaning="danger")
