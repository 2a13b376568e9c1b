"""What the story has at hand: window, hands, the venue's clock, and the pictures that it leaves behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QWidget

from desk.context import Desk
from desk.printing.status import State
from desk.queries.print_jobs import not_done_with
from desk.queries.search import find_members
from desk.queries.slips import copy_of, numbers_of_day
from desk.queries.verify import Difference, verify
from desk.ui.shell.application import Application
from desk.ui.shell.window import Window
from desk.ui.tour.hands import Hands, Stuck

EVENING = datetime(2026, 11, 21, 18, 55, tzinfo=ZoneInfo("Asia/Shanghai"))
"""A Saturday before the doors open."""

T = TypeVar("T")
W = TypeVar("W", bound=QWidget)


class StoryClock:
    """The venue's clock: it stands still until the story goes on."""

    def __init__(self) -> None:
        self._local = EVENING

    def now(self) -> datetime:
        return self._local.astimezone(UTC)

    def set(self, wall: str) -> None:
        """It is that time of the same evening ('21:30')."""
        hour, minute = map(int, wall.split(":"))
        self._local = self._local.replace(hour=hour, minute=minute)

    def wall(self) -> str:
        """What a clock on the wall shows."""
        return f"{self._local:%H:%M}"


@dataclass(frozen=True)
class Picture:
    """One picture of the window: its file, when it was, and its caption in English (Chinese is looked up)."""

    file: str
    wall: str
    caption: str


@dataclass(frozen=True)
class Guest:
    """Somebody who joins."""

    name: str
    called: str
    phone: str
    birthday: str


@dataclass
class Story:
    """Goes from step to step; each step works the window with `hands` and keeps pictures by `picture`."""

    application: Application
    hands: Hands
    clock: StoryClock
    folder: Path
    pictures: list[Picture] = field(default_factory=list)
    code: list[str] = field(default_factory=list)
    """The groups of the recovery code, as they were written down."""

    @property
    def printer_file(self) -> Path:
        """Where the venue's printer prints to."""
        return self.folder / "printer.escpos"

    def at(self, wall: str) -> None:
        """It is that time; the window's clock says so too."""
        self.clock.set(wall)
        if self.application.window_page is not None:
            self.application.window_page.tick()

    def picture(self, name: str, caption: object) -> None:
        """Keeps what the window shows now, once everything in it stands still.

        `caption` comes from QT_TRANSLATE_NOOP, which gives back the English text it was given.
        """
        self.hands.until_calm()
        self.keep(name, caption)

    def keep(self, name: str, caption: object) -> None:
        """Keeps what the window shows now, be it as it may."""
        file = f"{len(self.pictures) + 1:02}-{name}.png"
        self.application.grab().save(str(self.folder / file))
        self.pictures.append(Picture(file, self.clock.wall(), str(caption)))

    # where one is

    @property
    def desk(self) -> Desk:
        """The open venue with who is signed in."""
        return self.application.current_desk()

    @property
    def window(self) -> Window:
        """The window of who is signed in."""
        window = self.application.window_page
        if window is None or self.application.currentWidget() is not window:
            raise Stuck("nobody is signed in")
        return window

    def page(self, kind: type[T]) -> T:
        """The page of that kind, once it is shown."""
        self.hands.until(lambda: isinstance(self.application.currentWidget(), kind), kind.__name__)
        shown = self.application.currentWidget()
        assert isinstance(shown, kind)
        return shown

    def until_said(self, says: Callable[[str], bool] = bool) -> str:
        """What the foot of the window says, once it says so."""
        self.hands.until(lambda: says(self.window.foot.news()), "the line at the foot")
        return self.window.foot.news()

    def tab(self, kind: type[W]) -> W:
        """The tab of that kind, which is shown."""
        shown = self.window.stack.currentWidget()
        if not isinstance(shown, kind):
            raise Stuck(f"{kind.__name__} is not shown")
        return shown

    # what a person reads from paper and cards

    def last_slip(self, kind: str) -> int:
        """The newest slip of a kind."""
        with self.desk.read() as session:
            day = self.desk.today(session)
            slips = numbers_of_day(session, self.desk.counter_id, day)
        return next(slip_id for slip_id, _, its_kind in reversed(slips) if its_kind == kind)

    def barcode(self, slip_id: int, copy: int) -> str:
        """The digits under the barcode of a copy."""
        with self.desk.read() as session:
            return str(copy_of(self.desk, session, slip_id, copy).code)

    def check_code(self, slip_id: int) -> str:
        """The check code at a slip's foot."""
        with self.desk.read() as session:
            return copy_of(self.desk, session, slip_id, 1).check_code

    def card_of(self, name: str) -> str:
        """What the member's card says to a scanner."""
        with self.desk.read() as session:
            return find_members(self.desk, session, name)[0].card

    def member_of(self, name: str) -> int:
        """The member of that name."""
        with self.desk.read() as session:
            return find_members(self.desk, session, name)[0].member_id

    def differences(self) -> tuple[Difference, ...]:
        """What does not agree with the journal: nothing, or the story has failed."""
        with self.desk.read() as session:
            return tuple(verify(session).differences)

    # what is waited for

    def until_printer(self, state: State) -> None:
        """Until the window knows the printer to be so."""
        printing = self.application.printing
        assert printing is not None
        self.hands.until(lambda: printing.status.state is state, f"the printer being {state}")

    def until_printed(self) -> None:
        """Until the printer has taken everything that waits for it."""
        self.hands.until(lambda: not self._waiting(), "the printed copies")

    def _waiting(self) -> int:
        with self.desk.read() as session:
            return not_done_with(session, self.desk.counter_id)
