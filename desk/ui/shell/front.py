"""What a tab is given by the window: the desk, the door for posting, the foot line, and ways to other
tabs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.context import Desk, may
from desk.printing.status import State
from desk.ui.shell.posting import Posting
from desk.ui.shell.taking_in import TakingIn

TabKey = Literal["today", "members", "points", "settings"]


@dataclass(frozen=True)
class Destination:
    """A place in another tab: `act` names what to begin there ('new', 'credit', 'printer' …)."""

    tab: TabKey
    act: str = ""
    member_id: int | None = None
    slip_id: int | None = None
    scanned: str = ""
    """The barcode that led there, as it was scanned."""
    asked: str = ""
    """What was looked for in vain before: a new member's form begins with it."""


@dataclass(frozen=True)
class FootLink:
    """A link behind the last done thing: its words and what it does."""

    words: str
    follow: Callable[[], None]


class Front(QObject):
    """The counter as a tab sees it. Signals go up: `said` (foot), `wanted` (another place)."""

    said = Signal(str, object, str)
    """The last done thing, its list of FootLink, and what somebody has to do by hand now."""
    wanted = Signal(object)
    """A Destination."""
    language_wanted = Signal(str)
    """The screens in another language: 'zh_CN' or 'en'. Kept for this PC."""
    appearance_wanted = Signal(str)
    """'system', 'light' or 'dark'. Kept for this PC."""
    counter_wanted = Signal(int)
    """This PC is to be the counter of that number, from a new opening of the file on."""
    own_venue_wanted = Signal()
    """The demo venue is to be put aside for one's own."""
    scale_wanted = Signal(int)
    """Per cent, from the next start on. Kept for this PC."""
    warned = Signal(str)
    """What didn't go as it was wished, for the foot line: never in the green of what is done."""
    printer_heard = Signal(object)
    """How the printer is now: a State."""
    hinted = Signal(object)
    """At most five (key, words) pairs for what has the focus now."""

    def __init__(self, desk: Callable[[], Desk], posting: Posting) -> None:
        super().__init__()
        self._desk = desk
        self.posting = posting
        self.scale = 100
        """What this PC's screen prefers, in per cent."""
        self.taking_in = TakingIn(desk, self)
        self.printer = State.UNKNOWN
        """How the printer was when it was last heard of."""

    @property
    def desk(self) -> Desk:
        """The desk with who is signed in now."""
        return self._desk()

    def may(self, operation: str) -> bool:
        """Whether who is signed in may do the operation."""
        desk = self.desk
        if desk.actor is None:
            return False
        with desk.read() as session:
            profile = desk.rules_on(session, desk.today(session)).profile
        return may(profile, desk.actor.roles, operation)

    def request(self) -> str:
        """An id for one post: made when a form opens, renewed when it is done."""
        return self.desk.ids.request()

    def say(self, words: str, *links: FootLink, ask: str = "") -> None:
        """Says a done thing in the foot line. `ask` goes on from it: what is to be done by hand now, never
        elided."""
        self.said.emit(words, list(links), ask)

    def warn(self, words: str) -> None:
        """Says in the foot line what didn't go as it was wished."""
        self.warned.emit(words)

    def hear_printer(self, state: State) -> None:
        """The printer says how it is."""
        self.printer = state
        self.printer_heard.emit(state)

    def go(self, destination: Destination) -> None:
        """Leads to another place."""
        self.wanted.emit(destination)


class Tab(QWidget):
    """A tab. It is made at its first visit and wires its own operations; hidden, it turns stale and reloads
    when shown.

    `AREAS`: names of tables; when a committed operation wrote one of them the tab reloads.
    """

    AREAS: frozenset[str] = frozenset()

    def __init__(self, front: Front) -> None:
        super().__init__()
        self.front = front

    def reload(self) -> None:
        """Reads again what is shown. Nothing that is being typed changes."""

    def arrive(self, destination: Destination) -> None:
        """Somebody was led here. The focus goes to the first field of what was asked for."""

    def scanned(self, text: str) -> bool:
        """A scan came while the tab is shown. True: the tab waits for one and took it; else the one box looks
        it up.
        """
        return False

    def first_field(self) -> QWidget:
        """What has the focus when the tab is opened by its key."""
        return self

    def has_typed(self) -> bool:
        """Whether a form holds something that leaving would lose."""
        return False

    def change_person(self) -> None:
        """Somebody else goes on with what is typed: what only the one before can know is asked anew."""
