"""The venue key, its slots, and all that is derived from it (data.md: Secrets).

32 random bytes, made at first start, are kept wrapped twice: by the PC's machine secret, so that the
counter opens in the morning with nobody but a receptionist there, and by the recovery code that the owner
wrote down. PINs unlock nothing; they name a person. Knows neither SQL nor Qt: slots come and go as values.
"""

from __future__ import annotations

import hmac
import os
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from desk.refusals import Ill, Refused, Trouble, Why
from desk.slips import document

Use = Literal["ids", "index", "pins", "check_codes", "backups"]
MACHINE, RECOVERY = "machine", "recovery"
_VERSION = b"\x01"
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CODE_LENGTH, _GROUP = 26, 3
_PINS = PasswordHasher(time_cost=2, memory_cost=19 * 1024, parallelism=1, hash_len=32, salt_len=16)


@dataclass(frozen=True, slots=True)
class Slot:
    """The venue key wrapped once. `wrapped`: version (1 byte), proof of the right secret (16), key and tag
    (48).
    """

    kind: str
    salt: bytes
    nonce: bytes
    wrapped: bytes


class RecoveryCode:
    """26 letters and digits (130 bits) and a check character, shown once. Its repr and str tell nothing,
    for logs.
    """

    __slots__ = ("_letters",)

    def __init__(self, letters: str) -> None:
        self._letters = letters

    @classmethod
    def typed(cls, text: str) -> RecoveryCode:
        """What a person typed: any case, full width, spaces and dashes; O is 0, I and L are 1.

        Refused(WRONG_RECOVERY_CODE, reason='mistyped') when length, letters or check character are wrong.
        """
        plain = unicodedata.normalize("NFKC", text).upper()
        plain = "".join(c for c in plain if c.isalnum()).translate(str.maketrans("OIL", "011"))
        known = len(plain) == _CODE_LENGTH + 1 and set(plain) <= set(_LETTERS)
        if not known or _check_letter(plain[:-1]) != plain[-1]:
            raise Refused(Why.WRONG_RECOVERY_CODE, "recovery_code", reason="mistyped")
        return cls(plain)

    @classmethod
    def fresh(cls) -> RecoveryCode:
        """A new code from the system's generator."""
        letters = "".join(_LETTERS[byte & 31] for byte in os.urandom(_CODE_LENGTH))
        return cls(letters + _check_letter(letters))

    @property
    def groups(self) -> tuple[str, ...]:
        """The code in nine groups of three, the way that it is written down and typed back in part."""
        return tuple(self._letters[at : at + _GROUP] for at in range(0, len(self._letters), _GROUP))

    def reveal(self) -> str:
        """The code for the one screen and the one sheet of paper that show it."""
        return "-".join(self.groups)

    def stretched(self, salt: bytes) -> bytes:
        """32 bytes; takes a fifth of a second on purpose."""
        return hash_secret_raw(self._letters.encode(), salt, 3, 64 * 1024, 1, 32, Type.ID)

    def __repr__(self) -> str:
        return "RecoveryCode(hidden)"


class Vault:
    """An opened venue key. Each use has a key of its own, so that none tells anything of another."""

    def __init__(self, key: bytes) -> None:
        self._key = key
        self._derived: dict[str, bytes] = {}
        self._ids = AESGCM(self.key("ids"))
        self._index = self.key("index")
        self._pepper = self.key("pins")

    def key(self, use: Use) -> bytes:
        """The 32 bytes of one use: `check_codes` for slips, `backups` for what leaves the PC on a stick."""
        return self._own(use)

    def keyed(self, use: Use, data: bytes) -> bytes:
        """32 bytes that only this venue can make of the data; under a key apart from the one that `key`
        gives.
        """
        return hmac.digest(self._own(f"keyed {use}"), data, "sha256")

    def seal(self, document_id: str, number: str) -> bytes:
        """An ID number, sealed to the row that will hold it: moved to another row it doesn't open."""
        nonce = os.urandom(12)
        return _VERSION + nonce + self._ids.encrypt(nonce, number.encode(), _bound(document_id))

    def unseal(self, document_id: str, sealed: bytes) -> str:
        """The ID number. Trouble(KEY_DOES_NOT_FIT) for another venue's, another row's or damaged bytes."""
        if sealed[:1] != _VERSION or len(sealed) < 29:
            raise Trouble(Ill.KEY_DOES_NOT_FIT, reason="sealed_number")
        try:
            return self._ids.decrypt(sealed[1:13], sealed[13:], _bound(document_id)).decode()
        except InvalidTag as wrong:
            raise Trouble(Ill.KEY_DOES_NOT_FIT, reason="sealed_number") from wrong

    def blind_index(self, kind: str, number: str) -> bytes:
        """32 bytes by which the same ID is found again without being read: case, width and spaces don't
        count.
        """
        plain = "".join(unicodedata.normalize("NFKC", number).upper().split())
        return hmac.digest(self._index, f"{kind}\0{plain}".encode(), "sha256")

    def hash_pin(self, pin: str) -> str:
        """What is kept of a PIN: Argon2id (19 MiB, t=2; some 20 ms) of the peppered PIN, with its own
        salt.
        """
        return _PINS.hash(self._peppered(pin))

    def pin_agrees(self, kept: str, pin: str) -> bool:
        """Whether the PIN is the one that was kept. Trouble(FILE_DAMAGED) where what was kept is no hash."""
        try:
            return _PINS.verify(kept, self._peppered(pin))
        except VerifyMismatchError:
            return False
        except InvalidHashError as broken:
            raise Trouble(Ill.FILE_DAMAGED, reason="pin_hash") from broken

    def machine_slot(self, machine_key: Path) -> Slot:
        """A slot that this PC opens by itself. Makes machine.key where there is none; never replaces a
        whole one, since another venue's file on this PC may need it.
        """
        return _wrapped(MACHINE, self._key, _machine_secret(machine_key, make=True))

    def recovery_slot(self) -> tuple[RecoveryCode, Slot]:
        """A new recovery code and its slot; the caller retires the old one."""
        code = RecoveryCode.fresh()
        return code, _wrapped(RECOVERY, self._key, code)

    def _own(self, use: str) -> bytes:
        """The key of a use, derived once: every post needs two of them."""
        if use not in self._derived:
            self._derived[use] = HKDF(SHA256(), 32, b"vip-desk", f"vip-desk {use} 1".encode()).derive(
                self._key
            )
        return self._derived[use]

    def _peppered(self, pin: str) -> bytes:
        return hmac.digest(self._pepper, pin.encode(), "sha256")


def create(machine_key: Path) -> tuple[Vault, RecoveryCode, tuple[Slot, Slot]]:
    """A new venue's key, the recovery code to show once, and both slots (machine, recovery)."""
    vault = Vault(os.urandom(32))
    machine = vault.machine_slot(machine_key)
    code, recovery = vault.recovery_slot()
    return vault, code, (machine, recovery)


def open_with_machine(slots: Iterable[Slot], machine_key: Path) -> Vault:
    """Opens by this PC's secret. Trouble(KEY_MISSING) without machine.key, Trouble(KEY_DOES_NOT_FIT) with
    another's: then the sign-in page asks for the recovery code. `reason='slot_damaged'`: right secret,
    broken slot.
    """
    secret = _machine_secret(machine_key, make=False)
    for slot in slots:
        if slot.kind == MACHINE and (key := _unwrapped(slot, secret)):
            return Vault(key)
    raise Trouble(Ill.KEY_DOES_NOT_FIT, path=str(machine_key), reason="machine")


def open_with_recovery(slots: Iterable[Slot], code: RecoveryCode) -> Vault:
    """Opens by the recovery code. Refused(WRONG_RECOVERY_CODE, reason='does_not_fit') when it is another
    venue's or an older one; Trouble(KEY_DOES_NOT_FIT, reason='slot_damaged') when the code is right and
    the slot broken.
    """
    for slot in slots:
        if slot.kind == RECOVERY and (key := _unwrapped(slot, code)):
            return Vault(key)
    raise Refused(Why.WRONG_RECOVERY_CODE, "recovery_code", reason="does_not_fit")


def commitment(salt: bytes, value: str) -> bytes:
    """32 bytes that hold a person's value to what it was, and tell nothing once the salt is gone: as in
    slips.
    """
    return document.commitment(value, salt)


def _wrapped(kind: str, key: bytes, secret: bytes | RecoveryCode) -> Slot:
    salt, nonce = os.urandom(16), os.urandom(12)
    proof, wrapping = _derived(kind, secret, salt)
    sealed = AESGCM(wrapping).encrypt(nonce, key, _VERSION + proof + kind.encode())
    return Slot(kind, salt, nonce, _VERSION + proof + sealed)


def _unwrapped(slot: Slot, secret: bytes | RecoveryCode) -> bytes | None:
    """The key; None when the secret is another slot's. The proof tells a wrong secret from a broken slot."""
    version, kept, sealed = slot.wrapped[:1], slot.wrapped[1:17], slot.wrapped[17:]
    if version != _VERSION or len(slot.wrapped) != 65 or len(slot.salt) != 16 or len(slot.nonce) != 12:
        raise Trouble(Ill.KEY_DOES_NOT_FIT, reason="slot_damaged")
    proof, wrapping = _derived(slot.kind, secret, slot.salt)
    if not hmac.compare_digest(proof, kept):
        return None
    try:
        return AESGCM(wrapping).decrypt(slot.nonce, sealed, _VERSION + proof + slot.kind.encode())
    except InvalidTag as broken:
        raise Trouble(Ill.KEY_DOES_NOT_FIT, reason="slot_damaged") from broken


def _derived(kind: str, secret: bytes | RecoveryCode, salt: bytes) -> tuple[bytes, bytes]:
    """16 bytes of proof and the 32 bytes that wrap."""
    strong = secret.stretched(salt) if isinstance(secret, RecoveryCode) else secret
    both = HKDF(SHA256(), 48, salt, f"vip-desk slot {kind} 1".encode()).derive(strong)
    return both[:16], both[16:]


def _machine_secret(path: Path, *, make: bool) -> bytes:
    """The 32 bytes of machine.key; made, with mode 0600, when asked to and there is none."""
    try:
        secret = path.read_bytes()
    except FileNotFoundError as missing:
        if not make:
            raise Trouble(Ill.KEY_MISSING, path=str(path)) from missing
        return _new_machine_secret(path)
    except OSError as closed:
        raise Trouble(Ill.KEY_MISSING, path=str(path), reason="not_readable") from closed
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o600)  # a copied configuration folder may have opened it to others
    if len(secret) == 32:
        return secret
    if not make:
        raise Trouble(Ill.KEY_DOES_NOT_FIT, path=str(path), reason="machine_key_damaged")
    path.replace(path.with_name(path.name + ".damaged"))
    return _new_machine_secret(path)


def _new_machine_secret(path: Path) -> bytes:
    """Written whole under another name first: half a key would lock the venue out."""
    secret = os.urandom(32)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    half = path.with_name(path.name + ".new")
    half.unlink(missing_ok=True)
    with os.fdopen(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(secret)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)
    if os.name == "posix":
        # Else a power cut may take the name back, and a venue whose code nobody has seen yet is lost.
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    return secret


def _check_letter(letters: str) -> str:
    """Sum of the letters, each times a power of 2 of its place, in the field of 32: every single wrong
    letter and every swap of two letters changes it.
    """
    total = 0
    for letter in letters:
        total = _doubled(total ^ _LETTERS.index(letter))
    return _LETTERS[total]


def _doubled(value: int) -> int:
    value <<= 1
    return value ^ 0b100101 if value & 32 else value


def _bound(document_id: str) -> bytes:
    return b"vip-desk id " + document_id.encode()
