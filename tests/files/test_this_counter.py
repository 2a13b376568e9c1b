"""Which counter this PC is, and a venue that is put aside."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from desk.cli.person import open_here
from desk.files import this_counter
from desk.files.aside import put_aside
from desk.files.backup import make_backup
from desk.files.care import differences, note_seen
from desk.files.founding import found_venue
from desk.files.opening import NothingYet, Opened, open_venue
from desk.operations import counters
from desk.operations.venue import NewVenue
from desk.places import Places
from desk.ports import RandomIds
from desk.refusals import Ill, Trouble
from tests.rules.venues import venue as profile_of
from tests.venue import PINS, ZONE, SetClock, sign_in

NOW = datetime(2026, 11, 21, 22, 0, tzinfo=ZONE)


@pytest.fixture
def places(tmp_path: Path) -> Places:
    """A venue of two counters, closed."""
    found = Places(tmp_path / "data", tmp_path / "config")
    new = NewVenue("悦澜汇", profile_of("ktv"), "zh_CN", "001", "沈岚", PINS["001"])
    desk = found_venue(found, new, SetClock(), RandomIds(), lambda _: None).desk
    owner = desk.signed_in(sign_in(desk, "001"))
    counters.add(owner, request="two", number="2", name="二楼前台")
    desk.store.close()
    return found


def opened(places: Places) -> int:
    """The id of the counter at which the file opens."""
    answer = open_venue(places, SetClock(), RandomIds(), lambda _: None)
    assert isinstance(answer, Opened)
    answer.desk.store.close()
    return answer.desk.counter_id


def test_the_file_opens_at_the_counter_that_this_pc_is(places: Places) -> None:
    assert opened(places) == 1
    this_counter.choose(places, 2)
    assert opened(places) == 2


@pytest.mark.parametrize("text", ["", "0", "22", "二", "\xff", "x"])
def test_nonsense_is_counter_one(places: Places, text: str) -> None:
    (places.config / this_counter.NAME).write_bytes(text.encode("latin-1", "replace"))
    assert opened(places) == 1


def test_a_counter_that_the_file_lacks_is_the_first_one(places: Places) -> None:
    this_counter.choose(places, 7)
    assert opened(places) == 1


def test_put_aside_it_is_a_first_start_and_the_old_one_opens_where_it_lies(places: Places) -> None:
    this_counter.choose(places, 2)
    places.backups.mkdir(exist_ok=True)
    (places.backups / "venue-1.db").write_bytes(b"")
    aside = put_aside(places, "demo", NOW)
    assert aside.data.name == "demo-20261121-140000Z"
    assert isinstance(open_venue(places, SetClock(), RandomIds(), lambda _: None), NothingYet)
    assert (aside.backups / "venue-1.db").exists()
    assert opened(aside) == 2
    again = put_aside(places, "demo", NOW)
    assert again.data.name == "demo-20261121-140000Z-2"


@pytest.mark.parametrize("moved", range(4))
def test_cut_off_in_the_middle_the_venue_is_there_or_none(
    places: Places, monkeypatch: pytest.MonkeyPatch, moved: int
) -> None:
    """What a power cut leaves never says that a venue's file is gone: nobody lost it."""
    with open_here(places) as desk:
        note_seen(desk, places)
        make_backup(places.file, places.backups, NOW, "asked", differences)
    done, rename = list[Path](), Path.rename

    def cut(self: Path, target: Path) -> Path:
        if len(done) == moved:
            raise KeyboardInterrupt
        done.append(self)
        return rename(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", cut)
        with pytest.raises(KeyboardInterrupt):
            put_aside(places, "demo", NOW)
    answer = open_venue(places, SetClock(), RandomIds(), lambda _: None)
    assert isinstance(answer, Opened | NothingYet), done
    if isinstance(answer, Opened):
        answer.desk.store.close()


def test_an_open_file_stays_where_it_is(places: Places) -> None:
    answer = open_venue(places, SetClock(), RandomIds(), lambda _: None)
    assert isinstance(answer, Opened)
    with pytest.raises(Trouble) as ill:
        put_aside(places, "demo", NOW)
    answer.desk.store.close()
    assert ill.value.what is Ill.FILE_LOCKED
    assert places.file.exists()
