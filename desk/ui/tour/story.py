"""What the story has at hand: window, hands, the venue's clock, and the pictures that it leaves behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QFileDialog, QWidget

from desk.context import Desk
from desk.printing.status import State
from desk.queries.print_jobs import not_done_with
from desk.queries.search import find_members
from desk.queries.slips import copy_of, numbers_of_day
from desk.queries.verify import Difference, verify
from desk.ui.shell.application import Application
from desk.ui.shell.window import Window
from desk.ui.tour.hands import Hands, Stuck
from desk.ui.tour.papers import Paper, write_paper, write_reprint

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
    """One picture of the window: its file, when it was, its caption and its chapter's title in English
    (Chinese is looked up), and the slips that came out since the one before.
    """

    file: str
    wall: str
    caption: str
    chapter: str = ""
    papers: tuple[Paper, ...] = ()


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
    chapter: str = ""
    """The title that the next pictures stand under, in English."""
    shown: set[str] = field(default_factory=set)
    """The names of all kinds of widgets that the pictures show."""
    open_at: Callable[[str], tuple[Application, Hands]] | None = None
    """Closes the program and starts it on another PC: a folder of that name, which may be there already."""
    _slips: set[int] = field(default_factory=set)
    _papers: list[Paper] = field(default_factory=list)

    @property
    def home(self) -> Path:
        """Where the PCs' folders lie."""
        return self.application.places.data.parent.parent

    def go_to(self, pc: str) -> None:
        """The program starts on another PC."""
        assert self.open_at is not None
        self.application, self.hands = self.open_at(pc)
        self._slips.clear()

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
        file = f"{len(self.pictures) + 1:03}-{name}.png"
        self.application.grab().save(str(self.folder / file))
        self.shown.update(self._kinds())
        papers, self._papers = [*self._new_papers(), *self._papers], []
        self.pictures.append(Picture(file, self.clock.wall(), str(caption), self.chapter, tuple(papers)))

    def _kinds(self) -> set[str]:
        every = self.application.findChildren(QWidget)
        return {type(each).__name__ for each in every if each.isVisible()}

    # paper

    def know_slips(self) -> None:
        """What was printed until now belongs to the venue's past, not to the story."""
        self._slips.update(slip_id for slip_id, _, _ in self._slips_of_day())

    def show_reprint(self, slip_id: int, copy: int, print_no: int) -> None:
        """A reprinted copy stands beside the next picture."""
        self._papers.append(write_reprint(self.desk, self.folder, slip_id, copy, print_no))

    def _new_papers(self) -> list[Paper]:
        new = [slip for slip in self._slips_of_day() if slip[0] not in self._slips]
        self._slips.update(slip_id for slip_id, _, _ in new)
        return [write_paper(self.desk, self.folder, *slip) for slip in new]

    def _slips_of_day(self) -> list[tuple[int, str, str]]:
        if self.application.desk is None:
            return []
        with self.desk.read() as session:
            return numbers_of_day(session, self.desk.counter_id, self.desk.today(session))

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

    def card_of(self, guest: Guest) -> str:
        """What the member's card says to a scanner."""
        with self.desk.read() as session:
            return find_members(self.desk, session, guest.phone)[0].card

    def member_of(self, guest: Guest) -> int:
        """Who has that phone: a name may be another's too."""
        with self.desk.read() as session:
            return find_members(self.desk, session, guest.phone)[0].member_id

    def differences(self) -> tuple[Difference, ...]:
        """What does not agree with the journal: nothing, or the story has failed."""
        with self.desk.read() as session:
            return tuple(verify(session).differences)

    # what is waited for

    def in_words(self, chinese: str, english: str) -> str:
        """What is typed at a counter of the tour's language."""
        return english if self.application.preferences.language == "en" else chinese

    def pick_file(self, path: Path) -> None:
        """Answers the system's question for a file."""
        chooser = self.hands.see(QFileDialog)
        chooser.setDirectory(str(path.parent))
        chooser.selectFile(path.name)
        chooser.fileSelected.emit(str(path))
        chooser.done(0)
        self.hands.until(lambda: not chooser.isVisible(), "the end of the question for a file")
        self.application.activateWindow()

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
