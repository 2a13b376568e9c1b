"""Ways to a printer: none, a file, a Linux device file. The network one has a module of its own.

Two failures are kept apart. `NotAccepted`: no byte went out, so the copy may be tried again.
`Interrupted`: some bytes did, so nobody knows what stands on the paper until somebody looks.
"""

from __future__ import annotations

import errno
import os
import select
import sys
import time
from pathlib import Path
from typing import Protocol

import msgspec

from desk.printing.status import State, Status


class Sent(msgspec.Struct, frozen=True):
    """All bytes were taken. `proof`: the device says that they are on paper (or safely in the file)."""

    accepted: int
    proof: bool = False


class NotAccepted(Exception):
    """Not one byte went out: the copy may be sent again. The argument says why, for the log."""


class Interrupted(Exception):
    """Only `accepted` bytes are known to be taken: nobody knows what came out."""

    def __init__(self, accepted: int, reason: str) -> None:
        super().__init__(accepted, reason)
        self.accepted = accepted
        self.reason = reason


class Printer(Protocol):
    """A way to one printer, used by one thread."""

    def send(self, data: bytes) -> Sent:
        """Send one copy. Raises NotAccepted or Interrupted, and returns within the device's time limit."""
        ...

    def status(self) -> Status:
        """How the printer is. Never raises; what can't be known is UNKNOWN."""
        ...


class NoPrinter:
    """There is no printer: slips wait, or are looked at and kept as PDF."""

    def send(self, data: bytes) -> Sent:
        """Always raises NotAccepted."""
        raise NotAccepted(f"no printer for {len(data)} bytes")

    def status(self) -> Status:
        """NO_PRINTER."""
        return Status(State.NO_PRINTER)


class FilePrinter:
    """Appends every copy to a file: for trials, and for printers that another program feeds."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def send(self, data: bytes) -> Sent:
        """Append and sync: once this returns the bytes survive a power cut."""
        try:
            file = self._path.open("ab", buffering=0)
        except OSError as error:
            raise NotAccepted(str(error)) from error
        with file:
            accepted = 0
            try:
                while accepted < len(data):
                    accepted += file.write(data[accepted:])
                os.fsync(file.fileno())
            except OSError as error:
                raise failed(accepted, str(error)) from error
        return Sent(accepted, proof=True)

    def status(self) -> Status:
        """OK while the folder is there, else OFFLINE."""
        there = self._path.parent.is_dir()
        return Status(State.OK) if there else Status(State.OFFLINE, "the folder is missing")


class DevicePrinter:
    """A Linux device file such as /dev/usb/lp0. `patience` is how many seconds it may take no byte."""

    def __init__(self, path: Path, patience: float = 5.0) -> None:
        self._path = path
        self._patience = patience

    def send(self, data: bytes) -> Sent:
        """Write as fast as the device takes; the driver keeps a copy's last bytes, so this is no proof."""
        try:
            device = os.open(self._path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError as error:
            raise NotAccepted(str(error)) from error
        try:
            return Sent(self._write(device, data))
        finally:
            os.close(device)

    def _write(self, device: int, data: bytes) -> int:
        accepted, since = 0, time.monotonic()
        while accepted < len(data):
            left = since + self._patience - time.monotonic()
            try:
                ready = select.select([], [device], [], max(left, 0))[1]
                taken = os.write(device, data[accepted : accepted + 4096]) if ready else 0
            except BlockingIOError:
                continue
            except OSError as error:
                raise failed(accepted, str(error)) from error
            if not ready:
                raise failed(accepted, "the device takes no more")
            accepted, since = accepted + taken, time.monotonic()
        return accepted

    def status(self) -> Status:
        """What the kernel's printer driver knows; UNKNOWN for a device that isn't one."""
        try:
            device = os.open(self._path, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0))
        except OSError as error:
            busy = error.errno == errno.EBUSY
            return Status(State.UNKNOWN if busy else State.OFFLINE, str(error))
        try:
            return _kernel_status(device)
        finally:
            os.close(device)


def failed(accepted: int, reason: str) -> NotAccepted | Interrupted:
    """The failure after so many accepted bytes."""
    return Interrupted(accepted, reason) if accepted else NotAccepted(reason)


_LPGETSTATUS = 0x060B
_PAPER_OUT, _SELECTED, _NO_ERROR = 0x20, 0x10, 0x08


def _kernel_status(device: int) -> Status:
    """The three wires of the old parallel port, which USB printers still answer."""
    if sys.platform != "linux":
        return Status(State.UNKNOWN, "only Linux asks device files")
    import fcntl

    answer = bytearray(4)
    try:
        fcntl.ioctl(device, _LPGETSTATUS, answer)
    except OSError as error:
        return Status(State.UNKNOWN, str(error))
    return kernel_state(answer[0])


def kernel_state(byte: int) -> Status:
    """The state in the byte of LPGETSTATUS. A byte without any wire set comes from drivers that don't ask."""
    if byte & _PAPER_OUT:
        return Status(State.PAPER_OUT, f"{byte:02x}")
    if byte & (_SELECTED | _NO_ERROR) == _SELECTED | _NO_ERROR:
        return Status(State.OK, f"{byte:02x}")
    return Status(State.OFFLINE if byte & (_SELECTED | _NO_ERROR) else State.UNKNOWN, f"{byte:02x}")
