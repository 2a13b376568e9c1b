"""Keys as they are written on the keyboard: Qt says Return, people say Enter."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def key_in_words(key: QKeySequence) -> str:
    """Ctrl+Enter, F5, '' for none."""
    return key.toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")
