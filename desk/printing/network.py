"""A printer on the network, raw TCP on port 9100, with time limits of its own.

A connection a copy: receipt printers serve one at a time, and a kept one would shut out the other counters.
"""

from __future__ import annotations

import select
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager

from desk.printing.devices import Interrupted, NotAccepted, Sent, failed
from desk.printing.status import STATUS_QUERIES, State, Status, read
from desk.rules.addresses import RAW_PORT

_UNREACHABLE = (OSError, ValueError, OverflowError)
"""What connecting raises: no way there, or an address that can't be one (a name that no resolver can encode
is a UnicodeError, a port beyond 65535 an OverflowError on some systems)."""
_ASK_DONE = b"\x1d(H\x06\x00\x30\x30VIPD"
"""`GS ( H` function 48: tell when everything before this is printed. Answer: 37 22 and the same four
letters, 00."""
_DONE = b"\x37\x22VIPD\x00"
_CHUNK = 16384
_NOT_SENT = getattr(socket, "TCP_NOTSENT_LOWAT", None)
"""Lets `send` take bytes only when those before are on their way (Linux, macOS). Without it a whole slip fits
into the system's own buffer, and a printer that hung after three bytes counted as 'printed'."""
_BUFFER = 16384


class NetworkPrinter:
    """`patience`: seconds to connect, and seconds without a byte taken. `acknowledges`: it answers GS (
    H fn 48.

    `status_patience` is given to each of the four questions.
    """

    def __init__(
        self,
        host: str,
        port: int = RAW_PORT,
        *,
        patience: float = 3.0,
        status_patience: float = 0.5,
        acknowledges: bool = False,
        print_patience: float = 15.0,
    ) -> None:
        self._address = (host, port)
        self._patience = patience
        self._status_patience = status_patience
        self._acknowledges = acknowledges
        self._print_patience = print_patience

    def send(self, data: bytes) -> Sent:
        """Send one copy; with `acknowledges`, wait for the word that it is printed.

        Bytes count as accepted when the system took them: after the first one nobody knows what came out.
        """
        try:
            connection = socket.create_connection(self._address, self._patience)
        except _UNREACHABLE as error:
            raise NotAccepted(str(error)) from error
        with connection:
            _take_as_sent(connection)
            accepted = self._write(connection, data)
            self._wait_until_sent(connection, accepted)
            if not self._acknowledges:
                self._hang_up(connection, accepted)
                return Sent(accepted)
            self._write(connection, _ASK_DONE, accepted)
            return Sent(accepted, proof=self._is_done(connection))

    def _write(self, connection: socket.socket, data: bytes, before: int = 0) -> int:
        accepted = 0
        while accepted < len(data):
            try:
                accepted += connection.send(data[accepted : accepted + _CHUNK])
            except OSError as error:
                raise failed(before + accepted, str(error) or "timed out") from error
        return accepted

    def _wait_until_sent(self, connection: socket.socket, accepted: int) -> None:
        """The last bytes too have left this PC, or nobody knows what came out."""
        if not select.select([], [connection], [], self._patience)[1]:
            raise Interrupted(accepted, "the printer takes no more")

    def _hang_up(self, connection: socket.socket, accepted: int) -> None:
        """Say that all is sent; a connection that is already reset lost some of it."""
        try:
            connection.shutdown(socket.SHUT_WR)
            connection.settimeout(self._status_patience)
            while connection.recv(256):
                pass
        except TimeoutError:
            return  # most printers just keep the line open
        except OSError as error:
            raise Interrupted(accepted, str(error)) from error

    def _is_done(self, connection: socket.socket) -> bool:
        answer, end = b"", time.monotonic() + self._print_patience
        try:
            while _DONE not in answer and time.monotonic() < end:
                connection.settimeout(max(end - time.monotonic(), 0.01))
                more = connection.recv(256)
                if not more:
                    break
                answer += more
        except OSError:
            return False
        return _DONE in answer

    def status(self) -> Status:
        """Four questions, each with its own time limit; no connection is OFFLINE, no answers are UNKNOWN."""
        try:
            with self._connection() as connection:
                first, second, third, fourth = (self._ask(connection, query) for query in STATUS_QUERIES)
        except _UNREACHABLE as error:
            return Status(State.OFFLINE, str(error))
        return read((first, second, third, fourth))

    @contextmanager
    def _connection(self) -> Iterator[socket.socket]:
        with socket.create_connection(self._address, self._patience) as connection:
            connection.settimeout(self._status_patience)
            yield connection

    def _ask(self, connection: socket.socket, query: bytes) -> int | None:
        """The answer's byte, or None: silence must not be taken for 'fine'."""
        try:
            connection.sendall(query)
            answer = connection.recv(1)
        except OSError:
            return None
        return answer[0] if answer else None


def _take_as_sent(connection: socket.socket) -> None:
    if _NOT_SENT is not None:
        connection.setsockopt(socket.IPPROTO_TCP, _NOT_SENT, 1)
    else:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _BUFFER)
