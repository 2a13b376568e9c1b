"""Signing in at the page: who works here, is the PIN right, and what the page says of the venue."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desk.context import Actor, Desk
from desk.files.care import accept_older, health, note_seen
from desk.operations import printing, sessions
from desk.operations.steps.pins import WrongPin
from desk.places import Places
from desk.queries.print_jobs import left_over
from desk.queries.staff import StaffRow, everybody, name_of
from desk.queries.venue import ShiftView, is_demo, shift_view, venue_view
from desk.refusals import Refused, Trouble
from desk.rules.pins import PinsRule
from desk.ui.shell.demo_venue import pin_of
from desk.ui.shell.health import health_lines, older_sentence
from desk.ui.shell.logs import LOG
from desk.ui.shell.own_pin import replace_lent_pin
from desk.ui.shell.sign_in_page import SignInPage
from desk.ui.widgets.avatar import Person
from desk.ui.words import days
from desk.ui.words.counts import counts
from desk.ui.words.people import roles_in_words, wrong_pin
from desk.ui.words.refusals import trouble

if TYPE_CHECKING:
    from desk.ui.shell.application import Application
    from desk.ui.shell.window import Window


def fill_page(page: SignInPage, desk: Desk, places: Places) -> None:
    """The venue, the day, the shift, how the file is, and everybody who can sign in."""
    with desk.read() as session:
        venue, shift = venue_view(desk, session), shift_view(desk, session)
        profile = desk.rules_on(session, venue.business_day).profile
        demo = is_demo(session)
        told = pin_of if demo else _nobodys
        people = [
            _person(row, roles_in_words(profile, row.roles), told(row.number, row.name))
            for row in everybody(session)
            if row.active
        ]
    page.set_venue(
        venue.name,
        QCoreApplication.translate("SigningIn", "VIP Desk·{counter}").format(counter=venue.counter),
    )
    page.set_day(_day(desk, venue.business_day), _shift(shift))
    page.set_people(people)
    page.set_health(health_lines(desk, health(desk, places)))
    page.set_lock_rule(_demo_pins() if demo else _lock_rule(profile.pins))


def _lock_rule(rule: PinsRule) -> str:
    words = QCoreApplication.translate("SigningIn", "{wrong} lock the number for {minutes}")
    return words.format(
        wrong=counts.wrong_pins(rule.wrong_tries), minutes=counts.minutes(rule.lock_minutes[0])
    )


def _demo_pins() -> str:
    return QCoreApplication.translate("SigningIn", "Demo: the six digits below a name are its PIN")


def _nobodys(_number: str, _name: str) -> str:
    """Where guests are real nobody's PIN is shown."""
    return ""


def _person(row: StaffRow, roles: str, pin: str) -> Person:
    if not pin:
        return Person(row.number, row.name, roles)
    return Person(row.number, row.name, f"{pin}  {roles}")


def sign_in(application: Application, desk: Desk, number: str, pin: str) -> None:
    """Tries number and PIN; the page says what is wrong, or the window opens."""
    page = application.sign_in_page
    try:
        answer = sessions.sign_in(desk, request=desk.ids.request(), number=number, pin=pin)
    except Refused as no:
        application.refuse(no)
        return
    except Trouble as ill:
        page.refuse("number", trouble(ill))
        return
    if isinstance(answer, WrongPin):
        page.refuse("pin", wrong_pin(answer, desk))
        return
    with desk.read() as session:
        name = name_of(session, answer.staff_id)
    theirs = desk.signed_in(Actor(answer.staff_id, answer.number, name, answer.roles))
    if answer.pin_must_change:
        replace_lent_pin(
            application, theirs, pin, lambda: application.enter(theirs), rest_ms=lock_after_ms(theirs)
        )
    else:
        application.enter(theirs)


def warn_of_older(application: Application, desk: Desk, window: Window) -> None:
    """A restored file lacks what was posted after its backup: said until somebody has understood it."""
    words = older_sentence(desk, health(desk, application.places))
    if words:
        window.show_older(words, partial(_accept_older, application, window, desk.ids.request()))


def _accept_older(application: Application, window: Window, request: str) -> None:
    """Who has understood stands in the journal; what can't be noted now is said again at the next sign-in."""
    desk = application.current_desk()
    window.posting.post(
        lambda: accept_older(desk, application.places, request=request),
        done=lambda _: application.fill_page(),
        refused=application.refuse,
    )


def note_end(desk: Desk, places: Places) -> None:
    """Writes the journal's end beside machine.key. A folder that can't be written is no reason to stop the
    counter.
    """
    try:
        note_seen(desk, places)
    except OSError as full:
        LOG.warning("the journal's end was not noted: %s", type(full).__name__)


def recover_prints(desk: Desk) -> None:
    """At start: what was being printed when the program stopped is asked about; what waited keeps waiting.
    After a clean end there is nothing to ask, and no line in the journal.
    """
    with desk.read() as session:
        stopped = left_over(session, desk.counter_id)
    if stopped:
        printing.recover(desk.signed_in(None), request=desk.ids.request())


def lock_after_ms(desk: Desk) -> int:
    """Milliseconds without a key or mouse after which the screen locks."""
    with desk.read() as session:
        return desk.rules_on(session, desk.today(session)).profile.privacy.lock_after_minutes * 60_000


def _day(desk: Desk, business_day: date) -> str:
    """The day; after midnight, while the evening's is still going on, named as the business day."""
    with desk.read() as session:
        calendar_day = desk.local(session, desk.clock.now()).date()
    day = days.day_and_weekday(business_day)
    if business_day == calendar_day:
        return day
    return QCoreApplication.translate("SigningIn", "Business day {day}").format(day=day)


def _shift(shift: ShiftView | None) -> str:
    if shift is None:
        return QCoreApplication.translate("SigningIn", "The first to sign in opens the shift")
    words = QCoreApplication.translate("SigningIn", "{shift}　opened by {name}")
    return words.format(shift=days.shift(shift), name=shift.opened_by)
