"""A morning on which this PC's key is missing, damaged or another venue's: the recovery code opens, once."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy import select

from desk import vault
from desk.context import Desk
from desk.files import founding
from desk.files.backup import find_backups, make_backup
from desk.files.care import note_seen
from desk.files.opening import CodeWanted, FileGone, NothingYet, Opened, open_venue
from desk.models import database
from desk.models.migrations import SCHEMA_VERSION, run
from desk.models.slips import Slip
from desk.models.venue import KeySlot
from desk.operations import recovery
from desk.places import Places
from desk.ports import RandomIds
from desk.queries.verify_slip import verify_slip
from desk.refusals import Ill, Refused, Trouble, Why
from tests.operations.acts import credit, differences
from tests.venue import SetClock, Template, sign_in


@pytest.fixture
def places(venue_template: Template, tmp_path: Path) -> Places:
    """The venue of the tests with a slip of yesterday, and this PC's key."""
    places = Places(tmp_path / "data", tmp_path / "config")
    places.data.mkdir()
    places.config.mkdir()
    shutil.copy(venue_template.path, places.file)
    shutil.copy(venue_template.path.with_name("machine.key"), places.key)
    return places


def _morning(places: Places) -> Opened | CodeWanted:
    answer = open_venue(places, SetClock(), RandomIds(), lambda _areas: None)
    assert isinstance(answer, Opened | CodeWanted)
    return answer


def _wanted(places: Places) -> CodeWanted:
    answer = _morning(places)
    assert isinstance(answer, CodeWanted)
    return answer


def _type(places: Places, wanted: CodeWanted, code: str) -> Desk:
    return founding.open_by_typed_code(wanted, places, code, SetClock(), RandomIds(), lambda _areas: None)


def _opens_by_itself(places: Places) -> bool:
    answer = _morning(places)
    store = answer.desk.store if isinstance(answer, Opened) else answer.store
    store.close()
    return isinstance(answer, Opened)


def _works(desk: Desk) -> None:
    """Names and PINs hold, posting works, its check code is the venue's own, nothing differs."""
    at_counter = desk.signed_in(sign_in(desk, "012"))
    done = credit(at_counter)
    with desk.read() as session:
        slip = session.get_one(Slip, done.slip_id)
        assert verify_slip(desk, session, slip.number, slip.check_code).agrees
        first = session.get_one(Slip, 1)
        assert verify_slip(desk, session, first.number, first.check_code).agrees, "a slip from before"
    assert differences(desk) == ()


def _lose(places: Places) -> None:
    places.key.unlink()


def _halve(places: Places) -> None:
    places.key.write_bytes(places.key.read_bytes()[:16])


def _swap(places: Places) -> None:
    places.key.unlink()
    vault.create(places.key)


MORNINGS = {"missing": (_lose, Ill.KEY_MISSING), "damaged": (_halve, Ill.KEY_DOES_NOT_FIT)}


@pytest.mark.parametrize("how", ["missing", "damaged"])
def test_a_lost_key_is_made_anew_by_the_code(places: Places, venue_template: Template, how: str) -> None:
    old = places.key.read_bytes()
    spoil, reason = MORNINGS[how]
    spoil(places)
    wanted = _wanted(places)
    assert wanted.reason is reason
    desk = _type(places, wanted, venue_template.code)
    with desk.read() as session:
        slots = session.scalars(select(KeySlot).order_by(KeySlot.id)).all()
        kinds = [(slot.kind, slot.retired_at is None) for slot in slots]
    assert sorted(kinds) == [("machine", False), ("machine", True), ("recovery", True)]
    _works(desk)
    desk.store.close()
    assert places.key.read_bytes() != old
    assert places.key.stat().st_mode & 0o777 == 0o600
    assert _opens_by_itself(places)
    places.key.write_bytes(old)
    assert not _opens_by_itself(places), "the lost key opens nothing when it turns up"


def test_wrong_codes_change_nothing_and_may_be_tried_again(places: Places, venue_template: Template) -> None:
    _lose(places)
    wanted = _wanted(places)
    other = vault.RecoveryCode.fresh().reveal()
    for typed, reason in (("", "mistyped"), (venue_template.code[:-1], "mistyped"), (other, "does_not_fit")):
        with pytest.raises(Refused) as no:
            _type(places, wanted, typed)
        assert (no.value.why, no.value.details["reason"]) == (Why.WRONG_RECOVERY_CODE, reason)
    assert not places.key.exists()
    desk = _type(places, wanted, venue_template.code)
    _works(desk)
    desk.store.close()


def test_the_key_of_another_venue_stays_and_opens_this_one_too(
    places: Places, venue_template: Template
) -> None:
    _swap(places)
    others = places.key.read_bytes()
    wanted = _wanted(places)
    assert wanted.reason is Ill.KEY_DOES_NOT_FIT
    _type(places, wanted, venue_template.code).store.close()
    assert places.key.read_bytes() == others
    assert _opens_by_itself(places)


def test_a_stop_between_the_key_and_its_slot_asks_for_the_code_again(
    places: Places, venue_template: Template, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lose(places)

    def stop(*_: object, **__: object) -> recovery.SlotKept:
        raise Trouble(Ill.DISK_FULL)

    wanted = _wanted(places)
    with monkeypatch.context() as patch:
        patch.setattr(recovery, "new_machine", stop)
        with pytest.raises(Trouble):
            _type(places, wanted, venue_template.code)
    wanted.store.close()
    again = _wanted(places)
    assert again.reason is Ill.KEY_DOES_NOT_FIT
    _works(desk := _type(places, again, venue_template.code))
    desk.store.close()
    assert _opens_by_itself(places)


@pytest.mark.skipif(sys.platform != "linux", reason="asks Linux which file a descriptor is")
def test_the_key_outlasts_a_power_cut_before_anything_is_wrapped_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[tuple[Path, bool]] = []
    key = tmp_path / "config" / "machine.key"

    def watch(handle: int) -> None:
        synced.append((Path(f"/proc/self/fd/{handle}").readlink(), key.exists()))

    monkeypatch.setattr(os, "fsync", watch)
    vault.create(key)
    assert synced == [(Path(f"{key}.new"), False), (key.parent, True)]


# ------------------------------------------------------------------ a file that is older, or gone


def test_an_older_file_is_backed_up_before_it_is_brought_up(
    places: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = SimpleNamespace(revision="0002", down_revision="0001", upgrade=lambda: None)
    monkeypatch.setattr(run.upgrade, "__defaults__", ((*run.REVISIONS, second),))
    monkeypatch.setattr(database, "SCHEMA_VERSION", SCHEMA_VERSION + 1)
    assert _opens_by_itself(places)
    [kept] = find_backups(places.backups)
    assert (kept.manifest.reason, kept.manifest.schema_version) == ("migration", SCHEMA_VERSION)
    assert kept.manifest.made_at == SetClock().now()
    assert _opens_by_itself(places)
    assert len(find_backups(places.backups)) == 1, "once"


def test_a_present_file_is_not_backed_up_for_being_opened(places: Places) -> None:
    assert _opens_by_itself(places)
    assert find_backups(places.backups) == []


def _gone(places: Places) -> int | None:
    """How many backups a venue without its file has; None: there was no venue."""
    answer = open_venue(places, SetClock(), RandomIds(), lambda _areas: None)
    assert isinstance(answer, FileGone | NothingYet)
    return len(answer.backups) if isinstance(answer, FileGone) else None


def test_a_file_that_is_gone_is_no_first_start(places: Places) -> None:
    made = make_backup(places.file, places.backups, SetClock().now(), "asked")
    places.file.unlink()
    assert _gone(places) == 1
    made.path.unlink()
    assert _gone(places) is None, "nothing tells that there was one"


def test_a_file_that_this_pc_has_seen_is_gone_also_without_a_backup(places: Places) -> None:
    opened = _morning(places)
    assert isinstance(opened, Opened)
    note_seen(opened.desk, places)
    opened.desk.store.close()
    places.file.unlink()
    assert _gone(places) == 0
