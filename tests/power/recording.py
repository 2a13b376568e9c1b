"""Runs a workload with the shim around it and reads what the shim noted.
 A workload is a Python script: run as `script FOLDER` it works on the files in the folder and calls
`tests.power.telling.acknowledge(token)` after each commit that it would tell a person about; it has a
function `held(folder) -> set[str]` that opens what is left as the program does, checks it, and gives the
tokens that are there.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_HERE = Path(__file__).parent
_HEAD = struct.Struct("<BiqII")
Held = Callable[[Path], set[str]]


@dataclass(frozen=True, slots=True)
class Note:
    """One step: what (O open, C close, W write, T truncate, S sync, U unlink, R rename, A acknowledged), on
    which descriptor, with which number (flags, offset, length) and which one or two byte strings.
    """

    what: str
    fd: int
    number: int
    first: bytes
    second: bytes


def compiler() -> str | None:
    """A C compiler, on a system where libraries can be put before others."""
    return (shutil.which("gcc") or shutil.which("cc")) if sys.platform == "linux" else None


def compiled(folder: Path) -> Path:
    """The shim as a library."""
    library = folder / "record.so"
    tool = compiler()
    assert tool is not None
    command = [
        tool,
        "-shared",
        "-fPIC",
        "-O1",
        "-Wall",
        "-Werror",
        "-o",
        str(library),
        str(_HERE / "record.c"),
        "-ldl",
    ]
    subprocess.run(command, check=True)
    return library


def recorded(
    library: Path, workload: Path, folder: Path, log: Path, more: Mapping[str, str] | None = None
) -> list[Note]:
    """Runs the workload in the folder (empty at first) and gives its steps."""
    told = log.with_suffix(".told")
    told.touch()
    environment = {
        **os.environ,
        **(more or {}),
        "LD_PRELOAD": str(library),
        "PYTHONPATH": str(_HERE.parent.parent),
        "VIPDESK_TOLD": str(told),
        "VIPDESK_RECORD_TOLD": str(told),
        "VIPDESK_RECORD_FOLDER": str(folder.resolve()),
        "VIPDESK_RECORD_LOG": str(log),
    }
    subprocess.run([sys.executable, str(workload), str(folder.resolve())], env=environment, check=True)
    return list(_notes(log.read_bytes()))


def holder(workload: Path) -> Held:
    """The workload's own `held`."""
    spec = importlib.util.spec_from_file_location(f"workload_{workload.stem}", workload)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    held: Held = module.held
    return held


def _notes(data: bytes) -> Iterator[Note]:
    at = 0
    while at < len(data):
        what, fd, number, first, second = _HEAD.unpack_from(data, at)
        at += _HEAD.size
        middle = at + first
        yield Note(chr(what), fd, number, data[at:middle], data[middle : middle + second])
        at = middle + second
