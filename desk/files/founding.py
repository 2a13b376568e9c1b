"""The first start of a venue on this PC, and a PC that came in by the recovery code."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from desk import vault
from desk.context import Areas, Desk
from desk.files import this_counter
from desk.files.opening import CodeWanted, desk_of, new_file, open_by_code
from desk.operations import recovery
from desk.operations.venue import NewVenue, found
from desk.places import Places
from desk.ports import Clock, Ids
from desk.vault import RecoveryCode

COUNTER = 1


@dataclass(frozen=True)
class Founded:
    """A new venue, open, and the recovery code to show once."""

    desk: Desk
    code: RecoveryCode


def found_venue(
    places: Places, new: NewVenue, clock: Clock, ids: Ids, announce: Callable[[Areas], None]
) -> Founded:
    """Makes machine.key, the file and the venue in it; takes about half a second.

    The venue is one transaction: after a refusal or a power cut there is an empty file, which the next try
    uses again. Refused as `operations.venue.found`; Trouble as `open_store`.
    """
    key, code, slots = vault.create(places.key)
    store = new_file(places)
    try:
        found(Desk(store, clock, ids, key, COUNTER), new, slots, request=ids.request())
    except BaseException:
        store.close()
        raise
    return Founded(desk_of(store, key, clock, ids, announce), code)


def open_by_typed_code(
    wanted: CodeWanted, places: Places, typed: str, clock: Clock, ids: Ids, announce: Callable[[Areas], None]
) -> Desk:
    """Opens by the typed recovery code; from now on this PC opens the venue by itself, no other does.

    Takes a quarter of a second. Refused(WRONG_RECOVERY_CODE) beside 'recovery_code', `reason` 'mistyped' or
    'does_not_fit'.
    """
    counter = this_counter.number(places)
    desk = open_by_code(wanted, RecoveryCode.typed(typed), clock, ids, announce, counter)
    recovery.new_machine(desk, request=ids.request(), slot=desk.vault.machine_slot(places.key))
    return desk
