"""What stands beside a backup: enough to tell what it holds, and that it is what was written, without
opening it.
"""

from __future__ import annotations

import hashlib
import os
from datetime import datetime
from pathlib import Path
from typing import Literal

import msgspec

Reason = Literal["shift", "daily", "migration", "asked"]


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`journal_rows` and `journal_head` (hex) are the end of the hash chain, which can't see its own
    cut-off tail.
    """

    made_at: datetime
    reason: Reason
    schema_version: int
    journal_rows: int
    journal_head: str
    size: int
    sha256: str


class Backup(msgspec.Struct, frozen=True):
    """A whole backup: the file, and what was said of it."""

    path: Path
    manifest: Manifest


def manifest_path(path: Path) -> Path:
    """The manifest's place beside a backup."""
    return path.with_suffix(".json")


def write(path: Path, manifest: Manifest) -> None:
    """Writes it whole or not at all."""
    half = path.with_name(path.name + ".part")
    half.write_bytes(msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n")
    sync(half)
    half.replace(path)


def read(path: Path) -> Manifest | None:
    """The manifest beside a backup; None when there is none that can be read."""
    try:
        return msgspec.json.decode(manifest_path(path).read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError):
        return None


def fingerprint(path: Path) -> str:
    """SHA-256 of a file, hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync(path: Path) -> None:
    """Makes a file's content outlast a power cut."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())
