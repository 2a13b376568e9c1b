"""One program per venue file: a second start brings the first one's window up and ends."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCryptographicHash, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

    from desk.refusals import Trouble

_PATIENCE_MS = 1000


class SingleInstance(QObject):
    """Holds the lock of a data folder while the process lives.

    The lock never grows stale by age, since a counter runs for weeks; one whose process is gone is taken
    over. SQLite's own exclusive mode would not do: it would shut out our backups. The lock alone is Qt's
    core; its network, which takes 5 ms of a start to import, waits until the first paint.
    """

    asked_to_show = Signal()
    """Somebody started the program again."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._name = f"vip-desk-{_digest(str(folder.resolve()))}"
        self._lock = QLockFile(str(folder / "vip-desk.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def begin(self) -> bool:
        """True: this is the first. False: another one runs and was asked to show itself.

        Trouble(FILE_READ_ONLY) where the folder takes no lock.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as closed:
            raise self._closed_folder() from closed
        if self._lock.tryLock(0):
            return True
        if self._lock.error() is not QLockFile.LockError.LockFailedError:
            raise self._closed_folder()
        self._ask_the_first()
        return False

    def _closed_folder(self) -> Trouble:
        from desk.refusals import Ill, Trouble

        return Trouble(Ill.FILE_READ_ONLY, path=str(self._folder), reason="folder")

    def listen(self) -> None:
        """From now on a second start brings the window up; call it once the window is there."""
        from PySide6.QtNetwork import QLocalServer

        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        # What a killed program left; we hold the lock, so it is nobody's.
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def end(self) -> None:
        """Gives the folder free."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _ask_the_first(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket(self)
        socket.connectToServer(self._name)
        # If it doesn't answer it is busy or just starting: its window comes up by itself or is there already.
        if socket.waitForConnected(_PATIENCE_MS):
            socket.disconnectFromServer()
        socket.deleteLater()

    def _answer(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            socket = self._server.nextPendingConnection()
            socket.disconnected.connect(socket.deleteLater)
            socket.disconnectFromServer()
            self.asked_to_show.emit()


def _digest(text: str) -> str:
    """Sixteen digits that tell folders apart."""
    hashed = QCryptographicHash.hash(text.encode(), QCryptographicHash.Algorithm.Sha256)
    return bytes(hashed.data()).hex()[:16]
