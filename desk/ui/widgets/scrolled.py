"""A form that scrolls inside its card where the window is low; the page itself never does."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

LEAST_HEIGHT = 120
BAR = 10
MARGIN = 32


class Scrolled(QScrollArea):
    """Wants its content's height, takes less, and then shows a bar."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.put(content)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

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
        return QSize(self.widget().minimumSizeHint().width() + BAR, LEAST_HEIGHT)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Enter leads from field to field; Qt itself follows Tab alone."""
        content = self.widget()
        if now is not None and content.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, MARGIN)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A scroll area doesn't ask again by itself when its content comes to need more width.
        if event.type() == QEvent.Type.LayoutRequest and watched is self.widget():
            self.updateGeometry()
        return super().eventFilter(watched, event)
