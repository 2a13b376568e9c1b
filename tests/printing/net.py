"""Network printers of a test: on the loopback, each broken in its own way."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from collections.abc import Callable, Iterator

Serve = Callable[[socket.socket, list[bytes]], None]


@contextlib.contextmanager
def printer(serve: Serve, *, buffer: int = 0) -> Iterator[tuple[int, list[bytes]]]:
    """A listening port whose connections `serve` handles one after the other, and what it was sent."""
    got: list[bytes] = []
    with socket.socket() as listener:
        if buffer:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, buffer)
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        thread = threading.Thread(target=_accept, args=(listener, serve, got), daemon=True)
        thread.start()
        yield listener.getsockname()[1], got
        listener.shutdown(socket.SHUT_RDWR)
        thread.join(5)


def _accept(listener: socket.socket, serve: Serve, got: list[bytes]) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection:
            connection.settimeout(5)
            with contextlib.suppress(OSError):
                serve(connection, got)


def well(connection: socket.socket, got: list[bytes]) -> None:
    """Takes everything and answers every question about its state."""
    while data := connection.recv(65536):
        got.append(data)
        if data[:2] == b"\x10\x04":
            connection.sendall(b"\x12")


def silent(connection: socket.socket, got: list[bytes]) -> None:
    """Takes everything, says nothing."""
    while data := connection.recv(65536):
        got.append(data)


def cutting_at(count: int) -> Serve:
    """Resets the connection after so many bytes."""

    def serve(connection: socket.socket, got: list[bytes]) -> None:
        left = count
        while left and (data := connection.recv(min(left, 65536))):
            got.append(data)
            left -= len(data)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return serve


def acknowledging(connection: socket.socket, got: list[bytes]) -> None:
    """Answers `GS ( H` function 48 with the letters it was given."""
    taken = b""
    while data := connection.recv(65536):
        got.append(data)
        taken += data
        if (at := taken.find(b"\x1d(H\x06\x0000")) >= 0 and len(taken) >= at + 11:
            connection.sendall(b"\x37\x22" + taken[at + 7 : at + 11] + b"\x00")
            return


def refused_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
