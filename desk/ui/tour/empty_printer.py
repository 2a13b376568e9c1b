"""A printer on this PC's own network that is out of paper: it answers what it is asked, and takes nothing."""

from __future__ import annotations

import socketserver
import threading
from typing import Self

from desk.printing.status import STATUS_QUERIES

ANSWERS = dict(zip(STATUS_QUERIES, (0x12, 0x32, 0x12, 0x72), strict=True))
"""Fixed bits, and: stopped for want of paper, no paper at either sensor."""
PATIENCE_S = 2.0


class _Answering(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        self.request.settimeout(PATIENCE_S)
        try:
            while asked := self.request.recv(64):
                for at in range(0, len(asked), 3):
                    answer = ANSWERS.get(asked[at : at + 3])
                    if answer is not None:
                        self.request.sendall(bytes((answer,)))
        except OSError:
            return  # whoever asked has hung up


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


class EmptyPrinter:
    """Listens while it is entered, at `address`."""

    def __init__(self) -> None:
        self._server = _Server(("127.0.0.1", 0), _Answering)
        host, port = self._server.socket.getsockname()
        self.address = f"{host}:{port}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_failed: object) -> None:
        self._server.shutdown()
        self._server.server_close()
