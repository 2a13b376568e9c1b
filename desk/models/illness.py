"""From SQLite's result codes to trouble that a person can do something about."""

from __future__ import annotations

from pathlib import Path

from desk.models.location import free_space
from desk.refusals import Ill, Trouble

_FULL, _BUSY, _LOCKED, _READ_ONLY, _IO, _CORRUPT, _CANT_OPEN, _NOT_A_DB = 13, 5, 6, 8, 10, 11, 14, 26
_SAID = {
    "database or disk is full": _FULL,
    "database is locked": _BUSY,
    "database table is locked": _LOCKED,
    "attempt to write a readonly database": _READ_ONLY,
    "disk I/O error": _IO,
    "database disk image is malformed": _CORRUPT,
    "unable to open database file": _CANT_OPEN,
    "file is not a database": _NOT_A_DB,
}
"""SQLite's own sentences, never translated: pysqlite3's backup raises them without their code."""
_NEARLY_NOTHING = 1024 * 1024
_ILL = {
    _FULL: Ill.DISK_FULL,
    _BUSY: Ill.FILE_LOCKED,
    _LOCKED: Ill.FILE_LOCKED,
    _READ_ONLY: Ill.FILE_READ_ONLY,
    _CANT_OPEN: Ill.FILE_READ_ONLY,
    _CORRUPT: Ill.FILE_DAMAGED,
    _NOT_A_DB: Ill.FILE_DAMAGED,
    _IO: Ill.FILE_DAMAGED,
}


def diagnosed(error: BaseException | None, path: Path) -> Trouble | None:
    """The trouble behind an error of the database driver; None when the error is the program's own (a bug,
    a constraint).
    """
    code = getattr(error, "sqlite_errorcode", None) or _SAID.get(str(error))
    if not isinstance(code, int):
        return None
    what = _ILL.get(code & 0xFF)
    if what is None:
        return None
    # A full disk also shows as a failed write or as memory that can't be shared: the free space tells.
    if code & 0xFF in (_IO, _CANT_OPEN) and free_space(path) < _NEARLY_NOTHING:
        what = Ill.DISK_FULL
    return Trouble(what, path=str(path), reason=str(getattr(error, "sqlite_errorname", code)))
