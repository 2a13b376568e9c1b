"""Where a database file may lie: on a disk of this PC, writable, with room; never on a network or in a
sync folder.

The write-ahead log needs memory shared between processes, which network file systems don't give, and a
sync program copies the file without its log: only 3 of 503 rows were left when that was tried.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from desk.refusals import Ill, Trouble

SHORT_OF_SPACE = 500 * 1024 * 1024
"""Bytes; with less free the program warns."""

_NETWORK = frozenset({
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "lustre", "gfs2", "ocfs2", "davfs", "ncpfs",
    "coda", "beegfs", "glusterfs", "vboxsf", "vmhgfs", "drvfs",
    "fuse.sshfs", "fuse.rclone", "fuse.gvfsd-fuse", "fuse.davfs", "fuse.davfs2", "fuse.glusterfs",
    "fuse.smbnetfs", "fuse.s3fs", "fuse.vmhgfs-fuse", "fuse.kio-fuse", "fuse.onedriver", "fuse.cephfs",
})  # fmt: skip
_SYNCED = re.compile(
    r"onedrive|dropbox|google ?drive|icloud ?drive|nextcloud|owncloud|seafile|nutstore|坚果云|我的坚果云"
    r"|baidunetdisk|baidusyncdisk|百度网盘|百度同步|阿里云盘|微云|weiyun|wps ?云盘|wpsdrive|wps cloud|pcloud"
    r"|megasync|box sync",
    re.IGNORECASE,
)
_MARKS = (
    ".dropbox",
    ".dropbox.cache",
    ".stfolder",
    ".seafile-data",
    ".nutstore",
    ".owncloudsync.log",
    ".sync",
)
_DRIVE_REMOTE = 4


def refuse_bad_place(path: Path) -> None:
    """Trouble(FILE_ON_NETWORK, reason 'network' or 'sync') where the file can't safely be. The path is
    absolute.
    """
    if _on_network(path):
        raise Trouble(Ill.FILE_ON_NETWORK, path=str(path), reason="network")
    if folder := sync_folder(path, os.environ):
        raise Trouble(Ill.FILE_ON_NETWORK, path=str(path), reason="sync", folder=folder)


def refuse_read_only(path: Path) -> None:
    """Trouble(FILE_READ_ONLY) where the file, its log or its folder can't be written."""
    for each in (path.parent, path, Path(f"{path}-wal"), Path(f"{path}-shm")):
        if each.exists() and not _writable(each):
            reason = "folder" if each == path.parent else "file"
            raise Trouble(Ill.FILE_READ_ONLY, path=str(each), reason=reason)


def free_space(path: Path) -> int:
    """Bytes free to this user where the file lies or will lie."""
    while not path.exists():
        path = path.parent
    return shutil.disk_usage(path).free


def short_of_space(path: Path) -> bool:
    """Whether it is time to warn: less than 500 MB free."""
    return free_space(path) < SHORT_OF_SPACE


def file_system(path: Path, mounts: Iterable[str]) -> str:
    """The type of the file system that holds the path, by the lines of /proc/self/mountinfo ('' = not
    told).
    """
    best, kind = -1, ""
    for line in mounts:
        before, _, after = line.partition(" - ")
        fields = before.split()
        if len(fields) < 5 or not after:
            continue
        point = Path(re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), fields[4]))
        # A later line at the same place covers the earlier one.
        if path.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), after.split()[0]
    return kind


def sync_folder(path: Path, environment: Mapping[str, str]) -> str:
    """The name of the sync folder that the path lies in, or ''."""
    roots = [
        Path(value) for key, value in environment.items() if key.upper().startswith("ONEDRIVE") and value
    ]
    for folder in path.parents:
        if _SYNCED.match(folder.name) or folder in roots:
            return folder.name
        if any(_is_there(folder / mark) for mark in _MARKS):
            return folder.name
    return ""


def _is_there(mark: Path) -> bool:
    """A folder that can't be looked into has no mark that anybody could follow."""
    try:
        return mark.exists()
    except PermissionError:
        return False


def _on_network(path: Path) -> bool:
    if str(path).startswith(("\\\\", "//")):
        return True
    if sys.platform == "win32":
        import ctypes

        return bool(ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE)
    try:
        mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return False  # no Linux: the check is left to the person who chose the folder
    return file_system(path, mounts.splitlines()) in _NETWORK


def _writable(path: Path) -> bool:
    if os.access in os.supports_effective_ids:
        return os.access(path, os.W_OK, effective_ids=True)
    return os.access(path, os.W_OK)
