"""Hands for UI tests: keys and clicks. Chinese and full-width characters too, where QTest's own keys stop."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

NONE = Qt.KeyboardModifier.NoModifier


def type_text(widget: QWidget, text: str) -> None:
    """Type it, one key a character."""
    for char in text:
        key = ord(char.upper()) if char.isascii() else 0
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, key, NONE, char))


def press(widget: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
    """Press one key."""
    QTest.keyClick(widget, key, modifier)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Click into its middle, or there."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, NONE, widget.rect().center() if at is None else at)
