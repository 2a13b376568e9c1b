"""What a database file says of itself in its first hundred bytes, read without opening it by SQLite.

SQLite may replay or delete what lies beside a file as soon as it opens it; a file that isn't ours must
stay as it was found.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import Path

from desk.refusals import Ill, Trouble

APPLICATION_ID = 0x56495044
"""'VIPD': stands in every file of the program."""

_MAGIC = b"SQLite format 3\x00"
_SIZE = 100


@dataclass(frozen=True, slots=True)
class Header:
    """`pages` counts the file when it was last written by a transaction that ended in the file itself (0 =
    not told).
    """

    page_size: int
    pages: int
    application_id: int
    user_version: int


def read(path: Path) -> Header:
    """The header, or Trouble: FILE_FOREIGN (another program's), FILE_DAMAGED (empty, cut off, no page
    size).
    """
    head = first_bytes(path)
    if len(head) < _SIZE:
        raise Trouble(Ill.FILE_DAMAGED, path=str(path), reason="empty" if not head else "cut_off")
    if head[:16] != _MAGIC:
        # Damage and a foreign file look alike here: ours is told by the mark that stands further on.
        ours = head[68:72] == APPLICATION_ID.to_bytes(4, "big")
        raise Trouble(Ill.FILE_DAMAGED if ours else Ill.FILE_FOREIGN, path=str(path), reason="header")
    (size,) = struct.unpack(">H", head[16:18])
    changes, pages, version, mark, valid_for = (
        struct.unpack(">I", head[at : at + 4])[0] for at in (24, 28, 60, 68, 92)
    )
    header = Header(1 << 16 if size == 1 else size, pages if changes == valid_for else 0, mark, version)
    if mark != APPLICATION_ID:
        raise Trouble(Ill.FILE_FOREIGN, path=str(path), reason="mark")
    if header.page_size < 512 or header.page_size & (header.page_size - 1):
        raise Trouble(Ill.FILE_DAMAGED, path=str(path), reason="page_size")
    return header


def check(path: Path, newest: int) -> Header:
    """Refuses what can't be opened: as `read`, FILE_NEWER, FILE_DAMAGED when pages are missing at the end."""
    header = read(path)
    if header.user_version > newest:
        raise Trouble(Ill.FILE_NEWER, path=str(path), version=header.user_version, newest=newest)
    log = Path(f"{path}-wal")
    # With a log beside it the file may rightly be shorter: its last pages may still stand in the log.
    settled = not log.exists() or log.stat().st_size == 0
    if settled and path.stat().st_size < header.pages * header.page_size:
        raise Trouble(Ill.FILE_DAMAGED, path=str(path), reason="cut_off")
    return header


def first_bytes(path: Path) -> bytes:
    """The first hundred bytes; Trouble(FILE_MISSING | FILE_READ_ONLY | FILE_DAMAGED) where there is
    nothing to read.
    """
    try:
        with path.open("rb") as file:
            return file.read(_SIZE)
    except FileNotFoundError as missing:
        raise Trouble(Ill.FILE_MISSING, path=str(path)) from missing
    except PermissionError as closed:
        raise Trouble(Ill.FILE_READ_ONLY, path=str(path), reason="not_readable") from closed
    except OSError as broken:
        raise Trouble(Ill.FILE_DAMAGED, path=str(path), reason="unreadable") from broken
