"""Who is at the terminal: number and PIN, asked before anything is shown or written."""

from __future__ import annotations

import getpass

from desk.context import may
from desk.files.opening import CodeWanted, NothingYet, open_venue
from desk.operations.sessions import identify
from desk.operations.steps.pins import WrongPin
from desk.places import Places
from desk.ports import RandomIds, SystemClock
from desk.refusals import Ill, Refused, Trouble, Why


def ask_person(places: Places, operation: str) -> None:
    """Asks for number and PIN of somebody who may do the operation. Opens no shift.

    Refused: NOBODY_WITH_NUMBER, WRONG_PIN, LOCKED_OUT, NOT_ALLOWED. Trouble: FILE_MISSING, KEY_MISSING where
    the file isn't this PC's.
    """
    answer = open_venue(places, SystemClock(), RandomIds(), lambda _areas: None)
    if isinstance(answer, NothingYet):
        raise Trouble(Ill.FILE_MISSING, path=str(places.file))
    if isinstance(answer, CodeWanted):
        answer.store.close()
        raise Trouble(Ill.KEY_MISSING, path=str(places.key))
    desk = answer.desk
    try:
        number = input("工号 Number: ")
        who = identify(desk, request=desk.ids.request(), number=number, pin=getpass.getpass("密码 PIN: "))
        if isinstance(who, WrongPin):
            raise Refused(Why.LOCKED_OUT if who.locked_until else Why.WRONG_PIN, "pin")
        with desk.read() as session:
            allowed = may(desk.rules_on(session, desk.today(session)).profile, who.roles, operation)
        if not allowed:
            raise Refused(Why.NOT_ALLOWED, operation=operation)
    finally:
        desk.store.close()
