"""A network printer on the loopback with a roll of paper in it, which can be ill in many ways."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Iterator
from typing import Self

STATUS, PAPER = b"\x10\x04", b"\x10\x04\x04"
WELL, NO_PAPER = b"\x12", b"\x72"
ASK_DONE = b"\x1d(H"


class Loopback:
    """Serves one connection after the other, as receipt printers do. `copies` are what came in whole, a
    connection each; `parts` what came in before it broke off.

    Set before the printing: `out_of_paper`, `last_copy` (how many copies until the paper is out),
    `cuts_after` (bytes of a copy until it resets the connection), `silent` (never answers),
    `hangs` (reads no copy),
    `acknowledges`, `vanishes` (is away as soon as it said that it is well).
    """

    def __init__(self) -> None:
        self.copies: list[bytes] = []
        self.parts: list[bytes] = []
        self.out_of_paper = self.silent = self.hangs = self.acknowledges = self.vanishes = False
        self.last_copy = 0
        self.cuts_after = 0
        self._freed = threading.Event()
        self.port = 0
        self.open()

    def open(self) -> None:
        """Listens, after `close` at the same port again."""
        self._listener = socket.socket()
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self._listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        self._listener.bind(("127.0.0.1", self.port))
        self._listener.listen()
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, args=(self._listener,), daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Nobody is there any more."""
        self._freed.set()
        self._go_away()
        self._thread.join(10)
        assert not self._thread.is_alive()

    def _go_away(self) -> None:
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()

    def _serve(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with connection, contextlib.suppress(OSError):
                connection.settimeout(10)
                self._talk(connection)

    def _talk(self, connection: socket.socket) -> None:
        first = connection.recv(3, socket.MSG_PEEK)
        if not first:
            return
        if first[:2] == STATUS:
            self._answer(connection)
        elif self.hangs:
            self.parts.append(connection.recv(3))
            self._freed.wait(20)
        elif self.cuts_after:
            self._cut(connection)
        else:
            self._take(connection)

    def _answer(self, connection: socket.socket) -> None:
        while query := connection.recv(3):
            if query == PAPER and self.vanishes:
                self._go_away()  # before the last answer: the next connection is refused, not waited for
            if not self.silent:
                connection.sendall(NO_PAPER if query == PAPER and self.out_of_paper else WELL)

    def _cut(self, connection: socket.socket) -> None:
        part = b""
        while len(part) < self.cuts_after and (data := connection.recv(self.cuts_after - len(part))):
            part += data
        self.parts.append(part)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    def _take(self, connection: socket.socket) -> None:
        copy = b""
        while data := connection.recv(65536):
            copy += data
            if self.acknowledges and ASK_DONE in copy and len(copy) >= (at := copy.find(ASK_DONE)) + 11:
                self._keep(copy[:at])
                connection.sendall(b"\x37\x22" + copy[at + 7 : at + 11] + b"\x00")
                return
        self._keep(copy)

    def _keep(self, copy: bytes) -> None:
        """Before the connection ends, so that whoever sent it finds the state that it left."""
        self.copies.append(copy)
        if len(self.copies) == self.last_copy:
            self.out_of_paper = True

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


@contextlib.contextmanager
def loopback() -> Iterator[Loopback]:
    """A printer that is well until told otherwise."""
    with Loopback() as printer:
        yield printer
