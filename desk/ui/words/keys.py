"""Keys as they are written on the keyboard, in every language: Qt says Return or 回车, the key says Enter."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence


def key_in_words(key: QKeySequence) -> str:
    """Ctrl+Enter, F5, '' for none."""
    return key.toString(QKeySequence.SequenceFormat.PortableText).replace("Return", "Enter")
