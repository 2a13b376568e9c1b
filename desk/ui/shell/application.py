"""From the start of the program to its end: the sign-in page first, the venue's file in a thread, then the
window.

Until the file is open only Qt is imported: the page paints and takes keys at once. What was typed meanwhile
is tried as soon as somebody can be asked.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from desk import __version__
from desk.ports import Clock, SystemClock
from desk.ui.shell.idle import Idle
from desk.ui.shell.language import Languages
from desk.ui.shell.leaving import Leaving, dismiss_dialogs
from desk.ui.shell.opening import Opening
from desk.ui.shell.preferences import Language, Preferences
from desk.ui.shell.quiet_moments import QuietMoments
from desk.ui.shell.reopening import Reopening
from desk.ui.shell.scanner import Scanner
from desk.ui.shell.sign_in_hero import Health
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.shell.speaking import Speaking

if TYPE_CHECKING:
    from desk.context import Desk
    from desk.files.opening import FileGone
    from desk.places import Places
    from desk.refusals import Refused, Trouble
    from desk.ui.shell.printing import Printing
    from desk.ui.shell.window import Window

LEAST_WIDTH, LEAST_HEIGHT = 1280, 672
WANTED_WIDTH, WANTED_HEIGHT = 1366, 768


class Changes(QObject):
    """Carries what was committed, in whatever thread, to the window's own."""

    committed = Signal(object)


class Application(QStackedWidget):
    """The one top-level window: its pages are sign-in, the window, and at times welcome, recovery code or
    trouble.

    `clock` tells the venue's time, `key_clock` the seconds between two keys, by which a scan is known.
    """

    opened = Signal()
    """The venue's file is open: people can sign in."""

    def __init__(
        self,
        app: QApplication,
        places: Places,
        *,
        clock: Clock | None = None,
        key_clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._app, self.places, self.clock = app, places, clock or SystemClock()
        self.preferences = Preferences(places.config)
        self.languages = Languages(app)
        self.changes = Changes()
        self.desk: Desk | None = None
        self.window_page: Window | None = None
        self.printing: Printing | None = None
        self._asked: tuple[str, str] | None = None
        self.speaking = Speaking(self, self.languages, self.preferences)
        self.leaving, self.reopening = Leaving(self), Reopening(self)
        self._may_quit = False
        self.demo_size = 500, 14
        """Members and days of a demo venue that is made here."""
        self.sign_in_page = SignInPage(__version__)
        self.sign_in_page.set_language(self.preferences.language)
        self.addWidget(self.sign_in_page)
        self.scanner = Scanner(clock=key_clock, parent=self)
        self._idle, self._quiet_moments = Idle(self), QuietMoments(self)
        self._wire()
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.resize(WANTED_WIDTH, WANTED_HEIGHT)
        self.setWindowTitle(self.tr("VIP Desk"))

    def _wire(self) -> None:
        self.sign_in_page.submitted.connect(self._submit)
        self.sign_in_page.language_chosen.connect(self.speaking.speak)
        self.sign_in_page.forgot_pressed.connect(self._say_forgotten)
        self.changes.committed.connect(self._committed)
        self.scanner.scanned.connect(self._scanned)
        self._idle.timeout.connect(self.lock)
        self._app.installEventFilter(self.scanner)

    # opening

    def begin(self) -> None:
        """Opens the venue's file in a thread; the page is there meanwhile."""
        self.opening = Opening(self.places, self.changes.committed.emit, self.clock)
        self.opening.opened.connect(self._opened)
        self.opening.failed.connect(self._failed)
        self.opening.start()

    def _opened(self, answer: object) -> None:
        from desk.files.opening import CodeWanted, FileGone, NothingYet, Opened

        if isinstance(answer, Opened):
            self.take_desk(answer.desk)
        elif isinstance(answer, NothingYet):
            self.welcome()
        elif isinstance(answer, FileGone):
            self._say_gone(answer)
        elif isinstance(answer, CodeWanted):
            self._ask_code(answer)

    def _failed(self, error: Exception) -> None:
        from desk.refusals import Trouble

        if not isinstance(error, Trouble):
            raise error
        self.show_trouble(error)

    def show_trouble(self, ill: Trouble) -> None:
        """The venue doesn't open: the page that says why and what can be done."""
        from desk.ui.shell.first_start import trouble_page

        self._show(trouble_page(self, ill))

    def _say_gone(self, gone: FileGone) -> None:
        from desk.ui.shell.first_start import gone_page

        self._show(gone_page(self, gone))

    def welcome(self) -> None:
        """The first start of a venue."""
        from desk.ui.shell.first_start import welcome

        self._show(welcome(self))

    def _ask_code(self, wanted: object) -> None:
        from desk.files.opening import CodeWanted
        from desk.ui.shell.first_start import code_page

        assert isinstance(wanted, CodeWanted)
        self._show(code_page(self, wanted))

    def take_desk(self, desk: Desk) -> None:
        """The file is open and the key fits: fill the page, start the printer thread, try what was typed
        meanwhile.
        """
        from desk.files.care import look_after
        from desk.ui.shell.places import PLACES
        from desk.ui.shell.printing import Printing
        from desk.ui.shell.signing_in import recover_prints
        from desk.ui.shell.working import Work

        self.desk = desk
        recover_prints(desk)
        self._care = Work(self)
        self._care.done.connect(lambda _: self.fill_page())
        self._care.troubled.connect(self._care_troubled)
        self._care.start(partial(look_after, desk, self.places), name="care")
        self.printing = Printing(desk)
        self.printing.start()
        self.fill_page()
        self._show(self.sign_in_page)
        self.opened.emit()
        if self._asked is not None:
            self._submit(*self._asked)
        else:
            self._quiet_moments.use_for(place.load for place in PLACES)

    def _show(self, page: QWidget) -> None:
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)

    # who is it

    def _submit(self, number: str, pin: str) -> None:
        if self.desk is None:
            self._asked = (number, pin)
            self.sign_in_page.set_busy(self.tr("Opening…"))
            return
        self._asked = None
        from desk.ui.shell.signing_in import sign_in

        sign_in(self, self.desk, number, pin)

    def enter(self, desk: Desk) -> None:
        """Somebody is signed in: to the window, which keeps what was being typed when the screen was
        locked.
        """
        from desk.ui.shell.signing_in import note_end, warn_of_older
        from desk.ui.shell.window import Window

        self.desk = desk
        note_end(desk, self.places)
        if self.window_page is not None and self.speaking.outgrown(self.window_page):
            self.drop_window()
        if self.window_page is None:
            assert self.printing is not None
            self.window_page = Window(self.current_desk, self.printing)
            self.window_page.lock_wanted.connect(self.lock)
            # What stands now stays: without this a full collection looks through all of it and takes 90 ms.
            gc.freeze()
            self.window_page.quit_wanted.connect(self.close)
            self.speaking.hear(self.window_page)
            self.reopening.hear(self.window_page)
        else:
            self.window_page.sign_in()
        self.sign_in_page.reset()
        self._show(self.window_page)
        self.window_page.open_first()
        warn_of_older(self, desk, self.window_page)
        self._rest()

    def current_desk(self) -> Desk:
        """The desk with who is signed in now."""
        assert self.desk is not None
        return self.desk

    def lock(self) -> None:
        """Hides the window behind the sign-in page; nobody is signed in. What is typed in a tab is kept, a
        dialog that is open is given up: it would stand over the sign-in page.
        """
        if self.desk is None or self.window_page is None:
            return
        self._idle.stop()
        dismiss_dialogs(self)
        actor = self.desk.actor
        self.desk = self.desk.signed_in(None)
        self.fill_page()
        self._show(self.sign_in_page)
        if actor is not None:
            self.sign_in_page.lock_for(actor.number, actor.name)

    def fill_page(self) -> None:
        """What the sign-in page says of the venue, as it is now."""
        from desk.ui.shell.signing_in import fill_page

        if self.desk is not None:
            fill_page(self.sign_in_page, self.desk, self.places)

    def _care_troubled(self, ill: Trouble) -> None:
        """A backup that failed or a damaged page: said on the sign-in page, or in the window when somebody
        is in it.
        """
        from desk.ui.words.refusals import trouble

        if self.window_page is not None and self.currentWidget() is self.window_page:
            self.window_page.show_trouble(ill)
        else:
            self.sign_in_page.set_health([(Health.BAD, trouble(ill))])

    def _say_forgotten(self) -> None:
        self.sign_in_page.number.hint(
            self.tr("The owner or who keeps the staff list gives you a new PIN: Settings, Staff")
        )

    def _rest(self) -> None:
        """Counts the minutes without a key or a mouse; the number is the venue's."""
        from desk.ui.shell.signing_in import lock_after_ms

        if self.desk is not None and self.desk.actor is not None:
            self._idle.start(lock_after_ms(self.desk))

    # what happens

    def _committed(self, areas: frozenset[str]) -> None:
        if self.window_page is not None:
            self.window_page.changed(areas)
        elif self.printing is not None:
            self.printing.wake()

    def _scanned(self, text: str) -> None:
        if self.window_page is not None and self.currentWidget() is self.window_page:
            self.window_page.take_scan(text)

    def retranslate(self, language: Language) -> None:
        """The page, with what it says of the venue, in another language; what is typed stays."""
        self.setWindowTitle(self.tr("VIP Desk"))
        self.sign_in_page.set_language(language)
        self.fill_page()

    def drop_window(self) -> None:
        """The next to come in gets a new one. A form that is being filled is lost with it."""
        old, self.window_page = self.window_page, None
        if old is not None:
            old.front.taking_in.stop()
            self.removeWidget(old)
            old.deleteLater()

    def refuse(self, no: Refused) -> None:
        """A sign-in was refused."""
        from desk.ui.words.refusals import refusal

        self.sign_in_page.refuse(no.field or "number", refusal(no))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ends the printer thread after the copy at hand, and closes the file. What is typed is asked about
        first, unless the system itself is ending.
        """
        typed = self.window_page is not None and self.window_page.has_typed()
        if typed and not self._may_quit and not self._app.isSavingSession():
            event.ignore()
            self.leaving.ask_quit(self.quit)
            return
        if self.window_page is not None:
            self.window_page.front.taking_in.stop()
        self._end_file()
        super().closeEvent(event)

    def _end_file(self) -> None:
        from desk.ui.shell.signing_in import note_end

        if self.printing is not None:
            self.printing.stop()
        if self.desk is not None:
            note_end(self.desk, self.places)
            self.desk.store.close()

    def close_file(self) -> None:
        """Nobody is signed in, the window is gone and the file is closed: it, or another, may be opened."""
        self._idle.stop()
        self.drop_window()
        self._end_file()
        self.printing = self.desk = None
        self.sign_in_page.set_people(())
        self.sign_in_page.reset()
        self._show(self.sign_in_page)

    def quit(self) -> None:
        """Ends the program, whatever is typed."""
        self._may_quit = True
        self.close()
