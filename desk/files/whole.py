"""A file for people, whole or not at all: what they open is never half written."""

from __future__ import annotations

import contextlib
from pathlib import Path

from desk.files.manifest import sync
from desk.models.database import raise_for_system
from desk.refusals import Ill, Trouble


def write_whole(path: Path, content: bytes) -> None:
    """Writes beside it, then puts it in its place; what stood there under that name is replaced.

    Trouble(DISK_FULL), or FILE_READ_ONLY for anything else that keeps it from being written; then nothing
    is left behind, and an older file stays as it was.
    """
    half = path.with_name(path.name + ".part")
    try:
        half.write_bytes(content)
        sync(half)
        half.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            half.unlink(missing_ok=True)
        raise_for_system(error, path)
        raise Trouble(Ill.FILE_READ_ONLY, path=str(path)) from error
