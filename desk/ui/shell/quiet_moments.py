"""What can be got ready is got ready in moments in which nobody touches key or mouse, a piece at a time."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from desk.ui.shell.idle import Idle

QUIET_MS = 400
"""Longer than a typist pauses between two keys."""


class QuietMoments(QObject):
    """Each piece is called after QUIET_MS without a key or a mouse; none should take longer than a blink
    (100 ms).
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pieces: deque[Callable[[], object]] = deque()
        self._idle: Idle | None = None

    @property
    def waiting(self) -> bool:
        """True while pieces are left."""
        return bool(self._pieces)

    def use_for(self, pieces: Iterable[Callable[[], object]]) -> None:
        """From the next quiet moment on, one after the other; what was left of others is given up."""
        self.stop()
        self._pieces.extend(pieces)
        if self._pieces:
            self._idle = Idle(self)
            self._idle.timeout.connect(self._go_on)
            self._idle.start(QUIET_MS)

    def stop(self) -> None:
        """No piece is begun any more."""
        self._pieces.clear()
        if self._idle is not None:
            self._idle.stop()
            self._idle.deleteLater()  # as long as it is there, it sees every event
            self._idle = None

    def _go_on(self) -> None:
        piece = self._pieces.popleft()
        if self._pieces and self._idle is not None:
            self._idle.start()
        else:
            self.stop()
        piece()
