"""What the story has at hand: window, hands, the venue's clock, and the pictures that it leaves behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar
from zoneinfo import ZoneInfo

from desk.context import Desk
from desk.ui.shell.application import Application
from desk.ui.shell.window import Window
from desk.ui.tour.hands import Hands, Stuck

EVENING = datetime(2026, 11, 21, 18, 55, tzinfo=ZoneInfo("Asia/Shanghai"))
"""A Saturday before the doors open."""

T = TypeVar("T")


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

    def picture(self, name: str, caption: object) -> None:
        """Keeps what the window shows now, once everything in it stands still.

        `caption` comes from QT_TRANSLATE_NOOP, which gives back the English text it was given.
        """
        self.hands.until_calm()
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
