"""Opening the venue's file in the morning: what is there, and whether this PC's key fits (data.md:
Secrets).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select

from desk import vault
from desk.context import Areas, Desk
from desk.files import last_seen, this_counter
from desk.files.backup import backup_before_migration, find_backups
from desk.files.manifest import Backup
from desk.models.database import Store, open_store
from desk.models.venue import Counter, KeySlot, Venue
from desk.places import Places
from desk.ports import Clock, Ids
from desk.refusals import Ill, Trouble
from desk.vault import RecoveryCode, Slot, Vault


@dataclass(frozen=True)
class Opened:
    """The file is open and the key fits."""

    desk: Desk


@dataclass(frozen=True)
class NothingYet:
    """There is no venue on this PC: the first start."""


@dataclass(frozen=True)
class FileGone:
    """There was a venue on this PC, and its file is no longer in its place. Its backups, the newest first."""

    backups: tuple[Backup, ...]


@dataclass(frozen=True)
class CodeWanted:
    """The file is there, this PC's key is not, or is another's: the recovery code opens it once."""

    store: Store
    slots: tuple[Slot, ...]
    reason: Ill


def open_venue(
    places: Places, clock: Clock, ids: Ids, announce: Callable[[Areas], None]
) -> Opened | NothingYet | FileGone | CodeWanted:
    """Opens what is there; an older file is backed up before it is brought to the present schema.

    Trouble as `open_store` and `make_backup`, with the file untouched.
    """
    if not places.file.exists():
        return _nothing(places)

    def back_up(path: Path, version: int) -> None:
        backup_before_migration(path, places.backups, clock.now(), version)

    store = open_store(places.file, before_migration=back_up)
    slots = _slots(store)
    if not slots:
        # The first start was cut off between making the file and founding the venue.
        store.close()
        return NothingYet()
    try:
        key = vault.open_with_machine(slots, places.key)
    except Trouble as ill:
        if ill.what not in (Ill.KEY_MISSING, Ill.KEY_DOES_NOT_FIT):
            store.close()
            raise
        return CodeWanted(store, slots, ill.what)
    return Opened(desk_of(store, key, clock, ids, announce, this_counter.number(places)))


def _nothing(places: Places) -> NothingYet | FileGone:
    """A PC that has backups, or has seen a journal, had a venue: a new one in its place would hide that it
    is lost.
    """
    kept = find_backups(places.backups)
    return FileGone(tuple(kept)) if kept or last_seen.is_there(places) else NothingYet()


def open_by_code(
    wanted: CodeWanted,
    code: RecoveryCode,
    clock: Clock,
    ids: Ids,
    announce: Callable[[Areas], None],
    counter: int = this_counter.FIRST,
) -> Desk:
    """Opens by the recovery code, at the counter of that number. Refused(WRONG_RECOVERY_CODE)."""
    return desk_of(wanted.store, vault.open_with_recovery(wanted.slots, code), clock, ids, announce, counter)


def new_file(places: Places) -> Store:
    """The empty file of a first start; one that a cut-off first start left empty is used again."""
    return open_store(places.file, create=True)


def desk_of(
    store: Store,
    key: Vault,
    clock: Clock,
    ids: Ids,
    announce: Callable[[Areas], None],
    counter: int = this_counter.FIRST,
) -> Desk:
    """The desk of the counter with that number, or of the first one where the file has no such counter. A
    file that is being founded has none yet and will have number 1.
    """
    with store.read() as session:
        ours_first = select(Counter.id).order_by(Counter.number != counter, Counter.number)
        counter_id = session.scalar(ours_first.limit(1)) or 1
    return Desk(store, clock, ids, key, counter_id, announce=announce)


def _slots(store: Store) -> tuple[Slot, ...]:
    with store.read() as session:
        if session.get(Venue, 1) is None:
            return ()
        rows = session.scalars(select(KeySlot).where(KeySlot.retired_at.is_(None)).order_by(KeySlot.id))
        return tuple(Slot(row.kind, row.salt, row.nonce, row.wrapped) for row in rows)
