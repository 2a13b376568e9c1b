"""A form that scrolls inside its card where the window is low; the page itself never does."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

LEAST_HEIGHT = 120


class Scrolled(QScrollArea):
    """Wants its content's height, takes less, and then shows a bar."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.put(content)

    def put(self, content: QWidget) -> None:
        """Other content."""
        self.setWidget(content)
        content.setAutoFillBackground(
            False
        )  # Qt turns it on for what it scrolls; the card is to shine through
        self.viewport().setAutoFillBackground(False)

    def sizeHint(self) -> QSize:
        return self.widget().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.widget().minimumSizeHint().width(), LEAST_HEIGHT)
