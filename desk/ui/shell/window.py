"""The window of who is signed in: top bar, rail, strips, the tabs, foot. It knows a list of tabs and leads
between them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desk.context import Areas, Desk
from desk.printing.queue import News, What
from desk.queries.venue import shift_view, venue_view
from desk.refusals import Trouble
from desk.ui.look import metrics
from desk.ui.shell.acts import Acts
from desk.ui.shell.approving import Approving
from desk.ui.shell.badges import today_badge
from desk.ui.shell.cheat_sheet import CheatSheet
from desk.ui.shell.finding import Finding
from desk.ui.shell.foot import Foot
from desk.ui.shell.found import Found
from desk.ui.shell.front import Destination, FootLink, Front, Tab, TabKey
from desk.ui.shell.help_page import HelpPage
from desk.ui.shell.one_box import OneBox
from desk.ui.shell.own_pin import change_own_pin
from desk.ui.shell.places import PLACES, SETTINGS, Place, rail_tabs
from desk.ui.shell.posting import Posting
from desk.ui.shell.printing import Printing
from desk.ui.shell.quiet_moments import QuietMoments
from desk.ui.shell.rail import Rail
from desk.ui.shell.strips import Strips
from desk.ui.shell.top_bar import TopBar
from desk.ui.shell.waiting_copies import WaitingCopies
from desk.ui.widgets.dialog import Dialog
from desk.ui.widgets.message_strip import Tone
from desk.ui.words import days
from desk.ui.words.people import roles_in_words
from desk.ui.words.refusals import trouble

PRINTS = frozenset({"print_jobs", "printers"})
FRAME = frozenset({"venues", "counters", "shifts", "staff"})
CLOCK_MS = 1000


class Window(QWidget):
    """One for as long as somebody is signed in or the screen is locked; what is typed in it outlives a
    lock.
    """

    lock_wanted = Signal()
    quit_wanted = Signal()

    def __init__(self, desk: Callable[[], Desk], printing: Printing) -> None:
        super().__init__()
        self._desk, self._printing = desk, printing
        self.posting = Posting(self)
        self.front = Front(desk, self.posting)
        self.box = OneBox()
        self.finding = Finding(self.box, desk)
        self.bar = TopBar(self.box)
        self.rail = Rail(rail_tabs())
        self.strips = Strips()
        self.stack = QStackedWidget()
        self.foot = Foot()
        self.acts = Acts(self)
        self.found = Found(self, self.finding, self.front)
        self.approving = Approving(self, desk, self.posting)
        self.waiting_copies = WaitingCopies(desk, self.posting, printing, self.strips, self.bar)
        self._tabs: dict[TabKey, Tab] = {}
        self._stale: set[TabKey] = set()
        self._current: TabKey = "today"
        self._last_number = ""
        self._lay_out()
        self._wire()
        self._wire_acts()
        self._clock = QTimer(self, interval=CLOCK_MS)
        self._clock.timeout.connect(self.tick)
        self.quiet_moments = QuietMoments(self)
        self.sign_in()
        self.front.taking_in.troubled.connect(self.posting.troubled)
        self.front.taking_in.begin()

    # layout

    def _lay_out(self) -> None:
        self._content = QVBoxLayout()
        self._content.addWidget(self.strips)
        self._content.addWidget(self.stack, 1)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self._content, 1)
        right.addWidget(self.foot)
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self.rail)
        below.addLayout(right, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.bar)
        page.addLayout(below, 1)
        self._measure()
        metrics.notifier().changed.connect(self._measure)

    def _measure(self) -> None:
        margin = metrics.current().margin
        self._content.setContentsMargins(margin, margin, margin, margin)
        self._content.setSpacing(metrics.current().gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        metrics.fit(event.size())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Behind the sign-in page nobody reads the clock, and after the end there is no file to ask."""
        self._clock.stop()
        self.quiet_moments.stop()
        super().hideEvent(event)

    # wiring

    def _wire(self) -> None:
        self.posting.troubled.connect(self.show_trouble)
        self.front.said.connect(self._say)
        self.front.warned.connect(lambda words: self.foot.say(words, (), Tone.WARN))
        self.front.hear_printer(self._printing.status.state)
        self._printing.told.connect(self._hear_printer)
        self.front.wanted.connect(self.go)
        self.front.hinted.connect(self.foot.set_hints)
        self.rail.chosen.connect(lambda name: self.open_tab(cast("TabKey", name)))
        self.rail.menu.clicked.connect(lambda *_: self.acts.show_menu(self.rail.menu))
        self.bar.lock_pressed.connect(self.lock_wanted)
        self.bar.printer_pressed.connect(lambda: self.go(Destination("today", "printing")))
        self.found.opened.connect(self.foot.settle)
        self.found.member_found.connect(self._open_member)
        self.found.said.connect(lambda words, tone: self.foot.say(words, (), tone))
        self.waiting_copies.said.connect(self.foot.say)
        self.waiting_copies.refused.connect(self._refuse)
        self.waiting_copies.troubled.connect(self.show_trouble)
        self.strips.left.connect(self._back_to_work)

    def _wire_acts(self) -> None:
        acts = self.acts
        acts.tab_wanted.connect(lambda key: self.open_tab(cast("TabKey", key)))
        acts.find.triggered.connect(lambda *_: self.box.setFocus())
        acts.verify.triggered.connect(lambda *_: self.found.verify_slip())
        acts.help.triggered.connect(lambda *_: HelpPage(self, self._current).open())
        acts.keys.triggered.connect(lambda *_: self._show_keys())
        acts.my_pin.triggered.connect(
            lambda *_: change_own_pin(self, self._desk, self.posting, self.foot.say)
        )
        acts.lock.triggered.connect(lambda *_: self.lock_wanted.emit())
        acts.quit.triggered.connect(lambda *_: self.quit_wanted.emit())

    # who is here

    def sign_in(self) -> None:
        """Somebody has signed in: their name, the day, and what they may see."""
        actor = self._desk().actor
        number = actor.number if actor else ""
        if number != self._last_number:
            self._last_number = number
            self._forget_the_last_one()
        self._refresh_frame()
        self._show_badge()
        self.waiting_copies.refresh()
        self._stale.update(self._tabs)

    def _forget_the_last_one(self) -> None:
        """What another person did last is not theirs to undo, and what was looked for not theirs to see.
        Only a tab in which something is typed stays as it is.
        """
        self._current = "today" if self._current == "settings" else self._current
        self.foot.say("")
        self.box.clear()
        for key in [key for key, tab in self._tabs.items() if not tab.has_typed()]:
            gone = self._tabs.pop(key)
            self.stack.removeWidget(gone)
            gone.deleteLater()
        for tab in self._tabs.values():
            tab.change_person()

    def open_first(self) -> None:
        """Shows where the last person was; an owner, who posts nothing at the counter, begins in the
        settings.
        """
        actor = self._desk().actor
        owner = actor is not None and actor.roles == ("owner",)
        self.open_tab("settings" if owner else self._current)
        self.quiet_moments.use_for(self._unseen())

    def _unseen(self) -> Iterator[Callable[[], object]]:
        """What is left to do for the tabs that nobody has visited yet, in short pieces."""
        for place in PLACES:
            if place.key not in self._tabs:
                if not place.loaded:
                    yield place.load
                yield partial(self._tab, place.key)

    def take_scan(self, text: str) -> None:
        """A scan goes to the dialog that is open, to the tab that waits for one, else through the one box."""
        dialog = next((open_ for open_ in self.window().findChildren(Dialog) if open_.isVisible()), None)
        if dialog is not None:
            dialog.take_scan(text)
        elif not self._tabs[self._current].scanned(text):
            self.finding.take_scan(text)

    def _refresh_frame(self) -> None:
        desk = self._desk()
        with desk.read() as session:
            venue, shift = venue_view(desk, session), shift_view(desk, session)
            profile = desk.rules_on(session, venue.business_day).profile
        self._day = venue.business_day
        self.bar.set_venue(venue.name, venue.counter)
        day = self.tr("Business day {day}").format(day=days.day_and_weekday(venue.business_day))
        self.bar.set_day(day, days.shift(shift) if shift else self.tr("No shift is open"))
        if desk.actor is not None:
            role = roles_in_words(profile, desk.actor.roles)
            self.bar.set_person(desk.actor.name, f"{role} {desk.actor.number}")
        self.tick()

    def tick(self) -> None:
        """Shows what the clock says; comes by itself every second."""
        desk = self._desk()
        with desk.read() as session:
            self.bar.set_clock(days.clock(desk.local(session, desk.clock.now())))
            another_day = desk.today(session) != self._day
        if another_day:
            self._refresh_frame()

    # tabs

    def open_tab(self, key: TabKey) -> Tab:
        """Shows a tab, making it at its first visit and reloading it when it is stale."""
        tab = self._tab(key)
        self._current = key
        self.rail.set_current(key)
        if key in self._stale:
            self._stale.discard(key)
            tab.reload()
        if self.stack.currentWidget() is not tab:
            self.foot.set_hints(())
            self.foot.leave()
        self.stack.setCurrentWidget(tab)
        tab.first_field().setFocus()
        return tab

    def _back_to_work(self) -> None:
        tab = self._tabs.get(self._current)
        if tab is not None:
            tab.first_field().setFocus()

    def go(self, destination: Destination) -> None:
        """Leads to a place in a tab."""
        self.open_tab(destination.tab).arrive(destination)

    def _open_member(self, member_id: int, card_scanned: bool) -> None:
        if self._current == "points":
            self.go(Destination("points", "credit_shown" if card_scanned else "credit", member_id))
        else:
            self.go(Destination("members", "", member_id))

    def _tab(self, key: TabKey) -> Tab:
        if key not in self._tabs:
            self._tabs[key] = _place(key).make(self.front)
            self.stack.addWidget(self._tabs[key])
            self._stale.discard(key)
        return self._tabs[key]

    def changed(self, areas: Areas) -> None:
        """Something was committed: what is shown reloads, what is hidden turns stale."""
        for key, tab in self._tabs.items():
            if not areas & tab.AREAS:
                continue
            if key == self._current and self.isVisible():
                tab.reload()
            else:
                self._stale.add(key)
        if areas & PRINTS:
            self._printing.wake()
            self.waiting_copies.refresh()
        if areas & FRAME:
            self._refresh_frame()
        self._show_badge()

    def _show_badge(self) -> None:
        self.rail.set_badge("today", today_badge(self._desk()), alert=True)

    # saying

    def _hear_printer(self, news: News) -> None:
        if news.what is What.STATUS:
            self.front.hear_printer(news.status.state)

    def _say(self, words: str, links: Sequence[FootLink], ask: str) -> None:
        self.foot.say(words, [(link.words, link.follow) for link in links], ask=ask)

    def _refuse(self, words: str) -> None:
        self.foot.say(words, (), Tone.DANGER)

    def show_trouble(self, ill: Trouble) -> None:
        """Trouble stands above the content until somebody has read it."""
        self.strips.show_trouble(trouble(ill))

    def show_older(self, words: str, read: Callable[[], None]) -> None:
        """The file is older than what this PC saw; `read` once somebody has understood."""
        self.strips.show_trouble(words, read)

    def has_typed(self) -> bool:
        """Whether leaving would lose something."""
        return any(tab.has_typed() for tab in self._tabs.values())

    def _show_keys(self) -> None:
        CheatSheet(self, self.actions(), self._tabs[self._current]).open()


def _place(key: TabKey) -> Place:
    return next(place for place in (*PLACES, SETTINGS) if place.key == key)
