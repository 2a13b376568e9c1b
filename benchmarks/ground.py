"""The venue that is measured on: built once, kept, and copied for whatever writes to it."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from desk.context import Actor, Desk
from desk.files import manifest
from desk.files.manifest import Manifest
from desk.files.opening import Opened, open_venue
from desk.models.migrations import SCHEMA_VERSION
from desk.operations import sessions
from desk.operations.sessions import SignedIn
from desk.places import Places
from desk.ports import RandomIds, SystemClock
from desk.queries.staff import name_of

NOTE = "bench.json"


@dataclass(frozen=True)
class Ground:
    """A demo venue in a folder, and a receptionist's number and PIN."""

    folder: Path
    members: int
    number: str
    pin: str

    @property
    def places(self) -> Places:
        """Its file and key."""
        return places_in(self.folder)

    @property
    def size(self) -> int:
        """Bytes of the file."""
        return self.places.file.stat().st_size


def places_in(folder: Path) -> Places:
    """Where file and key lie in a venue's folder."""
    return Places(folder / "data", folder / "config")


def known(folder: Path) -> Ground | None:
    """What was built there before and the program of today still opens; None: nothing."""
    note = folder / NOTE
    if not note.exists():
        return None
    said = json.loads(note.read_text("utf-8"))
    return Ground(folder, said["members"], said["number"], said["pin"])


def keep(ground: Ground) -> Ground:
    """Notes that it is finished, so that the next run takes it."""
    said = {"members": ground.members, "number": ground.number, "pin": ground.pin}
    (ground.folder / NOTE).write_text(json.dumps(said), "utf-8")
    return ground


@contextmanager
def copied(ground: Ground) -> Iterator[Ground]:
    """A copy to write to, on the same disk, thrown away afterwards."""
    with tempfile.TemporaryDirectory(prefix="copy-", dir=ground.folder) as name:
        folder = Path(name)
        shutil.copytree(ground.places.config, folder / "config")
        (folder / "data").mkdir()
        shutil.copy(ground.places.file, folder / "data")
        own = Ground(folder, ground.members, ground.number, ground.pin)
        _as_if_backed_up(own.places)
        yield own


def _as_if_backed_up(places: Places) -> None:
    """The window makes the day's backup beside the work; measured is one thing at a time."""
    places.backups.mkdir()
    path = places.backups / "venue-today.db"
    path.touch()
    said = Manifest(datetime.now(UTC), "daily", SCHEMA_VERSION, 0, "", 0, "")
    manifest.write(manifest.manifest_path(path), said)


@contextmanager
def opened(ground: Ground) -> Iterator[Desk]:
    """The venue, open, as the program opens it, with the receptionist at the desk."""
    answer = open_venue(ground.places, SystemClock(), RandomIds(), lambda _areas: None)
    assert isinstance(answer, Opened)
    try:
        yield signed_in(answer.desk, ground)
    finally:
        answer.desk.store.close()


def signed_in(desk: Desk, ground: Ground) -> Desk:
    """The receptionist comes."""
    said = sessions.sign_in(desk, request=desk.ids.request(), number=ground.number, pin=ground.pin)
    assert isinstance(said, SignedIn)
    with desk.read() as session:
        name = name_of(session, said.staff_id)
    return desk.signed_in(Actor(said.staff_id, said.number, name, said.roles))
