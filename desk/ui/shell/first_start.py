"""The pages before anybody can sign in: a first start, a PC without a fitting key, a file that doesn't
open.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from desk import __version__, resources
from desk import demo as demos
from desk.files import opening
from desk.files.backup import find_backups
from desk.files.care import differences
from desk.files.founding import Founded, found_venue, open_by_typed_code
from desk.files.restore import restore
from desk.operations.venue import NewClerk, NewVenue
from desk.ports import RandomIds
from desk.printing.recovery_code import print_recovery_code
from desk.queries.slips import slip_words
from desk.queries.venue import printer_setup
from desk.refusals import Ill, Trouble
from desk.rules.profile import parse
from desk.ui.shell.clerk_form import Clerk
from desk.ui.shell.code_wanted_page import CodeWanted, CodeWantedPage
from desk.ui.shell.demo_start import DemoStart
from desk.ui.shell.demo_venue import demo_people
from desk.ui.shell.trouble_page import TroublePage
from desk.ui.shell.welcome import NewVenueOpen, Welcome, pin_in_words
from desk.ui.shell.welcome_form import Wanted
from desk.ui.shell.welcome_page import WelcomePage
from desk.ui.words.refusals import refusal, trouble

if TYPE_CHECKING:
    from desk.ui.shell.application import Application


def welcome(application: Application) -> QWidget:
    """The first start: makes the venue, shows its code, goes on to sign-in."""
    page = WelcomePage(__version__, pin_in_words)
    page.set_language(application.preferences.language)
    page.language_chosen.connect(application.speaking.speak)
    wiring = Welcome(page, lambda wanted: _found(application, wanted))
    wiring.opened.connect(application.take_desk)
    wiring.troubled.connect(application.show_trouble)
    demo = DemoStart(page, lambda tell, stopped: _demo(application, tell, stopped), demo_people)
    demo.ready.connect(application.begin)
    return page


def _demo(application: Application, tell: demos.Progress, stopped: Callable[[], bool]) -> object:
    """Runs in a thread."""
    members, days = application.demo_size
    language, now = application.preferences.language, application.clock.now()
    wanted = demos.Wanted(members, days, language=language, until=now)
    return demos.make(application.places, wanted, tell, stopped)


def code_page(application: Application, wanted: opening.CodeWanted) -> QWidget:
    """This PC's key is missing or another's: the recovery code opens the venue, once."""
    page = CodeWantedPage(__version__)
    page.set_language(application.preferences.language)
    page.language_chosen.connect(application.speaking.speak)
    page.quit_pressed.connect(application.close)
    wiring = CodeWanted(page, lambda typed: _unlock(application, wanted, typed), refusal)
    wiring.opened.connect(application.take_desk)
    wiring.troubled.connect(application.show_trouble)
    return page


def trouble_page(application: Application, ill: Trouble) -> QWidget:
    """The file doesn't open: what is wrong, and what can be done."""
    page = TroublePage(__version__)
    page.set_language(application.preferences.language)
    page.language_chosen.connect(application.speaking.speak)
    kept = find_backups(application.places.backups) if ill.what in RESTORABLE else []
    page.show_trouble(trouble(ill), str(application.places.file), backups=len(kept))
    page.again_pressed.connect(application.begin)
    page.quit_pressed.connect(application.close)
    page.restore_pressed.connect(lambda: _choose_backup(application))
    return page


def gone_page(application: Application, gone: opening.FileGone) -> QWidget:
    """The venue's file is no longer there: a backup, or, pressed twice, a new venue beside the old one's
    backups.
    """
    page = TroublePage(__version__)
    page.set_language(application.preferences.language)
    page.language_chosen.connect(application.speaking.speak)
    page.show_gone(str(application.places.file), backups=len(gone.backups))
    page.anew_pressed.connect(application.welcome)
    page.quit_pressed.connect(application.close)
    page.restore_pressed.connect(lambda: _choose_backup(application))
    return page


RESTORABLE = frozenset({Ill.FILE_DAMAGED, Ill.FILE_FOREIGN, Ill.FILE_MISSING})


def _found(application: Application, wanted: Wanted) -> NewVenueOpen:
    """Runs in a thread: makes key, file and venue."""
    text = (resources.root() / "profiles" / f"{wanted.kind}.toml").read_text(encoding="utf-8")
    new = NewVenue(
        name=wanted.venue,
        profile=parse(text),
        language=application.preferences.language,
        owner_number=wanted.number,
        owner_name=wanted.name,
        pin=wanted.pin,
        printer=wanted.printer,
        printer_target=wanted.target,
        clerk=_clerk(wanted.clerk),
    )
    made = found_venue(
        application.places, new, application.clock, RandomIds(), application.changes.committed.emit
    )
    has_printer = wanted.printer in ("network", "device")  # into a file the code never goes
    return NewVenueOpen(
        made.desk, made.code.groups, (lambda: _print_code(made, new.name)) if has_printer else None
    )


def _clerk(typed: Clerk | None) -> NewClerk | None:
    return None if typed is None else NewClerk(typed.number, typed.name, typed.pin)


def _print_code(made: Founded, venue: str) -> None:
    with made.desk.read() as session:
        setup, words = printer_setup(made.desk, session), slip_words(made.desk, session)
    print_recovery_code(made.code.groups, venue, setup, words)


def _unlock(application: Application, wanted: opening.CodeWanted, typed: str) -> object:
    """Runs in a thread."""
    return open_by_typed_code(
        wanted, application.places, typed, application.clock, RandomIds(), application.changes.committed.emit
    )


def _choose_backup(application: Application) -> None:
    chooser = QFileDialog(application)
    chooser.setDirectory(str(application.places.backups))
    chooser.setNameFilter("*.db")
    chooser.fileSelected.connect(lambda path: _restore(application, path))
    chooser.open()


def _restore(application: Application, path: str) -> None:
    try:
        restore(Path(path), application.places.file, application.clock.now(), differences)
    except Trouble as ill:
        application.show_trouble(ill)
    else:
        application.begin()
