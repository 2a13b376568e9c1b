"""Scans, told from typing: they come as keys, but as a burst with Enter at its end, or after a prefix key.

With the prefix no key of a scan reaches a field. Without it the keys have reached the field before the burst
is known, so what they typed is taken out again. A field that is composing with an input method is the known
exception: its keys never pass here.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desk.ui.widgets.chips import Chip
from desk.ui.widgets.pin_field import PinCells

GAP_S = 0.020  # between two keys of a burst; measured scanners send one every 1 to 12 ms, people not under 40
PREFIX_GAP_S = 0.5
LEAST = 6
MS = 1000
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Scanner(QObject):
    """An event filter for the application: `app.installEventFilter(scanner)`.

    `scanned(text)` for every scan.
    """

    scanned = Signal(str)

    def __init__(
        self, *, prefix: str = "", clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._prefix, self._clock = prefix, clock
        self._keys: list[str] = []
        self._last = float("-inf")
        self._after_prefix = False
        self._put_back: Callable[[], None] = _nothing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return self._before_shortcuts(watched, event)
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if not isinstance(watched, QWidget) or not _first_to_see(watched):
            return False
        # A digit twice within a millisecond looks like a key held down; nobody's keyboard repeats that fast.
        if event.isAutoRepeat() and _ends(event):
            return False
        now = self._moment(event)
        gap, self._last = self._since(now), now
        return self._prefixed(event, gap) if self._prefix else self._burst(event, gap, watched)

    def _before_shortcuts(self, watched: QObject, event: QKeyEvent) -> bool:
        """A key that is part of a scan is nobody's shortcut: the Enter at its end would post the form, with
        the barcode in it.
        """
        if not isinstance(watched, QWidget) or not _first_to_see(watched):
            return False
        gap = self._since(self._moment(event))
        if self._prefix:
            ours = event.text() == self._prefix or (self._after_prefix and gap <= PREFIX_GAP_S)
        else:
            ours = _ends(event) and gap <= GAP_S and len(self._keys) >= LEAST
        if ours:
            event.accept()
        return ours

    def _moment(self, event: QKeyEvent) -> float:
        """When the key was pressed, not when its turn came: where a form works at each key, those of a burst
        queue up and would look like a person's.
        """
        return event.timestamp() / MS if event.timestamp() else self._clock()

    def _since(self, now: float) -> float:
        """Seconds since the last key; endless where the clock began anew."""
        return now - self._last if now >= self._last else float("inf")

    # with the prefix key

    def _prefixed(self, event: QKeyEvent, gap: float) -> bool:
        if event.text() == self._prefix:
            self._after_prefix, self._keys = True, []
            return True
        if not self._after_prefix or gap > PREFIX_GAP_S:
            self._after_prefix = False
            return False
        if _ends(event):
            self._after_prefix = False
            self._emit()
        elif event.text():
            self._keys.append(event.text())
        return True

    # without it

    def _burst(self, event: QKeyEvent, gap: float, target: QWidget) -> bool:
        if _ends(event):
            return self._end_burst(gap)
        if not event.text() or not event.text().isprintable():
            # Shift comes as a key of its own between capital letters and breaks nothing; before the first one
            # it begins the burst, to which what a person typed before doesn't belong.
            if event.key() != Qt.Key.Key_Shift or gap > GAP_S:
                self._keys = []
            return False
        if gap > GAP_S or not self._keys:
            self._keys = []
            self._put_back = _keeper(target)
        self._keys.append(event.text())
        return False

    def _end_burst(self, gap: float) -> bool:
        if gap > GAP_S or len(self._keys) < LEAST:
            self._keys = []
            return False
        put_back, self._put_back = self._put_back, _nothing
        put_back()
        self._emit()
        return True

    def _emit(self) -> None:
        text, self._keys = "".join(self._keys), []
        if text:
            self.scanned.emit(text)


def _ends(event: QKeyEvent) -> bool:
    """Enter, or the bare line feed that some scanners send for it."""
    return event.key() in ENTER or event.text() in ("\r", "\n")


def _nothing() -> None:
    """Nothing was typed into anything."""


def _first_to_see(watched: QWidget) -> bool:
    # A key that a widget ignores goes on to its parents and would be counted again.
    focus: object = QApplication.focusWidget()
    return watched is focus or (focus is None and watched.isWindow())


def _keeper(target: QWidget) -> Callable[[], None]:
    """What puts the field back as it is now."""
    line = target.types_into() if isinstance(target, Chip) else target
    if isinstance(line, QLineEdit):
        return _line_keeper(line)
    if isinstance(target, QPlainTextEdit):
        words, at = target.toPlainText(), target.textCursor().position()
        return lambda: _restore_text(target, words, at)
    if isinstance(target, PinCells):
        digits = target.value()
        return lambda: target.restore(digits)
    return _nothing


def _line_keeper(line: QLineEdit) -> Callable[[], None]:
    words, at, start, length = (
        line.text(),
        line.cursorPosition(),
        line.selectionStart(),
        len(line.selectedText()),
    )

    def put_back() -> None:
        line.setText(words)
        line.setCursorPosition(at)
        if start >= 0:
            line.setSelection(start, length)
        line.textEdited.emit(words)

    return put_back


def _restore_text(target: QPlainTextEdit, words: str, at: int) -> None:
    target.setPlainText(words)
    cursor = target.textCursor()
    cursor.setPosition(at)
    target.setTextCursor(cursor)
