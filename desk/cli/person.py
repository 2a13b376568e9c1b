"""Who is at the terminal: number and PIN, asked before anything is shown or written."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from contextlib import contextmanager

from desk.context import Actor, Desk, may
from desk.files.opening import CodeWanted, Opened, open_venue
from desk.models.staff import Staff
from desk.operations.sessions import identify
from desk.operations.steps.pins import WrongPin
from desk.places import Places
from desk.ports import RandomIds, SystemClock
from desk.queries.staff import by_number
from desk.refusals import Ill, Refused, Trouble, Why


@contextmanager
def at_terminal(places: Places, operation: str) -> Iterator[Desk]:
    """The venue's desk with somebody at it who may do the operation, by number and PIN. Opens no shift.

    Refused: NOBODY_WITH_NUMBER, WRONG_PIN, LOCKED_OUT, NOT_ALLOWED. Trouble: FILE_MISSING, KEY_MISSING where
    the file isn't this PC's.
    """
    with open_here(places) as desk:
        number = input("工号 Number: ")
        who = identify(desk, request=desk.ids.request(), number=number, pin=getpass.getpass("密码 PIN: "))
        if isinstance(who, WrongPin):
            raise Refused(Why.LOCKED_OUT if who.locked_until else Why.WRONG_PIN, "pin")
        with desk.read() as session:
            known_as = session.get_one(Staff, who.staff_id).number
            allowed = may(desk.rules_on(session, desk.today(session)).profile, who.roles, operation)
        if not allowed:
            raise Refused(Why.NOT_ALLOWED, operation=operation)
        yield somebody(desk, known_as)


@contextmanager
def open_here(places: Places) -> Iterator[Desk]:
    """The venue of this PC, nobody at its desk. Trouble: FILE_MISSING, KEY_MISSING."""
    answer = open_venue(places, SystemClock(), RandomIds(), lambda _areas: None)
    if isinstance(answer, CodeWanted):
        answer.store.close()
        raise Trouble(Ill.KEY_MISSING, path=str(places.key))
    if not isinstance(answer, Opened):
        raise Trouble(Ill.FILE_MISSING, path=str(places.file))
    try:
        yield answer.desk
    finally:
        answer.desk.store.close()


def somebody(desk: Desk, number: str) -> Desk:
    """The desk with the person of this number at it; nobody where this file doesn't know them."""
    with desk.read() as session:
        found = by_number(session, number)
    return desk.signed_in(Actor(found.id, found.number, found.name, found.roles) if found else None)
