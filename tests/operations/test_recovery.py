"""The recovery code: who may renew it, what the old one opens then, and that the code itself is nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import select

from desk import vault
from desk.context import Desk
from desk.files.founding import found_venue, open_by_typed_code
from desk.files.opening import CodeWanted, NothingYet, Opened, open_venue
from desk.models.journal import JournalLine
from desk.models.venue import KeySlot, Printer
from desk.operations import approvals, recovery
from desk.operations.steps.approvals import Approved
from desk.operations.venue import NewVenue
from desk.places import Places
from desk.ports import RandomIds
from desk.queries.recovery import code_since
from desk.refusals import Ill, Refused, Trouble, Why
from desk.vault import RecoveryCode, Slot
from tests.rules.venues import KINDS
from tests.rules.venues import venue as profile_of
from tests.venue import EVENING, PINS, SetClock, Testing


def approved(owner: Desk, by: str) -> Approved:
    """A PIN for the renewal, given to who is at the desk."""
    done = approvals.approve(
        owner,
        request=owner.ids.request(),
        act="recovery.renew",
        subject=recovery.SUBJECT,
        amount=None,
        number=by,
        pin=PINS[by],
        reason="纸张遗失",
    )
    assert isinstance(done, Approved)
    return done


def kept(desk: Desk) -> list[Slot]:
    """The slots in force."""
    with desk.read() as session:
        rows = session.scalars(select(KeySlot).where(KeySlot.retired_at.is_(None))).all()
        return [Slot(row.kind, row.salt, row.nonce, row.wrapped) for row in rows]


def test_owner_and_manager_put_a_new_code_in_force(venue: Testing) -> None:
    owner = venue.as_staff("001")
    code, slot = owner.vault.recovery_slot()
    venue.clock.move(hours=1)
    recovery.renew(owner, request=venue.request(), slot=slot, approval=approved(owner, "003"))
    assert vault.open_with_recovery(kept(owner), code).key("ids") == owner.vault.key("ids")
    with pytest.raises(Refused) as old:
        vault.open_with_recovery(kept(owner), RecoveryCode.typed(venue.code))
    assert (old.value.why, old.value.details["reason"]) == (Why.WRONG_RECOVERY_CODE, "does_not_fit")
    with owner.read() as session:
        since = code_since(owner, session)
    assert since is not None
    assert since == venue.clock.now()


def test_the_supervisor_does_not_approve_it(venue: Testing) -> None:
    owner = venue.as_staff("001")
    with pytest.raises(Refused) as no:
        approved(owner, "008")
    assert no.value.why is Why.MAY_NOT_APPROVE


def test_nobody_but_the_owner_renews(venue: Testing) -> None:
    manager = venue.as_staff("003")
    _, slot = manager.vault.recovery_slot()
    with pytest.raises(Refused) as no:
        recovery.renew(manager, request=venue.request(), slot=slot, approval=Approved(1, 1))
    assert no.value.why is Why.NOT_ALLOWED


def test_a_slot_of_this_pc_is_no_recovery_code(venue: Testing, tmp_path: Path) -> None:
    owner = venue.as_staff("001")
    slot = owner.vault.machine_slot(tmp_path / "machine.key")
    with pytest.raises(Refused) as no:
        recovery.renew(owner, request=venue.request(), slot=slot, approval=approved(owner, "003"))
    assert no.value.why is Why.NOT_A_CHOICE
    assert len(kept(owner)) == 2


def test_the_code_stands_nowhere_in_the_file(venue: Testing) -> None:
    owner = venue.as_staff("001")
    code, slot = owner.vault.recovery_slot()
    recovery.renew(owner, request=venue.request(), slot=slot, approval=approved(owner, "003"))
    owner.store.truncate_log()
    content = venue.path.read_bytes()
    letters = "".join(code.groups)
    assert letters.encode() not in content
    assert code.reveal().encode() not in content
    with owner.read() as session:
        line = session.scalars(select(JournalLine).order_by(JournalLine.seq.desc()).limit(1)).one()
    assert (line.operation, line.subject) == ("recovery.renew", "venue:1")
    assert letters not in line.result


def places(tmp_path: Path, config: str = "config") -> Places:
    return Places(tmp_path / "data", tmp_path / config)


def new(kind: str = "ktv", pin: str = "839201", printer: str = "none", target: str = "") -> NewVenue:
    return NewVenue("悦澜汇", profile_of(kind), "zh_CN", "001", "沈岚", pin, printer, target)


def quiet(_areas: frozenset[str]) -> None:
    """Nobody listens."""


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_venue_can_be_founded(kind: str, tmp_path: Path) -> None:
    made = found_venue(places(tmp_path), new(kind), SetClock(), RandomIds(), quiet)
    made.desk.store.close()
    again = open_venue(places(tmp_path), SetClock(), RandomIds(), quiet)
    assert isinstance(again, Opened)
    again.desk.store.close()


def test_a_trivial_pin_leaves_nothing_behind_and_the_next_try_works(tmp_path: Path) -> None:
    with pytest.raises(Refused) as no:
        found_venue(places(tmp_path), new(pin="123456"), SetClock(), RandomIds(), quiet)
    assert (no.value.why, no.value.field) == (Why.TRIVIAL_PIN, "pin")
    assert isinstance(open_venue(places(tmp_path), SetClock(), RandomIds(), quiet), NothingYet)
    found_venue(places(tmp_path), new(), SetClock(), RandomIds(), quiet).desk.store.close()


def test_the_printer_of_the_first_start_is_kept(tmp_path: Path) -> None:
    wanted = new(printer="network", target="192.168.1.50:9100")
    made = found_venue(places(tmp_path), wanted, SetClock(), RandomIds(), quiet)
    with made.desk.read() as session:
        printer = session.get_one(Printer, 1)
    made.desk.store.close()
    assert (printer.kind, printer.target, printer.dots) == ("network", "192.168.1.50:9100", 576)


def test_a_printer_without_a_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as no:
        found_venue(places(tmp_path), new(printer="device"), SetClock(), RandomIds(), quiet)
    assert (no.value.why, no.value.field) == (Why.MISSING, "target")


def code_wanted(tmp_path: Path, config: str) -> CodeWanted:
    """What opening says on a PC whose configuration folder is that one."""
    answer = open_venue(places(tmp_path, config), SetClock(), RandomIds(), quiet)
    assert isinstance(answer, CodeWanted)
    return answer


def test_another_pc_comes_in_by_the_code_and_the_first_one_stays_out(tmp_path: Path) -> None:
    made = found_venue(places(tmp_path), new(), SetClock(), RandomIds(), quiet)
    made.desk.store.close()
    typed = made.code.reveal().lower().replace("-", " ")
    wanted = code_wanted(tmp_path, "other")
    assert wanted.reason is Ill.KEY_MISSING
    clock = SetClock(EVENING)
    opened = open_by_typed_code(wanted, places(tmp_path, "other"), typed, clock, RandomIds(), quiet)
    with opened.read() as session:
        line = session.scalars(select(JournalLine).order_by(JournalLine.seq.desc()).limit(1)).one()
    opened.store.close()
    assert (line.operation, line.staff_id) == ("recovery.new_machine", None)
    there = open_venue(places(tmp_path, "other"), SetClock(), RandomIds(), quiet)
    assert isinstance(there, Opened)
    there.desk.store.close()
    first = code_wanted(tmp_path, "config")
    first.store.close()
    assert first.reason is Ill.KEY_DOES_NOT_FIT


def test_a_typing_error_is_told_from_a_code_that_does_not_fit(tmp_path: Path) -> None:
    made = found_venue(places(tmp_path), new(), SetClock(), RandomIds(), quiet)
    made.desk.store.close()
    wanted = code_wanted(tmp_path, "other")
    right = made.code.reveal()
    swapped = right[:-1] + ("7" if right[-1] != "7" else "8")
    for typed, reason in ((swapped, "mistyped"), (RecoveryCode.fresh().reveal(), "does_not_fit")):
        with pytest.raises(Refused) as no:
            open_by_typed_code(wanted, places(tmp_path, "other"), typed, SetClock(), RandomIds(), quiet)
        assert (no.value.field, no.value.details["reason"]) == ("recovery_code", reason)
    wanted.store.close()
    assert not (tmp_path / "other" / "machine.key").exists()


def test_a_lost_file_is_trouble_not_a_new_venue(tmp_path: Path) -> None:
    made = found_venue(places(tmp_path), new(), SetClock(), RandomIds(), quiet)
    made.desk.store.close()
    places(tmp_path).file.write_bytes(b"not a venue at all, but a note\n" * 200)
    with pytest.raises(Trouble) as ill:
        open_venue(places(tmp_path), SetClock(), RandomIds(), quiet)
    assert ill.value.what is Ill.FILE_FOREIGN
