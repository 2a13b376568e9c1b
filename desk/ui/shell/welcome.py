"""The first start at work: makes the venue beside the window, shows its recovery code, goes on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from desk.refusals import Refused
from desk.rules.pins import check
from desk.ui.shell.welcome_form import Wanted
from desk.ui.shell.welcome_page import WelcomePage
from desk.ui.shell.working import Work
from desk.ui.words.refusals import refusal


@dataclass(frozen=True)
class NewVenueOpen:
    """A venue that was made: its desk for whom it concerns, the code's groups to show once.

    `print_code` sends the code straight to the printer and raises Trouble where it can't; None without one.
    """

    opened: object
    groups: tuple[str, ...]
    print_code: Callable[[], None] | None = None


class Welcome(QObject):
    """Wires the page to `found`, which may take its time and raise Refused or Trouble.

    `opened(NewVenueOpen.opened)` when the code was typed back; `troubled(Trouble)` where it can't be made.
    """

    opened = Signal(object)
    troubled = Signal(object)

    def __init__(self, page: WelcomePage, found: Callable[[Wanted], NewVenueOpen]) -> None:
        super().__init__(page)
        self._page, self._found = page, found
        self._new: NewVenueOpen | None = None
        self.founding, self.printing = Work(self), Work(self)
        self.founding.done.connect(self._made)
        self.founding.refused.connect(lambda no: page.refuse(no.field, refusal(no)))
        self.founding.troubled.connect(self._could_not)
        self.printing.done.connect(
            lambda _: self._say(self.tr("Sent to the printer. Is all of it readable?"))
        )
        self.printing.troubled.connect(
            lambda _: self._say(self.tr("The printer took nothing: write the code down by hand"))
        )
        page.submitted.connect(self._begin)
        page.print_wanted.connect(self._print)
        page.code_kept.connect(self._kept)

    def _begin(self, wanted: Wanted) -> None:
        self.founding.start(lambda: self._found(wanted), name="founding")

    def _made(self, new: NewVenueOpen) -> None:
        self._new = new
        self._page.ask_code(new.groups, printer=new.print_code is not None)

    def _could_not(self, ill: object) -> None:
        self._page.stop_busy()
        self.troubled.emit(ill)

    def _print(self) -> None:
        if self._new is not None and self._new.print_code is not None:
            self.printing.start(self._new.print_code, name="recovery code")

    def _say(self, words: str) -> None:
        if self._page.sheet is not None:
            self._page.sheet.say_printed(words)

    def _kept(self) -> None:
        if self._new is not None:
            opened, self._new = self._new.opened, None
            self.opened.emit(opened)


def pin_in_words(pin: str, number: str) -> str:
    """Why this PIN can't be set, in words; '' when it can."""
    try:
        check(pin, number)
    except Refused as no:
        return refusal(no)
    return ""
