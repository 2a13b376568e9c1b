"""The venue key opens by the right secret only, and each failure says which one it is."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk import vault
from desk.refusals import Ill, Refused, Trouble, Why
from desk.vault import RecoveryCode, Vault

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@pytest.fixture
def machine_key(tmp_path: Path) -> Path:
    return tmp_path / "config" / "machine.key"


def same(one: Vault, other: Vault) -> bool:
    return one.key("check_codes") == other.key("check_codes")


def broken(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def test_both_slots_open_the_same_key(machine_key: Path) -> None:
    made, code, slots = vault.create(machine_key)
    assert [slot.kind for slot in slots] == ["machine", "recovery"]
    assert same(made, vault.open_with_machine(slots, machine_key))
    assert same(made, vault.open_with_recovery(slots, RecoveryCode.typed(code.reveal())))


def test_the_venue_key_stands_in_no_slot_and_the_machine_secret_neither(machine_key: Path) -> None:
    made, _, slots = vault.create(machine_key)
    for slot in slots:
        everything = slot.salt + slot.nonce + slot.wrapped
        assert made._key not in everything
        assert machine_key.read_bytes() not in everything


@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
def test_machine_key_is_for_its_user_alone_even_after_a_careless_copy(machine_key: Path) -> None:
    made, _, slots = vault.create(machine_key)
    assert machine_key.stat().st_mode & 0o777 == 0o600
    assert len(machine_key.read_bytes()) == 32
    machine_key.chmod(0o644)
    assert same(made, vault.open_with_machine(slots, machine_key))
    assert machine_key.stat().st_mode & 0o777 == 0o600


def test_without_machine_key_the_code_is_asked_for_and_makes_a_new_slot(machine_key: Path) -> None:
    made, code, slots = vault.create(machine_key)
    machine_key.unlink()
    with pytest.raises(Trouble) as missing:
        vault.open_with_machine(slots, machine_key)
    assert missing.value.what is Ill.KEY_MISSING
    assert not machine_key.exists()
    fresh = vault.open_with_recovery(slots, code).machine_slot(machine_key)
    assert same(made, vault.open_with_machine([fresh], machine_key))


def test_another_pcs_machine_key_does_not_fit(machine_key: Path, tmp_path: Path) -> None:
    _, _, slots = vault.create(machine_key)
    other = tmp_path / "other" / "machine.key"
    vault.create(other)
    with pytest.raises(Trouble) as wrong:
        vault.open_with_machine(slots, other)
    assert (wrong.value.what, wrong.value.details["reason"]) == (Ill.KEY_DOES_NOT_FIT, "machine")


def test_a_second_venue_on_this_pc_leaves_the_first_one_its_key(machine_key: Path) -> None:
    first, _, slots = vault.create(machine_key)
    second, _, others = vault.create(machine_key)
    assert same(first, vault.open_with_machine(slots, machine_key))
    assert same(second, vault.open_with_machine(others, machine_key))
    assert not same(first, second)


def test_a_cut_off_machine_key_is_named_and_kept_aside_when_replaced(machine_key: Path) -> None:
    made, code, slots = vault.create(machine_key)
    machine_key.write_bytes(b"half")
    with pytest.raises(Trouble) as short:
        vault.open_with_machine(slots, machine_key)
    assert short.value.details["reason"] == "machine_key_damaged"
    fresh = vault.open_with_recovery(slots, code).machine_slot(machine_key)
    assert same(made, vault.open_with_machine([fresh], machine_key))
    assert machine_key.with_name("machine.key.damaged").read_bytes() == b"half"


def test_a_code_of_another_venue_fits_none_and_is_no_typing_error(machine_key: Path) -> None:
    _, _, slots = vault.create(machine_key)
    with pytest.raises(Refused) as wrong:
        vault.open_with_recovery(slots, RecoveryCode.fresh())
    assert (wrong.value.why, wrong.value.details["reason"]) == (Why.WRONG_RECOVERY_CODE, "does_not_fit")


@given(st.integers(0, 26), st.integers(1, 31))
def test_every_single_wrong_letter_is_a_typing_error(at: int, step: int) -> None:
    letters = "".join(RecoveryCode.fresh().groups)
    wrong = _LETTERS[(_LETTERS.index(letters[at]) + step) % 32]
    with pytest.raises(Refused) as mistyped:
        RecoveryCode.typed(letters[:at] + wrong + letters[at + 1 :])
    assert mistyped.value.details["reason"] == "mistyped"
    assert mistyped.value.field == "recovery_code"


@given(st.integers(0, 26), st.integers(0, 26))
def test_every_swap_of_two_letters_is_a_typing_error(one: int, other: int) -> None:
    letters = list("".join(RecoveryCode.fresh().groups))
    letters[one], letters[other] = letters[other], letters[one]
    text = "".join(letters)
    if letters[one] == letters[other]:
        assert "".join(RecoveryCode.typed(text).groups) == text
        return
    with pytest.raises(Refused):
        RecoveryCode.typed(text)


@pytest.mark.parametrize("text", ["", "7", "7" * 26, "7" * 28, "U" * 27, "中" * 27, "口令"])
def test_what_is_no_code_is_a_typing_error(text: str) -> None:
    with pytest.raises(Refused):
        RecoveryCode.typed(text)


def test_a_code_is_read_as_people_write_it() -> None:
    code = RecoveryCode.fresh()
    plain = code.reveal()
    wide = "".join(chr(ord(c) + 0xFEE0) if c.isalnum() else "－" for c in plain)
    sloppy = plain.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    for text in (plain, wide, sloppy, "".join(code.groups)):
        assert RecoveryCode.typed(text).reveal() == plain
    assert len(code.groups) == 9


def test_a_code_does_not_show_itself_in_a_log() -> None:
    code = RecoveryCode.fresh()
    told = f"{code!r} {code} {[code]}"
    assert not any(group in told.replace("RecoveryCode(hidden)", "") for group in code.groups)


@pytest.mark.parametrize("at", [17, 40, 64])
def test_a_broken_slot_is_told_from_a_wrong_code(machine_key: Path, at: int) -> None:
    _, code, (machine, recovery) = vault.create(machine_key)
    for bad in (broken(recovery.wrapped, at), recovery.wrapped[:-1]):
        with pytest.raises(Trouble) as damaged:
            vault.open_with_recovery([replace(recovery, wrapped=bad)], code)
        assert damaged.value.details["reason"] == "slot_damaged"
    for bad in (broken(machine.wrapped, at), machine.wrapped[:-1]):
        with pytest.raises(Trouble) as damaged:
            vault.open_with_machine([replace(machine, wrapped=bad)], machine_key)
        assert damaged.value.details["reason"] == "slot_damaged"


def test_slots_are_not_exchangeable(machine_key: Path) -> None:
    _, code, (machine, recovery) = vault.create(machine_key)
    with pytest.raises((Trouble, Refused)):
        vault.open_with_recovery([replace(machine, kind="recovery")], code)
    with pytest.raises((Trouble, Refused)):
        vault.open_with_machine([replace(recovery, kind="machine")], machine_key)


def test_a_new_recovery_code_ends_the_old_one(machine_key: Path) -> None:
    made, old, _ = vault.create(machine_key)
    new, slot = made.recovery_slot()
    assert same(made, vault.open_with_recovery([slot], new))
    with pytest.raises(Refused):
        vault.open_with_recovery([slot], old)


def test_pins() -> None:
    one, other = Vault(b"1" * 32), Vault(b"2" * 32)
    kept = one.hash_pin("483920")
    assert kept.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert one.pin_agrees(kept, "483920")
    assert not one.pin_agrees(kept, "483921")
    assert not other.pin_agrees(kept, "483920"), "without the venue's key a stolen hash can't be tried"
    assert one.hash_pin("483920") != kept
    with pytest.raises(Trouble) as damaged:
        one.pin_agrees("nonsense", "483920")
    assert damaged.value.what is Ill.FILE_DAMAGED


def test_a_sealed_number_opens_in_its_own_row_only() -> None:
    mine = Vault(b"1" * 32)
    number = "110101199003070716"
    sealed = mine.seal("row-1", number)
    assert number.encode() not in sealed
    assert mine.unseal("row-1", sealed) == number
    assert mine.seal("row-1", number) != sealed
    for keeper, row, data in (
        (mine, "row-2", sealed),
        (Vault(b"2" * 32), "row-1", sealed),
        (mine, "row-1", broken(sealed, 20)),
        (mine, "row-1", b""),
    ):
        with pytest.raises(Trouble) as refused:
            keeper.unseal(row, data)
        assert refused.value.what is Ill.KEY_DOES_NOT_FIT


def test_a_blind_index_finds_the_same_paper_again() -> None:
    mine = Vault(b"1" * 32)
    found = mine.blind_index("resident", "11010119900307071X")
    assert len(found) == 32
    assert mine.blind_index("resident", " １１０１０１19900307071x ") == found
    assert mine.blind_index("passport", "11010119900307071X") != found
    assert Vault(b"2" * 32).blind_index("resident", "11010119900307071X") != found


def test_every_use_has_a_key_of_its_own() -> None:
    mine = Vault(b"1" * 32)
    uses: tuple[vault.Use, ...] = get_args(vault.Use)
    keys = {mine._key, *map(mine.key, uses), *(mine.keyed(use, b"") for use in uses)}
    assert len(keys) == 2 * len(uses) + 1
    assert {len(key) for key in keys} == {32}
    assert mine.keyed("ids", b"a") != mine.keyed("ids", b"b")
    assert "1" * 32 not in repr(mine)


def test_a_commitment_hides_behind_its_salt() -> None:
    assert vault.commitment(b"a" * 16, "张明") == vault.commitment(b"a" * 16, "张明")
    assert vault.commitment(b"b" * 16, "张明") != vault.commitment(b"a" * 16, "张明")
